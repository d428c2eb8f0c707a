//! The page of a third party (art. 9): opened by its own secret link, answered once by a POST, with files if it
//! likes. Nothing of it names the requester or shows the request; what it shows stands in `page`.

mod page;

use self::page::ConsultationPage;
use super::{
    Failure, Visit, Web,
    enclosures::{Enclosures, FILES, MOST_WITH_FILES},
    forms::FormState,
    limits::Limited,
    posted,
    staged::{self, Kept},
    views::{Chrome, Sample},
};
use crate::{
    app::{
        Error,
        consulting::{self, Consulted},
    },
    domain::{
        case::consultation::Answer,
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
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

const ANSWER: &str = "answer";
const REASONS: &str = "reasons";

/// The two halves of the link of a third party.
#[derive(Debug, Deserialize)]
pub struct Link {
    /// `CODE-2026-00001-X.1`: the number of the case and that of its consultation.
    id: String,
    secret: String,
}

impl Link {
    fn place(&self) -> String {
        format!("consultation/{}/{}", self.id, self.secret)
    }
}

/// An answer as it came in. The link is opened before a file is kept.
pub struct Answering {
    visit: Visit,
    link: Link,
    consulted: Consulted,
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
        let consulted = opened(&visit, &link).await?;
        let request = Request::from_parts(parts, body);
        let sent = Enclosures::read(&visit, &owner(&consulted), request).await?;
        Ok(Self { visit, link, consulted, sent })
    }
}

/// Whose notes of files the form holds.
fn owner(consulted: &Consulted) -> String {
    consulted.consultation.id.to_string()
}

/// The samples of this page.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![ConsultationPage]
}

/// Its address, after the language.
pub fn router() -> Router<Web> {
    let with_files = get(show).post(submit).layer(DefaultBodyLimit::max(MOST_WITH_FILES));
    Router::new().route("/consultation/{id}/{secret}", with_files)
}

/// `GET /{lang}/consultation/{id}/{secret}`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let consulted = opened(&visit, &link).await?;
    shown(&visit, &link, &consulted, FormState::new(), Vec::new(), StatusCode::OK)
}

/// `POST /{lang}/consultation/{id}/{secret}`: what was typed and every file survive a fault.
pub async fn submit(answering: Answering) -> Result<Response, Failure> {
    let Answering { visit, link, consulted, sent } = &answering;
    let portal = &visit.web.portal;
    let mut form = sent.fields.state();
    sent.say_refused(visit, &mut form)?;
    if sent.fields.has("drop") {
        return again(&answering, form, StatusCode::OK);
    }
    let said = said(&mut form);
    let (Some((answer, reasons)), true) = (said, form.is_right()) else {
        return again(&answering, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let attach = |sealer: &mut _| staged::attach(&sent.files, sealer);
    let key = sent.once(&portal.keys, consulted.consultation.id);
    match consulting::answer(portal, consulted, answer, reasons, attach, key).await {
        // Said already, closed or decided: the page tells how it stands.
        Ok(_) | Err(Error::Refused(_) | Error::FormUsed { .. }) => Ok(visit.see(&link.place())),
        Err(Error::FilesGone) => {
            form.wrong(FILES, "wrong-consultation-files-gone", Args::new());
            again(&answering, form, StatusCode::CONFLICT)
        }
        Err(error) => Err(error.into()),
    }
}

/// The answer with its reasons, which any but a consent needs.
fn said(form: &mut FormState) -> Option<(Answer, Option<Words>)> {
    let answer = Answer::parse(form.text(ANSWER));
    if answer.is_none() {
        form.wrong(ANSWER, "wrong-consultation-answer-missing", Args::new());
    }
    let reasons = match Words::body(form.text(REASONS), limit::BODY) {
        Ok(words) => Some(words),
        Err(TextProblem::Empty) if !answer.is_some_and(Answer::needs_reasons) => None,
        Err(TextProblem::Empty) => {
            form.wrong(REASONS, "wrong-consultation-reasons-missing", Args::new());
            None
        }
        Err(TextProblem::TooLong { typed, limit }) => {
            let args = Args::new().with("typed", typed).with("limit", limit);
            form.wrong(REASONS, "wrong-consultation-reasons-too-long", args);
            None
        }
    };
    Some((answer?, reasons))
}

/// The consultation of a link. Failed look-ups are counted by address.
async fn opened(visit: &Visit, link: &Link) -> Result<Consulted, Failure> {
    let web = &visit.web;
    let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
    web.limiter.admits(Limited::Lookup, &visit.address, most, hour, web.portal.clock.now())?;
    let consulted = consulting::open(&web.portal, &link.id, &link.secret).await?;
    web.limiter.forgive(Limited::Lookup, &visit.address);
    Ok(consulted)
}

/// The same form with its faults and its files.
fn again(answering: &Answering, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let Answering { visit, link, consulted, sent } = answering;
    shown(visit, link, consulted, form, sent.kept(visit, &owner(consulted)), status)
}

fn shown(
    visit: &Visit,
    link: &Link,
    consulted: &Consulted,
    form: FormState,
    kept: Vec<Kept>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let institution = portal.institution(&consulted.case.institution)?;
    let mut page = page::view(consulted, institution.name.clone(), link.place(), form, portal.clock.today());
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
