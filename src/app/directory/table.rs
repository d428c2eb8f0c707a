//! A table as octets: comma or semicolon between the cells, UTF-8 with or without its mark, quoted where needed.

use crate::domain::institution::sheet::{COLUMNS, Column, Fault, MOST_ROWS, Row, Wrong};

/// What spreadsheets put before UTF-8.
const MARK: &str = "\u{feff}";

/// The octets as text; nothing where they are no text of ours.
pub fn text(octets: &[u8]) -> String {
    std::str::from_utf8(octets).map(|text| text.replace('\0', "\u{fffd}")).unwrap_or_default()
}

/// The head and the rows, each with its line; of too many rows one more than there may be.
pub fn rows(content: &str) -> Result<(Vec<String>, Vec<Row>), Fault> {
    let whole = |wrong| Fault { line: 1, column: String::new(), wrong, written: String::new() };
    if content.is_empty() {
        return Err(whole(Wrong::NotText));
    }
    let content = content.strip_prefix(MARK).unwrap_or(content).replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between(&content))
        .from_reader(content.as_bytes());
    let (mut rows, mut lines) = (Vec::new(), Lines { octets: content.as_bytes(), seen: 0, line: 1 });
    for record in reader.records() {
        let record = record.map_err(|_| whole(Wrong::NotText))?;
        let line = record.position().map_or(1, |position| lines.at(position.byte()));
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        // A row of nothing is what spreadsheets leave at the end.
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row { line, cells });
        }
        if rows.len() > MOST_ROWS + 1 {
            break;
        }
    }
    if rows.is_empty() {
        return Err(whole(Wrong::NoRows));
    }
    let head = rows.remove(0).cells;
    Ok((head, rows))
}

/// The sign between the cells, as the head has it.
fn between(content: &str) -> u8 {
    let head = content.lines().next().unwrap_or_default();
    if head.matches(';').count() > head.matches(',').count() { b';' } else { b',' }
}

/// Where lines begin: what reads the cells takes the empty lines before a row for the row.
struct Lines<'a> {
    octets: &'a [u8],
    seen: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first octet from there on that ends none.
    fn at(&mut self, octet: u64) -> u64 {
        let from = usize::try_from(octet).unwrap_or(usize::MAX).clamp(self.seen, self.octets.len());
        let empty = self.octets[from..].iter().take_while(|octet| **octet == b'\n').count();
        let ends = self.octets[self.seen..from + empty].iter().filter(|octet| **octet == b'\n').count();
        (self.seen, self.line) = (from + empty, self.line + ends as u64);
        self.line
    }
}

/// The table with its head, for spreadsheets in any language.
pub fn written(rows: impl Iterator<Item = [String; COLUMNS]>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(MARK.as_bytes().to_vec());
    // Writing into memory does not fail.
    let _ = writer.write_record(Column::ALL.map(Column::code));
    for row in rows {
        let _ = writer.write_record(&row);
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_with_either_sign_between_cells_and_with_the_line_of_each_row() {
        for table in ["a,b\n1,\"x\ny\"\n\n2,z\n", "\u{feff}a;b\r\n1;\"x\ny\"\r\n;\r\n2;z\r\n"] {
            let (head, rows) = rows(table).unwrap();
            assert_eq!(head, ["a", "b"]);
            let lines: Vec<u64> = rows.iter().map(|row| row.line).collect();
            assert_eq!(lines, [2, 5], "{table:?}");
            assert_eq!(rows[0].cells, ["1", "x\ny"]);
        }
        assert_eq!(rows("").unwrap_err().wrong, Wrong::NotText);
        assert_eq!(text(&[0xff, 0xfe, b'a']), "");
    }
}
