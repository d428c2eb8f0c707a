//! References of cases: `CODE-YYYY-NNNNN-C`, as people read them, dictate them and mistype them.
//! Owns their form and their check character. Must not know how numbers are drawn without gaps.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::institution::InstitutionCode;
use super::search::western_digit;

const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Years a reference can carry. That each begins with 20 also keeps a reference with a letter for its first
/// 2 from being found as that of a longer institution code: the year would begin with 0.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

/// The reference of a case: institution, year of registration in Casablanca, number in that year.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    code: InstitutionCode,
    year: i16,
    number: u32,
}

/// Why something is not a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAReference {
    /// It has not the form `CODE-YYYY-NNNNN-C`.
    #[error("a reference has the form CODE-YYYY-NNNNN-C")]
    Form,
    /// The form is right and the check character is not: one character was mistyped.
    #[error("the last character does not fit the rest of the reference")]
    CheckCharacter,
}

impl Reference {
    /// A reference of the given institution, for `year` (2000 to 2099) and `number` (from 1).
    ///
    /// # Errors
    /// [`NotAReference::Form`] when year or number is out of range.
    pub fn new(code: InstitutionCode, year: i16, number: u32) -> Result<Self, NotAReference> {
        if YEARS.contains(&year) && number >= 1 {
            Ok(Self { code, year, number })
        } else {
            Err(NotAReference::Form)
        }
    }

    /// Reads exactly what [`fmt::Display`] writes, and nothing else.
    ///
    /// # Errors
    /// [`NotAReference`].
    pub fn parse(text: &str) -> Result<Self, NotAReference> {
        let parts: Vec<&str> = text.split('-').collect();
        let &[code, year, number, check] = parts.as_slice() else { return Err(NotAReference::Form) };
        let read = Self::of_parts(code, year, number, check)?;
        if read.number_text() == number { Ok(read) } else { Err(NotAReference::Form) }
    }

    /// Finds the reference in what a person typed: in lower case, with spaces or without hyphens, with
    /// Arabic-Indic or Persian digits, pasted with direction marks, or with the number's first zeros left
    /// out. `None` when the check character does not fit: a wrong case is worse than none.
    #[must_use]
    pub fn find(typed: &str) -> Option<Self> {
        let plain: String = typed
            .chars()
            .map(|c| western_digit(c).unwrap_or(c).to_ascii_uppercase())
            .filter(|c| c.is_alphanumeric())
            .collect();
        if !plain.is_ascii() {
            return None;
        }
        let digits = plain.find(|c: char| c.is_ascii_digit())?;
        let (code, rest) = plain.split_at(digits);
        let (year, rest) = rest.split_at_checked(4)?;
        let (number, check) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
        Self::of_parts(code, year, number, check).ok()
    }

    fn of_parts(code: &str, year: &str, number: &str, check: &str) -> Result<Self, NotAReference> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let padded = number.len() > 5 && number.starts_with('0');
        if year.len() != 4 || !digits(year) || !digits(number) || padded {
            return Err(NotAReference::Form);
        }
        let code = InstitutionCode::parse(code).map_err(|_| NotAReference::Form)?;
        let year = year.parse().map_err(|_| NotAReference::Form)?;
        let number = number.parse().map_err(|_| NotAReference::Form)?;
        let read = Self::new(code, year, number)?;
        let mut given = check.chars();
        if given.next() == Some(read.check()) && given.next().is_none() {
            Ok(read)
        } else {
            Err(NotAReference::CheckCharacter)
        }
    }

    /// The institution the request was made to.
    #[must_use]
    pub fn code(&self) -> &InstitutionCode {
        &self.code
    }

    /// The year of registration in Casablanca.
    #[must_use]
    pub fn year(&self) -> i16 {
        self.year
    }

    /// The number in the institution's year, from 1, without gaps.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The check character: ISO 7064, MOD 37,36, over the rest without hyphens.
    #[must_use]
    pub fn check(&self) -> char {
        check_character(&format!("{}{:04}{}", self.code, self.year, self.number_text()))
    }

    fn number_text(&self) -> String {
        format!("{:05}", self.number)
    }
}

/// ISO 7064, MOD 37,36, over digits and upper-case Latin letters; catches every single wrong character and
/// nearly every transposition of neighbours.
fn check_character(text: &str) -> char {
    let value = |b: u8| ALPHABET.iter().position(|&a| a == b).unwrap_or(0);
    let product = text.bytes().fold(36, |product, b| {
        let sum = (product + value(b)) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    char::from(ALPHABET[(37 - product) % 36])
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}-{}-{}", self.code, self.year, self.number_text(), self.check())
    }
}

impl FromStr for Reference {
    type Err = NotAReference;
    fn from_str(text: &str) -> Result<Self, NotAReference> {
        Self::parse(text)
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(code: &str, year: i16, number: u32) -> Reference {
        Reference::new(InstitutionCode::parse(code).unwrap(), year, number).unwrap()
    }

    #[test]
    fn a_reference_is_written_with_five_digits_and_its_check_character() {
        assert_eq!(of("MSPS", 2026, 412).to_string(), "MSPS-2026-00412-B");
        assert_eq!(of("MENPS", 2026, 733).to_string(), "MENPS-2026-00733-6");
        assert!(of("MI", 2026, 123_456).to_string().starts_with("MI-2026-123456-"));
    }

    #[test]
    fn strict_reading_refuses_what_is_only_nearly_a_reference() {
        for text in
            ["", "MSPS", "msps-2026-00412-B", "MSPS-2026-412-B", "MSPS-2026-000412-B", "MSPS 2026 00412 B"]
        {
            assert_eq!(Reference::parse(text), Err(NotAReference::Form), "{text}");
        }
        assert_eq!(Reference::parse("MSPS-2026-00413-B"), Err(NotAReference::CheckCharacter));
        assert_eq!(Reference::parse("MSPS-2026-00412-BB"), Err(NotAReference::CheckCharacter));
    }

    #[test]
    fn a_reference_is_found_however_it_was_typed() {
        for typed in [
            "msps-2026-00412-b",
            " MSPS 2026 00412 B ",
            "msps202600412b",
            "MSPS-2026-412-B",
            "MSPS-٢٠٢٦-٠٠٤١٢-B",
            "MSPS-۲۰۲۶-۰۰۴۱۲-b",
            "\u{2066}MSPS-2026-00412-B\u{2069}",
            "MSPS\u{2011}2026\u{2013}00412/B",
        ] {
            assert_eq!(Reference::find(typed), Some(of("MSPS", 2026, 412)), "{typed}");
        }
        for typed in ["", "412", "MSPS", "MSPS-2026", "MSPS-2026-00413-B", "المرجع MSPS-2026-00412-B", "2026"]
        {
            assert_eq!(Reference::find(typed), None, "{typed}");
        }
    }

    fn any() -> impl Strategy<Value = Reference> {
        ("[A-Z]{2,12}", YEARS, prop_oneof![1u32..100_000, 1u32..=u32::MAX])
            .prop_map(|(code, year, number)| of(&code, year, number))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_written_is_read_back(reference in any()) {
            let text = reference.to_string();
            prop_assert_eq!(Reference::parse(&text), Ok(reference.clone()));
            prop_assert_eq!(Reference::find(&text.to_lowercase().replace('-', " ")), Some(reference.clone()));
            prop_assert_eq!(serde_json::from_str::<Reference>(&serde_json::to_string(&reference).unwrap()).unwrap(), reference);
        }

        #[test]
        fn every_single_wrong_character_is_caught(reference in any()) {
            let text = reference.to_string();
            for (at, right) in text.char_indices().filter(|(_, c)| *c != '-') {
                for wrong in ALPHABET.iter().map(|&b| char::from(b)).filter(|c| *c != right) {
                    let mut typed = text.clone();
                    typed.replace_range(at..=at, &wrong.to_string());
                    prop_assert!(Reference::parse(&typed).is_err(), "{}", typed);
                    prop_assert_eq!(Reference::find(&typed), None, "{}", typed);
                }
            }
        }

        #[test]
        fn no_text_makes_the_reader_fail(text in ".{0,40}") {
            let _ = Reference::parse(&text);
            let _ = Reference::find(&text);
        }
    }
}
