//! `bayan letter`: verifies a letter with nothing but the file and the published keys, and looks after the keys.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::outcome::CommandOutcome;
use super::server;
use super::store::{ConfigFile, block_on, open_current};
use crate::app::{Clock, Keys, Portal, letters};
use crate::domain::{law::zone, letter::LetterKind};
use crate::letters::{
    public_keys::{PublicKey, PublicKeys},
    seal,
};
use crate::persistence::{Access, FileStore};

/// Letters.
#[derive(Debug, Subcommand)]
pub enum LetterCommand {
    /// Verify a letter without the portal; exit 1 when it is not valid
    Verify(VerifyArgs),
    /// The keys that sign letters
    #[command(subcommand)]
    Keys(KeysCommand),
}

/// Which letter, with which keys.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The letter, as it was received
    file: PathBuf,
    /// The published keys: the JSON of /.well-known/bayan-letter-keys.json, or PEM
    #[arg(long, value_name = "KEYS")]
    key: PathBuf,
}

/// The keys that sign letters.
#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// One key a line, the oldest first
    List(ConfigFile),
    /// Retire the key that signs and open the next; what was signed stays valid
    Rotate(ConfigFile),
    /// Print the public keys, to be kept elsewhere
    Publish(PublishArgs),
}

/// In which form.
#[derive(Debug, Args)]
pub struct PublishArgs {
    /// json or pem
    #[arg(long, default_value = "json")]
    format: String,
    #[command(flatten)]
    config: ConfigFile,
}

/// Runs a command about letters.
pub fn run(command: &LetterCommand) -> CommandOutcome {
    match command {
        LetterCommand::Verify(args) => verify(args).unwrap_or_else(|failure| failure),
        LetterCommand::Keys(KeysCommand::List(config)) => block_on(list(config)),
        LetterCommand::Keys(KeysCommand::Rotate(config)) => block_on(rotate(config)),
        LetterCommand::Keys(KeysCommand::Publish(args)) => block_on(publish(args)),
    }
}

fn verify(args: &VerifyArgs) -> Result<CommandOutcome, CommandOutcome> {
    let keys = String::from_utf8(read(&args.key)?).unwrap_or_default();
    let keys = PublicKeys::read(&keys)
        .map_err(|wrong| CommandOutcome::failed(format!("{}: {wrong}", args.key.display())))?;
    let file = read(&args.file)?;
    let (seal, key) = seal::verify(&file, &keys)
        .map_err(|reason| CommandOutcome::failed(format!("{}: not valid: {reason}", args.file.display())))?;
    let declared = match seal.kind {
        LetterKind::DeclaredReceipt => {
            ", the portal, for what the complainant declares to have handed in outside it,"
        }
        _ => "",
    };
    let state = key.retired_at.map(|at| format!(", retired on {}", zone::legal_date(at))).unwrap_or_default();
    Ok(CommandOutcome::done(format!(
        "valid: {} {} issued by {}{declared} on {}, code {}, key {}{state}\n",
        seal.kind.code(),
        seal.reference,
        seal.issuer,
        seal.on,
        seal::grouped(&seal.code),
        seal.key,
    )))
}

fn read(path: &Path) -> Result<Vec<u8>, CommandOutcome> {
    std::fs::read(path).map_err(|error| CommandOutcome::failed(format!("{}: {error}", path.display())))
}

/// The portal as far as its keys go.
async fn portal(config: &ConfigFile, access: Access) -> Result<Portal, CommandOutcome> {
    let config = config.read()?;
    let clock = Clock::system();
    let db = open_current(&config, access).await?;
    let key = server::key(&config.key, &clock)?;
    let files = FileStore::open(&config.files_dir, config.limits.file_bytes)
        .map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(Portal::new(db, clock, Keys::derive(key.bytes()), files))
}

async fn list(config: &ConfigFile) -> Result<CommandOutcome, CommandOutcome> {
    let lines = published(config).await?.keys.iter().map(line).collect();
    Ok(CommandOutcome::done(lines))
}

fn line(key: &PublicKey) -> String {
    let since = key.since.map(zone::legal_date).map(|on| on.to_string()).unwrap_or_default();
    let state =
        key.retired_at.map_or_else(|| "signs".to_owned(), |at| format!("retired {}", zone::legal_date(at)));
    format!("{} since {since} {state}\n", key.id)
}

async fn rotate(config: &ConfigFile) -> Result<CommandOutcome, CommandOutcome> {
    let portal = portal(config, Access::ReadWrite).await?;
    let opened = letters::rotate(&portal).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    portal.db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    let opened = PublicKeys::of(&[opened]);
    Ok(CommandOutcome::done(opened.keys.iter().map(line).collect()))
}

async fn publish(args: &PublishArgs) -> Result<CommandOutcome, CommandOutcome> {
    let keys = match args.format.as_str() {
        "json" | "pem" => published(&args.config).await?,
        other => return Err(CommandOutcome::misuse(format!("--format {other}: choose json or pem"))),
    };
    if args.format == "pem" {
        return Ok(CommandOutcome::done(keys.pem()));
    }
    let json = serde_json::to_string_pretty(&keys).map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(CommandOutcome::done(json + "\n"))
}

/// The public keys need no secret: they are read where they are published.
async fn published(config: &ConfigFile) -> Result<PublicKeys, CommandOutcome> {
    let db = open_current(&config.read()?, Access::ReadOnly).await?;
    let keys = crate::persistence::letters::keys(&db).await;
    let keys = keys.map_err(|error| CommandOutcome::failed_by(&error))?;
    db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(PublicKeys::of(&keys))
}
