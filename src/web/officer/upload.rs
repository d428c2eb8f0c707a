//! A form with files sent from an office: files go to the store while they arrive; what the form keeps of
//! them is a signed note, so that an error loses none and a stranger's note names none.

use super::office::Office;
use crate::{
    app::{Portal, Sealer},
    domain::{
        case::facts::Attachment,
        id::{FileId, UserId},
        sealed::ValueKind,
    },
    i18n::Args,
    persistence::{
        files::{self, NotKept},
        files_of_cases::StoredFile,
        staged_files,
    },
    web::{
        Failure, Web,
        forms::FormState,
        parts::{broken, file_name, is_multipart, text},
        posted::{self, Fields, MOST},
        staff::{Member, Stop},
    },
};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request, multipart::Field};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

/// The field in which a form keeps the notes of its files.
const KEPT: &str = "kept";

/// A form from an office with what it holds of files.
pub struct Upload {
    pub office: Office,
    pub fields: Fields,
    pub files: Vec<Staged>,
    /// Names of files that were not taken, and why.
    pub refused: Vec<(String, &'static str)>,
}

/// A file that is durable and waits for its act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staged {
    pub file: FileId,
    pub name: String,
    digest: String,
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

impl FromRequest<Web> for Upload {
    type Rejection = Stop;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Stop> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let member = Member::from_request_parts(&mut parts, web).await?;
        let office = Office::of(member)?;
        let mut upload = Upload { office, fields: Fields::default(), files: Vec::new(), refused: Vec::new() };
        if is_multipart(&parts.headers) {
            let request = Request::from_parts(parts, body);
            let parts = Multipart::from_request(request, web).await.map_err(|_| Failure::Form)?;
            upload.take_parts(parts).await?;
        } else {
            let body = axum::body::to_bytes(body, MOST).await.map_err(|_| Failure::TooLarge)?;
            upload.fields = posted::parse(&body);
        }
        upload.office.member.visit.checks(upload.fields.get("csrf"))?;
        upload.take_notes();
        Ok(upload)
    }
}

impl Upload {
    async fn take_parts(&mut self, mut parts: Multipart) -> Result<(), Failure> {
        let mut octets = 0;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(ToOwned::to_owned) {
                Some(name) if name.is_empty() => {}
                Some(name) => self.take_file(&name, part).await?,
                None => {
                    let text = text(part, &mut octets).await?;
                    self.fields.push(field, text);
                }
            }
        }
        Ok(())
    }

    /// The token is checked before the first octet of a file is kept.
    async fn take_file(&mut self, raw: &str, part: Field<'_>) -> Result<(), Failure> {
        self.office.member.visit.checks(self.fields.get("csrf"))?;
        let name = file_name(raw);
        let most = self.office.member.visit.web.config.limits.files_per_request as usize;
        if self.files.len() + self.fields.all(KEPT).count() >= most {
            self.refused.push((name, "too-many"));
            return Ok(());
        }
        let portal = self.office.portal();
        let file = FileId(portal.clock.id());
        match kept(portal, file, &name, part).await {
            Ok(kept) => self.files.push(Staged {
                file,
                name,
                digest: kept.digest,
                path: kept.path,
                size: kept.size,
                media_type: kept.media_type.to_owned(),
            }),
            Err(NotKept::Unfit(unfit)) => self.refused.push((name, unfit.code())),
            Err(NotKept::Interrupted) => return Err(Failure::TooLarge),
            Err(NotKept::Store(error)) => return Err(error.into()),
        }
        Ok(())
    }

    /// The notes of earlier rounds; one that is not ours is as if it were not there.
    fn take_notes(&mut self) {
        let user = self.office.member.signed.person.id;
        let portal = self.office.portal();
        let dropped = self.fields.get("drop");
        let mut files: Vec<Staged> =
            self.fields.all(KEPT).filter_map(|note| read_note(portal, user, note)).collect();
        files.append(&mut self.files);
        files.retain(|file| file.file.to_string() != dropped);
        self.files = files;
    }

    /// The files as the form shows them.
    pub fn kept(&self) -> Vec<Kept> {
        let user = self.office.member.signed.person.id;
        let kept = |file: &Staged| Kept {
            id: file.file.to_string(),
            name: file.name.clone(),
            bytes: file.size,
            note: note(self.office.portal(), user, file),
        };
        self.files.iter().map(kept).collect()
    }

    /// Says at the form which files were not taken, and why.
    pub fn say_refused(&self, form: &mut FormState) {
        let limit = self.office.portal().files.limit();
        let most = self.office.member.visit.web.config.limits.files_per_request;
        for (name, why) in &self.refused {
            let args = Args::new().with("name", name.as_str()).with("most", most).with("mib", limit >> 20);
            form.wrong("files", &format!("office-file-{why}"), args);
        }
    }

    /// The rows and the sealed attachments of the files, for the act that names them.
    pub fn attach(&self, sealer: &mut Sealer) -> (Vec<StoredFile>, Vec<Attachment>) {
        let stored = |file: &Staged| StoredFile {
            file: file.file,
            path: file.path.clone(),
            size: file.size,
            media_type: file.media_type.clone(),
        };
        let attachments = self.files.iter().map(|file| Attachment {
            file: file.file,
            name: sealer.seal_text(ValueKind::FileName, file.name.clone()),
            digest: sealer.seal_text(ValueKind::FileDigest, file.digest.clone()),
            size: file.size,
            media_type: file.media_type.clone(),
        });
        let attachments = attachments.collect();
        (self.files.iter().map(stored).collect(), attachments)
    }
}

/// Keeps a file, which waits for its act from before it has its place.
async fn kept(portal: &Portal, file: FileId, name: &str, part: Field<'_>) -> Result<files::Kept, NotKept> {
    let whole = portal.files.take_in(&portal.clock.token(), name, part).await?;
    let stored = portal.keys.file_name(file.0.as_bytes(), whole.digest());
    let path = format!("kept/{}/{stored}", &stored[..2]);
    staged_files::stage(&portal.db, file, &path, portal.clock.now()).await?;
    Ok(portal.files.put(whole, path).await?)
}

fn note(portal: &Portal, user: UserId, file: &Staged) -> String {
    let json = serde_json::to_string(file).unwrap_or_default();
    let mark = portal.keys.content_digest(&format!("staged {user} {json}"));
    format!("{}.{mark}", BASE64URL_NOPAD.encode(json.as_bytes()))
}

fn read_note(portal: &Portal, user: UserId, note: &str) -> Option<Staged> {
    let (encoded, mark) = note.split_once('.')?;
    let json = String::from_utf8(BASE64URL_NOPAD.decode(encoded.as_bytes()).ok()?).ok()?;
    let own = portal.keys.content_digest(&format!("staged {user} {json}"));
    let is_ours: bool = own.as_bytes().ct_eq(mark.as_bytes()).into();
    if is_ours { serde_json::from_str(&json).ok() } else { None }
}
