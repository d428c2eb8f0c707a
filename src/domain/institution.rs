//! The institutions the law binds (art. 2 b): what each is and how it is called. Since when one receives by
//! the portal is a recorded fact of the database and not known here.

mod directory;
mod entry;
pub mod receiving;
mod region;
pub mod sheet;
pub mod succession;

pub use self::{
    directory::Directory,
    entry::{Entry, State},
    region::Region,
    succession::{Succession, Successions},
};

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::law::ClassHistory;

/// The code of an institution, `[A-Z]{2,12}`: the beginning of each of its references.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InstitutionCode(String);

/// The text is not 2 to 12 Latin capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an institution code is 2 to 12 capital letters, A to Z")]
pub struct NotACode;

impl InstitutionCode {
    /// Reads a code.
    ///
    /// # Errors
    /// [`NotACode`] when the text is anything but 2 to 12 Latin capitals.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        if (2..=12).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotACode)
        }
    }

    /// The code under which the Commission (art. 22) numbers what it hears.
    #[must_use]
    pub fn commission() -> Self {
        Self("CDAI".to_owned())
    }

    /// The code under which the portal seals what it says for itself and for no body; no institution has it.
    #[must_use]
    pub fn portal() -> Self {
        Self("BAYAN".to_owned())
    }

    /// Whether the portal numbers or seals under it what is of no institution.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        [Self::commission(), Self::portal()].contains(self)
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InstitutionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for InstitutionCode {
    type Err = NotACode;
    fn from_str(text: &str) -> Result<Self, NotACode> {
        Self::parse(text)
    }
}

impl TryFrom<String> for InstitutionCode {
    type Error = NotACode;
    fn try_from(text: String) -> Result<Self, NotACode> {
        Self::parse(&text)
    }
}

impl From<InstitutionCode> for String {
    fn from(code: InstitutionCode) -> Self {
        code.0
    }
}

/// The eight kinds of bodies that article 2 (b) binds, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The House of Representatives.
    HouseOfRepresentatives,
    /// The House of Councillors.
    HouseOfCouncillors,
    /// Administrations of the State.
    PublicAdministration,
    /// Courts.
    Court,
    /// Regions, prefectures and provinces, communes.
    TerritorialCollectivity,
    /// Public establishments and every legal person of public law.
    PublicEstablishment,
    /// Any other body, public or private, charged with a mission of public service.
    PublicServiceBody,
    /// Bodies that the Constitution founds (Title XII).
    ConstitutionalBody,
}

impl Kind {
    /// All kinds, in the order of the article.
    pub const ALL: [Self; 8] = [
        Self::HouseOfRepresentatives,
        Self::HouseOfCouncillors,
        Self::PublicAdministration,
        Self::Court,
        Self::TerritorialCollectivity,
        Self::PublicEstablishment,
        Self::PublicServiceBody,
        Self::ConstitutionalBody,
    ];

    /// The stable name in files, forms and locale keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HouseOfRepresentatives => "house-of-representatives",
            Self::HouseOfCouncillors => "house-of-councillors",
            Self::PublicAdministration => "public-administration",
            Self::Court => "court",
            Self::TerritorialCollectivity => "territorial-collectivity",
            Self::PublicEstablishment => "public-establishment",
            Self::PublicServiceBody => "public-service-body",
            Self::ConstitutionalBody => "constitutional-body",
        }
    }
}

/// The name of an institution in each language. English is a courtesy and may be missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Arabic, the official name.
    pub ar: String,
    /// French, as used by the administration.
    pub fr: String,
    /// English.
    pub en: Option<String>,
    /// Tamazight, in Tifinagh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zgh: Option<String>,
}

impl Names {
    /// The name for a language tag: Arabic where there is none in that language.
    #[must_use]
    pub fn of(&self, language: &str) -> &str {
        match language {
            "fr" => &self.fr,
            "en" => self.en.as_deref().unwrap_or(&self.fr),
            "zgh" => self.zgh.as_deref().unwrap_or(&self.ar),
            _ => &self.ar,
        }
    }
}

/// A body the law binds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// The beginning of its references; never changed once used.
    pub code: InstitutionCode,
    /// What it is called.
    pub name: Names,
    /// What it is, by article 2 (b).
    pub kind: Kind,
    /// Which exceptional closures concern it, with the dates from which each class counts (decree 2.05.916).
    pub class: ClassHistory,
    /// Where its seat is, as written in French.
    pub city: String,
    /// The region of the seat, where the city does not tell it.
    #[serde(default)]
    pub region: Option<Region>,
    /// Former names, usual abbreviations and the subjects people look for it by.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The institution it is attached to.
    #[serde(default)]
    pub parent: Option<InstitutionCode>,
    /// How the public reaches it.
    #[serde(default)]
    pub contact: Contact,
    /// Who takes its place, and from when: recorded in the database, never in a file.
    #[serde(skip)]
    pub successor: Option<Succession>,
}

/// How the public reaches an institution.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub website: Option<String>,
    /// On paper.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
}

impl Contact {
    /// Whether nothing of it is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_two_to_twelve_latin_capitals() {
        for text in ["", "M", "mi", "MI1", "MÉF", "ABCDEFGHIJKLM", "M I"] {
            assert_eq!(InstitutionCode::parse(text), Err(NotACode), "{text}");
        }
        assert_eq!(InstitutionCode::parse("ANCFCC").unwrap().to_string(), "ANCFCC");
        assert!(serde_json::from_str::<InstitutionCode>("\"x\"").is_err());
    }
}
