//! Before something with a name is taken away: a page that names it and asks.

use super::office::Office;
use crate::web::{staff::Stop, views::Page};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct Removal {
    /// `text` or `view`: its words are `office-<what>-remove-…`.
    what: &'static str,
    name: String,
    /// Where it is changed and taken away, after the language.
    place: String,
    /// What tells the state that is meant; empty where any is.
    seen: String,
}

impl Page for Removal {
    const TEMPLATE: &'static str = "officer/removal.html";

    fn samples() -> Vec<Self> {
        ["text", "view"].map(|what| Self::of(what, "<b> متأخرة بدون مكلف", "officer/texts/x", "y")).into()
    }
}

impl Removal {
    pub(super) fn of(what: &'static str, name: &str, place: &str, seen: &str) -> Self {
        Self { what, name: name.to_owned(), place: place.to_owned(), seen: seen.to_owned() }
    }

    /// # Errors
    /// When the page cannot be made.
    pub(super) fn asks(&self, office: &Office) -> Result<Response, Stop> {
        Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), self)?)
    }
}
