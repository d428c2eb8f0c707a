//! The moment in which something is decided: instant, legal date and the law in force.

use super::law::{Calendar, ClassHistory, zone};
use jiff::{Timestamp, civil::Date};

/// What every rule is given instead of a clock.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    pub at: Timestamp,
    /// The date of `at` in Africa/Casablanca.
    pub today: Date,
    pub calendar: &'a Calendar,
    /// The classes of the institution concerned, day by day.
    pub classes: &'a ClassHistory,
}

impl<'a> Moment<'a> {
    pub fn new(at: Timestamp, calendar: &'a Calendar, classes: &'a ClassHistory) -> Self {
        Self { at, today: zone::legal_date(at), calendar, classes }
    }

    /// The `n`th working day after `from`; none where the calendar ends before it.
    pub fn working_days_after(&self, from: Date, n: usize) -> Option<Date> {
        let mut day = from;
        let mut left = n;
        while left > 0 {
            day = day.tomorrow().ok()?;
            if self.calendar.day(day, self.classes.on(day)).ok()?.is_working() {
                left -= 1;
            }
        }
        Some(day)
    }
}
