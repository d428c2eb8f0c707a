//! `bayan calendar list`: the holidays between two days, without a database.

use clap::{Args, Subcommand};

use super::deadline::{class, date};
use super::outcome::CommandOutcome;
use crate::domain::law::{Calendar, Class, ClassSet};

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
    /// json
    #[arg(long, default_value = "json")]
    pub format: String,
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
        match args.format.as_str() {
            "json" => Ok((from, to, classes(args.calendar.as_deref())?)),
            other => Err(format!("--format {other}: choose json")),
        }
    };
    let (from, to, classes) = match read() {
        Ok(read) => read,
        Err(misuse) => return CommandOutcome::misuse(misuse),
    };
    let days = match Calendar::builtin().list(from, to, classes) {
        Ok(days) => days,
        Err(missing) => return CommandOutcome::failed(missing),
    };
    match serde_json::to_string(&days) {
        Ok(line) => CommandOutcome::done(line + "\n"),
        Err(error) => CommandOutcome::failed(error),
    }
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

    fn args(from: &str, to: &str, calendar: Option<&str>) -> ListArgs {
        let calendar = calendar.map(str::to_owned);
        ListArgs { from: from.into(), to: to.into(), calendar, format: "json".into() }
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
    fn nonsense_exits_two_and_an_unmaintained_year_one() {
        let code = |from, to, class| list(&args(from, to, class)).code;
        assert_eq!(code("2026-02-30", "2026-03-01", None), 2);
        assert_eq!(code("2026-03-02", "2026-03-01", None), 2);
        assert_eq!(code("2026-03-02", "2026-03-03", Some("private")), 2);
        assert_eq!(code("2028-12-01", "2029-01-31", None), 1);
        assert_eq!(code("2018-12-31", "2019-01-31", None), 1);
    }
}
