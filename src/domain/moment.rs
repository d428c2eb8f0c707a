//! The moment in which something is decided: instant, legal date and the law in force.

use super::law::{
    calendar::{Calendar, Class, ClassHistory},
    zone,
};
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
            if !self.calendar.maintained(day.year()) {
                return None;
            }
            if self.calendar.is_working(day, self.class_on(day)) {
                left -= 1;
            }
        }
        Some(day)
    }

    fn class_on(&self, day: Date) -> Class {
        self.classes.on(day)
    }
}
