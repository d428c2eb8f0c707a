//! What happened to a complaint. Past tense, append-only vocabulary: a variant is never renamed or removed.

use super::facts::{Body, Compliance, Finding, Grievance, Inquiry, Redress, Request, Reviewed, Timeliness};
use crate::domain::{
    case::{
        clock::LedgerEntry,
        facts::{Attachment, Channel, Requester},
        reply::{Proof, Road},
    },
    id::{ComplaintId, MessageId},
    institution::InstitutionCode,
    reference::Reference,
    sealed::Sealed,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// The first event of a complaint: how it came to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    pub complaint: ComplaintId,
    pub reference: Reference,
    pub body: Body,
    pub institution: InstitutionCode,
    pub request: Request,
    pub reviewed: Reviewed,
    pub channel: Channel,
    pub filed_at: Timestamp,
    pub received_on: Date,
    pub evidence: Option<Sealed>,
    pub timeliness: Timeliness,
    pub complainant: Option<Requester>,
    pub grievances: Vec<Grievance>,
    pub text: Sealed,
    pub attachments: Vec<Attachment>,
    /// The period of the decision; none while the complaint is premature.
    pub clock: Option<LedgerEntry>,
}

/// One fact of a complaint. What it carries is all that `apply` needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Event {
    ComplaintFiled(Box<Filed>),
    ComplaintRegistered(Box<Filed>),
    ComplaintNoted {
        text: Sealed,
    },
    /// Its window opened and nothing had been answered.
    ComplaintRipened {
        on: Date,
        clock: LedgerEntry,
    },
    ComplaintAdmitted,
    ComplaintDismissed {
        reasons: Sealed,
        road: Road,
        clock: Option<LedgerEntry>,
    },
    Inquired {
        inquiry: Inquiry,
        text: Sealed,
    },
    ComplaintDecided {
        finding: Finding,
        reasons: Sealed,
        redress: Option<Redress>,
        road: Road,
        also_answered: bool,
        clock: LedgerEntry,
    },
    DecisionDispatched {
        message: MessageId,
        on: Date,
        proof: Sealed,
    },
    DecisionLeft {
        message: MessageId,
    },
    DecisionGivenUp {
        message: MessageId,
    },
    DecisionReceived {
        on: Date,
        proof: Proof,
    },
    ComplaintWithdrawn {
        on: Date,
        scan: Option<Sealed>,
        clock: Option<LedgerEntry>,
    },
    Followed {
        compliance: Compliance,
        on: Date,
        text: Sealed,
    },
    ComplaintRecalculated {
        clock: LedgerEntry,
    },
}

impl Event {
    /// The legal date on which it happened, where that is not the day of recording.
    pub fn happened_on(&self) -> Option<Date> {
        match self {
            Event::ComplaintRegistered(filed) => Some(filed.received_on),
            Event::ComplaintRipened { on, .. }
            | Event::DecisionDispatched { on, .. }
            | Event::DecisionReceived { on, .. }
            | Event::ComplaintWithdrawn { on, .. }
            | Event::Followed { on, .. } => Some(*on),
            Event::ComplaintFiled(_)
            | Event::ComplaintNoted { .. }
            | Event::ComplaintAdmitted
            | Event::ComplaintDismissed { .. }
            | Event::Inquired { .. }
            | Event::ComplaintDecided { .. }
            | Event::DecisionLeft { .. }
            | Event::DecisionGivenUp { .. }
            | Event::ComplaintRecalculated { .. } => None,
        }
    }
}
