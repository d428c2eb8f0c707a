//! The columns of the export, in the order of `src/docs/figures.md`, and a line in them.

use crate::{
    app::figures::Line,
    domain::{figures::fact::LastDay, institution::Institution},
    i18n::Locale,
    web::csv,
};
use jiff::civil::Date;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(u32),
    Nothing,
}

impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Cell::Nothing, Cell::Number)
    }
}

fn text(text: impl Into<String>) -> Cell {
    let text = text.into();
    if text.is_empty() { Cell::Nothing } else { Cell::Text(text) }
}

fn day(day: Option<Date>) -> Cell {
    day.map_or(Cell::Nothing, |day| Cell::Text(day.to_string()))
}

/// Of a period.
pub const FACTS: [&str; 26] = [
    "series",
    "reference",
    "case",
    "institution",
    "institution_name",
    "kind",
    "region",
    "channel",
    "received_on",
    "first_on",
    "first_rolled_on",
    "last_on",
    "rolled_on",
    "extension",
    "extension_on",
    "extension_ground",
    "ended",
    "ended_on",
    "days",
    "late_by",
    "outcome",
    "grounds",
    "followed",
    "as_of",
    "elapsed",
    "overdue",
];

/// Of an institution.
pub const INSTITUTIONS: [&str; 6] =
    ["institution", "institution_name", "kind", "region", "receives", "officer"];

/// A period as a line; the name of its institution in the reader's language.
pub fn of_line(line: &Line, institution: Option<&Institution>, as_of: Date, locale: Locale) -> Vec<Cell> {
    let fact = &line.fact;
    let on = |last: Option<LastDay>| day(last.map(|last| last.on));
    let rolled_on = |last: Option<LastDay>| day(last.map(|last| last.rolled_on));
    let extension = fact.extension;
    vec![
        text(fact.series.code()),
        text(fact.reference.as_str()),
        text(fact.request.as_str()),
        text(fact.institution.as_str()),
        text(institution.map_or("", |one| one.name.of(locale.code()))),
        text(institution.map_or("", |one| one.kind.as_str())),
        text(institution.and_then(Institution::region).map_or("", |region| region.code())),
        text(fact.channel.code()),
        day(Some(fact.received_on)),
        on(fact.first),
        rolled_on(fact.first),
        on(fact.last),
        rolled_on(fact.last),
        text(extension.map_or("", |one| if one.valid { "valid" } else { "invalid" })),
        day(extension.map(|one| one.on)),
        text(extension.map_or("", |one| one.ground.code())),
        text(fact.ended.map_or("", |(ended, _)| ended.code())),
        day(fact.ended.map(|(_, on)| on)),
        fact.days.into(),
        fact.late_by.into(),
        text(fact.outcome.unwrap_or_default()),
        text(fact.grounds.join(" ")),
        text(fact.followed.unwrap_or_default()),
        day(Some(as_of)),
        line.elapsed.into(),
        line.overdue.into(),
    ]
}

/// An institution as a line.
pub fn of_institution((one, receives, officer): (&Institution, bool, bool), locale: Locale) -> Vec<Cell> {
    let said = |is: bool| text(if is { "yes" } else { "no" });
    vec![
        text(one.code.as_str()),
        text(one.name.of(locale.code())),
        text(one.kind.as_str()),
        text(one.region().map_or("", |region| region.code())),
        said(receives),
        said(officer),
    ]
}

/// A line of CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an apostrophe.
pub fn csv(cells: &[Cell], into: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            into.push(',');
        }
        match cell {
            Cell::Nothing => {}
            Cell::Number(number) => into.push_str(&number.to_string()),
            Cell::Text(text) => quoted(&csv::guarded(text), into),
        }
    }
    into.push_str("\r\n");
}

fn quoted(text: &str, into: &mut String) {
    if text.contains([',', '"', '\n', '\r', ';']) {
        into.push('"');
        into.push_str(&text.replace('"', "\"\""));
        into.push('"');
    } else {
        into.push_str(text);
    }
}

/// A line of JSON: what is empty is null.
pub fn json(columns: &[&str], cells: &[Cell], into: &mut String) {
    let value = |cell: &Cell| match cell {
        Cell::Nothing => serde_json::Value::Null,
        Cell::Number(number) => (*number).into(),
        Cell::Text(text) => text.as_str().into(),
    };
    let fields = columns.iter().zip(cells).map(|(column, cell)| ((*column).to_owned(), value(cell)));
    into.push_str(&serde_json::Value::Object(fields.collect()).to_string());
    into.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_a_csv_is_a_formula_and_arabic_stays_as_it_is() {
        let mut line = String::new();
        let cells = ["=1+1", "@SUM", "-2", "وزارة الصحة", "a,\"b\"", "MSPS-2026"].map(text);
        csv(&cells, &mut line);
        assert_eq!(line, "'=1+1,'@SUM,'-2,وزارة الصحة,\"a,\"\"b\"\"\",MSPS-2026\r\n");
        csv(&[Cell::Nothing, Cell::Number(7)], &mut line);
        assert!(line.ends_with("\r\n,7\r\n"));
    }

    #[test]
    fn a_line_of_json_has_every_column() {
        let mut line = String::new();
        json(&["a", "b"], &[text("é"), Cell::Nothing], &mut line);
        assert_eq!(line, "{\"a\":\"é\",\"b\":null}\n");
    }
}
