//! The page of one complaint: where it stands, by when it is decided and why, what was written, what happened.

use super::{Head, One, Opened, reviewed_in_words, state_of};
use crate::{
    domain::{
        actor::Actor,
        case::event::Event,
        complaint::{Complaint, available::available, command::Action, facts::Body},
        moment::Moment,
    },
    web::{
        Failure, Visit,
        requester::{
            case::{ClockView, chrome},
            content::KeptFile,
            history::{self, Step},
        },
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// A complaint as its author follows it.
#[derive(Debug, Serialize)]
pub struct ComplaintPage {
    head: Head,
    state: &'static str,
    received_on: Date,
    today: Date,
    timeliness: &'static str,
    /// The day of the act of the calendar that lifted its flag, or a part of it.
    eased_on: Option<Date>,
    reviewed: String,
    grievances: Vec<&'static str>,
    text: String,
    files: Vec<KeptFile>,
    clock: Option<ClockView>,
    /// The day on which the body said something.
    said_on: Option<Date>,
    /// The day on which that was shown or proven to have arrived.
    read_on: Option<Date>,
    history: Vec<Step>,
    can_show: bool,
    can_withdraw: bool,
    can_report: bool,
}

impl Page for ComplaintPage {
    const TEMPLATE: &'static str = "requester/complaint/shown.html";

    fn samples() -> Vec<Self> {
        let page = |body, state, clock: Option<ClockView>, said_on: Option<Date>, read_on: Option<Date>| {
            ComplaintPage {
                head: Head::sample(body),
                state,
                received_on: jiff::civil::date(2026, 10, 12),
                today: jiff::civil::date(2026, 10, 20),
                timeliness: match state {
                    "premature" | "without-object" => "premature",
                    "inadmissible" => "declared",
                    _ => "in-time",
                },
                eased_on: (state == "decided").then(|| jiff::civil::date(2026, 10, 13)),
                reviewed: "عدم الجواب".to_owned(),
                grievances: crate::domain::complaint::facts::Grievance::ALL
                    .iter()
                    .map(|one| one.code())
                    .collect(),
                text: "لم أتوصل <b>بأي</b> جواب".to_owned(),
                files: vec![KeptFile {
                    id: "1".to_owned(), name: "محضر.pdf".to_owned(), bytes: 1_200_000
                }],
                can_show: read_on.is_none() && said_on.is_some(),
                can_withdraw: said_on.is_none(),
                can_report: read_on.is_some(),
                clock,
                said_on,
                read_on,
                history: history::samples_of_complaint(),
            }
        };
        let day = |day| Some(jiff::civil::date(2026, 10, day));
        vec![
            page(Body::Head, "filed", ClockView::sample("head-decision"), None, None),
            page(Body::Head, "silent", ClockView::sample("head-decision"), None, None),
            page(Body::Commission, "admitted", ClockView::sample("commission-decision"), None, None),
            page(Body::Commission, "decided", ClockView::sample("commission-decision"), day(14), None),
            page(Body::Head, "inadmissible", None, day(14), day(15)),
            page(Body::Head, "premature", None, None, None),
            page(Body::Commission, "without-object", None, None, None),
            page(Body::Commission, "dispatched", None, None, None),
            page(Body::Head, "withdrawn", None, None, None),
        ]
    }
}

/// `GET case/…/complaint/{complaint}`
pub async fn show(visit: Visit, Path(one): Path<One>) -> Result<Response, Failure> {
    let one = one.opened(&visit).await?;
    let portal = &visit.web.portal;
    let moment = portal.moment_of(portal.clock.now(), &one.following.case)?;
    let page = page_of(&visit, &one, one.complaint()?, &moment);
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

fn page_of(visit: &Visit, one: &Opened, complaint: &Complaint, moment: &Moment<'_>) -> ComplaintPage {
    let Opened { link, following, .. } = one;
    let case = &following.case;
    let can = available(case, complaint, &Actor::Requester, moment);
    let file = |file: &crate::domain::case::facts::Attachment| KeptFile {
        id: file.file.to_string(),
        name: following.text(&file.name).to_owned(),
        bytes: file.size,
    };
    let is_its = |event: &Event| matches!(event, Event::Complaint { complaint: id, .. } if *id == one.id);
    ComplaintPage {
        head: Head::of(link, case, complaint),
        state: state_of(case, complaint, moment),
        received_on: complaint.received_on,
        today: moment.today,
        timeliness: complaint.timeliness.code(),
        eased_on: complaint.eased_on,
        reviewed: reviewed_in_words(visit.locale, case, complaint.reviewed, complaint.reviewed_days(case)),
        grievances: complaint.grievances.iter().map(|one| one.code()).collect(),
        text: following.text(&complaint.text).to_owned(),
        files: complaint.files().map(file).collect(),
        clock: complaint
            .clock
            .as_ref()
            .zip(complaint.time_status(moment))
            .map(|(clock, status)| ClockView::of(clock, status, moment)),
        said_on: complaint.said_on(),
        read_on: complaint.sent().and_then(|sent| sent.received_on),
        history: history::told(following, is_its),
        can_show: can.contains(&Action::ShowDecision),
        can_withdraw: can.contains(&Action::Withdraw),
        can_report: can.contains(&Action::ReportBroken),
    }
}
