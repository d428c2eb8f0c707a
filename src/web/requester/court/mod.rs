//! The administrative court (art. 21): information, last days, the possible courts and the file to take along;
//! the portal seizes none and names none. What the requester lodged, and what came of it, can be noted here.

pub mod declare;
pub mod judgment;

use super::{
    case::{Link, chrome, opened},
    complaint,
};
use crate::{
    app::following::Following,
    domain::{
        actor::Actor,
        case::{
            Case,
            available::available,
            command::Action,
            court::{CourtAction, CourtKind},
            decide::heard,
        },
        complaint::facts::Body,
        guide::{Step, guide},
        moment::Moment,
    },
    web::{Failure, Visit, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// "Before you go to court".
#[derive(Debug, Serialize)]
pub struct CourtPage {
    place: String,
    reference: String,
    /// By when, as it is advised; none when that day has passed, or nothing has opened the way yet.
    by: Option<Date>,
    arguable: Option<Date>,
    /// Whether the way is open today: after the Commission's answer, or its silence.
    is_open: bool,
    papers: Vec<Paper>,
    actions: Vec<ActionView>,
    can_declare: bool,
}

/// A document of the file to take along.
#[derive(Debug, Serialize)]
struct Paper {
    key: &'static str,
    date: Option<Date>,
    /// After the language; empty where it has no page before its button was pressed.
    path: String,
}

/// An action that was declared.
#[derive(Debug, Serialize)]
pub struct ActionView {
    kind: &'static str,
    court: String,
    number: String,
    lodged_on: Date,
    /// Whether it was lodged after the day that is advised.
    late: bool,
    judged_on: Option<Date>,
    outcome: String,
    /// Where the judgment is noted, after the language.
    judge: String,
}

impl ActionView {
    /// As the case page and the page of the court show it.
    pub fn of(link: &Link, following: &Following, action: &CourtAction) -> Self {
        let declared = &action.declared;
        Self {
            kind: declared.kind.code(),
            court: following.text(&declared.court).to_owned(),
            number: following.optional(declared.number.as_ref()).to_owned(),
            lodged_on: declared.lodged_on,
            late: action.timeliness.is_doubtful(),
            judged_on: action.judgment.as_ref().map(|judgment| judgment.on),
            outcome: following.optional(action.judgment.as_ref().map(|one| &one.outcome)).to_owned(),
            judge: format!("{}/court/judgment/{}", link.place(), declared.action),
        }
    }

    /// One that waits, and one that is over.
    pub fn samples() -> Vec<Self> {
        let sample = |kind: CourtKind, judged_on: Option<Date>| Self {
            kind: kind.code(),
            court: "المحكمة الإدارية بأكادير".to_owned(),
            number: if judged_on.is_some() { "2026/7110/55".to_owned() } else { String::new() },
            lodged_on: jiff::civil::date(2026, 6, 12),
            late: judged_on.is_none(),
            outcome: judged_on.map_or("", |_| "إلغاء القرار").to_owned(),
            judged_on,
            judge: "case/CTIZ-2026-00087-4/s/court/judgment/1".to_owned(),
        };
        let judged_on = Some(jiff::civil::date(2026, 12, 1));
        let mut all: Vec<Self> = CourtKind::ALL.iter().map(|kind| sample(*kind, None)).collect();
        all.push(sample(CourtKind::Administrative, judged_on));
        all
    }
}

impl Page for CourtPage {
    const TEMPLATE: &'static str = "requester/court.html";

    fn samples() -> Vec<Self> {
        let date = Some(jiff::civil::date(2026, 7, 11));
        let link = Link { reference: "CTIZ-2026-00087-4".to_owned(), secret: "s".to_owned() };
        let papers = || PAPERS.map(|key| Paper { key, date, path: link.place() }).into();
        let page = |is_open, by, arguable| CourtPage {
            place: link.place(),
            reference: link.reference.clone(),
            by,
            arguable,
            is_open,
            papers: papers(),
            actions: if is_open { ActionView::samples() } else { Vec::new() },
            can_declare: is_open,
        };
        let mut unread = page(true, None, date);
        unread.papers = PAPERS.map(|key| Paper { key, date, path: String::new() }).into();
        vec![
            page(false, None, None),
            page(true, date, date),
            page(true, date, None),
            page(true, None, None),
            unread,
        ]
    }
}

/// The documents of a file, in the order of the ladder.
const PAPERS: [&str; 6] = [
    "court-paper-receipt",
    "court-paper-answer",
    "court-paper-complaint-head",
    "court-paper-decision-head",
    "court-paper-complaint-commission",
    "court-paper-decision-commission",
];

fn may(case: &Case, action: Action, moment: &Moment<'_>) -> bool {
    available(case, &Actor::Requester, moment).contains(&action)
}

/// `GET case/…/court`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let case = &following.case;
    let portal = &visit.web.portal;
    let moment = portal.moment_of(portal.clock.now(), case)?;
    let days = guide(case, &moment).into_iter().find_map(|step| match step {
        Step::Court { by, arguable, .. } => Some((by, arguable)),
        _ => None,
    });
    let (by, arguable) = days.unwrap_or_default();
    let page = CourtPage {
        place: link.place(),
        reference: case.reference.to_string(),
        by,
        arguable,
        is_open: heard(case, &moment).is_some(),
        papers: papers(&link, case),
        actions: case.court_actions.iter().map(|one| ActionView::of(&link, &following, one)).collect(),
        can_declare: may(case, Action::DeclareCourt, &moment),
    };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// What to take along: each document that there is, with its page.
fn papers(link: &Link, case: &Case) -> Vec<Paper> {
    let place = link.place();
    let receipt = case.received_on.map(|on| Paper {
        key: "court-paper-receipt",
        date: Some(on),
        path: format!("{place}/receipt"),
    });
    let answers = case.replies.iter().map(|reply| Paper {
        key: "court-paper-answer",
        date: Some(reply.given_on),
        path: reply
            .sent
            .received_on
            .map_or_else(String::new, |_| format!("{place}/answer/{}", reply.text.id)),
    });
    let complaints = case.complaints.iter().flat_map(|one| {
        let own = complaint::place(link, one.id);
        let (key, decided) = match one.body {
            Body::Head => ("court-paper-complaint-head", "court-paper-decision-head"),
            Body::Commission => ("court-paper-complaint-commission", "court-paper-decision-commission"),
        };
        let decision = one.said_on().map(|on| {
            let read = one.sent().is_some_and(|sent| sent.received_on.is_some());
            let path = if read { format!("{own}/decision") } else { String::new() };
            Paper { key: decided, date: Some(on), path }
        });
        std::iter::once(Paper { key, date: Some(one.received_on), path: own }).chain(decision)
    });
    receipt.into_iter().chain(answers).chain(complaints).collect()
}
