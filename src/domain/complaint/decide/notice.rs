//! How a decision leaves and arrives: the first judges the body, the second starts the next window.

use super::between;
use crate::domain::{
    case::reply::Proof,
    complaint::{Complaint, Sending, event::Event, refusal::Refusal},
    id::MessageId,
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// A printed letter was handed over. Only that gives a letter its day of dispatch.
pub fn record_dispatch(
    complaint: &Complaint,
    message: MessageId,
    on: Date,
    proof: Sealed,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    between(said_on(complaint)?, on, moment)?;
    Ok(vec![Event::DecisionDispatched { message, on, proof }])
}

/// Receipt with a signature or a proof of the post.
pub fn record_receipt(
    complaint: &Complaint,
    on: Date,
    proof: Proof,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if proof == Proof::Shown {
        return Err(Refusal::NotPermitted);
    }
    let left = unread(complaint)?.dispatched_on;
    between(left.unwrap_or(said_on(complaint)?), on, moment)?;
    Ok(vec![Event::DecisionReceived { on, proof }])
}

/// The complainant pressed "show me the decision": the first time is the day of receipt.
pub fn show_decision(complaint: &Complaint, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    unread(complaint)?;
    Ok(vec![Event::DecisionReceived { on: moment.today, proof: Proof::Shown }])
}

/// What the body said and nothing proves to have arrived.
pub fn unread(complaint: &Complaint) -> Result<&Sending, Refusal> {
    let sent = complaint.sent().ok_or(Refusal::NothingToChange)?;
    if sent.received_on.is_some() { Err(Refusal::AlreadyReceived) } else { Ok(sent) }
}

fn said_on(complaint: &Complaint) -> Result<Date, Refusal> {
    let decided = complaint.decision.as_ref().map(|decision| decision.on);
    decided.or(complaint.inadmissible.as_ref().map(|one| one.on)).ok_or(Refusal::NothingToChange)
}
