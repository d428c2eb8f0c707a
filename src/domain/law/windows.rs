//! The requester's windows: from which day a complaint or an appeal may be made, by which day it
//! should be, and until when it is accepted (Arts. 19 to 21). Knows nothing of complaints.
//!
//! A window may have several starts: the end of a period without a reply, a reply that came late,
//! an extension that may not stand, an end that was told before another took its place. The earliest last day is the one to act by; acceptance runs to
//! the latest of all, because a doubt is never held against the requester (C8, C16).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::class::ClassHistory;
use super::deadline::Due;
use super::ends::End;
use super::last_days::LastDays;
use super::period::Rule;
use crate::domain::id::AnswerId;

/// What a window starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "basis", rename_all = "kebab-case")]
pub enum Basis {
    /// The period that started on that day, extended or not, ended without a reply; its last day is day 0.
    EndOfPeriod { rule: Rule, extended: bool, started_on: Date },
    /// The requester received the reply, with proof.
    ReplyReceived { reply: AnswerId },
    /// The reply was dispatched and nothing proves its receipt: the window is never closed.
    ReplyDispatched { reply: AnswerId },
}

impl From<&Due> for Basis {
    fn from(end: &Due) -> Self {
        Basis::EndOfPeriod { rule: end.rule, extended: end.extended, started_on: end.received_on }
    }
}

/// A reply, as far as it starts a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyDates {
    pub id: AnswerId,
    /// Judges the institution.
    pub dispatched_on: Date,
    /// Starts the requester's window; only with proof.
    pub received_on: Option<Date>,
}

/// One start of a window and what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    #[serde(flatten)]
    pub basis: Basis,
    /// The first day on which it is accepted.
    pub opens_on: Date,
    /// Before this day it is possibly early: the period may still be running.
    pub ripens_on: Date,
    /// The strict last day; `None` where the calendar does not reach.
    pub file_by: Option<Date>,
    /// The last day of acceptance; `None` where software never closes it.
    pub accept_until: Option<Date>,
    /// Whether it is another end than the one in force: told, and then replaced.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
}

impl Opening {
    /// The answer that gave this start; none where the end of a period did.
    pub fn answer(&self) -> Option<AnswerId> {
        match self.basis {
            Basis::ReplyReceived { reply } | Basis::ReplyDispatched { reply } => Some(reply),
            Basis::EndOfPeriod { .. } => None,
        }
    }

    /// Whether the end of a period gave this start.
    pub fn is_silence(&self) -> bool {
        matches!(self.basis, Basis::EndOfPeriod { .. })
    }

    /// Whether the strict last day is still ahead.
    fn is_in_time(&self, today: Date) -> bool {
        self.file_by.is_none_or(|day| day >= today)
    }
}

/// One remedy's window with all its starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    pub rule: Rule,
    pub openings: Vec<Opening>,
}

/// How a filing on one day would stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "kebab-case")]
pub enum Standing {
    /// Premature: opens on that day, where it is known.
    NotYet { opens_on: Option<Date> },
    /// Accepted and marked: ripens by itself on that day.
    PossiblyEarly { ripens_on: Date },
    /// Open; `file_by` is the strict last day and `basis` what it is counted from.
    /// `earlier_passed` flags that by another start it would be too late.
    Open { file_by: Option<Date>, basis: Basis, earlier_passed: bool },
    /// Past every strict last day; accepted and flagged.
    PossiblyLate { accept_until: Option<Date> },
    /// Past every day on which any reading accepts it.
    Closed { since: Date },
}

/// The window of `rule`, from the ends of the periods before it and the reply, if there is one.
///
/// `ends` are the periods whose silence opens it: `urgent` beside `answer`, the first term beside
/// an extension that is invalid, the end in force beside one that was told before it. A reply within a period takes that start away; a late one adds its
/// own. While there is no reply every end is a start, known in advance.
pub fn window(
    calendar: &Calendar,
    rule: Rule,
    ends: &[End<'_>],
    reply: Option<ReplyDates>,
    classes: &ClassHistory,
) -> Window {
    let missed = |end: &&End<'_>| reply.is_none_or(|reply| reply.dispatched_on > end.due.earliest);
    let silent = ends.iter().filter(missed).map(|end| from_silence(calendar, rule, end, classes));
    let answered = reply.map(|reply| from_reply(calendar, rule, reply, classes));
    Window { rule, openings: silent.chain(answered).collect() }
}

/// Its last days are held as they were told, whatever version of the calendar moved the end or the days after it.
fn from_silence(calendar: &Calendar, rule: Rule, end: &End<'_>, classes: &ClassHistory) -> Opening {
    let End { due, told } = end;
    let next = |day: Date| day.tomorrow().unwrap_or(day);
    let since = |opens_on| LastDays { calendar, rule, told_since: opens_on, opens_on, classes };
    let (opens_on, ripens_on) = (next(due.earliest), next(due.latest));
    let strict = told.iter().filter_map(|one| since(next(one.earliest)).strict_by(one.by, one.earliest));
    let generous = told.iter().filter_map(|one| since(next(one.earliest)).generous_by(one.by, one.latest));
    // Where no calendar reaches to the last day as it stands, none is told.
    Opening {
        basis: Basis::from(due),
        opens_on,
        ripens_on,
        file_by: since(opens_on).strict(due.earliest).map(|last| strict.fold(last, Date::max)),
        accept_until: since(opens_on).generous(due.latest).map(|last| generous.fold(last, Date::max)),
        other: false,
    }
}

fn from_reply(calendar: &Calendar, rule: Rule, reply: ReplyDates, classes: &ClassHistory) -> Opening {
    let day_zero = reply.received_on.unwrap_or(reply.dispatched_on);
    // What left told a last day as if it arrived at once.
    let told_since = reply.dispatched_on;
    let last = LastDays { calendar, rule, told_since, opens_on: day_zero, classes };
    let (basis, proven) = match reply.received_on {
        Some(_) => (Basis::ReplyReceived { reply: reply.id }, true),
        None => (Basis::ReplyDispatched { reply: reply.id }, false),
    };
    Opening {
        basis,
        // What left can be complained of at once; its receipt starts the counting.
        opens_on: reply.dispatched_on,
        ripens_on: reply.dispatched_on,
        file_by: last.strict(day_zero),
        accept_until: last.generous(day_zero).filter(|_| proven),
        other: false,
    }
}

impl Window {
    /// Adds the start that a further reply gives: an interim one, or one after reopening. It takes no
    /// other start away.
    pub fn also_from_reply(&mut self, calendar: &Calendar, reply: ReplyDates, classes: &ClassHistory) {
        self.openings.push(from_reply(calendar, self.rule, reply, classes));
    }

    /// The window of those starts alone.
    pub fn keeping(&self, keeps: impl Fn(&Opening) -> bool) -> Self {
        let openings = self.openings.iter().filter(|opening| keeps(opening)).copied().collect();
        Self { rule: self.rule, openings }
    }

    /// The first day on which a filing is accepted; `None` where nothing has started it yet.
    pub fn opens_on(&self) -> Option<Date> {
        self.openings.iter().map(|opening| opening.opens_on).min()
    }

    /// The starts that are open and whose strict last day has not passed.
    pub fn in_time(&self, today: Date) -> impl Iterator<Item = &Opening> {
        self.openings.iter().filter(move |one| one.opens_on <= today && one.is_in_time(today))
    }

    /// Of those the one whose last day comes first: the one to act by.
    pub fn soonest(&self, today: Date) -> Option<&Opening> {
        self.in_time(today).min_by_key(|opening| opening.file_by.unwrap_or(Date::MAX))
    }

    /// How a filing on the legal date `today` would stand.
    pub fn standing(&self, today: Date) -> Standing {
        let open = || self.openings.iter().filter(|opening| opening.opens_on <= today);
        let Some(ripe) = open().map(|opening| opening.ripens_on).min() else {
            return Standing::NotYet { opens_on: self.opens_on() };
        };
        if ripe > today {
            return Standing::PossiblyEarly { ripens_on: ripe };
        }
        match self.soonest(today) {
            Some(Opening { file_by, basis, .. }) => {
                let earlier_passed = open().any(|opening| !opening.is_in_time(today));
                Standing::Open { file_by: *file_by, basis: *basis, earlier_passed }
            }
            None => self.after_the_last_day(today),
        }
    }

    fn after_the_last_day(&self, today: Date) -> Standing {
        let (open, ahead): (Vec<&Opening>, Vec<&Opening>) =
            self.openings.iter().partition(|opening| opening.opens_on <= today);
        // `None` never closes, so it is the latest of all.
        let last = open.iter().map(|opening| opening.accept_until.unwrap_or(Date::MAX)).max();
        let last = last.unwrap_or(Date::MAX);
        if last >= today {
            let accept_until = Some(last).filter(|day| *day != Date::MAX);
            return Standing::PossiblyLate { accept_until };
        }
        match ahead.iter().map(|opening| opening.opens_on).min() {
            Some(day) => Standing::NotYet { opens_on: Some(day) },
            None => Standing::Closed { since: last.tomorrow().unwrap_or(last) },
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::law::{Class, Due, due};

    const STATE: ClassHistory = ClassHistory::always(Class::StateAdministration);

    fn end(rule: Rule, extended: bool, received: Date) -> Due {
        due(Calendar::builtin(), rule, extended, received, &STATE).unwrap()
    }

    fn to_head(ends: &[&Due], reply: Option<ReplyDates>) -> Window {
        let ends: Vec<End<'_>> = ends.iter().map(|due| End::from(*due)).collect();
        window(Calendar::builtin(), Rule::ComplaintToHead, &ends, reply, &STATE)
    }

    fn reply(dispatched_on: Date, received_on: Option<Date>) -> ReplyDates {
        ReplyDates { id: AnswerId(uuid::Uuid::nil()), dispatched_on, received_on }
    }

    #[test]
    fn silence_opens_the_complaint_the_day_after_and_its_last_day_is_not_dead() {
        let answer = end(Rule::Answer, false, date(2026, 2, 23));
        let window = to_head(&[&answer], None);
        assert_eq!(
            window.standing(date(2026, 3, 25)),
            Standing::NotYet { opens_on: Some(date(2026, 3, 26)) }
        );
        let open = Standing::Open {
            file_by: Some(date(2026, 4, 22)),
            basis: Basis::from(&answer),
            earlier_passed: false,
        };
        assert_eq!(window.standing(date(2026, 3, 26)), open);
        assert_eq!(window.standing(date(2026, 4, 22)), open);
        assert_eq!(window.standing(date(2026, 4, 23)), Standing::Closed { since: date(2026, 4, 23) });
    }

    #[test]
    fn a_reply_in_time_starts_the_window_by_its_receipt_and_only_so() {
        let answer = end(Rule::Answer, false, date(2026, 2, 23));
        let reply = reply(date(2026, 3, 24), Some(date(2026, 3, 30)));
        let window = to_head(&[&answer], Some(reply));
        assert_eq!(window.openings.len(), 1);
        assert_eq!(window.opens_on(), Some(date(2026, 3, 24)), "at once");
        assert_eq!(window.openings[0].file_by, Some(date(2026, 4, 27)));
    }

    #[test]
    fn without_proof_of_receipt_the_window_shows_a_day_and_is_never_closed() {
        let answer = end(Rule::Answer, false, date(2026, 2, 23));
        let reply = reply(date(2026, 3, 24), None);
        let window = to_head(&[&answer], Some(reply));
        assert_eq!(window.openings[0].file_by, Some(date(2026, 4, 21)));
        assert_eq!(window.standing(date(2027, 1, 4)), Standing::PossiblyLate { accept_until: None });
    }

    #[test]
    fn a_late_reply_adds_a_second_start_and_the_earlier_day_is_the_one_to_act_by() {
        let answer = end(Rule::Answer, false, date(2026, 2, 23));
        let late = reply(date(2026, 4, 1), Some(date(2026, 4, 2)));
        let window = to_head(&[&answer], Some(late));
        let open =
            |file_by, basis, earlier_passed| Standing::Open { file_by: Some(file_by), basis, earlier_passed };
        let by_silence = open(date(2026, 4, 22), Basis::from(&answer), false);
        assert_eq!(window.standing(date(2026, 4, 10)), by_silence);
        let by_reply = open(date(2026, 4, 30), Basis::ReplyReceived { reply: late.id }, true);
        assert_eq!(window.standing(date(2026, 4, 23)), by_reply);
        assert_eq!(window.standing(date(2026, 5, 1)), Standing::Closed { since: date(2026, 5, 1) });
    }

    #[test]
    fn a_missed_urgent_period_opens_the_complaint_and_the_answer_opens_it_again() {
        let received = date(2026, 11, 20);
        let ends = [end(Rule::Urgent, false, received), end(Rule::Answer, false, received)];
        let window = to_head(&[&ends[0], &ends[1]], None);
        assert_eq!(window.opens_on(), Some(date(2026, 11, 24)));
        let urgent = window.openings[0].file_by.unwrap();
        assert!(matches!(window.standing(urgent), Standing::Open { earlier_passed: false, .. }));
        let again = window.standing(urgent.tomorrow().unwrap());
        let basis = Basis::from(&ends[1]);
        assert_eq!(
            again,
            Standing::Open { file_by: window.openings[1].file_by, basis, earlier_passed: true }
        );
    }

    #[test]
    fn an_invalid_extension_shows_the_first_term_and_accepts_from_either() {
        let received = date(2022, 7, 26);
        let terms = [end(Rule::Answer, false, received), end(Rule::Answer, true, received)];
        let window = to_head(&[&terms[0], &terms[1]], None);
        assert_eq!(window.opens_on(), Some(date(2022, 8, 24)));
        let first = Standing::Open {
            file_by: Some(date(2022, 9, 20)),
            basis: Basis::from(&terms[0]),
            earlier_passed: false,
        };
        assert_eq!(window.standing(date(2022, 9, 20)), first);
        assert!(matches!(window.standing(date(2022, 10, 18)), Standing::Open { earlier_passed: true, .. }));
    }

    #[test]
    fn a_complaint_while_the_date_is_provisional_is_possibly_early_and_ripens() {
        let answer = end(Rule::Answer, false, date(2027, 8, 2));
        let window = to_head(&[&answer], None);
        assert_eq!(window.standing(date(2027, 8, 31)), Standing::NotYet { opens_on: Some(date(2027, 9, 1)) });
        let early = Standing::PossiblyEarly { ripens_on: date(2027, 9, 3) };
        assert_eq!(window.standing(date(2027, 9, 1)), early);
        assert_eq!(window.standing(date(2027, 9, 2)), early);
        let [opening] = window.openings[..] else { panic!() };
        assert!(matches!(window.standing(date(2027, 9, 3)), Standing::Open { .. }));
        // Strict from the earliest end, accepted from the latest.
        assert_eq!(
            (opening.file_by, opening.accept_until),
            (Some(date(2027, 9, 28)), Some(date(2027, 9, 30)))
        );
    }

    #[test]
    fn a_last_day_on_a_sunday_is_accepted_on_monday_and_flagged() {
        let decision = end(Rule::HeadDecision, false, date(2026, 9, 17));
        let window =
            window(Calendar::builtin(), Rule::ComplaintToCommission, &[End::from(&decision)], None, &STATE);
        let [opening] = window.openings[..] else { panic!() };
        assert_eq!(opening.file_by, Some(date(2026, 11, 1)));
        let late = Standing::PossiblyLate { accept_until: Some(date(2026, 11, 2)) };
        assert_eq!(window.standing(date(2026, 11, 2)), late);
        assert_eq!(window.standing(date(2026, 11, 3)), Standing::Closed { since: date(2026, 11, 3) });
    }

    #[test]
    fn where_the_calendar_ends_the_window_still_opens_and_is_not_closed() {
        let answer = end(Rule::Answer, false, date(2028, 11, 27));
        let window = to_head(&[&answer], None);
        assert_eq!(window.openings[0].file_by, None);
        assert!(matches!(window.standing(date(2029, 6, 1)), Standing::Open { file_by: None, .. }));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

        #[test]
        fn a_window_never_closes_while_one_of_its_starts_accepts(
            day in 0..3300_i64, replied in prop::option::of((0..60_i64, prop::option::of(0..20_i64))), wait in 0..200_i64,
        ) {
            let received = date(2019, 3, 12) + day.days();
            let ends = [end(Rule::Urgent, false, received), end(Rule::Answer, false, received)];
            let reply = replied.map(|(days, post)| {
                let dispatched_on = received + days.days();
                self::reply(dispatched_on, post.map(|days| dispatched_on + days.days()))
            });
            let window = to_head(&[&ends[0], &ends[1]], reply);
            let today = received + wait.days();
            let accepts = |o: &Opening| o.opens_on <= today && o.accept_until.is_none_or(|last| today <= last);
            let standing = window.standing(today);
            let refused = matches!(standing, Standing::NotYet { .. } | Standing::Closed { .. });
            prop_assert_eq!(refused, !window.openings.iter().any(accepts));
            for opening in &window.openings {
                prop_assert!(opening.opens_on <= opening.ripens_on);
                prop_assert!(opening.accept_until.is_none() || opening.file_by <= opening.accept_until);
            }
        }
    }
}
