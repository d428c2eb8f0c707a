//! A form with files as it arrives: files go to the store while they come in, and the form remembers them by
//! signed notes, so that an error loses none and a stranger's note names none. Who owns it the caller says.

use super::{
    Failure, Visit,
    forms::FormState,
    parts::{broken, file_name, is_multipart, text},
    posted::{self, Fields, MOST},
    staged::{self, KEPT, Kept, Staged},
    turned_away::{self, Sent},
};
use crate::{
    app::Keys,
    i18n::{Args, numbers},
    persistence::files::{NotKept, Unfit},
};
use axum::extract::{FromRequest, Multipart, Request, multipart::Field};
use std::fmt;

/// Most octets of a form with files: more files than a request may have, each at its limit.
pub const MOST_WITH_FILES: usize = 300 << 20;

/// The field of the files.
pub const FILES: &str = "files";

/// What came in.
#[derive(Debug, Default)]
pub struct Enclosures {
    pub fields: Fields,
    pub files: Vec<Staged>,
    /// Names of files that were not taken, and why.
    refused: Vec<(String, Refused)>,
}

#[derive(Debug, Clone, Copy)]
enum Refused {
    Unfit(Unfit),
    TooMany,
}

impl Enclosures {
    /// Reads the form that `visit` sends. The notes of earlier rounds are those of `owner`; one of anybody
    /// else is as if it were not there.
    ///
    /// # Errors
    /// A form that is none, too large, or without its token; the store.
    pub async fn read(visit: &Visit, owner: &str, request: Request) -> Result<Self, Failure> {
        let mut form = Self::default();
        let is_from_here = posted::is_from_here(&visit.web, request.headers());
        let is_multipart = is_multipart(request.headers());
        let mut unread = Vec::new();
        if is_multipart {
            let parts = Multipart::from_request(request, &visit.web).await.map_err(|_| Failure::Form)?;
            form.take_parts(visit, parts, is_from_here.then_some(&mut unread)).await?;
        } else {
            let body = axum::body::to_bytes(request.into_body(), MOST).await;
            form.fields = posted::form(&body.map_err(|_| Failure::TooLarge)?)?;
        }
        if let Err(failure) = visit.checks(form.fields.get("csrf")) {
            let fields = form.fields;
            return Err(failure.giving_back(is_from_here, || {
                if is_multipart { Sent::with_files(fields, unread) } else { Sent::of(fields) }
            }));
        }
        // No page of ours sends its token behind a file: what was not kept is not taken for what was sent.
        if !unread.is_empty() {
            return Err(Failure::Form);
        }
        form.take_notes(visit, owner);
        Ok(form)
    }

    /// `unread` takes the names of files where the token is not that of this browser and the form can be given back.
    async fn take_parts(
        &mut self,
        visit: &Visit,
        mut parts: Multipart,
        mut unread: Option<&mut Vec<(String, String)>>,
    ) -> Result<(), Failure> {
        let mut octets = 0;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(ToOwned::to_owned) {
                Some(name) if name.is_empty() => {}
                Some(name) => match (&mut unread, visit.checks(self.fields.get("csrf"))) {
                    (Some(unread), Err(failure)) if unread.len() >= turned_away::FILES => {
                        return Err(failure);
                    }
                    (Some(unread), Err(_)) => unread.push((field, file_name(&name))),
                    (_, checked) => {
                        checked?;
                        self.take_file(visit, &name, part).await?;
                    }
                },
                None => {
                    let text = text(part, &mut octets).await?;
                    self.fields.push(field, text);
                }
            }
        }
        Ok(())
    }

    /// The token is checked before the first octet of a file is kept.
    async fn take_file(&mut self, visit: &Visit, raw: &str, part: Field<'_>) -> Result<(), Failure> {
        let name = file_name(raw);
        let most = visit.web.config.limits.files_per_request as usize;
        if self.files.len() + self.fields.all(KEPT).count() >= most {
            self.refused.push((name, Refused::TooMany));
            return Ok(());
        }
        match staged::keep(&visit.web.portal, name.clone(), part).await {
            Ok(kept) => self.files.push(kept),
            Err(NotKept::Unfit(unfit)) => self.refused.push((name, Refused::Unfit(unfit))),
            Err(NotKept::Interrupted) => return Err(Failure::TooLarge),
            Err(NotKept::Store(error)) => return Err(error.into()),
        }
        Ok(())
    }

    fn take_notes(&mut self, visit: &Visit, owner: &str) {
        let portal = &visit.web.portal;
        let dropped = self.fields.get("drop");
        let notes = self.fields.all(KEPT);
        let mut files: Vec<Staged> = notes.filter_map(|note| staged::read(portal, owner, note)).collect();
        files.append(&mut self.files);
        files.retain(|file| file.file.to_string() != dropped);
        self.files = files;
    }

    /// As `Fields::once`, with the files: by content and name, whichever round they came in.
    pub fn once(&self, keys: &Keys, about: impl fmt::Display) -> Option<(String, String)> {
        let files = self.files.iter().map(|file| format!(" {}/{}", file.digest, file.name));
        self.fields.once(keys, format!("{about}{}", files.collect::<String>()))
    }

    /// The files as the form of `owner` shows them.
    pub fn kept(&self, visit: &Visit, owner: &str) -> Vec<Kept> {
        staged::shown(&visit.web.portal, owner, &self.files)
    }

    /// Says at the form which files were not taken, and why.
    ///
    /// # Errors
    /// When the size of the limit has no words.
    pub fn say_refused(&self, visit: &Visit, form: &mut FormState) -> Result<(), Failure> {
        let most = visit.web.config.limits.files_per_request;
        for (name, why) in &self.refused {
            let (code, limit) = match why {
                Refused::TooMany => ("too-many", most.to_string()),
                Refused::Unfit(unfit @ Unfit::TooLarge { limit }) => {
                    (unfit.code(), numbers::file_size(visit.locale, *limit).map_err(Failure::internal)?)
                }
                Refused::Unfit(unfit) => (unfit.code(), String::new()),
            };
            let args = Args::new().with("name", name.as_str()).with("limit", limit);
            form.wrong(FILES, &format!("wrong-files-{code}"), args);
        }
        Ok(())
    }
}
