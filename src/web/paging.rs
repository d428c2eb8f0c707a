//! Where a long list goes on: its query, and the last row as a word in it. Knows no list.

use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::{fmt::Display, str::FromStr};

/// What an address holds as it is (RFC 3986, 2.3): a day in it can be read.
const WRITTEN_OUT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The query of an address; what is empty is left out.
pub fn query(pairs: &[(&str, &str)]) -> String {
    let given = pairs.iter().filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> =
        given.map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, WRITTEN_OUT))).collect();
    format!("?{}", pairs.join("&"))
}

/// A row as a word: its day, where it has one, and its id.
pub fn written(on: Option<Date>, id: impl Display) -> String {
    format!("{}.{id}", on.map(|on| on.to_string()).unwrap_or_default())
}

/// The row of a word; none when it is not one of ours.
pub fn read<I: FromStr>(word: &str) -> Option<(Option<Date>, I)> {
    let (on, id) = word.split_once('.')?;
    let on = if on.is_empty() { None } else { Some(on.parse().ok()?) };
    Some((on, id.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_as_it_was_written_and_a_foreign_word_is_none() {
        for on in [Some(Date::constant(2026, 3, 25)), None] {
            assert_eq!(read::<u32>(&written(on, 7)), Some((on, 7)));
        }
        for word in ["", "7", "2026-02-30.7", "x.7", ".x"] {
            assert_eq!(read::<u32>(word), None, "{word}");
        }
        assert_eq!(query(&[("due", "late"), ("who", ""), ("after", ".a b")]), "?due=late&after=.a%20b");
    }
}
