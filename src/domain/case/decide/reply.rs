//! The reply (arts 8, 16, 18): items, grounds with what each must contain, and the day it leaves.

use super::{clocks, consult};
use crate::domain::{
    case::{
        Case,
        event::Event,
        ground::{EarlierSupply, Exception, Ground},
        refusal::Refusal,
        reply::{ReplyText, Road},
    },
    id::UserId,
    moment::Moment,
};

/// `signed` is whether the head has signed; R0 goes nowhere without. `by` are those who give it.
pub fn reply(
    case: &Case,
    mut text: ReplyText,
    by: Vec<UserId>,
    moment: &Moment<'_>,
    signed: bool,
) -> Result<Vec<Event>, Refusal> {
    check(case, &text, moment)?;
    if !signed && text.grounds().any(Ground::needs_sign_off) {
        return Err(Refusal::SignOffNeeded);
    }
    let road = case.road();
    let dispatched_on = (road == Road::Mail).then_some(moment.today);
    let disclosed = std::mem::take(&mut text.disclosed);
    let (mut events, mut clocks, mut told) = (Vec::new(), Vec::new(), Vec::new());
    if text.is_final {
        events = consult::overtake(case, moment);
        clocks = clocks::stop_all(case, moment);
        told = consult::disclose(case, &disclosed);
    }
    events.push(Event::Replied { reply: text, by, road, dispatched_on, clocks });
    events.extend(told);
    Ok(events)
}

/// What a reply must contain, whoever signs it.
pub fn check(case: &Case, text: &ReplyText, moment: &Moment<'_>) -> Result<(), Refusal> {
    if text.items.is_empty() {
        return Err(Refusal::NoItems);
    }
    consult::check_disclosed(case, text)?;
    text.grounds().try_for_each(|ground| check_ground(case, ground, moment))
}

fn check_ground(case: &Case, ground: &Ground, moment: &Moment<'_>) -> Result<(), Refusal> {
    match ground {
        Ground::NotAvailable { right_body: Some(body) } if *body == case.institution => {
            Err(Refusal::RightBodyIsHere)
        }
        Ground::Excepted { exceptions, law } => {
            if exceptions.is_empty() {
                return Err(Refusal::ExceptionMissing);
            }
            if exceptions.contains(&Exception::SpecialSecrecy) && law.is_none() {
                return Err(Refusal::LawMissing);
            }
            Ok(())
        }
        Ground::AlreadySupplied { earlier } => check_earlier(case, earlier, moment),
        // Reference, place and legal basis are sealed texts: they cannot be empty.
        Ground::NotAvailable { .. }
        | Ground::AlreadyPublished { .. }
        | Ground::Unclear
        | Ground::InPreparation
        | Ground::AtArchives
        | Ground::Other { .. } => Ok(()),
    }
}

/// R4: same institution, or one whose place it took while the request was with it, same requester, supplied in the calendar year of this request.
fn check_earlier(case: &Case, earlier: &EarlierSupply, moment: &Moment<'_>) -> Result<(), Refusal> {
    if !case.has_been_with(&earlier.institution) || earlier.case == case.id {
        return Err(Refusal::EarlierSupplyElsewhere);
    }
    let asked_in = case.received_on.unwrap_or(moment.today).year();
    if earlier.supplied_on.year() != asked_in {
        return Err(Refusal::EarlierSupplyOtherYear);
    }
    if earlier.identity_confirmed { Ok(()) } else { Err(Refusal::IdentityNotConfirmed) }
}
