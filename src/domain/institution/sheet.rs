//! The directory as a table: its columns, what each cell may hold, and what is wrong with a row, by line and column.
//! Pure: cells come in, institutions or faults go out.

mod cells;
mod together;
mod wrong;

pub use self::{together::together, wrong::Wrong};

use self::cells::Cells;
use super::{Entry, InstitutionCode, Region, State};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

/// Most rows of a table.
pub const MOST_ROWS: usize = 10_000;

/// Cells of a row.
pub const COLUMNS: usize = Column::ALL.len();

/// Every column, in the order of the export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    Code,
    ValidFrom,
    NameAr,
    NameFr,
    NameEn,
    NameZgh,
    Kind,
    Class,
    City,
    Region,
    Parent,
    ReceivesFrom,
    Email,
    Phone,
    Website,
    Address,
    Aliases,
}

impl Column {
    pub const ALL: [Self; 17] = [
        Self::Code,
        Self::ValidFrom,
        Self::NameAr,
        Self::NameFr,
        Self::NameEn,
        Self::NameZgh,
        Self::Kind,
        Self::Class,
        Self::City,
        Self::Region,
        Self::Parent,
        Self::ReceivesFrom,
        Self::Email,
        Self::Phone,
        Self::Website,
        Self::Address,
        Self::Aliases,
    ];

    /// The word in the head of the table.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::ValidFrom => "valid_from",
            Self::NameAr => "name_ar",
            Self::NameFr => "name_fr",
            Self::NameEn => "name_en",
            Self::NameZgh => "name_zgh",
            Self::Kind => "kind",
            Self::Class => "class",
            Self::City => "city",
            Self::Region => "region",
            Self::Parent => "parent",
            Self::ReceivesFrom => "receives_from",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Website => "website",
            Self::Address => "address",
            Self::Aliases => "aliases",
        }
    }
}

/// Something wrong, where it stands and what was written there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The line of the file, from 1; the head is line 1.
    pub line: u64,
    /// The word in the head; empty for a whole row or file.
    pub column: String,
    pub wrong: Wrong,
    /// What was written, cut to a glance; or the day on which a closure stands in the way.
    pub written: String,
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

/// An institution of the table, since when it receives by the portal, and the line on which it first stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub line: u64,
    pub entry: Entry,
    pub receives_from: Option<Date>,
}

/// What a table says: nothing of one with a fault is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The institutions without a fault in any of their rows, in the order of their first rows.
    pub listed: Vec<Listed>,
    /// Every fault of every row, in no order.
    pub faults: Vec<Fault>,
    /// The institutions with a fault in some row, whose code can be read.
    pub broken: BTreeSet<InstitutionCode>,
}

/// Everything that a table says.
///
/// # Errors
/// Faults of its head; then no row can be read.
pub fn read(head: &[String], rows: &[Row]) -> Result<Told, Vec<Fault>> {
    let places = places(head)?;
    let mut faults = Vec::new();
    let mut broken = BTreeSet::new();
    let mut listed: Vec<Listed> = Vec::new();
    let mut at: HashMap<InstitutionCode, usize> = HashMap::new();
    for row in rows {
        if row.cells.len() != head.len() {
            faults.push(whole(row.line, Wrong::CellCount, &row.cells.len().to_string()));
            continue;
        }
        let mut cells = Cells { places: &places, row, faults: &mut faults };
        let Some((code, state, receives)) = cells.state() else {
            broken.extend(InstitutionCode::parse(cells.written(Column::Code)).ok());
            continue;
        };
        match at.get(&code) {
            None => {
                if state.from.is_some() {
                    cells.wrong(Column::ValidFrom, Wrong::FirstHasADate);
                    broken.insert(code.clone());
                }
                at.insert(code.clone(), listed.len());
                let entry = Entry { code, states: vec![state] };
                listed.push(Listed { line: row.line, entry, receives_from: receives });
            }
            Some(known) => {
                let one = &mut listed[*known];
                if one.receives_from != receives {
                    cells.wrong(Column::ReceivesFrom, Wrong::ReceivesTwice);
                    broken.insert(code.clone());
                }
                if one.entry.states.iter().any(|other| other.from == state.from) {
                    cells.wrong(Column::ValidFrom, Wrong::DayTwice);
                    broken.insert(code.clone());
                }
                one.entry.states.push(state);
            }
        }
    }
    if rows.is_empty() {
        faults.push(whole(1, Wrong::NoRows, ""));
    }
    if rows.len() > MOST_ROWS {
        faults.push(whole(1, Wrong::TooManyRows, &rows.len().to_string()));
    }
    listed.retain(|one| !broken.contains(&one.entry.code));
    for one in &mut listed {
        one.entry.states.sort_by_key(|state| state.from);
    }
    Ok(Told { listed, faults, broken })
}

/// The faults in the order of the file.
pub fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort();
    faults
}

fn whole(line: u64, wrong: Wrong, written: &str) -> Fault {
    Fault { line, column: String::new(), wrong, written: glance(written) }
}

fn glance(written: &str) -> String {
    written.chars().take(60).collect()
}

/// Where each column stands.
fn places(head: &[String]) -> Result<HashMap<Column, usize>, Vec<Fault>> {
    let mut places = HashMap::new();
    let mut faults = Vec::new();
    for (place, name) in head.iter().enumerate() {
        let name = name.trim();
        let fault = |wrong| Fault { line: 1, column: glance(name), wrong, written: String::new() };
        match Column::ALL.into_iter().find(|column| column.code() == name) {
            None => faults.push(fault(Wrong::ColumnUnknown)),
            Some(column) if places.insert(column, place).is_some() => faults.push(fault(Wrong::ColumnTwice)),
            Some(_) => {}
        }
    }
    for column in Column::ALL.into_iter().filter(|column| !places.contains_key(column)) {
        let column = column.code().to_owned();
        faults.push(Fault { line: 1, column, wrong: Wrong::ColumnMissing, written: String::new() });
    }
    if faults.is_empty() { Ok(places) } else { Err(sorted(faults)) }
}

/// A fault of a cell.
#[must_use]
pub fn of(line: u64, column: Column, wrong: Wrong, written: &str) -> Fault {
    Fault { line, column: column.code().to_owned(), wrong, written: glance(written) }
}

/// The cells of an institution, one row for each of its states, in the order of [`Column::ALL`].
#[must_use]
pub fn rows(entry: &Entry, receives_from: Option<Date>) -> Vec<[String; COLUMNS]> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let row = |state: &State| {
        [
            entry.code.to_string(),
            day(state.from),
            state.name.ar.clone(),
            state.name.fr.clone(),
            text(&state.name.en),
            text(&state.name.zgh),
            state.kind.as_str().to_owned(),
            state.class.code().to_owned(),
            state.city.clone(),
            region(state).map_or("", Region::code).to_owned(),
            state.parent.as_ref().map(ToString::to_string).unwrap_or_default(),
            day(receives_from),
            text(&state.contact.email),
            text(&state.contact.phone),
            text(&state.contact.website),
            text(&state.contact.address),
            state.aliases.join("|"),
        ]
    };
    entry.states.iter().map(row).collect()
}

/// What stands between the cells of one institution.
pub const BETWEEN: &str = " · ";

/// What the rows of one institution say in a column: cells that stay the same from state to state are said once.
#[must_use]
pub fn told(rows: &[[String; COLUMNS]], column: Column) -> String {
    let at = Column::ALL.iter().position(|one| *one == column).unwrap_or_default();
    let mut cells: Vec<&str> = rows.iter().map(|row| row[at].as_str()).collect();
    if column == Column::ValidFrom {
        cells.retain(|cell| !cell.is_empty());
    } else {
        cells.dedup();
    }
    cells.join(BETWEEN)
}

fn region(state: &State) -> Option<Region> {
    state.region.or_else(|| Region::of_city(&state.city))
}

/// The columns in which two institutions of one code differ.
#[must_use]
pub fn differing(before: &Listed, after: &Listed) -> Vec<Column> {
    let (old, new) = (rows(&before.entry, before.receives_from), rows(&after.entry, after.receives_from));
    let cells = |rows: &[[String; COLUMNS]], at: usize| {
        let mut cells: Vec<String> = rows.iter().map(|row| row[at].clone()).collect();
        // One state more differs in its day, and in what it changes.
        if old.len() != new.len() {
            cells.dedup();
        }
        cells
    };
    let places = (0..COLUMNS).filter(|at| cells(&old, *at) != cells(&new, *at));
    places.map(|at| Column::ALL[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::institution::Directory;

    fn head() -> Vec<String> {
        Column::ALL.map(|column| column.code().to_owned()).into()
    }

    #[test]
    fn what_is_written_as_rows_is_read_as_it_was() {
        let entries: Vec<Entry> = Directory::builtin().iter().map(Entry::of).collect();
        let cells = entries.iter().flat_map(|entry| rows(entry, None));
        let rows: Vec<Row> =
            (2..).zip(cells).map(|(line, cells)| Row { line, cells: cells.into() }).collect();
        let read: Vec<Entry> =
            read(&head(), &rows).unwrap().listed.into_iter().map(|one| one.entry).collect();
        assert_eq!(read, entries);
        let all = entries.into_iter().map(|entry| (entry.code.clone(), entry)).collect();
        assert_eq!(together(&all, &HashMap::new()), Vec::new());
    }
}
