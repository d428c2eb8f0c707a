//! The time status of one clock, derived and never stored: its state, its term, its unit. Knows
//! nothing of how a clock is recorded.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::class::ClassHistory;
use super::deadline::Due;
use super::period::{Rule, Unit, period};

/// Which term a clock runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Term {
    First,
    Extended,
    /// An extension was recorded that moves nothing: late, without a ground, or never sent.
    ExtensionInvalid,
}

impl Term {
    pub const ALL: [Term; 3] = [Term::First, Term::Extended, Term::ExtensionInvalid];

    /// The word used in columns, addresses and locale keys.
    pub fn code(self) -> &'static str {
        match self {
            Term::First => "first",
            Term::Extended => "extended",
            Term::ExtensionInvalid => "extension-invalid",
        }
    }

    pub fn parse(code: &str) -> Option<Term> {
        Term::ALL.into_iter().find(|term| term.code() == code)
    }
}

/// What ended a clock, and on which legal date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// The reply left on that day.
    Reply(Date),
    /// The clock ended by something else: a withdrawal, a registration declared void.
    WithoutReply(Date),
}

/// The facts about one clock from which its status follows.
#[derive(Clone, Copy, Debug)]
pub struct Clock<'a> {
    pub rule: Rule,
    /// Day 0; `None` while nothing has started it (a dispatched request).
    pub started_on: Option<Date>,
    /// The due date with the calendar of today; `None` while it is not yet computable.
    pub due: Option<&'a Due>,
    pub term: Term,
    pub stop: Option<Stop>,
}

/// The three facts that are printed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeStatus {
    #[serde(flatten)]
    pub state: State,
    pub term: Term,
    pub unit: Unit,
}

/// Where a clock stands. Numbers are in the unit of the period and at least 1; `None` where the
/// calendar does not reach to the day they would be counted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    NotStarted,
    /// The calendar is not maintained for the year of the due date.
    NotComputable,
    /// Units left until the earliest last day.
    Running {
        left: u32,
    },
    DueToday,
    /// The last day is one of these, and an estimated feast will tell which.
    Between {
        earliest: Date,
        latest: Date,
    },
    /// Late by so many units after the latest last day.
    Overdue {
        by: Option<u32>,
    },
    Met,
    MetLate {
        by: Option<u32>,
    },
    /// Ended with nothing said; late if that was after the last day, and the lateness stands.
    EndedWithoutReply {
        late: bool,
        by: Option<u32>,
    },
}

/// The status of a clock on the legal date `today`.
pub fn status(calendar: &Calendar, clock: &Clock<'_>, today: Date, classes: &ClassHistory) -> TimeStatus {
    let begins = clock.started_on.unwrap_or(today);
    let (unit, classes) = (period(clock.rule, begins).unit, classes.of_term(begins));
    TimeStatus { state: state(calendar, clock, today, classes), term: clock.term, unit }
}

fn state(calendar: &Calendar, clock: &Clock<'_>, today: Date, classes: &ClassHistory) -> State {
    if clock.started_on.is_none_or(|day| day > today) {
        return State::NotStarted;
    }
    let Some(due) = clock.due else { return State::NotComputable };
    let units = |after, to| units(calendar, due.unit, after, to, classes);
    let late = |on: Date| on > due.latest;
    match clock.stop {
        Some(Stop::Reply(on)) if late(on) => State::MetLate { by: units(due.latest, on) },
        Some(Stop::Reply(_)) => State::Met,
        Some(Stop::WithoutReply(on)) => {
            let by = if late(on) { units(due.latest, on) } else { None };
            State::EndedWithoutReply { late: late(on), by }
        }
        None if late(today) => State::Overdue { by: units(due.latest, today) },
        None if today < due.earliest => {
            units(today, due.earliest).map_or(State::NotComputable, |left| State::Running { left })
        }
        None if due.provisional() => State::Between { earliest: due.earliest, latest: due.latest },
        None => State::DueToday,
    }
}

/// Units after `after` up to `to`. A weekend after the last day is late although no working day
/// has passed: the first late unit has begun, so the least is 1.
fn units(calendar: &Calendar, unit: Unit, after: Date, to: Date, classes: &ClassHistory) -> Option<u32> {
    let days = match unit {
        Unit::CalendarDay => u32::try_from(after.duration_until(to).as_hours() / 24).ok()?,
        Unit::WorkingDay => calendar.working_days(after, to, classes).ok()?,
    };
    Some(days.max(1))
}

/// Whether a reply that is late by the strict reading would be in time had the last day rolled to
/// the next working day: a note for the record, never a reason to call it in time (C8).
pub fn in_time_if_rolled(calendar: &Calendar, due: &Due, replied_on: Date, classes: &ClassHistory) -> bool {
    let rolled = calendar.next_working_day(due.latest, classes.of_term(due.received_on));
    replied_on > due.latest && rolled.is_ok_and(|day| replied_on <= day)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::law::explanation::{ExplainedDay, Mark};
    use crate::domain::law::{Class, due, explain};

    const STATE: ClassHistory = ClassHistory::always(Class::StateAdministration);

    fn on(rule: Rule, received: Date, stop: Option<Stop>, today: Date) -> State {
        let calendar = Calendar::builtin();
        let due = due(calendar, rule, false, received, &STATE).ok();
        let term = Term::First;
        let clock = Clock { rule, started_on: Some(received), due: due.as_ref(), term, stop };
        status(calendar, &clock, today, &STATE).state
    }

    #[test]
    fn a_clock_counts_down_in_working_days_and_is_late_the_day_after_its_last() {
        let state = |today| on(Rule::Answer, date(2026, 2, 23), None, today);
        assert_eq!(state(date(2026, 2, 22)), State::NotStarted);
        assert_eq!(state(date(2026, 2, 23)), State::Running { left: 20 });
        assert_eq!(state(date(2026, 3, 19)), State::Running { left: 2 });
        assert_eq!(state(date(2026, 3, 22)), State::Running { left: 2 });
        assert_eq!(state(date(2026, 3, 24)), State::Running { left: 1 });
        assert_eq!(state(date(2026, 3, 25)), State::DueToday);
        assert_eq!(state(date(2026, 3, 26)), State::Overdue { by: Some(1) });
        assert_eq!(state(date(2026, 3, 30)), State::Overdue { by: Some(3) });
    }

    #[test]
    fn a_weekend_after_a_friday_is_late_by_the_day_that_has_begun() {
        let state = |today| on(Rule::HeadDecision, date(2022, 9, 1), None, today);
        assert_eq!(state(date(2022, 9, 17)), State::Overdue { by: Some(1) });
        assert_eq!(state(date(2022, 9, 19)), State::Overdue { by: Some(3) });
        let answer = |today| on(Rule::Answer, date(2025, 9, 12), None, today);
        assert_eq!(answer(date(2025, 10, 10)), State::DueToday);
        assert_eq!(answer(date(2025, 10, 11)), State::Overdue { by: Some(1) });
        assert_eq!(answer(date(2025, 10, 13)), State::Overdue { by: Some(1) });
    }

    #[test]
    fn a_provisional_clock_is_late_only_after_the_latest_day() {
        let state = |today| on(Rule::Answer, date(2027, 8, 2), None, today);
        let between = State::Between { earliest: date(2027, 8, 31), latest: date(2027, 9, 2) };
        assert_eq!(state(date(2027, 8, 30)), State::Running { left: 1 });
        for day in [date(2027, 8, 31), date(2027, 9, 1), date(2027, 9, 2)] {
            assert_eq!(state(day), between);
        }
        assert_eq!(state(date(2027, 9, 3)), State::Overdue { by: Some(1) });
    }

    #[test]
    fn a_reply_on_the_last_day_is_in_time_and_the_next_day_is_not() {
        let state = |day| on(Rule::Answer, date(2026, 2, 23), Some(Stop::Reply(day)), date(2026, 6, 1));
        assert_eq!(state(date(2026, 3, 25)), State::Met);
        assert_eq!(state(date(2026, 3, 26)), State::MetLate { by: Some(1) });
    }

    #[test]
    fn a_withdrawal_after_the_last_day_leaves_the_lateness_standing() {
        let state =
            |day| on(Rule::Answer, date(2026, 2, 23), Some(Stop::WithoutReply(day)), date(2026, 6, 1));
        assert_eq!(state(date(2026, 3, 20)), State::EndedWithoutReply { late: false, by: None });
        assert_eq!(state(date(2026, 3, 27)), State::EndedWithoutReply { late: true, by: Some(2) });
    }

    #[test]
    fn what_cannot_be_known_is_said_to_be_unknown() {
        assert_eq!(on(Rule::Answer, date(2028, 12, 20), None, date(2028, 12, 21)), State::NotComputable);
        let ages_later = on(Rule::Answer, date(2026, 2, 23), None, date(2030, 1, 1));
        assert_eq!(ages_later, State::Overdue { by: None });
    }

    #[test]
    fn a_request_that_nobody_acknowledged_has_no_running_clock() {
        let clock = Clock { rule: Rule::Urgent, started_on: None, due: None, term: Term::First, stop: None };
        let status = status(Calendar::builtin(), &clock, date(2026, 11, 24), &STATE);
        assert_eq!((status.state, status.unit), (State::NotStarted, Unit::CalendarDay));
    }

    #[test]
    fn the_note_on_rolling_is_kept_and_changes_nothing() {
        let calendar = Calendar::builtin();
        // The fifteenth day is Sunday 18 September 2022.
        let due = due(calendar, Rule::HeadDecision, false, date(2022, 9, 3), &STATE).unwrap();
        assert!(in_time_if_rolled(calendar, &due, date(2022, 9, 19), &STATE));
        assert!(!in_time_if_rolled(calendar, &due, date(2022, 9, 20), &STATE));
        assert!(!in_time_if_rolled(calendar, &due, date(2022, 9, 18), &STATE));
        let replied =
            on(Rule::HeadDecision, date(2022, 9, 3), Some(Stop::Reply(date(2022, 9, 19))), date(2023, 1, 2));
        assert_eq!(replied, State::MetLate { by: Some(1) });
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

        #[test]
        fn the_days_left_are_the_days_the_explanation_has_still_to_count(
            rule in prop::sample::select(Rule::ALL.to_vec()), day in 0..2500_i64, wait in 0..60_i64,
        ) {
            let received = date(2019, 3, 12) + day.days();
            let today = received + wait.days();
            let why = explain(Calendar::builtin(), rule, false, received, &STATE).unwrap();
            let ahead = |line: &&ExplainedDay| line.date > today && matches!(line.mark, Mark::Counted { .. });
            let left = why.days.iter().filter(ahead).count() as u32;
            prop_assume!(!why.provisional);
            match on(rule, received, None, today) {
                State::Running { left: shown } => prop_assert_eq!(shown, left),
                State::DueToday => prop_assert_eq!(today, why.due_on),
                State::Overdue { by } => prop_assert!(today > why.due_on && by >= Some(1)),
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}
