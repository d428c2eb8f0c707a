//! Weeks as ISO 8601 counts them: Monday to Sunday, `2026-W48`.

use jiff::{
    ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};
use std::fmt;

/// A week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    monday: Date,
}

impl Week {
    /// The week of a day.
    pub fn of(day: Date) -> Self {
        let past = i64::from(day.weekday().to_monday_zero_offset());
        Self { monday: day.checked_sub(past.days()).unwrap_or(Date::MIN) }
    }

    /// The last week that had ended before a day.
    pub fn ended_before(day: Date) -> Self {
        let monday = Self::of(day).monday;
        Self { monday: monday.checked_sub(7.days()).unwrap_or(Date::MIN) }
    }

    pub fn monday(self) -> Date {
        self.monday
    }

    pub fn sunday(self) -> Date {
        self.monday.checked_add(6.days()).unwrap_or(Date::MAX)
    }

    /// The week of a word such as `2026-W48`.
    pub fn parse(word: &str) -> Option<Self> {
        let (year, week) = word.split_once("-W")?;
        let week = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Monday).ok()?;
        Some(Self { monday: week.date() }).filter(|week| week.to_string() == word)
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.monday.iso_week_date();
        write!(f, "{:04}-W{:02}", week.year(), week.week())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_is_read_as_it_is_written() {
        for (day, word) in [
            (date(2026, 11, 29), "2026-W48"),
            (date(2026, 11, 30), "2026-W49"),
            (date(2027, 1, 1), "2026-W53"),
            (date(2024, 12, 30), "2025-W01"),
        ] {
            assert_eq!(Week::of(day).to_string(), word);
            assert_eq!(Week::parse(word), Some(Week::of(day)));
        }
        for word in ["", "2026-W1", "2026-W54", "2025-W53", "2026-48", "26-W48", "2026-W48 "] {
            assert_eq!(Week::parse(word), None, "{word}");
        }
    }

    #[test]
    fn a_week_that_has_ended_lies_before_the_day_whole() {
        for day in [date(2026, 11, 30), date(2026, 12, 6)] {
            let week = Week::ended_before(day);
            assert_eq!((week.monday(), week.sunday()), (date(2026, 11, 23), date(2026, 11, 29)));
        }
    }
}
