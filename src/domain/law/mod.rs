//! Periods, calendar, counting and their explanation. Knows nothing of cases or people.
//!
//! A date of this product is made here and nowhere else: [`deadline::due`] gives it,
//! [`deadline::explain`] says why, day by day, and both walk the same table.

pub mod calendar;
pub mod class;
pub mod deadline;
pub mod ends;
pub mod explanation;
mod last_days;
pub mod notices;
pub mod period;
pub mod status;
pub mod windows;
pub mod zone;

pub use calendar::{Calendar, CalendarData, NotMaintained};
pub use class::{Class, ClassHistory, ClassSet};
pub use deadline::{Due, due};
pub use explanation::{Explanation, explain};
pub use last_days::as_told;
pub use period::{Bound, Period, Rule, Unit, period};
