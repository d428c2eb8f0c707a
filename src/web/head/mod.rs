//! The head of an institution: acts that wait for a second person, and what is late.

pub mod home;

use super::{Web, views::Sample};
use axum::{Router, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![home::Head]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new().route("/head", get(home::show))
}
