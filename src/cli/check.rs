//! `bayan check`: what the program is given, judged before it is needed.

use clap::{Args, Subcommand};

use super::outcome::CommandOutcome;
use super::store::ConfigFile;
use crate::config::setting;

/// What is checked.
#[derive(Debug, Subcommand)]
pub enum CheckCommand {
    /// The configuration
    Config(ConfigArgs),
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
    }
}
