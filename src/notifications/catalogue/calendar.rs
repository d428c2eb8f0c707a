//! Who hears of an act of the calendar: the requester whose last days it moved, once. Offices get a list of
//! all their cases when the act has been carried out (`app::holidays`).

use super::{message, with_clock};
use crate::{
    domain::{
        case::{Case, clock::LedgerEntry, command::NoticeSubject},
        law::calendar::Measure,
        moment::Moment,
        recalculation::{Moved, Span},
    },
    notifications::message::{Message, MessageKind, Recipient},
};

/// The notice for the requester; none where no day that was told is another now.
pub fn moved(
    case: &Case,
    clocks: &[LedgerEntry],
    windows: &[Moved],
    act: u32,
    moment: &Moment<'_>,
) -> Option<Message> {
    let version = moment.calendar.numbered(act)?;
    let days = |due: &Option<_>| due.as_ref().map(Span::from);
    let runs = |entry: &&LedgerEntry| {
        days(&entry.before) != days(&entry.after) && case.running().any(|clock| clock.rule == entry.rule)
    };
    let clock = clocks.iter().find(runs);
    // A later day of acceptance is no day that anybody is told to act by, unless the portal itself was away.
    let outage = version.act().is_some_and(|act| matches!(act.measure, Measure::Outage { .. }));
    let acts = |one: &&Moved| one.before.due_on != one.after.due_on || outage && one.is_other();
    let window = windows.iter().find(acts);
    let mut told = message(MessageKind::DateMoved, Recipient::Requester, NoticeSubject::Information, case, 0);
    told.dedup_key = format!("act:{act}:case:{}", case.id);
    told.facts.act = version.announced();
    told.facts.complain_until = window.and_then(|one| one.after.due_on);
    let code = match (clock, window) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "clock",
        (None, Some(_)) => "window",
        (None, None) => return None,
    };
    told.facts.code = Some(code.to_owned());
    Some(match clock {
        Some(entry) => with_clock(told, entry),
        None => told,
    })
}
