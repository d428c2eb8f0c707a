//! What is complained of, before whom, and how that stood to its window on the day it came.

use crate::domain::{
    case::facts::coded,
    id::{CaseId, ComplaintId, ReplyId},
    law::{
        Rule,
        windows::{Standing, Window},
    },
    reference::Reference,
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
    /// The head did not decide in time.
    HeadSilence {
        complaint: ComplaintId,
    },
    HeadDecision {
        complaint: ComplaintId,
    },
    /// As a complaint on paper says, about a request that the portal never saw.
    Declared,
}

impl Reviewed {
    /// The body before which this is reviewed; either, where a paper alone speaks of it.
    pub fn body(self) -> Option<Body> {
        match self {
            Reviewed::Silence { .. } | Reviewed::Reply { .. } => Some(Body::Head),
            Reviewed::HeadSilence { .. } | Reviewed::HeadDecision { .. } => Some(Body::Commission),
            Reviewed::Declared => None,
        }
    }
}

/// The request behind a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "request", rename_all = "kebab-case")]
pub enum Request {
    Known {
        case: CaseId,
        reference: Reference,
    },
    /// One that the portal never saw: the steps taken, as the complainant declares them
    /// (art. 13 of the internal rules).
    Declared(Box<Declared>),
}

/// The steps that a complaint on paper declares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    pub information: Sealed,
    pub reference: Option<Sealed>,
    pub asked_on: Option<Date>,
    pub answered_on: Option<Date>,
    /// The complaint to the head, for one to the Commission.
    pub complained_on: Option<Date>,
    pub decided_on: Option<Date>,
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
    /// The request is only declared: no window is known.
    NotKnown,
}

impl Timeliness {
    /// How a complaint received on `received_on` stands to `window`.
    pub fn on(window: Option<&Window>, received_on: Date) -> Self {
        match window.map(|window| window.standing(received_on)) {
            None => Timeliness::NotKnown,
            Some(Standing::NotYet { opens_on }) => Timeliness::Premature { opens_on },
            Some(Standing::PossiblyEarly { ripens_on }) => Timeliness::PossiblyEarly { ripens_on },
            Some(Standing::Open { file_by, .. }) => Timeliness::InTime { file_by },
            Some(Standing::PossiblyLate { accept_until }) => Timeliness::PossiblyLate { accept_until },
            Some(Standing::Closed { since }) => Timeliness::Late { since },
        }
    }

    /// Whether a person must weigh if it is still heard.
    pub fn is_doubtful(self) -> bool {
        matches!(
            self,
            Timeliness::PossiblyEarly { .. } | Timeliness::PossiblyLate { .. } | Timeliness::Late { .. }
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
