//! Pages for everyone.

pub mod home;
pub mod robots;

use super::{Web, views::Sample};
use axum::{Router, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![home::Home]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new().route("/", get(home::show))
}

/// Their addresses without a language.
pub fn without_language() -> Router<Web> {
    Router::new()
        .route("/robots.txt", get(robots::robots))
        .route("/.well-known/security.txt", get(robots::security))
}
