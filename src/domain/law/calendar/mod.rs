//! The working calendar as a versioned value. Knows nothing of periods or of what is counted.
//!
//! The one compiled in is read from `config/calendars`; others are made from the same data at run
//! time. A year that is not maintained is an error everywhere, never a year without holidays.

pub mod act;
mod data;
mod table;
mod versions;

use std::fmt;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::class::{Class, ClassHistory, ClassSet};
pub use act::{Act, ActFault, Measure, MeasureKind};
pub use data::{
    CalendarData, CalendarError, Certainty, Closure, Feast, FixedHoliday, HolidayKind, Names, Outage,
};
pub use table::Holiday;
pub(crate) use table::{Movable, Row, Table};
pub use versions::{Announced, Versions};

/// A date cannot be given: the calendar is not maintained for the year, or the law did not bind yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotMaintained {
    /// The year that is missing.
    pub year: i16,
    /// Whether it is missing because Law 31.13 was not in force (before 12 March 2019, Art. 30).
    pub before_law: bool,
}

impl fmt::Display for NotMaintained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.before_law {
            true => write!(f, "Law 31.13 binds since 2019-03-12: no period starts before that day"),
            false => write!(f, "the calendar is not maintained for {year}: choose dates within its years"),
        }
    }
}

impl std::error::Error for NotMaintained {}

/// Weekends, holidays and closures of the maintained years, with the acts they come from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "CalendarData", into = "CalendarData")]
pub struct Calendar {
    data: CalendarData,
    table: Table,
    lineage: versions::Lineage,
}

/// What a day is for one class of institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day<'a> {
    pub date: Date,
    pub weekend: bool,
    /// The holiday that covers the class, the fixed one first; given on a weekend too.
    pub holiday: Option<&'a Holiday>,
}

impl Day<'_> {
    /// Whether the institution works that day.
    pub fn is_working(&self) -> bool {
        !self.weekend && self.holiday.is_none()
    }
}

/// One day of [`Calendar::list`], as the command and the API print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedDay {
    pub date: Date,
    pub weekend: bool,
    pub kind: HolidayKind,
    pub status: Certainty,
    /// Every class for which the day is off by a holiday.
    pub classes: ClassSet,
    pub name: Arc<Names>,
    pub source: Arc<str>,
}

static BUILTIN: LazyLock<Arc<Calendar>> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/config/calendars/public-sector.toml"));
    let data = CalendarData::from_toml(text).expect("the embedded calendar is read by a test");
    Arc::new(Calendar::new(data).expect("the embedded calendar is validated by a test"))
});

impl Calendar {
    /// The calendar compiled into the program.
    pub fn builtin() -> &'static Arc<Calendar> {
        &BUILTIN
    }

    /// A calendar from its acts.
    ///
    /// # Errors
    /// When the acts contradict each other or name a feast that is not there.
    pub fn new(data: CalendarData) -> Result<Calendar, CalendarError> {
        data.validate()?;
        let table = Table::build(&data);
        Ok(Calendar { data, table, lineage: versions::Lineage::default() })
    }

    /// The acts it was made from.
    pub fn data(&self) -> &CalendarData {
        &self.data
    }

    /// The name under which dates computed with it are recorded.
    pub fn version(&self) -> &str {
        &self.data.version
    }

    /// Whether every act of a year is in the calendar.
    pub fn maintained(&self, year: i16) -> bool {
        (self.data.first_year..=self.data.last_year).contains(&year)
    }

    /// The last maintained day.
    pub fn until(&self) -> Date {
        self.data.last_day()
    }

    /// What a day is for a class.
    ///
    /// # Errors
    /// When the year is not maintained.
    pub fn day(&self, date: Date, class: Class) -> Result<Day<'_>, NotMaintained> {
        let row = self.table.row(date).ok_or(missing(date))?;
        Ok(self.day_of(row, class))
    }

    /// The holidays between two days, both included, one entry a day, that cover any of `classes`.
    /// Holidays lost on a weekend are listed and marked.
    ///
    /// # Errors
    /// When a year between the two is not maintained.
    pub fn list(&self, from: Date, to: Date, classes: ClassSet) -> Result<Vec<ListedDay>, NotMaintained> {
        for end in [from, to] {
            self.table.row(end).ok_or(missing(end))?;
        }
        let all = self.table.holidays();
        let span = all.partition_point(|h| h.date < from)..all.partition_point(|h| h.date <= to);
        let within = all.get(span).unwrap_or_default();
        let days = within.chunk_by(|a, b| a.date == b.date);
        Ok(days.filter_map(|day| self.listed(day, classes)).collect())
    }

    /// The days before `today` whose feast nobody has confirmed: a task for the administrator.
    pub fn past_estimated(&self, today: Date) -> Vec<&Holiday> {
        let past = self.table.holidays().iter().take_while(|holiday| holiday.date < today);
        past.filter(|holiday| holiday.status == Certainty::Estimated).collect()
    }

    /// How many working days lie after `after`, up to `to` included; 0 when `to` is not later.
    ///
    /// # Errors
    /// When either day is in a year that is not maintained.
    pub fn working_days(&self, after: Date, to: Date, classes: &ClassHistory) -> Result<u32, NotMaintained> {
        let index = |day| usize::try_from(self.table.index(day)).map_err(|_| missing(day));
        self.table.row(to).ok_or(missing(to))?;
        let days = self.table.rows.get(index(after)? + 1..index(to)? + 1).unwrap_or_default();
        Ok(days.iter().filter(|row| !row.off.contains(classes.on(row.date))).count() as u32)
    }

    /// The working day with exactly `left` working days after it up to `end` included, if the
    /// calendar reaches back to it.
    pub fn working_day_before(&self, end: Date, left: u32, classes: &ClassHistory) -> Option<Date> {
        let index = usize::try_from(self.table.index(end)).ok()?;
        let mut working =
            self.table.rows.get(..=index)?.iter().rev().filter(|row| !row.off.contains(classes.on(row.date)));
        working.nth(left as usize).map(|row| row.date)
    }

    /// The first working day from `from` on, that day included.
    ///
    /// # Errors
    /// When the maintained years hold none.
    pub fn next_working_day(&self, from: Date, classes: &ClassHistory) -> Result<Date, NotMaintained> {
        let index = usize::try_from(self.table.index(from)).map_err(|_| missing(from))?;
        let rest = self.table.rows.get(index..).unwrap_or_default();
        let working = rest.iter().find(|row| !row.off.contains(classes.on(row.date)));
        let after = NotMaintained { year: (self.until().year() + 1).max(from.year()), before_law: false };
        working.map(|row| row.date).ok_or(after)
    }

    /// Whether a day can be of Ramadan: one of the thirty before the Fitr, and of one more at either end while
    /// that is an estimate. Which of the first two the month began on is not in the calendar.
    pub fn may_be_ramadan(&self, on: Date) -> bool {
        let fitrs = self.data.feasts.iter().filter(|feast| feast.id.starts_with("fitr-"));
        let slack = |feast: &Feast| i64::from(feast.status == Certainty::Estimated);
        let days_ahead = |feast: &Feast| (feast.first - on).get_days().into();
        fitrs.into_iter().any(|feast| (1 - slack(feast)..=30 + slack(feast)).contains(&days_ahead(feast)))
    }

    pub(crate) fn table(&self) -> &Table {
        &self.table
    }

    pub(crate) fn day_of(&self, row: &Row, class: Class) -> Day<'_> {
        let holiday = self.table.holidays_of(row).iter().find(|holiday| holiday.classes.contains(class));
        Day { date: row.date, weekend: row.weekend, holiday }
    }

    fn listed(&self, day: &[Holiday], classes: ClassSet) -> Option<ListedDay> {
        let named = day.iter().find(|holiday| holiday.classes.intersects(classes))?;
        Some(ListedDay {
            date: named.date,
            weekend: self.table.row(named.date).is_some_and(|row| row.weekend),
            kind: named.kind,
            status: named.status,
            classes: day.iter().fold(ClassSet::NONE, |set, holiday| set.union(holiday.classes)),
            name: Arc::clone(&named.name),
            source: Arc::clone(&named.source),
        })
    }
}

pub(crate) fn missing(date: Date) -> NotMaintained {
    NotMaintained { year: date.year(), before_law: false }
}

impl TryFrom<CalendarData> for Calendar {
    type Error = CalendarError;

    fn try_from(data: CalendarData) -> Result<Self, Self::Error> {
        Calendar::new(data)
    }
}

impl From<Calendar> for CalendarData {
    fn from(calendar: Calendar) -> Self {
        calendar.data
    }
}

#[cfg(test)]
mod tests;
