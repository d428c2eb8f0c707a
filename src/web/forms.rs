//! What a form held when it came back: typed values and faults, for the page that shows them again.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::Args;

/// A fault of one field, or of the form as a whole (empty `field`), as words to be translated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldError {
    pub field: String,
    pub key: String,
    pub args: Args,
}

/// Typed values and faults of a form, as the components of `templates/macros/field.html` read them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FormState {
    /// The first value of each field.
    pub values: BTreeMap<String, String>,
    /// All values of each field, for boxes and lists.
    pub lists: BTreeMap<String, Vec<String>>,
    /// Every fault, in the order of the fields.
    pub errors: Vec<FieldError>,
    /// The first fault of each field.
    pub wrong: BTreeMap<String, FieldError>,
}

impl FormState {
    /// An empty form without faults.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same form with a value typed into a field.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.put(field, value);
        self
    }

    /// Adds a value to a field.
    pub fn put(&mut self, field: &str, value: impl Into<String>) {
        let value = value.into();
        self.values.entry(field.to_owned()).or_insert_with(|| value.clone());
        self.lists.entry(field.to_owned()).or_default().push(value);
    }

    /// What was typed into a field, without the spaces around it; empty where it was not sent.
    pub fn text(&self, field: &str) -> &str {
        self.values.get(field).map_or("", |text| text.trim())
    }

    /// Whether a box of that value was ticked.
    pub fn ticked(&self, field: &str, value: &str) -> bool {
        self.lists.get(field).is_some_and(|list| list.iter().any(|one| one == value))
    }

    /// Records a fault of `field`; `key` names its words.
    pub fn wrong(&mut self, field: &str, key: &str, args: Args) {
        let error = FieldError { field: field.to_owned(), key: key.to_owned(), args };
        self.wrong.entry(field.to_owned()).or_insert_with(|| error.clone());
        self.errors.push(error);
    }

    /// Whether nothing is wrong.
    pub fn is_right(&self) -> bool {
        self.errors.is_empty()
    }
}
