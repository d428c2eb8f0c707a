//! The last days of the requester's windows as people are told them: a day once told never moves earlier, and days
//! on which the portal could not be reached are given back, working days where those are counted (Art. 19), else
//! calendar days (Art. 20; before the court the portal is not needed). Knows nothing of what opens a window.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::Calendar;
use super::class::ClassHistory;
use super::deadline::{Due, due_by};
use super::explanation::Explanation;
use super::period::{Rule, Unit, period};

/// The last days of a window: of all versions of the calendar that were in force since somebody can have been told
/// of it, and all bodies that were to have it since then, the one and the one that give the latest day.
pub(super) struct LastDays<'a> {
    pub calendar: &'a Calendar,
    pub rule: Rule,
    /// From which day on a version of the calendar can have been the one that a last day was told by.
    pub told_since: Date,
    /// From which day on the same can be of a body that was to have the case.
    pub had_since: Date,
    /// Day 0: by the days off of whoever has the case on it the whole window is counted.
    pub from: Date,
    pub opens_on: Date,
    pub classes: &'a ClassHistory,
}

impl LastDays<'_> {
    fn of(&self, day_zero: Date) -> impl Iterator<Item = (Counted<'_>, Due)> {
        self.calendar.in_force_since(self.told_since).flat_map(move |one| self.by(one, day_zero))
    }

    fn by<'a>(&'a self, calendar: &'a Calendar, day_zero: Date) -> impl Iterator<Item = (Counted<'a>, Due)> {
        self.classes.told(self.from, self.had_since).filter_map(move |classes| {
            let due = due_by(calendar, self.rule, false, day_zero, classes).ok()?;
            Some((Counted { days: self, calendar, classes }, due))
        })
    }

    /// The day to act by.
    pub fn strict(&self, day_zero: Date) -> Option<Date> {
        self.of(day_zero).map(|(_, due)| due.earliest).max()
    }

    /// The last day of acceptance.
    pub fn generous(&self, day_zero: Date) -> Option<Date> {
        self.of(day_zero).filter_map(|(by, due)| Some(by.credited(due.generous_latest?))).max()
    }

    /// The day to act by as that version alone counts it.
    pub fn strict_by(&self, version: &Calendar, day_zero: Date) -> Option<Date> {
        self.by(version, day_zero).map(|(_, due)| due.earliest).max()
    }

    /// The last day of acceptance as that version alone counts it.
    pub fn generous_by(&self, version: &Calendar, day_zero: Date) -> Option<Date> {
        self.by(version, day_zero).filter_map(|(by, due)| Some(by.credited(due.generous_latest?))).max()
    }

    fn unit(&self) -> Unit {
        period(self.rule, self.opens_on).unit
    }
}

/// A window as one version of the calendar counts it by the days off of one body.
struct Counted<'a> {
    days: &'a LastDays<'a>,
    calendar: &'a Calendar,
    classes: &'a ClassHistory,
}

impl Counted<'_> {
    /// What was lost while the window was open is given back in its own unit: a working day for a working day,
    /// a day for a day.
    fn credited(&self, last: Date) -> Date {
        let (mut until, mut known) = (last, 0);
        loop {
            let lost = self.lost(until).count();
            if lost == known {
                return until;
            }
            known = lost;
            until = until.max(self.later(last, lost));
        }
    }

    /// So many units after the last day; a working day, as far as the calendar reaches.
    fn later(&self, last: Date, units: usize) -> Date {
        let rolled = |day| self.calendar.next_working_day(day, self.classes).ok();
        let days = last.saturating_add((units as i64).days());
        let later = match self.days.unit() {
            Unit::WorkingDay => (0..units).try_fold(last, |day, _| rolled(day.tomorrow().ok()?)),
            Unit::CalendarDay => rolled(days),
        };
        later.unwrap_or(days)
    }

    /// The days of the window on which the portal could not be reached, as far as they count in it; none before
    /// the court.
    fn lost(&self, until: Date) -> impl Iterator<Item = Date> {
        let outages = &self.calendar.data().outages;
        let counts = self.days.rule != Rule::Court && !outages.is_empty();
        let days = self.days.opens_on.series(1.day()).take_while(move |day| counts && *day <= until);
        let is_off = |day: Date| {
            let day = self.calendar.day(day, self.classes.on(day));
            self.days.unit() == Unit::WorkingDay && day.is_ok_and(|day| !day.is_working())
        };
        days.filter(move |day| outages.iter().any(|outage| outage.touches(*day)) && !is_off(*day))
    }
}

/// An explanation with the last days as people are told them. What is no window of the requester stays as it is.
#[must_use]
pub fn as_told(explanation: Explanation, calendar: &Calendar, classes: &ClassHistory) -> Explanation {
    if explanation.generous_due_on.is_none() {
        return explanation;
    }
    let (rule, day) = (explanation.rule, explanation.received_on);
    let told =
        LastDays { calendar, rule, told_since: day, had_since: day, from: day, opens_on: day, classes };
    let due_on = told.of(day).map(|(_, due)| due.due_on).max();
    let accepted = |(by, due): (Counted<'_>, Due)| Some(by.credited(due.generous_due_on?));
    let generous_due_on = told.of(day).filter_map(accepted).max();
    let newest = Counted { days: &told, calendar, classes: classes.of_term(day) };
    let outages = generous_due_on.map(|until| newest.lost(until).collect()).unwrap_or_default();
    Explanation { generous_due_on, outages, ..explanation.held_to(due_on) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::law::calendar::{Act, Measure};
    use crate::domain::law::{Class, zone};

    const STATE: ClassHistory = ClassHistory::always(Class::StateAdministration);

    /// The calendar after an outage from one day to another, both included.
    fn without_portal(from: Date, until: Date) -> Calendar {
        let evening = |day| zone::end_of(day).timestamp();
        let measure = Measure::Outage { from: evening(from) - 1.hour(), until: evening(until) };
        let act = Act { measure, source: "بلاغ".to_owned(), declared_on: until, recorded_on: until };
        Calendar::builtin().after(act).unwrap()
    }

    fn accepted(calendar: &Calendar, rule: Rule, opens_on: Date) -> Date {
        let (told_since, had_since, from) = (opens_on, opens_on, opens_on);
        LastDays { calendar, rule, told_since, had_since, from, opens_on, classes: &STATE }
            .generous(opens_on)
            .unwrap()
    }

    #[test]
    fn four_lost_working_days_are_four_working_days_more() {
        // The window of a reply received on 2 November 2026 ends on Wednesday 2 December; Wednesday 18 November
        // is a feast, so that of the week four days were lost.
        let week = without_portal(date(2026, 11, 16), date(2026, 11, 20));
        let received = date(2026, 11, 2);
        assert_eq!(accepted(Calendar::builtin(), Rule::ComplaintToHead, received), date(2026, 12, 2));
        assert_eq!(accepted(&week, Rule::ComplaintToHead, received), date(2026, 12, 8));
        // Thirty days end on the same day: five days more, whatever they are.
        assert_eq!(accepted(&week, Rule::ComplaintToCommission, received), date(2026, 12, 7));
        assert_eq!(
            accepted(&week, Rule::Court, received),
            accepted(Calendar::builtin(), Rule::Court, received)
        );
        let weekend = without_portal(date(2026, 11, 14), date(2026, 11, 15));
        assert_eq!(accepted(&weekend, Rule::ComplaintToHead, received), date(2026, 12, 2), "none was lost");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn who_lost_days_has_as_many_left_as_everybody_else(
            day in 0..2800_i64, after in -10..60_i64, length in 0..12_i64,
        ) {
            let opens_on = date(2019, 4, 12) + day.days();
            let from = opens_on + after.days();
            let outage = from..=from + length.days();
            let calendar = without_portal(*outage.start(), *outage.end());
            let usual = Calendar::builtin();
            let days = |until: Date| opens_on.series(1.day()).take_while(move |day| *day <= until);
            for rule in [Rule::ComplaintToHead, Rule::ComplaintToCommission] {
                let counts = |day: &Date| {
                    let is_working = usual.day(*day, Class::StateAdministration).unwrap().is_working();
                    rule == Rule::ComplaintToCommission || is_working
                };
                let (last, until) = (accepted(usual, rule, opens_on), accepted(&calendar, rule, opens_on));
                let had = days(last).filter(counts).count();
                let has = days(until).filter(counts).filter(|day| !outage.contains(day)).count();
                prop_assert!(until >= last, "never earlier");
                prop_assert!(has >= had, "{} of {} days from {}", has, had, opens_on);
                // Not more than was lost either, but for the days on which nobody receives.
                prop_assert!(rule == Rule::ComplaintToCommission || has == had);
            }
        }
    }
}
