//! Whose texts are in a bundle: which of the values that its events name are given with their salts.

use super::audience::{Audience, Circle, circle};
use crate::{
    app::following,
    audit::{chain::Entry, verify::case::sealed_in},
    domain::{
        case::{Case, event::Event, facts::Attachment},
        complaint::{Complaint, facts::Body},
        id::ValueId,
        sealed::Sealed,
    },
};
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

/// Commitments by value, with the event that first names each.
pub(super) type Named = BTreeMap<ValueId, (u32, String)>;

/// The values that an event names, wherever they stand in it.
pub(super) fn named(entry: &Entry, into: &mut Named) {
    if let Ok(json) = serde_json::to_value(&entry.event) {
        sealed_in(&json, entry.seq, into);
    }
}

/// The values whose texts are given, of a case whose `given` events are in the bundle in bytes.
pub(super) fn readable(audience: Audience, case: &Case, given: &[Entry]) -> HashSet<ValueId> {
    match audience {
        Audience::Requester => of_requester(case, given),
        Audience::Institution => of_events(given, |event| is_the_institutions(case, event)),
        Audience::Commission => {
            of_events(given, |event| !matches!(circle(case, event), Circle::ThirdParty { .. }))
        }
        Audience::Auditor => HashSet::new(),
    }
}

/// The same as on the pages of the institution: not what is written to the Commission; what it asks of the
/// institution and decides, and that nothing came of it, is told.
fn is_the_institutions(case: &Case, event: &Event) -> bool {
    use crate::domain::complaint::event::Event as E;
    let Event::Complaint { complaint, happened } = event else { return true };
    case.complaint(*complaint).is_some_and(|one| one.is_read_by(Body::Head))
        || matches!(**happened, E::Inquired { .. } | E::Decided { .. } | E::PromiseBroken { .. })
}

fn of_events(given: &[Entry], wants: impl Fn(&Event) -> bool) -> HashSet<ValueId> {
    let mut values = Named::new();
    given.iter().filter(|entry| wants(&entry.event)).for_each(|entry| named(entry, &mut values));
    values.into_keys().collect()
}

/// What the page of the case shows, the own complaints, and what was decided on them once it was shown. The
/// address of the page is passed on more easily than meant: contact data are left out of what it gives.
fn of_requester(case: &Case, given: &[Entry]) -> HashSet<ValueId> {
    let mut values = following::readable(case, given);
    let requester = &case.requester;
    for contact in [&requester.address, &requester.email, &requester.phone].into_iter().flatten() {
        values.remove(&contact.value);
    }
    let shown = case.replies.iter().filter(|reply| reply.sent.received_on.is_some());
    let files = case.files().chain(shown.flat_map(|reply| &reply.text.files));
    let own = files.flat_map(of_file).chain(case.complaints.iter().flat_map(of_complaint));
    values.extend(own.map(|sealed| sealed.value));
    values.extend(of_events(given, is_own_word));
    values
}

/// What the requester declared themselves: an action before the court, its outcome, a promise not kept.
fn is_own_word(event: &Event) -> bool {
    match event {
        Event::CourtDeclared { .. } | Event::JudgmentRecorded { .. } => true,
        Event::Complaint { happened, .. } => {
            matches!(**happened, crate::domain::complaint::event::Event::PromiseBroken { .. })
        }
        _ => false,
    }
}

fn of_file(file: &Attachment) -> [&Sealed; 2] {
    [&file.name, &file.digest]
}

fn of_complaint(complaint: &Complaint) -> Vec<&Sealed> {
    let mut sealed = vec![&complaint.text];
    sealed.extend(complaint.files().flat_map(of_file));
    if complaint.sent().is_some_and(|sent| sent.received_on.is_some()) {
        sealed.extend(complaint.inadmissible.iter().map(|one| &one.reasons));
        if let Some(decision) = &complaint.decision {
            sealed.push(&decision.reasons);
            sealed.extend(decision.redress.iter().map(|redress| &redress.what));
        }
    }
    sealed
}

/// The files that an event names, wherever they stand in it: later versions of events are found with the same
/// eyes.
pub(super) fn attachments(event: &Event) -> Vec<Attachment> {
    let mut found = Vec::new();
    if let Ok(json) = serde_json::to_value(event) {
        attachments_in(&json, &mut found);
    }
    found
}

fn attachments_in(json: &serde_json::Value, found: &mut Vec<Attachment>) {
    match json {
        serde_json::Value::Object(fields) => match Attachment::deserialize(json) {
            Ok(file) => found.push(file),
            Err(_) => fields.values().for_each(|field| attachments_in(field, found)),
        },
        serde_json::Value::Array(items) => items.iter().for_each(|item| attachments_in(item, found)),
        _ => {}
    }
}
