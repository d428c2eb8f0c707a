//! The figures of many periods, from their counts by what distinguishes them. Serialised they are the JSON that
//! `src/docs/figures/recompute.py` prints.

use super::{
    curve::{At, Point, curve},
    days::{bucket, rank},
    fact::{Ended, Series},
    verdict::Verdict,
};
use crate::domain::{case::facts::coded, institution::InstitutionCode};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// Fewer judged than that, and no band is given.
pub const FEW: u64 = 20;

/// How many of the oldest are named.
pub const OLDEST: usize = 10;

/// Periods that are alike in everything that is counted of them, by the as-of date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub series: Series,
    pub verdict: Verdict,
    pub ended: Option<Ended>,
    /// From receipt to the end; none of what is open.
    pub days: Option<u32>,
    pub late_by: Option<u32>,
    /// Whether the extension is valid, and its ground.
    pub extension: Option<(bool, String)>,
    pub outcome: String,
    /// Codes with a space between.
    pub grounds: String,
    pub followed: String,
    pub n: u64,
}

/// Periods open at the as-of date that wait since the same day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub series: Series,
    pub verdict: Verdict,
    /// Units from receipt to the as-of date, and from the last day in force.
    pub elapsed: Option<u32>,
    pub overdue: Option<u32>,
    pub n: u64,
}

/// Requests of one institution with one verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfInstitution {
    pub institution: InstitutionCode,
    pub verdict: Verdict,
    pub n: u64,
}

coded! {
    /// The yardstick of the British Information Commissioner, for auditors alone.
    Band { Good = "good", Adequate = "adequate", Unsatisfactory = "unsatisfactory" }
}

/// The band of a share; none where too few are judged.
pub fn band(in_time: u64, judged: u64) -> Option<Band> {
    let at_least = |percent| 100 * in_time >= percent * judged;
    match judged {
        n if n < FEW => None,
        _ if at_least(95) => Some(Band::Good),
        _ if at_least(90) => Some(Band::Adequate),
        _ => Some(Band::Unsatisfactory),
    }
}

/// Units to the answer, of what was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Days {
    pub n: u64,
    pub median: Option<u32>,
    pub p90: Option<u32>,
    pub max: Option<u32>,
}

pub type Counts = BTreeMap<String, u64>;

/// Every figure of one series.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct OfSeries {
    pub cohort: u64,
    pub judged: u64,
    pub in_time: u64,
    pub no_answer: u64,
    pub band: Option<Band>,
    pub verdicts: BTreeMap<&'static str, u64>,
    pub days: Days,
    pub late: Counts,
    pub ageing: Counts,
    pub extensions: BTreeMap<&'static str, Counts>,
    pub outcomes: Counts,
    pub grounds: Counts,
    pub followed: Counts,
    /// References.
    pub oldest: Vec<String>,
    pub curve: Vec<Point>,
}

/// Actions before the court.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Court {
    pub declared: u64,
    pub judged: u64,
}

/// How one institution answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Office {
    pub code: InstitutionCode,
    pub cohort: u64,
    pub judged: u64,
    pub in_time: u64,
    pub late: u64,
    pub unanswered: u64,
    pub band: Option<Band>,
}

/// What the figures cover.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Requests whose last day the calendar does not reach.
    pub without_date: u64,
    pub institutions: u64,
    pub receiving: u64,
    /// Of those that receive, the ones with neither officer nor substitute in office.
    pub without_officer: Vec<InstitutionCode>,
}

/// Everything that the page shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    pub as_of: Date,
    pub series: BTreeMap<&'static str, OfSeries>,
    pub court: Court,
    pub institutions: Vec<Office>,
    pub coverage: Coverage,
}

/// What the queries bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    pub groups: Vec<Group>,
    pub waiting: Vec<Waiting>,
    pub institutions: Vec<OfInstitution>,
    /// References, in their order.
    pub oldest: Vec<(Series, String)>,
    pub coverage: Coverage,
}

impl Figures {
    pub fn of(as_of: Date, counted: Counted) -> Self {
        let series = |one: &Series| (one.code(), of_series(*one, &counted));
        let actions = counted.groups.iter().filter(|group| group.series == Series::Court);
        let court = Court {
            declared: actions.clone().map(|group| group.n).sum(),
            judged: actions.filter(|group| group.ended.is_some()).map(|group| group.n).sum(),
        };
        Self {
            as_of,
            series: Series::JUDGED.iter().map(series).collect(),
            court,
            institutions: offices(&counted.institutions),
            coverage: counted.coverage,
        }
    }

    /// The figures of one series.
    pub fn of_series(&self, series: Series) -> OfSeries {
        self.series.get(series.code()).cloned().unwrap_or_default()
    }
}

fn of_series(series: Series, counted: &Counted) -> OfSeries {
    let groups: Vec<&Group> = counted.groups.iter().filter(|group| group.series == series).collect();
    let waiting: Vec<&Waiting> = counted.waiting.iter().filter(|one| one.series == series).collect();
    let sum =
        |of: fn(Verdict) -> bool| groups.iter().filter(|one| of(one.verdict)).map(|one| one.n).sum::<u64>();
    let (judged, in_time) = (sum(Verdict::is_judged), sum(Verdict::is_in_time));
    let answered: Vec<&Group> = groups.iter().copied().filter(|one| one.verdict.is_answered()).collect();
    let late = groups.iter().filter(|one| one.verdict == Verdict::Late);
    let overdue = waiting.iter().filter(|one| one.verdict == Verdict::Unanswered);
    let oldest = counted.oldest.iter().filter(|(of, _)| *of == series);
    OfSeries {
        cohort: groups.iter().map(|one| one.n).sum(),
        judged,
        in_time,
        no_answer: sum(Verdict::is_silent),
        band: band(in_time, judged),
        verdicts: verdicts(&groups),
        days: days(&answered),
        late: tally(late.filter_map(|one| Some((bucket(one.late_by?), one.n)))),
        ageing: tally(overdue.filter_map(|one| Some((bucket(one.overdue?), one.n)))),
        extensions: extensions(&groups),
        outcomes: tally(answered.iter().map(|one| (one.outcome.as_str(), one.n))),
        grounds: tally(answered.iter().flat_map(|one| one.grounds.split(' ').map(|ground| (ground, one.n)))),
        followed: tally(answered.iter().map(|one| (one.followed.as_str(), one.n))),
        oldest: oldest.map(|(_, reference)| reference.clone()).collect(),
        curve: curve(&times(&groups, &waiting)),
    }
}

/// Sums by name; what has no name is not counted.
fn tally<'a>(pairs: impl Iterator<Item = (&'a str, u64)>) -> Counts {
    let mut counts = Counts::new();
    for (name, n) in pairs.filter(|(name, _)| !name.is_empty()) {
        *counts.entry(name.to_owned()).or_default() += n;
    }
    counts
}

fn verdicts(groups: &[&Group]) -> BTreeMap<&'static str, u64> {
    let of = |verdict: &Verdict| groups.iter().filter(|one| one.verdict == *verdict).map(|one| one.n).sum();
    Verdict::ALL.iter().map(|verdict| (verdict.code(), of(verdict))).collect()
}

fn days(answered: &[&Group]) -> Days {
    let mut by_days: BTreeMap<u32, u64> = BTreeMap::new();
    for (days, n) in answered.iter().filter_map(|one| Some((one.days?, one.n))) {
        *by_days.entry(days).or_default() += n;
    }
    let values: Vec<(u32, u64)> = by_days.into_iter().collect();
    Days {
        n: values.iter().map(|(_, n)| n).sum(),
        median: rank(&values, 50),
        p90: rank(&values, 90),
        max: values.last().map(|(days, _)| *days),
    }
}

fn extensions(groups: &[&Group]) -> BTreeMap<&'static str, Counts> {
    let of = |wanted: bool| {
        tally(groups.iter().filter_map(|one| {
            let (valid, ground) = one.extension.as_ref()?;
            (*valid == wanted).then_some((ground.as_str(), one.n))
        }))
    };
    BTreeMap::from([("valid", of(true)), ("invalid", of(false))])
}

fn times(groups: &[&Group], waiting: &[&Waiting]) -> BTreeMap<u32, At> {
    let mut at: BTreeMap<u32, At> = BTreeMap::new();
    for (ended, days, n) in groups.iter().filter_map(|one| Some((one.ended?, one.days?, one.n))) {
        let one = at.entry(days).or_default();
        match ended {
            Ended::Answered => one.answered += n,
            Ended::Withdrawn | Ended::Void | Ended::Declined => one.left += n,
        }
    }
    for (elapsed, n) in waiting.iter().filter_map(|one| Some((one.elapsed?, one.n))) {
        at.entry(elapsed).or_default().censored += n;
    }
    at
}

/// By code.
fn offices(counts: &[OfInstitution]) -> Vec<Office> {
    let mut by_code: BTreeMap<&InstitutionCode, Vec<&OfInstitution>> = BTreeMap::new();
    for one in counts {
        by_code.entry(&one.institution).or_default().push(one);
    }
    let office = |(code, counts): (&InstitutionCode, Vec<&OfInstitution>)| {
        let sum = |of: fn(Verdict) -> bool| {
            counts.iter().filter(|one| of(one.verdict)).map(|one| one.n).sum::<u64>()
        };
        let (judged, in_time) = (sum(Verdict::is_judged), sum(Verdict::is_in_time));
        Office {
            code: code.clone(),
            cohort: counts.iter().map(|one| one.n).sum(),
            judged,
            in_time,
            late: sum(|verdict| verdict == Verdict::Late),
            unanswered: sum(Verdict::is_silent),
            band: band(in_time, judged),
        }
    };
    by_code.into_iter().map(office).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_given_from_twenty_on_and_its_edges_belong_to_the_better_one() {
        assert_eq!(band(19, 19), None);
        assert_eq!(band(19, 20), Some(Band::Good));
        assert_eq!(band(18, 20), Some(Band::Adequate));
        assert_eq!(band(17, 20), Some(Band::Unsatisfactory));
    }
}
