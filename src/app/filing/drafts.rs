//! The draft of a browser: found by the token of its cookie, made at the first post, gone after a day.

use super::answers::{Answers, field};
use crate::{
    app::{Error, Portal},
    domain::id::{CaseId, DraftId, FileId},
    persistence::{
        StoreError,
        drafts::{self, Draft, DraftFile},
        files::NotKept,
        staged_files,
    },
};
use bytes::Bytes;
use futures_util::Stream;
use sha2::{Digest, Sha256};

/// A draft with its answers read: the requester's desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    pub(super) draft: DraftId,
    token_hash: [u8; 32],
    pub answers: Answers,
    pub files: Vec<DraftFile>,
}

/// What became of an upload.
#[derive(Debug)]
pub enum Staged {
    Kept,
    /// The draft has as many files as a request may have.
    TooMany,
    Refused(crate::persistence::files::Unfit),
}

impl Desk {
    /// A desk that is not written anywhere yet.
    pub fn new(portal: &Portal, token: &str) -> Self {
        let clock = &portal.clock;
        Self {
            draft: DraftId(clock.id()),
            token_hash: hash(token),
            answers: Answers::new(CaseId(clock.id()), clock.token()),
            files: Vec::new(),
        }
    }

    /// The desk of a cookie's token, unless its day is over.
    pub async fn find(portal: &Portal, token: &str) -> Result<Option<Self>, Error> {
        let token_hash = hash(token);
        let found = drafts::find(&portal.db, &portal.keys.identity, &token_hash, portal.clock.now()).await?;
        found.map(|draft| read(draft, token_hash)).transpose().map_err(Error::from)
    }

    /// Writes what was typed, and gives the draft another day.
    pub async fn save(&self, portal: &Portal) -> Result<(), Error> {
        let mut answers = self.answers.clone();
        let identity_number = answers.get(field::NUMBER).to_owned();
        answers.set(field::NUMBER, "");
        let answers = serde_json::to_string(&answers)
            .map_err(|error| StoreError::inconsistent("drafts", self.draft, error))?;
        let draft = Draft { id: self.draft, answers, identity_number, files: Vec::new() };
        let (clock, key) = (&portal.clock, &portal.keys.identity);
        Ok(drafts::save(&portal.db, key, &self.token_hash, &draft, clock.bytes(), clock.now()).await?)
    }

    /// The same answers for another case under another key: "file this as a new request". `used` is the
    /// case that the old key led to; files that it owns stay with it.
    pub async fn renew(&mut self, portal: &Portal, used: CaseId) -> Result<(), Error> {
        if used == self.answers.case {
            for file in std::mem::take(&mut self.files) {
                drafts::detach(&portal.db, self.draft, file.file).await?;
            }
            self.answers.case = CaseId(portal.clock.id());
        }
        self.answers.form_key = portal.clock.token();
        self.save(portal).await
    }

    /// Takes in a file. The draft is saved already. `limit` is how many files a request may have.
    ///
    /// # Errors
    /// When the upload breaks off or the store fails; what is refused is no error.
    pub async fn stage<E>(
        &mut self,
        portal: &Portal,
        name: &str,
        body: impl Stream<Item = Result<Bytes, E>>,
        limit: usize,
    ) -> Result<Staged, NotKept> {
        if self.files.len() >= limit {
            return Ok(Staged::TooMany);
        }
        let owner = self.answers.case.0;
        let whole = match portal.files.take_in(&portal.clock.token(), name, body).await {
            Ok(whole) => whole,
            Err(NotKept::Unfit(unfit)) => return Ok(Staged::Refused(unfit)),
            Err(error) => return Err(error),
        };
        let stored = portal.keys.file_name(owner.as_bytes(), whole.digest());
        let path = format!("kept/{}/{stored}", &stored[..2]);
        let id = id_of(&path);
        staged_files::stage(&portal.db, id, &path, portal.clock.now()).await?;
        let kept = portal.files.put(whole, path).await?;
        if self.files.iter().any(|file| file.digest == kept.digest) {
            return Ok(Staged::Kept);
        }
        let file = DraftFile {
            file: id,
            name: name.to_owned(),
            digest: kept.digest,
            path: kept.path,
            size: kept.size,
            media_type: kept.media_type.to_owned(),
        };
        drafts::attach(&portal.db, self.draft, &file).await?;
        self.files.push(file);
        Ok(Staged::Kept)
    }

    /// Removes a file that the requester does not want any more.
    pub async fn drop_file(&mut self, portal: &Portal, file: FileId) -> Result<(), Error> {
        let Some(at) = self.files.iter().position(|kept| kept.file == file) else { return Ok(()) };
        let dropped = self.files.remove(at);
        drafts::detach(&portal.db, self.draft, file).await?;
        let shared = self.files.iter().any(|kept| kept.path == dropped.path);
        if !shared {
            staged_files::give_up(&portal.db, &portal.files, file).await?;
        }
        Ok(())
    }

    /// What tells this content from any other: every answer and the digest of every file.
    pub fn fingerprint(&self) -> String {
        let answers: Vec<_> = self.answers.filled().collect();
        let mut digests: Vec<_> = self.files.iter().map(|file| &file.digest).collect();
        digests.sort();
        serde_json::json!([answers, digests]).to_string()
    }
}

/// Forgets a draft whose content became a case from another draft; its files are that case's now.
pub(super) async fn forget(portal: &Portal, desk: &Desk) -> Result<(), Error> {
    Ok(drafts::delete(&portal.db, desk.draft).await?)
}

fn read(draft: Draft, token_hash: [u8; 32]) -> Result<Desk, StoreError> {
    let mut answers: Answers = serde_json::from_str(&draft.answers)
        .map_err(|error| StoreError::inconsistent("drafts", draft.id, error))?;
    answers.set(field::NUMBER, draft.identity_number);
    Ok(Desk { draft: draft.id, token_hash, answers, files: draft.files })
}

/// The same content at the same desk is the same file, even when it comes in twice at once.
fn id_of(path: &str) -> FileId {
    let digest = Sha256::digest(path.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    FileId(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
