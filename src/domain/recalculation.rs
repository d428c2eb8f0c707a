//! What an act of the calendar moves: a pure function from a case and two versions of the calendar to ledger
//! entries and to the last days of the requester that are no clocks. The preview and the act ask this one.
//!
//! A clock that had ended before the day of declaration never moves. No end of an institution moves to before
//! the day after the act; no last day that a requester can have been told moves earlier (`law::windows`).

use super::{
    actor::{Actor, ActorRecord},
    case::{
        Case, Recorded,
        clock::{Clock, LedgerEntry, Step},
        event::Event,
        stage::Stage,
    },
    complaint::{self, facts::Body, offers},
    id::ComplaintId,
    law::{
        Calendar, ClassHistory, Due, Rule, Unit, deadline, period,
        status::Stop,
        windows::{Basis, Standing, Window},
    },
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
    let own = Event::Recalculated { clocks: own, act: number, windows: Vec::new() };
    let windows = if with_windows { windows(case, &own, version, classes) } else { Vec::new() };
    let own = match own {
        Event::Recalculated { clocks, act, .. } if !clocks.is_empty() || !windows.is_empty() => {
            Some(Event::Recalculated { clocks, act, windows })
        }
        _ => None,
    };
    own.into_iter().chain(heard).collect()
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

/// The windows of the requester that were open on the day of the act, before it and after it.
fn windows(case: &Case, own: &Event, version: &Calendar, classes: &ClassHistory) -> Vec<Moved> {
    let (Some(act), Some(before)) = (version.act(), version.before()) else { return Vec::new() };
    let on = act.recorded_on;
    if !may_have_opened(case, on) {
        return Vec::new();
    }
    let mut after = case.clone();
    after.apply(&recorded(own.clone(), &on_day(on, version, classes)));
    let stood = open_windows(case, &on_day(on, before, classes));
    let stands = all_windows(&after, &on_day(on, version, classes));
    let mut moved = Vec::new();
    for (key, window) in stood {
        let bases: Vec<Basis> =
            window.openings.iter().filter(|one| one.opens_on <= on).map(|one| one.basis).collect();
        let days = |windows: &[(Key, Window)]| {
            let same = windows.iter().find(|(other, _)| *other == key);
            same.map(|(_, window)| last_days(window, &bases, on)).unwrap_or_default()
        };
        let (was, is) = (last_days(&window, &bases, on), days(&stands));
        let alone = |case: &Case, calendar: &Calendar| {
            days(&all_windows(case, &on_day(on, calendar.alone(), classes)))
        };
        let held = was == is && alone(case, before) != alone(&after, version);
        if was != is || held {
            moved.push(Moved { complaint: key.0, rule: key.1, before: was, after: is, held });
        }
    }
    moved
}

fn on_day<'a>(today: Date, calendar: &'a Calendar, classes: &'a ClassHistory) -> Moment<'a> {
    Moment { at: Timestamp::UNIX_EPOCH, today, calendar, classes }
}

/// A look that spares most cases the rest: nothing was said or done, and no period is over.
fn may_have_opened(case: &Case, on: Date) -> bool {
    let is_over = |clock: &Clock| clock.due.as_ref().is_some_and(|due| due.earliest < on);
    let is_over_for_good = case.stage == Stage::Closed && case.complaints.is_empty();
    case.stage != Stage::Dispatched
        && !is_over_for_good
        && (case.voided.is_some()
            || !case.replies.is_empty()
            || !case.complaints.is_empty()
            || case.clocks.iter().any(is_over))
}

type Key = (Option<ComplaintId>, Rule);

/// The windows of what can still be done: complaints that can be made, and the court after the Commission.
fn all_windows(case: &Case, moment: &Moment<'_>) -> Vec<(Key, Window)> {
    let offered =
        offers::offers(case, moment).into_iter().map(|offer| ((offer.of, offer.window.rule), offer.window));
    let heard = case.complaints.iter().filter(|one| one.body == Body::Commission);
    let courts = heard.map(|one| (one.id, one.next_window(moment)));
    offered.chain(courts.map(|(id, window)| ((Some(id), window.rule), window))).collect()
}

fn open_windows(case: &Case, moment: &Moment<'_>) -> Vec<(Key, Window)> {
    let is_open = |window: &Window| {
        !matches!(window.standing(moment.today), Standing::NotYet { .. } | Standing::Closed { .. })
    };
    all_windows(case, moment).into_iter().filter(|(_, window)| is_open(window)).collect()
}

/// The day to act by, the nearest still ahead, and the last day of acceptance.
fn last_days(window: &Window, bases: &[Basis], on: Date) -> Span {
    let open = || window.openings.iter().filter(|one| bases.contains(&one.basis));
    let ahead = open().filter_map(|one| one.file_by).filter(|day| *day >= on).min();
    let file_by = ahead.or_else(|| open().filter_map(|one| one.file_by).max());
    let closes = open().all(|one| one.accept_until.is_some());
    let latest = open().filter_map(|one| one.accept_until).max().filter(|_| closes);
    Span { earliest: file_by, due_on: file_by, latest }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::law::{
        Class, ClassSet,
        calendar::{Act, Measure, Names},
    };
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;
    use std::sync::Arc;

    fn act(measure: Measure, on: Date) -> Act {
        Act { measure, source: "بلاغ".to_owned(), declared_on: on, recorded_on: on }
    }

    fn closure(day: Date) -> Measure {
        let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
        Measure::Close { date: day, classes: ClassSet::ALL, depends_on: None, name }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn following_every_act_gives_what_counting_from_scratch_gives(
            day in 0..3000_i64, extended: bool,
            acts in prop::collection::vec((1..60_i64, any::<bool>()), 1..6),
        ) {
            let received = date(2019, 3, 12) + day.days();
            let classes = ClassHistory::always(Class::StateAdministration);
            let first = Arc::clone(Calendar::builtin());
            let on = |calendar| on_day(received, calendar, &classes);
            let mut clock = Clock::started(&LedgerEntry::start(Rule::Answer, received, &on(&first)));
            if extended {
                let due = deadline::due(&first, Rule::Answer, true, received, &classes).unwrap();
                let entry = clock.ledger[0].clone();
                clock.record(&LedgerEntry { step: Step::Extend, extended, after: Some(due), ..entry });
            }
            let mut newest = Arc::clone(&first);
            for (offset, undo) in acts {
                let last = newest.standing_acts().last().copied();
                let measure = match last {
                    Some(act) if undo => Measure::Undo { act },
                    _ => closure(received + offset.days()),
                };
                // Every act on the first day: nothing had ended, and nothing has to be held.
                if let Ok(version) = newest.after(act(measure, received)) {
                    newest = Arc::new(version);
                }
            }
            for number in 1..=newest.number() {
                let version = newest.numbered(number).unwrap();
                if let Some(entry) = entry(&clock, None, version, &newest, &classes) {
                    clock.record(&entry);
                }
                prop_assert!(clock.is_as_counted(&on(&newest)), "explained by its own version");
            }
            let scratch = |extended| deadline::due(&newest, Rule::Answer, extended, received, &classes).unwrap();
            prop_assert_eq!(clock.due.as_ref().unwrap().days(), scratch(extended).days());
            prop_assert_eq!(clock.first_due.as_ref().unwrap().days(), scratch(false).days());
            let again = newest.numbered(1).and_then(|one| entry(&clock, None, one, &newest, &classes));
            prop_assert_eq!(again.map(|entry| entry.act), None, "what was followed is not followed again");
        }
    }
}
