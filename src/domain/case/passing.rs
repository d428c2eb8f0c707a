//! How a case passed from the body it was addressed to, and who answered for it when. Knows no succession: each passing is
//! an event of the case.

use super::Case;
use crate::domain::institution::InstitutionCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// That a case passed to the successor of the body that had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passing {
    pub from: InstitutionCode,
    pub to: InstitutionCode,
    /// The first day on which the successor answers.
    pub on: Date,
}

impl Case {
    /// The body it was addressed to: its reference is of that series, and the terms that began there are counted by
    /// the days off of that.
    pub fn origin(&self) -> &InstitutionCode {
        self.passings.first().map_or(&self.institution, |first| &first.from)
    }

    /// Whether a body answers for it, or did before another took its place.
    pub fn has_been_with(&self, body: &InstitutionCode) -> bool {
        self.institution == *body || self.passings.iter().any(|passing| passing.from == *body)
    }

    /// The body that answers for it on a day.
    pub fn answering_on(&self, day: Date) -> &InstitutionCode {
        let passed = self.passings.iter().rev().find(|passing| passing.on <= day);
        passed.map_or(self.origin(), |passing| &passing.to)
    }
}
