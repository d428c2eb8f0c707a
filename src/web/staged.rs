//! Files that a form keeps: durable before their act, and remembered in the form itself by a signed note, so
//! that an error loses none and a stranger's note names none. Who owns the form is for the caller to say.

use crate::{
    app::{Portal, Sealer},
    domain::{case::facts::Attachment, id::FileId, sealed::ValueKind},
    persistence::{
        files::{self, NotKept},
        files_of_cases::StoredFile,
        staged_files,
    },
};
use axum::extract::multipart::Field;
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

/// The field in which a form keeps the notes of its files.
pub const KEPT: &str = "kept";

/// A file that is durable and waits for its act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staged {
    pub file: FileId,
    pub name: String,
    pub digest: String,
    path: String,
    pub size: u64,
    media_type: String,
}

/// A staged file as the form shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Kept {
    pub id: String,
    pub name: String,
    pub bytes: u64,
    /// The signed note, for the hidden field.
    pub note: String,
}

/// Takes a file in, which waits for its act from before it has its place.
///
/// # Errors
/// When the file is refused, the upload breaks off or the store fails.
pub async fn keep(portal: &Portal, name: String, part: Field<'_>) -> Result<Staged, NotKept> {
    let file = FileId(portal.clock.id());
    let files::Kept { digest, path, size, media_type } = placed(portal, file, &name, part).await?;
    Ok(Staged { file, name, digest, path, size, media_type: media_type.to_owned() })
}

async fn placed(portal: &Portal, file: FileId, name: &str, part: Field<'_>) -> Result<files::Kept, NotKept> {
    let whole = portal.files.take_in(&portal.clock.token(), name, part).await?;
    let stored = portal.keys.file_name(file.0.as_bytes(), whole.digest());
    let path = format!("kept/{}/{stored}", &stored[..2]);
    staged_files::stage(&portal.db, file, &path, portal.clock.now()).await?;
    Ok(portal.files.put(whole, path).await?)
}

/// The files as a form of that owner shows them.
pub fn shown(portal: &Portal, owner: &str, files: &[Staged]) -> Vec<Kept> {
    let kept = |file: &Staged| Kept {
        id: file.file.to_string(),
        name: file.name.clone(),
        bytes: file.size,
        note: note(portal, owner, file),
    };
    files.iter().map(kept).collect()
}

fn note(portal: &Portal, owner: &str, file: &Staged) -> String {
    let json = serde_json::to_string(file).unwrap_or_default();
    let mark = portal.keys.content_digest(&format!("staged {owner} {json}"));
    format!("{}.{mark}", BASE64URL_NOPAD.encode(json.as_bytes()))
}

/// The file of a note; none when the note is not ours, or another owner's.
pub fn read(portal: &Portal, owner: &str, note: &str) -> Option<Staged> {
    let (encoded, mark) = note.split_once('.')?;
    let json = String::from_utf8(BASE64URL_NOPAD.decode(encoded.as_bytes()).ok()?).ok()?;
    let own = portal.keys.content_digest(&format!("staged {owner} {json}"));
    let is_ours: bool = own.as_bytes().ct_eq(mark.as_bytes()).into();
    if is_ours { serde_json::from_str(&json).ok() } else { None }
}

/// The rows and the sealed attachments of the files, for the act that names them.
pub fn attach(files: &[Staged], sealer: &mut Sealer) -> (Vec<StoredFile>, Vec<Attachment>) {
    let stored = |file: &Staged| StoredFile {
        file: file.file,
        path: file.path.clone(),
        size: file.size,
        media_type: file.media_type.clone(),
    };
    let attachments = files.iter().map(|file| Attachment {
        file: file.file,
        name: sealer.seal_text(ValueKind::FileName, file.name.clone()),
        digest: sealer.seal_text(ValueKind::FileDigest, file.digest.clone()),
        size: file.size,
        media_type: file.media_type.clone(),
    });
    let attachments = attachments.collect();
    (files.iter().map(stored).collect(), attachments)
}
