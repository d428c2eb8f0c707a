//! Acts of two persons: asked by one, confirmed by another of the institution or by the head,
//! within five working days; R0 by the head alone.

use super::{clocks, reply};
use crate::domain::{
    actor::{Actor, Role, Staff},
    case::{
        Case, Proposal,
        command::{Proposed, VoidCause},
        event::Event,
        ground::Ground,
        linked::Original,
        refusal::Refusal,
        stage::Stage,
    },
    id::{ProposalId, UserId},
    law::period,
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// Working days in which a proposed act can be confirmed.
pub const CONFIRM_WITHIN: usize = 5;

pub fn propose(
    case: &Case,
    id: ProposalId,
    act: Box<Proposed>,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if case.proposals.iter().any(|proposal| is_alive(proposal, moment.today) && same_act(&proposal.act, &act))
    {
        return Err(Refusal::ProposalPending);
    }
    check(case, &act, moment)?;
    let expires_on = moment.working_days_after(moment.today, CONFIRM_WITHIN);
    Ok(vec![Event::Proposed { id, act, expires_on }])
}

pub fn confirm(
    case: &Case,
    actor: &Actor,
    id: ProposalId,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let proposal = case.proposal(id).ok_or(Refusal::NoSuchProposal)?;
    may_confirm(case, actor, proposal, moment)?;
    let mut events = vec![Event::Confirmed { id }];
    let by = proposal.by.into_iter().chain(actor.user()).collect();
    events.extend(carry_out(case, &proposal.act, by, moment)?);
    Ok(events)
}

/// Whether this person can confirm this act now; the form of a confirmation asks nothing more.
pub fn may_confirm(
    case: &Case,
    actor: &Actor,
    proposal: &Proposal,
    moment: &Moment<'_>,
) -> Result<(), Refusal> {
    if let Some(expired_on) = proposal.expires_on.filter(|last| moment.today > *last) {
        return Err(Refusal::ProposalExpired { expired_on });
    }
    if proposal.by.is_some() && proposal.by == actor.user() {
        return Err(Refusal::SamePerson);
    }
    may_sign(actor, &proposal.act)?;
    check(case, &proposal.act, moment)
}

pub fn decline(case: &Case, actor: &Actor, id: ProposalId, reasons: Sealed) -> Result<Vec<Event>, Refusal> {
    let proposal = case.proposal(id).ok_or(Refusal::NoSuchProposal)?;
    may_decline(actor, &proposal.act)?;
    Ok(vec![Event::Declined { id, reasons, proposed_by: proposal.by }])
}

/// Whether the proposal can still be confirmed on that day.
pub fn is_alive(proposal: &Proposal, today: Date) -> bool {
    proposal.expires_on.is_none_or(|last| today <= last)
}

/// Who signs: R0 the head; where the institution wants each answer signed, the head or a delegate, who signs nothing
/// else while somebody is in office.
fn may_sign(actor: &Actor, act: &Proposed) -> Result<(), Refusal> {
    if needs_head(act) && actor.role() != Role::Head {
        return Err(Refusal::SignOffNeeded);
    }
    let is_reply = matches!(act, Proposed::Reply { .. });
    if is_reply && actor.staff().is_some_and(Staff::awaits_signature) {
        return Err(Refusal::SignOffNeeded);
    }
    may_decline(actor, act)
}

/// A delegate gives back answers alone while somebody is in office.
pub fn may_decline(actor: &Actor, act: &Proposed) -> Result<(), Refusal> {
    let is_reply = matches!(act, Proposed::Reply { .. });
    if !is_reply && actor.staff().is_some_and(Staff::is_needless_delegate) {
        return Err(Refusal::OfficerInOffice);
    }
    Ok(())
}

/// R0 is signed by the head, never by a colleague.
pub fn needs_head(act: &Proposed) -> bool {
    matches!(act, Proposed::Reply { reply } if reply.grounds().any(Ground::needs_sign_off))
}

fn same_act(one: &Proposed, other: &Proposed) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

fn check(case: &Case, act: &Proposed, moment: &Moment<'_>) -> Result<(), Refusal> {
    match act {
        Proposed::Void { cause: VoidCause::Duplicate, duplicate_of: None, .. } => {
            Err(Refusal::DuplicateMissing)
        }
        Proposed::Void { cause: VoidCause::Duplicate, duplicate_of: Some(other), .. }
            if other.case == case.id =>
        {
            Err(Refusal::DuplicateMissing)
        }
        Proposed::Void { .. } if case.voided.is_some() => Err(Refusal::NotPermitted),
        Proposed::Void { cause, .. } if !case.can_be_void_for(*cause) => Err(Refusal::PortalReceipt),
        Proposed::Void { .. } => Ok(()),
        Proposed::CorrectReceipt { .. } if !case.receipt_can_be_corrected() => Err(Refusal::PortalReceipt),
        Proposed::CorrectReceipt { received_on, .. } if *received_on > moment.today => Err(Refusal::InFuture),
        Proposed::CorrectReceipt { received_on, .. } if *received_on < period::IN_FORCE => {
            Err(Refusal::BeforeLaw)
        }
        Proposed::CorrectReceipt { received_on, .. } if case.received_on == Some(*received_on) => {
            Err(Refusal::NothingToChange)
        }
        Proposed::CorrectReceipt { received_on, .. } if !could_be_received(case, *received_on) => {
            Err(Refusal::BeforeReceipt)
        }
        Proposed::CorrectReceipt { .. } => Ok(()),
        Proposed::Reply { .. } if case.stage == Stage::Answered => Err(Refusal::NotPermitted),
        Proposed::Reply { reply } => reply::check(case, reply, moment),
    }
}

fn could_be_received(case: &Case, on: Date) -> bool {
    let (first, last) = case.receipt_between();
    first.is_none_or(|first| first <= on) && last.is_none_or(|last| on <= last)
}

/// `by` are the two persons of the act.
fn carry_out(
    case: &Case,
    act: &Proposed,
    by: Vec<UserId>,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    match act.clone() {
        Proposed::Void { cause, duplicate_of, reasons } => {
            let clocks = clocks::stop_all(case, moment);
            let duplicate_of = duplicate_of.map(Original::without_words);
            Ok(vec![Event::Voided { cause, duplicate_of, reasons, clocks, by }])
        }
        Proposed::CorrectReceipt { received_on, evidence } => {
            let clocks = clocks::correct_receipt(case, received_on, moment);
            let lapsed = clocks::overrun(case, &clocks, moment);
            let corrected = Event::ReceiptCorrected { received_on, evidence, clocks, by };
            Ok(std::iter::once(corrected).chain(lapsed).collect())
        }
        Proposed::Reply { reply: text } => reply::reply(case, text, by, moment, true),
    }
}
