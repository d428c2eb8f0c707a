//! `bayan job list|run`: the jobs of the portal, when each last ran, and one run of one of them.

use std::fmt::Write;

use clap::{Args, Subcommand};

use super::keys;
use super::mail;
use super::outcome::CommandOutcome;
use super::store::{ConfigFile, block_on, open_current};
use crate::app::{Clock, Portal, work::Job};
use crate::config::Config;
use crate::jobs::{Outcome, Runner};
use crate::notifications::deliver::Deliverer;
use crate::persistence::{Access, Db, FileStore, job_runs};

/// Jobs.
#[derive(Debug, Subcommand)]
pub enum JobCommand {
    /// Print the jobs, how often each runs and how its last run ended
    List(ListArgs),
    /// Run a job once, now
    Run(RunArgs),
}

/// Where the configuration is.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    config: ConfigFile,
}

/// Which job.
#[derive(Debug, Args)]
pub struct RunArgs {
    /// outbox, reminders, clocks, recalculation, confirmations, unopened, lateness, summaries, digests, sessions or drafts
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    config: ConfigFile,
}

/// Runs a command about jobs.
pub fn run(command: &JobCommand) -> CommandOutcome {
    match command {
        JobCommand::List(args) => block_on(list(args)),
        JobCommand::Run(args) => block_on(run_one(args)),
    }
}

async fn list(args: &ListArgs) -> Result<CommandOutcome, CommandOutcome> {
    let config = args.config.read()?;
    let db = open_current(&config, Access::ReadOnly).await?;
    let mut text = String::new();
    for job in Job::ALL {
        let last = job_runs::last(&db, job.name(), false).await.map_err(|e| CommandOutcome::failed_by(&e))?;
        let last = match last {
            None => "never ran".to_owned(),
            Some(run) => match (run.finished_at, run.error) {
                (None, _) => format!("began {}", run.started_at),
                (Some(at), None) => format!("done {at}, {}", run.done.unwrap_or_default()),
                (Some(at), Some(error)) => format!("failed {at}: {error}"),
            },
        };
        let every = config.jobs.every(job.name()).as_secs();
        let _ = writeln!(text, "{:<10} every {every} s  {}; {last}", job.name(), job.meaning());
    }
    Ok(CommandOutcome::done(text))
}

async fn run_one(args: &RunArgs) -> Result<CommandOutcome, CommandOutcome> {
    let Some(job) = Job::parse(&args.name) else {
        let names: Vec<&str> = Job::ALL.into_iter().map(Job::name).collect();
        return Err(CommandOutcome::misuse(format!(
            "no job is called {:?}; choose {}",
            args.name,
            names.join(", ")
        )));
    };
    let config = args.config.read()?;
    let db = open_current(&config, Access::ReadWrite).await?;
    let runner = Runner::new(deliverer(&config, db)?);
    match runner.run(job).await {
        Ok(Outcome::Busy) => Err(CommandOutcome::failed(format!(
            "{} is running already; look at `bayan job list`",
            job.name()
        ))),
        Ok(Outcome::Waiting) => Err(CommandOutcome::failed(format!(
            "{} waits: an administrator made the portal read-only and ends it at /admin/read-only",
            job.name()
        ))),
        Ok(Outcome::Done(done)) => match done.alarm {
            None => Ok(CommandOutcome::done(format!("{}: {}\n", job.name(), done.count))),
            Some(alarm) => Err(CommandOutcome::failed(format!("{}: {alarm}", job.name()))),
        },
        Err(error) => Err(CommandOutcome::failed_by(&error)),
    }
}

/// A portal beside the server: the key must be there, since links made with another open nothing.
fn deliverer(config: &Config, db: Db) -> Result<Deliverer, CommandOutcome> {
    let keys = keys::read(config)?.ok_or_else(|| {
        CommandOutcome::failed("security.key: there is none yet; the first start of `bayan serve` makes it")
    })?;
    let files = FileStore::open(&config.files_dir, config.limits.file_bytes)
        .map_err(|error| CommandOutcome::failed_by(&error))?;
    let portal = Portal::new(db, Clock::system(), keys, files);
    let public_url = config.http.public_url.clone();
    let public_url = public_url.unwrap_or_else(|| format!("http://{}", config.http.listen));
    mail::deliverer(config, portal, &public_url)
}
