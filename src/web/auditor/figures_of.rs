//! Figures as a page shows them: each number with the address of exactly its cases.

use super::{
    asked::query,
    case,
    words::{self, Order},
};
use crate::domain::figures::{
    Figures, Filter, Series, Verdict,
    days::BUCKETS,
    only::Only,
    summary::{Counts, OfSeries, Office},
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A number, where its cases are, and its share of those judged.
#[derive(Debug, Clone, Serialize)]
pub struct Number {
    pub n: u64,
    pub href: String,
    /// In tenths of a hundredth; none where nothing is shared out.
    pub share: Option<u64>,
}

/// A share, and where the cases behind it are.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    /// Of a hundredth.
    pub tenths: u64,
    /// None where there are none.
    pub href: Option<String>,
}

/// A table with one column for each series: counts by a name.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// The words are `auditor-table-…`.
    pub name: &'static str,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub key: String,
    pub strong: bool,
    /// Whether it counts a part of the row above it.
    pub within: bool,
    pub cells: Vec<Number>,
}

/// The headline of the ordinary requests.
#[derive(Debug, Clone, Serialize)]
pub struct Headline {
    pub cohort: Number,
    pub judged: Number,
    pub in_time: Number,
    pub first: Number,
    pub extended: Number,
    pub band: &'static str,
    pub unanswered: Number,
    pub invalid: Number,
    /// With the share in the cohort.
    pub extensions: Number,
    pub days: Times,
    pub nine_of_ten: Option<Time>,
}

/// Units to the answer, each with the cases that took exactly so long.
#[derive(Debug, Clone, Serialize)]
pub struct Times {
    pub series: &'static str,
    pub unit: &'static str,
    pub answered: Number,
    pub median: Option<Time>,
    pub p90: Option<Time>,
    pub max: Option<Time>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Time {
    pub units: u32,
    pub href: String,
}

/// What is oldest in a series.
#[derive(Debug, Clone, Serialize)]
pub struct Oldest {
    pub series: &'static str,
    pub references: Vec<OldestCase>,
    pub href: String,
}

/// A reference and the page of its case.
#[derive(Debug, Clone, Serialize)]
pub struct OldestCase {
    pub reference: String,
    pub href: String,
}

/// One institution in the table of all.
#[derive(Debug, Clone, Serialize)]
pub struct OfOffice {
    pub names: crate::domain::institution::Names,
    /// The page for this institution alone.
    pub href: String,
    pub cohort: Number,
    pub in_time: Number,
    pub judged: Number,
    pub band: &'static str,
    /// Whole hundredths, for the bar.
    pub bar: u64,
    pub late: Number,
    pub unanswered: Number,
}

/// Turns figures into numbers with addresses.
pub struct Linking<'a> {
    pub filter: &'a Filter,
    pub figures: &'a Figures,
}

impl Linking<'_> {
    fn href(&self, filter: &Filter, series: Series, only: &Only) -> String {
        format!("auditor/cases{}", query(filter, &[("series", series.code()), ("only", &only.code())]))
    }

    /// The address of the cases behind a number.
    pub fn list(&self, series: Series, only: &Only) -> String {
        self.href(self.filter, series, only)
    }

    pub fn number(&self, series: Series, only: &Only, n: u64, of: Option<u64>) -> Number {
        Number { n, href: self.list(series, only), share: share_of(n, of) }
    }

    pub fn headline(&self) -> Headline {
        let (series, of) = (Series::Ordinary, self.figures.of_series(Series::Ordinary));
        let number = |only: Only, n| self.number(series, &only, n, Some(of.judged));
        let verdict = |verdict: Verdict| {
            number(Only::Is(verdict), of.verdicts.get(verdict.code()).copied().unwrap_or(0))
        };
        let total =
            |validity: &str| of.extensions.get(validity).map_or(0, |counts| counts.values().sum::<u64>());
        Headline {
            cohort: self.number(series, &Only::All, of.cohort, None),
            judged: self.number(series, &Only::Judged, of.judged, None),
            in_time: number(Only::InTime, of.in_time),
            first: verdict(Verdict::FirstTerm),
            extended: verdict(Verdict::Extension),
            band: of.band.map_or("", |band| band.code()),
            unanswered: verdict(Verdict::Unanswered),
            invalid: self.number(
                series,
                &Only::Extended { valid: false, ground: None },
                total("invalid"),
                None,
            ),
            extensions: self.number(
                series,
                &Only::Prolonged,
                total("valid") + total("invalid"),
                Some(of.cohort),
            ),
            days: self.times(series, &of),
            nine_of_ten: of
                .days
                .p90
                .map(|units| Time { units, href: self.list(series, &Only::AnsweredIn(units)) }),
        }
    }

    pub fn times(&self, series: Series, of: &OfSeries) -> Times {
        let time = |units: Option<u32>| {
            units.map(|units| Time { units, href: self.list(series, &Only::Days(units)) })
        };
        let is_answered = |verdict: &&Verdict| verdict.is_answered();
        let of_verdict = |verdict: &Verdict| of.verdicts.get(verdict.code()).copied().unwrap_or(0);
        let answered = Verdict::ALL.iter().filter(is_answered).map(of_verdict).sum();
        Times {
            series: series.code(),
            unit: series.unit().code(),
            answered: self.number(series, &Only::Answered, answered, None),
            median: time(of.days.median),
            p90: time(of.days.p90),
            max: time(of.days.max),
        }
    }

    /// Every verdict of every series, with its share of those judged.
    pub fn verdicts(&self) -> Table {
        let row = |key: String, strong, only: Only, n: &dyn Fn(&OfSeries) -> u64, shared: bool| Row {
            key,
            strong,
            within: false,
            cells: Series::JUDGED
                .iter()
                .map(|series| {
                    let of = self.figures.of_series(*series);
                    self.number(*series, &only, n(&of), shared.then_some(of.judged))
                })
                .collect(),
        };
        let mut rows = vec![
            row("auditor-part-all".to_owned(), true, Only::All, &|of| of.cohort, false),
            row("auditor-part-judged".to_owned(), true, Only::Judged, &|of| of.judged, false),
            row("auditor-part-in-time".to_owned(), true, Only::InTime, &|of| of.in_time, true),
            row("auditor-part-no-answer".to_owned(), true, Only::NoAnswer, &|of| of.no_answer, true),
        ];
        rows.extend(Verdict::ALL.iter().map(|verdict| {
            let n = |of: &OfSeries| of.verdicts.get(verdict.code()).copied().unwrap_or(0);
            let key = format!("auditor-verdict-{}", verdict.code());
            row(key, false, Only::Is(*verdict), &n, verdict.is_judged())
        }));
        Table { name: "verdicts", columns: codes(), rows }
    }

    /// The tables of what is counted by a name; those in which nothing is counted are left out.
    pub fn tables(&self) -> Vec<Table> {
        let buckets: Vec<String> = BUCKETS.iter().map(|(name, ..)| (*name).to_owned()).collect();
        let bucket = |name: &str| BUCKETS.into_iter().find(|(one, ..)| *one == name);
        let tables = [
            self.counts(
                "late",
                &buckets,
                |of| of.late.clone(),
                |name| Only::LateBy(bucket(name).unwrap_or(BUCKETS[0])),
                |_, name| format!("auditor-bucket-{name}"),
            ),
            self.counts(
                "ageing",
                &buckets,
                |of| of.ageing.clone(),
                |name| Only::Overdue(bucket(name).unwrap_or(BUCKETS[0])),
                |_, name| format!("auditor-bucket-{name}"),
            ),
            self.named(
                "valid",
                |of| of.extensions.get("valid").cloned().unwrap_or_default(),
                "valid-",
                |_, name| format!("extension-ground-{name}"),
            ),
            self.named(
                "invalid",
                |of| of.extensions.get("invalid").cloned().unwrap_or_default(),
                "invalid-",
                |_, name| format!("extension-ground-{name}"),
            ),
            self.named("outcomes", |of| of.outcomes.clone(), "outcome-", words::outcome),
            self.named("grounds", |of| of.grounds.clone(), "ground-", |_, name| words::ground(name)),
            self.named(
                "followed",
                |of| of.followed.clone(),
                "followed-",
                |_, name| format!("hearing-compliance-{name}"),
            ),
        ];
        tables.into_iter().flatten().filter(|table| !table.rows.is_empty()).collect()
    }

    /// A table whose names are the words that occur, in one table for requests and one for complaints.
    fn named(
        &self,
        name: &'static str,
        of: impl Fn(&OfSeries) -> Counts,
        prefix: &str,
        key: impl Fn(Series, &str) -> String,
    ) -> Vec<Table> {
        let kinds: [&[Series]; 2] =
            [&[Series::Ordinary, Series::Urgent, Series::UrgentAnswer], &[Series::Head, Series::Commission]];
        let table = |series: &[Series]| {
            let counts: Vec<(Series, Counts)> =
                series.iter().map(|one| (*one, of(&self.figures.of_series(*one)))).collect();
            let counts: Vec<_> = counts.into_iter().filter(|(_, counts)| !counts.is_empty()).collect();
            let names: BTreeSet<(Order<'_>, &String)> = counts
                .iter()
                .flat_map(|(_, counts)| counts.keys())
                .map(|word| (words::order(word), word))
                .collect();
            let rows = names.into_iter().filter_map(|((_, within), word)| {
                let only = Only::parse(&format!("{prefix}{word}"))?;
                let cells = counts.iter().map(|(series, counts)| {
                    self.number(*series, &only, counts.get(word).copied().unwrap_or(0), None)
                });
                let first = counts.first().map(|(series, _)| *series)?;
                let within = !within.is_empty();
                Some(Row { key: key(first, word), strong: false, within, cells: cells.collect() })
            });
            let of_complaints = series.contains(&Series::Head);
            Table {
                // The two tables of outcomes stand one after the other, and count different things.
                name: if name == "outcomes" && of_complaints { "findings" } else { name },
                columns: counts.iter().map(|(series, _)| series.code()).collect(),
                rows: rows.collect(),
            }
        };
        kinds.into_iter().map(table).collect()
    }

    /// A table whose names are given, over every series in which something is counted.
    fn counts(
        &self,
        name: &'static str,
        names: &[String],
        of: impl Fn(&OfSeries) -> Counts,
        only: impl Fn(&str) -> Only,
        key: impl Fn(Series, &str) -> String,
    ) -> Vec<Table> {
        let counts: Vec<(Series, Counts)> =
            Series::JUDGED.iter().map(|one| (*one, of(&self.figures.of_series(*one)))).collect();
        let counts: Vec<_> = counts.into_iter().filter(|(_, counts)| !counts.is_empty()).collect();
        if counts.is_empty() {
            return Vec::new();
        }
        let row = |word: &String| Row {
            key: key(Series::Ordinary, word),
            strong: false,
            within: false,
            cells: counts
                .iter()
                .map(|(series, counts)| {
                    self.number(*series, &only(word), counts.get(word).copied().unwrap_or(0), None)
                })
                .collect(),
        };
        let rows = names.iter().map(row).collect();
        vec![Table { name, columns: counts.iter().map(|(series, _)| series.code()).collect(), rows }]
    }

    pub fn oldest(&self) -> Vec<Oldest> {
        let unanswered = Only::Is(Verdict::Unanswered);
        let of = |series: &Series| {
            let here = query(self.filter, &[("series", series.code()), ("only", &unanswered.code())]);
            let one = |reference: String| OldestCase { href: case::href(&reference, &here), reference };
            Oldest {
                series: series.code(),
                references: self.figures.of_series(*series).oldest.into_iter().map(one).collect(),
                href: self.list(*series, &unanswered),
            }
        };
        Series::JUDGED.iter().map(of).filter(|one| !one.references.is_empty()).collect()
    }

    /// An institution with its numbers, narrowed to it.
    pub fn office(&self, office: &Office, names: crate::domain::institution::Names) -> OfOffice {
        let alone = Filter { institution: Some(office.code.clone()), ..self.filter.clone() };
        let number = |only: Only, n, of| Number {
            n,
            href: self.href(&alone, Series::Ordinary, &only),
            share: share_of(n, of),
        };
        OfOffice {
            names,
            href: format!("auditor{}", query(&alone, &[])),
            cohort: number(Only::All, office.cohort, None),
            in_time: number(Only::InTime, office.in_time, Some(office.judged)),
            judged: number(Only::Judged, office.judged, None),
            band: office.band.map_or("", |band| band.code()),
            bar: (office.in_time * 100).checked_div(office.judged).unwrap_or(0),
            late: number(Only::Is(Verdict::Late), office.late, None),
            unanswered: number(Only::NoAnswer, office.unanswered, None),
        }
    }
}

fn codes() -> Vec<&'static str> {
    Series::JUDGED.iter().map(|series| series.code()).collect()
}

fn share_of(n: u64, of: Option<u64>) -> Option<u64> {
    of.and_then(|of| share(n, of))
}

/// Tenths of a hundredth, the half rounded up; none of nothing.
pub fn share(n: u64, of: u64) -> Option<u64> {
    (of > 0).then(|| (2000 * n + of) / (2 * of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_to_a_tenth_and_of_nothing_there_is_none() {
        assert_eq!(share(1046, 1248), Some(838));
        assert_eq!(share(1, 3), Some(333));
        assert_eq!(share(2, 3), Some(667));
        assert_eq!(share(0, 0), None);
    }
}
