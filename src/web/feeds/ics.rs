//! A calendar as RFC 5545 writes it: lines end in CRLF and are folded at 75 octets, days have no hour. Says
//! reference, article and date; knows no case.

use crate::{
    app::feeds::Day,
    domain::law::period,
    i18n::{Args, Locale, Untranslated, t},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Octets of a line without its end.
const LINE: usize = 75;

/// The calendar in that language; `host` makes the ids of its days unique in the world.
///
/// # Errors
/// Words are missing.
pub fn calendar(locale: Locale, host: &str, days: &[Day], now: Timestamp) -> Result<String, Untranslated> {
    let mut calendar = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bayan//31.13//AR", "CALSCALE:GREGORIAN"] {
        calendar.line(line);
    }
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    calendar.line("X-PUBLISHED-TTL:PT6H");
    let stamp = TimeZone::UTC.to_datetime(now).strftime("%Y%m%dT%H%M%SZ").to_string();
    for day in days {
        event(&mut calendar, locale, host, day, &stamp)?;
    }
    calendar.line("END:VCALENDAR");
    Ok(calendar.0)
}

fn event(lines: &mut Lines, locale: Locale, host: &str, day: &Day, stamp: &str) -> Result<(), Untranslated> {
    let provisional = day.earliest != day.latest;
    let key = if provisional { "feed-day-provisional" } else { "feed-day" };
    let article = period(day.rule, day.earliest).article;
    let args = Args::new().with("reference", day.reference.as_str()).with("article", article);
    let after = day.latest.tomorrow().unwrap_or(day.latest);
    lines.line("BEGIN:VEVENT");
    lines.line(&format!("UID:{}", uid(day, host)));
    lines.line(&format!("DTSTAMP:{stamp}"));
    lines.line(&format!("DTSTART;VALUE=DATE:{}", compact(day.earliest)));
    lines.line(&format!("DTEND;VALUE=DATE:{}", compact(after)));
    lines.line(&format!("SUMMARY:{}", text(&t(locale, key, &args)?)));
    lines.line(&format!("SEQUENCE:{}", day.moved));
    lines.line(if provisional { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
    lines.line("TRANSP:TRANSPARENT");
    lines.line("END:VEVENT");
    Ok(())
}

/// The same for the same period of the same case, whenever and by whomever it is fetched.
fn uid(day: &Day, host: &str) -> String {
    let mut id = format!("{}-{}", day.reference, day.rule.code());
    if !day.part.is_empty() {
        id = format!("{id}-{}", day.part);
    }
    format!("{id}@{host}")
}

fn compact(on: Date) -> String {
    on.strftime("%Y%m%d").to_string()
}

/// A text value: what has a meaning in it is escaped.
fn text(said: &str) -> String {
    let escaped = said.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    escaped.replace(['\r', '\n'], " ")
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// Folds between characters, never within one: a line that goes on begins with a space.
    fn line(&mut self, content: &str) {
        let mut octets = 0;
        for c in content.chars() {
            if octets + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::law::Rule;
    use jiff::civil::date;

    fn day(latest: Date) -> Day {
        Day {
            reference: "MEF-2026-00001-H".to_owned(),
            rule: Rule::Answer,
            part: String::new(),
            earliest: date(2026, 3, 25),
            latest,
            moved: 1,
        }
    }

    #[test]
    fn a_day_has_no_hour_and_ends_before_the_next() {
        let days = [day(date(2026, 3, 25))];
        let said = calendar(Locale::Fr, "bayan.example", &days, Timestamp::UNIX_EPOCH).unwrap();
        for line in [
            "UID:MEF-2026-00001-H-answer@bayan.example\r\n",
            "DTSTAMP:19700101T000000Z\r\n",
            "DTSTART;VALUE=DATE:20260325\r\n",
            "DTEND;VALUE=DATE:20260326\r\n",
            "STATUS:CONFIRMED\r\n",
        ] {
            assert!(said.contains(line), "{line} in {said}");
        }
        assert_eq!(said.matches('\n').count(), said.matches("\r\n").count());
    }

    #[test]
    fn a_provisional_date_is_a_range_and_says_so() {
        let days = [day(date(2026, 3, 27))];
        for locale in Locale::COMPLETE {
            let said = calendar(locale, "bayan.example", &days, Timestamp::UNIX_EPOCH).unwrap();
            assert!(said.contains("DTEND;VALUE=DATE:20260328\r\nSUMMARY:"), "{said}");
            assert!(said.contains("STATUS:TENTATIVE"), "{said}");
        }
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut lines = Lines::default();
        lines.line(&format!("SUMMARY:{}", "ش".repeat(100)));
        let folded: Vec<&str> = lines.0.trim_end().split("\r\n").collect();
        assert!(folded.len() > 2 && folded.iter().all(|line| line.len() <= LINE), "{folded:?}");
        let joined: String = lines.0.replace("\r\n ", "");
        assert_eq!(joined, format!("SUMMARY:{}\r\n", "ش".repeat(100)));
        assert_eq!(text("a,b;c\\d\n"), "a\\,b\\;c\\\\d ");
    }
}
