//! The requester's pages: filing step by step, following by the secret link.

pub mod acknowledge;
pub mod again;
pub mod anew;
pub mod answer;
pub mod case;
pub mod check;
pub mod complaint;
pub mod content;
pub mod court;
pub mod desk;
pub mod documents;
pub mod enclosed;
pub mod filed;
pub mod guide;
pub mod history;
pub mod institution;
pub mod intake;
pub mod person;
pub mod steps;
pub mod supply;
pub mod track;
pub mod withdraw;

use super::{Web, enclosures::MOST_WITH_FILES, views::Sample};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    let mut samples = complaint::samples();
    samples.extend(crate::samples_of![
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
        anew::Unfinished,
        withdraw::Withdraw,
        acknowledge::Acknowledge,
        documents::Documents,
        court::CourtPage,
        court::declare::Declare,
        court::judgment::Judgment,
    ]);
    samples
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
        .route("/case/{reference}/{secret}/letters", get(documents::list))
        .route("/case/{reference}/{secret}/letters/{name}", get(documents::file))
        .route("/case/{reference}/{secret}/answer", post(answer::show_me))
        .route("/case/{reference}/{secret}/answer/{reply}", get(answer::show))
        .route("/case/{reference}/{secret}/anew", post(anew::post))
        .route("/case/{reference}/{secret}/file/{file}", get(answer::file))
        .route("/case/{reference}/{secret}/withdraw", get(withdraw::show).post(withdraw::post))
        .route("/case/{reference}/{secret}/acknowledge", get(acknowledge::show).post(acknowledge::post))
        .route("/case/{reference}/{secret}/again", post(again::post))
        .merge(remedies())
}

/// The addresses of complaints and of the court.
fn remedies() -> Router<Web> {
    use complaint::{acknowledge, broken, decision, filed, form, letter, shown, withdraw};
    let with_files = get(form::show).post(form::post).layer(DefaultBodyLimit::max(MOST_WITH_FILES));
    let one = Router::new()
        .route("/", get(shown::show))
        .route("/filed", get(filed::show))
        .route("/decision", get(decision::show).post(decision::show_me))
        .route("/letter", get(letter::show))
        .route("/acknowledge", get(acknowledge::show).post(acknowledge::post))
        .route("/withdraw", get(withdraw::show).post(withdraw::post))
        .route("/broken", get(broken::show).post(broken::post));
    let court = Router::new()
        .route("/", get(court::show))
        .route("/declare", get(court::declare::show).post(court::declare::post))
        .route("/judgment/{action}", get(court::judgment::show).post(court::judgment::post));
    Router::new()
        .route("/case/{reference}/{secret}/complaint", with_files)
        .nest("/case/{reference}/{secret}/complaint/{complaint}", one)
        .nest("/case/{reference}/{secret}/court", court)
}
