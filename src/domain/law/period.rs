//! Every statutory period of Law 31.13, once, beside its article. Knows nothing of calendars.
//!
//! A change of the law is a new row. A clock keeps the row in force on the day it started: a
//! complaint filed after a reform runs under the new law, a request received before it does not.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// The day from which the law binds (Art. 30); no period starts before it.
pub const IN_FORCE: Date = date(2019, 3, 12);

/// A period of the law, by what is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The institution's answer (Art. 16).
    Answer,
    /// The institution's answer where life, safety or liberty is at stake (Art. 17).
    Urgent,
    /// The requester's complaint to the head of the institution (Art. 19).
    ComplaintToHead,
    /// The head's decision on it (Art. 19).
    HeadDecision,
    /// The requester's complaint to the Commission (Art. 20).
    ComplaintToCommission,
    /// The Commission's outcome (Art. 20).
    CommissionDecision,
    /// The requester's appeal to the administrative court (Art. 21).
    Court,
}

impl Rule {
    /// Every rule, in the order of the procedure.
    pub const ALL: [Rule; 7] = [
        Rule::Answer,
        Rule::Urgent,
        Rule::ComplaintToHead,
        Rule::HeadDecision,
        Rule::ComplaintToCommission,
        Rule::CommissionDecision,
        Rule::Court,
    ];

    /// The name by which commands, the API and the record call this rule.
    pub const fn code(self) -> &'static str {
        match self {
            Rule::Answer => "answer",
            Rule::Urgent => "urgent",
            Rule::ComplaintToHead => "complaint-to-head",
            Rule::HeadDecision => "head-decision",
            Rule::ComplaintToCommission => "complaint-to-commission",
            Rule::CommissionDecision => "commission-decision",
            Rule::Court => "court",
        }
    }

    /// Whether it is a window of the requester, to act in, and no period in which somebody must answer.
    pub fn is_window(self) -> bool {
        TABLE.iter().any(|row| row.rule == self && row.is_generous())
    }

    /// The rule of that [`code`](Rule::code), if there is one.
    pub fn parse(code: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.code() == code)
    }
}

/// What a period counts. Always printed beside the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Days on which the institution works (Arts. 16 and 19).
    WorkingDay,
    /// Days, where the law says no more than that.
    CalendarDay,
}

impl Unit {
    /// The word by which commands and the API call the unit.
    pub const fn code(self) -> &'static str {
        match self {
            Unit::WorkingDay => "working_day",
            Unit::CalendarDay => "calendar_day",
        }
    }
}

/// Who has to act within a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    Institution,
    Requester,
    Head,
    Commission,
}

/// One dated row of the law's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub rule: Rule,
    /// The article, as printed ("16").
    pub article: &'static str,
    /// In [`unit`](Period::unit)s, the day of receipt not counted.
    pub length: u16,
    /// What one extension adds, in the same unit; `None` where the law grants none.
    pub extension: Option<u16>,
    pub unit: Unit,
    pub bound: Bound,
    /// What the end of the period without a reply opens; `None` where a window simply closes.
    pub opens: Option<Rule>,
    /// The first day of receipt to which this row applies. Its ISO form names the rule version.
    pub valid_from: Date,
    /// Where the number was read.
    pub source: &'static str,
}

impl Period {
    /// The whole length from day 0, in units, with or without the one extension.
    pub const fn total(&self, extended: bool) -> u16 {
        match (extended, self.extension) {
            (true, Some(more)) => self.length + more,
            _ => self.length,
        }
    }

    /// Whether the requester's window is accepted to a generous day beyond the strict one (C8).
    pub const fn is_generous(&self) -> bool {
        matches!(self.bound, Bound::Requester)
    }
}

const fn row(
    rule: Rule,
    article: &'static str,
    (length, unit): (u16, Unit),
    extension: Option<u16>,
    bound: Bound,
    opens: Option<Rule>,
) -> Period {
    let source = "dahir 1.18.15 du 22 février 2018, loi 31.13, BO 6655";
    Period { rule, article, length, extension, unit, bound, opens, valid_from: IN_FORCE, source }
}

use Unit::{CalendarDay, WorkingDay};

/// Rows of one rule stand together, oldest first.
const TABLE: &[Period] = &[
    row(Rule::Answer, "16", (20, WorkingDay), Some(20), Bound::Institution, Some(Rule::ComplaintToHead)),
    row(Rule::Urgent, "17", (3, CalendarDay), Some(3), Bound::Institution, Some(Rule::ComplaintToHead)),
    row(Rule::ComplaintToHead, "19", (20, WorkingDay), None, Bound::Requester, None),
    row(Rule::HeadDecision, "19", (15, CalendarDay), None, Bound::Head, Some(Rule::ComplaintToCommission)),
    row(Rule::ComplaintToCommission, "20", (30, CalendarDay), None, Bound::Requester, None),
    row(Rule::CommissionDecision, "20", (30, CalendarDay), None, Bound::Commission, Some(Rule::Court)),
    row(Rule::Court, "21", (60, CalendarDay), None, Bound::Requester, None),
];

/// The row in force on `on`, the day a clock starts. Before the law bound anybody this is the
/// oldest row; [`super::deadline::due`] refuses such days.
pub fn period(rule: Rule, on: Date) -> &'static Period {
    in_force(TABLE, rule, on)
}

fn in_force(table: &'static [Period], rule: Rule, on: Date) -> &'static Period {
    let mut rows = table.iter().filter(|row| row.rule == rule);
    let oldest = rows.next().expect("every rule has a row, and a test walks them all");
    rows.rfind(|row| row.valid_from <= on).unwrap_or(oldest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_row_and_is_found_by_its_code() {
        for rule in Rule::ALL {
            assert_eq!(period(rule, IN_FORCE).rule, rule);
            assert_eq!(Rule::parse(rule.code()), Some(rule));
            assert_eq!(serde_json::to_string(&rule).unwrap(), format!("\"{}\"", rule.code()));
        }
    }

    #[test]
    fn the_numbers_are_those_of_the_statute() {
        let read = |rule| {
            let p = period(rule, IN_FORCE);
            (p.article, p.length, p.unit, p.extension)
        };
        assert_eq!(read(Rule::Answer), ("16", 20, WorkingDay, Some(20)));
        assert_eq!(read(Rule::Urgent), ("17", 3, CalendarDay, Some(3)));
        assert_eq!(read(Rule::ComplaintToHead), ("19", 20, WorkingDay, None));
        assert_eq!(read(Rule::HeadDecision), ("19", 15, CalendarDay, None));
        assert_eq!(read(Rule::ComplaintToCommission), ("20", 30, CalendarDay, None));
        assert_eq!(read(Rule::CommissionDecision), ("20", 30, CalendarDay, None));
        assert_eq!(read(Rule::Court), ("21", 60, CalendarDay, None));
    }

    #[test]
    fn a_clock_keeps_the_row_in_force_when_it_started() {
        const REFORMED: &[Period] =
            &[TABLE[0], Period { length: 15, extension: Some(7), valid_from: date(2027, 1, 1), ..TABLE[0] }];
        assert_eq!(in_force(REFORMED, Rule::Answer, date(2026, 12, 31)).length, 20);
        assert_eq!(in_force(REFORMED, Rule::Answer, date(2027, 1, 1)).length, 15);
    }

    #[test]
    fn an_extension_lengthens_only_what_the_law_lets_be_extended() {
        assert_eq!(period(Rule::Answer, IN_FORCE).total(true), 40);
        assert_eq!(period(Rule::Urgent, IN_FORCE).total(true), 6);
        assert_eq!(period(Rule::HeadDecision, IN_FORCE).total(true), 15);
    }
}
