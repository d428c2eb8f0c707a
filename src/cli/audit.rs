//! `bayan audit`: whether what is recorded is what was recorded, and one case as an auditor may have it. The
//! first opens read-only; neither migrates.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::keys;
use super::outcome::CommandOutcome;
use super::store::{ConfigFile, block_on, open_current};
use super::user::site;
use crate::app::{Clock, Portal, calendar};
use crate::audit::bundle::Audience;
use crate::audit::verify::{self, Aids, Report};
use crate::config::Config;
use crate::domain::reference::Reference;
use crate::persistence::{Access, FileStore};
use crate::web::Failure;
use crate::web::bundle;

/// What auditors ask.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Compare everything recorded with its history; exit 1 when something is not as it was recorded
    Verify(VerifyArgs),
    /// Write one case as the auditor may have it, history and clocks without text, name or document: a ZIP
    /// that verifies without the portal
    Bundle(BundleArgs),
}

/// Which case, and where to.
#[derive(Debug, Args)]
pub struct BundleArgs {
    /// The reference of the request, or of one of its complaints
    #[arg(value_name = "REF")]
    reference: String,
    /// The file of the ZIP
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    config: ConfigFile,
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
        AuditCommand::Bundle(args) => block_on(write_bundle(args)),
    }
}

async fn write_bundle(args: &BundleArgs) -> Result<CommandOutcome, CommandOutcome> {
    let asked = &args.reference;
    let reference = Reference::find(asked).ok_or_else(|| {
        CommandOutcome::misuse(format!("{asked}: no reference; write it as it stands on the receipt"))
    })?;
    let config = args.config.read()?;
    let portal = portal(&config).await?;
    calendar::refresh(&portal).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    let packed = bundle::of_reference(&portal, &site(&config), &reference, Audience::Auditor).await;
    let (bundle, file) = packed.map_err(|failure| match failure {
        Failure::NotFound => CommandOutcome::failed(format!("{reference}: no case has this reference")),
        Failure::Internal(error) => CommandOutcome::failed_by(error.as_ref()),
        other => CommandOutcome::failed_by(&other),
    })?;
    write(file, &args.out)
        .map_err(|error| CommandOutcome::failed(format!("--out {}: {error}", args.out.display())))?;
    portal.db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    let (reference, events, head) = (&bundle.case.reference, bundle.events(), bundle.head());
    Ok(CommandOutcome::done(format!("{reference}: {events} events, head {head}\n")))
}

/// The portal as far as a bundle needs it. The key that signs is read where it is, and never made.
async fn portal(config: &Config) -> Result<Portal, CommandOutcome> {
    let keys = keys::read(config)?.ok_or_else(|| {
        CommandOutcome::failed("there is no server key, which signs the bundle; set security.key_file")
    })?;
    let db = open_current(config, Access::ReadWrite).await?;
    let files = FileStore::open(&config.files_dir, config.limits.file_bytes)
        .map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(Portal::new(db, Clock::system(), keys, files))
}

/// Written beside and renamed: whole or not at all.
fn write(mut bundle: File, target: &Path) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut out = tempfile::NamedTempFile::new_in(folder)?;
    io::copy(&mut bundle, &mut out)?;
    out.as_file().sync_all()?;
    out.persist(target)?;
    Ok(())
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
