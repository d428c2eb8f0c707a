//! Lines of a table as spreadsheets read them: UTF-8 with its mark, so that Arabic stays Arabic; separated by
//! semicolons, which is what a machine set to Arabic or French (Morocco) expects; and no cell that a spreadsheet
//! would take for a formula. Knows no table.

use std::borrow::Cow;

/// Stands before the first line.
pub const MARK: &str = "\u{feff}";

/// The media type.
pub const TYPE: &str = "text/csv; charset=utf-8";

/// One line with its end.
pub fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{}\r\n", cells.join(";"))
}

/// A cell in quotation marks.
fn cell(text: &str) -> String {
    format!("\"{}\"", guarded(text).replace('"', "\"\""))
}

/// The text as no spreadsheet takes it for a formula: what it would compute gets an apostrophe before it; spaces before
/// a sign do not hide it.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let is_formula = begins.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_what_it_is_given() {
        assert_eq!(line(["ميزانية 2026", "a \"b\"; c", ""]), "\"ميزانية 2026\";\"a \"\"b\"\"; c\";\"\"\r\n");
        assert_eq!(line(["a\nb"]), "\"a\nb\"\r\n");
    }

    #[test]
    fn nothing_that_is_typed_becomes_a_formula() {
        for typed in ["=1+1", "+212 6", "-1", "@SUM(A1)", "\tx", "\r=1", " =1", "\u{a0}=1", "＝1", "\n=1"] {
            assert!(line([typed]).starts_with("\"'"), "{typed:?}");
        }
        for typed in ["a=1", "2026-11-20", "«=»", "", "م"] {
            assert!(!line([typed]).contains('\''), "{typed:?}");
        }
    }
}
