//! Pages for everyone.

pub mod accessibility;
pub mod calendar;
pub mod deadline;
pub mod help;
pub mod home;
pub mod institutions;
pub mod legal;
pub mod privacy;
pub mod robots;
pub mod verify;

use super::{Web, views::Sample};
use axum::{Router, extract::DefaultBodyLimit, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        home::Home,
        institutions::Institutions,
        deadline::Deadline,
        calendar::CalendarPage,
        help::Help,
        privacy::Privacy,
        legal::Legal,
        accessibility::Accessibility,
        verify::Verify,
    ]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/", get(home::show))
        .route("/help", get(help::show))
        .route("/privacy", get(privacy::show))
        .route("/legal", get(legal::show))
        .route("/accessibility", get(accessibility::show))
        .route("/institutions", get(institutions::show))
        .route("/deadline", get(deadline::show))
        .route(
            "/verify",
            get(verify::show).post(verify::post).layer(DefaultBodyLimit::max(verify::MOST_SENT)),
        )
        .route("/calendar", get(calendar::show))
        .route("/outages", get(calendar::show))
}

/// Their addresses without a language.
pub fn without_language() -> Router<Web> {
    Router::new()
        .route("/robots.txt", get(robots::robots))
        .route("/.well-known/bayan-letter-keys.json", get(verify::keys))
        .route("/.well-known/security.txt", get(robots::security))
}
