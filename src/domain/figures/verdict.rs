//! What a period had come to by the end of an as-of date. The queries say the same in SQL; a test holds them together.

use super::fact::{Ended, Extension, Fact, LastDay};
use crate::domain::case::facts::coded;
use jiff::civil::Date;

coded! {
    /// Each period of a cohort has exactly one.
    Verdict {
        FirstTerm = "first-term",
        Extension = "extension",
        /// Late by the strict reading, in time had a last day off moved to the next working day (C8).
        Rolled = "rolled",
        Late = "late",
        Unanswered = "unanswered",
        /// Withdrawn, void or declined after the last day in force, rolled: until then nobody calls it late.
        LeftLate = "left-late",
        /// Its last day in force has not ended.
        Running = "running",
        Withdrawn = "withdrawn",
        Void = "void",
        Declined = "declined",
    }
}

impl Verdict {
    /// Whether it stands in the denominator.
    pub fn is_judged(self) -> bool {
        self.is_answered() || self.is_silent()
    }

    /// No answer, and late.
    pub fn is_silent(self) -> bool {
        matches!(self, Verdict::Unanswered | Verdict::LeftLate)
    }

    pub fn is_in_time(self) -> bool {
        matches!(self, Verdict::FirstTerm | Verdict::Extension)
    }

    pub fn is_answered(self) -> bool {
        self.is_in_time() || matches!(self, Verdict::Rolled | Verdict::Late)
    }
}

/// How the period had ended by then.
pub fn ended(fact: &Fact, as_of: Date) -> Option<(Ended, Date)> {
    fact.ended.filter(|(_, on)| *on <= as_of)
}

/// The extension that had been notified by then.
pub fn extension(fact: &Fact, as_of: Date) -> Option<Extension> {
    fact.extension.filter(|extension| extension.on <= as_of)
}

/// The last day in force by then: an extension notified later moves nothing yet.
pub fn last_day(fact: &Fact, as_of: Date) -> Option<LastDay> {
    let to_come = fact.extension.is_some_and(|one| one.valid) && extension(fact, as_of).is_none();
    if to_come { fact.first } else { fact.last }
}

/// The verdict on a period; none for one without a cohort day.
pub fn verdict(fact: &Fact, as_of: Date) -> Option<Verdict> {
    let (first, last) = (fact.first?, last_day(fact, as_of)?);
    Some(match ended(fact, as_of) {
        Some((Ended::Answered, on)) if on <= first.on => Verdict::FirstTerm,
        Some((Ended::Answered, on)) if on <= last.on => Verdict::Extension,
        Some((Ended::Answered, on)) if on <= last.rolled_on => Verdict::Rolled,
        Some((Ended::Answered, _)) => Verdict::Late,
        Some((_, on)) if on > last.rolled_on => Verdict::LeftLate,
        Some((Ended::Withdrawn, _)) => Verdict::Withdrawn,
        Some((Ended::Void, _)) => Verdict::Void,
        Some((Ended::Declined, _)) => Verdict::Declined,
        None if as_of < last.rolled_on => Verdict::Running,
        None => Verdict::Unanswered,
    })
}
