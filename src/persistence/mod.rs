//! sea-orm, and nobody else says sea_orm. Functions over a connection: domain types go in and come out,
//! entities stay inside, and an impossible row is an error, never a default.

pub mod absences;
pub mod access_log;
pub mod admin_acts;
mod announced;
pub mod audit;
#[cfg(test)]
pub mod audit_sabotage;
pub mod bulk;
pub mod calendar;
pub mod campaigns;
pub mod canned_texts;
pub mod case_words;
pub mod cases;
pub mod change_tx;
pub mod complaints;
pub mod connect;
mod counted;
pub mod deeds;
pub mod directory;
pub mod dossier;
pub mod drafts;
pub mod dump;
mod entity;
pub mod error;
pub mod events;
pub mod evidence;
pub mod facts;
pub mod feeds;
pub mod figures;
pub mod files;
pub mod files_of_cases;
pub mod form_keys;
pub mod institutions;
pub mod job_runs;
pub mod joint_acts;
pub mod letters;
pub mod mandates;
pub mod meetings;
pub mod migrate;
pub mod moves;
pub mod notice_tx;
pub mod offices;
pub mod outbox;
pub mod password_links;
pub mod people;
pub mod preferences;
pub mod read_only;
pub mod repeats;
pub mod reply_drafts;
pub mod schedule;
pub mod second_factors;
pub mod sessions;
pub mod sign_offs;
pub mod staff;
pub mod staged_files;
pub mod successions;
mod types;
pub mod unopened;
pub mod values;
pub mod views;
pub mod wake;
pub mod worklist;

pub use self::{
    change_tx::ChangeTx,
    connect::{Access, Db, Engine, Missing},
    error::StoreError,
    files::FileStore,
    notice_tx::NoticeTx,
};
