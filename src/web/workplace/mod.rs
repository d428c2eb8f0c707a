//! What the workplaces of staff share, whoever sits there: the frame of an act with the parts of its form and what
//! is sent along; the history, answers and letters as staff read them.

pub mod act;
pub mod fields;
pub mod files;
pub mod letter;
pub mod letters;
pub mod reply;
pub mod story;
pub mod told;
pub mod upload;

use super::views::Sample;
use std::collections::HashMap;

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![letter::LetterPage, letters::Letters]
}

/// The reference in an address: of a case, or of a complaint.
pub fn reference(names: &HashMap<String, String>) -> &str {
    names.get("reference").map_or("", String::as_str)
}
