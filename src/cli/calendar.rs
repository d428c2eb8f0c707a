//! `bayan calendar list`: the holidays between two days, without a database, or those of a portal.

use clap::{Args, Subcommand};

use super::counted_by::CountedBy;
use super::deadline::{Format, class, date, format};
use super::outcome::CommandOutcome;
use crate::domain::law::calendar::{ListedDay, Names};
use crate::domain::law::{Class, ClassSet};

/// The working calendar.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// Print the holidays between two days, both included
    List(ListArgs),
}

/// What is asked; values are judged by [`list`], so that a wrong one is told in one line.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The first day
    #[arg(long, value_name = "DATE")]
    pub from: String,
    /// The last day
    #[arg(long, value_name = "DATE")]
    pub to: String,
    /// Only days off for: state, other, or a class of institution
    #[arg(long, value_name = "CLASS")]
    pub calendar: Option<String>,
    /// json, or text, which begins with the version of the calendar
    #[arg(long, default_value = "json")]
    pub format: String,
    /// Language of the holidays' names in text: ar, fr, en or zgh
    #[arg(long, value_name = "L", default_value = "en")]
    pub lang: String,
    #[command(flatten)]
    pub counted_by: CountedBy,
}

/// Runs a calendar command.
pub fn run(command: &CalendarCommand) -> CommandOutcome {
    match command {
        CalendarCommand::List(args) => list(args),
    }
}

/// `calendar list`: exit 2 for arguments that make no sense, 1 where no calendar is maintained.
pub fn list(args: &ListArgs) -> CommandOutcome {
    let read = || -> Result<_, String> {
        let (from, to) = (date("--from", &args.from)?, date("--to", &args.to)?);
        if from > to {
            return Err(format!("--from {from} is after --to {to}: swap them"));
        }
        Ok((from, to, classes(args.calendar.as_deref())?, format(&args.format, &args.lang)?))
    };
    let (from, to, classes, format) = match read() {
        Ok(read) => read,
        Err(misuse) => return CommandOutcome::misuse(misuse),
    };
    let calendar = match args.counted_by.calendar() {
        Ok(calendar) => calendar,
        Err(failure) => return failure,
    };
    let days = match calendar.list(from, to, classes) {
        Ok(days) => days,
        Err(missing) => return CommandOutcome::failed(missing),
    };
    match format {
        Format::Json => match serde_json::to_string(&days) {
            Ok(line) => CommandOutcome::done(line + "\n"),
            Err(error) => CommandOutcome::failed(error),
        },
        Format::Text(name) => CommandOutcome::done(text(calendar.version(), &days, name)),
    }
}

/// The version, and a line for each day.
fn text(version: &str, days: &[ListedDay], name: fn(&Names) -> &str) -> String {
    let line = |day: &ListedDay| {
        let (kind, status) = (day.kind.code(), day.status.code());
        let weekend = if day.weekend { " weekend" } else { "" };
        format!("{}{weekend} {kind} {status}: {} [{}]\n", day.date, name(&day.name), day.source)
    };
    std::iter::once(format!("calendar_version {version}\n")).chain(days.iter().map(line)).collect()
}

fn classes(code: Option<&str>) -> Result<ClassSet, String> {
    match code {
        None => Ok(ClassSet::ALL),
        Some("state") => {
            Ok([Class::StateAdministration, Class::TerritorialCollectivity].into_iter().collect())
        }
        Some(code) => class(code).map(ClassSet::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::law::Calendar;

    fn args(from: &str, to: &str, calendar: Option<&str>) -> ListArgs {
        let calendar = calendar.map(str::to_owned);
        let (format, lang) = ("json".into(), "en".into());
        ListArgs {
            from: from.into(),
            to: to.into(),
            calendar,
            format,
            lang,
            counted_by: CountedBy::default(),
        }
    }

    fn days(args: &ListArgs) -> Vec<serde_json::Value> {
        let outcome = list(args);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        serde_json::from_str(&outcome.stdout).unwrap()
    }

    #[test]
    fn both_ends_are_included_and_a_lost_holiday_is_listed() {
        let march = days(&args("2026-03-20", "2026-03-23", None));
        let dates: Vec<_> = march.iter().map(|day| day["date"].as_str().unwrap()).collect();
        assert_eq!(dates, ["2026-03-20", "2026-03-21", "2026-03-23"]);
        assert_eq!(
            (march[1]["weekend"].as_bool(), march[1]["kind"].as_str()),
            (Some(true), Some("religious"))
        );
        assert_eq!(march[0]["classes"].as_array().unwrap().len(), 7);
        assert_eq!(
            march[2]["classes"],
            serde_json::json!(["state-administration", "territorial-collectivity"])
        );
        assert_eq!(march[2]["kind"], "exceptional");
        let mut keys: Vec<_> = march[0].as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, ["classes", "date", "kind", "name", "source", "status", "weekend"]);
        assert_eq!(march[0]["name"]["en"], "Eid al-Fitr");
    }

    #[test]
    fn a_class_sees_only_what_covers_it() {
        assert_eq!(days(&args("2026-03-20", "2026-03-23", Some("other"))).len(), 2);
        assert_eq!(days(&args("2026-03-20", "2026-03-23", Some("state"))).len(), 3);
        assert_eq!(days(&args("2026-03-22", "2026-03-22", None)).len(), 0);
    }

    #[test]
    fn text_begins_with_the_version_by_which_it_counts() {
        let asked =
            ListArgs { format: "text".into(), lang: "fr".into(), ..args("2026-03-20", "2026-03-23", None) };
        let told = list(&asked).stdout;
        let lines: Vec<_> = told.lines().collect();
        assert_eq!(lines[0], format!("calendar_version {}", Calendar::builtin().version()));
        assert!(lines[1].starts_with("2026-03-20 religious confirmed: Aïd al-Fitr ["), "{told}");
        assert!(lines[2].starts_with("2026-03-21 weekend religious"), "{told}");
        assert_eq!(lines.len(), 4);
    }

    #[test]
    fn nonsense_exits_two_and_an_unmaintained_year_one() {
        let code = |from, to, class| list(&args(from, to, class)).code;
        assert_eq!(code("2026-02-30", "2026-03-01", None), 2);
        assert_eq!(code("2026-03-02", "2026-03-01", None), 2);
        assert_eq!(code("2026-03-02", "2026-03-03", Some("private")), 2);
        assert_eq!(code("2028-12-01", "2029-01-31", None), 1);
        assert_eq!(code("2018-12-31", "2019-01-31", None), 1);
    }
}
