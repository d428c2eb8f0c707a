//! `bayan audit verify`: whether what is recorded is what was recorded. Opens read-only and never migrates.

use clap::{Args, Subcommand};

use super::keys;
use super::outcome::CommandOutcome;
use super::store::{ConfigFile, block_on, open_current};
use crate::audit::verify::{self, Aids, Report};
use crate::config::Config;
use crate::persistence::Access;

/// What auditors ask.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Compare everything recorded with its history; exit 1 when something is not as it was recorded
    Verify(VerifyArgs),
}

/// How to tell.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    config: ConfigFile,
    /// json; otherwise lines
    #[arg(long)]
    format: Option<String>,
    /// Also print the digest over the heads of all cases
    #[arg(long)]
    digest: bool,
}

/// Runs an audit command.
pub fn run(command: &AuditCommand) -> CommandOutcome {
    match command {
        AuditCommand::Verify(args) => block_on(verify(args)),
    }
}

async fn verify(args: &VerifyArgs) -> Result<CommandOutcome, CommandOutcome> {
    let json = match args.format.as_deref() {
        None | Some("text") => false,
        Some("json") => true,
        Some(other) => return Err(CommandOutcome::misuse(format!("--format {other}: choose json or text"))),
    };
    let config = args.config.read()?;
    let db = open_current(&config, Access::ReadOnly).await?;
    let report = verify::verify(&db, &aids(&config)).await;
    let report = report.map_err(|error| CommandOutcome::failed_by(&error))?;
    db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    told(&report, json, args.digest)
}

/// What is at hand is used: the key opens identity numbers, the folder has the files. Neither is needed.
pub(super) fn aids(config: &Config) -> Aids {
    let key = keys::read(config).ok().flatten().map(|keys| keys.identity);
    Aids { key, files: Some(config.files_dir.clone()).filter(|folder| folder.is_dir()) }
}

fn told(report: &Report, json: bool, digest: bool) -> Result<CommandOutcome, CommandOutcome> {
    let code = u8::from(!report.findings.is_empty());
    let stdout = if json {
        serde_json::to_string(report).map_err(|error| CommandOutcome::failed_by(&error))? + "\n"
    } else {
        lines(report, digest)
    };
    Ok(CommandOutcome { code, ..CommandOutcome::done(stdout) })
}

fn lines(report: &Report, digest: bool) -> String {
    let mut text: String = report.findings.iter().map(|finding| format!("{finding}\n")).collect();
    if digest {
        text += &format!("digest {}\n", report.digest);
    }
    let Report { findings, cases, events, values, files, not_compared, .. } = report;
    text + &format!(
        "{} findings in {cases} cases, {events} events, {values} values, {files} files; {not_compared} not compared\n",
        findings.len()
    )
}
