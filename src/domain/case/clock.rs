//! The clocks of a case: each due date is a cached projection of its ledger.
//! Counting is in `domain::law`; here stands what was counted, when and why.

use super::facts::coded;
use crate::domain::{
    law::{Calendar, Due, Explanation, Rule, deadline, explain, period, status::Term},
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

    /// Whether the due date in force includes the extension.
    pub fn is_extended(&self) -> bool {
        self.term == Term::Extended
    }

    /// The legal date of the extension that is in force.
    pub fn extended_on(&self) -> Option<Date> {
        let made = self.ledger.iter().rfind(|entry| entry.step == Step::Extend);
        made.filter(|_| self.is_extended()).map(|entry| entry.on)
    }
}
