//! The texts of a case as the pages of a workplace say them.

use crate::domain::{case::Case, id::ValueId, sealed::Sealed};
use std::collections::HashMap;

/// The texts of a page; an erased one is empty.
#[derive(Debug, Clone, Default)]
pub struct Told(pub HashMap<ValueId, String>);

impl Told {
    pub fn text(&self, sealed: &Sealed) -> String {
        self.0.get(&sealed.value).cloned().unwrap_or_default()
    }

    pub fn optional(&self, sealed: Option<&Sealed>) -> String {
        sealed.map(|sealed| self.text(sealed)).unwrap_or_default()
    }

    /// First and last name.
    pub fn name(&self, case: &Case) -> String {
        let requester = &case.requester;
        format!("{} {}", self.text(&requester.first_name), self.text(&requester.last_name)).trim().to_owned()
    }

    /// The subject, or the beginning of what is wanted.
    pub fn title(&self, case: &Case) -> String {
        let subject = self.optional(case.ask.subject.as_ref());
        if subject.is_empty() { beginning(&self.text(&case.ask.information)) } else { subject }
    }
}

/// At most ninety characters, cut between words.
fn beginning(text: &str) -> String {
    const MOST: usize = 90;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{words}…")
}
