//! Who hears of an act of the calendar: the requester whose last days it moved, once. Offices get a list of
//! all their cases when the act has been carried out (`app::holidays`).

use super::{message, of_silence, with_clock};
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
    // A later day of acceptance is no day that anybody is told to act by, unless the portal itself was away or the
    // time was over.
    let outage = version.act().is_some_and(|act| matches!(act.measure, Measure::Outage { .. }));
    let was_over = |one: &Moved| one.before.latest.is_some_and(|last| last < moment.today);
    let accepted = |one: &Moved| one.is_other() && (outage || was_over(one));
    let acts = |one: &&Moved| one.before.due_on != one.after.due_on || accepted(one);
    let window = windows.iter().find(acts);
    let mut told = message(MessageKind::DateMoved, Recipient::Requester, NoticeSubject::Information, case, 0);
    told.dedup_key = format!("act:{act}:case:{}", case.id);
    told.facts.act = version.announced();
    told.facts.complain_until = window.and_then(|one| one.after.due_on).filter(|on| *on >= moment.today);
    told.facts.on = window.filter(|one| accepted(one)).and_then(|one| one.after.latest);
    told.facts.window = window.copied();
    let code = match (clock, window) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "clock",
        (None, Some(_)) => "window",
        (None, None) => return None,
    };
    told.facts.code = Some(code.to_owned());
    Some(match clock {
        Some(entry) => of_silence(with_clock(told, entry), entry, case, moment),
        None => told,
    })
}
