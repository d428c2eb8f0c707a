//! A form behind a secret link of its own: the link is opened before anything of what was sent is read, whoever tries
//! links is counted, what was typed and every file survive a fault. What a link opens and what is said there is the
//! page's own.

use super::{
    Failure, Visit, Web,
    enclosures::{Enclosures, FILES},
    forms::FormState,
    limits::Limited,
    posted,
    staged::Kept,
    views::Page,
};
use crate::{
    app::{Changed, Error, Portal},
    domain::{case::Case, institution::Names},
    i18n::Args,
};
use axum::{
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::{StatusCode, request::Parts},
    response::Response,
};
use jiff::{SignedDuration, civil::Date};
use serde::Deserialize;

/// What a secret link opens.
pub trait Behind: Sized + Send + Sync + 'static {
    /// The word of its addresses, before the two halves of the link.
    const PLACE: &'static str;

    type Page: Page;

    /// Opens it by both halves; nothing tells which of them did not fit.
    fn open(portal: &Portal, id: &str, secret: &str) -> impl Future<Output = Result<Self, Error>> + Send;

    fn case(&self) -> &Case;

    /// Whose notes of files the form holds.
    fn owner(&self) -> String;

    /// The page as it stands.
    fn page(&self, frame: Frame) -> Self::Page;
}

/// What such a page has whatever the link opened.
#[derive(Debug)]
pub struct Frame {
    pub institution: Names,
    /// Its address after the language.
    pub place: String,
    pub form: FormState,
    pub today: Date,
    pub kept: Vec<Kept>,
    /// What the form holds was not taken, for something was said before or nothing is wanted any more.
    pub unsent: bool,
    /// Octets of one file.
    pub file_limit: u64,
    pub files_limit: u32,
}

/// The two halves of a link.
#[derive(Deserialize)]
struct Link {
    id: String,
    secret: String,
}

/// What the link of a visit opened.
pub struct Opened<T> {
    pub visit: Visit,
    pub behind: T,
    place: String,
    link: Link,
    unsent: bool,
}

impl<T: Behind> FromRequestParts<Web> for Opened<T> {
    type Rejection = Failure;

    /// Failed look-ups are counted by address.
    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        let visit = Visit::from_request_parts(parts, web).await?;
        let link = Path::<Link>::from_request_parts(parts, web).await;
        let Path(link) = link.map_err(|_| Failure::NotFound)?;
        let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
        web.limiter.admits(Limited::Lookup, &visit.address, most, hour, web.portal.clock.now())?;
        let behind = T::open(&web.portal, &link.id, &link.secret).await?;
        web.limiter.forgive(Limited::Lookup, &visit.address);
        let place = format!("{}/{}/{}", T::PLACE, link.id, link.secret);
        Ok(Self { visit, behind, place, link, unsent: false })
    }
}

impl<T: Behind> Opened<T> {
    /// The page, private and under no section of the portal.
    pub fn shown(&self, form: FormState, kept: Vec<Kept>, status: StatusCode) -> Result<Response, Failure> {
        let Self { visit, behind, place, unsent, .. } = self;
        let portal = &visit.web.portal;
        let frame = Frame {
            institution: portal.institution(&behind.case().institution)?.name.clone(),
            place: place.clone(),
            form,
            today: portal.clock.today(),
            kept,
            unsent: *unsent,
            file_limit: portal.files.limit(),
            files_limit: visit.web.config.limits.files_per_request,
        };
        let mut chrome = visit.chrome();
        chrome.indexed = false;
        visit.private_page(status, chrome, &behind.page(frame))
    }
}

/// The form as it came in.
pub struct Sent<T> {
    pub opened: Opened<T>,
    pub enclosures: Enclosures,
}

impl<T: Behind> FromRequest<Web> for Sent<T> {
    type Rejection = Failure;

    /// The link is opened before a file is kept.
    async fn from_request(request: Request, web: &Web) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let opened = Opened::<T>::from_request_parts(&mut parts, web).await?;
        let request = Request::from_parts(parts, body);
        let enclosures = Enclosures::read(&opened.visit, &opened.behind.owner(), request).await?;
        Ok(Self { opened, enclosures })
    }
}

impl<T: Behind> Sent<T> {
    /// The same form with its faults and its files.
    pub fn again(&self, form: FormState, status: StatusCode) -> Result<Response, Failure> {
        let Self { opened, enclosures } = self;
        let kept = enclosures.kept(&opened.visit, &opened.behind.owner());
        opened.shown(form, kept, status)
    }

    /// What came of the answer: recorded; or said already, closed or decided: then the page tells how it stands, and
    /// gives back what was not taken.
    pub async fn answered(
        mut self,
        mut form: FormState,
        done: Result<Changed, Error>,
    ) -> Result<Response, Failure> {
        let Opened { visit, place, link, .. } = &self.opened;
        match done {
            Ok(_) => Ok(visit.see(place)),
            Err(Error::Refused(_) | Error::FormUsed { .. }) => {
                self.opened.behind = T::open(&visit.web.portal, &link.id, &link.secret).await?;
                self.opened.unsent = true;
                self.again(form, StatusCode::CONFLICT)
            }
            Err(Error::FilesGone) => {
                form.wrong(FILES, "wrong-consultation-files-gone", Args::new());
                self.again(form, StatusCode::CONFLICT)
            }
            Err(error) => Err(error.into()),
        }
    }
}
