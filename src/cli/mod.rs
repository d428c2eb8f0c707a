//! The command line: arguments in, text and exit status out.
//!
//! To add a command: write its file with `pub fn run(args: &Args) -> CommandOutcome`, then three lines here:
//! its `pub mod`, its variant of `Command`, its arm in `Command::run`. A command stands here only when
//! what it does is there.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};

pub mod audit;
pub mod backup;
pub mod calendar;
pub mod check;
pub mod counted_by;
pub mod deadline;
pub mod demo;
pub mod institution;
pub mod job;
mod keys;
pub mod letter;
pub mod mail;
pub mod migrate;
pub mod outcome;
pub mod seed;
pub mod serve;
pub mod server;
mod store;
pub mod user;

use outcome::CommandOutcome;

/// Portal of Morocco's Law 31.13 on the right of access to information
#[derive(Debug, Parser)]
#[command(name = "bayan", version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal
    Serve(serve::ServeArgs),
    /// Serve a demonstration: invented people, a year of cases
    Demo(demo::DemoArgs),
    /// Due dates
    #[command(subcommand)]
    Deadline(deadline::DeadlineCommand),
    /// The working calendar
    #[command(subcommand)]
    Calendar(calendar::CalendarCommand),
    /// Bring the database to the newest form, or say how far it is
    Migrate(migrate::MigrateArgs),
    /// Institutions
    #[command(subcommand)]
    Institution(institution::InstitutionCommand),
    /// Members of staff
    #[command(subcommand)]
    User(user::UserCommand),
    /// Copy database and attachments into a file, while the portal serves; keys are kept apart
    Backup(backup::BackupArgs),
    /// Bring a backup back into a new database and folder, and verify it
    Restore(backup::BackupArgs),
    /// Verify what is recorded
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Fill a new database with invented cases
    Seed(seed::SeedArgs),
    /// Jobs of the portal
    #[command(subcommand)]
    Job(job::JobCommand),
    /// Mail: what came back, and the record of the signature
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// Letters: verify one, and the keys that sign them
    #[command(subcommand)]
    Letter(letter::LetterCommand),
    /// Check what the program is given
    #[command(subcommand)]
    Check(check::CheckCommand),
}

impl Command {
    fn run(&self) -> CommandOutcome {
        match self {
            Self::Serve(args) => serve::run(args),
            Self::Demo(args) => demo::run(args),
            Self::Deadline(command) => deadline::run(command),
            Self::Calendar(command) => calendar::run(command),
            Self::Migrate(args) => migrate::run(args),
            Self::Institution(command) => institution::run(command),
            Self::User(command) => user::run(command),
            Self::Backup(args) => backup::run_backup(args),
            Self::Restore(args) => backup::run_restore(args),
            Self::Audit(command) => audit::run(command),
            Self::Seed(args) => seed::run(args),
            Self::Job(command) => job::run(command),
            Self::Mail(command) => mail::run(command),
            Self::Letter(command) => letter::run(command),
            Self::Check(command) => check::run(command),
        }
    }
}

/// Runs the command that the arguments name, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> CommandOutcome {
    match CommandLine::try_parse_from(arguments) {
        Ok(line) => line.command.run(),
        Err(error) => not_a_command(&error),
    }
}

/// Help and version are answers; everything else is misuse, told in one line.
fn not_a_command(error: &clap::Error) -> CommandOutcome {
    let text = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => CommandOutcome::done(text),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            CommandOutcome::misuse("which command? add --help to see all of them")
        }
        _ => {
            let first = text.split("\n\n").next().unwrap_or_default();
            let what = first.strip_prefix("error: ").unwrap_or(first);
            CommandOutcome::misuse(format!("{what}; add --help to see how it is used"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bayan(line: &str) -> CommandOutcome {
        run(line.split(' ').map(OsString::from))
    }

    #[test]
    fn the_arguments_are_declared_without_contradiction() {
        use clap::CommandFactory;
        CommandLine::command().debug_assert();
    }

    #[test]
    fn help_and_version_are_answers() {
        for line in ["bayan --help", "bayan deadline --help", "bayan --version"] {
            let outcome = bayan(line);
            assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{line}");
            assert!(outcome.stdout.contains("bayan"), "{line}");
        }
    }

    #[test]
    fn misuse_is_one_line_and_exit_two() {
        for line in
            ["bayan", "bayan deadline", "bayan nothing", "bayan deadline explain", "bayan check config --lst"]
        {
            let outcome = bayan(line);
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{line}");
            assert_eq!(outcome.stderr.lines().count(), 1, "{line}: {}", outcome.stderr);
        }
    }

    #[test]
    fn a_due_date_is_explained_without_a_database() {
        let outcome = bayan("bayan deadline explain --rule answer --received 2026-02-23 --format json");
        assert!(outcome.stdout.contains("\"due_on\":\"2026-03-25\""));
    }
}
