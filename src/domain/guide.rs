//! The requester's guide: what can be done now, until when, before whom. Computed from the windows of the
//! case and of its complaints; knows no words and no addresses.

use super::{
    case::{Case, stage::Stage},
    complaint::{
        Complaint,
        facts::{Body, Compliance, Reviewed, Timeliness},
        last_day::{LastDay, Start},
        offers::{Offer, offers},
        state::State,
    },
    id::{ComplaintId, CourtActionId, ReplyId},
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
    /// The letter of a complaint is to be handed in, by that day where it is still to come: no period runs
    /// until its body acknowledges.
    HandIn {
        complaint: ComplaintId,
        body: Body,
        by: Option<Date>,
    },
    /// The answer has until that day, where it can be computed; a feast that is not announced yet may end
    /// the period as early as `earliest`.
    AwaitAnswer {
        by: Option<Date>,
        earliest: Option<Date>,
    },
    ReadAnswer {
        reply: ReplyId,
    },
    ReadDecision {
        complaint: ComplaintId,
    },
    /// Before that body, by that day; `doubt` says that a person may find it out of time, or early. What is about
    /// several answers has the day of each.
    Complain {
        body: Body,
        of: Option<ComplaintId>,
        /// What it is likeliest about.
        about: Option<Reviewed>,
        by: Option<Date>,
        doubt: Option<Doubt>,
        /// What the day is counted from, where nothing is in doubt.
        start: Option<Start>,
        /// Whether an earlier last day, by another start, has passed.
        earlier_passed: bool,
    },
    /// It opens on that day; a feast that is not announced yet may keep it closed until `surely_on`.
    ComplainLater {
        body: Body,
        of: Option<ComplaintId>,
        opens_on: Option<Date>,
        surely_on: Option<Date>,
    },
    /// The body has until that day.
    AwaitDecision {
        complaint: ComplaintId,
        body: Body,
        by: Option<Date>,
    },
    /// What the decision promised; `outlasts` says that the next window ends before that day, `overdue` that
    /// the day has passed.
    AwaitRedress {
        complaint: ComplaintId,
        by: Date,
        outlasts: bool,
        overdue: bool,
    },
    /// The administrative court: information only. `arguable` is a later day that a second start may give.
    Court {
        of: ComplaintId,
        by: Option<Date>,
        arguable: Option<Date>,
    },
    /// The court was seized: what it decides can be noted here.
    AwaitJudgment {
        action: CourtActionId,
    },
    /// Every window is over: a new request has a new clock.
    AskAgain,
}

/// Why a complaint may not be heard; it is taken all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Doubt {
    /// The period may still run until the day before that one.
    Early {
        ripens_on: Date,
    },
    Late,
    /// Past every day on which any reading accepts it.
    Closed,
}

/// The steps open at `moment`, the one to take first before all others.
pub fn guide(case: &Case, moment: &Moment<'_>) -> Vec<Step> {
    let complaints = &case.complaints;
    let mut steps: Vec<Step> = to_read(case, complaints).collect();
    if case.stage == Stage::Dispatched {
        steps.push(Step::AwaitAcknowledgement);
    } else {
        steps.extend(to_hand_in(complaints, moment.today));
        steps.extend(awaited(case, complaints, moment));
        steps.extend(remedies(case, complaints, moment));
    }
    steps.sort_by_key(|step| order(*step));
    if case.stage != Stage::Dispatched && !steps.iter().any(|step| leads_on(*step)) {
        steps.insert(0, Step::AskAgain);
    }
    steps
}

/// Whether something still comes of it by a clock: what is taken too late, and to report what did not come, open no
/// period.
fn leads_on(step: Step) -> bool {
    !matches!(
        step,
        Step::Complain { doubt: Some(Doubt::Closed), .. } | Step::AwaitRedress { overdue: true, .. }
    )
}

fn to_read<'a>(case: &'a Case, complaints: &'a [Complaint]) -> impl Iterator<Item = Step> + 'a {
    let replies = case.replies.iter().filter(|reply| reply.sent.received_on.is_none());
    let decisions = complaints.iter().filter(|one| one.sent().is_some_and(|sent| sent.received_on.is_none()));
    let replies = replies.map(|reply| Step::ReadAnswer { reply: reply.text.id });
    replies.chain(decisions.map(|one| Step::ReadDecision { complaint: one.id }))
}

fn to_hand_in(complaints: &[Complaint], today: Date) -> impl Iterator<Item = Step> {
    let written = complaints.iter().filter(|one| one.state == State::Dispatched);
    written.map(move |one| {
        let by = match one.timeliness {
            Timeliness::InTime { file_by } => file_by,
            Timeliness::PossiblyLate { accept_until } => accept_until,
            _ => None,
        };
        Step::HandIn { complaint: one.id, body: one.body, by: by.filter(|by| today <= *by) }
    })
}

/// What others owe and can still give in time.
fn awaited<'a>(
    case: &'a Case,
    complaints: &'a [Complaint],
    moment: &'a Moment<'a>,
) -> impl Iterator<Item = Step> + 'a {
    let today = moment.today;
    let owed = case.running().filter(move |clock| clock.due.as_ref().is_none_or(|due| today <= due.latest));
    let answer = owed
        .map(|clock| clock.due.as_ref().map(|due| (due.latest, due.earliest)))
        .min_by_key(|ends| ends.unwrap_or((Date::MAX, Date::MAX)));
    let decisions = complaints.iter().filter(move |one| one.state.is_open() && !one.is_silent(today));
    let carried_out = |one: &Complaint| one.compliance.is_some_and(|(_, how)| how == Compliance::Full);
    let promised = complaints.iter().filter(move |one| !carried_out(one) && one.broken_on.is_none());
    let redress = promised.filter_map(move |one| {
        let by = one.decision.as_ref()?.redress.as_ref()?.by?;
        let outlasts = one.promise_outlasts_the_window(case, moment);
        Some(Step::AwaitRedress { complaint: one.id, by, outlasts, overdue: by < today })
    });
    let decisions = decisions.map(|one| Step::AwaitDecision {
        complaint: one.id,
        body: one.body,
        by: one.clock.as_ref().and_then(|clock| clock.due.as_ref()).map(|due| due.latest),
    });
    let answer = answer.map(|ends| Step::AwaitAnswer {
        by: ends.map(|(latest, _)| latest),
        earliest: ends.map(|(_, earliest)| earliest),
    });
    answer.into_iter().chain(decisions).chain(redress)
}

/// Every complaint that can be made, and the court after the Commission.
fn remedies<'a>(
    case: &'a Case,
    complaints: &'a [Complaint],
    moment: &'a Moment<'a>,
) -> impl Iterator<Item = Step> + 'a {
    let offered = offers(case, moment).into_iter().flat_map(|offer| to_complain(case, &offer, moment.today));
    let heard = complaints.iter().filter(|one| one.body == Body::Commission);
    // An action that is declared may be withdrawn, or declared by mistake: the day stands until the court judged.
    let judged = move |id: ComplaintId| {
        case.court_actions.iter().any(|one| one.declared.of == id && one.judgment.is_some())
    };
    let courts = heard
        .filter(move |one| !judged(one.id))
        .filter_map(move |one| court(&one.next_window(moment), one.id, moment.today));
    let awaited = case.court_actions.iter().filter(|action| action.judgment.is_none());
    let judgments = awaited.map(|action| Step::AwaitJudgment { action: action.declared.action });
    offered.chain(courts).chain(judgments)
}

/// What is in time, each by its own last day; where nothing is, how the whole stands.
fn to_complain(case: &Case, offer: &Offer, today: Date) -> Vec<Step> {
    let each = offer.each(case).into_iter();
    let each = each.filter_map(|(about, window)| complaint(case, offer, (Some(about), &window), today));
    let mut open: Vec<Step> = Vec::new();
    for step in each.filter(|step| matches!(step, Step::Complain { doubt: None, .. })) {
        // Two answers after one silence have its last day in common.
        if !open.iter().any(|other| counts_alike(*other, step)) {
            open.push(step);
        }
    }
    if open.is_empty() {
        let about = offer.reviewed.first().copied();
        open.extend(complaint(case, offer, (about, &offer.window), today));
        if matches!(offer.window.standing(today), Standing::Closed { .. }) {
            open.extend(later(offer, &offer.window, today));
        }
    }
    open
}

fn counts_alike(one: Step, other: Step) -> bool {
    let counts = |step: Step| match step {
        Step::Complain { by, start, .. } => Some((by, start)),
        _ => None,
    };
    counts(one) == counts(other)
}

fn complaint(
    case: &Case,
    offer: &Offer,
    (about, window): (Option<Reviewed>, &Window),
    today: Date,
) -> Option<Step> {
    let (body, of) = (offer.body, offer.of);
    let complain =
        |by, doubt| Step::Complain { body, of, about, by, doubt, start: None, earlier_passed: false };
    Some(match window.standing(today) {
        Standing::NotYet { .. } => return later(offer, window, today),
        Standing::PossiblyEarly { ripens_on } => complain(None, Some(Doubt::Early { ripens_on })),
        Standing::Open { file_by, earlier_passed, .. } => {
            let start = LastDay::of_offer(case, offer, window, today).map(|last| last.start);
            Step::Complain { body, of, about, by: file_by, doubt: None, start, earlier_passed }
        }
        Standing::PossiblyLate { accept_until } => complain(accept_until, Some(Doubt::Late)),
        Standing::Closed { .. } => complain(None, Some(Doubt::Closed)),
    })
}

/// The next start of that window.
fn later(offer: &Offer, window: &Window, today: Date) -> Option<Step> {
    let opens_on = window.opens_next(today)?;
    let ahead = window.openings.iter().filter(|one| one.opens_on == opens_on);
    let surely_on = ahead.map(|one| one.ripens_on).min();
    Some(Step::ComplainLater { body: offer.body, of: offer.of, opens_on: Some(opens_on), surely_on })
}

/// The earliest last day is advised; the latest of another start that still accepts is arguable only.
fn court(window: &Window, of: ComplaintId, today: Date) -> Option<Step> {
    let open = || window.openings.iter().filter(|opening| opening.opens_on <= today);
    let accepting = || open().filter(|opening| opening.accept_until.is_none_or(|last| today <= last));
    accepting().next()?;
    let by = open().filter_map(|opening| opening.file_by).min();
    // Where nothing proves the receipt the way stays open after the day that is counted.
    let lasts = accepting().filter_map(|opening| opening.accept_until.or(opening.file_by));
    let arguable = lasts.max().filter(|last| today <= *last && by.is_none_or(|by| *last > by));
    Some(Step::Court { of, by: by.filter(|by| today <= *by), arguable })
}

/// What is at hand comes before what is awaited, the nearest last day first.
fn order(step: Step) -> (u8, Date) {
    let day = |day: Option<Date>| day.unwrap_or(Date::MAX);
    match step {
        Step::ReadAnswer { .. } | Step::ReadDecision { .. } => (0, Date::MIN),
        Step::AwaitAcknowledgement => (1, Date::MIN),
        Step::HandIn { by, .. } => (1, day(by)),
        Step::Complain { by, doubt: None, .. } => (2, day(by)),
        Step::Court { by, .. } => (2, day(by)),
        Step::Complain { by, doubt: Some(Doubt::Early { .. } | Doubt::Late), .. } => (3, day(by)),
        Step::AwaitAnswer { by, .. } | Step::AwaitDecision { by, .. } => (4, day(by)),
        Step::AwaitJudgment { .. } => (4, Date::MAX),
        Step::AwaitRedress { by, .. } => (4, by),
        Step::ComplainLater { opens_on, .. } => (5, day(opens_on)),
        Step::Complain { doubt: Some(Doubt::Closed), .. } => (6, Date::MAX),
        Step::AskAgain => (7, Date::MAX),
    }
}
