//! The remedies: before whom, by which day, and how (arts 19 to 21). No answer and no decision goes without.

use super::{About, Pen, day, length_of, said};
use crate::{
    domain::{
        complaint::last_day::{LastDay, Start},
        law::Rule,
    },
    i18n::{Args, Locale, Untranslated, remedies},
    letters::{
        runs::Text,
        sheet::{Cell, Lay, Part},
    },
};

/// Each remedy with the period of whoever hears it and the period before it.
const LADDER: [(&str, Rule); 3] =
    [("head", Rule::ComplaintToHead), ("commission", Rule::ComplaintToCommission), ("court", Rule::Court)];

/// Writes the remedies from the one that opens now to the last; `last` is its last day, where one is told.
pub(super) fn write(
    about: &About<'_>,
    pen: &mut Pen,
    first: Rule,
    last: Option<&LastDay>,
) -> Result<(), Untranslated> {
    pen.heading("doc-remedies")?;
    if let Some(last) = last {
        pen.each(Lay::Beside, |locale| {
            Ok(Part::Notice { text: Text::of(&remedies::last_day(locale, last)?) })
        })?;
    }
    pen.each(Lay::Stacked, |locale| table(about, locale, first, last))
}

fn table(
    about: &About<'_>,
    locale: Locale,
    first: Rule,
    last: Option<&LastDay>,
) -> Result<Part, Untranslated> {
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
    last: Option<&LastDay>,
) -> Result<Vec<Cell>, Untranslated> {
    let args = Args::new()
        .with("length", length_of(locale, rule, about.on())?)
        .with("head", length_of(locale, Rule::HeadDecision, about.on())?)
        .with("commission", length_of(locale, Rule::CommissionDecision, about.on())?);
    let mut when = Vec::new();
    if is_first {
        if let Some(last) = last {
            when.push(said(locale, "doc-remedy-last", &Args::new().with("date", day(locale, last.on)?))?);
        }
        let from = last.map_or(Start::Arrival, |last| last.start);
        when.push(said(locale, "doc-remedy-from", &args.clone().with("from", from.code()))?);
    } else {
        when.push(said(locale, &format!("doc-remedy-{name}-when"), &args)?);
    }
    Ok(vec![
        vec![said(locale, &format!("doc-remedy-{name}"), &args)?],
        when,
        vec![said(locale, &format!("doc-remedy-{name}-how"), &args)?],
    ])
}
