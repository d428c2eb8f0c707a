//! After a complaint was filed: its reference, by when it is decided, and what comes then.

use super::{Head, One};
use crate::{
    domain::complaint::{facts::Body, state::State},
    web::{Failure, Visit, requester::case::chrome, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// "Your complaint has been received".
#[derive(Debug, Serialize)]
pub struct Filed {
    head: Head,
    filed_at: Timestamp,
    /// The last day of the decision.
    due_on: Option<Date>,
    /// From which day its absence opens the next step.
    next_on: Option<Date>,
    /// `in-time`, or the word of the doubt.
    timeliness: &'static str,
    /// Whether a mail confirms it.
    mailed: bool,
}

impl Page for Filed {
    const TEMPLATE: &'static str = "requester/complaint/filed.html";

    fn samples() -> Vec<Self> {
        let page = |body, timeliness, due_on, mailed| Filed {
            head: Head::sample(body),
            filed_at: Timestamp::UNIX_EPOCH,
            due_on,
            next_on: Some(jiff::civil::date(2026, 4, 11)),
            timeliness,
            mailed,
        };
        let due_on = Some(jiff::civil::date(2026, 4, 10));
        vec![
            page(Body::Head, "in-time", due_on, true),
            page(Body::Commission, "late", due_on, false),
            page(Body::Head, "possibly-early", None, false),
            page(Body::Commission, "possibly-late", due_on, true),
        ]
    }
}

/// `GET case/…/complaint/{complaint}/filed`
pub async fn show(visit: Visit, Path(one): Path<One>) -> Result<Response, Failure> {
    let one = one.opened(&visit).await?;
    let (case, complaint) = (&one.following.case, one.complaint()?);
    // What is still to be handed in has reached nobody: its page says what to do.
    if complaint.state == State::Dispatched {
        return Ok(visit.see(&one.place()));
    }
    let portal = &visit.web.portal;
    let moment = portal.moment_of(portal.clock.now(), case)?;
    let due = complaint.clock.as_ref().and_then(|clock| clock.due.as_ref());
    let page = Filed {
        head: Head::of(&one.link, case, complaint),
        filed_at: complaint.filed_at,
        due_on: due.map(|due| due.due_on),
        next_on: complaint.next_window(&moment).opens_on(),
        timeliness: complaint.timeliness.code(),
        mailed: case.requester.email.is_some(),
    };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}
