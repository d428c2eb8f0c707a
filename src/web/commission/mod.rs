//! The Commission: its queue with the thirty days, its register, its letters, its meetings, and how all institutions
//! keep their time. How a complaint is heard is in
//! `hearing`, as at the head of an institution.

pub mod annual;
pub mod book;
pub mod late;
pub mod letters;
pub mod meetings;
pub mod oversight;
mod standing;
mod steps;

use super::{
    Web,
    hearing::{self, bench::AtCommission, list},
    views::Sample,
};
use axum::{Router, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    let mut samples = crate::samples_of![
        annual::Annual,
        book::Book,
        oversight::Oversight,
        oversight::Vacancies,
        standing::Standings,
        late::Lists,
        late::List,
    ];
    samples.extend(meetings::samples());
    samples
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/commission", get(list::show::<AtCommission>))
        .route("/commission/register", get(book::show))
        .route("/commission/oversight", get(oversight::show))
        .route("/commission/oversight/vacancies", get(oversight::vacancies))
        .route("/commission/oversight/cases", get(standing::show))
        .route("/commission/late", get(late::lists))
        .route("/commission/late/{week}", get(late::show))
        .route("/commission/late/{week}/csv", get(late::csv))
        .route("/commission/annual", get(annual::show))
        .route("/commission/annual/{report}", get(annual::send))
        .route("/commission/letters", get(letters::list))
        .route("/commission/letters/{id}", get(letters::show).post(letters::submit))
        .merge(meetings::router())
        .merge(hearing::router::<AtCommission>())
}
