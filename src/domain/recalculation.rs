//! What an act of the calendar moves: a pure function from a case and two versions of the calendar to ledger
//! entries and to the last days of the requester that are no clocks. The preview and the act ask this one.
//!
//! A clock that had ended before the day of declaration never moves. No end of an institution moves to before
//! the day after the act; no last day that a requester can have been told moves earlier (`law::windows`). No flag of a
//! complaint is set by an act; one may be lifted (`flags`).

mod flags;
mod windows;

use super::{
    actor::{Actor, ActorRecord},
    case::{
        Case, Recorded,
        clock::{Clock, LedgerEntry, Step},
        event::Event,
    },
    complaint,
    id::ComplaintId,
    law::{Calendar, ClassHistory, Due, Rule, Unit, deadline, period, status::Stop},
    moment::Moment,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// Last days as they are told: the first possible, the one counted, the last possible. Of a window of the
/// requester the day to act by, twice, and the last on which it is accepted, where software closes it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub earliest: Option<Date>,
    pub due_on: Option<Date>,
    pub latest: Option<Date>,
}

/// One clock or window that an act moved, or would have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Of which complaint; none of the request itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<ComplaintId>,
    pub rule: Rule,
    pub before: Span,
    pub after: Span,
    /// The calendar gives an earlier day, and the rules keep this one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}

impl Moved {
    /// Whether any day is another than before.
    pub fn is_other(&self) -> bool {
        self.before != self.after
    }
}

impl From<&Due> for Span {
    fn from(due: &Due) -> Self {
        let (earliest, due_on, latest) = due.days();
        Span { earliest: Some(earliest), due_on: Some(due_on), latest: Some(latest) }
    }
}

/// What the act that made this version moves of a case that stands as it did before it.
pub fn moved_by(case: &Case, version: &Calendar, classes: &ClassHistory) -> Vec<Moved> {
    of_act(case, version, version, classes, true).iter().flat_map(moved).collect()
}

/// What an event says to have moved.
pub fn moved(event: &Event) -> Vec<Moved> {
    match event {
        Event::Recalculated { clocks, windows, act: Some(_) } => {
            clocks.iter().map(|entry| of_entry(None, entry)).chain(windows.iter().copied()).collect()
        }
        Event::Complaint { complaint, happened } => match &**happened {
            complaint::event::Event::Recalculated { clock } if clock.act.is_some() => {
                vec![of_entry(Some(*complaint), clock)]
            }
            complaint::event::Event::Eased { window, .. } => vec![*window],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The act of the calendar that an event follows.
pub fn act_of(event: &Event) -> Option<u32> {
    match event {
        Event::Recalculated { act, .. } => *act,
        Event::Complaint { happened, .. } => match &**happened {
            complaint::event::Event::Recalculated { clock } => clock.act,
            complaint::event::Event::Eased { act, .. } => Some(*act),
            _ => None,
        },
        _ => None,
    }
}

fn of_entry(complaint: Option<ComplaintId>, entry: &LedgerEntry) -> Moved {
    let span = |due: &Option<Due>| due.as_ref().map(Span::from).unwrap_or_default();
    let held = entry.after.as_ref().is_some_and(|due| due.held_to.is_some());
    Moved { complaint, rule: entry.rule, before: span(&entry.before), after: span(&entry.after), held }
}

/// Everything that the acts say of a case: of its clocks those it missed, however long ago, of the requester's
/// last days those after `settled`. In their order, each upon what the one before left.
pub fn follow(case: &Case, settled: u32, moment: &Moment<'_>) -> Vec<Event> {
    let newest = moment.calendar.number();
    let missed = clocks(case).filter_map(|(_, clock, _)| missed_since(clock, moment));
    let Some(first) = missed.chain([settled]).min().filter(|first| *first < newest) else {
        return Vec::new();
    };
    let mut versions: Vec<&Calendar> =
        moment.calendar.versions().take_while(|version| version.number() > first).collect();
    versions.reverse();
    let (mut case, mut events) = (case.clone(), Vec::new());
    for version in versions {
        let is_new = version.number() > settled.max(case.followed.unwrap_or_default());
        for event in of_act(&case, version, moment.calendar, moment.classes, is_new) {
            case.apply(&recorded(event.clone(), moment));
            events.push(event);
        }
    }
    events
}

/// Whether a clock of the request is behind an act that moves it: until it is counted anew, its date is not
/// the one that the law gives.
pub fn is_behind(case: &Case, settled: u32, moment: &Moment<'_>) -> bool {
    let mut acts = moment.calendar.versions().take_while(|version| version.number() > settled);
    acts.any(|version| {
        let known = moment.calendar;
        clocks(case).any(|(_, clock, stop)| entry(clock, stop, version, known, moment.classes).is_some())
    })
}

fn recorded(event: Event, moment: &Moment<'_>) -> Recorded {
    let actor = ActorRecord::from(&Actor::System);
    Recorded { actor, happened_on: moment.today, recorded_at: moment.at, event }
}

/// The version that counted a clock which the newest counts otherwise.
fn missed_since(clock: &Clock, moment: &Moment<'_>) -> Option<u32> {
    let due = clock.due.as_ref().filter(|_| follows(clock))?;
    let now = counted(clock, clock.is_extended(), moment.calendar, moment.classes)?;
    let behind = moment.calendar.number_of(&due.calendar_version);
    (now.days() != due.days()).then_some(behind)
}

/// The clocks of the request and of its complaints, each with what stopped it.
fn clocks(case: &Case) -> impl Iterator<Item = (Option<ComplaintId>, &Clock, Option<Stop>)> {
    let own = case.clocks.iter().map(|clock| (None, clock, case.stop(clock.rule)));
    let heard =
        case.complaints.iter().filter_map(|one| Some((Some(one.id), one.clock.as_ref()?, one.stop())));
    own.chain(heard)
}

/// Calendar days are the same in every calendar.
fn follows(clock: &Clock) -> bool {
    period(clock.rule, clock.started_on).unit == Unit::WorkingDay
}

fn counted(clock: &Clock, extended: bool, calendar: &Calendar, classes: &ClassHistory) -> Option<Due> {
    deadline::due(calendar, clock.rule, extended, clock.started_on, classes).ok()
}

/// The events of the act that made `version`: none where it moves nothing. `known` is the newest version.
fn of_act(
    case: &Case,
    version: &Calendar,
    known: &Calendar,
    classes: &ClassHistory,
    with_windows: bool,
) -> Vec<Event> {
    let (mut own, mut heard) = (Vec::new(), Vec::new());
    for (complaint, clock, stop) in clocks(case) {
        let Some(entry) = entry(clock, stop, version, known, classes) else { continue };
        match complaint {
            None => own.push(entry),
            Some(complaint) => {
                let happened = Box::new(complaint::event::Event::Recalculated { clock: entry });
                heard.push(Event::Complaint { complaint, happened });
            }
        }
    }
    let number = Some(version.number());
    let counted = Event::Recalculated { clocks: own.clone(), act: number, windows: Vec::new() };
    let (windows, lifted) = if with_windows {
        let acted = Acted { case, counted: &counted, version, classes };
        (acted.windows(), acted.lifted())
    } else {
        Default::default()
    };
    let moves = !own.is_empty() || !windows.is_empty();
    let own = moves.then_some(Event::Recalculated { clocks: own, act: number, windows });
    own.into_iter().chain(heard).chain(lifted).collect()
}

/// A case to which an act happened, and what the act made of its clocks.
struct Acted<'a> {
    case: &'a Case,
    counted: &'a Event,
    version: &'a Calendar,
    classes: &'a ClassHistory,
}

impl Acted<'_> {
    /// The case with its clocks as the act leaves them.
    fn after(&self, on: Date) -> Case {
        let mut after = self.case.clone();
        after.apply(&recorded(self.counted.clone(), &on_day(on, self.version, self.classes)));
        after
    }
}

fn on_day<'a>(today: Date, calendar: &'a Calendar, classes: &'a ClassHistory) -> Moment<'a> {
    Moment { at: Timestamp::UNIX_EPOCH, today, calendar, classes }
}

/// The ledger entry of one clock, where the act changes what is counted.
fn entry(
    clock: &Clock,
    stop: Option<Stop>,
    version: &Calendar,
    known: &Calendar,
    classes: &ClassHistory,
) -> Option<LedgerEntry> {
    let (act, before) = (version.act()?, version.before()?);
    let due = clock.due.as_ref().filter(|_| follows(clock))?;
    let is_counted = known.number_of(&due.calendar_version) >= version.number();
    if is_counted || ended_on(due, stop) < version.declared_on()? {
        return None;
    }
    let extended = clock.is_extended();
    let after = counted(clock, extended, version, classes)?;
    if counted(clock, extended, before, classes).is_some_and(|counted| counted.days() == after.days()) {
        return None;
    }
    let floor = act.recorded_on.tomorrow().unwrap_or(act.recorded_on);
    let after = after.held_to(Some(floor.min(due.latest)));
    if after.days() == due.days() && after.held_to.is_none() {
        return None;
    }
    let first = if extended {
        let told = clock.first_due.as_ref().map(|first| floor.min(first.latest));
        counted(clock, false, version, classes).map(|first| first.held_to(told))
    } else {
        Some(after.clone())
    };
    Some(LedgerEntry {
        rule: clock.rule,
        step: Step::Recalculate,
        basis: period(clock.rule, clock.started_on).article.to_owned(),
        started_on: clock.started_on,
        extended,
        before: clock.due.clone(),
        after: Some(after),
        first,
        on: act.recorded_on,
        act: Some(version.number()),
    })
}

/// The day on which a period was over: it was stopped, or its last day had come.
fn ended_on(due: &Due, stop: Option<Stop>) -> Date {
    match stop {
        Some(Stop::Reply(on) | Stop::WithoutReply(on)) => on.min(due.latest),
        None => due.latest,
    }
}

#[cfg(test)]
mod tests;
