//! The history of a complaint as its place may read it: the Commission's notes and findings are its own, and so
//! are the notes of the institution.

use super::bench::{Opened, Place};
use crate::{
    audit::chain::Entry,
    domain::{
        case::{command::NoticeSubject, event::Event as OnCase},
        complaint::{
            Complaint,
            event::Event,
            facts::{Body, Inquiry},
        },
        id::{ComplaintId, UserId},
        sealed::Sealed,
    },
    i18n::Args,
    web::{
        answer::Reader,
        complaints,
        workplace::story::{Step, passed},
    },
};
use std::collections::HashMap;

/// The steps after the event `since`, newest first.
pub fn steps<P: Place>(
    opened: &Opened,
    history: &[Entry],
    since: u32,
    names: &HashMap<UserId, String>,
    reader: Reader,
) -> Vec<Step> {
    let told = related(opened);
    let kept = history.iter().rev().filter(|entry| entry.seq > since);
    kept.filter_map(|entry| step::<P>(opened, entry, &told, history, names, reader)).collect()
}

/// The complaint, and at the Commission those to the head before it.
pub(super) fn related(opened: &Opened) -> Vec<ComplaintId> {
    let before = before(opened).map(|one| one.id);
    std::iter::once(opened.complaint.id).chain(before).collect()
}

/// The complaint to the head that this one goes further with.
pub fn before(opened: &Opened) -> Option<&Complaint> {
    opened.complaint.reviewed.head_complaint().and_then(|complaint| opened.case().complaint(complaint))
}

fn step<P: Place>(
    opened: &Opened,
    entry: &Entry,
    told: &[ComplaintId],
    history: &[Entry],
    names: &HashMap<UserId, String>,
    reader: Reader,
) -> Option<Step> {
    let (key, args, note) = match &entry.event {
        OnCase::Complaint { complaint, happened } if told.contains(complaint) => {
            let body = opened.case().complaint(*complaint)?.body;
            if !reads::<P>(body, happened) {
                return None;
            }
            let (key, args) = complaints::line(happened, *complaint, history);
            (key, args, note::<P>(body, happened))
        }
        OnCase::Declared { .. } => ("office-event-declared".to_owned(), Args::new(), None),
        OnCase::Passed { from, to, .. } => ("office-event-passed".to_owned(), passed(reader, from, to), None),
        OnCase::LetterDispatched { subject: NoticeSubject::Decision { complaint }, proof, .. }
            if told.contains(complaint) =>
        {
            ("office-event-letter-dispatched".to_owned(), Args::new(), Some(proof))
        }
        OnCase::Complaint { .. }
        | OnCase::LetterDispatched { .. }
        | OnCase::Submitted(_)
        | OnCase::Registered(_)
        | OnCase::Acknowledged { .. }
        | OnCase::TakenOn { .. }
        | OnCase::Assigned { .. }
        | OnCase::Noted { .. }
        | OnCase::Extended { .. }
        | OnCase::ExtensionWithoutEffect { .. }
        | OnCase::ExtensionLapsed { .. }
        | OnCase::ExtensionRestored { .. }
        | OnCase::ConsultationOpened { .. }
        | OnCase::ConsultationClosed { .. }
        | OnCase::ThirdParty { .. }
        | OnCase::Contribution { .. }
        | OnCase::Costs { .. }
        | OnCase::Delivery { .. }
        | OnCase::UrgencyAssessed { .. }
        | OnCase::Replied { .. }
        | OnCase::Proposed { .. }
        | OnCase::Confirmed { .. }
        | OnCase::Declined { .. }
        | OnCase::CourtDeclared { .. }
        | OnCase::JudgmentRecorded { .. }
        | OnCase::NoticeLeft { .. }
        | OnCase::NoticeGivenUp { .. }
        | OnCase::NoticeBounced { .. }
        | OnCase::ReplyReceived { .. }
        | OnCase::ReceiptCorrected { .. }
        | OnCase::Withdrawn { .. }
        | OnCase::Voided { .. }
        | OnCase::Reopened { .. }
        | OnCase::LinkRenewed { .. }
        | OnCase::Recalculated { .. }
        | OnCase::Closed => return None,
    };
    let note = note.map(|sealed| opened.told.text(sealed)).unwrap_or_default();
    Some(Step::of(entry, (key, args), note, names))
}

/// Each body reads all that is its own, and of the other what both know.
fn reads<P: Place>(body: Body, happened: &Event) -> bool {
    P::BODY == body || complaints::is_told(happened) || is_exchanged(happened)
}

/// What passes between the Commission and the institution.
fn is_exchanged(happened: &Event) -> bool {
    matches!(happened, Event::Inquired { inquiry: Inquiry::Asked | Inquiry::Responded, .. })
}

/// The text beside a step, where the page does not show it above already.
fn note<P: Place>(body: Body, happened: &Event) -> Option<&Sealed> {
    let own = P::BODY == body;
    match happened {
        Event::PromiseBroken { text } => Some(text),
        Event::Noted { text } | Event::Followed { text, .. } => Some(text).filter(|_| own),
        Event::Registered(filed) => filed.evidence.as_ref().filter(|_| own),
        Event::Received { .. } | Event::Withdrawn { .. } => happened.text().filter(|_| own),
        Event::Filed(_)
        | Event::Acknowledged { .. }
        | Event::Ripened { .. }
        | Event::Admitted
        | Event::Dismissed { .. }
        | Event::Inquired { .. }
        | Event::Decided { .. }
        | Event::Recalculated { .. }
        | Event::Eased { .. } => None,
    }
}
