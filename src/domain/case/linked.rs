//! What an act says of another case: an earlier supply (R4, art. 18), the original of a duplicate.
//! Compares it with that case; finding the case is the caller's.

use super::{
    Case,
    command::{Command, Proposed, VoidCause},
    ground::{EarlierSupply, Ground},
    refusal::Refusal,
    reply::{ItemAnswer, ReplyText},
    stage::Stage,
};
use crate::domain::id::CaseId;

/// The cases that a command names beside its own.
pub fn named(case: &Case, command: &Command) -> Vec<CaseId> {
    let original = original(case, command);
    supplies(case, command).map(|earlier| earlier.case).chain(original).collect()
}

/// Whether `other` is what the command says of it; none when there is no such case.
///
/// # Errors
/// The refusal, which names what is missing.
pub fn check(case: &Case, command: &Command, id: CaseId, other: Option<&Case>) -> Result<(), Refusal> {
    let own = other.filter(|other| other.institution == case.institution && other.id != case.id);
    if original(case, command) == Some(id) && own.is_none_or(|other| other.stage == Stage::Void) {
        return Err(Refusal::DuplicateMissing);
    }
    let known = |earlier: &EarlierSupply| {
        own.is_some_and(|other| other.reference == earlier.reference && was_supplied(other, earlier))
    };
    let mut claims = supplies(case, command).filter(|earlier| earlier.case == id);
    if claims.all(known) { Ok(()) } else { Err(Refusal::EarlierSupplyElsewhere) }
}

/// Something, the whole or a part, left on that day.
fn was_supplied(other: &Case, earlier: &EarlierSupply) -> bool {
    other.replies.iter().any(|reply| {
        let something = reply.text.items.iter().any(|item| item.answer == ItemAnswer::Supplied);
        let days = [reply.dispatched_on, reply.received_on];
        something && days.contains(&Some(earlier.supplied_on))
    })
}

fn original(case: &Case, command: &Command) -> Option<CaseId> {
    match proposed(case, command) {
        Some(Proposed::Void { cause: VoidCause::Duplicate, duplicate_of, .. }) => *duplicate_of,
        _ => None,
    }
}

fn supplies<'a>(case: &'a Case, command: &'a Command) -> impl Iterator<Item = &'a EarlierSupply> {
    let text: Option<&ReplyText> = match (command, proposed(case, command)) {
        (Command::Reply(text), _) | (_, Some(Proposed::Reply { reply: text })) => Some(text),
        _ => None,
    };
    text.into_iter().flat_map(ReplyText::grounds).filter_map(|ground| match ground {
        Ground::AlreadySupplied { earlier } => Some(earlier),
        _ => None,
    })
}

/// The act that is proposed, or that a confirmation carries out.
fn proposed<'a>(case: &'a Case, command: &'a Command) -> Option<&'a Proposed> {
    match command {
        Command::Propose { act, .. } => Some(act),
        Command::Confirm { id } => case.proposal(*id).map(|proposal| &proposal.act),
        _ => None,
    }
}
