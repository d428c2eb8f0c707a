//! The languages in which the portal writes to people. Knows no words beyond their own names.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language of the portal; Arabic is the fallback of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Ar,
    Fr,
    En,
    Zgh,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Language; 4] = [Language::Ar, Language::Fr, Language::Zgh, Language::En];

    /// The languages whose words are complete.
    pub const COMPLETE: [Language; 3] = [Language::Ar, Language::Fr, Language::En];

    /// The BCP 47 code, which is also the first segment of every address.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Ar => "ar",
            Language::Fr => "fr",
            Language::En => "en",
            Language::Zgh => "zgh",
        }
    }

    /// The value of `dir` attributes.
    pub const fn dir(self) -> &'static str {
        match self {
            Language::Ar => "rtl",
            Language::Fr | Language::En | Language::Zgh => "ltr",
        }
    }

    /// The name of the language in itself, as the switch shows it.
    pub const fn native_name(self) -> &'static str {
        match self {
            Language::Ar => "العربية",
            Language::Fr => "Français",
            Language::En => "English",
            Language::Zgh => "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        }
    }

    /// The language that lends a missing string.
    pub const fn fallback(self) -> Option<Language> {
        match self {
            Language::Zgh => Some(Language::Ar),
            Language::Ar | Language::Fr | Language::En => None,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is no language of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the portal: use ar, fr, en or zgh")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Language::ALL.into_iter().find(|language| language.code() == text).ok_or(UnknownLanguage)
    }
}
