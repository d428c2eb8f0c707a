//! How a decision arrives: that starts the next window. That it left, which judges the body, is told by
//! its notice.

use super::between;
use crate::domain::{
    case::{refusal::Refusal, reply::Proof, sending::Sending},
    complaint::{Complaint, event::Event},
    moment::Moment,
};
use jiff::civil::Date;

/// Receipt with a signature or a proof of the post. What a body recorded it corrects by a later day alone: a last day
/// that was told never moves earlier.
pub fn record_receipt(
    complaint: &Complaint,
    on: Date,
    proof: Proof,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if proof == Proof::Shown {
        return Err(Refusal::NotPermitted);
    }
    let sent = complaint.sent().ok_or(Refusal::NothingToChange)?;
    if !sent.receipt_can_be_recorded(moment.today) || sent.received_on.is_some_and(|known| on <= known) {
        return Err(Refusal::AlreadyReceived);
    }
    let said = sent.left_on().or(complaint.said_on()).ok_or(Refusal::NothingToChange)?;
    between(said, on, moment)?;
    Ok(vec![Event::Received { on, proof }])
}

/// The complainant pressed "show me the decision": the first time is the day of receipt.
pub fn show_decision(complaint: &Complaint, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    unread(complaint)?;
    Ok(vec![Event::Received { on: moment.today, proof: Proof::Shown }])
}

/// What the body said and nothing proves to have arrived.
pub fn unread(complaint: &Complaint) -> Result<&Sending, Refusal> {
    let sent = complaint.sent().ok_or(Refusal::NothingToChange)?;
    if sent.received_on.is_some() { Err(Refusal::AlreadyReceived) } else { Ok(sent) }
}
