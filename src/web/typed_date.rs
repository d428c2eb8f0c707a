//! Days as people type them: `2026-12-01`, `1/12/2026`, with the digits of any keyboard.

use crate::domain::search::western_digit;
use jiff::civil::Date;

/// The day, when what was typed is one.
pub fn parse(typed: &str) -> Option<Date> {
    let plain: String = typed.trim().chars().map(|c| western_digit(c).unwrap_or(c)).collect();
    let parts: Vec<&str> =
        plain.split(['-', '/', '.', ' ', '\u{60c}']).filter(|part| !part.is_empty()).collect();
    let &[first, middle, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, middle.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_in_the_ways_people_write_it() {
        for typed in ["2026-12-01", " 1/12/2026", "01.12.2026", "٠١/١٢/٢٠٢٦", "٢٠٢٦-١٢-٠١"] {
            assert_eq!(parse(typed), Some(date(2026, 12, 1)), "{typed}");
        }
        for typed in ["", "2026-02-30", "12/2026", "1/12/26", "01-13-2026", "demain"] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }
}
