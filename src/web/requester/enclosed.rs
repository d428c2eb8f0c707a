//! A form with files under a secret link: the link is opened before anything is kept, files go to the store
//! while they arrive, and the form remembers them by signed notes.

use super::case::{Link, opened};
use crate::{
    app::following::Following,
    i18n::{Args, numbers},
    persistence::files::{NotKept, Unfit},
    web::{
        Failure, Visit, Web,
        forms::FormState,
        parts::{broken, file_name, is_multipart, text},
        posted::{self, Fields, MOST},
        staged::{self, KEPT, Kept, Staged},
    },
};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Path, Request, multipart::Field};
use sha2::{Digest, Sha256};

/// The field of the files.
pub const FILES: &str = "files";

/// What came in, with the case of the link.
pub struct Enclosed {
    pub visit: Visit,
    pub link: Link,
    pub following: Following,
    pub fields: Fields,
    pub files: Vec<Staged>,
    /// Names of files that were not taken, and why.
    refused: Vec<(String, Refused)>,
}

enum Refused {
    Unfit(Unfit),
    TooMany,
}

impl FromRequest<Web> for Enclosed {
    type Rejection = Failure;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        let link = Path::<Link>::from_request_parts(&mut parts, web).await;
        let Path(link) = link.map_err(|_| Failure::NotFound)?;
        let following = opened(&visit, &link).await?;
        let (files, refused) = (Vec::new(), Vec::new());
        let mut form = Enclosed { visit, link, following, fields: Fields::default(), files, refused };
        if is_multipart(&parts.headers) {
            let request = Request::from_parts(parts, body);
            let parts = Multipart::from_request(request, web).await.map_err(|_| Failure::Form)?;
            form.take_parts(parts).await?;
        } else {
            let body = axum::body::to_bytes(body, MOST).await.map_err(|_| Failure::TooLarge)?;
            form.fields = posted::parse(&body);
        }
        form.visit.checks(form.fields.get("csrf"))?;
        form.take_notes();
        Ok(form)
    }
}

impl Enclosed {
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
        self.visit.checks(self.fields.get("csrf"))?;
        let name = file_name(raw);
        let most = self.visit.web.config.limits.files_per_request as usize;
        if self.files.len() + self.fields.all(KEPT).count() >= most {
            self.refused.push((name, Refused::TooMany));
            return Ok(());
        }
        match staged::keep(&self.visit.web.portal, name.clone(), part).await {
            Ok(kept) => self.files.push(kept),
            Err(NotKept::Unfit(unfit)) => self.refused.push((name, Refused::Unfit(unfit))),
            Err(NotKept::Interrupted) => return Err(Failure::TooLarge),
            Err(NotKept::Store(error)) => return Err(error.into()),
        }
        Ok(())
    }

    /// The notes of earlier rounds; one of another case is as if it were not there.
    fn take_notes(&mut self) {
        let owner = self.following.case.id.to_string();
        let portal = &self.visit.web.portal;
        let dropped = self.fields.get("drop");
        let notes = self.fields.all(KEPT);
        let mut files: Vec<Staged> = notes.filter_map(|note| staged::read(portal, &owner, note)).collect();
        files.append(&mut self.files);
        files.retain(|file| file.file.to_string() != dropped);
        self.files = files;
    }

    /// The files as the form shows them.
    pub fn kept(&self) -> Vec<Kept> {
        let owner = self.following.case.id.to_string();
        staged::shown(&self.visit.web.portal, &owner, &self.files)
    }

    /// The key of the form with what tells its content from any other: what was typed, and the digests of the
    /// files, which keep no name of their own when they are sent once more.
    pub fn form_key(&self) -> Result<(String, String), Failure> {
        let key = self.fields.form_key().ok_or(Failure::Form)?.to_owned();
        let mut typed = Fields::default();
        let of_content = |name: &str| !matches!(name, KEPT | "drop");
        self.fields
            .iter()
            .filter(|(name, _)| of_content(name))
            .for_each(|(name, text)| typed.push(name, text));
        let mut digests: Vec<&str> = self.files.iter().map(|file| file.digest.as_str()).collect();
        digests.sort_unstable();
        let mut hash = Sha256::new();
        hash.update(typed.digest());
        digests.iter().for_each(|digest| hash.update(digest));
        Ok((key, data_encoding::HEXLOWER.encode(&hash.finalize())))
    }

    /// Says at the form which files were not taken, and why.
    ///
    /// # Errors
    /// When the size of the limit has no words.
    pub fn say_refused(&self, form: &mut FormState) -> Result<(), Failure> {
        let most = self.visit.web.config.limits.files_per_request;
        for (name, why) in &self.refused {
            let (code, limit) = match why {
                Refused::TooMany => ("too-many", most.to_string()),
                Refused::Unfit(unfit @ Unfit::TooLarge { limit }) => {
                    (unfit.code(), numbers::file_size(self.visit.locale, *limit).map_err(Failure::internal)?)
                }
                Refused::Unfit(unfit) => (unfit.code(), String::new()),
            };
            let args = Args::new().with("name", name.as_str()).with("limit", limit);
            form.wrong(FILES, &format!("wrong-files-{code}"), args);
        }
        Ok(())
    }
}
