//! The remedies in words: before whom, by which day, counted from what, and how. The same words on a page, in a
//! mail, in a printed letter and in a signed one; each only lays them out.

use super::{Args, DateForm, Locale, Untranslated, dates, t};
use crate::domain::{
    complaint::last_day::LastDay,
    law::{Rule, period},
};
use jiff::civil::Date;

/// The name of a remedy in keys: who hears it.
pub const fn hearer(rule: Rule) -> &'static str {
    match rule {
        Rule::ComplaintToCommission => "commission",
        Rule::Court => "court",
        _ => "head",
    }
}

/// `Last day …, 20 working days from 8 April, the day on which you received the answer.`
///
/// # Errors
/// When words are missing.
pub fn last_day(locale: Locale, last: &LastDay) -> Result<String, Untranslated> {
    let day = |on| dates::date(locale, on, DateForm::Long).map(|said| said.text);
    let opens_on = last.from.tomorrow().unwrap_or(last.from);
    let args = Args::new()
        .with("from", last.start.code())
        .with("date", day(last.on)?)
        .with("start", day(last.from)?)
        .with("opens", day(opens_on)?)
        .with("surely", day(last.surely_on.unwrap_or(opens_on))?)
        .with("length", length(locale, last.rule, last.from)?);
    Ok(line(&t(locale, &format!("last-day-{}", hearer(last.rule)), &args)?))
}

/// A remedy in words: before whom, when, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    pub body: String,
    /// Its last day where that is told; then what the period counts from.
    pub when: Vec<String>,
    pub how: String,
}

/// Each remedy of the law in its order (arts 19 to 21).
const LADDER: [Rule; 3] = [Rule::ComplaintToHead, Rule::ComplaintToCommission, Rule::Court];

/// The remedies from the one that opens now to the last, with the lengths in force on that day; `last` is the last
/// day of the first, where one is told.
///
/// # Errors
/// When words are missing.
pub fn ladder(
    locale: Locale,
    on: Date,
    first: Rule,
    last: Option<&LastDay>,
) -> Result<Vec<Remedy>, Untranslated> {
    let from = LADDER.iter().position(|rule| *rule == first).unwrap_or(0);
    let last_of = |rule: Rule| last.filter(|_| rule == first);
    LADDER[from..].iter().map(|rule| remedy(locale, on, *rule, last_of(*rule))).collect()
}

fn remedy(locale: Locale, on: Date, rule: Rule, last: Option<&LastDay>) -> Result<Remedy, Untranslated> {
    let name = hearer(rule);
    let args = Args::new()
        .with("length", length(locale, rule, on)?)
        .with("head", length(locale, Rule::HeadDecision, on)?)
        .with("commission", length(locale, Rule::CommissionDecision, on)?);
    let say = |key: &str, args: &Args| t(locale, key, args).map(|said| line(&said));
    let when = match last {
        Some(last) => vec![
            dates::date(locale, last.on, DateForm::Long)?.text,
            say("doc-remedy-from", &args.clone().with("from", last.start.code()))?,
        ],
        None => vec![say(&format!("doc-remedy-{name}-when"), &args)?],
    };
    Ok(Remedy {
        body: say(&format!("doc-remedy-{name}"), &args)?,
        when,
        how: say(&format!("doc-remedy-{name}-how"), &args)?,
    })
}

/// The remedies as a mail, a page and a printed letter name them: the last day of the first with its reason, then
/// each with its way.
///
/// # Errors
/// When words are missing.
pub fn told(
    locale: Locale,
    on: Date,
    first: Rule,
    last: Option<&LastDay>,
) -> Result<Vec<String>, Untranslated> {
    let all = ladder(locale, on, first, last)?;
    let single = if all.len() == 1 { "yes" } else { "no" };
    let mut said = vec![t(locale, "remedies-lead", &Args::new().with("single", single))?];
    said.push(match last {
        Some(last) => last_day(locale, last)?,
        None => t(locale, "remedies-undated", &Args::new())?,
    });
    for (at, one) in all.iter().enumerate() {
        // The sentence before has said when.
        let key = if at == 0 && last.is_some() { "remedy-first" } else { "remedy-line" };
        let args = Args::new()
            .with("body", one.body.as_str())
            .with("when", one.when.join(" "))
            .with("how", one.how.as_str());
        said.push(t(locale, key, &args)?);
    }
    Ok(said.iter().map(|one| line(one)).collect())
}

/// What silence opens, a sentence for each of its last days, and how: with an extension, or without the urgency that
/// was asked for, nothing can be complained of yet but a silence before.
///
/// # Errors
/// When words are missing.
pub fn of_silence(locale: Locale, on: Date, days: &[LastDay]) -> Result<Vec<String>, Untranslated> {
    let mut said: Vec<String> = days.iter().map(|last| last_day(locale, last)).collect::<Result<_, _>>()?;
    if said.is_empty() {
        said.push(t(locale, "doc-silence-undated", &Args::new())?);
    }
    said.push(remedy(locale, on, Rule::ComplaintToHead, None)?.how);
    Ok(said)
}

/// One line: the breaks of the file are spaces.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The length of a period in the version of the law of that day: never a number without its unit.
fn length(locale: Locale, rule: Rule, on: Date) -> Result<String, Untranslated> {
    let law = period(rule, on);
    t(locale, "mail-length", &Args::new().with("n", law.length).with("unit", law.unit.code()))
}

/// Paragraphs stand apart by an empty line; within one, the breaks of the file are spaces.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(line).filter(|paragraph| !paragraph.is_empty()).collect()
}
