//! The declaration of an action before the court (art. 21). It comes after the Commission or its silence (C10);
//! too late is flagged and never refused, because the court alone says what it hears.

use crate::domain::{
    case::{Case, court::Declaration, event::Event, refusal::Refusal},
    complaint::{
        Complaint,
        facts::{Body, Timeliness},
    },
    id::CourtActionId,
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// The requester says that the court was seized on that day.
pub fn declare(case: &Case, declared: Declaration, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let heard = case.complaint(declared.of).ok_or(Refusal::NoSuchComplaint)?;
    if heard.body != Body::Commission {
        return Err(Refusal::OtherBody);
    }
    if declared.lodged_on > moment.today {
        return Err(Refusal::InFuture);
    }
    match Timeliness::on(&heard.next_window(moment), declared.lodged_on) {
        Timeliness::Premature { opens_on } => Err(Refusal::NotYet { opens_on }),
        timeliness => Ok(vec![Event::CourtDeclared { declared: Box::new(declared), timeliness }]),
    }
}

/// What the court decided: once for an action.
pub fn judged(
    case: &Case,
    action: CourtActionId,
    on: Date,
    outcome: Sealed,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let found = case.court_action(action).filter(|one| one.judgment.is_none());
    let found = found.ok_or(Refusal::NothingToChange)?;
    if on > moment.today {
        return Err(Refusal::InFuture);
    }
    if on < found.declared.lodged_on {
        return Err(Refusal::BeforeReceipt);
    }
    Ok(vec![Event::JudgmentRecorded { action, on, outcome }])
}

/// The complaint to the Commission after which the court comes: the last one whose way is open.
pub fn heard<'a>(case: &'a Case, moment: &Moment<'_>) -> Option<&'a Complaint> {
    case.complaints.iter().rev().find(|one| is_open(one, moment))
}

/// Whether the way to the court has opened after that complaint: by the Commission's answer or its silence.
pub fn is_open(complaint: &Complaint, moment: &Moment<'_>) -> bool {
    let opens_on = complaint.next_window(moment).opens_on();
    complaint.body == Body::Commission && opens_on.is_some_and(|on| on <= moment.today)
}
