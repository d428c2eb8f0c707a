//! Use cases: load, decide, record. Knows the domain and the store; no HTTP, no template, no mail server.

pub mod accounts;
pub mod addressees;
pub mod administration;
pub mod backup;
pub mod bounces;
pub mod calendar;
pub mod campaigns;
pub mod change;
pub mod clock;
pub mod consulting;
pub mod contributing;
pub mod demo;
pub mod directory;
pub mod error;
pub mod feeds;
pub mod figures;
pub mod filing;
pub mod following;
pub mod history;
pub mod holidays;
pub mod joint;
pub mod keys;
pub mod letters;
pub mod links;
pub mod meetings;
pub mod portal;
pub mod preferences;
pub mod read_only;
pub mod remedies;
pub mod reminders;
pub mod repeats;
pub mod sealing;
pub mod seed;
pub mod specimens;
pub mod story;
pub mod succession;
pub mod work;

pub use self::{
    change::{Act, Changed, change, change_many, change_together},
    clock::Clock,
    error::Error,
    keys::Keys,
    links::Links,
    portal::Portal,
    sealing::Sealer,
};
