//! The parts of which the form of an act is made.

use serde::Serialize;

/// One part of a form, as `macros/office.html` draws it; labels and hints are keys of words.
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
