//! All that a clock ever told: each end that stood, with the versions of the calendar that were in force meanwhile. The
//! windows ask for it, so that a last day once told never moves earlier, whatever took the place of an end. Knows
//! nothing of what is counted from an end.

use super::clock::{Clock, LedgerEntry, Step};
use crate::domain::{
    law::{
        Calendar, Due, deadline,
        ends::{End, Place, Told},
        status::Term,
        windows::Basis,
    },
    moment::Moment,
};
use jiff::civil::Date;

impl Clock {
    /// The end of the term that now runs, with what was told of it.
    pub fn end<'a>(&'a self, moment: &Moment<'a>) -> Option<End<'a>> {
        Some(self.that_was_told(self.due.as_ref()?, Place::InForce, moment))
    }

    fn that_was_told<'a>(&'a self, due: &Due, place: Place, moment: &Moment<'a>) -> End<'a> {
        let basis = Basis::from(due);
        let mut stood =
            self.ledger.iter().filter(|entry| entry.after.as_ref().map(Basis::from) == Some(basis));
        let since = stood.next().map_or(self.started_on, |first| first.on);
        End { due: due.clone(), since, told: self.told(basis, moment.calendar), place }
    }

    /// The same, then every other end that was told; beside an extension that does not stand those that it would have
    /// given. An end that came back into force after the silence had begun is one of the others too.
    pub fn ends<'a>(&'a self, moment: &Moment<'a>) -> Vec<End<'a>> {
        let mut ends: Vec<End<'a>> = self.end(moment).into_iter().collect();
        for due in self.stood() {
            let basis = Basis::from(due);
            let place = match self.opened_with(basis) {
                Some(opened) => Place::Opened(opened.clone()),
                // Where none in force can be computed, each is as it was told.
                None if self.due.is_none() => Place::Opened(due.clone()),
                None => Place::Replaced,
            };
            let is_in_force = self.due.as_ref().map(Basis::from) == Some(basis);
            if !is_in_force || matches!(&place, Place::Opened(with) if with.earliest < due.earliest) {
                ends.push(self.that_was_told(due, place, moment));
            }
        }
        if self.term == Term::ExtensionInvalid {
            self.add_extended(&mut ends, moment);
        }
        ends
    }

    /// The ends of the clock as they stood last, the first that was told before the others. An act of the calendar
    /// counts the same end anew and gives no other.
    fn stood(&self) -> Vec<&Due> {
        let mut ends: Vec<&Due> = Vec::new();
        for due in self.ledger.iter().filter_map(|entry| entry.after.as_ref()) {
            match ends.iter_mut().find(|one| Basis::from(**one) == Basis::from(due)) {
                Some(one) => *one = due,
                None => ends.push(due),
            }
        }
        ends
    }

    /// That end under each earlier version of the calendar that was in force while it stood. The newest goes with the
    /// end as it stands.
    fn told<'a>(&'a self, basis: Basis, calendar: &'a Calendar) -> Vec<Told<'a>> {
        let mut all = Vec::new();
        for (at, entry) in self.ledger.iter().enumerate() {
            let Some(due) = entry.after.as_ref().filter(|due| Basis::from(*due) == basis) else { continue };
            let counted_by = calendar.number_of(&due.calendar_version);
            let next = self.ledger.get(at + 1);
            let stood = |version: &&Calendar| {
                version.number() >= counted_by && next.is_none_or(|next| is_before(version, next))
            };
            let versions = calendar.in_force_since(entry.on).skip(1).filter(stood);
            all.extend(versions.map(|version| Told::of(due, version)));
        }
        all
    }

    /// With which end the silence had begun when that one was replaced, if it had: itself, or one in force before which
    /// it was kept as later.
    fn opened_with(&self, basis: Basis) -> Option<&Due> {
        let replaces = |entry: &&LedgerEntry| {
            entry.before.as_ref().map(Basis::from) != entry.after.as_ref().map(Basis::from)
        };
        let replacing: Vec<&LedgerEntry> = self.ledger.iter().filter(replaces).collect();
        let opened = (0..replacing.len()).filter_map(|at| {
            let end = replacing[at].before.as_ref().filter(|end| Basis::from(*end) == basis)?;
            over_when_replaced(end, &replacing[at..])
        });
        opened.min_by_key(|due| due.earliest)
    }

    /// The extended end beside each end of a first term, counted by every version since its letter.
    fn add_extended<'a>(&self, ends: &mut Vec<End<'a>>, moment: &Moment<'a>) {
        let is_letter = |entry: &&LedgerEntry| matches!(entry.step, Step::Extend | Step::VoidExtension);
        let Some(letter) = self.ledger.iter().find(is_letter) else { return };
        let started: Vec<Date> =
            ends.iter().filter(|end| !end.due.extended).map(|end| end.due.received_on).collect();
        for on in started {
            let end = |by| deadline::due(by, self.rule, true, on, moment.classes).ok();
            let Some(due) = end(moment.calendar) else { continue };
            let versions = moment.calendar.in_force_since(letter.on).skip(1);
            let told: Vec<Told<'a>> =
                versions.filter_map(|version| Some(Told::of(&end(version)?, version))).collect();
            match ends.iter_mut().find(|one| Basis::from(&one.due) == Basis::from(&due)) {
                Some(one) => {
                    one.due = due;
                    one.since = one.since.min(letter.on);
                    one.told.extend(told);
                }
                None => ends.push(End { due, since: letter.on, told, place: Place::Replaced }),
            }
        }
    }
}

/// Whether that version was in force before the entry: acts take turns, what else happens has its day alone.
fn is_before(version: &Calendar, entry: &LedgerEntry) -> bool {
    match entry.act {
        Some(act) => version.number() < act,
        None => version.act().is_none_or(|act| act.recorded_on <= entry.on),
    }
}

/// The end in force that was over when one of these entries replaced it, unless one that is no earlier than `end` had
/// taken the place of that before.
fn over_when_replaced<'a>(end: &Due, entries: &[&'a LedgerEntry]) -> Option<&'a Due> {
    for entry in entries {
        let before = entry.before.as_ref()?;
        // An extension is in time while the first term can still run.
        let last = if entry.step == Step::Extend { before.latest } else { before.earliest };
        if entry.on > last {
            return Some(before);
        }
        if entry.after.as_ref().is_some_and(|after| !is_later(end, after)) {
            return None;
        }
    }
    None
}

/// Whether one end is later than another in any joint shift of estimated feasts.
fn is_later(end: &Due, other: &Due) -> bool {
    end.earliest > other.earliest || end.latest > other.latest
}
