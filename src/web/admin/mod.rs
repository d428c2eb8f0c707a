//! The workplace of the administrator: the calendar, the accounts of staff and their offices, the directory, the
//! mail that has not left, the jobs, the time in which the portal takes nothing in, what is set, and the journal of what administrators did. No page of it shows what is in a case.

pub mod act;
mod administrator;
pub mod calendar;
mod choices;
mod fields;
pub mod home;
pub mod import;
pub mod institutions;
pub mod jobs;
pub mod journal;
mod mandating;
mod moved;
pub mod new_person;
pub mod outbox;
pub mod people;
pub mod person;
pub mod person_act;
pub mod read_only;
pub mod record;
pub mod settings;
mod successor;
mod told;

pub use self::{
    moved::{MovedRow, moved_rows, row_key, written},
    successor::Standing,
};

use self::administrator::{Administrator, AdministratorPosted};
use super::{Web, views::Sample};
use axum::{Router, extract::DefaultBodyLimit, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        home::Home,
        calendar::CalendarPage,
        record::Form,
        record::Preview,
        act::ActPage,
        people::People,
        new_person::NewPerson,
        person::Person,
        person_act::PersonAct,
        journal::Journal,
        institutions::Institutions,
        import::Import,
        import::Preview,
        outbox::Outbox,
        outbox::GiveUp,
        jobs::Jobs,
        read_only::ReadOnlyPage,
        read_only::Confirm,
        successor::Successor,
        settings::Settings,
    ]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/admin", get(home::show))
        .route("/admin/calendar", get(calendar::show))
        .route("/admin/calendar/new/{measure}", get(record::show).post(record::submit))
        .route("/admin/calendar/acts/{number}", get(act::show))
        .route("/admin/people", get(people::show))
        .route("/admin/people/new", get(new_person::show).post(new_person::submit))
        .route("/admin/people/{user}", get(person::show))
        .route("/admin/people/{user}/{act}", get(person_act::show).post(person_act::submit))
        .route("/admin/journal", get(journal::show))
        .route("/admin/outbox", get(outbox::show).post(outbox::try_now))
        .route("/admin/outbox/{message}", get(outbox::one).post(outbox::give_up))
        .route("/admin/jobs", get(jobs::show))
        .route("/admin/settings", get(settings::show))
        .route("/admin/read-only", get(read_only::show).post(read_only::submit))
        .route("/admin/institutions", get(institutions::show))
        .route("/admin/institutions/export", get(institutions::export))
        .route("/admin/institutions/{code}/successor", get(successor::show).post(successor::submit))
        .route(
            "/admin/institutions/import",
            get(import::show).post(import::upload).layer(DefaultBodyLimit::max(import::MOST_SENT)),
        )
        .route("/admin/institutions/import/{table}", get(import::look).post(import::confirm))
}
