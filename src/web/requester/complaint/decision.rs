//! "Show me the decision": a POST, which is the proof of receipt, precedes every view of it.

use super::{Head, One, Opened};
use crate::{
    app::remedies,
    domain::{
        complaint::{
            Complaint,
            facts::Body,
            last_day::{LastDay, Start},
        },
        institution::Names,
        moment::Moment,
    },
    i18n::{self, Locale},
    web::{
        Failure, Posted, Visit,
        requester::{case::chrome, content::sample_institution},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// What the body decided, as the complainant reads and prints it.
#[derive(Debug, Serialize)]
pub struct DecisionPage {
    head: Head,
    institution: Names,
    /// `upheld`, `partly`, `rejected` or `inadmissible`.
    finding: &'static str,
    said_on: Option<Date>,
    read_on: Option<Date>,
    reasons: String,
    /// What will be supplied, or what the Commission recommends; empty where nothing is.
    redress: String,
    redress_by: Option<Date>,
    /// Whether the next window ends before that day.
    outlasts: bool,
    /// Whether the head who decided had also signed the answer.
    also_answered: bool,
    /// The decision by which a delegate judged in the place of the head; else empty.
    delegation: String,
    /// Whether the Commission already hears the silence before this decision.
    is_heard: bool,
    /// What became of the promise, as its body recorded it; empty while nothing is.
    compliance: &'static str,
    broken_on: Option<Date>,
    /// The last day of the next step and what it counts from, in words, while one can take it; else empty.
    last_day: String,
}

impl Page for DecisionPage {
    const TEMPLATE: &'static str = "requester/complaint/decision.html";

    fn samples() -> Vec<Self> {
        let day = |day| Some(jiff::civil::date(2026, 4, day));
        let page = |body, finding, redress: &str, outlasts, compliance| DecisionPage {
            head: Head::sample(body),
            institution: sample_institution(),
            finding,
            said_on: day(7),
            read_on: day(8),
            reasons: "لأن".to_owned(),
            redress: redress.to_owned(),
            redress_by: day(20).filter(|_| body == Body::Head && !redress.is_empty()),
            outlasts,
            also_answered: body == Body::Head,
            delegation: if body == Body::Head { "12/2026".to_owned() } else { String::new() },
            is_heard: body == Body::Head,
            compliance,
            broken_on: day(21).filter(|_| !compliance.is_empty()),
            last_day: if compliance == "full" { String::new() } else { sample_day(body) },
        };
        vec![
            page(Body::Head, "upheld", "نسخة من المحاضر", true, ""),
            page(Body::Head, "partly", "نسخة من المحاضر", false, "part"),
            page(Body::Head, "rejected", "", false, ""),
            page(Body::Head, "inadmissible", "", false, ""),
            page(Body::Commission, "upheld", "تسليم المحاضر", false, "ignored"),
            page(Body::Commission, "partly", "تسليم المحاضر", false, "full"),
            page(Body::Commission, "rejected", "", false, ""),
            page(Body::Commission, "inadmissible", "", false, ""),
        ]
    }
}

/// `POST case/…/complaint/{complaint}/decision`: the day of this post is the day of receipt.
pub async fn show_me(Path(one): Path<One>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let one = one.opened(&visit).await?;
    if one.complaint()?.sent().is_none() {
        return Ok(visit.see(&one.place()));
    }
    let key = fields.once(&visit.web.portal.keys, one.id);
    remedies::show_decision(&visit.web.portal, one.following.case.id, one.id, key).await?;
    Ok(visit.see(&format!("{}/decision", one.place())))
}

/// `GET case/…/complaint/{complaint}/decision`: only what was shown already.
pub async fn show(visit: Visit, Path(one): Path<One>) -> Result<Response, Failure> {
    let one = one.opened(&visit).await?;
    let complaint = one.complaint()?;
    if complaint.sent().is_none_or(|sent| sent.received_on.is_none()) {
        return Ok(visit.see(&one.place()));
    }
    let portal = &visit.web.portal;
    let institution = portal.institution(&one.following.case.institution)?;
    let moment = portal.moment_of(portal.clock.now(), &one.following.case)?;
    let page = page_of(visit.locale, &one, complaint, institution.name.clone(), &moment);
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

fn sample_day(body: Body) -> String {
    let (from, on) = (jiff::civil::date(2026, 4, 8), jiff::civil::date(2026, 4, 29));
    let last = LastDay { rule: body.next(), on, start: Start::Received, from, surely_on: None };
    i18n::remedies::last_day(Locale::Ar, &last).unwrap_or_default()
}

fn page_of(
    locale: Locale,
    one: &Opened,
    complaint: &Complaint,
    institution: Names,
    moment: &Moment<'_>,
) -> DecisionPage {
    let Opened { link, following, .. } = one;
    let decision = complaint.decision.as_ref();
    let reasons = decision.map(|decision| &decision.reasons);
    let reasons = reasons.or(complaint.inadmissible.as_ref().map(|one| &one.reasons));
    let redress = decision.and_then(|decision| decision.redress.as_ref());
    let last = LastDay::of_decision(&following.case, complaint, moment);
    let (also_answered, delegation) = complaint.judged_by();
    DecisionPage {
        head: Head::of(link, &following.case, complaint),
        institution,
        finding: decision.map_or("inadmissible", |decision| decision.finding.code()),
        said_on: complaint.said_on(),
        read_on: complaint.sent().and_then(|sent| sent.received_on),
        reasons: following.optional(reasons).to_owned(),
        redress: following.optional(redress.map(|redress| &redress.what)).to_owned(),
        redress_by: redress.and_then(|redress| redress.by),
        outlasts: complaint.promise_outlasts_the_window(&following.case, moment),
        also_answered,
        delegation: delegation.unwrap_or_default().to_owned(),
        is_heard: last.is_some() && complaint.heard_for_its_silence(&following.case).is_some(),
        compliance: complaint.compliance.map_or("", |(_, compliance)| compliance.code()),
        broken_on: complaint.broken_on,
        last_day: last.and_then(|last| i18n::remedies::last_day(locale, &last).ok()).unwrap_or_default(),
    }
}
