//! What the commands that need a database share: the configuration, the runtime, opening it.

use std::future::Future;
use std::path::PathBuf;

use clap::Args;

use super::outcome::CommandOutcome;
use crate::config::{Config, DatabaseUrl};
use crate::persistence::migrate;
use crate::persistence::{Access, Db, Missing};

/// Where the configuration is.
#[derive(Debug, Default, Args)]
pub struct ConfigFile {
    /// Configuration file; otherwise the one BAYAN_CONFIG names, or none
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl ConfigFile {
    /// Whether the command line names one.
    pub(super) fn is_given(&self) -> bool {
        self.config.is_some()
    }

    /// Reads it, or says in one line what is wrong.
    pub(super) fn read(&self) -> Result<Config, CommandOutcome> {
        Config::from_process(self.config.as_deref()).map_err(CommandOutcome::failed)
    }
}

/// Makes the folder of a SQLite file, readable by its owner alone, where it is missing.
pub(super) fn make_database_folder(config: &Config) -> Result<(), CommandOutcome> {
    let DatabaseUrl::Sqlite(file) = &config.database.url else { return Ok(()) };
    let Some(folder) = file.parent().filter(|folder| !folder.exists()) else { return Ok(()) };
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder).map_err(|error| {
        let folder = folder.display();
        CommandOutcome::failed(format!(
            "cannot make the folder {folder} ({error}); set data.dir or database.url to a place that can be written"
        ))
    })
}

/// Runs a command to its end on a runtime of its own.
pub(super) fn block_on(work: impl Future<Output = Result<CommandOutcome, CommandOutcome>>) -> CommandOutcome {
    wait_for(work).unwrap_or_else(|failure| failure)
}

/// The same for what a command needs first.
pub(super) fn wait_for<T>(
    work: impl Future<Output = Result<T, CommandOutcome>>,
) -> Result<T, CommandOutcome> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| CommandOutcome::failed_by(&error))?.block_on(work)
}

/// Opens a database that must be there and in the form this binary knows.
pub(super) async fn open_current(config: &Config, access: Access) -> Result<Db, CommandOutcome> {
    let url = config.database.url.to_text();
    let db =
        Db::open(url.expose(), Missing::Refuse, access).await.map_err(|e| CommandOutcome::failed_by(&e))?;
    migrate::refuse_newer(&db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    let status = migrate::status(&db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    if status.is_current() {
        return Ok(db);
    }
    Err(CommandOutcome::failed("the database is not in its newest form; run `bayan migrate`"))
}
