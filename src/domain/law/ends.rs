//! The ends of the periods whose silence opens a window: as they stand, and as they stood while an earlier version of
//! the calendar was in force. Receipts and letters tell the last day to complain of a silence before it has come, and
//! a day once told is kept. Knows nothing of what is counted from them.

use jiff::civil::Date;

use super::calendar::Calendar;
use super::deadline::Due;

/// An end, as it stands and as it was told before it moved.
#[derive(Clone, Debug)]
pub struct End<'a> {
    pub due: Due,
    pub told: Vec<Told<'a>>,
}

impl From<&Due> for End<'_> {
    /// One that nobody was told otherwise.
    fn from(due: &Due) -> Self {
        Self { due: due.clone(), told: Vec::new() }
    }
}

/// An end as it stood while an earlier version of the calendar was in force.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    pub earliest: Date,
    pub latest: Date,
    pub by: &'a Calendar,
}

impl<'a> Told<'a> {
    /// That end under that version.
    pub fn of(due: &Due, by: &'a Calendar) -> Self {
        Self { earliest: due.earliest, latest: due.latest, by }
    }
}
