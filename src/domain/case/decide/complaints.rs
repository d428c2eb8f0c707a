//! Complaints of a case: judged by their own table and rules, recorded in the history of the case.

use crate::domain::{
    actor::{Actor, Role},
    case::{
        Case,
        command::{Command, NoticeSubject},
        event::Event,
        refusal::Refusal,
    },
    complaint::{
        command::{Command as OnComplaint, Place},
        decide,
        facts::Body,
    },
    id::ComplaintId,
    moment::Moment,
};

/// A new complaint, in its place.
pub fn file(
    case: &Case,
    place: &Place,
    actor: &Actor,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Command::Complaint { command, .. } = command else { return Err(Refusal::NotPermitted) };
    let happened = decide::decide_new(case, place, actor, *command, moment)?;
    Ok(recorded(place.complaint, happened))
}

/// An act on one that exists.
pub fn act(
    case: &Case,
    complaint: ComplaintId,
    actor: &Actor,
    command: OnComplaint,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let found = case.complaint(complaint).ok_or(Refusal::NoSuchComplaint)?;
    let happened = decide::decide(case, found, actor, command, moment)?;
    Ok(recorded(complaint, happened))
}

/// Each body hands over its own letters: the Commission its decisions, the institution all others.
pub fn may_send(case: &Case, subject: NoticeSubject, actor: &Actor) -> Result<(), Refusal> {
    let of_commission = match subject {
        NoticeSubject::Decision { complaint } => {
            case.complaint(complaint).ok_or(Refusal::NoSuchComplaint)?.body == Body::Commission
        }
        // Whose letter it is, its notice knows; the store lets each body hand over its own alone.
        NoticeSubject::Information if actor.role() == Role::Commission => {
            case.complaints.iter().any(|one| one.body == Body::Commission)
        }
        NoticeSubject::Reply { .. }
        | NoticeSubject::Extension { .. }
        | NoticeSubject::Consultation { .. }
        | NoticeSubject::Disclosure { .. }
        | NoticeSubject::Information => false,
    };
    if of_commission == (actor.role() == Role::Commission) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

fn recorded(complaint: ComplaintId, happened: Vec<crate::domain::complaint::event::Event>) -> Vec<Event> {
    happened
        .into_iter()
        .map(|happened| Event::Complaint { complaint, happened: Box::new(happened) })
        .collect()
}
