//! What people may ask for about a complaint. Commands hold parsed, sealed values; they judge nothing.

use super::facts::{Body, Compliance, Finding, Grievance, Inquiry, Redress, Reviewed};
use crate::domain::{
    case::{
        command::Registration,
        facts::{Attachment, Declared, coded},
        reply::{Proof, Road},
    },
    id::ComplaintId,
    reference::Reference,
    sealed::Sealed,
};
use jiff::civil::Date;

/// The place of a complaint that does not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub complaint: ComplaintId,
    /// Of the body that will hear it.
    pub reference: Reference,
    pub body: Body,
    /// Whether that body receives by the portal today.
    pub receives: bool,
}

/// What a requester complains of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    pub reviewed: Reviewed,
    pub grievances: Vec<Grievance>,
    pub text: Sealed,
    pub attachments: Vec<Attachment>,
}

/// What the body decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    pub finding: Finding,
    pub reasons: Sealed,
    pub redress: Option<Redress>,
    pub road: Road,
}

/// A step of the investigation, as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Investigation {
    pub kind: Inquiry,
    pub text: Sealed,
    /// When it happened, where that is not today: an answer on paper has its day of receipt.
    pub on: Option<Date>,
    /// By when the institution is asked to answer; a wish, not a period of the law.
    pub answer_by: Option<Date>,
    pub attachments: Vec<Attachment>,
}

/// Imperatives: one for each action of the permitted table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    File(Box<Filing>),
    Register(Box<Filing>, Registration),
    /// The same, where the step under review is known by what is declared of it alone.
    RegisterDeclared(Box<Filing>, Registration, Declared),
    /// The body, which does not receive by the portal, acknowledged that it got the complaint.
    Acknowledge {
        received_on: Date,
        evidence: Sealed,
    },
    Note {
        text: Sealed,
    },
    Admit,
    Dismiss {
        reasons: Sealed,
        road: Road,
    },
    Inquire(Box<Investigation>),
    /// By the institution, to a letter of the Commission.
    Respond {
        text: Sealed,
        attachments: Vec<Attachment>,
    },
    Decide(Box<Ruling>),
    RecordReceipt {
        on: Date,
        proof: Proof,
    },
    ShowDecision,
    Withdraw,
    RecordWithdrawal {
        signed_on: Date,
        /// Where the signed writing is kept.
        scan: Sealed,
        /// The scan itself; at least one file.
        attachments: Vec<Attachment>,
    },
    Follow {
        compliance: Compliance,
        on: Date,
        text: Sealed,
    },
    /// The complainant says that what was promised or recommended did not come.
    ReportBroken {
        text: Sealed,
    },
    /// By the job `clocks`: the window of a complaint that came too early has opened.
    Ripen,
    /// By the job `clocks`: a date that could not be computed now can.
    Recalculate,
}

coded! {
    /// The rows of the permitted table; each command has one.
    Action {
        File = "file",
        Register = "register",
        Acknowledge = "acknowledge",
        Note = "note",
        Admit = "admit",
        Dismiss = "dismiss",
        Inquire = "inquire",
        Respond = "respond",
        Decide = "decide",
        RecordReceipt = "record-receipt",
        ShowDecision = "show-decision",
        Withdraw = "withdraw",
        RecordWithdrawal = "record-withdrawal",
        Follow = "follow",
        ReportBroken = "report-broken",
        Ripen = "ripen",
        Recalculate = "recalculate",
    }
}

impl Command {
    /// The row of the permitted table that this command needs.
    pub fn action(&self) -> Action {
        match self {
            Command::File(_) => Action::File,
            Command::Register(..) | Command::RegisterDeclared(..) => Action::Register,
            Command::Acknowledge { .. } => Action::Acknowledge,
            Command::Note { .. } => Action::Note,
            Command::Admit => Action::Admit,
            Command::Dismiss { .. } => Action::Dismiss,
            Command::Inquire(_) => Action::Inquire,
            Command::Respond { .. } => Action::Respond,
            Command::Decide(_) => Action::Decide,
            Command::RecordReceipt { .. } => Action::RecordReceipt,
            Command::ShowDecision => Action::ShowDecision,
            Command::Withdraw => Action::Withdraw,
            Command::RecordWithdrawal { .. } => Action::RecordWithdrawal,
            Command::Follow { .. } => Action::Follow,
            Command::ReportBroken { .. } => Action::ReportBroken,
            Command::Ripen => Action::Ripen,
            Command::Recalculate => Action::Recalculate,
        }
    }
}
