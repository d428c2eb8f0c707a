//! One file per table; seen by `persistence` alone.

pub mod access_log;
pub mod appointments;
pub mod calendar_acts;
pub mod calendar_moves;
pub mod calendar_sweeps;
pub mod case_files;
pub mod case_values;
pub mod cases;
pub mod complaints;
pub mod draft_files;
pub mod drafts;
pub mod events;
pub mod facts;
pub mod feeds;
pub mod form_keys;
pub mod identity_marks;
pub mod job_runs;
pub mod notice_schedule;
pub mod outbox;
pub mod password_links;
pub mod receiving_institutions;
pub mod reference_counters;
pub mod reference_counters_sql;
pub mod sessions;
pub mod staged_files;
pub mod users;
