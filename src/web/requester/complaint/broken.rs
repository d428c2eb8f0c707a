//! What was promised did not come: the complainant says so. It is recorded and reported, and opens no new period.

use super::{Head, One, Opened};
use crate::{
    app::remedies,
    domain::complaint::{command::Action, facts::Body},
    i18n::Args,
    web::{Failure, Posted, Visit, forms::FormState, reading::Reading, requester::case::chrome, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

const TEXT: &str = "text";

/// "What was promised did not come".
#[derive(Debug, Serialize)]
pub struct Broken {
    form: FormState,
    head: Head,
    redress: String,
    by: Option<Date>,
}

impl Page for Broken {
    const TEMPLATE: &'static str = "requester/complaint/broken.html";

    fn samples() -> Vec<Self> {
        let page = |form, body, by| Broken {
            form,
            head: Head::sample(body),
            redress: "نسخة من المحاضر".to_owned(),
            by,
        };
        let mut wrong = FormState::new();
        wrong.wrong(TEXT, "wrong-broken-missing", Args::new());
        let long = Args::new().with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(TEXT, "wrong-broken-too-long", long);
        vec![
            page(FormState::new(), Body::Head, Some(jiff::civil::date(2026, 4, 20))),
            page(wrong, Body::Commission, None),
        ]
    }
}

/// `GET case/…/complaint/{complaint}/broken`
pub async fn show(visit: Visit, Path(one): Path<One>) -> Result<Response, Failure> {
    let one = one.opened(&visit).await?;
    page(&visit, &one, FormState::new(), StatusCode::OK)
}

/// `POST case/…/complaint/{complaint}/broken`; one that was said already is shown as it stands.
pub async fn post(Path(one): Path<One>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let one = one.opened(&visit).await?;
    let mut read = Reading::speaking(visit.locale, &fields);
    let text = read.plain_body(TEXT, "broken");
    let Some(text) = text else { return page(&visit, &one, read.form, StatusCode::UNPROCESSABLE_ENTITY) };
    let portal = &visit.web.portal;
    let key = fields.once(&portal.keys, one.id);
    let done = remedies::report_broken(portal, one.following.case.id, one.id, text, key).await;
    one.after(&visit, done)
}

fn page(visit: &Visit, one: &Opened, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    if !one.offers(visit, Action::ReportBroken)? {
        return Ok(visit.see(&one.place()));
    }
    let (case, complaint) = (&one.following.case, one.complaint()?);
    let redress = complaint.decision.as_ref().and_then(|decision| decision.redress.as_ref());
    let page = Broken {
        form,
        head: Head::of(&one.link, case, complaint),
        redress: one.following.optional(redress.map(|redress| &redress.what)).to_owned(),
        by: redress.and_then(|redress| redress.by),
    };
    visit.private_page(status, chrome(visit), &page)
}
