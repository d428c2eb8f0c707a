//! The page of whoever is asked inside an institution for elements of an answer: opened by a secret link of their own,
//! answered once by a POST, with files. It names neither the requester nor the request; what it shows stands in `page`.

mod page;

use self::page::QuestionPage;
use super::{
    Failure, Visit, Web, download,
    enclosures::{Enclosures, FILES, MOST_WITH_FILES},
    forms::FormState,
    limits::Limited,
    posted,
    reading::Reading,
    staged::{self, Kept},
    views::{Chrome, Sample},
};
use crate::{
    app::{
        Error,
        contributing::{self, Asked},
    },
    domain::{id::FileId, text::Words},
    i18n::Args,
    persistence::files_of_cases,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Path, Request},
    http::StatusCode,
    response::Response,
    routing::get,
};
use jiff::SignedDuration;
use serde::Deserialize;

const TEXT: &str = "text";

/// The two halves of the link, and the file that is fetched.
#[derive(Debug, Deserialize)]
pub struct Link {
    /// `<id of the case>.1`: the case and the number of its question.
    id: String,
    secret: String,
    #[serde(default)]
    file: String,
}

impl Link {
    fn place(&self) -> String {
        format!("contribution/{}/{}", self.id, self.secret)
    }
}

/// An answer as it came in. The link is opened before a file is kept.
pub struct Answering {
    visit: Visit,
    link: Link,
    asked: Asked,
    sent: Enclosures,
}

impl FromRequest<Web> for Answering {
    type Rejection = Failure;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        let link = Path::<Link>::from_request_parts(&mut parts, web).await;
        let Path(link) = link.map_err(|_| Failure::NotFound)?;
        let asked = opened(&visit, &link).await?;
        let request = Request::from_parts(parts, body);
        let sent = Enclosures::read(&visit, &owner(&asked), request).await?;
        Ok(Self { visit, link, asked, sent })
    }
}

/// Whose notes of files the form holds.
fn owner(asked: &Asked) -> String {
    asked.question.id.to_string()
}

/// The samples of this page.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![QuestionPage]
}

/// Its addresses, after the language.
pub fn router() -> Router<Web> {
    let with_files = get(show).post(submit).layer(DefaultBodyLimit::max(MOST_WITH_FILES));
    Router::new()
        .route("/contribution/{id}/{secret}", with_files)
        .route("/contribution/{id}/{secret}/files/{file}", get(file))
}

/// `GET /{lang}/contribution/{id}/{secret}`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let asked = opened(&visit, &link).await?;
    shown(&visit, &link, &asked, FormState::new(), Vec::new(), StatusCode::OK)
}

/// `GET /{lang}/contribution/{id}/{secret}/files/{file}`: a file of the question, and no other of the case.
pub async fn file(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let asked = opened(&visit, &link).await?;
    let wanted: FileId = link.file.parse().map_err(|_| Failure::NotFound)?;
    let files = asked.question.asked.files.iter().zip(&asked.files);
    let (_, name) = files.into_iter().find(|(file, _)| file.file == wanted).ok_or(Failure::NotFound)?;
    let portal = &visit.web.portal;
    let stored = files_of_cases::find(&portal.db, asked.case.id, wanted).await?.ok_or(Failure::NotFound)?;
    download::attachment(portal, &stored, name).await
}

/// `POST /{lang}/contribution/{id}/{secret}`: what was typed and every file survive a fault.
pub async fn submit(answering: Answering) -> Result<Response, Failure> {
    let Answering { visit, link, asked, sent } = &answering;
    let portal = &visit.web.portal;
    let mut read = Reading::speaking(visit.locale, &sent.fields);
    sent.say_refused(visit, &mut read.form)?;
    if sent.fields.has("drop") {
        return again(&answering, read.form, StatusCode::OK);
    }
    let text: Option<Words> = read.plain_body(TEXT, "contribution-text");
    let (Some(text), true) = (text, read.form.is_right()) else {
        return again(&answering, read.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let attach = |sealer: &mut _| staged::attach(&sent.files, sealer);
    let key = sent.once(&portal.keys, asked.question.id);
    match contributing::answer(portal, asked, text, attach, key).await {
        // Said already, not wanted any more or decided: the page tells how it stands.
        Ok(_) | Err(Error::Refused(_) | Error::FormUsed { .. }) => Ok(visit.see(&link.place())),
        Err(Error::FilesGone) => {
            read.form.wrong(FILES, "wrong-consultation-files-gone", Args::new());
            again(&answering, read.form, StatusCode::CONFLICT)
        }
        Err(error) => Err(error.into()),
    }
}

/// The question of a link. Failed look-ups are counted by address.
async fn opened(visit: &Visit, link: &Link) -> Result<Asked, Failure> {
    let web = &visit.web;
    let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
    web.limiter.admits(Limited::Lookup, &visit.address, most, hour, web.portal.clock.now())?;
    let asked = contributing::open(&web.portal, &link.id, &link.secret).await?;
    web.limiter.forgive(Limited::Lookup, &visit.address);
    Ok(asked)
}

/// The same form with its faults and its files.
fn again(answering: &Answering, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let Answering { visit, link, asked, sent } = answering;
    shown(visit, link, asked, form, sent.kept(visit, &owner(asked)), status)
}

fn shown(
    visit: &Visit,
    link: &Link,
    asked: &Asked,
    form: FormState,
    kept: Vec<Kept>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let institution = portal.institution(&asked.case.institution)?;
    let mut page = page::view(asked, institution.name.clone(), link.place(), form, portal.clock.today());
    page.kept = kept;
    page.file_limit = portal.files.limit();
    page.files_limit = visit.web.config.limits.files_per_request;
    visit.private_page(status, chrome(visit), &page)
}

/// The frame: a private page, under no section of the portal.
fn chrome(visit: &Visit) -> Chrome {
    let mut chrome = visit.chrome();
    chrome.indexed = false;
    chrome
}
