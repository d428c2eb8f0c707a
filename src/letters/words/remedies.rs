//! The remedies as a letter lays them out: their last day, then before whom, by when and how (arts 19 to 21). No
//! answer and no decision goes without.

use super::{About, Pen, said};
use crate::{
    domain::{complaint::last_day::LastDay, law::Rule},
    i18n::{Args, Locale, Untranslated, remedies},
    letters::{
        runs::Text,
        sheet::{Cell, Lay, Part},
    },
};

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
    let all = remedies::ladder(locale, about.on(), first, last)?;
    Ok(Part::Table {
        head: head.iter().map(|key| said(locale, key, &Args::new())).collect::<Result<_, _>>()?,
        widths: vec![4, 5, 7],
        whole: true,
        rows: all.iter().map(row).collect(),
    })
}

fn row(remedy: &remedies::Remedy) -> Vec<Cell> {
    let when = remedy.when.iter().map(|one| Text::of(one)).collect();
    vec![vec![Text::of(&remedy.body)], when, vec![Text::of(&remedy.how)]]
}

/// What silence opens when that period is over: before whom, from which day and by which.
pub(super) fn of_silence(
    about: &About<'_>,
    pen: &mut Pen,
    last: Option<&LastDay>,
) -> Result<(), Untranslated> {
    silence(about, pen, last, 0)
}

/// How that complaint is made.
pub(super) fn how_of_silence(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    silence(about, pen, None, 1)
}

fn silence(about: &About<'_>, pen: &mut Pen, last: Option<&LastDay>, at: usize) -> Result<(), Untranslated> {
    pen.each(Lay::Beside, |locale| {
        let said =
            remedies::of_silence(locale, about.on(), last.map(std::slice::from_ref).unwrap_or_default())?;
        Ok(Part::Paragraph { text: Text::of(said.get(at).map_or("", String::as_str)) })
    })
}
