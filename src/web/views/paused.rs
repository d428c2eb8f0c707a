//! What every page says while the portal takes nothing in.

use crate::{
    domain::read_only::{Cause, ReadOnly},
    i18n::Locale,
};
use jiff::Timestamp;
use serde::Serialize;

/// Why, and until about when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paused {
    /// Its words are `read-only-cause-<cause>`.
    cause: &'static str,
    /// What an administrator says more in the language of the page, or nothing.
    said: String,
    since: Timestamp,
    until: Timestamp,
}

impl Paused {
    pub fn of(on: &ReadOnly, locale: Locale) -> Self {
        Self {
            cause: on.cause.code(),
            said: on.said.of(locale.code()).to_owned(),
            since: on.since,
            until: on.expected_until,
        }
    }

    pub fn sample() -> Self {
        let since: Timestamp = "2026-02-23T10:00:00Z".parse().unwrap_or_default();
        let until = since.saturating_add(jiff::SignedDuration::from_hours(2)).unwrap_or(since);
        Self { cause: Cause::Move.code(), said: "<b>".to_owned(), since, until }
    }
}
