//! The workplace of the administrator: the calendar and what waits there. No page of it shows what is in a case.

pub mod act;
pub mod calendar;
mod fields;
pub mod home;
mod moved;
pub mod record;

pub use self::moved::{MovedRow, moved_rows, row_key, written};

use super::{
    Web,
    staff::{Member, MemberPosted, Stop},
    views::Sample,
};
use crate::domain::actor::Role;
use axum::{Router, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![home::Home, calendar::CalendarPage, record::Form, record::Preview, act::ActPage]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/admin", get(home::show))
        .route("/admin/calendar", get(calendar::show))
        .route("/admin/calendar/new/{measure}", get(record::show).post(record::submit))
        .route("/admin/calendar/acts/{number}", get(act::show))
}

fn administrator(member: Member) -> Result<Member, Stop> {
    Ok(member.only(Role::Administrator)?)
}

fn posted(posted: MemberPosted) -> Result<(Member, crate::web::posted::Fields), Stop> {
    Ok((administrator(posted.member)?, posted.fields))
}
