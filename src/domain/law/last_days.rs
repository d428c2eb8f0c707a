//! The last days of the requester's windows as people are told them: a day once told never moves earlier, and days
//! on which the portal could not be reached are given back (Arts. 19 and 20; before the court the portal is not
//! needed). Knows nothing of what opens a window.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::Calendar;
use super::class::ClassHistory;
use super::deadline::{Due, due};
use super::explanation::Explanation;
use super::period::Rule;

/// The last days of a window: of all versions of the calendar that were in force since it opened the one that
/// gives the latest day.
pub(super) struct LastDays<'a> {
    pub calendar: &'a Calendar,
    pub rule: Rule,
    pub opens_on: Date,
    pub classes: &'a ClassHistory,
}

impl LastDays<'_> {
    fn of(&self, day_zero: Date) -> impl Iterator<Item = (&Calendar, Due)> {
        let ends = self.calendar.in_force_since(self.opens_on);
        ends.filter_map(move |one| Some((one, due(one, self.rule, false, day_zero, self.classes).ok()?)))
    }

    /// The day to act by.
    pub fn strict(&self, day_zero: Date) -> Option<Date> {
        self.of(day_zero).map(|(_, due)| due.earliest).max()
    }

    /// The last day of acceptance.
    pub fn generous(&self, day_zero: Date) -> Option<Date> {
        self.of(day_zero).filter_map(|(one, due)| Some(self.credited(one, due.generous_latest?))).max()
    }

    /// Each day on which the portal could not be reached while the window was open is given back.
    fn credited(&self, calendar: &Calendar, last: Date) -> Date {
        let (mut until, mut known) = (last, 0);
        loop {
            let lost = self.lost(calendar, until).count();
            if lost == known {
                return until;
            }
            known = lost;
            let later = last.saturating_add((lost as i64).days());
            until = calendar.next_working_day(later, self.classes).unwrap_or(later);
        }
    }

    /// The days of the window on which the portal could not be reached; none before the court.
    fn lost(&self, calendar: &Calendar, until: Date) -> impl Iterator<Item = Date> {
        let outages = &calendar.data().outages;
        let counts = self.rule != Rule::Court && !outages.is_empty();
        let days = self.opens_on.series(1.day()).take_while(move |day| counts && *day <= until);
        days.filter(|day| outages.iter().any(|outage| outage.touches(*day)))
    }
}

/// An explanation with the last days as people are told them. What is no window of the requester stays as it is.
#[must_use]
pub fn as_told(explanation: Explanation, calendar: &Calendar, classes: &ClassHistory) -> Explanation {
    if explanation.generous_due_on.is_none() {
        return explanation;
    }
    let (rule, day) = (explanation.rule, explanation.received_on);
    let told = LastDays { calendar, rule, opens_on: day, classes };
    let due_on = told.of(day).map(|(_, due)| due.due_on).max();
    let accepted = |(one, due): (&Calendar, Due)| Some(told.credited(one, due.generous_due_on?));
    let generous_due_on = told.of(day).filter_map(accepted).max();
    let outages = generous_due_on.map(|until| told.lost(calendar, until).collect()).unwrap_or_default();
    Explanation { generous_due_on, outages, ..explanation.held_to(due_on) }
}
