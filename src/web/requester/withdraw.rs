//! Withdrawing: a page that says what it means, and one post. Only the requester can.

use super::{
    case::{Link, chrome, opened},
    content::sample_institution,
};
use crate::{
    app::{Error, following},
    domain::{
        actor::Actor,
        case::{available::available, command::Action},
        institution::Names,
    },
    persistence::cases::Stored,
    web::{Failure, Posted, Visit, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;

/// "Do you want to withdraw this request?"
#[derive(Debug, Serialize)]
pub struct Withdraw {
    place: String,
    reference: String,
    institution: Names,
    /// Whether the last day has passed: the lateness stands.
    late: bool,
}

impl Page for Withdraw {
    const TEMPLATE: &'static str = "requester/withdraw.html";

    fn samples() -> Vec<Self> {
        let page = |late| Withdraw {
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: sample_institution(),
            late,
        };
        vec![page(false), page(true)]
    }
}

/// `GET case/…/withdraw`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let portal = &visit.web.portal;
    let institution = portal.institution(&following.case.institution)?;
    let moment = portal.moment_of(portal.clock.now(), &following.case)?;
    if !available(&following.case, &Actor::Requester, &moment).contains(&Action::Withdraw) {
        return Ok(visit.see(&link.place()));
    }
    let passed = following.case.act_by().is_some_and(|due_on| due_on < moment.today);
    let page = Withdraw {
        place: link.place(),
        reference: following.case.reference.to_string(),
        institution: institution.name.clone(),
        late: passed,
    };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// `POST case/…/withdraw`; a request that cannot be withdrawn any more is shown as it stands.
pub async fn post(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let stored = Stored { version: following.version, head_hash: String::new(), case: following.case };
    let key = fields.once(&visit.web.portal.keys, stored.case.id);
    match following::withdraw(&visit.web.portal, &stored, key).await {
        Ok(_) | Err(Error::Refused(_)) => Ok(visit.see(&link.place())),
        Err(error) => Err(error.into()),
    }
}
