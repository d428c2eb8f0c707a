//! What happened to a complaint, in the words of every history. Knows no page.

use crate::{
    audit::chain::Entry,
    domain::{
        case::event::Event as OnCase,
        complaint::{event::Event, facts::Body},
        id::ComplaintId,
    },
    i18n::Args,
};

/// The key of the sentence and its variables.
pub fn line(happened: &Event, id: ComplaintId, history: &[Entry]) -> (String, Args) {
    let body = history.iter().find_map(|entry| heard_by(&entry.event, id)).unwrap_or(Body::Head);
    let args = Args::new().with("body", body.code());
    let args = match happened {
        Event::Inquired { inquiry, .. } => args.with("inquiry", inquiry.code()),
        Event::Followed { compliance, .. } => args.with("compliance", compliance.code()),
        _ => args,
    };
    (format!("complaint-event-{}", happened.kind()), args)
}

/// Whether the complainant may read that it happened: not the notes and steps of the body.
pub fn is_told(happened: &Event) -> bool {
    !matches!(happened, Event::Noted { .. } | Event::Inquired { .. } | Event::Recalculated { .. })
}

/// Before whom the complaint of an event is, where it is one of a complaint.
pub fn body_of(event: &OnCase, history: &[Entry]) -> Option<Body> {
    let OnCase::Complaint { complaint, .. } = event else { return None };
    history.iter().find_map(|entry| heard_by(&entry.event, *complaint))
}

fn heard_by(event: &OnCase, id: ComplaintId) -> Option<Body> {
    let OnCase::Complaint { complaint, happened } = event else { return None };
    match &**happened {
        Event::Filed(filed) | Event::Registered(filed) if *complaint == id => Some(filed.body),
        _ => None,
    }
}
