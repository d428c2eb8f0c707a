//! The institution acknowledged a request that was handed in on paper: from that day its period runs.

use super::{
    case::{Link, chrome, opened},
    content::sample_institution,
};
use crate::{
    app::{Error, following},
    domain::{
        case::{refusal::Refusal, stage::Stage},
        institution::Names,
        law::zone,
        text::{Words, limit},
    },
    i18n::Args,
    persistence::cases::Stored,
    web::{Failure, Posted, Visit, forms::FormState, reading::Reading, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

pub(super) const RECEIVED_ON: &str = "received_on";
pub(super) const EVIDENCE: &str = "evidence";

/// "When did they acknowledge it?"
#[derive(Debug, Serialize)]
pub struct Acknowledge {
    form: FormState,
    place: String,
    reference: String,
    institution: Names,
    filed_on: Date,
}

impl Page for Acknowledge {
    const TEMPLATE: &'static str = "requester/acknowledge.html";

    fn samples() -> Vec<Self> {
        let page = |form| Acknowledge {
            form,
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: sample_institution(),
            filed_on: jiff::civil::date(2026, 11, 2),
        };
        let mut wrong = FormState::new().with(RECEIVED_ON, "x");
        for code in ["missing", "no-date", "no-such-day", "in-future", "before"] {
            wrong.wrong(RECEIVED_ON, &format!("wrong-acknowledged-{code}"), Args::new());
        }
        wrong.wrong(EVIDENCE, "wrong-evidence-missing", Args::new());
        let long = Args::new().with("typed", 501).with("limit", limit::CITATION);
        wrong.wrong(EVIDENCE, "wrong-evidence-too-long", long);
        vec![page(FormState::new()), page(wrong)]
    }
}

/// `GET case/…/acknowledge`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    page(&visit, &link, FormState::new(), StatusCode::OK).await
}

/// `POST case/…/acknowledge`
pub async fn post(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let mut read = Reading::speaking(visit.locale, &fields);
    let receipt = receipt(&mut read);
    let mut form = read.form;
    let Some((on, evidence)) = receipt else {
        return page(&visit, &link, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let following = opened(&visit, &link).await?;
    let stored = Stored { version: following.version, head_hash: String::new(), case: following.case };
    let key = fields.once(&visit.web.portal.keys, stored.case.id);
    let code = match following::acknowledge(&visit.web.portal, &stored, on, evidence, key).await {
        Ok(_) => return Ok(visit.see(&link.place())),
        Err(Error::Refused(Refusal::InFuture)) => "in-future",
        Err(Error::Refused(Refusal::BeforeReceipt)) => "before",
        // Acknowledged already, or withdrawn: the case page shows how it stands.
        Err(Error::Refused(_)) => return Ok(visit.see(&link.place())),
        Err(error) => return Err(error.into()),
    };
    form.wrong(RECEIVED_ON, &format!("wrong-acknowledged-{code}"), Args::new());
    page(&visit, &link, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The day of receipt, and what proves it.
pub(super) fn receipt(read: &mut Reading<'_, ()>) -> Option<(Date, Words)> {
    let on = read.date(RECEIVED_ON, "acknowledged");
    on.zip(read.plain_line(EVIDENCE, "evidence", limit::CITATION))
}

async fn page(visit: &Visit, link: &Link, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let following = opened(visit, link).await?;
    if following.case.stage != Stage::Dispatched {
        return Ok(visit.see(&link.place()));
    }
    let institution = visit.web.portal.institution(&following.case.institution)?;
    let page = Acknowledge {
        form,
        place: link.place(),
        reference: following.case.reference.to_string(),
        institution: institution.name.clone(),
        filed_on: zone::legal_date(following.case.filed_at),
    };
    visit.private_page(status, chrome(visit), &page)
}
