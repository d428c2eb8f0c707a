//! Dates and hours in words, with the months that Morocco uses. Knows no time zone: a civil date
//! or time comes in.

use jiff::civil::{Date, Time};

use super::{Args, Locale, Said, Untranslated, say};

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// `الأربعاء 2 دجنبر 2026`
    Long,
    /// `2 دجنبر 2026`
    Medium,
    /// `2 دجنبر`
    DayMonth,
    /// `دجنبر`
    Month,
    /// `déc.`, for a narrow cell
    MonthShort,
    /// `فاتح`, `2`
    Day,
    /// `الأربعاء`
    Weekday,
}

impl DateForm {
    const fn key(self) -> &'static str {
        match self {
            DateForm::Long => "date-long",
            DateForm::Medium => "date-medium",
            DateForm::DayMonth => "date-day-month",
            DateForm::Month => "date-month",
            DateForm::MonthShort => "date-month-short",
            DateForm::Day => "date-day",
            DateForm::Weekday => "date-weekday",
        }
    }

    /// What the words of the form need, and no more: a page says a hundred dates.
    fn args(self, date: Date) -> Args {
        let month = |args: Args| args.with("month", date.month());
        let weekday = |args: Args| args.with("weekday", date.weekday().to_monday_one_offset());
        let day = |args: Args| args.with("day", date.day());
        let day_month = |args: Args| month(day(args));
        let year = |args: Args| day_month(args.with("year", date.year().to_string()));
        match self {
            DateForm::Long => weekday(year(Args::new())),
            DateForm::Medium => year(Args::new()),
            DateForm::DayMonth => day_month(Args::new()),
            DateForm::Day => day(Args::new()),
            DateForm::Month | DateForm::MonthShort => month(Args::new()),
            DateForm::Weekday => weekday(Args::new()),
        }
    }

    /// The form that a template names, `long` and so on.
    pub fn named(name: &str) -> Option<DateForm> {
        match name {
            "long" => Some(DateForm::Long),
            "medium" => Some(DateForm::Medium),
            "day-month" => Some(DateForm::DayMonth),
            "month" => Some(DateForm::Month),
            "month-short" => Some(DateForm::MonthShort),
            "day" => Some(DateForm::Day),
            "weekday" => Some(DateForm::Weekday),
            _ => None,
        }
    }
}

/// A date in words.
///
/// # Errors
/// [`Untranslated`] when the locale files lack the words.
pub fn date(locale: Locale, date: Date, form: DateForm) -> Result<Said, Untranslated> {
    say(locale, form.key(), &form.args(date))
}

/// An hour of the day: `14:05`.
pub fn hour(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A date and an hour: `الأربعاء 2 دجنبر 2026 على الساعة 14:05`.
///
/// # Errors
/// As [`date`].
pub fn date_time(locale: Locale, on: Date, at: Time, form: DateForm) -> Result<Said, Untranslated> {
    let day = date(locale, on, form)?;
    say(locale, "date-and-time", &Args::new().with("date", day.text).with("time", hour(at)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date as civil, time};

    use super::*;

    fn long(locale: Locale, on: Date) -> String {
        date(locale, on, DateForm::Long).unwrap().text
    }

    #[test]
    fn months_are_those_of_morocco_and_the_first_has_its_name() {
        assert_eq!(long(Locale::Ar, civil(2026, 12, 2)), "الأربعاء 2 دجنبر 2026");
        assert_eq!(long(Locale::Ar, civil(2026, 11, 1)), "الأحد فاتح نونبر 2026");
        assert_eq!(long(Locale::Fr, civil(2026, 12, 2)), "mercredi 2 décembre 2026");
        assert_eq!(long(Locale::Fr, civil(2026, 11, 1)), "dimanche 1er novembre 2026");
        assert_eq!(long(Locale::En, civil(2026, 8, 1)), "Saturday 1 August 2026");
        let month = |m| date(Locale::Ar, civil(2026, m, 5), DateForm::Month).unwrap().text;
        let months: Vec<_> = (1..=12).map(month).collect();
        let expected = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر";
        assert_eq!(months.join(" "), expected);
    }

    #[test]
    fn hours_have_two_digits() {
        let said = date_time(Locale::Ar, civil(2026, 12, 2), time(9, 5, 0, 0), DateForm::Medium);
        assert_eq!(said.unwrap().text, "2 دجنبر 2026 على الساعة 09:05");
    }
}
