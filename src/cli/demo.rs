//! `bayan demo`: a portal with invented people and a year of cases, in a folder of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;

use super::outcome::CommandOutcome;
use super::serve::address;
use super::server::{Purpose, Server, lock};
use super::store::block_on;
use crate::app::{Clock, demo};
use crate::config::Config;
use crate::persistence::{Access, Db, Missing, facts};

/// Where the demo lives and when.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Folder of the demo
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    data_dir: PathBuf,
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: String,
    /// Start the clock at this instant and let it run
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,
    /// Begin anew: delete what an earlier demo left in the folder
    #[arg(long)]
    fresh: bool,
}

/// Fills the folder where it is new, and serves.
pub fn run(args: &DemoArgs) -> CommandOutcome {
    block_on(async {
        let listen = address(&args.listen)?;
        let clock = clock(args.now.as_deref())?;
        let mut config = prepare(&args.data_dir, args.fresh).await?;
        config.http.listen = listen;
        let mut server = Server::open(config, clock, Purpose::Demo).await?;
        server.portal.accounts.demo = true;
        demo::populate(&server.portal).await.map_err(|error| CommandOutcome::failed_by(&error))?;
        Ok(server.run().await)
    })
}

fn clock(now: Option<&str>) -> Result<Clock, CommandOutcome> {
    let Some(text) = now else { return Ok(Clock::system()) };
    let at: Timestamp = text.parse().map_err(|_| {
        CommandOutcome::misuse(format!("--now {text}: write an instant such as 2026-12-01T12:00:00Z"))
    })?;
    Ok(Clock::starting_at(at))
}

/// The configuration of a demo in that folder, which is new, empty, or a demo's.
///
/// # Errors
/// The folder holds something else, or cannot be used; nothing in it was touched.
pub async fn prepare(dir: &Path, fresh: bool) -> Result<Config, CommandOutcome> {
    let config = Config::in_folder(dir).map_err(CommandOutcome::failed)?;
    let dir = &config.data_dir;
    if is_empty(dir).map_err(|error| unusable(dir, &error))? {
        return Ok(config);
    }
    if !is_demo(&dir.join("bayan.db")).await {
        let dir = dir.display();
        return Err(CommandOutcome::failed(format!(
            "{dir} is not empty and holds no demo: choose another folder with --data-dir"
        )));
    }
    if fresh {
        // The lock is held while its folder is cleared, so that no server loses the files under its feet.
        let _lock = lock(&config.database.url)?;
        clear(dir).map_err(|error| unusable(dir, &error))?;
    }
    Ok(config)
}

fn is_empty(dir: &Path) -> io::Result<bool> {
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

async fn is_demo(file: &Path) -> bool {
    let url = format!("sqlite://{}", file.display());
    let Ok(db) = Db::open(&url, Missing::Refuse, Access::ReadOnly).await else { return false };
    let marked = facts::is_demo(&db).await.unwrap_or(false);
    // A connection that does not close is closed by the end of the process.
    let _ = db.close().await;
    marked
}

/// Removes what a demo makes, the database with the marker last: what is half cleared is a demo still.
fn clear(dir: &Path) -> io::Result<()> {
    for folder in ["files", "mail"] {
        gone(fs::remove_dir_all(dir.join(folder)))?;
    }
    for file in ["secret.key", "bayan.db-shm", "bayan.db-wal", "bayan.db"] {
        gone(fs::remove_file(dir.join(file)))?;
    }
    Ok(())
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn unusable(dir: &Path, error: &io::Error) -> CommandOutcome {
    let dir = dir.display();
    CommandOutcome::failed(format!("cannot use {dir} ({error}): choose another folder with --data-dir"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persistence::migrate;

    async fn demo_in(dir: &Path) {
        let url = format!("sqlite://{}", dir.join("bayan.db").display());
        let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
        migrate::up(&db).await.unwrap();
        facts::mark_demo(&db).await.unwrap();
        db.close().await.unwrap();
        fs::create_dir_all(dir.join("mail")).unwrap();
        fs::write(dir.join("secret.key"), "x").unwrap();
    }

    #[tokio::test]
    async fn a_folder_that_holds_something_else_is_refused_and_not_touched() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("thesis.txt"), "years of work").unwrap();
        for fresh in [false, true] {
            let refused = prepare(dir.path(), fresh).await.unwrap_err();
            assert_eq!((refused.code, refused.stderr.lines().count()), (1, 1));
        }
        assert!(dir.path().join("thesis.txt").exists());
    }

    #[tokio::test]
    async fn a_demo_is_kept_unless_a_fresh_one_is_asked_for() {
        let dir = tempfile::tempdir().unwrap();
        assert!(prepare(&dir.path().join("new"), false).await.is_ok());
        demo_in(dir.path()).await;
        assert!(prepare(dir.path(), false).await.is_ok());
        assert!(dir.path().join("secret.key").exists());
        assert!(prepare(dir.path(), true).await.is_ok());
        assert!(!dir.path().join("secret.key").exists() && !dir.path().join("bayan.db").exists());
    }

    #[test]
    fn the_clock_starts_where_it_is_told_or_says_how() {
        assert!(clock(Some("2026-12-01T12:00:00Z")).is_ok());
        assert_eq!(clock(Some("tomorrow")).unwrap_err().code, 2);
    }
}
