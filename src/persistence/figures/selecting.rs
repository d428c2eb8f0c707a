//! Conditions on `clock_facts` in SQL. Every word in them is a domain value with a fixed alphabet (a date, a code);
//! nothing that somebody typed reaches a statement.

use super::{super::Engine, Cohort};
use crate::domain::{
    figures::{Verdict, only::Only},
    institution::InstitutionCode,
};
use jiff::civil::Date;

/// The last day in force by the as-of date; an extension notified later moves nothing yet.
pub(super) fn last_on(as_of: Date) -> String {
    in_force(as_of, "first_on", "last_on")
}

/// The same, rolled to a working day.
pub(super) fn rolled_on(as_of: Date) -> String {
    in_force(as_of, "first_rolled_on", "rolled_on")
}

fn in_force(as_of: Date, first: &str, last: &str) -> String {
    format!("(case when extension = 'valid' and extension_on > '{as_of}' then {first} else {last} end)")
}

/// A part of what is open at the end of a day, found by an index of its own. No two have a period in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OpenPart {
    /// The table, with the index to be used where the engine would not see it.
    pub from: &'static str,
    pub condition: String,
    /// The last day in force, and that day rolled.
    pub last: String,
    pub rolled: String,
}

impl OpenPart {
    /// All of them: first what is open still, under the term that is in force now, which is nearly all; then the little
    /// that was extended or ended after the day.
    pub fn all(as_of: Date, engine: Engine) -> [Self; 3] {
        // SQLite would read all that is in its order for the few that ended since.
        let by_end = match engine {
            Engine::Sqlite => "clock_facts indexed by clock_facts_ended",
            Engine::Postgres => "clock_facts",
        };
        let settled = Self {
            from: "clock_facts",
            condition: format!(
                "ended is null and (extension is null or extension <> 'valid' or extension_on <= '{as_of}')"
            ),
            last: "last_on".to_owned(),
            rolled: "rolled_on".to_owned(),
        };
        let since =
            |from, condition| Self { from, condition, last: last_on(as_of), rolled: rolled_on(as_of) };
        [
            settled,
            since(
                "clock_facts",
                format!("ended is null and extension = 'valid' and extension_on > '{as_of}'"),
            ),
            since(by_end, format!("ended_on > '{as_of}'")),
        ]
    }
}

/// How a period had ended by the as-of date.
pub(super) fn ended(as_of: Date) -> String {
    format!("(case when ended_on <= '{as_of}' then ended end)")
}

/// The verdict, as `domain::figures::verdict` gives it.
pub(super) fn verdict(as_of: Date) -> String {
    let (last, rolled) = (last_on(as_of), rolled_on(as_of));
    format!(
        "(case when ended = 'answered' and ended_on <= '{as_of}' then \
           case when ended_on <= first_on then 'first-term' when ended_on <= {last} then 'extension' \
           when ended_on <= {rolled} then 'rolled' else 'late' end \
         when ended_on <= '{as_of}' then case when ended_on <= {rolled} then ended else 'left-late' end \
         when {rolled} > '{as_of}' then 'running' else 'unanswered' end)"
    )
}

/// An age of what is unanswered, as days: of these institutions, a last day in force between the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ageing {
    pub institutions: Vec<InstitutionCode>,
    pub from: Option<Date>,
    pub until: Date,
}

/// What a list shows of a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowed {
    To(Only),
    /// Unanswered for so long: the days depend on who works when.
    Aged(Vec<Ageing>),
}

impl Ageing {
    /// Whether a period is of one of these ages. The days of all together come first: an index finds them.
    pub(super) fn any(ages: &[Self], last: &str) -> String {
        let Some(until) = ages.iter().map(|age| age.until).max() else { return "1 = 0".to_owned() };
        // One without an earliest day leaves all together without one.
        let from = ages.iter().map(|age| age.from).min().flatten();
        let from = from.map(|from| format!(" and {last} >= '{from}'")).unwrap_or_default();
        let each: Vec<String> = ages.iter().map(|age| age.condition(last)).collect();
        format!("{last} <= '{until}'{from} and ({})", each.join(" or "))
    }

    /// Whether a period has waited since these days.
    fn condition(&self, last: &str) -> String {
        let from = self.from.map(|from| format!(" and {last} >= '{from}'")).unwrap_or_default();
        format!("({} and {last} <= '{}'{from})", among(&self.institutions), self.until)
    }
}

/// Whether a period is among those that a list shows. What waits by its age is found otherwise.
pub(super) fn to(only: &Only, as_of: Date) -> String {
    let among = judged(only, as_of);
    kept_by(only).map_or(among.clone(), |rows| format!("{rows} and {among}"))
}

/// What the rows of a short list have in common whatever the day, in the words of the index that holds no others.
fn kept_by(only: &Only) -> Option<String> {
    const AFTER_FIRST: &str = "ended = 'answered' and ended_on > first_on";
    match only {
        Only::Is(Verdict::Extension | Verdict::Rolled | Verdict::Late) | Only::LateBy(_) => {
            Some(AFTER_FIRST.to_owned())
        }
        Only::Is(verdict @ (Verdict::Withdrawn | Verdict::Void | Verdict::Declined)) => {
            Some(format!("ended <> 'answered' and ended = '{}'", verdict.code()))
        }
        Only::Prolonged | Only::Extended { .. } => Some("extension is not null".to_owned()),
        Only::Outcome(_) => Some("outcome is not null".to_owned()),
        Only::Ground(_) => Some("grounds <> ''".to_owned()),
        Only::Followed(_) => Some("followed is not null".to_owned()),
        Only::Days(_) | Only::AnsweredIn(_) => Some("ended = 'answered'".to_owned()),
        Only::Is(Verdict::LeftLate) | Only::LeftIn(_) => Some("ended <> 'answered'".to_owned()),
        Only::All
        | Only::Judged
        | Only::InTime
        | Only::Answered
        | Only::NoAnswer
        | Only::Open
        | Only::Ended
        | Only::WithoutDate
        | Only::Overdue(_)
        | Only::Is(Verdict::FirstTerm | Verdict::Unanswered | Verdict::Running) => None,
    }
}

fn judged(only: &Only, as_of: Date) -> String {
    let verdict = verdict(as_of);
    let answered = format!("{verdict} in ('first-term', 'extension', 'rolled', 'late')");
    match only {
        Only::All => "1 = 1".to_owned(),
        Only::Judged => {
            format!("{verdict} in ('first-term', 'extension', 'rolled', 'late', 'unanswered', 'left-late')")
        }
        Only::InTime => format!("{verdict} in ('first-term', 'extension')"),
        Only::Answered => answered,
        Only::NoAnswer => format!("{verdict} in ('unanswered', 'left-late')"),
        Only::Open => format!("(ended_on is null or ended_on > '{as_of}')"),
        Only::Ended => format!("ended_on <= '{as_of}'"),
        Only::WithoutDate => "first_on is null".to_owned(),
        Only::Is(wanted) => format!("{verdict} = '{}'", wanted.code()),
        Only::Prolonged => format!("extension_on <= '{as_of}'"),
        Only::Extended { valid, ground } => {
            let validity = if *valid { "valid" } else { "invalid" };
            let ground =
                ground.map(|one| format!(" and extension_ground = '{}'", one.code())).unwrap_or_default();
            format!("extension = '{validity}' and extension_on <= '{as_of}'{ground}")
        }
        Only::Outcome(code) => format!("{answered} and outcome = '{code}'"),
        Only::Ground(code) => format!("{answered} and ' ' || grounds || ' ' like '% {code} %'"),
        Only::Followed(code) => format!("{answered} and followed = '{code}'"),
        Only::Days(days) => format!("{answered} and days = {days}"),
        Only::AnsweredIn(days) => format!("ended = 'answered' and ended_on <= '{as_of}' and days <= {days}"),
        Only::LeftIn(days) => format!("ended <> 'answered' and ended_on <= '{as_of}' and days <= {days}"),
        Only::LateBy((_, first, last)) => {
            let last = last.map(|last| format!(" and late_by <= {last}")).unwrap_or_default();
            format!("{verdict} = 'late' and late_by >= {first}{last}")
        }
        // Days that depend on who works when are asked for as `Narrowed::Aged`.
        Only::Overdue(_) => format!("{verdict} = 'unanswered'"),
    }
}

fn among(institutions: &[InstitutionCode]) -> String {
    match institutions {
        [] => "1 = 0".to_owned(),
        [one] => format!("institution = '{one}'"),
        many => {
            let codes: Vec<String> = many.iter().map(|code| format!("'{code}'")).collect();
            format!("institution in ({})", codes.join(", "))
        }
    }
}

/// Whose rows, without their days.
pub(super) fn whose(cohort: &Cohort) -> String {
    let institutions = cohort.institutions.as_deref().map(|codes| format!(" and {}", among(codes)));
    let channel = cohort.channel.map(|channel| format!(" and channel = '{}'", channel.code()));
    format!("{}{}", institutions.unwrap_or_default(), channel.unwrap_or_default())
}

/// The rows of some series, whatever their days.
pub(super) fn of_series(series: &[crate::domain::figures::Series]) -> String {
    let codes: Vec<String> = series.iter().map(|one| format!("'{}'", one.code())).collect();
    match codes.as_slice() {
        [one] => format!("series = {one}"),
        many => format!("series in ({})", many.join(", ")),
    }
}

/// The rows of some series in the cohort.
pub(super) fn within(cohort: &Cohort, series: &[crate::domain::figures::Series]) -> String {
    let series = of_series(series);
    let from = cohort.from.map(|from| format!(" and first_on >= '{from}'")).unwrap_or_default();
    format!("{series}{from} and first_on <= '{}'{}", cohort.until, whose(cohort))
}
