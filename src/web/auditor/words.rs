//! What a part of a cohort is called: keys of words, in the order in which they are said.

use crate::domain::figures::{Series, only::Only};
use serde::Serialize;

/// A word of a page, with the number in it where it has one.
#[derive(Debug, Clone, Serialize)]
pub struct Word {
    pub key: String,
    pub n: u32,
    pub unit: &'static str,
}

fn plain(key: impl Into<String>) -> Word {
    Word { key: key.into(), n: 0, unit: "" }
}

fn timed(key: &str, n: u32, series: Series) -> Vec<Word> {
    vec![Word { key: key.to_owned(), n, unit: series.unit().code() }]
}

/// The name of an outcome, a ground or a compliance.
pub fn outcome(series: Series, code: &str) -> String {
    match series {
        Series::Head | Series::Commission => format!("hearing-finding-{code}"),
        _ => format!("outcome-{code}"),
    }
}

pub fn ground(code: &str) -> String {
    if code.starts_with('e') { format!("exception-{code}") } else { format!("ground-{code}") }
}

/// Where a word stands in its table: the name under which it is sorted, and, of an exception, its own below the ground
/// that it is part of (art. 7 within art. 18).
pub type Order<'a> = (&'a str, &'a str);

pub fn order(code: &str) -> Order<'_> {
    if code.starts_with("e7-") { ("r2", code) } else { (code, "") }
}

/// What a list is a list of.
pub fn part(series: Series, only: &Only) -> Vec<Word> {
    match only {
        Only::Is(verdict) => vec![plain(format!("auditor-verdict-{}", verdict.code()))],
        Only::Extended { valid, ground } => {
            let validity =
                plain(if *valid { "auditor-extension-valid" } else { "auditor-extension-invalid" });
            let ground = ground.map(|ground| plain(format!("extension-ground-{}", ground.code())));
            std::iter::once(validity).chain(ground).collect()
        }
        Only::Outcome(code) => vec![plain(outcome(series, code))],
        Only::Ground(code) => vec![plain(ground(code))],
        Only::Followed(code) => vec![plain(format!("hearing-compliance-{code}"))],
        Only::Days(n) => timed("auditor-days-exactly", *n, series),
        Only::AnsweredIn(n) => timed("auditor-answered-in", *n, series),
        Only::LeftIn(n) => timed("auditor-left-in", *n, series),
        Only::LateBy((name, ..)) => vec![plain("auditor-late"), plain(format!("auditor-bucket-{name}"))],
        Only::Overdue((name, ..)) => vec![plain("auditor-ageing"), plain(format!("auditor-bucket-{name}"))],
        other => vec![plain(format!("auditor-part-{}", other.code()))],
    }
}
