//! Withdrawing a complaint: a page that says what it means, and one post. Only its author can.

use super::{Head, One};
use crate::{
    app::remedies,
    domain::complaint::{command::Action, facts::Body},
    web::{Failure, Posted, Visit, requester::case::chrome, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;

/// "Do you want to withdraw this complaint?"
#[derive(Debug, Serialize)]
pub struct WithdrawComplaint {
    head: Head,
    /// Whether the last day of the decision has passed: the silence stands, and what it opened stays open.
    late: bool,
}

impl Page for WithdrawComplaint {
    const TEMPLATE: &'static str = "requester/complaint/withdraw.html";

    fn samples() -> Vec<Self> {
        let page = |body, late| WithdrawComplaint { head: Head::sample(body), late };
        vec![page(Body::Head, false), page(Body::Head, true), page(Body::Commission, false)]
    }
}

/// `GET case/…/complaint/{complaint}/withdraw`
pub async fn show(visit: Visit, Path(one): Path<One>) -> Result<Response, Failure> {
    let one = one.opened(&visit).await?;
    if !one.offers(&visit, Action::Withdraw)? {
        return Ok(visit.see(&one.place()));
    }
    let complaint = one.complaint()?;
    let late = complaint.is_silent(visit.web.portal.clock.today());
    let page = WithdrawComplaint { head: Head::of(&one.link, &one.following.case, complaint), late };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// `POST case/…/complaint/{complaint}/withdraw`; one that cannot be withdrawn any more is shown as it stands.
pub async fn post(Path(one): Path<One>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let one = one.opened(&visit).await?;
    let key = fields.once(&visit.web.portal.keys, one.id);
    one.after(&visit, remedies::withdraw(&visit.web.portal, one.following.case.id, one.id, key).await)
}
