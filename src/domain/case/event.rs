//! What happened. Past tense, append-only vocabulary: a variant is never renamed or removed.

use super::{
    clock::LedgerEntry,
    command::{ConsultationEnd, ExtensionNotice, NoticeSubject, Proposed, VoidCause},
    court::Declaration,
    facts::{Ask, Attachment, Channel, Declared, Requester},
    ground::ExtensionGround,
    reply::{Proof, ReplyText, Road},
};
use crate::domain::{
    complaint::{self, facts::Timeliness},
    id::{CaseId, ComplaintId, ConsultationId, CourtActionId, MessageId, ProposalId, ReplyId, UserId},
    institution::InstitutionCode,
    law::Rule,
    recalculation::Moved,
    reference::Reference,
    sealed::Sealed,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// The first event of a case: how it came to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    pub case: CaseId,
    pub reference: Reference,
    pub institution: InstitutionCode,
    pub channel: Channel,
    pub filed_at: Timestamp,
    /// None for a case dispatched to an institution that does not receive by the portal.
    pub received_on: Option<Date>,
    /// What the date of receipt rests on, for a request on paper or by e-mail.
    pub evidence: Option<Sealed>,
    pub requester: Requester,
    pub ask: Ask,
    pub attachments: Vec<Attachment>,
    pub clocks: Vec<LedgerEntry>,
}

/// One fact of a case. What it carries is all that `apply` needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Event {
    Submitted(Box<Filed>),
    Registered(Box<Filed>),
    /// A request that the portal never saw, as it is declared with a complaint about it.
    Declared {
        filed: Box<Filed>,
        declared: Declared,
    },
    Acknowledged {
        received_on: Date,
        evidence: Sealed,
        clocks: Vec<LedgerEntry>,
    },
    TakenOn {
        by: UserId,
    },
    Assigned {
        to: UserId,
    },
    Noted {
        text: Sealed,
    },
    Extended {
        rule: Rule,
        ground: ExtensionGround,
        reasons: Sealed,
        road: Road,
        clock: LedgerEntry,
    },
    /// Told late or elsewhere: a fact that moves nothing.
    ExtensionWithoutEffect {
        rule: Rule,
        ground: ExtensionGround,
        reasons: Sealed,
        notice: ExtensionNotice,
        clock: LedgerEntry,
    },
    /// The notice of a valid extension did not leave in time.
    ExtensionLapsed {
        rule: Rule,
        clock: LedgerEntry,
    },
    /// The letter of an extension had been handed over in time, as its proof shows: it stands after all.
    ExtensionRestored {
        rule: Rule,
        ground: ExtensionGround,
        reasons: Sealed,
        clock: LedgerEntry,
    },
    ConsultationOpened {
        id: ConsultationId,
        third_party: Sealed,
    },
    ConsultationClosed {
        id: ConsultationId,
        end: ConsultationEnd,
        reasons: Option<Sealed>,
    },
    UrgencyAssessed {
        accepted: bool,
        reasons: Option<Sealed>,
        clock: Option<LedgerEntry>,
    },
    Replied {
        reply: ReplyText,
        /// Who gave it: whoever answered, or proposed it and signed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        by: Vec<UserId>,
        road: Road,
        dispatched_on: Option<Date>,
        clocks: Vec<LedgerEntry>,
    },
    Proposed {
        id: ProposalId,
        act: Box<Proposed>,
        expires_on: Option<Date>,
    },
    Confirmed {
        id: ProposalId,
    },
    Declined {
        id: ProposalId,
        reasons: Sealed,
    },
    /// Something that happened to a complaint of the case.
    Complaint {
        complaint: ComplaintId,
        happened: Box<complaint::event::Event>,
    },
    /// The requester seized the court, and how that stood to its window (art. 21).
    CourtDeclared {
        declared: Box<Declaration>,
        timeliness: Timeliness,
    },
    JudgmentRecorded {
        action: CourtActionId,
        on: Date,
        outcome: Sealed,
    },
    /// A printed notice was handed to the post or the counter.
    LetterDispatched {
        message: MessageId,
        subject: NoticeSubject,
        on: Date,
        proof: Sealed,
    },
    /// A mail with a legal notice was handed over.
    NoticeLeft {
        message: MessageId,
        subject: NoticeSubject,
    },
    /// A mail was given up: the notice waits as a letter.
    NoticeGivenUp {
        message: MessageId,
        subject: NoticeSubject,
    },
    ReplyReceived {
        reply: ReplyId,
        on: Date,
        proof: Proof,
    },
    ReceiptCorrected {
        received_on: Date,
        evidence: Sealed,
        clocks: Vec<LedgerEntry>,
    },
    Withdrawn {
        on: Date,
        scan: Option<Sealed>,
        clocks: Vec<LedgerEntry>,
    },
    Voided {
        cause: VoidCause,
        duplicate_of: Option<CaseId>,
        reasons: Sealed,
        clocks: Vec<LedgerEntry>,
    },
    Reopened {
        reasons: Sealed,
    },
    LinkRenewed {
        identity_checked: Sealed,
    },
    /// Dates were counted anew: by an act of the calendar, which moved last days of the requester's too, or
    /// because they could not be computed before.
    Recalculated {
        clocks: Vec<LedgerEntry>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        act: Option<u32>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        windows: Vec<Moved>,
    },
    Closed,
}

impl Event {
    /// The word in the column `kind`, the same as in the bytes.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Submitted(_) => "submitted",
            Event::Registered(_) => "registered",
            Event::Declared { .. } => "declared",
            Event::Acknowledged { .. } => "acknowledged",
            Event::TakenOn { .. } => "taken-on",
            Event::Assigned { .. } => "assigned",
            Event::Noted { .. } => "noted",
            Event::Extended { .. } => "extended",
            Event::ExtensionWithoutEffect { .. } => "extension-without-effect",
            Event::ExtensionLapsed { .. } => "extension-lapsed",
            Event::ExtensionRestored { .. } => "extension-restored",
            Event::ConsultationOpened { .. } => "consultation-opened",
            Event::ConsultationClosed { .. } => "consultation-closed",
            Event::UrgencyAssessed { .. } => "urgency-assessed",
            Event::Replied { .. } => "replied",
            Event::Proposed { .. } => "proposed",
            Event::Confirmed { .. } => "confirmed",
            Event::Declined { .. } => "declined",
            Event::Complaint { .. } => "complaint",
            Event::CourtDeclared { .. } => "court-declared",
            Event::JudgmentRecorded { .. } => "judgment-recorded",
            Event::LetterDispatched { .. } => "letter-dispatched",
            Event::NoticeLeft { .. } => "notice-left",
            Event::NoticeGivenUp { .. } => "notice-given-up",
            Event::ReplyReceived { .. } => "reply-received",
            Event::ReceiptCorrected { .. } => "receipt-corrected",
            Event::Withdrawn { .. } => "withdrawn",
            Event::Voided { .. } => "voided",
            Event::Reopened { .. } => "reopened",
            Event::LinkRenewed { .. } => "link-renewed",
            Event::Recalculated { .. } => "recalculated",
            Event::Closed => "closed",
        }
    }

    /// The reasons that the notice of the act gives to the requester (arts 16 and 17; the reasons of voiding).
    pub fn reasons_told(&self) -> Option<&Sealed> {
        match self {
            Event::Extended { reasons, .. }
            | Event::ExtensionRestored { reasons, .. }
            | Event::Voided { reasons, .. } => Some(reasons),
            Event::UrgencyAssessed { reasons, .. } => reasons.as_ref(),
            _ => None,
        }
    }

    /// The legal date on which the fact happened, when that is not the day it was recorded.
    pub fn happened_on(&self) -> Option<Date> {
        match self {
            Event::Registered(filed) => filed.received_on,
            Event::Complaint { happened, .. } => happened.happened_on(),
            Event::Acknowledged { received_on, .. } => Some(*received_on),
            Event::CourtDeclared { declared, .. } => Some(declared.lodged_on),
            Event::LetterDispatched { on, .. }
            | Event::JudgmentRecorded { on, .. }
            | Event::ReplyReceived { on, .. }
            | Event::Withdrawn { on, .. } => Some(*on),
            Event::ExtensionWithoutEffect { notice: ExtensionNotice::Elsewhere { on }, .. } => Some(*on),
            Event::Submitted(_)
            | Event::Declared { .. }
            | Event::TakenOn { .. }
            | Event::Assigned { .. }
            | Event::Noted { .. }
            | Event::Extended { .. }
            | Event::ExtensionWithoutEffect { .. }
            | Event::ExtensionLapsed { .. }
            | Event::ExtensionRestored { .. }
            | Event::ConsultationOpened { .. }
            | Event::ConsultationClosed { .. }
            | Event::UrgencyAssessed { .. }
            | Event::Replied { .. }
            | Event::Proposed { .. }
            | Event::Confirmed { .. }
            | Event::Declined { .. }
            | Event::NoticeLeft { .. }
            | Event::NoticeGivenUp { .. }
            | Event::ReceiptCorrected { .. }
            | Event::Voided { .. }
            | Event::Reopened { .. }
            | Event::LinkRenewed { .. }
            | Event::Recalculated { .. }
            | Event::Closed => None,
        }
    }
}
