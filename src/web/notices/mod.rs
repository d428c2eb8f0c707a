//! When people want which notice, and when they are away: the pages under an account, the one under the link of a case, and the address of the
//! one press that ends a kind of mail.

mod away;
mod pages;
mod unsubscribe;

use super::{Web, views::Sample};
use axum::{Router, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![away::Away, pages::Preferences, unsubscribe::Unsubscribe]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/account/absence", get(away::show).post(away::tell))
        .route("/account/notices", get(pages::of_member).post(pages::choose_as_member))
        .route("/case/{reference}/{secret}/notices", get(pages::of_case).post(pages::choose_for_case))
        .route("/unsubscribe/{mail}", get(unsubscribe::show).post(unsubscribe::stop))
}
