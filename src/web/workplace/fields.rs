//! The parts of which the form of an act is made, and the words that each has.

use crate::{
    domain::{
        case::reply::Proof,
        sealed::{Sealed, ValueKind},
        text::limit,
    },
    web::reading::Reading,
};
use serde::Serialize;

/// One part of a form, as the component `act_parts` draws it; labels and hints are keys of words.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum Part {
    Line { name: &'static str, label: String, hint: String, optional: bool, ltr: bool },
    Area { name: &'static str, label: String, hint: String, optional: bool },
    Date { name: &'static str, label: String, hint: String, optional: bool },
    Choices { name: &'static str, label: String, hint: String, options: Vec<Choice> },
}

/// One choice: words by their key, or the text of a name.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Choice {
    Words { value: String, key: String },
    Name { value: String, text: String },
}

/// The files that come with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FilesPart {
    label: &'static str,
    optional: bool,
}

impl FilesPart {
    /// Whatever somebody wants to enclose.
    pub const ENCLOSED: Self = Self { label: "office-files", optional: true };
    /// The paper that the act records: without its scan nothing is recorded.
    pub const SCAN: Self = Self { label: "office-scan-file", optional: false };
}

/// The proofs of a receipt that somebody can record.
const PROOFS: [&str; 2] = ["signature", "postal"];

/// The form of one act: the words of its field `<name>` are `<place>-<act>-<name>`.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    place: &'static str,
    act: &'static str,
}

impl Form {
    pub const fn new(place: &'static str, act: &'static str) -> Self {
        Self { place, act }
    }

    /// The label of a field.
    pub fn label(self, name: &str) -> String {
        format!("{}-{}-{name}", self.place, self.act)
    }

    fn hinted(self, name: &str) -> (String, String) {
        let label = self.label(name);
        (format!("{label}-hint"), label)
    }

    pub fn line(self, name: &'static str) -> Part {
        let (hint, label) = self.hinted(name);
        Part::Line { name, label, hint, optional: false, ltr: false }
    }

    pub fn area(self, name: &'static str) -> Part {
        let (hint, label) = self.hinted(name);
        Part::Area { name, label, hint, optional: false }
    }

    pub fn day(self, name: &'static str) -> Part {
        let (hint, label) = self.hinted(name);
        Part::Date { name, label, hint, optional: false }
    }

    /// A choice whose options have words of their own.
    pub fn choices(self, name: &'static str, codes: impl IntoIterator<Item = &'static str>) -> Part {
        let label = self.label(name);
        let words = |code: &str| Choice::Words { value: code.to_owned(), key: format!("{label}-{code}") };
        let options = codes.into_iter().map(words).collect();
        Part::Choices { name, label, hint: String::new(), options }
    }

    /// A choice among what has a name.
    pub fn named(self, name: &'static str, options: Vec<Choice>) -> Part {
        Part::Choices { name, label: self.label(name), hint: String::new(), options }
    }

    /// What proves a receipt.
    pub fn proof(self) -> [Part; 2] {
        [self.choices("proof", PROOFS), self.area("evidence")]
    }

    /// What those two fields say.
    pub fn read_proof(self, read: &mut Reading<'_>) -> Option<Proof> {
        let proof = read.choice("proof", &self.label("proof"), proof_of);
        let label = self.label("evidence");
        let evidence = read.line("evidence", &label, ValueKind::Evidence, limit::CITATION);
        Some(proof?(evidence?))
    }
}

fn proof_of(code: &str) -> Option<fn(Sealed) -> Proof> {
    match code {
        "signature" => Some(|evidence| Proof::Signature { evidence }),
        "postal" => Some(|evidence| Proof::Postal { evidence }),
        _ => None,
    }
}

impl Part {
    /// The same, to be filled in at will.
    #[must_use]
    pub fn optional(mut self) -> Self {
        match &mut self {
            Part::Line { optional, .. } | Part::Area { optional, .. } | Part::Date { optional, .. } => {
                *optional = true;
            }
            Part::Choices { .. } => {}
        }
        self
    }

    /// The same, written from left to right in every language.
    #[must_use]
    pub fn from_left(mut self) -> Self {
        if let Part::Line { ltr, .. } = &mut self {
            *ltr = true;
        }
        self
    }

    /// The same with the words of another field.
    #[must_use]
    pub fn in_words_of(mut self, words: String) -> Self {
        match &mut self {
            Part::Line { label, hint, .. }
            | Part::Area { label, hint, .. }
            | Part::Date { label, hint, .. }
            | Part::Choices { label, hint, .. } => {
                *hint = format!("{words}-hint");
                *label = words;
            }
        }
        self
    }
}
