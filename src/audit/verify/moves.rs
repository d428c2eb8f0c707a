//! What acts of the calendar moved in a case: the rows beside the events, and the events beside the acts.

use super::{acts::Witnesses, case::Judge};
use crate::{
    domain::{
        case::{
            Case, Recorded,
            clock::{Clock, LedgerEntry},
            event::Event,
        },
        law::{ClassHistory, deadline},
        moment::Moment,
        recalculation,
    },
    persistence::{StoreError, audit::MoveRow, moves::Row},
};
use jiff::Timestamp;

/// Compares the rows with the events, and what the events say of acts with the acts.
pub fn judge(
    rows: &[MoveRow],
    case: &Case,
    history: &[Recorded],
    witnesses: &Witnesses,
    judge: &mut Judge<'_>,
) -> Result<(), StoreError> {
    judge.report.moves += rows.len() as u64;
    let expected = said(case, history);
    for (seq, act, row) in &expected {
        let about = format!("what act {act} moved of {} {}", row.reference, row.rule.code());
        match rows.iter().find(|found| found.is_about(*act, row)) {
            None => judge.find(*seq, format!("{about} is missing (calendar_moves)")),
            Some(found) => {
                let columns = found.differs_from(*act, row)?;
                if !columns.is_empty() {
                    judge.find(*seq, format!("{about} is not what the event says ({})", columns.join(", ")));
                }
            }
        }
    }
    let is_said = |found: &&MoveRow| expected.iter().any(|(_, act, row)| found.is_about(*act, row));
    for _ in rows.iter().filter(|found| !is_said(found)) {
        judge.find(0, "a date is said to have moved of which no event knows (calendar_moves)");
    }
    if let Some(classes) = witnesses.classes.get(case.origin()) {
        counted(case, classes, witnesses, judge);
    }
    Ok(())
}

/// The rows that the events make, each with its event and act; of one clock under one act the first counts.
fn said(case: &Case, history: &[Recorded]) -> Vec<(u32, u32, Row)> {
    let mut rows: Vec<(u32, u32, Row)> = Vec::new();
    // A row names the body that had the case when it was written.
    let mut institution = case.origin().clone();
    for (seq, recorded) in (1..).zip(history) {
        if let Event::Passed { to, .. } = &recorded.event {
            institution = to.clone();
        }
        let Some(act) = recalculation::act_of(&recorded.event) else { continue };
        for moved in recalculation::moved(&recorded.event) {
            let row = Row { institution: institution.clone(), ..Row::of(case, &moved) };
            let key = |row: &Row| (row.reference.clone(), row.rule);
            if !rows.iter().any(|(_, other, one)| *other == act && key(one) == key(&row)) {
                rows.push((seq, act, row));
            }
        }
    }
    rows
}

/// Whether each date that an act counted is what that act gives.
fn counted(case: &Case, classes: &ClassHistory, witnesses: &Witnesses, judge: &mut Judge<'_>) {
    let heard = case.complaints.iter().filter_map(|one| one.clock.as_ref());
    for clock in case.clocks.iter().chain(heard) {
        let steps = clock.ledger.iter().filter_map(|entry| Some((entry.act?, entry)));
        for (act, entry) in steps {
            if !is_of_act(act, entry, classes, witnesses) {
                let rule = entry.rule.code();
                judge.find(0, format!("the last day of {rule} is not what act {act} gives (calendar_acts)"));
            }
        }
        if !is_as_its_version_gives(clock, classes, witnesses) {
            let rule = clock.rule.code();
            judge.find(0, format!("the last day of {rule} is not what its calendar gives (calendar_acts)"));
        }
    }
}

fn is_of_act(act: u32, entry: &LedgerEntry, classes: &ClassHistory, witnesses: &Witnesses) -> bool {
    let Some(version) = witnesses.calendar.numbered(act) else { return false };
    let is_its_day = version.act().is_some_and(|act| act.recorded_on == entry.on);
    let counted = deadline::due(version, entry.rule, entry.extended, entry.started_on, classes);
    let after = entry.after.as_ref();
    let as_counted = after
        .zip(counted.ok())
        .is_none_or(|(after, counted)| counted.held_to(after.held_to).days() == after.days());
    is_its_day && as_counted
}

/// By a version that an act made; those of the calendar compiled in are for the nightly check.
fn is_as_its_version_gives(clock: &Clock, classes: &ClassHistory, witnesses: &Witnesses) -> bool {
    let newest = &witnesses.calendar;
    let version = clock.due.as_ref().map_or(0, |due| newest.number_of(&due.calendar_version));
    let (at, today) = (Timestamp::UNIX_EPOCH, clock.started_on);
    version == 0 || clock.is_as_counted(&Moment { at, today, calendar: newest, classes })
}
