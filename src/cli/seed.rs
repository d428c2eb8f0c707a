//! `bayan seed`: many invented cases for tests of load, the same for the same arguments.

use clap::Args;

use super::deadline::date;
use super::outcome::CommandOutcome;
use super::server;
use super::store::{ConfigFile, block_on, open_current};
use crate::app::seed::{Plan, SeedError, seed};
use crate::app::{Clock, Keys, Portal};
use crate::persistence::{Access, FileStore};

/// How many cases, from which seed, up to which day.
#[derive(Debug, Args)]
pub struct SeedArgs {
    /// How many cases
    #[arg(long, value_name = "N")]
    cases: usize,
    /// The number from which ids, salts and stories are drawn
    #[arg(long, value_name = "S")]
    seed: u64,
    /// The day on which the invented past ends
    #[arg(long, value_name = "DATE")]
    as_of: String,
    /// How many of the cases still await an answer; a quarter if not given
    #[arg(long, value_name = "M")]
    open: Option<usize>,
    #[command(flatten)]
    config: ConfigFile,
}

/// Seeds a migrated database without cases.
pub fn run(args: &SeedArgs) -> CommandOutcome {
    block_on(run_seed(args))
}

async fn run_seed(args: &SeedArgs) -> Result<CommandOutcome, CommandOutcome> {
    let as_of = date("--as-of", &args.as_of).map_err(CommandOutcome::misuse)?;
    let open = args.open.unwrap_or(args.cases / 4);
    let plan = Plan { cases: args.cases, open, seed: args.seed, as_of };
    let config = args.config.read()?;
    let db = open_current(&config, Access::ReadWrite).await?;
    let files = FileStore::open(&config.files_dir, config.limits.file_bytes)
        .map_err(|error| CommandOutcome::failed_by(&error))?;
    let clock = Clock::system();
    let key = server::key(&config.key, &clock)?;
    let portal = Portal::new(db, clock, Keys::derive(key.bytes()), files);
    match seed(&portal, &plan).await {
        Ok(()) => {}
        Err(error @ (SeedError::TooManyOpen { .. } | SeedError::OutOfRange(_))) => {
            return Err(CommandOutcome::misuse(error));
        }
        Err(error) => return Err(CommandOutcome::failed_by(&error)),
    }
    portal.db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(CommandOutcome::done(format!("{} cases\n", plan.cases)))
}
