//! The Commission: its queue with the thirty days, its register, its letters. How a complaint is heard is in
//! `hearing`, as at the head of an institution.

pub mod book;
pub mod letters;
mod steps;

use super::{
    Web,
    hearing::{self, bench::AtCommission, list},
    views::Sample,
};
use axum::{Router, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![book::Book]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/commission", get(list::show::<AtCommission>))
        .route("/commission/register", get(book::show))
        .route("/commission/letters", get(letters::list))
        .route("/commission/letters/{id}", get(letters::show).post(letters::submit))
        .merge(hearing::router::<AtCommission>())
}
