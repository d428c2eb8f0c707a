//! Units from one day to another, and the buckets in which lateness is told.

use crate::domain::law::{Calendar, ClassHistory, Unit};
use jiff::civil::Date;

/// Units after `after`, up to `to` included; 0 when `to` is not later, none where the calendar does not reach.
pub fn units(calendar: &Calendar, unit: Unit, after: Date, to: Date, classes: &ClassHistory) -> Option<u32> {
    match unit {
        Unit::CalendarDay => Some(u32::try_from(after.duration_until(to).as_hours() / 24).unwrap_or(0)),
        Unit::WorkingDay => calendar.working_days(after, to, classes).ok(),
    }
}

/// A bucket of units late: its name, its first unit and its last.
pub type Bucket = (&'static str, u32, Option<u32>);

/// In the order of lateness, without a gap.
pub const BUCKETS: [Bucket; 6] = [
    ("1-5", 1, Some(5)),
    ("6-10", 6, Some(10)),
    ("11-20", 11, Some(20)),
    ("21-40", 21, Some(40)),
    ("41-60", 41, Some(60)),
    ("61-", 61, None),
];

/// The bucket of so many units; what is not late by a whole one is late by one.
pub fn bucket(units: u32) -> &'static str {
    let within = |(_, first, last): &&Bucket| units.max(1) >= *first && last.is_none_or(|last| units <= last);
    BUCKETS.iter().find(within).map_or("61-", |(name, ..)| name)
}

/// The value of many at so many of a hundred, by the nearest rank: the smallest that at least so many do not exceed.
/// `values` are in order, each with how often it occurs.
pub fn rank(values: &[(u32, u64)], percent: u64) -> Option<u32> {
    let n: u64 = values.iter().map(|(_, count)| count).sum();
    let place = (percent * n).div_ceil(100);
    let mut seen = 0;
    values
        .iter()
        .find(|(_, count)| {
            seen += count;
            seen >= place && n > 0
        })
        .map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_buckets_leave_no_unit_out() {
        let of: Vec<_> = [0, 1, 5, 6, 10, 11, 20, 21, 40, 41, 60, 61, 900].map(bucket).into();
        assert_eq!(
            of,
            [
                "1-5", "1-5", "1-5", "6-10", "6-10", "11-20", "11-20", "21-40", "21-40", "41-60", "41-60",
                "61-", "61-"
            ]
        );
    }

    #[test]
    fn a_median_is_a_value_that_occurs() {
        assert_eq!(rank(&[], 50), None);
        assert_eq!(rank(&[(7, 1)], 50), Some(7));
        assert_eq!(rank(&[(3, 1), (9, 1)], 50), Some(3));
        assert_eq!(rank(&[(1, 9), (40, 1)], 90), Some(1));
        assert_eq!(rank(&[(1, 8), (40, 2)], 90), Some(40));
    }
}
