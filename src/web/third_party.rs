//! The page of a third party (art. 9): opened by its own secret link, answered once by a POST, with files if it
//! likes. Nothing of it names the requester or shows the request; what it shows stands in `page`.

mod page;

use self::page::ConsultationPage;
use super::{
    Failure, Web,
    behind_link::{Behind, Frame, Opened, Sent},
    enclosures::MOST_WITH_FILES,
    forms::FormState,
    staged,
    views::Sample,
};
use crate::{
    app::{
        Error, Portal,
        consulting::{self, Consulted},
    },
    domain::{
        case::{Case, consultation::Answer},
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
};
use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, response::Response, routing::get};

const ANSWER: &str = "answer";
const REASONS: &str = "reasons";

impl Behind for Consulted {
    const PLACE: &'static str = "consultation";

    type Page = ConsultationPage;

    async fn open(portal: &Portal, id: &str, secret: &str) -> Result<Self, Error> {
        consulting::open(portal, id, secret).await
    }

    fn case(&self) -> &Case {
        &self.case
    }

    fn owner(&self) -> String {
        self.consultation.id.to_string()
    }

    fn page(&self, frame: Frame) -> ConsultationPage {
        page::view(self, frame)
    }
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
pub async fn show(opened: Opened<Consulted>) -> Result<Response, Failure> {
    opened.shown(FormState::new(), Vec::new(), StatusCode::OK)
}

/// `POST /{lang}/consultation/{id}/{secret}`: what was typed and every file survive a fault.
pub async fn submit(sent: Sent<Consulted>) -> Result<Response, Failure> {
    let Sent { opened: Opened { visit, behind: consulted, .. }, enclosures } = &sent;
    let portal = &visit.web.portal;
    let mut form = enclosures.fields.state();
    enclosures.say_refused(visit, &mut form)?;
    if enclosures.fields.has("drop") {
        return sent.again(form, StatusCode::OK);
    }
    let said = said(&mut form);
    let (Some((answer, reasons)), true) = (said, form.is_right()) else {
        return sent.again(form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let attach = |sealer: &mut _| staged::attach(&enclosures.files, sealer);
    let key = enclosures.once(&portal.keys, consulted.consultation.id);
    let done = consulting::answer(portal, consulted, answer, reasons, attach, key).await;
    sent.answered(form, done).await
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
