//! What is complained of, before whom, and how that stood to its window on the day it came.

use crate::domain::{
    case::facts::coded,
    id::{ComplaintId, ReplyId},
    institution::InstitutionCode,
    law::{
        Due, Rule,
        windows::{Basis, Standing, Window},
    },
    sealed::Sealed,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// Who hears the complaint: the head of the institution (art. 19), then the Commission (art. 20).
    Body { Head = "head", Commission = "commission" }
}

impl Body {
    /// The window in which the complaint is made.
    pub fn window(self) -> Rule {
        match self {
            Body::Head => Rule::ComplaintToHead,
            Body::Commission => Rule::ComplaintToCommission,
        }
    }

    /// The period in which it is decided.
    pub fn decision(self) -> Rule {
        match self {
            Body::Head => Rule::HeadDecision,
            Body::Commission => Rule::CommissionDecision,
        }
    }

    /// Whose numbers its references have: those of the institution, or of the Commission.
    pub fn numbered_by(self, institution: &InstitutionCode) -> InstitutionCode {
        match self {
            Body::Head => institution.clone(),
            Body::Commission => InstitutionCode::commission(),
        }
    }

    /// The window that its decision, or its silence, opens.
    pub fn next(self) -> Rule {
        match self {
            Body::Head => Rule::ComplaintToCommission,
            Body::Commission => Rule::Court,
        }
    }
}

coded! {
    /// Why a requester is not content (law.md d): what the form offers, more than one at will.
    Grievance {
        NoAnswer = "no-answer",
        Refused = "refused",
        Partial = "partial",
        Late = "late",
        Irrelevant = "irrelevant",
        Fees = "fees",
        Format = "format",
    }
}

/// The decision or the silence under review. None of them is changed by the complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "reviewed", rename_all = "kebab-case")]
pub enum Reviewed {
    /// The institution did not answer in time.
    Silence {
        rule: Rule,
    },
    Reply {
        reply: ReplyId,
    },
    /// The request was declared void.
    Voiding,
    /// The head did not decide in time.
    HeadSilence {
        complaint: ComplaintId,
    },
    HeadDecision {
        complaint: ComplaintId,
    },
    /// A step that the portal did not see: known by what is declared of it alone. Only on paper.
    Declared {
        before: Body,
    },
}

impl Reviewed {
    /// The body before which this is reviewed.
    pub fn body(self) -> Body {
        match self {
            Reviewed::Silence { .. } | Reviewed::Reply { .. } | Reviewed::Voiding => Body::Head,
            Reviewed::HeadSilence { .. } | Reviewed::HeadDecision { .. } => Body::Commission,
            Reviewed::Declared { before } => before,
        }
    }

    /// The complaint to the head that goes further here, with its decision or with its silence.
    pub fn head_complaint(self) -> Option<ComplaintId> {
        match self {
            Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => Some(complaint),
            Reviewed::Silence { .. }
            | Reviewed::Reply { .. }
            | Reviewed::Voiding
            | Reviewed::Declared { .. } => None,
        }
    }
}

/// The end of the period whose silence is complained of, as it was when the complaint came. It names which end that is,
/// since a correction or an extension may put another in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilentEnd {
    pub rule: Rule,
    pub extended: bool,
    /// Day 0 of the period.
    pub started_on: Date,
    pub earliest: Date,
    pub due_on: Date,
    pub latest: Date,
}

impl SilentEnd {
    /// Whether the same end gave a start: counted anew it is the same.
    pub fn gave(&self, basis: Basis) -> bool {
        let Self { rule, extended, started_on, .. } = *self;
        basis == Basis::EndOfPeriod { rule, extended, started_on }
    }
}

impl From<Due> for SilentEnd {
    fn from(due: Due) -> Self {
        let Due { rule, extended, received_on, earliest, due_on, latest, .. } = due;
        Self { rule, extended, started_on: received_on, earliest, due_on, latest }
    }
}

/// How a complaint stood to its window on the day of its receipt. It flags, and decides nothing:
/// whether a late complaint is admissible is for a person to say (C8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timeliness", rename_all = "kebab-case")]
pub enum Timeliness {
    /// It arrived on paper before its window opened, on that day if that is known (C15).
    Premature {
        opens_on: Option<Date>,
    },
    /// An estimated feast decides whether the period had ended; ripens by itself on that day.
    PossiblyEarly {
        ripens_on: Date,
    },
    /// By the strict last day, where the calendar reaches to it.
    InTime {
        file_by: Option<Date>,
    },
    /// After the strict last day and by the last that any reading accepts.
    PossiblyLate {
        accept_until: Option<Date>,
    },
    Late {
        since: Date,
    },
    /// The window hangs on days that somebody declared: what it would be by them is advice to whoever judges.
    Declared {
        opens_on: Option<Date>,
        file_by: Option<Date>,
    },
}

impl Timeliness {
    /// How a complaint received on `received_on` stands to `window`.
    pub fn on(window: &Window, received_on: Date) -> Self {
        match window.standing(received_on) {
            Standing::NotYet { opens_on } => Timeliness::Premature { opens_on },
            Standing::PossiblyEarly { ripens_on } => Timeliness::PossiblyEarly { ripens_on },
            Standing::Open { file_by, .. } => Timeliness::InTime { file_by },
            Standing::PossiblyLate { accept_until } => Timeliness::PossiblyLate { accept_until },
            Standing::Closed { since } => Timeliness::Late { since },
        }
    }

    /// The word in pages.
    pub fn code(self) -> &'static str {
        match self {
            Timeliness::Premature { .. } => "premature",
            Timeliness::PossiblyEarly { .. } => "possibly-early",
            Timeliness::InTime { .. } => "in-time",
            Timeliness::PossiblyLate { .. } => "possibly-late",
            Timeliness::Late { .. } => "late",
            Timeliness::Declared { .. } => "declared",
        }
    }

    /// Whether a person must weigh if it is still heard.
    pub fn is_doubtful(self) -> bool {
        matches!(
            self,
            Timeliness::PossiblyEarly { .. }
                | Timeliness::PossiblyLate { .. }
                | Timeliness::Late { .. }
                | Timeliness::Declared { .. }
        )
    }
}

coded! {
    /// A step of the Commission's investigation (art. 15 of the internal rules).
    Inquiry {
        /// The institution is asked, by a letter.
        Asked = "asked",
        /// What the institution said.
        Heard = "heard",
        /// A finding of the Commission's own.
        Found = "found",
        /// The institution answered in the portal.
        Responded = "responded",
    }
}

coded! {
    /// What the body decided.
    Finding { Upheld = "upheld", Partly = "partly", Rejected = "rejected" }
}

/// What an upheld complaint leads to: a promise of the head, a recommendation of the Commission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redress {
    pub what: Sealed,
    /// The last day of the promise; a recommendation may name none.
    pub by: Option<Date>,
}

coded! {
    /// What became of a promise or a recommendation. It is recorded and reported, and opens no new period.
    Compliance { Full = "full", Part = "part", Ignored = "ignored" }
}
