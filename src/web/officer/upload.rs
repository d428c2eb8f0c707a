//! A form with files sent from a workplace: files go to the store while they arrive; what the form keeps of
//! them is a signed note, so that an error loses none and a stranger's note names none.

use super::office::Office;
use crate::{
    app::{Portal, Sealer},
    domain::case::facts::Attachment,
    i18n::Args,
    persistence::{files::NotKept, files_of_cases::StoredFile},
    web::{
        Failure, Web,
        forms::FormState,
        parts::{broken, file_name, is_multipart, text},
        posted::{self, Fields, MOST},
        staff::{Member, Seat, Stop},
        staged::{self, KEPT},
    },
};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request, multipart::Field};

pub use crate::web::staged::{Kept, Staged};

/// A form from a workplace with what it holds of files.
pub struct Upload<S = Office> {
    pub office: S,
    pub fields: Fields,
    pub files: Vec<Staged>,
    /// Names of files that were not taken, and why.
    pub refused: Vec<(String, &'static str)>,
}

impl<S: Seat> FromRequest<Web> for Upload<S> {
    type Rejection = Stop;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Stop> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let member = Member::from_request_parts(&mut parts, web).await?;
        let office = S::of_member(member)?;
        let mut upload = Upload { office, fields: Fields::default(), files: Vec::new(), refused: Vec::new() };
        if is_multipart(&parts.headers) {
            let request = Request::from_parts(parts, body);
            let parts = Multipart::from_request(request, web).await.map_err(|_| Failure::Form)?;
            upload.take_parts(parts).await?;
        } else {
            let body = axum::body::to_bytes(body, MOST).await.map_err(|_| Failure::TooLarge)?;
            upload.fields = posted::parse(&body);
        }
        upload.office.member().visit.checks(upload.fields.get("csrf"))?;
        upload.take_notes();
        Ok(upload)
    }
}

impl<S: Seat> Upload<S> {
    fn portal(&self) -> &Portal {
        &self.office.member().visit.web.portal
    }

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
        self.office.member().visit.checks(self.fields.get("csrf"))?;
        let name = file_name(raw);
        let most = self.office.member().visit.web.config.limits.files_per_request as usize;
        if self.files.len() + self.fields.all(KEPT).count() >= most {
            self.refused.push((name, "too-many"));
            return Ok(());
        }
        match staged::keep(self.portal(), name.clone(), part).await {
            Ok(kept) => self.files.push(kept),
            Err(NotKept::Unfit(unfit)) => self.refused.push((name, unfit.code())),
            Err(NotKept::Interrupted) => return Err(Failure::TooLarge),
            Err(NotKept::Store(error)) => return Err(error.into()),
        }
        Ok(())
    }

    /// The notes of earlier rounds; one that is not ours is as if it were not there.
    fn take_notes(&mut self) {
        let owner = self.owner();
        let portal = self.portal();
        let dropped = self.fields.get("drop");
        let notes = self.fields.all(KEPT);
        let mut files: Vec<Staged> = notes.filter_map(|note| staged::read(portal, &owner, note)).collect();
        files.append(&mut self.files);
        files.retain(|file| file.file.to_string() != dropped);
        self.files = files;
    }

    /// Whose notes the form holds.
    fn owner(&self) -> String {
        self.office.member().signed.person.id.to_string()
    }

    /// The files as the form shows them.
    pub fn kept(&self) -> Vec<Kept> {
        staged::shown(self.portal(), &self.owner(), &self.files)
    }

    /// Says at the form which files were not taken, and why.
    pub fn say_refused(&self, form: &mut FormState) {
        let limit = self.portal().files.limit();
        let most = self.office.member().visit.web.config.limits.files_per_request;
        for (name, why) in &self.refused {
            let args = Args::new().with("name", name.as_str()).with("most", most).with("mib", limit >> 20);
            form.wrong("files", &format!("office-file-{why}"), args);
        }
    }

    /// The rows and the sealed attachments of the files, for the act that names them.
    pub fn attach(&self, sealer: &mut Sealer) -> (Vec<StoredFile>, Vec<Attachment>) {
        staged::attach(&self.files, sealer)
    }
}
