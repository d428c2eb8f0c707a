//! Signing in and out, passwords, and the first page of each role.

pub mod account;
pub mod code;
pub mod forgotten;
pub mod password;
pub mod second_factor;
pub mod sign_in;
pub mod signed;

pub(in crate::web) use self::signed::gives_back;
pub use self::signed::{Member, MemberPosted, Seat, Stop};

use super::{Web, views::Sample};
use axum::{
    Router,
    routing::{get, post},
};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        sign_in::SignIn,
        forgotten::Forgotten,
        password::SetPassword,
        account::Account,
        second_factor::SecondFactor,
        code::Code,
    ]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::sign_in))
        .route("/sign-in/code", get(code::show).post(code::submit))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/sign-in/forgotten", get(forgotten::show).post(forgotten::ask))
        .route("/sign-in/password/{token}", get(password::show).post(password::set))
        .route("/account", get(account::show))
        .route("/account/password", post(account::change_password))
        .route("/account/sessions", post(account::end_sessions))
        .route("/account/language", post(account::set_language))
        .route("/account/second-factor", get(second_factor::show).post(second_factor::submit))
}
