//! The requester's guide: what can be done now, until when, before whom. Computed from the windows of the
//! case and of its complaints; knows no words and no addresses.

use super::{
    case::{Case, stage::Stage},
    complaint::{
        Complaint,
        facts::{Body, Reviewed},
        state::State,
    },
    id::{ComplaintId, ReplyId},
    law::windows::{Standing, Window},
    moment::Moment,
};
use jiff::civil::Date;
use serde::Serialize;

/// One thing that the requester can do or wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum Step {
    /// No period runs until the institution acknowledges the request.
    AwaitAcknowledgement,
    /// The answer has until that day, where it can be computed.
    AwaitAnswer {
        by: Option<Date>,
    },
    ReadAnswer {
        reply: ReplyId,
    },
    ReadDecision {
        complaint: ComplaintId,
    },
    /// Before that body, by that day; `doubt` says that a person may find it out of time, or early.
    Complain {
        body: Body,
        of: Option<ComplaintId>,
        by: Option<Date>,
        doubt: Option<Doubt>,
    },
    /// It opens on that day.
    ComplainLater {
        body: Body,
        of: Option<ComplaintId>,
        opens_on: Option<Date>,
    },
    /// The body has until that day.
    AwaitDecision {
        complaint: ComplaintId,
        body: Body,
        by: Option<Date>,
    },
    /// What the decision promised; `outlasts` says that the next window ends before that day.
    AwaitRedress {
        complaint: ComplaintId,
        by: Date,
        outlasts: bool,
    },
    /// The administrative court: information only. `arguable` is a later day that a second start may give.
    Court {
        of: ComplaintId,
        by: Option<Date>,
        arguable: Option<Date>,
    },
    /// Every window is over: a new request has a new clock.
    AskAgain,
}

/// Why a complaint may not be heard; it is taken all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    Early,
    Late,
    /// Past every day on which any reading accepts it.
    Closed,
}

/// The steps open at `moment`, the one to take first before all others.
pub fn guide(case: &Case, moment: &Moment<'_>) -> Vec<Step> {
    let complaints = &case.complaints;
    let mut steps: Vec<Step> = to_read(case, complaints).collect();
    match case.stage {
        Stage::Dispatched => steps.push(Step::AwaitAcknowledgement),
        Stage::Void => {}
        _ => {
            steps.extend(awaited(case, complaints, moment));
            steps.extend(remedies(case, complaints, moment));
        }
    }
    steps.sort_by_key(|step| order(*step));
    let doable = |step: &Step| !matches!(step, Step::Complain { doubt: Some(Doubt::Closed), .. });
    if case.stage != Stage::Dispatched && !steps.iter().any(doable) {
        steps.insert(0, Step::AskAgain);
    }
    steps
}

fn to_read<'a>(case: &'a Case, complaints: &'a [Complaint]) -> impl Iterator<Item = Step> + 'a {
    let replies = case.replies.iter().filter(|reply| reply.received_on.is_none());
    let decisions = complaints.iter().filter(|one| one.sent().is_some_and(|sent| sent.received_on.is_none()));
    let replies = replies.map(|reply| Step::ReadAnswer { reply: reply.text.id });
    replies.chain(decisions.map(|one| Step::ReadDecision { complaint: one.id }))
}

/// What others owe and can still give in time.
fn awaited<'a>(
    case: &'a Case,
    complaints: &'a [Complaint],
    moment: &'a Moment<'a>,
) -> impl Iterator<Item = Step> + 'a {
    let today = moment.today;
    let owed = case.running().filter(move |clock| clock.due.as_ref().is_none_or(|due| today <= due.latest));
    let answer =
        owed.map(|clock| clock.due.as_ref().map(|due| due.latest)).min_by_key(|by| by.unwrap_or(Date::MAX));
    let decisions = complaints.iter().filter(move |one| one.state.is_open() && !one.is_silent(today));
    let redress = complaints.iter().filter(|one| one.compliance.is_none()).filter_map(move |one| {
        let by = one.decision.as_ref()?.redress.as_ref()?.by?;
        Some(Step::AwaitRedress { complaint: one.id, by, outlasts: one.promise_outlasts_the_window(moment) })
    });
    let decisions = decisions.map(|one| Step::AwaitDecision {
        complaint: one.id,
        body: one.body,
        by: one.clock.as_ref().and_then(|clock| clock.due.as_ref()).map(|due| due.latest),
    });
    answer.map(|by| Step::AwaitAnswer { by }).into_iter().chain(decisions).chain(redress)
}

/// The complaint to the head, and for each complaint the step after it.
fn remedies<'a>(
    case: &'a Case,
    complaints: &'a [Complaint],
    moment: &'a Moment<'a>,
) -> impl Iterator<Item = Step> + 'a {
    let to_head = complaint(&not_complained_of(case, complaints, moment), Body::Head, None, moment.today);
    let further = complaints.iter().filter_map(move |one| {
        let window = one.next_window(moment);
        match one.body {
            Body::Head if is_taken_further(one, complaints) => None,
            Body::Head => complaint(&window, Body::Commission, Some(one.id), moment.today),
            Body::Commission => court(&window, one.id, moment.today),
        }
    });
    to_head.into_iter().chain(further)
}

/// What opened, or will open, after the last complaint to the head: a later answer may be complained of
/// again, and so may the silence of the ordinary period after that of the urgent one.
fn not_complained_of(case: &Case, complaints: &[Complaint], moment: &Moment<'_>) -> Window {
    let mut window = case.complaint_window(moment);
    let to_head = complaints.iter().filter(|one| one.body == Body::Head && one.state != State::Withdrawn);
    if let Some(last) = to_head.map(Complaint::counts_from).max() {
        window.openings.retain(|opening| opening.opens_on > last);
    }
    window
}

fn is_taken_further(one: &Complaint, complaints: &[Complaint]) -> bool {
    complaints.iter().filter(|other| other.state != State::Withdrawn).any(|other| match other.reviewed {
        Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => complaint == one.id,
        Reviewed::Silence { .. } | Reviewed::Reply { .. } => false,
    })
}

fn complaint(window: &Window, body: Body, of: Option<ComplaintId>, today: Date) -> Option<Step> {
    let complain = |by, doubt| Some(Step::Complain { body, of, by, doubt });
    match window.standing(today) {
        Standing::NotYet { opens_on: None } => None,
        Standing::NotYet { opens_on } => Some(Step::ComplainLater { body, of, opens_on }),
        Standing::PossiblyEarly { .. } => complain(None, Some(Doubt::Early)),
        Standing::Open { file_by, .. } => complain(file_by, None),
        Standing::PossiblyLate { accept_until } => complain(accept_until, Some(Doubt::Late)),
        Standing::Closed { .. } => complain(None, Some(Doubt::Closed)),
    }
}

/// The earlier last day is advised; a later one, which a second start may give, is arguable only.
fn court(window: &Window, of: ComplaintId, today: Date) -> Option<Step> {
    let open: Vec<_> = window.openings.iter().filter(|opening| opening.opens_on <= today).collect();
    let last = open.iter().filter_map(|opening| opening.accept_until).max();
    if open.is_empty()
        || last.is_some_and(|last| today > last && open.iter().all(|one| one.accept_until.is_some()))
    {
        return None;
    }
    let by = open.iter().filter_map(|opening| opening.file_by).min();
    let arguable = last.filter(|last| by.is_none_or(|by| *last > by));
    Some(Step::Court { of, by: by.filter(|by| today <= *by), arguable })
}

/// What is at hand comes before what is awaited, the nearest last day first.
fn order(step: Step) -> (u8, Date) {
    let day = |day: Option<Date>| day.unwrap_or(Date::MAX);
    match step {
        Step::ReadAnswer { .. } | Step::ReadDecision { .. } => (0, Date::MIN),
        Step::AwaitAcknowledgement => (1, Date::MIN),
        Step::Complain { by, doubt: None, .. } => (2, day(by)),
        Step::Court { by, .. } => (2, day(by)),
        Step::Complain { by, doubt: Some(Doubt::Early | Doubt::Late), .. } => (3, day(by)),
        Step::AwaitAnswer { by } | Step::AwaitDecision { by, .. } => (4, day(by)),
        Step::AwaitRedress { by, .. } => (4, by),
        Step::ComplainLater { opens_on, .. } => (5, day(opens_on)),
        Step::Complain { doubt: Some(Doubt::Closed), .. } => (6, Date::MAX),
        Step::AskAgain => (7, Date::MAX),
    }
}
