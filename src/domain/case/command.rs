//! What people may ask for. Commands hold parsed, sealed values; they judge nothing.

use super::{
    bounce::Bounce,
    consultation, contribution, costs,
    court::Declaration,
    delivery,
    facts::{Ask, Attachment, Channel, Declared, Requester, coded},
    ground::ExtensionGround,
    group::Group,
    linked::Original,
    reply::{Proof, ReplyText},
};
use crate::domain::{
    complaint,
    id::{
        CaseId, ComplaintId, ConsultationId, ContributionId, CourtActionId, MessageId, ProposalId, QuoteId,
        ReplyId, UserId,
    },
    institution::InstitutionCode,
    law::Rule,
    reference::Reference,
    sealed::Sealed,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The place of a case that does not exist yet: its ids, and the institution it goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    pub case: CaseId,
    pub reference: Reference,
    pub institution: InstitutionCode,
    /// Whether the institution receives by the portal today.
    pub receives: bool,
}

/// What a requester files, or an officer registers (art. 14).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    pub requester: Requester,
    pub ask: Ask,
    pub attachments: Vec<Attachment>,
    /// The other cases of the same form, where it went to several bodies.
    pub group: Option<Group>,
}

/// What the officer adds when a request came on paper or by e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    pub channel: Channel,
    pub received_on: Date,
    /// The stamp, the headers, the scan: what the date rests on.
    pub evidence: Sealed,
}

/// A request that the portal never saw, as it is declared with the complaint that came about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    pub requester: Requester,
    pub ask: Ask,
    pub declared: Declared,
    /// The complaint: registered with it, in one act.
    pub complaint: Box<complaint::command::Command>,
    /// How the complaint came.
    pub channel: Channel,
}

coded! {
    /// How a consultation of a third party ended; silence is not consent (art. 9).
    ConsultationEnd {
        Consented = "consented",
        Partly = "partly",
        Refused = "refused",
        Silent = "silent",
        /// The case was decided before it had answered.
        Overtaken = "overtaken",
    }
}

coded! {
    /// The only two reasons to void a case.
    VoidCause { RegistrationError = "registration-error", Duplicate = "duplicate" }
}

/// An act that one person asks for and another confirms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Proposed {
    Void { cause: VoidCause, duplicate_of: Option<Original>, reasons: Sealed },
    CorrectReceipt { received_on: Date, evidence: Sealed },
    Reply { reply: ReplyText },
}

impl Proposed {
    /// The code of the act.
    pub fn code(&self) -> &'static str {
        match self {
            Proposed::Void { .. } => "void",
            Proposed::CorrectReceipt { .. } => "correct-receipt",
            Proposed::Reply { .. } => "reply",
        }
    }
}

/// How the requester was told of an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum ExtensionNotice {
    /// The portal writes now, by mail or by a letter to dispatch.
    Portal,
    /// The officer says it was told elsewhere: a fact without effect.
    Elsewhere { on: Date },
}

/// Imperatives: one for each action of the permitted table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Submit(Box<Filing>),
    Register(Box<Filing>, Registration),
    Declare(Box<Unseen>),
    Acknowledge {
        received_on: Date,
        evidence: Sealed,
    },
    TakeOn,
    Assign {
        to: UserId,
    },
    Note {
        text: Sealed,
    },
    Extend {
        rule: Rule,
        ground: ExtensionGround,
        reasons: Sealed,
        notice: ExtensionNotice,
    },
    OpenConsultation {
        id: ConsultationId,
        third_party: Sealed,
        /// What it is told; none where the portal does not write to it.
        notice: Option<Box<consultation::Notice>>,
    },
    CloseConsultation {
        id: ConsultationId,
        end: ConsultationEnd,
        reasons: Option<Sealed>,
    },
    /// By the third party, with its link.
    AnswerConsultation {
        id: ConsultationId,
        answer: consultation::Answer,
        reasons: Option<Sealed>,
        files: Vec<Attachment>,
    },
    /// Its link went astray: it is dead, and goes anew where an address is given.
    RenewConsultation {
        id: ConsultationId,
        email: Option<Sealed>,
        address: Option<Sealed>,
        reasons: Sealed,
    },
    /// An act on a question inside the institution.
    Contribution {
        id: ContributionId,
        command: Box<contribution::Command>,
    },
    /// An act on a quote of costs.
    Costs {
        quote: QuoteId,
        command: Box<costs::Command>,
    },
    /// An act of delivery.
    Deliver(Box<delivery::Command>),
    AssessUrgency {
        accepted: bool,
        reasons: Option<Sealed>,
    },
    Reply(ReplyText),
    Propose {
        id: ProposalId,
        act: Box<Proposed>,
    },
    Confirm {
        id: ProposalId,
    },
    Decline {
        id: ProposalId,
        reasons: Sealed,
    },
    /// An act on a complaint; its own table and rules judge it.
    Complaint {
        complaint: ComplaintId,
        command: Box<complaint::command::Command>,
    },
    /// The requester seized the court (art. 21).
    DeclareCourt(Box<Declaration>),
    /// What the court decided, as the requester tells it.
    RecordJudgment {
        action: CourtActionId,
        on: Date,
        outcome: Sealed,
    },
    RecordDispatch {
        message: MessageId,
        subject: NoticeSubject,
        on: Date,
        proof: Sealed,
    },
    RecordReceipt {
        reply: ReplyId,
        on: Date,
        proof: Proof,
    },
    ShowAnswer {
        reply: ReplyId,
    },
    Withdraw,
    RecordWithdrawal {
        signed_on: Date,
        /// Where the signed writing is kept.
        scan: Sealed,
        /// The scan itself; at least one file.
        attachments: Vec<Attachment>,
    },
    Reopen {
        reasons: Sealed,
    },
    RenewLink {
        identity_checked: Sealed,
    },
    /// By the deliverer: a legal notice left, or provably never will.
    SettleNotice {
        message: MessageId,
        subject: NoticeSubject,
        left: bool,
    },
    /// By the mail server, through the portal: a mail that had left came back.
    RecordBounce {
        message: MessageId,
        subject: NoticeSubject,
        bounce: Bounce,
    },
    /// By the job `clocks`: the first term ended and the notice of extension had not left.
    LapseExtension {
        rule: Rule,
    },
    /// By the job `clocks`: dates that could not be computed at filing now can.
    Recalculate,
    /// By the job `recalculation`: an act of the calendar moves what it moves; those up to `settled` every
    /// case has followed.
    FollowCalendar {
        settled: u32,
    },
    /// By the job `recalculation`: the body that had it has a successor, which answers from that day on.
    Pass {
        from: InstitutionCode,
        to: InstitutionCode,
        on: Date,
    },
    /// By the job `clocks`: every window of the requester is over.
    Close,
}

/// The legal act that a notice carries: what its leaving proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "subject", rename_all = "kebab-case")]
pub enum NoticeSubject {
    Extension {
        rule: Rule,
    },
    Reply {
        reply: ReplyId,
    },
    /// What the head or the Commission said on a complaint.
    Decision {
        complaint: ComplaintId,
    },
    /// What a third party is asked (art. 9).
    Consultation {
        consultation: ConsultationId,
    },
    /// What was decided of the information of a third party.
    Disclosure {
        consultation: ConsultationId,
    },
    /// Any other notice: its road is known, no date hangs on it.
    Information,
}

impl NoticeSubject {
    /// The consultation of the third party that is told, where it is one.
    pub fn third_party(self) -> Option<ConsultationId> {
        match self {
            NoticeSubject::Consultation { consultation } | NoticeSubject::Disclosure { consultation } => {
                Some(consultation)
            }
            NoticeSubject::Extension { .. }
            | NoticeSubject::Reply { .. }
            | NoticeSubject::Decision { .. }
            | NoticeSubject::Information => None,
        }
    }
}

coded! {
    /// The rows of the permitted table; each command has one.
    Action {
        Submit = "submit",
        Register = "register",
        Declare = "declare",
        Acknowledge = "acknowledge",
        TakeOn = "take-on",
        Assign = "assign",
        Note = "note",
        Extend = "extend",
        OpenConsultation = "open-consultation",
        CloseConsultation = "close-consultation",
        RenewConsultation = "renew-consultation",
        /// By the third party itself.
        AnswerConsultation = "answer-consultation",
        AskContributor = "ask-contributor",
        WithdrawContribution = "withdraw-contribution",
        /// By whoever was asked.
        AnswerContribution = "answer-contribution",
        QuoteCosts = "quote-costs",
        WithdrawQuote = "withdraw-quote",
        RecordPayment = "record-payment",
        Appoint = "appoint",
        RecordMissed = "record-missed",
        RecordDelivery = "record-delivery",
        AssessUrgency = "assess-urgency",
        Reply = "reply",
        ProposeReply = "propose-reply",
        ProposeVoid = "propose-void",
        ProposeCorrection = "propose-correction",
        Confirm = "confirm",
        Decline = "decline",
        /// What may be done on a complaint is in the table of complaints.
        Complaint = "complaint",
        DeclareCourt = "declare-court",
        RecordJudgment = "record-judgment",
        RecordDispatch = "record-dispatch",
        RecordReceipt = "record-receipt",
        ShowAnswer = "show-answer",
        Withdraw = "withdraw",
        RecordWithdrawal = "record-withdrawal",
        Reopen = "reopen",
        RenewLink = "renew-link",
        SettleNotice = "settle-notice",
        RecordBounce = "record-bounce",
        LapseExtension = "lapse-extension",
        Recalculate = "recalculate",
        FollowCalendar = "follow-calendar",
        Pass = "pass",
        Close = "close",
    }
}

impl Command {
    /// The row of the permitted table that this command needs.
    pub fn action(&self) -> Action {
        match self {
            Command::Submit(_) => Action::Submit,
            Command::Register(..) => Action::Register,
            Command::Declare(_) => Action::Declare,
            Command::Acknowledge { .. } => Action::Acknowledge,
            Command::TakeOn => Action::TakeOn,
            Command::Assign { .. } => Action::Assign,
            Command::Note { .. } => Action::Note,
            Command::Extend { .. } => Action::Extend,
            Command::OpenConsultation { .. } => Action::OpenConsultation,
            Command::CloseConsultation { .. } => Action::CloseConsultation,
            Command::RenewConsultation { .. } => Action::RenewConsultation,
            Command::AnswerConsultation { .. } => Action::AnswerConsultation,
            Command::Contribution { command, .. } => match **command {
                contribution::Command::Ask(_) => Action::AskContributor,
                contribution::Command::Withdraw => Action::WithdrawContribution,
                contribution::Command::Answer { .. } => Action::AnswerContribution,
            },
            Command::Costs { command, .. } => match **command {
                costs::Command::Quote { .. } => Action::QuoteCosts,
                costs::Command::Withdraw { .. } => Action::WithdrawQuote,
                costs::Command::RecordPayment { .. } => Action::RecordPayment,
            },
            Command::Deliver(command) => match **command {
                delivery::Command::Appoint(_) => Action::Appoint,
                delivery::Command::RecordMissed { .. } => Action::RecordMissed,
                delivery::Command::RecordSupply(_) => Action::RecordDelivery,
            },
            Command::AssessUrgency { .. } => Action::AssessUrgency,
            Command::Reply(_) => Action::Reply,
            Command::Propose { act, .. } => match **act {
                Proposed::Void { .. } => Action::ProposeVoid,
                Proposed::CorrectReceipt { .. } => Action::ProposeCorrection,
                Proposed::Reply { .. } => Action::ProposeReply,
            },
            Command::Confirm { .. } => Action::Confirm,
            Command::Decline { .. } => Action::Decline,
            Command::Complaint { .. } => Action::Complaint,
            Command::DeclareCourt(_) => Action::DeclareCourt,
            Command::RecordJudgment { .. } => Action::RecordJudgment,
            Command::RecordDispatch { .. } => Action::RecordDispatch,
            Command::RecordReceipt { .. } => Action::RecordReceipt,
            Command::ShowAnswer { .. } => Action::ShowAnswer,
            Command::Withdraw => Action::Withdraw,
            Command::RecordWithdrawal { .. } => Action::RecordWithdrawal,
            Command::Reopen { .. } => Action::Reopen,
            Command::RenewLink { .. } => Action::RenewLink,
            Command::SettleNotice { .. } => Action::SettleNotice,
            Command::RecordBounce { .. } => Action::RecordBounce,
            Command::LapseExtension { .. } => Action::LapseExtension,
            Command::Recalculate => Action::Recalculate,
            Command::FollowCalendar { .. } => Action::FollowCalendar,
            Command::Pass { .. } => Action::Pass,
            Command::Close => Action::Close,
        }
    }
}
