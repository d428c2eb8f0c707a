//! Why a due date is that date: every day after receipt, counted or skipped and why. Page, letter,
//! API, command and audit export print this one list. Knows nothing of languages.

use std::sync::Arc;

use jiff::ZonedDateTime;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::calendar::{Calendar, Certainty, Day, HolidayKind, Names, NotMaintained};
use super::class::ClassHistory;
use super::deadline::due;
use super::period::{Rule, Unit, period};
use super::zone;

/// A due date with its reasons; its JSON is a contract.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    pub rule: Rule,
    pub article: &'static str,
    pub rule_version: Date,
    pub calendar_version: String,
    pub unit: Unit,
    pub extended: bool,
    /// From day 0, in units, extension included.
    pub length: u16,
    /// Whose days were counted: the class on the day of receipt, or the name a caller gave.
    pub calendar: String,
    pub received_on: Date,
    pub due_on: Date,
    /// The last second of `due_on`, for display; compare the dates.
    #[serde(serialize_with = "with_offset")]
    pub due_at: ZonedDateTime,
    pub generous_due_on: Option<Date>,
    pub provisional: bool,
    pub earliest: Date,
    pub latest: Date,
    /// From the day after `received_on` to `due_on`, without a gap; to the day counted where it was held.
    pub days: Vec<ExplainedDay>,
    /// The day to which an act of the calendar may not move the end back: `due_on` is this one, later than
    /// the day counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_to: Option<Date>,
    /// The days on which the portal could not be reached, which `generous_due_on` gives back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outages: Vec<Date>,
}

impl Explanation {
    /// The same explanation of an end that is not before that day.
    #[must_use]
    pub fn held_to(mut self, day: Option<Date>) -> Explanation {
        let Some(day) = day.filter(|day| *day > self.latest) else { return self };
        (self.due_on, self.earliest, self.latest, self.provisional) = (day, day, day, false);
        self.due_at = zone::end_of(day);
        self.held_to = Some(day);
        self
    }
}

/// One day of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExplainedDay {
    pub date: Date,
    #[serde(flatten)]
    pub mark: Mark,
}

/// Whether a day counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Mark {
    /// The n-th day of the period, from 1.
    Counted { counted: u16 },
    /// Not counted; the holiday is named on a weekend too.
    Skipped {
        skipped: Skipped,
        #[serde(flatten)]
        holiday: Option<HolidayNote>,
    },
}

/// Why a day did not count; the weekend wins over a holiday that fell on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skipped {
    Weekend,
    Fixed,
    Religious,
    Exceptional,
}

impl Skipped {
    /// The word by which the contract calls the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Skipped::Weekend => "weekend",
            Skipped::Fixed => "fixed",
            Skipped::Religious => "religious",
            Skipped::Exceptional => "exceptional",
        }
    }
}

/// The holiday of a day: its name, the act, and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HolidayNote {
    pub name: Arc<Names>,
    pub source: Arc<str>,
    pub status: Certainty,
}

/// The due date of [`due`] with the list of days that makes it.
///
/// # Errors
/// As [`due`].
pub fn explain(
    calendar: &Calendar,
    rule: Rule,
    extended: bool,
    received_on: Date,
    classes: &ClassHistory,
) -> Result<Explanation, NotMaintained> {
    let classes = classes.of_term(received_on);
    let due = due(calendar, rule, extended, received_on, classes)?;
    Ok(Explanation {
        rule,
        article: period(rule, received_on).article,
        rule_version: due.rule_version,
        unit: due.unit,
        extended: due.extended,
        length: due.length,
        calendar: classes.on(received_on).code().to_owned(),
        received_on,
        due_on: due.due_on,
        due_at: zone::end_of(due.due_on),
        generous_due_on: due.generous_due_on,
        provisional: due.provisional(),
        earliest: due.earliest,
        latest: due.latest,
        days: days(calendar, due.unit, received_on, due.due_on, classes),
        calendar_version: due.calendar_version,
        held_to: None,
        outages: Vec::new(),
    })
}

fn days(calendar: &Calendar, unit: Unit, after: Date, to: Date, classes: &ClassHistory) -> Vec<ExplainedDay> {
    let table = calendar.table();
    // `due` has already found both days in the table.
    let span = table.index(after) as usize + 1..table.index(to) as usize + 1;
    let mut counted = 0;
    let mut mark = |day: &Day<'_>| {
        if unit == Unit::CalendarDay || day.is_working() {
            counted += 1;
            return Mark::Counted { counted };
        }
        skipped(day)
    };
    let days = table.rows[span].iter().map(|row| calendar.day_of(row, classes.on(row.date)));
    days.map(|day| ExplainedDay { date: day.date, mark: mark(&day) }).collect()
}

fn skipped(day: &Day<'_>) -> Mark {
    let reason = match day.holiday.map(|holiday| holiday.kind) {
        _ if day.weekend => Skipped::Weekend,
        Some(HolidayKind::Fixed) => Skipped::Fixed,
        Some(HolidayKind::Religious) => Skipped::Religious,
        Some(HolidayKind::Exceptional) => Skipped::Exceptional,
        None => Skipped::Weekend,
    };
    let note = day.holiday.map(|holiday| HolidayNote {
        name: Arc::clone(&holiday.name),
        source: Arc::clone(&holiday.source),
        status: holiday.status,
    });
    Mark::Skipped { skipped: reason, holiday: note }
}

/// `+00:00` and `+01:00`, never `Z`: readers compare the text.
fn with_offset<S: Serializer>(at: &ZonedDateTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&at.strftime("%Y-%m-%dT%H:%M:%S%:z"))
}
