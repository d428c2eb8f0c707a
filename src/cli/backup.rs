//! `bayan backup` and `bayan restore`: everything but the keys, in one file and back.

use std::path::PathBuf;

use clap::Args;

use super::audit::aids;
use super::outcome::CommandOutcome;
use super::server::lock;
use super::store::{ConfigFile, block_on, open_current};
use crate::app::backup::{self, Manifest};
use crate::audit::verify::verify;
use crate::persistence::{Access, FileStore};

/// Where the backup goes, or comes from.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The file of the backup
    file: PathBuf,
    #[command(flatten)]
    config: ConfigFile,
}

/// Makes a backup, while the portal serves.
pub fn run_backup(args: &BackupArgs) -> CommandOutcome {
    block_on(async {
        let config = args.config.read()?;
        let db = open_current(&config, Access::ReadOnly).await?;
        let files = FileStore::open(&config.files_dir, config.limits.file_bytes)
            .map_err(|error| CommandOutcome::failed_by(&error))?;
        let manifest = backup::backup(&db, &files, &args.file).await;
        let manifest = manifest.map_err(|error| CommandOutcome::failed_by(&error))?;
        db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
        Ok(CommandOutcome::done(counted(&manifest)))
    })
}

/// Restores a backup into a migrated database without cases and a new folder, and verifies it before it says so.
pub fn run_restore(args: &BackupArgs) -> CommandOutcome {
    block_on(async {
        let config = args.config.read()?;
        let fail = |error: crate::persistence::StoreError| CommandOutcome::failed_by(&error);
        let db = open_current(&config, Access::ReadWrite).await?;
        let _lock = lock(&config.database.url)?;
        let manifest = backup::restore(&db, &config.files_dir, &args.file).await;
        let manifest = manifest.map_err(|error| CommandOutcome::failed_by(&error))?;
        let report = verify(&db, &aids(&config)).await.map_err(fail)?;
        db.close().await.map_err(fail)?;
        if report.findings.is_empty() {
            return Ok(CommandOutcome::done(counted(&manifest)));
        }
        let findings: String = report.findings.iter().map(|finding| format!("{finding}\n")).collect();
        let failed = CommandOutcome::failed("what was restored is not as it was recorded: see the findings");
        Err(CommandOutcome { stdout: findings, ..failed })
    })
}

fn counted(manifest: &Manifest) -> String {
    let cases = manifest.tables.get("cases").map_or(0, |table| table.count);
    format!("{cases} cases, {} files\n", manifest.files.count)
}
