//! Time to answer over everything that was asked (Aalen and Johansen): what is open is censored at the as-of date,
//! what left without an answer competes with the answer.

use serde::Serialize;
use std::collections::BTreeMap;

/// How many ended, and how, or were seen no longer, at one time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct At {
    pub answered: u64,
    pub left: u64,
    pub censored: u64,
}

/// A time at which something ended, with the shares after it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// Units after receipt.
    pub day: u32,
    /// Periods whose time is not shorter.
    pub at_risk: u64,
    pub answered: f64,
    pub left: f64,
    pub waiting: f64,
}

/// The curve of periods by their times.
pub fn curve(at: &BTreeMap<u32, At>) -> Vec<Point> {
    let mut at_risk: u64 = at.values().map(|one| one.answered + one.left + one.censored).sum();
    let (mut waiting, mut answered, mut left) = (1.0_f64, 0.0_f64, 0.0_f64);
    let mut points = Vec::new();
    for (day, one) in at {
        let ends = one.answered + one.left;
        if ends > 0 {
            let risk = at_risk as f64;
            answered += waiting * one.answered as f64 / risk;
            left += waiting * one.left as f64 / risk;
            waiting *= 1.0 - ends as f64 / risk;
            points.push(Point {
                day: *day,
                at_risk,
                answered: rounded(answered),
                left: rounded(left),
                waiting: rounded(waiting),
            });
        }
        at_risk -= ends + one.censored;
    }
    points
}

fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_is_not_dropped_and_what_left_is_no_answer() {
        let at = BTreeMap::from([
            (5, At { answered: 1, left: 1, censored: 0 }),
            (8, At { answered: 0, left: 0, censored: 1 }),
            (9, At { answered: 1, left: 0, censored: 0 }),
        ]);
        let points = curve(&at);
        let shares: Vec<_> =
            points.iter().map(|one| (one.day, one.at_risk, one.answered, one.left, one.waiting)).collect();
        assert_eq!(shares, [(5, 4, 0.25, 0.25, 0.5), (9, 1, 0.75, 0.25, 0.0)]);
        assert_eq!(curve(&BTreeMap::new()), []);
    }
}
