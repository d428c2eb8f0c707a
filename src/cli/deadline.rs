//! `bayan deadline explain`: a due date and its reasons, without a database, or as a portal counts it.

use std::fmt::Write;

use clap::{Args, Subcommand};
use jiff::Timestamp;
use jiff::civil::Date;

use super::counted_by::CountedBy;
use super::outcome::CommandOutcome;
use crate::domain::law::calendar::Names;
use crate::domain::law::explanation::{ExplainedDay, Mark};
use crate::domain::law::{Class, ClassHistory, Explanation, Rule, as_told, explain as why, period, zone};

/// Due dates.
#[derive(Debug, Subcommand)]
pub enum DeadlineCommand {
    /// Print a due date with every day counted or skipped
    Explain(ExplainArgs),
}

/// What is asked; values are judged by [`explain`], so that a wrong one is told in one line.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// answer, urgent, complaint-to-head, head-decision, complaint-to-commission,
    /// commission-decision or court
    #[arg(long)]
    pub rule: String,
    /// Day 0: a date (2026-02-23), or an instant (2026-02-23T22:30:00Z) for its date in Casablanca
    #[arg(long, value_name = "DATE|INSTANT")]
    pub received: String,
    /// With the one extension (answer and urgent only)
    #[arg(long)]
    pub extended: bool,
    /// state, other, or a class of institution
    #[arg(long, value_name = "CLASS", default_value = "state")]
    pub calendar: String,
    /// json or text
    #[arg(long, default_value = "text")]
    pub format: String,
    /// Language of the holidays' names in text: ar, fr, en or zgh
    #[arg(long, value_name = "L", default_value = "en")]
    pub lang: String,
    #[command(flatten)]
    pub counted_by: CountedBy,
}

/// How it is told; a text with the holidays in one language.
pub(super) enum Format {
    Json,
    Text(fn(&Names) -> &str),
}

struct Question {
    rule: Rule,
    received_on: Date,
    class: Class,
    format: Format,
}

/// Runs a deadline command.
pub fn run(command: &DeadlineCommand) -> CommandOutcome {
    match command {
        DeadlineCommand::Explain(args) => explain(args),
    }
}

/// `deadline explain`: exit 2 for arguments that make no sense, 1 where no calendar is maintained.
pub fn explain(args: &ExplainArgs) -> CommandOutcome {
    let question = match question(args) {
        Ok(question) => question,
        Err(misuse) => return CommandOutcome::misuse(misuse),
    };
    let Question { rule, received_on, class, format } = question;
    let classes = ClassHistory::always(class);
    let calendar = match args.counted_by.calendar() {
        Ok(calendar) => calendar,
        Err(failure) => return failure,
    };
    let told = match why(&calendar, rule, args.extended, received_on, &classes) {
        Ok(explanation) => as_told(explanation, &calendar, &classes),
        Err(missing) => return CommandOutcome::failed(missing),
    };
    let explanation = Explanation { calendar: args.calendar.clone(), ..told };
    match format {
        Format::Json => json(&explanation),
        Format::Text(name) => CommandOutcome::done(text(&explanation, name)),
    }
}

fn question(args: &ExplainArgs) -> Result<Question, String> {
    let codes = || Rule::ALL.map(Rule::code).join(", ");
    let rule = Rule::parse(&args.rule)
        .ok_or_else(|| format!("--rule {}: no such rule; choose one of {}", args.rule, codes()))?;
    let received_on = day_zero(&args.received)?;
    if args.extended && period(rule, received_on).extension.is_none() {
        return Err(format!("--extended: {} cannot be extended; leave it out", rule.code()));
    }
    let (class, format) = (class(&args.calendar)?, format(&args.format, &args.lang)?);
    Ok(Question { rule, received_on, class, format })
}

/// A format by its name, with the language of its holidays.
pub(super) fn format(format: &str, lang: &str) -> Result<Format, String> {
    let name: fn(&Names) -> &str = match lang {
        // Tamazight falls back to Arabic wherever it is not written.
        "ar" | "zgh" => |names| &names.ar,
        "fr" => |names| &names.fr,
        "en" => |names| &names.en,
        other => return Err(format!("--lang {other}: no such language; choose ar, fr, en or zgh")),
    };
    match format {
        "json" => Ok(Format::Json),
        "text" => Ok(Format::Text(name)),
        other => Err(format!("--format {other}: choose json or text")),
    }
}

/// A class by its code; `state` stands for State administration and territorial collectivity,
/// which every closure covers together.
pub(super) fn class(code: &str) -> Result<Class, String> {
    match code {
        "state" => Ok(Class::StateAdministration),
        code => Class::parse(code).ok_or_else(|| {
            let codes = Class::ALL.map(Class::code).join(", ");
            format!("--calendar {code}: no such class; choose state or one of {codes}")
        }),
    }
}

/// A date written `YYYY-MM-DD`, and nothing looser.
pub(super) fn date(option: &str, text: &str) -> Result<Date, String> {
    let shaped = text.len() == 10 && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit());
    let read = shaped.then(|| text.parse::<Date>().ok()).flatten();
    read.ok_or_else(|| format!("{option} {text}: not a date of the calendar; write it as 2026-02-23"))
}

fn day_zero(text: &str) -> Result<Date, String> {
    match text.parse::<Timestamp>() {
        Ok(instant) => Ok(zone::legal_date(instant)),
        Err(_) => date("--received", text),
    }
}

fn json(explanation: &Explanation) -> CommandOutcome {
    match serde_json::to_string(explanation) {
        Ok(line) => CommandOutcome::done(line + "\n"),
        Err(error) => CommandOutcome::failed(error),
    }
}

/// The same facts a line each, in the words of the JSON.
fn text(explanation: &Explanation, name: fn(&Names) -> &str) -> String {
    let Explanation { article, rule_version, calendar_version, calendar, received_on, due_on, .. } =
        explanation;
    let (rule, earliest, latest) = (explanation.rule.code(), explanation.earliest, explanation.latest);
    let unit = explanation.unit.code();
    let mut lines = vec![
        format!("rule {rule} article {article} rule_version {rule_version}"),
        format!("length {} {unit} extended {}", explanation.length, explanation.extended),
        format!("calendar {calendar} calendar_version {calendar_version}"),
        format!("received_on {received_on}"),
    ];
    lines.extend(explanation.days.iter().map(|day| line(day, name)));
    lines.push(format!("due_on {due_on}"));
    lines.extend(explanation.held_to.map(|day| format!("held_to {day}")));
    lines.extend(explanation.outages.iter().map(|day| format!("outage {day}")));
    lines.extend(explanation.generous_due_on.map(|day| format!("generous_due_on {day}")));
    if explanation.provisional {
        lines.push(format!("provisional earliest {earliest} latest {latest}"));
    }
    lines.join("\n") + "\n"
}

fn line(day: &ExplainedDay, name: fn(&Names) -> &str) -> String {
    let mut line = format!("{} ", day.date);
    // Writing to a String cannot fail.
    let _ = match &day.mark {
        Mark::Counted { counted } => write!(line, "counted {counted}"),
        Mark::Skipped { skipped, holiday: None } => write!(line, "skipped {}", skipped.code()),
        Mark::Skipped { skipped, holiday: Some(holiday) } => {
            let (reason, status) = (skipped.code(), holiday.status.code());
            write!(line, "skipped {reason} {status}: {} [{}]", name(&holiday.name), holiday.source)
        }
    };
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(rule: &str, received: &str) -> ExplainArgs {
        let words = ["--rule", rule, "--received", received, "--format", "json"];
        parse(&words)
    }

    fn parse(words: &[&str]) -> ExplainArgs {
        use clap::{Command, FromArgMatches};
        let command = ExplainArgs::augment_args(Command::new("explain").no_binary_name(true));
        ExplainArgs::from_arg_matches(&command.get_matches_from(words)).unwrap()
    }

    fn answer(args: &ExplainArgs) -> serde_json::Value {
        let outcome = explain(args);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        serde_json::from_str(&outcome.stdout).unwrap()
    }

    #[test]
    fn the_promised_dates_come_out() {
        let state = answer(&args("answer", "2026-02-23"));
        assert_eq!(
            (state["due_on"].as_str(), state["calendar"].as_str()),
            (Some("2026-03-25"), Some("state"))
        );
        let other = answer(&ExplainArgs { calendar: "other".into(), ..args("answer", "2026-02-23") });
        assert_eq!(
            (other["due_on"].as_str(), other["calendar"].as_str()),
            (Some("2026-03-24"), Some("other"))
        );
        assert_eq!(answer(&args("urgent", "2026-11-20"))["due_on"], "2026-11-23");
    }

    #[test]
    fn an_instant_gives_its_date_in_casablanca() {
        assert_eq!(answer(&args("answer", "2026-08-10T23:30:00Z"))["received_on"], "2026-08-11");
        assert_eq!(answer(&args("answer", "2026-12-01T23:30:00Z"))["received_on"], "2026-12-01");
        assert_eq!(answer(&args("answer", "2026-08-11T00:30:00+02:00"))["received_on"], "2026-08-10");
    }

    #[test]
    fn an_extension_counts_to_forty_and_to_six() {
        let extended = |rule| answer(&ExplainArgs { extended: true, ..args(rule, "2026-02-23") });
        let long = extended("answer");
        assert_eq!((long["rule"].as_str(), long["length"].as_u64()), (Some("answer"), Some(40)));
        assert_eq!(long["days"].as_array().unwrap().last().unwrap()["counted"], 40);
        assert_eq!(extended("urgent")["length"], 6);
    }

    #[test]
    fn a_year_without_a_calendar_exits_one_with_one_line() {
        for (received, year) in [("2040-01-02", "2040"), ("2028-12-20", "2029"), ("2019-03-11", "2019")] {
            let outcome = explain(&args("answer", received));
            assert_eq!((outcome.code, outcome.stdout.as_str()), (1, ""));
            assert!(outcome.stderr.ends_with('\n') && outcome.stderr.lines().count() == 1);
            assert!(outcome.stderr.contains(year), "{}", outcome.stderr);
        }
        assert!(explain(&args("answer", "2040-01-02")).stderr.contains("not maintained for 2040"));
    }

    #[test]
    fn what_makes_no_sense_exits_two_with_one_line() {
        let good = || args("answer", "2026-02-23");
        let wrong = [
            args("answer", "2026-02-30"),
            args("answer", "20260223"),
            args("answer", "2026-02-23T10:00:00"),
            args("answer", "yesterday\n"),
            args("reply", "2026-02-23"),
            ExplainArgs { extended: true, ..args("head-decision", "2026-02-23") },
            ExplainArgs { calendar: "private".into(), ..good() },
            ExplainArgs { format: "xml".into(), ..good() },
            ExplainArgs { lang: "de".into(), ..good() },
        ];
        for args in wrong {
            let outcome = explain(&args);
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{args:?}");
            assert_eq!(outcome.stderr.lines().count(), 1, "{args:?}");
        }
    }

    #[test]
    fn text_says_the_same_and_names_holidays_in_the_language_asked() {
        let words = ["--rule", "answer", "--received", "2026-02-23", "--lang", "fr"];
        let text = explain(&parse(&words)).stdout;
        assert!(text.contains("2026-02-24 counted 1\n") && text.contains("2026-02-28 skipped weekend\n"));
        assert!(text.contains("2026-03-20 skipped religious confirmed: Aïd al-Fitr ["));
        assert!(text.ends_with("due_on 2026-03-25\n"));
    }
}
