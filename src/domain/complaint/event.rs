//! What happened to a complaint. Past tense, append-only vocabulary: a variant is never renamed or removed.

use super::facts::{Body, Compliance, Finding, Grievance, Inquiry, Redress, Reviewed, SilentEnd, Timeliness};
use crate::domain::{
    case::{
        clock::LedgerEntry,
        facts::{Attachment, Channel, Declared},
        reply::{Proof, Road},
    },
    id::ComplaintId,
    recalculation::Moved,
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
    pub reviewed: Reviewed,
    /// Of a silence of the institution the end that it is about; none while that is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<SilentEnd>,
    /// Of a step that the portal did not see: what is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<Declared>,
    pub channel: Channel,
    pub filed_at: Timestamp,
    pub received_on: Date,
    pub evidence: Option<Sealed>,
    pub timeliness: Timeliness,
    pub grievances: Vec<Grievance>,
    pub text: Sealed,
    pub attachments: Vec<Attachment>,
    /// The period of the decision; none while the complaint is premature or not acknowledged.
    pub clock: Option<LedgerEntry>,
}

impl Filed {
    /// Whether it is a letter still to be handed in, to a body that does not receive by the portal. What comes too
    /// early comes on paper: the portal takes no such complaint.
    pub fn is_to_hand_in(&self) -> bool {
        self.channel == Channel::Portal && self.clock.is_none()
    }
}

/// One fact of a complaint. What it carries is all that `apply` needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Event {
    Filed(Box<Filed>),
    Registered(Box<Filed>),
    /// A body outside the portal got it on that day: from then on it counts.
    Acknowledged {
        on: Date,
        evidence: Sealed,
        timeliness: Timeliness,
        clock: Option<LedgerEntry>,
    },
    Noted {
        text: Sealed,
    },
    /// Its window opened and nothing had been answered.
    Ripened {
        on: Date,
        /// The end that it waited for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        end: Option<SilentEnd>,
        clock: LedgerEntry,
    },
    Admitted,
    Dismissed {
        reasons: Sealed,
        road: Road,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        also_answered: bool,
        /// The decision by which a delegate judged in the place of the head.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        delegation: Option<String>,
        clock: Option<LedgerEntry>,
    },
    Inquired {
        inquiry: Inquiry,
        text: Sealed,
        /// When it happened, where that is not the day of recording.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Date>,
        /// By when the institution is asked to answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answer_by: Option<Date>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    Decided {
        finding: Finding,
        reasons: Sealed,
        redress: Option<Redress>,
        road: Road,
        also_answered: bool,
        /// The decision by which a delegate judged in the place of the head.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        delegation: Option<String>,
        clock: LedgerEntry,
    },
    Received {
        on: Date,
        proof: Proof,
    },
    Withdrawn {
        on: Date,
        /// Where the signed writing is kept, of a withdrawal on paper.
        scan: Option<Sealed>,
        /// The scan of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
        clock: Option<LedgerEntry>,
    },
    Followed {
        compliance: Compliance,
        on: Date,
        text: Sealed,
    },
    /// By the complainant: what was promised did not come by its day. It opens no new period.
    PromiseBroken {
        text: Sealed,
    },
    Recalculated {
        clock: LedgerEntry,
    },
    /// An act of the calendar recorded after it had come extended the time in which it could: it is no longer said to
    /// be late, or no longer to be as late.
    Eased {
        timeliness: Timeliness,
        window: Moved,
        act: u32,
    },
}

impl Event {
    /// The word in locale keys, the same as in the bytes.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Filed(_) => "filed",
            Event::Registered(_) => "registered",
            Event::Acknowledged { .. } => "acknowledged",
            Event::Noted { .. } => "noted",
            Event::Ripened { .. } => "ripened",
            Event::Admitted => "admitted",
            Event::Dismissed { .. } => "dismissed",
            Event::Inquired { .. } => "inquired",
            Event::Decided { .. } => "decided",
            Event::Received { .. } => "received",
            Event::Withdrawn { .. } => "withdrawn",
            Event::Followed { .. } => "followed",
            Event::PromiseBroken { .. } => "promise-broken",
            Event::Recalculated { .. } => "recalculated",
            Event::Eased { .. } => "eased",
        }
    }

    /// The text written with it, for those who hear the complaint.
    pub fn text(&self) -> Option<&Sealed> {
        match self {
            Event::Filed(filed) | Event::Registered(filed) => Some(&filed.text),
            Event::Noted { text }
            | Event::Inquired { text, .. }
            | Event::Followed { text, .. }
            | Event::PromiseBroken { text } => Some(text),
            Event::Dismissed { reasons, .. } | Event::Decided { reasons, .. } => Some(reasons),
            Event::Withdrawn { scan, .. } => scan.as_ref(),
            Event::Acknowledged { evidence, .. } => Some(evidence),
            Event::Received { proof: Proof::Signature { evidence } | Proof::Postal { evidence }, .. } => {
                Some(evidence)
            }
            Event::Received { proof: Proof::Shown, .. }
            | Event::Ripened { .. }
            | Event::Admitted
            | Event::Recalculated { .. }
            | Event::Eased { .. } => None,
        }
    }

    /// The legal date on which it happened, where that is not the day of recording.
    pub fn happened_on(&self) -> Option<Date> {
        match self {
            Event::Registered(filed) => Some(filed.received_on),
            Event::Acknowledged { on, .. }
            | Event::Ripened { on, .. }
            | Event::Received { on, .. }
            | Event::Withdrawn { on, .. }
            | Event::Followed { on, .. } => Some(*on),
            Event::Inquired { on, .. } => *on,
            Event::Filed(_)
            | Event::Noted { .. }
            | Event::Admitted
            | Event::Dismissed { .. }
            | Event::Decided { .. }
            | Event::PromiseBroken { .. }
            | Event::Recalculated { .. }
            | Event::Eased { .. } => None,
        }
    }
}
