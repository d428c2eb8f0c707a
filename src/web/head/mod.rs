//! The head of an institution: acts that wait for a second person, what is late, and the complaints to decide.
//! How a complaint is heard is in `hearing`.

pub mod home;
pub mod lateness;
pub mod sign_off;

use super::{
    Web,
    hearing::{self, bench::AtHead, list},
    views::Sample,
};
use axum::{Router, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![home::Head, lateness::Lateness, sign_off::SignOff]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/head", get(home::show))
        .route("/head/lateness", get(lateness::show))
        .route("/head/sign-off", get(sign_off::show).post(sign_off::submit))
        .route("/head/complaints", get(list::show::<AtHead>))
        .merge(hearing::router::<AtHead>())
}
