//! Ledger entries: the only place where a due date of a case is computed.

use crate::domain::{
    case::{
        Case,
        clock::{Clock, LedgerEntry, Step},
        event::Event,
        facts::Kind,
        refusal::Refusal,
    },
    law::{
        Rule,
        deadline::{self, Due},
        period,
        status::Term,
    },
    moment::Moment,
    recalculation,
};
use jiff::civil::Date;

/// The clocks that start with the receipt of a request: `answer`, and `urgent` beside it (arts 16, 17).
pub fn start(kind: Kind, received_on: Date, moment: &Moment<'_>) -> Vec<LedgerEntry> {
    let rules: &[Rule] = match kind {
        Kind::Ordinary => &[Rule::Answer],
        Kind::Urgent => &[Rule::Answer, Rule::Urgent],
    };
    rules.iter().map(|rule| LedgerEntry::start(*rule, received_on, moment)).collect()
}

/// The due date, or none where no calendar is maintained: a filing never fails for it.
pub fn due(rule: Rule, extended: bool, received_on: Date, moment: &Moment<'_>) -> Option<Due> {
    deadline::due(moment.calendar, rule, extended, received_on, moment.classes).ok()
}

/// An entry that leaves day 0 where it is.
pub fn step(clock: &Clock, step: Step, extended: bool, moment: &Moment<'_>) -> LedgerEntry {
    let after = match step {
        Step::Extend | Step::VoidExtension | Step::Recalculate => {
            due(clock.rule, extended, clock.started_on, moment)
        }
        Step::Start | Step::CorrectReceipt | Step::Stop => clock.due.clone(),
    };
    let first = if step == Step::Recalculate {
        due(clock.rule, false, clock.started_on, moment)
    } else {
        clock.first_due.clone()
    };
    LedgerEntry {
        rule: clock.rule,
        step,
        basis: period(clock.rule, clock.started_on).article.to_owned(),
        started_on: clock.started_on,
        extended,
        before: clock.due.clone(),
        after,
        first,
        on: moment.today,
        act: None,
    }
}

/// The entry of an extension that lost its effect: the clock falls back to its first term.
pub fn void_extension(clock: &Clock, moment: &Moment<'_>) -> LedgerEntry {
    let mut entry = step(clock, Step::VoidExtension, false, moment);
    entry.after = clock.first_due.clone();
    entry
}

/// Every clock stops.
pub fn stop_all(case: &Case, moment: &Moment<'_>) -> Vec<LedgerEntry> {
    case.running().map(|clock| LedgerEntry::stop(clock, moment)).collect()
}

/// Every clock counted anew from the corrected day of receipt.
pub fn correct_receipt(case: &Case, received_on: Date, moment: &Moment<'_>) -> Vec<LedgerEntry> {
    case.clocks
        .iter()
        .map(|clock| LedgerEntry {
            started_on: received_on,
            after: due(clock.rule, clock.is_extended(), received_on, moment),
            first: due(clock.rule, false, received_on, moment),
            ..step(clock, Step::CorrectReceipt, clock.is_extended(), moment)
        })
        .collect()
}

/// The extensions that were told after the first term that a corrected receipt gives: they never moved
/// anything (art. 16, "beforehand").
pub fn overrun(case: &Case, corrected: &[LedgerEntry], moment: &Moment<'_>) -> Vec<Event> {
    let late = |entry: &&LedgerEntry| {
        let extension = case.extensions.iter().rfind(|one| one.rule == entry.rule && one.valid);
        let told_on = extension.map(|one| one.notified_on.unwrap_or(one.decided_on));
        entry.extended && told_on > entry.first.as_ref().map(|due| due.latest) && entry.first.is_some()
    };
    let lapse = |entry: &LedgerEntry| {
        let mut clock = case.clock(entry.rule)?.clone();
        clock.record(entry);
        Some(Event::ExtensionLapsed { rule: entry.rule, clock: void_extension(&clock, moment) })
    };
    corrected.iter().filter(late).filter_map(lapse).collect()
}

/// What the acts of the calendar say of this case, those after `settled` and any that it missed.
pub fn follow(case: &Case, settled: u32, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let events = recalculation::follow(case, settled, moment);
    if events.is_empty() { Err(Refusal::NothingToChange) } else { Ok(events) }
}

/// Dates that were not computable at filing and now are. Moves no date once told.
pub fn recalculate(case: &Case, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let clocks: Vec<LedgerEntry> = case
        .clocks
        .iter()
        .filter(|clock| clock.due.is_none())
        .map(|clock| step(clock, Step::Recalculate, clock.term == Term::Extended, moment))
        .filter(|entry| entry.after.is_some())
        .collect();
    if clocks.is_empty() {
        Err(Refusal::NothingToChange)
    } else {
        Ok(vec![Event::Recalculated { clocks, act: None, windows: Vec::new() }])
    }
}
