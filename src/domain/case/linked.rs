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
use crate::domain::{id::CaseId, reference::Reference, sealed::Sealed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The request that a duplicate repeats, as its requester knows it. Older histories name the case alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Original {
    pub case: CaseId,
    pub named: Option<Named>,
    /// By what a person knows that both are of one requester, where no number of a document shows it.
    pub same_requester: Option<Sealed>,
}

/// The reference of the original and the day on which it was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub reference: Reference,
    pub received_on: Option<Date>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Case(CaseId),
    Whole {
        case: CaseId,
        #[serde(flatten)]
        named: Named,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        same_requester: Option<Sealed>,
    },
}

impl From<Written> for Original {
    fn from(written: Written) -> Self {
        match written {
            Written::Case(case) => case.into(),
            Written::Whole { case, named, same_requester } => {
                Self { case, named: Some(named), same_requester }
            }
        }
    }
}

impl From<Original> for Written {
    fn from(Original { case, named, same_requester }: Original) -> Self {
        match named {
            None => Written::Case(case),
            Some(named) => Written::Whole { case, named, same_requester },
        }
    }
}

impl From<CaseId> for Original {
    fn from(case: CaseId) -> Self {
        Self { case, named: None, same_requester: None }
    }
}

impl From<&Case> for Original {
    fn from(case: &Case) -> Self {
        let named = Named { reference: case.reference.clone(), received_on: case.received_on };
        Self { case: case.id, named: Some(named), same_requester: None }
    }
}

impl Original {
    /// What is told of it: the words about the requester stay with the office.
    #[must_use]
    pub fn without_words(self) -> Self {
        Self { same_requester: None, ..self }
    }
}

/// What the documents of two requests say of their requesters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requesters {
    /// One number, of one kind of document, each asking for themselves.
    Same,
    /// Two numbers of one kind of document.
    Different,
    /// Only a person can tell.
    Unknown,
}

/// The cases that a command names beside its own.
pub fn named(case: &Case, command: &Command) -> Vec<CaseId> {
    let original = original(case, command).map(|original| original.case);
    supplies(case, command).map(|earlier| earlier.case).chain(original).collect()
}

/// Whether `other` is what the command says of it; none when there is no such case. `requesters` is what the
/// documents of the two say.
///
/// # Errors
/// The refusal, which names what is missing.
pub fn check(
    case: &Case,
    command: &Command,
    id: CaseId,
    other: Option<&Case>,
    requesters: Requesters,
) -> Result<(), Refusal> {
    let own = other.filter(|other| other.institution == case.institution && other.id != case.id);
    if let Some(original) = original(case, command).filter(|original| original.case == id) {
        check_original(original, own, requesters)?;
    }
    let known = |earlier: &EarlierSupply| {
        own.is_some_and(|other| other.reference == earlier.reference && was_supplied(other, earlier))
    };
    let mut claims = supplies(case, command).filter(|earlier| earlier.case == id);
    if claims.all(known) { Ok(()) } else { Err(Refusal::EarlierSupplyElsewhere) }
}

/// A duplicate is proven: the other request stands, was received, and is of the same requester.
fn check_original(original: &Original, own: Option<&Case>, requesters: Requesters) -> Result<(), Refusal> {
    let (Some(own), Some(named)) = (own, &original.named) else { return Err(Refusal::DuplicateMissing) };
    match (own.stage, own.received_on) {
        (Stage::Void, _) => return Err(Refusal::OriginalVoid),
        (Stage::Withdrawn, _) => return Err(Refusal::OriginalWithdrawn),
        (Stage::Dispatched | Stage::Elsewhere, _) | (_, None) => return Err(Refusal::OriginalNotReceived),
        (Stage::Received | Stage::InProgress | Stage::Answered | Stage::Closed, Some(_)) => {}
    }
    if own.reference != named.reference || own.received_on != named.received_on {
        return Err(Refusal::OriginalChanged);
    }
    match requesters {
        Requesters::Different => Err(Refusal::OriginalOfAnother),
        Requesters::Unknown if original.same_requester.is_none() => Err(Refusal::SameRequesterUnconfirmed),
        Requesters::Same | Requesters::Unknown => Ok(()),
    }
}

/// Something, the whole or a part, left on that day.
fn was_supplied(other: &Case, earlier: &EarlierSupply) -> bool {
    other.replies.iter().any(|reply| {
        let something = reply.text.items.iter().any(|item| item.answer == ItemAnswer::Supplied);
        let days = [reply.sent.dispatched_on, reply.sent.received_on];
        something && days.contains(&Some(earlier.supplied_on))
    })
}

/// The request that the act voids this one for repeating.
pub fn original<'a>(case: &'a Case, command: &'a Command) -> Option<&'a Original> {
    match proposed(case, command) {
        Some(Proposed::Void { cause: VoidCause::Duplicate, duplicate_of, .. }) => duplicate_of.as_ref(),
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
