//! Urgency (art. 17): stands until declined with reasons; a late decline does not erase the miss.

use super::clocks;
use crate::domain::{
    case::{Case, clock::Step, event::Event, refusal::Refusal},
    id::UserId,
    law::Rule,
    moment::Moment,
    sealed::Sealed,
};

pub fn assess(
    case: &Case,
    accepted: bool,
    reasons: Option<Sealed>,
    by: Option<UserId>,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !case.is_urgent() {
        return Err(Refusal::UrgencyNotAsked);
    }
    if case.urgency.is_some() {
        return Err(Refusal::UrgencyAlreadyAssessed);
    }
    if !accepted && reasons.is_none() {
        return Err(Refusal::ReasonsMissing);
    }
    let stopped = case.clock(Rule::Urgent).filter(|_| !accepted);
    let clock = stopped.map(|clock| clocks::step(clock, Step::Stop, clock.is_extended(), moment));
    Ok(vec![Event::UrgencyAssessed { accepted, reasons, clock, by }])
}
