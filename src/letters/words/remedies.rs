//! The remedies: before whom, by which day, and how (arts 19 to 21). No answer and no decision goes without.

use super::{About, Pen, day, length_of, said};
use crate::{
    domain::law::{Rule, deadline},
    i18n::{Args, Locale, Untranslated},
    letters::sheet::{Cell, Lay, Part},
};
use jiff::civil::Date;

/// Each remedy with the period of whoever hears it and the period before it.
const LADDER: [(&str, Rule); 3] =
    [("head", Rule::ComplaintToHead), ("commission", Rule::ComplaintToCommission), ("court", Rule::Court)];

/// Writes the remedies from the one that opens now to the last. `last` is its last day, counted from the date of
/// the letter, or earlier where something else had opened it before.
pub(super) fn write(
    about: &About<'_>,
    pen: &mut Pen,
    first: Rule,
    last: Option<Date>,
) -> Result<(), Untranslated> {
    let from_here = deadline::due(about.moment.calendar, first, false, about.on(), about.moment.classes).ok();
    let from_here = from_here.map(|due| due.earliest);
    let last = match (last, from_here) {
        (Some(last), Some(here)) => Some(last.min(here)),
        (last, here) => last.or(here),
    };
    let from_letter = last == from_here;
    pen.heading("doc-remedies")?;
    if let Some(last) = last {
        let name = LADDER.iter().find(|(_, rule)| *rule == first).map_or("head", |(name, _)| name);
        let key = if from_letter { "doc-remedies-by" } else { "doc-remedies-by-earlier" };
        pen.notice(key, |locale| Ok(Args::new().with("body", name).with("date", day(locale, last)?)))?;
    }
    pen.each(Lay::Stacked, |locale| table(about, locale, first, last))
}

fn table(about: &About<'_>, locale: Locale, first: Rule, last: Option<Date>) -> Result<Part, Untranslated> {
    let head = ["doc-remedy-body", "doc-remedy-when", "doc-remedy-how"];
    let from = LADDER.iter().position(|(_, rule)| *rule == first).unwrap_or(0);
    let rows =
        LADDER[from..].iter().map(|(name, rule)| row(about, locale, name, *rule, *rule == first, last));
    Ok(Part::Table {
        head: head.iter().map(|key| said(locale, key, &Args::new())).collect::<Result<_, _>>()?,
        widths: vec![4, 5, 7],
        whole: true,
        rows: rows.collect::<Result<_, _>>()?,
    })
}

fn row(
    about: &About<'_>,
    locale: Locale,
    name: &str,
    rule: Rule,
    is_first: bool,
    last: Option<Date>,
) -> Result<Vec<Cell>, Untranslated> {
    let args = Args::new()
        .with("length", length_of(locale, rule, about.on())?)
        .with("head", length_of(locale, Rule::HeadDecision, about.on())?)
        .with("commission", length_of(locale, Rule::CommissionDecision, about.on())?);
    let mut when = Vec::new();
    if let Some(last) = last.filter(|_| is_first) {
        when.push(said(locale, "doc-remedy-last", &Args::new().with("date", day(locale, last)?))?);
        when.push(said(locale, "doc-remedy-from-receipt", &args)?);
    } else if is_first {
        when.push(said(locale, "doc-remedy-from-receipt", &args)?);
    } else {
        when.push(said(locale, &format!("doc-remedy-{name}-when"), &args)?);
    }
    Ok(vec![
        vec![said(locale, &format!("doc-remedy-{name}"), &args)?],
        when,
        vec![said(locale, &format!("doc-remedy-{name}-how"), &args)?],
    ])
}
