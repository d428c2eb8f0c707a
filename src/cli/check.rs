//! `bayan check`: what the program is given, judged before it is needed.

use clap::{Args, Subcommand};

use super::outcome::CommandOutcome;
use super::store::ConfigFile;
use crate::config::setting;
use crate::i18n;
use crate::web::{api::v1, views};

/// What is checked.
#[derive(Debug, Subcommand)]
pub enum CheckCommand {
    /// The configuration
    Config(ConfigArgs),
    /// The templates of pages: whether all of them can be read
    Templates,
    /// The locale files: the same keys and variables in Arabic, French and English
    Locales,
    /// The description of the API: whether it names every address
    Openapi,
}

/// Which configuration, or the list of what can be set.
#[derive(Debug, Args)]
pub struct ConfigArgs {
    #[command(flatten)]
    config: ConfigFile,
    /// Print every key with its default and meaning, as a file to start from
    #[arg(long)]
    list: bool,
}

/// Runs a check: exit 0 and nothing said, or exit 1 and the first thing found wrong.
pub fn run(command: &CheckCommand) -> CommandOutcome {
    match command {
        CheckCommand::Config(args) if args.list => CommandOutcome::done(setting::list()),
        CheckCommand::Config(args) => match args.config.read() {
            Ok(_) => CommandOutcome::done(String::new()),
            Err(wrong) => wrong,
        },
        CheckCommand::Templates => told(views::faults()),
        CheckCommand::Locales => told(i18n::check::locales()),
        CheckCommand::Openapi => told(v1::undescribed()),
    }
}

/// Every fault on a line of stdout; the last line counts them.
fn told(faults: Vec<impl std::fmt::Display>) -> CommandOutcome {
    let mut stdout: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    if faults.is_empty() {
        return CommandOutcome::done(stdout);
    }
    stdout.push_str(&format!("{}\n", faults.len()));
    CommandOutcome { code: 1, stdout, stderr: String::new() }
}
