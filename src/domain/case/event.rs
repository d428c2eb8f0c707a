//! What happened. Past tense, append-only vocabulary: a variant is never renamed or removed.

use super::{
    bounce::Bounce,
    clock::LedgerEntry,
    command::{ConsultationEnd, ExtensionNotice, NoticeSubject, Proposed, VoidCause},
    consultation, contribution, costs,
    court::Declaration,
    delivery,
    facts::{Ask, Attachment, Channel, Declared, Requester},
    ground::ExtensionGround,
    group::Group,
    linked::Original,
    reply::{Proof, ReplyText, Road},
};
use crate::domain::{
    complaint::{self, facts::Timeliness},
    id::{
        CaseId, ComplaintId, ConsultationId, ContributionId, CourtActionId, MessageId, ProposalId, QuoteId,
        ReplyId, UserId,
    },
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
    /// The cases of the same request at other bodies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
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
        /// Who had it in hand until then, where another did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<UserId>,
    },
    Assigned {
        to: UserId,
        /// Who had it in hand until then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<UserId>,
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
        /// Who did it, where a person of the institution did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<UserId>,
    },
    /// Told late or elsewhere: a fact that moves nothing.
    ExtensionWithoutEffect {
        rule: Rule,
        ground: ExtensionGround,
        reasons: Sealed,
        notice: ExtensionNotice,
        clock: LedgerEntry,
        /// Who did it, where a person of the institution did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<UserId>,
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
        /// What it is told; none where the portal did not write to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notice: Option<Box<consultation::Notice>>,
    },
    ConsultationClosed {
        id: ConsultationId,
        end: ConsultationEnd,
        reasons: Option<Sealed>,
    },
    /// Something that a third party did, or that happened to its link.
    ThirdParty {
        consultation: ConsultationId,
        happened: Box<consultation::Event>,
    },
    /// Something that happened to a quote of costs.
    /// A question inside the institution.
    Contribution {
        id: ContributionId,
        happened: Box<contribution::Event>,
    },
    Costs {
        quote: QuoteId,
        happened: Box<costs::Event>,
    },
    /// Something that happened on the way of the information to the requester.
    Delivery {
        happened: Box<delivery::Event>,
    },
    UrgencyAssessed {
        accepted: bool,
        reasons: Option<Sealed>,
        clock: Option<LedgerEntry>,
        /// Who did it, where a person of the institution did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<UserId>,
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
        /// Who had proposed it, to be told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proposed_by: Option<UserId>,
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
    /// A mail that had left came back: it was not delivered.
    NoticeBounced {
        message: MessageId,
        subject: NoticeSubject,
        bounce: Bounce,
        /// What is told again by that day counts as told when its mail left; none where that day cannot be counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        letter_by: Option<Date>,
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
        /// The two persons of the act.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        by: Vec<UserId>,
    },
    Withdrawn {
        on: Date,
        /// Where the signed writing is kept, of a withdrawal on paper.
        scan: Option<Sealed>,
        /// The scan of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
        clocks: Vec<LedgerEntry>,
    },
    Voided {
        cause: VoidCause,
        duplicate_of: Option<Original>,
        reasons: Sealed,
        clocks: Vec<LedgerEntry>,
        /// The two persons of the act.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        by: Vec<UserId>,
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
    /// Another body answers from that day on: it took the place of the one that had the case.
    Passed {
        from: InstitutionCode,
        to: InstitutionCode,
        on: Date,
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
            Event::ThirdParty { .. } => "third-party",
            Event::Contribution { .. } => "contribution",
            Event::Costs { .. } => "costs",
            Event::Delivery { .. } => "delivery",
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
            Event::NoticeBounced { .. } => "notice-bounced",
            Event::ReplyReceived { .. } => "reply-received",
            Event::ReceiptCorrected { .. } => "receipt-corrected",
            Event::Withdrawn { .. } => "withdrawn",
            Event::Voided { .. } => "voided",
            Event::Reopened { .. } => "reopened",
            Event::LinkRenewed { .. } => "link-renewed",
            Event::Recalculated { .. } => "recalculated",
            Event::Passed { .. } => "passed",
            Event::Closed => "closed",
        }
    }

    /// The texts that the notice of the act gives: reasons (arts 16 and 17; those of voiding), what is charged
    /// and by which text (art. 5), where to come and what to bring (art. 15), what concerns a third party (art. 9).
    pub fn texts_told(&self) -> Vec<&Sealed> {
        match self {
            Event::Extended { reasons, .. }
            | Event::ExtensionRestored { reasons, .. }
            | Event::Voided { reasons, .. } => vec![reasons],
            Event::UrgencyAssessed { reasons, .. } => reasons.iter().collect(),
            Event::ConsultationOpened { notice, .. } => {
                notice.iter().map(|notice| &notice.concerns).collect()
            }
            Event::Costs { happened, .. } => match &**happened {
                costs::Event::Quoted { lines, basis } => {
                    lines.iter().map(|line| &line.what).chain([basis]).collect()
                }
                costs::Event::Withdrawn { reasons } => vec![reasons],
                costs::Event::Paid { receipt, .. } => vec![receipt],
            },
            Event::Delivery { happened } => match &**happened {
                delivery::Event::Appointed(one) | delivery::Event::Changed(one) => {
                    std::iter::once(&one.place).chain(&one.bring).collect()
                }
                delivery::Event::Missed { .. } | delivery::Event::Supplied(_) => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The legal date on which the fact happened, when that is not the day it was recorded.
    pub fn happened_on(&self) -> Option<Date> {
        match self {
            Event::Registered(filed) => filed.received_on,
            Event::Complaint { happened, .. } => happened.happened_on(),
            Event::Costs { happened, .. } => match **happened {
                costs::Event::Paid { on, .. } => Some(on),
                costs::Event::Quoted { .. } | costs::Event::Withdrawn { .. } => None,
            },
            Event::Delivery { happened } => happened.happened_on(),
            Event::Acknowledged { received_on, .. } => Some(*received_on),
            Event::CourtDeclared { declared, .. } => Some(declared.lodged_on),
            Event::LetterDispatched { on, .. }
            | Event::JudgmentRecorded { on, .. }
            | Event::ReplyReceived { on, .. }
            | Event::Passed { on, .. }
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
            | Event::ThirdParty { .. }
            | Event::Contribution { .. }
            | Event::UrgencyAssessed { .. }
            | Event::Replied { .. }
            | Event::Proposed { .. }
            | Event::Confirmed { .. }
            | Event::Declined { .. }
            | Event::NoticeLeft { .. }
            | Event::NoticeGivenUp { .. }
            | Event::NoticeBounced { .. }
            | Event::ReceiptCorrected { .. }
            | Event::Voided { .. }
            | Event::Reopened { .. }
            | Event::LinkRenewed { .. }
            | Event::Recalculated { .. }
            | Event::Closed => None,
        }
    }
}
