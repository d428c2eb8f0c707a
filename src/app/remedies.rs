//! The requester's acts on the ladder of remedies (arts 19 to 21): to complain, to be shown a decision, to
//! withdraw, to report a broken promise, to declare an action before the court.

use super::{Act, Changed, Error, Portal, Sealer, change, change::Target};
use crate::{
    domain::{
        actor::Actor,
        case::{
            command::Command,
            court::{CourtKind, Declaration},
            facts::Attachment,
            refusal::Refusal,
        },
        complaint::{
            command::{Command as OnComplaint, Filing},
            facts::{Grievance, Reviewed},
        },
        id::{CaseId, ComplaintId, CourtActionId},
        sealed::ValueKind,
        text::Words,
    },
    persistence::files_of_cases::StoredFile,
};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// The one-time key of a form and the digest of its content.
pub type FormKey = Option<(String, String)>;

/// A complaint as it was written.
#[derive(Debug)]
pub struct Written {
    pub reviewed: Reviewed,
    pub grievances: Vec<Grievance>,
    pub text: Words,
}

/// The complaint that a form files: the same form always means the same one, however often it is sent.
pub fn complaint_of(case: CaseId, form_key: &str) -> ComplaintId {
    let mut hash = Sha256::new();
    hash.update(case.0.as_bytes());
    hash.update(form_key.as_bytes());
    let digest = hash.finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    ComplaintId(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// Files a complaint before the body that hears what it is about; `attach` seals the names of its files.
///
/// # Errors
/// A refusal; `FormUsed` when the form had filed something else; `FilesGone`.
pub async fn complain(
    portal: &Portal,
    case: CaseId,
    complaint: ComplaintId,
    written: Written,
    attach: impl FnOnce(&mut Sealer) -> (Vec<StoredFile>, Vec<Attachment>),
    form_key: FormKey,
) -> Result<Changed, Error> {
    let mut sealer = Sealer::new(&portal.clock);
    let (files, attachments) = attach(&mut sealer);
    let body = written.reviewed.body();
    let filing = Filing {
        reviewed: written.reviewed,
        grievances: written.grievances,
        text: sealer.seal(ValueKind::Reasons, written.text),
        attachments,
    };
    let command = Box::new(OnComplaint::File(Box::new(filing)));
    let act = Act {
        target: Target::Complaint { case, complaint, body },
        actor: &Actor::Requester,
        command: Command::Complaint { complaint, command },
        values: sealer.into_values(),
        files,
        form_key,
    };
    change(portal, act).await
}

/// "Show me the decision": a POST that precedes any view; its first time is the day of receipt. Pressed again it
/// changes nothing.
///
/// # Errors
/// A refusal other than that it had been shown, or the store.
pub async fn show_decision(
    portal: &Portal,
    case: CaseId,
    complaint: ComplaintId,
    form_key: FormKey,
) -> Result<(), Error> {
    match on_complaint(portal, case, complaint, OnComplaint::ShowDecision, form_key).await {
        Ok(_) | Err(Error::Refused(Refusal::AlreadyReceived)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Withdraws a complaint; only its author can.
///
/// # Errors
/// A refusal, or the store.
pub async fn withdraw(
    portal: &Portal,
    case: CaseId,
    complaint: ComplaintId,
    form_key: FormKey,
) -> Result<Changed, Error> {
    on_complaint(portal, case, complaint, OnComplaint::Withdraw, form_key).await
}

/// The body, which does not receive by the portal, acknowledged: the requester says when, and what that rests on.
///
/// # Errors
/// A refusal, or the store.
pub async fn acknowledge(
    portal: &Portal,
    case: CaseId,
    complaint: ComplaintId,
    received_on: Date,
    evidence: Words,
    form_key: FormKey,
) -> Result<Changed, Error> {
    let mut sealer = Sealer::new(&portal.clock);
    let evidence = sealer.seal(ValueKind::Evidence, evidence);
    let command = Box::new(OnComplaint::Acknowledge { received_on, evidence });
    let command = Command::Complaint { complaint, command };
    sealed(portal, case, command, sealer, form_key).await
}

async fn on_complaint(
    portal: &Portal,
    case: CaseId,
    complaint: ComplaintId,
    command: OnComplaint,
    form_key: FormKey,
) -> Result<Changed, Error> {
    let command = Command::Complaint { complaint, command: Box::new(command) };
    change(portal, Act { form_key, ..Act::plain(case, &Actor::Requester, command) }).await
}

/// Says that what was promised did not come.
///
/// # Errors
/// A refusal, or the store.
pub async fn report_broken(
    portal: &Portal,
    case: CaseId,
    complaint: ComplaintId,
    text: Words,
    form_key: FormKey,
) -> Result<Changed, Error> {
    let mut sealer = Sealer::new(&portal.clock);
    let command = Box::new(OnComplaint::ReportBroken { text: sealer.seal(ValueKind::Reasons, text) });
    let command = Command::Complaint { complaint, command };
    sealed(portal, case, command, sealer, form_key).await
}

/// An action before the court, as it was written.
#[derive(Debug)]
pub struct Seized {
    pub of: ComplaintId,
    pub kind: CourtKind,
    pub court: Words,
    pub lodged_on: Date,
    pub number: Option<Words>,
}

/// Declares an action before the court.
///
/// # Errors
/// A refusal, or the store.
pub async fn declare_court(
    portal: &Portal,
    case: CaseId,
    seized: Seized,
    form_key: FormKey,
) -> Result<Changed, Error> {
    let mut sealer = Sealer::new(&portal.clock);
    let declared = Declaration {
        action: CourtActionId(portal.clock.id()),
        of: seized.of,
        kind: seized.kind,
        court: sealer.seal(ValueKind::Citation, seized.court),
        lodged_on: seized.lodged_on,
        number: sealer.seal_optional(ValueKind::Citation, seized.number),
    };
    sealed(portal, case, Command::DeclareCourt(Box::new(declared)), sealer, form_key).await
}

/// Notes what the court decided.
///
/// # Errors
/// A refusal, or the store.
pub async fn record_judgment(
    portal: &Portal,
    case: CaseId,
    action: CourtActionId,
    on: Date,
    outcome: Words,
    form_key: FormKey,
) -> Result<Changed, Error> {
    let mut sealer = Sealer::new(&portal.clock);
    let outcome = sealer.seal(ValueKind::Reasons, outcome);
    sealed(portal, case, Command::RecordJudgment { action, on, outcome }, sealer, form_key).await
}

async fn sealed(
    portal: &Portal,
    case: CaseId,
    command: Command,
    sealer: Sealer,
    form_key: FormKey,
) -> Result<Changed, Error> {
    let act = Act { values: sealer.into_values(), form_key, ..Act::plain(case, &Actor::Requester, command) };
    change(portal, act).await
}
