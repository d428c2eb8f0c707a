//! The calendar as it is written down: acts with their sources. Knows nothing of counting.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::domain::law::{class::ClassSet, zone};

/// How sure a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Computed ahead of the sighting of the moon: may move by a day either way.
    Estimated,
    /// Announced, or settled by decree.
    Confirmed,
}

impl Certainty {
    /// The word by which files and the contract call it.
    pub const fn code(self) -> &'static str {
        match self {
            Certainty::Estimated => "estimated",
            Certainty::Confirmed => "confirmed",
        }
    }
}

/// What makes a day a holiday, in the order in which one is named when two coincide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HolidayKind {
    /// A date of the civil year, by decree 2.77.169.
    Fixed,
    /// A feast of the Hijri year, announced each year.
    Religious,
    /// Work suspended by the Head of Government (decree 2.05.916, Art. 3).
    Exceptional,
}

impl HolidayKind {
    /// The word by which files and the contract call it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Religious => "religious",
            Self::Exceptional => "exceptional",
        }
    }
}

/// A name in the languages of the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    pub ar: String,
    pub fr: String,
    pub en: String,
}

/// A holiday that returns on the same date each year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedHoliday {
    pub month: i8,
    pub day: i8,
    /// The first date that is a holiday; earlier years have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last date that is one, should it be abolished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    pub name: Names,
    pub source: String,
}

/// A religious feast: consecutive days that move together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feast {
    /// Names the feast of one year, for closures that depend on it ("fitr-2026").
    pub id: String,
    pub first: Date,
    /// How many days are off.
    pub days: u8,
    pub status: Certainty,
    pub name: Names,
    pub source: String,
}

/// Work suspended on one day, for some classes of institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    pub date: Date,
    pub classes: ClassSet,
    /// The feast beside which it was declared; while that is estimated, the closure moves with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<String>,
    pub name: Names,
    pub source: String,
}

/// A time in which the portal could not be reached, as an administrator declared it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outage {
    pub from: Timestamp,
    pub until: Timestamp,
    pub source: String,
}

impl Outage {
    /// The first and the last legal date that it touched.
    pub fn days(&self) -> (Date, Date) {
        (zone::legal_date(self.from), zone::legal_date(self.until))
    }

    /// Whether it touched that day.
    pub fn touches(&self, day: Date) -> bool {
        let (first, last) = self.days();
        (first..=last).contains(&day)
    }
}

/// A whole calendar, as a file or a database writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarData {
    /// Recorded beside every date that was computed with it.
    pub version: String,
    /// First and last year for which every act is in the calendar.
    pub first_year: i16,
    pub last_year: i16,
    #[serde(default)]
    pub fixed: Vec<FixedHoliday>,
    #[serde(default)]
    pub feasts: Vec<Feast>,
    #[serde(default)]
    pub closures: Vec<Closure>,
    /// Never in a file: declared by acts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outages: Vec<Outage>,
}

/// Why written acts do not make a calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    #[error("calendar: {0}")]
    Syntax(String),
    #[error("calendar: the years {first} to {last} are not a range this program can hold")]
    Years { first: i16, last: i16 },
    #[error("calendar: {month}-{day} is not a date of the year")]
    NoSuchDate { month: i8, day: i8 },
    #[error("calendar: feast {0} has no days, or more than a week of them")]
    FeastLength(String),
    #[error("calendar: feasts {0} and {1} are too close to be two feasts")]
    FeastsTooClose(String, String),
    #[error("calendar: the closure of {date} depends on {feast}, which the calendar does not have")]
    UnknownFeast { date: Date, feast: String },
    #[error("calendar: the closure of {0} covers no class of institution")]
    NoClass(Date),
}

/// Two feasts of the Hijri year are never closer than Aïd al-Adha and 1 Muharram (twenty days);
/// anything nearer is one feast written twice, and would multiply the joint shifts.
const FEAST_GAP_DAYS: i32 = 12;
/// Four are kept; room for two more bounds the joint shifts of any period.
const FEASTS_A_YEAR: usize = 6;
const HIJRI_YEAR_DAYS: i32 = 354;
pub(super) const FEAST_DAYS_MAX: u8 = 7;
const YEARS_MAX: i16 = 100;

impl CalendarData {
    /// Reads a calendar file.
    pub fn from_toml(text: &str) -> Result<CalendarData, CalendarError> {
        toml::from_str(text).map_err(|error| CalendarError::Syntax(error.to_string()))
    }

    pub(super) fn validate(&self) -> Result<(), CalendarError> {
        let (first, last) = (self.first_year, self.last_year);
        if first < 1900 || last > 9998 || last < first || last - first > YEARS_MAX {
            return Err(CalendarError::Years { first, last });
        }
        for holiday in &self.fixed {
            let FixedHoliday { month, day, .. } = *holiday;
            Date::new(2024, month, day).map_err(|_| CalendarError::NoSuchDate { month, day })?;
        }
        self.validate_feasts()?;
        self.closures.iter().try_for_each(|closure| self.validate_closure(closure))
    }

    fn validate_feasts(&self) -> Result<(), CalendarError> {
        let mut feasts: Vec<&Feast> = self.feasts.iter().collect();
        feasts.sort_by_key(|feast| feast.first);
        if let Some(feast) = feasts.iter().find(|feast| feast.days == 0 || feast.days > FEAST_DAYS_MAX) {
            return Err(CalendarError::FeastLength(feast.id.clone()));
        }
        let within =
            |group: &&[&Feast], days| days_between(group[0].first, group[group.len() - 1].first) < days;
        let pair = feasts.windows(2).find(|pair| within(pair, FEAST_GAP_DAYS));
        let close =
            pair.or_else(|| feasts.windows(FEASTS_A_YEAR + 1).find(|year| within(year, HIJRI_YEAR_DAYS)));
        let same = |a: &Feast, b: &Feast| a.id == b.id;
        let twice = feasts
            .iter()
            .enumerate()
            .find_map(|(i, a)| feasts[i + 1..].iter().find(|b| same(a, b)).map(|b| [*a, *b]));
        match close.map(|group| [group[0], group[group.len() - 1]]).or(twice) {
            Some([a, b]) => Err(CalendarError::FeastsTooClose(a.id.clone(), b.id.clone())),
            None => Ok(()),
        }
    }

    fn validate_closure(&self, closure: &Closure) -> Result<(), CalendarError> {
        if closure.classes.is_empty() {
            return Err(CalendarError::NoClass(closure.date));
        }
        match &closure.depends_on {
            Some(id) if self.feast(id).is_none() => {
                Err(CalendarError::UnknownFeast { date: closure.date, feast: id.clone() })
            }
            _ => Ok(()),
        }
    }

    /// The feast of that id.
    pub fn feast(&self, id: &str) -> Option<&Feast> {
        self.feasts.iter().find(|feast| feast.id == id)
    }

    pub fn first_day(&self) -> Date {
        date(self.first_year, 1, 1)
    }

    pub(super) fn last_day(&self) -> Date {
        date(self.last_year, 12, 31)
    }
}

/// Whole days from one date to another; negative when `to` is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    // Ten thousand years of days fit an i32 with room to spare.
    (from.duration_until(to).as_hours() / 24) as i32
}
