//! `bayan migrate`: the database brought to the form this binary knows, or how far it is.

use clap::Args;

use super::outcome::CommandOutcome;
use super::store::{ConfigFile, block_on, make_database_folder};
use crate::config::Config;
use crate::persistence::{Access, Db, Missing, migrate};

/// What to do with the database.
#[derive(Debug, Args)]
pub struct MigrateArgs {
    #[command(flatten)]
    config: ConfigFile,
    /// Only print which migrations are applied; exit 1 where one is not
    #[arg(long)]
    status: bool,
}

/// Applies what is missing, or prints `applied NAME` and `missing NAME` a line each.
pub fn run(args: &MigrateArgs) -> CommandOutcome {
    block_on(async {
        let config = args.config.read()?;
        if args.status { status(&config).await } else { up(&config).await }
    })
}

async fn up(config: &Config) -> Result<CommandOutcome, CommandOutcome> {
    make_database_folder(config)?;
    let db = open(config, Missing::Create, Access::ReadWrite).await?;
    migrate::up(&db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(CommandOutcome::done(String::new()))
}

async fn status(config: &Config) -> Result<CommandOutcome, CommandOutcome> {
    let db = open(config, Missing::Refuse, Access::ReadOnly).await?;
    let status = migrate::status(&db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    let line = |(name, applied): &(String, bool)| {
        format!("{} {name}\n", if *applied { "applied" } else { "missing" })
    };
    let stdout = status.migrations.iter().map(line).collect();
    Ok(CommandOutcome { code: u8::from(!status.is_current()), ..CommandOutcome::done(stdout) })
}

async fn open(config: &Config, missing: Missing, access: Access) -> Result<Db, CommandOutcome> {
    let url = config.database.url.to_text();
    Db::open(url.expose(), missing, access).await.map_err(|error| CommandOutcome::failed_by(&error))
}
