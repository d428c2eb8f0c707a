//! The history of a case as people read it: newest first, texts beside what happened.

use super::told::Told;
use crate::{
    audit::chain::Entry,
    domain::{
        case::{
            command::Proposed,
            consultation, contribution, costs, delivery,
            event::Event,
            reply::Proof,
            said::{Code, Detail, Family},
        },
        complaint::facts::Body,
        id::UserId,
        institution::InstitutionCode,
        law::zone::legal_date,
        sealed::Sealed,
    },
    i18n::Args,
    web::{answer::Reader, complaints},
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use std::collections::HashMap;

/// One step of the history, as `macros/timeline.html` reads it.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    pub key: String,
    pub args: Args,
    pub at: Timestamp,
    pub on: Date,
    pub note: String,
    /// The key of what the letter or the mail tells, of one that left or did not.
    pub told: String,
    pub next: bool,
    pub late: bool,
    /// Whose act it was: a role, and a name where a person is known.
    pub role: &'static str,
    pub name: String,
    /// The decision by which a delegate acted; empty for anybody else.
    pub decision: String,
    /// The legal date, where that is not the day of the record.
    pub happened_on: Option<Date>,
}

impl Step {
    /// What happened, said by that sentence, with the text beside it.
    pub fn of(
        entry: &Entry,
        (key, args): (String, Args),
        note: String,
        names: &HashMap<UserId, String>,
    ) -> Self {
        let recorded_on = legal_date(entry.recorded_at);
        Self {
            key,
            args,
            at: entry.recorded_at,
            on: entry.happened_on,
            note,
            told: told_by(&entry.event),
            next: false,
            late: false,
            role: entry.actor.role.code(),
            name: entry.actor.user.and_then(|user| names.get(&user).cloned()).unwrap_or_default(),
            decision: entry.actor.decision.clone().unwrap_or_default(),
            happened_on: (entry.happened_on != recorded_on).then_some(entry.happened_on),
        }
    }
}

/// The key of what is told by a notice of which the event tells; empty for any other event.
fn told_by(event: &Event) -> String {
    let of = |one| if let Detail::Told(what) = one { Some(format!("event-told-{what}")) } else { None };
    event.details().into_iter().find_map(of).unwrap_or_default()
}

/// That a case was given to somebody, for whoever may read no name.
pub const UNNAMED: &str = "office-event-assigned-unnamed";

/// The people of a history.
pub fn people(history: &[Entry]) -> Vec<UserId> {
    let mut people: Vec<UserId> = history
        .iter()
        .flat_map(|entry| {
            let assigned = if let Event::Assigned { to, .. } = &entry.event { Some(*to) } else { None };
            entry.actor.user.into_iter().chain(assigned)
        })
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// The steps after the event `since`, newest first.
pub fn steps(
    history: &[Entry],
    since: u32,
    told: &Told,
    names: &HashMap<UserId, String>,
    reader: Reader,
) -> Vec<Step> {
    history
        .iter()
        .rev()
        .filter(|entry| entry.seq > since && is_ours(&entry.event, history))
        .map(|entry| step(entry, history, told, names, reader))
        .collect()
}

/// Every step of what is given, newest first: who may read which was decided before.
pub fn given(history: &[Entry], told: &Told, names: &HashMap<UserId, String>, reader: Reader) -> Vec<Step> {
    history.iter().rev().map(|entry| step(entry, history, told, names, reader)).collect()
}

/// What the Commission notes and asks for itself is not the institution's to read.
fn is_ours(event: &Event, history: &[Entry]) -> bool {
    let Event::Complaint { happened, .. } = event else { return true };
    complaints::is_told(happened) || complaints::body_of(event, history) == Some(Body::Head)
}

fn step(
    entry: &Entry,
    history: &[Entry],
    told: &Told,
    names: &HashMap<UserId, String>,
    reader: Reader,
) -> Step {
    let (key, args) = match &entry.event {
        Event::Complaint { complaint, happened } => complaints::line(happened, *complaint, history),
        Event::Assigned { to, .. } if !names.contains_key(to) => (UNNAMED.to_owned(), Args::new()),
        event => (key(event.sentence()), args(event, names, reader)),
    };
    let note = note(&entry.event, history).map(|sealed| told.text(sealed)).unwrap_or_default();
    let late = matches!(entry.event, Event::ExtensionWithoutEffect { .. } | Event::ExtensionLapsed { .. });
    Step { late, ..Step::of(entry, (key, args), note, names) }
}

/// The variables of the sentence of an event.
fn args(event: &Event, names: &HashMap<UserId, String>, reader: Reader) -> Args {
    match event {
        Event::Assigned { to, .. } => Args::new().with("name", names.get(to).cloned().unwrap_or_default()),
        Event::Passed { from, to, .. } => passed(reader, from, to),
        event => coded(&event.codes()),
    }
}

/// Codes as the variables of a sentence.
pub fn coded(codes: &[Code]) -> Args {
    codes.iter().fold(Args::new(), |args, (name, code)| args.with(*name, *code))
}

/// The key of a sentence.
pub fn key((family, kind): (Family, &str)) -> String {
    match family {
        Family::Case => format!("office-event-{kind}"),
        Family::ThirdParty => format!("office-event-third-party-{kind}"),
        Family::Contribution => format!("office-event-contribution-{kind}"),
        Family::Costs => format!("office-event-costs-{kind}"),
        Family::Delivery => format!("office-event-delivery-{kind}"),
        Family::Complaint => format!("complaint-event-{kind}"),
    }
}

/// The variables of the sentence that a case passed: both bodies by name.
pub fn passed(reader: Reader, from: &InstitutionCode, to: &InstitutionCode) -> Args {
    Args::new().with("from", reader.name(from)).with("to", reader.name(to))
}

/// The text that was written with an event.
fn note<'a>(event: &'a Event, history: &[Entry]) -> Option<&'a Sealed> {
    match event {
        Event::Registered(filed) => filed.evidence.as_ref(),
        Event::Acknowledged { evidence, .. } | Event::ReceiptCorrected { evidence, .. } => Some(evidence),
        Event::Noted { text } => Some(text),
        Event::Extended { reasons, .. }
        | Event::ExtensionWithoutEffect { reasons, .. }
        | Event::Declined { reasons, .. }
        | Event::Voided { reasons, .. }
        | Event::Reopened { reasons } => Some(reasons),
        Event::ConsultationOpened { third_party, .. } => Some(third_party),
        Event::ConsultationClosed { reasons, .. } | Event::UrgencyAssessed { reasons, .. } => {
            reasons.as_ref()
        }
        Event::ThirdParty { happened, .. } => match &**happened {
            consultation::Event::Answered { reasons, .. } => reasons.as_ref(),
            consultation::Event::LinkRenewed { reasons, .. } => Some(reasons),
            consultation::Event::Decided { .. } => None,
        },
        Event::Contribution { happened, .. } => match &**happened {
            contribution::Event::Asked(question) => Some(&question.name),
            contribution::Event::Answered { .. } | contribution::Event::Withdrawn => None,
        },
        Event::Costs { happened, .. } => match &**happened {
            costs::Event::Quoted { basis, .. } => Some(basis),
            costs::Event::Withdrawn { reasons } => Some(reasons),
            costs::Event::Paid { receipt, .. } => Some(receipt),
        },
        Event::Delivery { happened } => match &**happened {
            delivery::Event::Appointed(one) | delivery::Event::Changed(one) => Some(&one.place),
            delivery::Event::Missed { note, .. } => note.as_ref(),
            delivery::Event::Supplied(supply) => Some(&supply.evidence),
        },
        // What is written to the Commission, and by it, it tells itself.
        Event::Complaint { happened, .. } => {
            happened.text().filter(|_| complaints::body_of(event, history) == Some(Body::Head))
        }
        Event::LetterDispatched { proof, .. } => Some(proof),
        Event::ReplyReceived {
            proof: Proof::Signature { evidence } | Proof::Postal { evidence }, ..
        } => Some(evidence),
        Event::Withdrawn { scan, .. } => scan.as_ref(),
        Event::CourtDeclared { declared, .. } => Some(&declared.court),
        Event::JudgmentRecorded { outcome, .. } => Some(outcome),
        Event::LinkRenewed { identity_checked } => Some(identity_checked),
        Event::Proposed { act, .. } => match &**act {
            Proposed::Void { reasons, .. } => Some(reasons),
            Proposed::CorrectReceipt { evidence, .. } => Some(evidence),
            Proposed::Reply { .. } => None,
        },
        // The answer has a page of its own; that an extension stands after all repeats its reasons.
        Event::Submitted(_)
        | Event::Declared { .. }
        | Event::TakenOn { .. }
        | Event::Assigned { .. }
        | Event::ExtensionLapsed { .. }
        | Event::ExtensionRestored { .. }
        | Event::Replied { .. }
        | Event::Confirmed { .. }
        | Event::ReplyReceived { proof: Proof::Shown, .. }
        | Event::NoticeLeft { .. }
        | Event::NoticeGivenUp { .. }
        | Event::NoticeBounced { .. }
        | Event::Recalculated { .. }
        | Event::Passed { .. }
        | Event::Closed => None,
    }
}
