//! The ends of the periods whose silence opens a window: the one in force, and those that were told and then replaced,
//! each as it stands and as it stood while an earlier version of the calendar was in force. Receipts and letters tell
//! the last day to complain of a silence before it has come, and a day once told is kept. Knows nothing of what is
//! counted from them.

use jiff::civil::Date;

use super::calendar::Calendar;
use super::deadline::Due;

/// An end, as it stands and as it was told before it moved.
#[derive(Clone, Debug)]
pub struct End<'a> {
    pub due: Due,
    /// The day on which it was first told.
    pub since: Date,
    pub told: Vec<Told<'a>>,
    pub place: Place,
}

/// Whether an end is the one in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    InForce,
    /// Another took its place, and the silence had begun by then: with this end, its own or the one that was in force
    /// then. What had opened stays open.
    Opened(Due),
    /// Another took its place before the silence had begun: it opens with that one, and counts for what it adds.
    Replaced,
}

impl From<&Due> for End<'_> {
    /// The one in force, of which nobody was told before now.
    fn from(due: &Due) -> Self {
        Self { due: due.clone(), since: Date::MAX, told: Vec::new(), place: Place::InForce }
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
