//! Days that are set for somebody: an appointment, what a decision promises, by when an answer is wished for.

use crate::domain::{case::refusal::Refusal, moment::Moment};
use jiff::{ToSpan, civil::Date};

/// That a day that is set for somebody is not over, and near enough to mean something: within a year.
///
/// # Errors
/// It is past, or farther off.
pub fn ahead(on: Date, moment: &Moment<'_>) -> Result<(), Refusal> {
    let until = moment.today.saturating_add(1.year());
    if on < moment.today {
        Err(Refusal::InPast)
    } else if on > until {
        Err(Refusal::TooFar { until })
    } else {
        Ok(())
    }
}
