//! What was typed into the steps of a filing, kept as it was typed. Judges nothing.

use crate::domain::id::CaseId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The names of the fields, as forms and drafts have them.
pub mod field {
    pub const INSTITUTION: &str = "institution";
    /// Other bodies of the same request: codes, with commas between them.
    pub const ALSO: &str = "also";
    pub const KIND: &str = "kind";
    pub const SUBJECT: &str = "subject";
    pub const INFORMATION: &str = "information";
    pub const URGENCY: &str = "urgency";
    pub const FILES: &str = "files";
    pub const FIRST_NAME: &str = "first_name";
    pub const LAST_NAME: &str = "last_name";
    pub const ADDRESS: &str = "address";
    pub const DOCUMENT: &str = "document";
    pub const NUMBER: &str = "identity_number";
    pub const DELIVERY: &str = "delivery";
    pub const EMAIL: &str = "email";
    pub const PHONE: &str = "phone";
    pub const ORGANISATION: &str = "organisation";
    pub const BEHALF_NAME: &str = "behalf_name";
    pub const BEHALF_CAPACITY: &str = "behalf_capacity";
    pub const BEHALF_MANDATE: &str = "behalf_mandate";
    pub const LANGUAGE: &str = "language";
    pub const OBJECTS: &str = "objects_to_publication";

    /// The fields of each step.
    pub const OF_INSTITUTION: &[&str] = &[INSTITUTION, ALSO];
    pub const OF_CONTENT: &[&str] = &[KIND, SUBJECT, INFORMATION, URGENCY];
    pub const OF_PERSON: &[&str] = &[
        FIRST_NAME,
        LAST_NAME,
        ADDRESS,
        DOCUMENT,
        NUMBER,
        DELIVERY,
        EMAIL,
        PHONE,
        ORGANISATION,
        BEHALF_NAME,
        BEHALF_CAPACITY,
        BEHALF_MANDATE,
        LANGUAGE,
        OBJECTS,
    ];
}

/// The answers of an unfinished filing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The case that will be: drawn with the draft, so that files and repeats belong together.
    pub case: CaseId,
    /// The one-time key under which the draft is filed.
    pub form_key: String,
    values: BTreeMap<String, String>,
}

impl Answers {
    pub fn new(case: CaseId, form_key: String) -> Self {
        Self { case, form_key, values: BTreeMap::new() }
    }

    /// As it was typed; empty where nothing was.
    pub fn get(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    pub fn set(&mut self, field: &str, typed: impl Into<String>) {
        let typed = typed.into();
        if typed.is_empty() {
            self.values.remove(field);
        } else {
            self.values.insert(field.to_owned(), typed);
        }
    }

    /// Every field that was filled in, in an order that never changes.
    pub fn filled(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(field, typed)| (field.as_str(), typed.as_str()))
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub field: &'static str,
    pub wrong: Wrong,
}

/// How a field is wrong; the words are in the locale files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Missing,
    TooLong {
        typed: usize,
        limit: usize,
    },
    NotAnAddress,
    /// Delivery by e-mail was chosen, and no address given.
    NeededForDelivery,
    /// No such choice on the page.
    NotAChoice,
    /// A body whose place another has taken.
    Succeeded,
    /// More than may be chosen at once.
    TooMany {
        limit: usize,
    },
}

impl Wrong {
    /// The word in the locale key.
    pub fn code(self) -> &'static str {
        match self {
            Wrong::Missing => "missing",
            Wrong::TooLong { .. } => "too-long",
            Wrong::NotAnAddress => "not-an-address",
            Wrong::NeededForDelivery => "needed-for-delivery",
            Wrong::NotAChoice => "missing",
            Wrong::Succeeded => "succeeded",
            Wrong::TooMany { .. } => "too-many",
        }
    }
}
