//! The ring of the store: what `app::change` records, and what both engines refuse.

mod after_closing;
mod append_only;
pub mod auditor;
mod batches;
pub mod bundle;
mod complaints;
mod deadlines;
mod failures;
mod filing;
mod holidays;
mod linked;
mod lists;
mod names;
mod nodes;
mod reminders;
mod roles;
mod seeding;
pub mod successions;
mod told_days;
mod two_persons;
