//! What happened to a complaint and the days it speaks of, in the words of every page. Knows none of them.

use crate::{
    audit::chain::Entry,
    domain::{
        case::event::Event as OnCase,
        complaint::{event::Event, facts::Body},
        id::ComplaintId,
        recalculation::Span,
    },
    i18n::{Args, DateForm, Locale, dates, t},
};
use jiff::civil::Date;

/// The key of the sentence and its variables.
pub fn line(happened: &Event, id: ComplaintId, history: &[Entry]) -> (String, Args) {
    let body = history.iter().find_map(|entry| heard_by(&entry.event, id)).unwrap_or(Body::Head);
    let args = Args::new().with("body", body.code());
    let args = happened.codes().into_iter().fold(args, |args, (name, code)| args.with(name, code));
    (format!("complaint-event-{}", happened.kind()), args)
}

/// Whether the complainant may read that it happened: not the notes and steps of the body.
pub fn is_told(happened: &Event) -> bool {
    match happened {
        Event::Noted { .. } | Event::Inquired { .. } | Event::Recalculated { .. } => false,
        Event::Filed(_)
        | Event::Registered(_)
        | Event::Acknowledged { .. }
        | Event::Ripened { .. }
        | Event::Admitted
        | Event::Dismissed { .. }
        | Event::Decided { .. }
        | Event::Received { .. }
        | Event::Withdrawn { .. }
        | Event::Followed { .. }
        | Event::PromiseBroken { .. }
        | Event::Eased { .. } => true,
    }
}

/// Before whom the complaint of an event is, where it is one of a complaint.
pub fn body_of(event: &OnCase, history: &[Entry]) -> Option<Body> {
    let OnCase::Complaint { complaint, .. } = event else { return None };
    history.iter().find_map(|entry| heard_by(&entry.event, *complaint))
}

fn heard_by(event: &OnCase, id: ComplaintId) -> Option<Body> {
    let OnCase::Complaint { complaint, happened } = event else { return None };
    let (Event::Filed(filed) | Event::Registered(filed)) = &**happened else { return None };
    (*complaint == id).then_some(filed.body)
}

/// A day in words, or the two that an unconfirmed feast leaves; empty where none is known.
pub fn in_one_or_two(locale: Locale, days: Option<Span>) -> String {
    let said = |on: Option<Date>| dates::date(locale, on?, DateForm::Long).ok().map(|said| said.text);
    let one = |on| said(on).unwrap_or_default();
    match days {
        None => String::new(),
        Some(Span { earliest, latest, .. }) if earliest != latest => {
            let args = Args::new().with("from", one(earliest)).with("to", one(latest));
            t(locale, "due-or", &args).unwrap_or_default()
        }
        Some(Span { due_on, .. }) => one(due_on),
    }
}
