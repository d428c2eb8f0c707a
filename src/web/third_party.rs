//! The page of a third party (art. 9): what it is asked and by when, its answer by a POST, and afterwards what
//! was recorded. Nothing of it names the requester or shows the request.

use super::{
    Failure, Posted, Visit, Web,
    forms::FormState,
    limits::Limited,
    views::{Chrome, Page, Sample},
};
use crate::{
    app::{
        Error,
        consulting::{self, Consulted},
    },
    domain::{
        case::consultation::Answer,
        institution::Names,
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
};
use axum::{Router, extract::Path, http::StatusCode, response::Response, routing::get};
use jiff::{SignedDuration, civil::Date};
use serde::{Deserialize, Serialize};

const ANSWER: &str = "answer";
const REASONS: &str = "reasons";

/// The page of a consultation.
#[derive(Debug, Serialize)]
pub struct ConsultationPage {
    form: FormState,
    place: String,
    reference: String,
    institution: Names,
    third_party: String,
    concerns: String,
    opened_on: Date,
    reply_by: Date,
    /// Whether that day has passed; an answer is still taken while nothing is decided.
    is_late: bool,
    /// `open`, `answered` or `closed`.
    state: &'static str,
    choices: Vec<Choice>,
    recorded: Option<Recorded>,
}

/// One answer to choose.
#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    key: String,
    hint: String,
}

/// What the third party said.
#[derive(Debug, Serialize)]
struct Recorded {
    answer: &'static str,
    reasons: String,
    on: Date,
}

impl Page for ConsultationPage {
    const TEMPLATE: &'static str = "third_party/consultation.html";

    fn samples() -> Vec<Self> {
        let page = |state, recorded, form| ConsultationPage {
            form,
            place: "consultation/CTIZ-2026-00087-4.1/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: Names {
                ar: "جماعة تزنيت".to_owned(), fr: "Commune de Tiznit".to_owned(), en: None
            },
            third_party: "شركة أشغال الأطلس".to_owned(),
            concerns: "الأثمان الأحادية الواردة في عرضكم لسنة 2025".to_owned(),
            opened_on: jiff::civil::date(2026, 11, 2),
            reply_by: jiff::civil::date(2026, 11, 16),
            is_late: state == "answered",
            state,
            choices: choices(),
            recorded,
        };
        let said = |answer: Answer| Recorded {
            answer: answer.code(),
            reasons: if answer.needs_reasons() { "سر مهني".to_owned() } else { String::new() },
            on: jiff::civil::date(2026, 11, 9),
        };
        let mut wrong = FormState::new();
        wrong.wrong(ANSWER, "wrong-consultation-answer-missing", Args::new());
        wrong.wrong(REASONS, "wrong-consultation-reasons-missing", Args::new());
        let args = Args::new().with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(REASONS, "wrong-consultation-reasons-too-long", args);
        let mut pages = vec![
            page("open", None, FormState::new()),
            page("open", None, wrong),
            page("closed", None, FormState::new()),
            page("closed", Some(said(Answer::Refused)), FormState::new()),
        ];
        pages.extend(Answer::ALL.iter().map(|one| page("answered", Some(said(*one)), FormState::new())));
        pages
    }
}

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

/// The samples of this page.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![ConsultationPage]
}

/// Its address, after the language.
pub fn router() -> Router<Web> {
    Router::new().route("/consultation/{id}/{secret}", get(show).post(submit))
}

/// `GET /{lang}/consultation/{id}/{secret}`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    page(&visit, &link, FormState::new(), StatusCode::OK).await
}

/// `POST /{lang}/consultation/{id}/{secret}`
pub async fn submit(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let portal = &visit.web.portal;
    let mut form = fields.state();
    let consulted = opened(&visit, &link).await?;
    let said = said(&mut form);
    let (Some((answer, reasons)), true) = (said, form.is_right()) else {
        return page(&visit, &link, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let key = fields.once(&portal.keys, consulted.consultation.id);
    match consulting::answer(portal, &consulted, answer, reasons, key).await {
        // Said already, closed or decided: the page tells how it stands.
        Ok(_) | Err(Error::Refused(_) | Error::FormUsed { .. }) => Ok(visit.see(&link.place())),
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

async fn page(visit: &Visit, link: &Link, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let consulted = opened(visit, link).await?;
    let portal = &visit.web.portal;
    let institution = portal.institution(&consulted.case.institution)?;
    let page = view(&consulted, institution.name.clone(), link, form, portal.clock.today());
    visit.private_page(status, chrome(visit), &page)
}

fn view(
    consulted: &Consulted,
    institution: Names,
    link: &Link,
    form: FormState,
    today: Date,
) -> ConsultationPage {
    let (case, consultation) = (&consulted.case, &consulted.consultation);
    let closed = consultation.closed.is_some() || !case.stage.is_open();
    let recorded = consultation.answered.as_ref().map(|answered| Recorded {
        answer: answered.answer.code(),
        reasons: consulted.reasons.clone(),
        on: answered.on,
    });
    ConsultationPage {
        form,
        place: link.place(),
        reference: case.reference.to_string(),
        institution,
        third_party: consulted.third_party.clone(),
        concerns: consulted.concerns.clone(),
        opened_on: consultation.opened_on,
        reply_by: consulted.notice.reply_by,
        is_late: consulted.notice.reply_by < today,
        state: match (closed, &recorded) {
            (true, _) => "closed",
            (false, Some(_)) => "answered",
            (false, None) => "open",
        },
        choices: choices(),
        recorded,
    }
}

fn choices() -> Vec<Choice> {
    let choice = |answer: &Answer| Choice {
        value: answer.code(),
        key: format!("consultation-answer-{}", answer.code()),
        hint: format!("consultation-answer-{}-hint", answer.code()),
    };
    Answer::ALL.iter().map(choice).collect()
}

/// The frame: a private page, under no section of the portal.
fn chrome(visit: &Visit) -> Chrome {
    let mut chrome = visit.chrome();
    chrome.indexed = false;
    chrome
}
