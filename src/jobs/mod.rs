//! What happens without anybody asking: jobs that compare what is with what should be. Each is safe to run
//! twice, late, or on two machines. The only place that knows the scheduler.

pub mod clocks;
pub mod confirmations;
pub mod digests;
pub mod drafts;
pub mod lateness;
pub mod reminders;
pub mod runner;
pub mod schedule;
pub mod summaries;
pub mod unopened;

pub use self::runner::{Outcome, Runner};
