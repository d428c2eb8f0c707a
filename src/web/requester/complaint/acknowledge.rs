//! The body of a complaint acknowledged a letter that was handed in: from that day its period runs.

use super::{Head, One, Opened};
use crate::{
    app::{Error, remedies},
    domain::{
        case::refusal::Refusal,
        complaint::{command::Action, facts::Body},
        text::limit,
    },
    i18n::Args,
    web::{
        Failure, Posted, Visit,
        forms::FormState,
        reading::Reading,
        requester::{
            acknowledge::{EVIDENCE, RECEIVED_ON, receipt},
            case::chrome,
        },
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;

/// "When did they receive your complaint?"
#[derive(Debug, Serialize)]
pub struct AcknowledgeComplaint {
    form: FormState,
    head: Head,
}

impl Page for AcknowledgeComplaint {
    const TEMPLATE: &'static str = "requester/complaint/acknowledge.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with(RECEIVED_ON, "x");
        wrong.wrong(RECEIVED_ON, "wrong-acknowledged-complaint-before", Args::new());
        let long = Args::new().with("typed", 501).with("limit", limit::CITATION);
        wrong.wrong(EVIDENCE, "wrong-evidence-too-long", long);
        let page = |form, body| AcknowledgeComplaint { form, head: Head::sample(body) };
        vec![page(FormState::new(), Body::Head), page(wrong, Body::Commission)]
    }
}

/// `GET case/…/complaint/{complaint}/acknowledge`
pub async fn show(visit: Visit, Path(one): Path<One>) -> Result<Response, Failure> {
    let one = one.opened(&visit).await?;
    page(&visit, &one, FormState::new(), StatusCode::OK)
}

/// `POST case/…/complaint/{complaint}/acknowledge`
pub async fn post(Path(one): Path<One>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let one = one.opened(&visit).await?;
    let mut read = Reading::speaking(visit.locale, &fields);
    let receipt = receipt(&mut read);
    let mut form = read.form;
    let Some((on, evidence)) = receipt else {
        return page(&visit, &one, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let portal = &visit.web.portal;
    let key = fields.once(&portal.keys, one.id);
    let wrong = match remedies::acknowledge(portal, one.following.case.id, one.id, on, evidence, key).await {
        Err(Error::Refused(Refusal::InFuture)) => "wrong-acknowledged-in-future",
        Err(Error::Refused(Refusal::BeforeReceipt)) => "wrong-acknowledged-complaint-before",
        done => return one.after(&visit, done),
    };
    form.wrong(RECEIVED_ON, wrong, Args::new());
    page(&visit, &one, form, StatusCode::UNPROCESSABLE_ENTITY)
}

fn page(visit: &Visit, one: &Opened, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    if !one.offers(visit, Action::Acknowledge)? {
        return Ok(visit.see(&one.place()));
    }
    let head = Head::of(&one.link, &one.following.case, one.complaint()?);
    let page = AcknowledgeComplaint { form, head };
    visit.private_page(status, chrome(visit), &page)
}
