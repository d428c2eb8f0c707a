//! The curve as a drawing: steps from the day of receipt on, and the table behind it.

use super::figures_of::{Linking, Share};
use crate::domain::figures::{Series, curve::Point, only::Only, summary::OfSeries};
use serde::Serialize;
use std::collections::BTreeSet;

/// Where the axes stand, in units of the drawing.
const LEFT: f64 = 56.0;
const RIGHT: f64 = 728.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 284.0;

/// A curve with everything that its template draws.
#[derive(Debug, Clone, Serialize)]
pub struct Curve {
    series: &'static str,
    unit: &'static str,
    n: u64,
    area: String,
    line: String,
    answered: String,
    across: Vec<Mark>,
    up: Vec<Mark>,
    terms: Vec<Term>,
    rows: Vec<Row>,
}

/// A line of the grid, a tick, or the end of a term: where it is, and what it says.
#[derive(Debug, Clone, Serialize)]
struct Mark {
    at: String,
    said: u64,
}

/// The last day of a term, and what was waiting at its end, in tenths of a hundredth.
#[derive(Debug, Clone, Serialize)]
struct Term {
    which: &'static str,
    day: u32,
    waiting: u64,
    at: String,
    height: String,
}

/// The shares of a day, in tenths of a hundredth. What ended by then has its cases; what waits is the rest, as an estimate.
#[derive(Debug, Clone, Serialize)]
struct Row {
    day: u32,
    waiting: u64,
    answered: Share,
    left: Share,
}

impl Curve {
    /// The curve of a series; none where nothing has ended.
    pub fn of(series: Series, figures: &OfSeries, linking: &Linking<'_>) -> Option<Self> {
        let last = figures.curve.last()?;
        let (days, terms) = match series {
            Series::Ordinary | Series::UrgentAnswer => (60, vec![20, 40]),
            Series::Urgent => (20, vec![3, 6]),
            Series::Head => (60, vec![15]),
            Series::Commission | Series::Court => (60, vec![30]),
        };
        let across = |day: u32| LEFT + f64::from(day) / f64::from(days) * (RIGHT - LEFT);
        let within: Vec<&Point> = figures.curve.iter().filter(|point| point.day <= days).collect();
        let line = steps(&within, across, |point| point.waiting, 1.0);
        let step = days / 6;
        let term = |(which, day)| {
            let share = waiting(&figures.curve, day);
            let (at, height) = (format!("{:.1}", across(day)), format!("{:.1}", height(share)));
            Term { which, day, waiting: tenths(share), at, height }
        };
        let shown = last.day.clamp(step, days);
        // Every change that is drawn and every end that is marked can be read in the table.
        let told = (0..=shown).step_by(step as usize / 2).chain(terms.iter().copied()).chain([shown]);
        let told: BTreeSet<u32> = told.collect();
        Some(Self {
            series: series.code(),
            unit: series.unit().code(),
            n: figures.cohort,
            area: format!("{line}V{BOTTOM}H{LEFT}Z"),
            answered: steps(&within, across, |point| point.answered, 0.0),
            line,
            across: (0_u32..=4).map(|n| mark(height(f64::from(n) / 4.0), u64::from(n) * 25)).collect(),
            up: (0_u32..=6).map(|n| mark(across(n * step), u64::from(n * step))).collect(),
            terms: ["first", "extended"].into_iter().zip(terms).map(term).collect(),
            rows: told.into_iter().map(|day| row(series, &figures.curve, day, linking)).collect(),
        })
    }
}

fn mark(at: f64, said: u64) -> Mark {
    Mark { at: format!("{at:.1}"), said }
}

fn height(share: f64) -> f64 {
    BOTTOM - share * (BOTTOM - TOP)
}

/// A path of steps: each share holds until the next.
fn steps(
    points: &[&Point],
    across: impl Fn(u32) -> f64,
    share: impl Fn(&Point) -> f64,
    begin: f64,
) -> String {
    let mut path = format!("M{LEFT} {:.1}", height(begin));
    for point in points {
        path.push_str(&format!("H{:.1}V{:.1}", across(point.day), height(share(point))));
    }
    path.push_str(&format!("H{RIGHT}"));
    path
}

fn at(curve: &[Point], day: u32) -> Option<&Point> {
    curve.iter().rfind(|point| point.day <= day)
}

fn waiting(curve: &[Point], day: u32) -> f64 {
    at(curve, day).map_or(1.0, |point| point.waiting)
}

fn tenths(share: f64) -> u64 {
    (share * 1000.0).round() as u64
}

fn row(series: Series, curve: &[Point], day: u32, linking: &Linking<'_>) -> Row {
    let at = at(curve, day);
    // Of none there is no list: to find none of very many, all of them would be read.
    let share = |only: Only, share: f64| Share {
        tenths: tenths(share),
        href: (share > 0.0).then(|| linking.list(series, &only)),
    };
    Row {
        day,
        waiting: tenths(waiting(curve, day)),
        answered: share(Only::AnsweredIn(day), at.map_or(0.0, |point| point.answered)),
        left: share(Only::LeftIn(day), at.map_or(0.0, |point| point.left)),
    }
}
