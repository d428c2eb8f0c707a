//! "The court has decided": the day and the outcome, in the requester's words.

use crate::{
    app::{Error, following::Following, remedies},
    domain::{case::refusal::Refusal, id::CourtActionId},
    i18n::Args,
    web::{
        Failure, Posted, Visit,
        forms::FormState,
        reading::Reading,
        requester::case::{Link, chrome, opened},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

const ON: &str = "on";
const OUTCOME: &str = "outcome";

/// "The court has decided".
#[derive(Debug, Serialize)]
pub struct Judgment {
    form: FormState,
    place: String,
    reference: String,
    action: String,
    court: String,
    lodged_on: Date,
}

impl Page for Judgment {
    const TEMPLATE: &'static str = "requester/court_judgment.html";

    fn samples() -> Vec<Self> {
        let page = |form| Judgment {
            form,
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            action: "1".to_owned(),
            court: "المحكمة الإدارية بأكادير".to_owned(),
            lodged_on: jiff::civil::date(2026, 6, 12),
        };
        let mut wrong = FormState::new();
        for (field, key) in [
            (ON, "wrong-judged-missing"),
            (ON, "wrong-judged-no-date"),
            (ON, "wrong-judged-no-such-day"),
            (ON, "wrong-judged-in-future"),
            (ON, "wrong-judged-before"),
            (OUTCOME, "wrong-outcome-missing"),
        ] {
            wrong.wrong(field, key, Args::new());
        }
        let long = Args::new().with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(OUTCOME, "wrong-outcome-too-long", long);
        vec![page(FormState::new()), page(wrong)]
    }
}

/// The address of one action under a link.
#[derive(Debug, Deserialize)]
pub struct OneAction {
    reference: String,
    secret: String,
    action: String,
}

impl OneAction {
    async fn opened(self, visit: &Visit) -> Result<(Link, Following, CourtActionId), Failure> {
        let link = Link { reference: self.reference, secret: self.secret };
        let following = opened(visit, &link).await?;
        let action: CourtActionId = self.action.parse().map_err(|_| Failure::NotFound)?;
        following.case.court_action(action).ok_or(Failure::NotFound)?;
        Ok((link, following, action))
    }
}

/// `GET case/…/court/judgment/{action}`
pub async fn show(visit: Visit, Path(one): Path<OneAction>) -> Result<Response, Failure> {
    let (link, following, action) = one.opened(&visit).await?;
    page_of(&visit, &link, &following, action, FormState::new(), StatusCode::OK)
}

fn page_of(
    visit: &Visit,
    link: &Link,
    following: &Following,
    action: CourtActionId,
    form: FormState,
    status: StatusCode,
) -> Result<Response, Failure> {
    let found = following.case.court_action(action).ok_or(Failure::NotFound)?;
    if found.judgment.is_some() {
        return Ok(visit.see(&format!("{}/court", link.place())));
    }
    let page = Judgment {
        form,
        place: link.place(),
        reference: following.case.reference.to_string(),
        action: action.to_string(),
        court: following.text(&found.declared.court).to_owned(),
        lodged_on: found.declared.lodged_on,
    };
    visit.private_page(status, chrome(visit), &page)
}

/// `POST case/…/court/judgment/{action}`
pub async fn post(Path(one): Path<OneAction>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let (link, following, action) = one.opened(&visit).await?;
    let mut read = Reading::speaking(visit.locale, &fields);
    let (on, outcome) = (read.date(ON, "judged"), read.plain_body(OUTCOME, "outcome"));
    let mut form = read.form;
    if let (Some(on), Some(outcome)) = (on, outcome) {
        let key = fields.once(&visit.web.portal.keys, following.case.id);
        let case = following.case.id;
        match remedies::record_judgment(&visit.web.portal, case, action, on, outcome, key).await {
            Ok(_) => return Ok(visit.see(&format!("{}/court", link.place()))),
            Err(Error::Refused(Refusal::InFuture)) => form.wrong(ON, "wrong-judged-in-future", Args::new()),
            Err(Error::Refused(Refusal::BeforeReceipt)) => form.wrong(ON, "wrong-judged-before", Args::new()),
            Err(Error::Refused(_)) => return Ok(visit.see(&format!("{}/court", link.place()))),
            Err(error) => return Err(error.into()),
        }
    }
    page_of(&visit, &link, &following, action, form, StatusCode::UNPROCESSABLE_ENTITY)
}
