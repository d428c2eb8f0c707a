//! What is late at the end of an as-of date, what became so lately, and what will be soon. The queries say the same in
//! SQL; a test holds them together.

use super::{
    fact::{Fact, Series},
    verdict,
};
use crate::domain::case::facts::coded;
use jiff::{ToSpan, civil::Date};

/// Days that count as lately, and as soon.
pub const NEAR_DAYS: i64 = 7;

coded! {
    /// How an open period stands; what is newly late is late.
    Standing { Late = "late", New = "new", Soon = "soon" }
}

coded! {
    /// Of what: the answers to requests (arts 16 and 17), or the decisions of heads (art. 19).
    Owed { Requests = "requests", Head = "head" }
}

impl Owed {
    /// The periods in which it is owed.
    pub fn series(self) -> &'static [Series] {
        match self {
            Owed::Requests => &[Series::Ordinary, Series::Urgent, Series::UrgentAnswer],
            Owed::Head => &[Series::Head],
        }
    }

    /// In which that period is owed; none where nobody below the Commission owes anything.
    pub fn of(series: Series) -> Option<Owed> {
        Owed::ALL.iter().copied().find(|owed| owed.series().contains(&series))
    }
}

/// The days by which standing is told, each included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub as_of: Date,
    /// What became late from that day on is newly late.
    pub new_from: Date,
    /// What must be done by that day is due soon.
    pub soon_until: Date,
}

impl Days {
    /// A week before the as-of date, which is in it, and a week after.
    pub fn around(as_of: Date) -> Self {
        let away = |days: i64, edge| as_of.checked_add(days.days()).unwrap_or(edge);
        Self { as_of, new_from: away(1 - NEAR_DAYS, Date::MIN), soon_until: away(NEAR_DAYS, Date::MAX) }
    }
}

/// Whether a period stands so.
pub fn stands(fact: &Fact, standing: Standing, days: &Days) -> bool {
    let is_open = verdict::ended(fact, days.as_of).is_none() && fact.received_on <= days.as_of;
    let Some(last) = verdict::last_day(fact, days.as_of).filter(|_| is_open) else { return false };
    let is_late = last.rolled_on <= days.as_of;
    match standing {
        Standing::Late => is_late,
        Standing::New => is_late && last.rolled_on >= days.new_from,
        Standing::Soon => !is_late && last.on <= days.soon_until,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_has_seven_days_on_either_side() {
        let days = Days::around(Date::constant(2026, 11, 22));
        assert_eq!(days.new_from, Date::constant(2026, 11, 16));
        assert_eq!(days.soon_until, Date::constant(2026, 11, 29));
    }

    #[test]
    fn everything_that_is_judged_is_owed_by_an_institution_or_by_the_commission_itself() {
        for series in Series::JUDGED {
            assert_eq!(Owed::of(series).is_none(), series == Series::Commission, "{series:?}");
        }
    }
}
