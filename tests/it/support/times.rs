//! Instants and days as the tests write them.

use jiff::{Timestamp, civil::Date};

/// `2026-02-23T10:00Z`.
pub fn at(instant: &str) -> Timestamp {
    instant.parse().unwrap_or_else(|error| panic!("{instant} is no instant: {error}"))
}

/// `2026-02-23`.
pub fn day(date: &str) -> Date {
    date.parse().unwrap_or_else(|error| panic!("{date} is no day: {error}"))
}
