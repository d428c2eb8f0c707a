//! What became of a promise or a recommendation: recorded and reported. It opens no new period.

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
