//! The case page: the due date first, why it is that date, what happened, what can be done.

use super::{
    complaint,
    content::{KeptFile, sample_institution},
    court,
    guide::GuideView,
};
use crate::{
    app::following::{self, Following},
    domain::{
        actor::Actor,
        case::{Case, available, clock::Clock, command::Action, stage::Stage},
        complaint::{Complaint, facts::Body},
        institution::Names,
        law::{
            Explanation, Rule, explain,
            status::{State, Term, TimeStatus},
        },
        moment::Moment,
        recalculation,
    },
    web::{
        Failure, Visit,
        limits::Limited,
        passings::{self, PassedView},
        requester::{history, supply},
        views::{Chrome, Page},
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// The two halves of a secret link.
#[derive(Debug, Deserialize)]
pub struct Link {
    pub reference: String,
    pub secret: String,
}

impl Link {
    /// The page of the case, after the language.
    pub fn place(&self) -> String {
        format!("case/{}/{}", self.reference, self.secret)
    }
}

/// The page of a case for whoever holds its link.
#[derive(Debug, Serialize)]
pub struct CasePage {
    place: String,
    reference: String,
    institution: Names,
    /// How it came there.
    passings: Vec<PassedView>,
    stage: &'static str,
    kind: &'static str,
    delivery: &'static str,
    subject: String,
    information: String,
    name: String,
    filed_at: Timestamp,
    received_on: Option<Date>,
    today: Date,
    clocks: Vec<ClockView>,
    /// An act of the calendar has moved a date that is still to be counted anew.
    recalculating: bool,
    guide: GuideView,
    complaints: Vec<ComplaintView>,
    court: Vec<court::ActionView>,
    replies: Vec<ReplyView>,
    files: Vec<KeptFile>,
    history: Vec<history::Step>,
    supply: supply::Supply,
    can_withdraw: bool,
    can_acknowledge: bool,
    can_go_to_court: bool,
}

/// One clock with its explanation.
#[derive(Debug, Serialize)]
pub struct ClockView {
    rule: &'static str,
    status: TimeStatus,
    due_on: Option<Date>,
    length: u16,
    /// None where the calendar is not maintained that far.
    explanation: Option<Explanation>,
    is_late: bool,
}

/// One complaint, in a few words and with its place.
#[derive(Debug, Serialize)]
struct ComplaintView {
    place: String,
    reference: String,
    body: &'static str,
    state: &'static str,
    status: Option<TimeStatus>,
    received_on: Date,
}

/// A reply that was shown; one that was not is a step of the guide.
#[derive(Debug, Serialize)]
struct ReplyView {
    id: String,
    is_final: bool,
    received_on: Date,
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "requester/case.html";

    fn samples() -> Vec<Self> {
        let mut samples: Vec<Self> = Stage::ALL.into_iter().map(sample).collect();
        samples.extend(
            GuideView::samples().into_iter().map(|guide| CasePage { guide, ..sample(Stage::Closed) }),
        );
        samples
    }
}

fn sample(stage: Stage) -> CasePage {
    use crate::domain::law::{Calendar, Class, ClassHistory, Unit};
    use jiff::civil::date;
    let classes = ClassHistory::always(Class::StateAdministration);
    let why = explain(Calendar::builtin(), Rule::Answer, false, date(2026, 10, 12), &classes).ok();
    let state = match stage {
        Stage::Received => State::Running { left: 4 },
        Stage::InProgress => State::Overdue { by: Some(3) },
        Stage::Answered | Stage::Closed => State::Met,
        Stage::Withdrawn | Stage::Void => State::EndedWithoutReply { late: false, by: None },
        Stage::Dispatched | Stage::Elsewhere => State::NotStarted,
    };
    let clock = ClockView {
        rule: "answer",
        is_late: matches!(state, State::Overdue { .. }),
        status: TimeStatus { state, term: Term::First, unit: Unit::WorkingDay },
        due_on: why.as_ref().map(|why| why.due_on),
        length: 20,
        explanation: why,
    };
    let answered = matches!(stage, Stage::Answered | Stage::Closed);
    let reply = |is_final| ReplyView { id: "1".to_owned(), is_final, received_on: date(2026, 11, 3) };
    let complaint = |body: Body, state| ComplaintView {
        place: "case/CTIZ-2026-00087-4/s/complaint/1".to_owned(),
        reference: "CTIZ-2026-00091-8".to_owned(),
        body: body.code(),
        state,
        status: ClockView::sample("head-decision")
            .map(|clock| clock.status)
            .filter(|_| !matches!(state, "premature" | "without-object")),
        received_on: date(2026, 11, 12),
    };
    let complaints = [
        (Body::Commission, "admitted"),
        (Body::Commission, "filed"),
        (Body::Head, "silent"),
        (Body::Head, "decided"),
        (Body::Head, "inadmissible"),
        (Body::Head, "withdrawn"),
        (Body::Head, "premature"),
        (Body::Head, "without-object"),
    ];
    CasePage {
        place: "case/CTIZ-2026-00087-4/s".to_owned(),
        reference: "CTIZ-2026-00087-4".to_owned(),
        institution: sample_institution(),
        passings: PassedView::sample().filter(|_| stage == Stage::InProgress).into_iter().collect(),
        stage: stage.code(),
        kind: "ordinary",
        delivery: "post",
        subject: if stage.is_open() {
            "محاضر دورات المجلس".to_owned()
        } else {
            String::new()
        },
        information: "محاضر <b>دورات</b> المجلس الجماعي".to_owned(),
        name: "فاطمة آيت وحمان".to_owned(),
        filed_at: Timestamp::UNIX_EPOCH,
        received_on: (stage != Stage::Dispatched).then(|| date(2026, 10, 12)),
        today: date(2026, 11, 5),
        clocks: if stage == Stage::Dispatched { Vec::new() } else { vec![clock] },
        recalculating: stage == Stage::Received,
        guide: GuideView::sample(),
        complaints: match stage {
            Stage::Answered => complaints.map(|(body, state)| complaint(body, state)).into(),
            Stage::Closed => vec![complaint(Body::Head, "decided")],
            _ => Vec::new(),
        },
        court: if stage == Stage::Answered { court::ActionView::samples() } else { Vec::new() },
        replies: if answered { vec![reply(false), reply(true)] } else { Vec::new() },
        files: vec![KeptFile { id: "1".to_owned(), name: "محضر.pdf".to_owned(), bytes: 1_200_000 }],
        history: history::samples(),
        supply: supply::sample(),
        can_withdraw: stage.is_open(),
        can_acknowledge: stage == Stage::Dispatched,
        can_go_to_court: stage == Stage::Answered,
    }
}

/// The frame of a private page: under "track", for no search engine.
pub fn chrome(visit: &Visit) -> Chrome {
    let mut chrome = visit.chrome().at("track");
    chrome.indexed = false;
    chrome
}

/// The case of a link. Failed look-ups are counted by address.
///
/// # Errors
/// `NotFound` for whatever does not open a case, `TooMany` beyond the limit.
pub async fn opened(visit: &Visit, link: &Link) -> Result<Following, Failure> {
    let web = &visit.web;
    let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
    web.limiter.admits(Limited::Lookup, &visit.address, most, hour, web.portal.clock.now())?;
    let following = following::follow(&web.portal, &link.reference, &link.secret).await?;
    web.limiter.forgive(Limited::Lookup, &visit.address);
    Ok(following)
}

/// `GET case/{reference}/{secret}`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let portal = &visit.web.portal;
    let institution = portal.institution(&following.case.institution)?;
    let moment = portal.moment_of(portal.clock.now(), &following.case)?;
    let mut page = page_of(&link, &following, institution.name.clone(), &moment);
    page.supply.siblings = supply::siblings(&visit, &following.case).await?;
    page.passings = passings::of(portal, &following.case);
    page.recalculating = recalculation::is_behind(&following.case, portal.settled(), &moment);
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

fn page_of(link: &Link, following: &Following, institution: Names, moment: &Moment<'_>) -> CasePage {
    let case = &following.case;
    let can = available::available(case, &Actor::Requester, moment);
    let name = [&case.requester.first_name, &case.requester.last_name].map(|part| following.text(part));
    CasePage {
        place: link.place(),
        reference: case.reference.to_string(),
        institution,
        passings: Vec::new(),
        stage: case.stage.code(),
        kind: case.ask.kind.code(),
        delivery: case.ask.delivery.code(),
        subject: following.optional(case.ask.subject.as_ref()).to_owned(),
        information: following.text(&case.ask.information).to_owned(),
        name: name.join(" ").trim().to_owned(),
        filed_at: case.filed_at,
        received_on: case.received_on,
        today: moment.today,
        clocks: case
            .clocks_by_day()
            .into_iter()
            .map(|clock| ClockView::of(clock, case.time_status(clock, moment), moment))
            .collect(),
        recalculating: false,
        guide: GuideView::of(link, case, moment),
        complaints: case.complaints.iter().rev().map(|one| complaint_view(link, case, one, moment)).collect(),
        court: case
            .court_actions
            .iter()
            .map(|action| court::ActionView::of(link, following, action))
            .collect(),
        replies: case.replies.iter().filter_map(reply).collect(),
        files: case.files().map(|file| file_view(following, file)).collect(),
        history: history::of(following, moment),
        supply: supply::of(following),
        can_withdraw: can.contains(&Action::Withdraw),
        can_acknowledge: can.contains(&Action::Acknowledge),
        can_go_to_court: can.contains(&Action::DeclareCourt),
    }
}

fn file_view(following: &Following, file: &crate::domain::case::facts::Attachment) -> KeptFile {
    KeptFile { id: file.file.to_string(), name: following.text(&file.name).to_owned(), bytes: file.size }
}

fn reply(reply: &crate::domain::case::reply::Reply) -> Option<ReplyView> {
    Some(ReplyView {
        id: reply.text.id.to_string(),
        is_final: reply.text.is_final,
        received_on: reply.sent.received_on?,
    })
}

fn complaint_view(link: &Link, case: &Case, one: &Complaint, moment: &Moment<'_>) -> ComplaintView {
    ComplaintView {
        place: complaint::place(link, one.id),
        reference: one.reference.to_string(),
        body: one.body.code(),
        state: complaint::state_of(case, one, moment),
        status: one.time_status(moment),
        received_on: one.received_on,
    }
}

impl ClockView {
    /// A clock with its three facts and its days.
    pub fn of(clock: &Clock, status: TimeStatus, moment: &Moment<'_>) -> Self {
        Self {
            rule: clock.rule.code(),
            is_late: matches!(status.state, State::Overdue { .. }),
            status,
            due_on: clock.due.as_ref().map(|due| due.due_on),
            length: clock.due.as_ref().map_or(0, |due| due.length),
            explanation: clock.explanation(moment),
        }
    }

    /// A clock of that rule, which runs since 12 October 2026.
    pub(super) fn sample(rule: &str) -> Option<Self> {
        use crate::domain::law::{Calendar, Class, ClassHistory};
        let rule = Rule::parse(rule)?;
        let classes = ClassHistory::always(Class::StateAdministration);
        let why =
            explain(Calendar::builtin(), rule, false, jiff::civil::date(2026, 10, 12), &classes).ok()?;
        let (state, unit) = (State::Running { left: 4 }, why.unit);
        Some(Self {
            rule: rule.code(),
            is_late: false,
            status: TimeStatus { state, term: Term::First, unit },
            due_on: Some(why.due_on),
            length: why.length,
            explanation: Some(why),
        })
    }
}
