//! Days as people type them: `1/12/2026`, `01122026`, `2026-12-01`, with the digits of any keyboard; and as a field
//! holds one beforehand.

use crate::domain::{law::zone, search::western_digit};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};

/// The day, when what was typed is one.
pub fn parse(typed: &str) -> Option<Date> {
    let (year, month, day) = numbers(typed)?;
    Date::new(year, month, day).ok()
}

/// The day as people write it in Morocco, for a field that holds it already.
pub fn written(day: Date) -> String {
    day.strftime("%d/%m/%Y").to_string()
}

/// An instant as people write it there, for a field that holds it already.
pub fn written_instant(at: Timestamp) -> String {
    zone::local(at).strftime("%d/%m/%Y %H:%M").to_string()
}

/// Whether it is written as a day that no calendar has: the 29th of February of most years.
pub fn is_no_day(typed: &str) -> bool {
    numbers(typed).is_some() && parse(typed).is_none()
}

/// `13/10/2026 08:00`, in Morocco.
pub fn instant(typed: &str) -> Option<Timestamp> {
    let (date, time) = typed.rsplit_once([' ', 'T'])?;
    let plain: String = time.chars().map(|c| western_digit(c).unwrap_or(c)).collect();
    let (hour, minute) = plain.split_once([':', 'h', '.'])?;
    let (hour, minute) = (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?);
    let time = Time::new(hour, minute, 0, 0).ok()?;
    let local = parse(date)?.to_datetime(time).to_zoned_datetime(zone::casablanca());
    local.ok().map(|local| local.timestamp())
}

fn numbers(typed: &str) -> Option<(i16, i8, i8)> {
    let plain: String = typed.trim().chars().map(|c| western_digit(c).unwrap_or(c)).collect();
    let parts: Vec<&str> =
        plain.split(['-', '/', '.', ' ', '\u{60c}']).filter(|part| !part.is_empty()).collect();
    let parts = match *parts.as_slice() {
        // A keyboard of digits alone has nothing to put between them.
        [all] if all.len() == 8 && all.is_ascii() => [&all[..2], &all[2..4], &all[4..]],
        [first, middle, last] => [first, middle, last],
        _ => return None,
    };
    let [first, middle, last] = parts;
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Some((year.parse().ok()?, middle.parse().ok()?, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_in_the_ways_people_write_it() {
        for typed in ["2026-12-01", " 1/12/2026", "01.12.2026", "٠١/١٢/٢٠٢٦", "٢٠٢٦-١٢-٠١", "01122026"]
        {
            assert_eq!(parse(typed), Some(date(2026, 12, 1)), "{typed}");
        }
        for typed in ["", "2026-02-30", "12/2026", "1/12/26", "01-13-2026", "20261201", "demain"] {
            assert_eq!(parse(typed), None, "{typed}");
        }
        assert_eq!(parse(&written(date(2026, 2, 9))), Some(date(2026, 2, 9)));
        assert_eq!(written(date(2026, 2, 9)), "09/02/2026");
        for typed in ["29/02/2026", "2026-02-30", "٣١/٠٤/٢٠٢٦"] {
            assert!(is_no_day(typed), "{typed}");
        }
        for typed in ["", "28/02/2026", "12/2026", "demain"] {
            assert!(!is_no_day(typed), "{typed}");
        }
    }

    #[test]
    fn an_instant_is_read_as_people_in_morocco_write_it() {
        let at = "2026-10-13T08:00:00Z".parse().ok();
        for typed in ["13/10/2026 08:00", "2026-10-13 8:00", "2026-10-13T08:00", "١٣/١٠/٢٠٢٦ ٠٨:٠٠"]
        {
            assert_eq!(instant(typed), at, "{typed}");
        }
        assert_eq!(
            instant("13/07/2026 08:00"),
            "2026-07-13T07:00:00Z".parse().ok(),
            "an hour ahead until then"
        );
        for typed in ["", "13/10/2026", "13/10/2026 25:00", "hier 8:00"] {
            assert_eq!(instant(typed), None, "{typed}");
        }
    }
}
