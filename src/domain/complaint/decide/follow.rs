//! What became of a promise or a recommendation, by the body that follows it or by the complainant: recorded
//! and reported. It opens no new period.

use super::between;
use crate::domain::{
    case::refusal::Refusal,
    complaint::{Complaint, event::Event, facts::Compliance},
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

pub fn follow(
    complaint: &Complaint,
    compliance: Compliance,
    on: Date,
    text: Sealed,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let decided = complaint.decision.as_ref().filter(|decision| decision.redress.is_some());
    let decided = decided.ok_or(Refusal::NothingToChange)?;
    between(decided.on, on, moment)?;
    Ok(vec![Event::Followed { compliance, on, text }])
}

/// The complainant says that the promised day went by and nothing came.
pub fn report_broken(
    complaint: &Complaint,
    text: Sealed,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    broken(complaint, moment)?;
    Ok(vec![Event::PromiseBroken { text }])
}

/// A promise that the complainant has read, of which they have not said it yet: its day has passed, or the body
/// that made it says already what became of it.
pub fn broken(complaint: &Complaint, moment: &Moment<'_>) -> Result<(), Refusal> {
    let decision = complaint.decision.as_ref().ok_or(Refusal::NothingToChange)?;
    let redress = decision.redress.as_ref().ok_or(Refusal::NothingToChange)?;
    if decision.sent.received_on.is_none() || complaint.broken_on.is_some() {
        return Err(Refusal::NothingToChange);
    }
    match redress.by.filter(|by| *by >= moment.today && complaint.compliance.is_none()) {
        Some(by) => Err(Refusal::NotYet { opens_on: by.tomorrow().ok() }),
        None => Ok(()),
    }
}
