//! The Commission's investigation (art. 15 of its internal rules): letters to the institution, what came back,
//! and what the Commission found itself. None of these steps stops a period.

use super::between;
use crate::domain::{
    case::{decide::ahead, facts::Attachment, refusal::Refusal},
    complaint::{Complaint, command::Investigation, event::Event, facts::Inquiry},
    moment::Moment,
    sealed::Sealed,
};

/// A step of the Commission's own; what the institution writes in the portal it records itself.
pub fn inquire(
    complaint: &Complaint,
    step: Investigation,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Investigation { kind, text, on, answer_by, attachments } = step;
    if kind == Inquiry::Responded {
        return Err(Refusal::NotPermitted);
    }
    if let Some(on) = on {
        between(complaint.received_on, on, moment)?;
    }
    // A letter leaves when it is written: only what came from elsewhere has a day of its own.
    let on = on.filter(|_| kind != Inquiry::Asked);
    let answer_by = answer_by.filter(|_| kind == Inquiry::Asked);
    if let Some(by) = answer_by {
        ahead(by, moment)?;
    }
    Ok(vec![Event::Inquired { inquiry: kind, text, on, answer_by, attachments }])
}

/// The institution answers a letter of the Commission.
pub fn respond(
    complaint: &Complaint,
    text: Sealed,
    attachments: Vec<Attachment>,
) -> Result<Vec<Event>, Refusal> {
    if !complaint.was_asked() {
        return Err(Refusal::NothingAsked);
    }
    let inquiry = Inquiry::Responded;
    Ok(vec![Event::Inquired { inquiry, text, on: None, answer_by: None, attachments }])
}
