//! The portal takes nothing in for a while: since when, why, until about when, and which days requesters get back for
//! it. Knows no page and no store.

use super::{
    case::facts::coded,
    law::{calendar::Measure, zone},
};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// Longest time that can be foreseen at once; whoever needs more says so again.
const FORESEEN: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Days of one outage in the calendar (`Measure::Outage`).
const DAYS_OF_AN_OUTAGE: i64 = 60;

/// Shortest and longest pause after which whoever was turned away is asked to come again, in seconds.
const PAUSES: (i64, i64) = (60, 24 * 60 * 60);

/// The same where the foreseen end has passed.
const OVERDUE_PAUSE: i64 = 5 * 60;

coded! {
    /// Why; its words are `read-only-cause-…`.
    Cause { Maintenance = "maintenance", Move = "move", Fault = "fault", Security = "security" }
}

/// What an administrator says more, in the language of whoever reads it; each may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ar: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fr: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Said {
    /// By the code of a language; nothing for any other.
    pub fn of(&self, language: &str) -> &str {
        match language {
            "ar" => &self.ar,
            "fr" => &self.fr,
            "en" => &self.en,
            _ => "",
        }
    }
}

/// What an administrator asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub cause: Cause,
    pub expected_until: Timestamp,
    pub said: Said,
    /// On whose word: the note or the decision.
    pub source: String,
}

/// The portal is read and nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOnly {
    pub since: Timestamp,
    pub expected_until: Timestamp,
    pub cause: Cause,
    #[serde(default)]
    pub said: Said,
    pub source: String,
}

/// Why it cannot be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("the foreseen end has passed")]
    EndsBefore,
    #[error("the foreseen end is more than thirty days away")]
    TooLong,
}

impl Fault {
    pub const ALL: [Fault; 2] = [Fault::EndsBefore, Fault::TooLong];

    /// The word of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Fault::EndsBefore => "ends-before",
            Fault::TooLong => "too-long",
        }
    }
}

impl ReadOnly {
    /// From now on, or since it was so before: whoever corrects the words or the foreseen end begins nothing anew.
    ///
    /// # Errors
    /// The foreseen end has passed or is too far away.
    pub fn begun(wish: Wish, before: Option<&ReadOnly>, now: Timestamp) -> Result<Self, Fault> {
        let Wish { cause, expected_until, said, source } = wish;
        if expected_until <= now {
            return Err(Fault::EndsBefore);
        }
        if expected_until.duration_since(now) > FORESEEN {
            return Err(Fault::TooLong);
        }
        let since = before.map_or(now, |before| before.since);
        Ok(Self { since, expected_until, cause, said, source })
    }

    /// After how many seconds somebody who was turned away may come again.
    pub fn retry_after(&self, now: Timestamp) -> i64 {
        let left = self.expected_until.duration_since(now).as_secs();
        let (shortest, longest) = PAUSES;
        if left <= 0 { OVERDUE_PAUSE } else { left.clamp(shortest, longest) }
    }

    /// The time until its end as outages of the calendar: every day on which nothing was taken in, if for a moment, is
    /// given back to requesters (`law::last_days`). One, unless it lasted for months.
    pub fn outages(&self, until: Timestamp) -> Vec<Measure> {
        let mut outages = Vec::new();
        let mut from = self.since;
        while from < until {
            let last = zone::legal_date(from).saturating_add((DAYS_OF_AN_OUTAGE - 1).days());
            let end = until.min(zone::end_of(last).timestamp());
            outages.push(Measure::Outage { from, until: end });
            // The first instant of the next day.
            from = end.saturating_add(1.second()).unwrap_or(until);
        }
        outages
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::law::{
        Calendar,
        calendar::{Act, Outage},
    };
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn wish(until: &str) -> Wish {
        Wish {
            cause: Cause::Maintenance,
            expected_until: at(until),
            said: Said::default(),
            source: "مذكرة 3".to_owned(),
        }
    }

    #[test]
    fn who_corrects_the_foreseen_end_begins_nothing_anew() {
        let first = ReadOnly::begun(wish("2026-02-23T12:00:00Z"), None, at("2026-02-23T10:00:00Z")).unwrap();
        let later = ReadOnly::begun(wish("2026-02-24T12:00:00Z"), Some(&first), at("2026-02-23T11:00:00Z"));
        assert_eq!(later.map(|later| later.since), Ok(at("2026-02-23T10:00:00Z")));
    }

    #[test]
    fn an_end_that_has_passed_or_is_far_away_is_refused() {
        let now = at("2026-02-23T10:00:00Z");
        for (until, fault) in
            [("2026-02-23T10:00:00Z", Fault::EndsBefore), ("2026-03-25T10:00:01Z", Fault::TooLong)]
        {
            assert_eq!(ReadOnly::begun(wish(until), None, now), Err(fault));
        }
    }

    #[test]
    fn who_was_turned_away_comes_again_after_the_foreseen_end_and_not_at_once() {
        let on = ReadOnly::begun(wish("2026-02-23T12:00:00Z"), None, at("2026-02-23T10:00:00Z")).unwrap();
        for (now, seconds) in [
            ("2026-02-23T11:00:00Z", 3_600),
            ("2026-02-23T11:59:59Z", 60),
            ("2026-02-23T12:00:00Z", 300),
            ("2026-02-20T12:00:00Z", 86_400),
        ] {
            assert_eq!(on.retry_after(at(now)), seconds, "{now}");
        }
    }

    proptest! {
        #[test]
        fn every_day_on_which_nothing_was_taken_in_is_given_back_and_no_other(
            day in 0_i64..300, minute in 0_i64..1_440, lasted in 1_i64..(150 * 1_440),
        ) {
            let since = zone::end_of(date(2026, 1, 31) + day.days()).timestamp() + minute.minutes();
            let until = since + lasted.minutes();
            let on = ReadOnly { since, expected_until: until, cause: Cause::Fault, said: Said::default(), source: "x".to_owned() };
            let outages: Vec<Outage> = on.outages(until).into_iter().map(|measure| match measure {
                Measure::Outage { from, until } => Outage { from, until, source: String::new() },
                other => panic!("{other:?}"),
            }).collect();
            let lost = |day: &Date| (zone::legal_date(since)..=zone::legal_date(until)).contains(day);
            for day in (zone::legal_date(since) - 2.days()).series(1.day()).take(160) {
                prop_assert_eq!(outages.iter().any(|one| one.touches(day)), lost(&day), "{}", day);
            }
            // Each is an act that the calendar takes.
            let mut calendar = std::sync::Arc::clone(Calendar::builtin());
            for measure in on.outages(until) {
                let on = zone::legal_date(until);
                let act = Act { measure, source: "x".to_owned(), declared_on: on, recorded_on: on };
                calendar = std::sync::Arc::new(calendar.after(act).unwrap());
            }
        }
    }
}
