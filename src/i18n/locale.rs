//! The four languages and what belongs to each. Knows no words.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language in which pages, letters and mails are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Locale {
    Ar,
    Fr,
    En,
    /// Tamazight in Tifinagh: a marked draft, string by string over Arabic.
    Zgh,
}

impl Locale {
    /// In the order in which the language switch offers them.
    pub const ALL: [Locale; 4] = [Locale::Ar, Locale::Fr, Locale::Zgh, Locale::En];
    /// The languages whose words are complete.
    pub const COMPLETE: [Locale; 3] = [Locale::Ar, Locale::Fr, Locale::En];

    /// The tag of `lang` attributes and the first segment of every path.
    pub const fn code(self) -> &'static str {
        match self {
            Locale::Ar => "ar",
            Locale::Fr => "fr",
            Locale::En => "en",
            Locale::Zgh => "zgh",
        }
    }

    /// The value of `dir` attributes.
    pub const fn dir(self) -> &'static str {
        match self {
            Locale::Ar => "rtl",
            Locale::Fr | Locale::En | Locale::Zgh => "ltr",
        }
    }

    /// The name of the language in itself, as the switch shows it.
    pub const fn native_name(self) -> &'static str {
        match self {
            Locale::Ar => "العربية",
            Locale::Fr => "Français",
            Locale::En => "English",
            Locale::Zgh => "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        }
    }

    /// The language that lends a missing string.
    pub const fn fallback(self) -> Option<Locale> {
        match self {
            Locale::Zgh => Some(Locale::Ar),
            Locale::Ar | Locale::Fr | Locale::En => None,
        }
    }
}

/// The text is not the code of one of the four languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the portal: use ar, fr, en or zgh")]
pub struct NotALanguage;

impl FromStr for Locale {
    type Err = NotALanguage;

    fn from_str(code: &str) -> Result<Self, NotALanguage> {
        Locale::ALL.into_iter().find(|locale| locale.code() == code).ok_or(NotALanguage)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
