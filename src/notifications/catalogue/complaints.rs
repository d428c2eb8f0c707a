//! Who hears what of a complaint: a receipt for the complainant, its arrival for the body that hears it, and
//! that a decision is ready, never what it says.

use super::message;
use crate::{
    domain::{
        case::{Case, clock::LedgerEntry, command::NoticeSubject, court::Declaration, reply::Road},
        complaint::{
            Complaint,
            event::{Event, Filed},
            facts::Body,
        },
        id::ComplaintId,
    },
    notifications::message::{Message, MessageKind, Recipient},
};

/// The messages that follow from something that happened to a complaint; `case` is the case after it.
pub fn messages(case: &Case, id: ComplaintId, happened: &Event, seq: u32) -> Vec<Message> {
    let Some(complaint) = case.complaint(id) else { return Vec::new() };
    match happened {
        Event::Filed(filed) | Event::Registered(filed) => {
            vec![received(case, complaint, filed.clock.as_ref(), seq), arrived(case, complaint, filed, seq)]
        }
        Event::Ripened { clock, .. } => vec![received(case, complaint, Some(clock), seq)],
        Event::Decided { finding, road, .. } => vec![decided(case, complaint, finding.code(), *road, seq)],
        Event::Dismissed { road, .. } => vec![decided(case, complaint, "inadmissible", *road, seq)],
        Event::PromiseBroken { .. } => broken(case, complaint, seq),
        Event::Noted { .. }
        | Event::Admitted
        | Event::Inquired { .. }
        | Event::Received { .. }
        | Event::Withdrawn { .. }
        | Event::Followed { .. }
        | Event::Recalculated { .. } => Vec::new(),
    }
}

/// The office and the Commission hear that the court was seized: the file will be asked for.
pub fn seized(case: &Case, declared: &Declaration, seq: u32) -> Vec<Message> {
    let heard = case.complaint(declared.of);
    let commission = heard.map(|one| to_commission(MessageKind::CourtDeclared, case, one, seq));
    let office =
        message(MessageKind::CourtDeclared, Recipient::WholeOffice, NoticeSubject::Information, case, seq);
    std::iter::once(office).chain(commission).collect()
}

/// Whoever promised hears that nothing came, and the Commission of what it recommended.
fn broken(case: &Case, complaint: &Complaint, seq: u32) -> Vec<Message> {
    let kind = MessageKind::PromiseBroken;
    let office = with_period(about(kind, Recipient::WholeOffice, case, complaint, seq), None);
    let is_theirs = complaint.body == Body::Commission;
    let commission = is_theirs.then(|| to_commission(kind, case, complaint, seq));
    std::iter::once(office).chain(commission).collect()
}

/// A copy for the Commission, with a key of its own beside that of the office.
fn to_commission(kind: MessageKind, case: &Case, complaint: &Complaint, seq: u32) -> Message {
    let mut told = with_period(about(kind, Recipient::Commission, case, complaint, seq), None);
    told.dedup_key.push_str(":commission");
    told
}

fn received(case: &Case, complaint: &Complaint, clock: Option<&LedgerEntry>, seq: u32) -> Message {
    let mut told = about(MessageKind::ComplaintReceived, Recipient::Requester, case, complaint, seq);
    told.facts.code = Some(complaint.body.code().to_owned());
    with_period(told, clock)
}

fn arrived(case: &Case, complaint: &Complaint, filed: &Filed, seq: u32) -> Message {
    let to = match complaint.body {
        Body::Head => Recipient::WholeOffice,
        Body::Commission => Recipient::Commission,
    };
    with_period(about(MessageKind::NewComplaint, to, case, complaint, seq), filed.clock.as_ref())
}

fn decided(case: &Case, complaint: &Complaint, code: &str, road: Road, seq: u32) -> Message {
    let kind = match complaint.body {
        Body::Head => MessageKind::HeadDecided,
        Body::Commission => MessageKind::CommissionDecided,
    };
    let mut told = about(kind, Recipient::Requester, case, complaint, seq);
    told.subject = NoticeSubject::Decision { complaint: complaint.id };
    told.road = road;
    told.facts.code = Some(code.to_owned());
    with_period(told, None)
}

fn about(kind: MessageKind, to: Recipient, case: &Case, complaint: &Complaint, seq: u32) -> Message {
    let mut told = message(kind, to, NoticeSubject::Information, case, seq);
    told.facts.reference = complaint.reference.to_string();
    told.facts.received_on = Some(complaint.received_on);
    told
}

/// The period of the decision in the place of that of the answer.
fn with_period(mut told: Message, entry: Option<&LedgerEntry>) -> Message {
    let due = entry.and_then(|entry| entry.after.as_ref());
    told.facts.rule = entry.map(|entry| entry.rule);
    told.facts.due_on = due.map(|due| due.due_on);
    told.facts.earliest = due.map(|due| due.earliest);
    told.facts.latest = due.map(|due| due.latest);
    told.facts.extended = false;
    told
}
