//! The remedies in words: the last day with what it counts from, in the same sentence on a page, in a mail and
//! in a letter. The page of a decision and the remedies of an answer begin with it.

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
    let args = Args::new()
        .with("from", last.start.code())
        .with("date", day(last.on)?)
        .with("start", day(last.from)?)
        .with("length", length(locale, last.rule, last.from)?);
    let said = t(locale, &format!("last-day-{}", hearer(last.rule)), &args)?;
    Ok(said.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The remedies as every answer names them (arts 19 to 21), with the lengths in force on that day; the last day
/// of the first where one is told.
///
/// # Errors
/// When words are missing.
pub fn of_answer(locale: Locale, on: Date, last: Option<&LastDay>) -> Result<Vec<String>, Untranslated> {
    let args = Args::new()
        .with("to-head", length(locale, Rule::ComplaintToHead, on)?)
        .with("head", length(locale, Rule::HeadDecision, on)?)
        .with("to-commission", length(locale, Rule::ComplaintToCommission, on)?)
        .with("court", length(locale, Rule::Court, on)?);
    let key = if last.is_some() { "mail-remedies" } else { "mail-remedies-undated" };
    let mut said = paragraphs(&t(locale, key, &args)?);
    if let Some(last) = last {
        said.insert(1.min(said.len()), last_day(locale, last)?);
    }
    Ok(said)
}

/// The length of a period in the version of the law of that day: never a number without its unit.
fn length(locale: Locale, rule: Rule, on: Date) -> Result<String, Untranslated> {
    let law = period(rule, on);
    t(locale, "mail-length", &Args::new().with("n", law.length).with("unit", law.unit.code()))
}

/// Paragraphs stand apart by an empty line; within one, the breaks of the file are spaces.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n")
        .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}
