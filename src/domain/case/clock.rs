//! The clocks of a case: each due date is a cached projection of its ledger.
//! Counting is in `domain::law`; here stands what was counted, when and why.

use super::facts::coded;
use crate::domain::{
    law::{
        Calendar, Due, Explanation, Rule, deadline,
        ends::{End, Told},
        explain, period,
        status::Term,
    },
    moment::Moment,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// What moved a clock.
    Step {
        Start = "start",
        Extend = "extend",
        VoidExtension = "void-extension",
        Recalculate = "recalculate",
        CorrectReceipt = "correct-receipt",
        Stop = "stop",
    }
}

/// One line of the ledger, as an event carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    pub rule: Rule,
    pub step: Step,
    /// The article on which the step rests.
    pub basis: String,
    /// Day 0 of the clock after this step.
    pub started_on: Date,
    pub extended: bool,
    pub before: Option<Due>,
    /// None where the calendar is not maintained that far: the date is not yet computable.
    pub after: Option<Due>,
    /// The end of the first term after this step; equal to `after` while nothing is extended.
    pub first: Option<Due>,
    /// The legal date of the step.
    pub on: Date,
    /// The act of the calendar that moved it; each date names the version of the calendar that counted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<u32>,
}

impl LedgerEntry {
    /// The entry with which a period begins; its due date is none where no calendar is maintained.
    pub fn start(rule: Rule, started_on: Date, moment: &Moment<'_>) -> Self {
        let due = deadline::due(moment.calendar, rule, false, started_on, moment.classes).ok();
        Self {
            rule,
            step: Step::Start,
            basis: period(rule, started_on).article.to_owned(),
            started_on,
            extended: false,
            before: None,
            after: due.clone(),
            first: due,
            on: moment.today,
            act: None,
        }
    }

    /// The entry with which a period stops where it is.
    pub fn stop(clock: &Clock, moment: &Moment<'_>) -> Self {
        Self {
            rule: clock.rule,
            step: Step::Stop,
            basis: period(clock.rule, clock.started_on).article.to_owned(),
            started_on: clock.started_on,
            extended: clock.is_extended(),
            before: clock.due.clone(),
            after: clock.due.clone(),
            first: clock.first_due.clone(),
            on: moment.today,
            act: None,
        }
    }
}

/// One running or stopped period of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub rule: Rule,
    /// Day 0.
    pub started_on: Date,
    pub term: Term,
    pub due: Option<Due>,
    /// The end of the first term, kept when the clock is extended.
    pub first_due: Option<Due>,
    pub ledger: Vec<LedgerEntry>,
}

impl Clock {
    /// A clock as its first ledger entry leaves it.
    pub fn started(entry: &LedgerEntry) -> Self {
        Self {
            rule: entry.rule,
            started_on: entry.started_on,
            term: Term::First,
            due: entry.after.clone(),
            first_due: entry.first.clone(),
            ledger: vec![entry.clone()],
        }
    }

    /// Records a further entry.
    pub fn record(&mut self, entry: &LedgerEntry) {
        match entry.step {
            Step::Extend => self.term = Term::Extended,
            Step::VoidExtension => self.term = Term::ExtensionInvalid,
            Step::Start | Step::Stop | Step::Recalculate | Step::CorrectReceipt => {}
        }
        self.first_due = entry.first.clone();
        self.started_on = entry.started_on;
        self.due = entry.after.clone();
        self.ledger.push(entry.clone());
    }

    /// Why the due date in force is that date, by the version of the calendar that counted it; none where no
    /// calendar is maintained that far.
    pub fn explanation(&self, moment: &Moment<'_>) -> Option<Explanation> {
        let calendar = self.counted_by(moment.calendar);
        let counted =
            explain(calendar, self.rule, self.is_extended(), self.started_on, moment.classes).ok()?;
        Some(counted.held_to(self.due.as_ref().and_then(|due| due.held_to)))
    }

    /// The version of the calendar that counted the due date in force.
    pub fn counted_by<'a>(&self, calendar: &'a Calendar) -> &'a Calendar {
        self.due.as_ref().map_or(calendar, |due| calendar.named(&due.calendar_version))
    }

    /// Whether the due date in force is what the law gives for day 0 and term, by the version that it names.
    pub fn is_as_counted(&self, moment: &Moment<'_>) -> bool {
        let Some(due) = &self.due else { return true };
        let calendar = self.counted_by(moment.calendar);
        let counted = deadline::due(calendar, self.rule, self.is_extended(), self.started_on, moment.classes);
        counted.is_ok_and(|counted| counted.held_to(due.held_to).days() == due.days())
    }

    /// The ends that were told before the one in force and still count for the requester: one that was over when
    /// another took its place, since what had opened stays open, and one that is later than the one in force, since a
    /// last day that was told does not move earlier. One that was kept as later may be over when the next takes its
    /// place. An act of the calendar counts the same end anew and replaces none.
    pub fn told_before(&self) -> impl Iterator<Item = &Due> {
        let replacing = |entry: &&LedgerEntry| {
            matches!(entry.step, Step::Extend | Step::VoidExtension | Step::CorrectReceipt)
        };
        let replacing: Vec<&LedgerEntry> = self.ledger.iter().filter(replacing).collect();
        (0..replacing.len()).filter_map(move |at| {
            let end = replacing[at].before.as_ref()?;
            let outlasts = self.due.as_ref().is_none_or(|due| is_later(end, due));
            (outlasts || was_over_when_replaced(end, &replacing[at..])).then_some(end)
        })
    }

    /// The end of the term that now runs, with what was told of it before.
    pub fn end<'a>(&'a self, moment: &Moment<'a>) -> Option<End<'a>> {
        Some(End { due: self.due.clone()?, told: self.told(moment.calendar) })
    }

    /// Beside an extension that does not stand the end that it would have had, as its letter told it.
    pub fn extended_end<'a>(&self, started_on: Date, moment: &Moment<'a>) -> Option<End<'a>> {
        let letter =
            self.ledger.iter().find(|entry| matches!(entry.step, Step::Extend | Step::VoidExtension))?;
        let end = |by| deadline::due(by, self.rule, true, started_on, moment.classes).ok();
        let versions = moment.calendar.in_force_since(letter.on).skip(1);
        let told = versions.filter_map(|version| Some(Told::of(&end(version)?, version))).collect();
        Some(End { due: end(moment.calendar)?, told })
    }

    /// The end of the term that now runs as it stood under each earlier version of the calendar since it was told: from
    /// the receipt on, of an extended term from the extension on.
    pub fn told<'a>(&'a self, calendar: &'a Calendar) -> Vec<Told<'a>> {
        let extended = self.is_extended();
        let begins = |entry: &LedgerEntry| match entry.step {
            Step::Extend => extended,
            Step::Start | Step::CorrectReceipt => !extended,
            Step::VoidExtension | Step::Recalculate | Step::Stop => false,
        };
        let from = self.ledger.iter().rposition(begins).unwrap_or_default();
        let Some((first, later)) = self.ledger.get(from..).and_then(<[_]>::split_first) else {
            return Vec::new();
        };
        let end = |entry: &'a LedgerEntry| if extended { entry.after.as_ref() } else { entry.first.as_ref() };
        let began_by = end(first).map_or(0, |due| calendar.number_of(&due.calendar_version));
        // The newest version goes with the end as it stands.
        let versions = calendar.in_force_since(first.on).skip(1);
        let then = |version: &Calendar| {
            let moved =
                |entry: &&LedgerEntry| entry.step == Step::Recalculate && entry.act <= Some(version.number());
            end(later.iter().rfind(moved).unwrap_or(first))
        };
        versions
            .filter(|version| version.number() >= began_by)
            .filter_map(|version| Some(Told::of(then(version)?, version)))
            .collect()
    }

    /// Whether the due date in force includes the extension.
    pub fn is_extended(&self) -> bool {
        self.term == Term::Extended
    }
}

/// Whether an end was over when the first of these entries put an end that is no earlier in its place.
fn was_over_when_replaced(end: &Due, entries: &[&LedgerEntry]) -> bool {
    let was_over = |entry: &LedgerEntry| {
        // An extension is in time while the first term can still run.
        let last = if entry.step == Step::Extend { end.latest } else { end.earliest };
        entry.on > last
    };
    let takes_its_place =
        |entry: &LedgerEntry| entry.after.as_ref().is_some_and(|after| !is_later(end, after));
    entries
        .iter()
        .find(|entry| was_over(entry) || takes_its_place(entry))
        .is_some_and(|entry| was_over(entry))
}

/// Whether one end is later than another in any joint shift of estimated feasts.
fn is_later(end: &Due, other: &Due) -> bool {
    end.earliest > other.earliest || end.latest > other.latest
}
