//! A form with files as it comes in: fields are gathered, files go to the store while they arrive.
//! The token is checked before the first file is looked at.

use crate::{
    app::filing::{Desk, Staged},
    persistence::files::{NotKept, Unfit},
    web::{
        Failure, Visit, Web,
        parts::{broken, file_name, is_multipart, text},
        posted::{self, Fields, MOST},
        turned_away::{self, Sent},
    },
};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request, multipart::Field};

/// What came in, with the desk on which it lies.
pub struct Intake {
    pub visit: Visit,
    pub fields: Fields,
    pub place: super::desk::Place,
    /// Files that were not taken: their name and why.
    pub refused: Vec<(String, Refused)>,
}

/// Why a file of this form was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    Unfit(Unfit),
    TooMany,
}

impl FromRequest<Web> for Intake {
    type Rejection = Failure;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        let place = super::desk::Place::from_request_parts(&mut parts, web).await?;
        let mut intake = Intake { visit, fields: Fields::default(), place, refused: Vec::new() };
        let is_from_here = posted::is_from_here(web, &parts.headers);
        let is_multipart = is_multipart(&parts.headers);
        let mut unread = Vec::new();
        if is_multipart {
            let request = Request::from_parts(parts, body);
            let parts = Multipart::from_request(request, web).await.map_err(|_| Failure::Form)?;
            intake.take_parts(parts, is_from_here.then_some(&mut unread)).await?;
        } else {
            let body = axum::body::to_bytes(body, MOST).await.map_err(|_| Failure::TooLarge)?;
            intake.fields = posted::form(&body)?;
        }
        match intake.visit.checks(intake.fields.get("csrf")) {
            Ok(()) if unread.is_empty() => Ok(intake),
            // No page of ours sends its token behind a file: what was not kept is not taken for what was sent.
            Ok(()) => Err(Failure::Form),
            Err(failure) => Err(failure.giving_back(is_from_here, || {
                let fields = intake.fields;
                if is_multipart { Sent::with_files(fields, unread) } else { Sent::of(fields) }
            })),
        }
    }
}

impl Intake {
    /// `unread` takes the names of files where the token is not that of this browser and the form can be given back.
    async fn take_parts(
        &mut self,
        mut parts: Multipart,
        mut unread: Option<&mut Vec<(String, String)>>,
    ) -> Result<(), Failure> {
        let mut octets = 0;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(ToOwned::to_owned) {
                // A file field that was left alone arrives as a file without a name.
                Some(file) if file.is_empty() => {}
                Some(file) => match (&mut unread, self.visit.checks(self.fields.get("csrf"))) {
                    (Some(unread), Err(failure)) if unread.len() >= turned_away::FILES => {
                        return Err(failure);
                    }
                    (Some(unread), Err(_)) => unread.push((name, file_name(&file))),
                    (_, checked) => {
                        checked?;
                        self.take_file(&file, part).await?;
                    }
                },
                None => {
                    let text = text(part, &mut octets).await?;
                    self.fields.push(name, text);
                }
            }
        }
        Ok(())
    }

    async fn take_file(&mut self, name: &str, part: Field<'_>) -> Result<(), Failure> {
        let portal = &self.visit.web.portal;
        let desk: &mut Desk = self.place.desk_for_files(portal, self.fields.form_key()).await?;
        let name = file_name(name);
        let most = self.visit.web.config.limits.files_per_request as usize;
        match desk.stage(portal, &name, part, most).await {
            Ok(Staged::Kept) => {}
            Ok(Staged::TooMany) => self.refused.push((name, Refused::TooMany)),
            Ok(Staged::Refused(unfit)) => self.refused.push((name, Refused::Unfit(unfit))),
            Err(NotKept::Unfit(unfit)) => self.refused.push((name, Refused::Unfit(unfit))),
            Err(NotKept::Interrupted) => return Err(Failure::TooLarge),
            Err(NotKept::Store(error)) => return Err(error.into()),
        }
        Ok(())
    }
}
