//! Withdrawing a complaint: a page that says what it means, and one post. Only its author can.

use super::{Head, One};
use crate::{
    app::{Error, remedies},
    domain::{
        actor::Actor,
        complaint::{available::available, command::Action, facts::Body},
    },
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
    let (case, complaint) = (&one.following.case, one.complaint()?);
    let portal = &visit.web.portal;
    let institution = portal.institution(&case.institution)?;
    let moment = portal.moment(portal.clock.now(), institution);
    if !available(case, complaint, &Actor::Requester, &moment).contains(&Action::Withdraw) {
        return Ok(visit.see(&one.place()));
    }
    let late = complaint.is_silent(moment.today);
    let page = WithdrawComplaint { head: Head::of(&one.link, case, complaint), late };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// `POST case/…/complaint/{complaint}/withdraw`; one that cannot be withdrawn any more is shown as it stands.
pub async fn post(Path(one): Path<One>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let one = one.opened(&visit).await?;
    let key = fields.once(&visit.web.portal.keys, one.id);
    match remedies::withdraw(&visit.web.portal, one.following.case.id, one.id, key).await {
        Ok(_) | Err(Error::Refused(_)) => Ok(visit.see(&one.place())),
        Err(error) => Err(error.into()),
    }
}
