//! Which cases stand behind one number: each figure is a link to exactly these.

use super::{
    days::{BUCKETS, Bucket},
    verdict::Verdict,
};
use crate::domain::{
    case::{
        ground::{Exception, ExtensionGround, Ground},
        reply::Outcome,
    },
    complaint::facts::{Compliance, Finding},
};

/// The part of a cohort behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    All,
    Judged,
    InTime,
    Answered,
    /// With no answer at the as-of date, and late: open, or left since.
    NoAnswer,
    /// Open at the as-of date, whether due or not.
    Open,
    Ended,
    /// Requests whose last day the calendar does not reach, ordinary and urgent: no part of any cohort.
    WithoutDate,
    Is(Verdict),
    /// With an extension, valid or not.
    Prolonged,
    Extended {
        valid: bool,
        ground: Option<ExtensionGround>,
    },
    Outcome(&'static str),
    /// A ground or an exception.
    Ground(&'static str),
    Followed(&'static str),
    /// Answered after exactly so many units.
    Days(u32),
    /// Answered after so many units or fewer.
    AnsweredIn(u32),
    /// Ended without an answer after so many or fewer.
    LeftIn(u32),
    LateBy(Bucket),
    /// Unanswered, for so many units after the last day in force.
    Overdue(Bucket),
}

impl Only {
    /// The word in an address.
    pub fn code(&self) -> String {
        match self {
            Only::All => "all".to_owned(),
            Only::Judged => "judged".to_owned(),
            Only::InTime => "in-time".to_owned(),
            Only::Answered => "answered".to_owned(),
            Only::NoAnswer => "no-answer".to_owned(),
            Only::Open => "open".to_owned(),
            Only::Ended => "ended".to_owned(),
            Only::WithoutDate => "without-date".to_owned(),
            Only::Is(verdict) => verdict.code().to_owned(),
            Only::Prolonged => "extended".to_owned(),
            Only::Extended { valid, ground } => {
                let validity = if *valid { "valid" } else { "invalid" };
                ground.map_or(validity.to_owned(), |ground| format!("{validity}-{}", ground.code()))
            }
            Only::Outcome(code) => format!("outcome-{code}"),
            Only::Ground(code) => format!("ground-{code}"),
            Only::Followed(code) => format!("followed-{code}"),
            Only::Days(days) => format!("days-{days}"),
            Only::AnsweredIn(days) => format!("answered-in-{days}"),
            Only::LeftIn(days) => format!("left-in-{days}"),
            Only::LateBy((name, ..)) => format!("late-by-{name}"),
            Only::Overdue((name, ..)) => format!("overdue-{name}"),
        }
    }

    /// What a word in an address asks for.
    pub fn parse(code: &str) -> Option<Only> {
        let others = [Only::NoAnswer, Only::Open, Only::Ended, Only::WithoutDate, Only::Prolonged];
        let plain = [Only::All, Only::Judged, Only::InTime, Only::Answered].into_iter().chain(others);
        let verdicts = Verdict::ALL.iter().map(|verdict| Only::Is(*verdict));
        let fixed = plain.chain(verdicts).chain(extended()).chain(coded()).chain(buckets());
        fixed.into_iter().find(|one| one.code() == code).or_else(|| {
            let of = |(word, only): &Timed| {
                code.strip_prefix(word)?.parse().ok().filter(|days| *days <= MOST_DAYS).map(*only)
            };
            TIMED.iter().find_map(of)
        })
    }
}

/// No period of the law's time is longer.
const MOST_DAYS: u32 = 100_000;

/// A word with a number of units behind it, and what it makes of them.
type Timed = (&'static str, fn(u32) -> Only);

const TIMED: [Timed; 3] =
    [("days-", Only::Days), ("answered-in-", Only::AnsweredIn), ("left-in-", Only::LeftIn)];

fn extended() -> impl Iterator<Item = Only> {
    let grounds = || ExtensionGround::ALL.iter().map(|ground| Some(*ground)).chain([None]);
    [true, false]
        .into_iter()
        .flat_map(move |valid| grounds().map(move |ground| Only::Extended { valid, ground }))
}

fn coded() -> impl Iterator<Item = Only> {
    let outcomes = Outcome::ALL.iter().map(|one| one.code()).chain(Finding::ALL.iter().map(|one| one.code()));
    let grounds = Ground::CODES.into_iter().chain(Exception::ALL.iter().map(|one| one.code()));
    let followed = Compliance::ALL.iter().map(|one| one.code());
    let outcomes = outcomes.chain(["inadmissible"]).map(Only::Outcome);
    outcomes.chain(grounds.map(Only::Ground)).chain(followed.map(Only::Followed))
}

fn buckets() -> impl Iterator<Item = Only> {
    BUCKETS.into_iter().flat_map(|bucket| [Only::LateBy(bucket), Only::Overdue(bucket)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_read_as_it_is_written() {
        for only in extended().chain(coded()).chain(buckets()).chain([
            Only::All,
            Only::Prolonged,
            Only::Days(16),
            Only::AnsweredIn(0),
            Only::LeftIn(3),
            Only::Is(Verdict::Late),
        ]) {
            assert_eq!(Only::parse(&only.code()).map(|one| one.code()), Some(only.code()));
        }
        for word in [
            "",
            "x",
            "ground-r9'",
            "days-",
            "left-in-x",
            "left-in-",
            "days--1",
            "days-999999999",
            "late-by-1",
        ] {
            assert_eq!(Only::parse(word), None, "{word}");
        }
    }
}
