//! The requester's pages: filing step by step, following by the secret link.

pub mod acknowledge;
pub mod answer;
pub mod case;
pub mod check;
pub mod content;
pub mod desk;
pub mod filed;
pub mod history;
pub mod institution;
pub mod intake;
pub mod person;
pub mod steps;
pub mod track;
pub mod withdraw;

use super::{Web, posted::MOST, views::Sample};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

/// Most octets of a form with files: ten of the largest, and one that will be refused.
const MOST_WITH_FILES: usize = 11 * (25 << 20) + MOST;

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        institution::Institution,
        content::ContentPage,
        person::PersonPage,
        check::Check,
        check::Again,
        filed::Confirmation,
        filed::ReceiptPage,
        filed::RequestLetter,
        track::Track,
        track::Lost,
        track::LinkSent,
        case::CasePage,
        answer::AnswerPage,
        withdraw::Withdraw,
        acknowledge::Acknowledge,
    ]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    let with_files = get(content::show).post(content::post).layer(DefaultBodyLimit::max(MOST_WITH_FILES));
    Router::new()
        .route("/requests/new", get(institution::show).post(institution::post))
        .route("/requests/new/content", with_files)
        .route("/requests/new/person", get(person::show).post(person::post))
        .route("/requests/new/check", get(check::show).post(check::post))
        .route("/track", get(track::show).post(track::post))
        .route("/track/lost", get(track::lost).post(track::send))
        .route("/track/lost/sent", get(track::sent))
        .route("/case/{reference}/{secret}", get(case::show))
        .route("/case/{reference}/{secret}/filed", get(filed::confirmation))
        .route("/case/{reference}/{secret}/receipt", get(filed::receipt))
        .route("/case/{reference}/{secret}/letter", get(filed::letter))
        .route("/case/{reference}/{secret}/answer", post(answer::show_me))
        .route("/case/{reference}/{secret}/answer/{reply}", get(answer::show))
        .route("/case/{reference}/{secret}/file/{file}", get(answer::file))
        .route("/case/{reference}/{secret}/withdraw", get(withdraw::show).post(withdraw::post))
        .route("/case/{reference}/{secret}/acknowledge", get(acknowledge::show).post(acknowledge::post))
}
