//! `bayan mail bounce`: a report that a mail was not delivered, as the mail server hands it over.

use std::io::{self, Read};

use clap::Args;

use crate::app::{Clock, Keys, Portal, bounces, bounces::Recorded, calendar};
use crate::cli::keys;
use crate::cli::outcome::CommandOutcome;
use crate::cli::store::{ConfigFile, open_current};
use crate::config::Config;
use crate::domain::case::bounce::Bounce;
use crate::domain::id::MessageId;
use crate::notifications::bounce::{self, Verdict};
use crate::persistence::{Access, Db, FileStore};

/// Most of a report that is read, in octets: what is behind is the mail that came back.
const READ: u64 = 1 << 20;

/// What the mail server may say beside the report.
#[derive(Debug, Args)]
pub struct BounceArgs {
    /// Address at which the report came in, where the mail server does not write it into the head
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
    #[command(flatten)]
    config: ConfigFile,
}

/// Reads the report and records what it says.
pub(super) async fn record(args: &BounceArgs) -> Result<CommandOutcome, CommandOutcome> {
    let octets = whole_input().map_err(|error| {
        CommandOutcome::failed(format!("cannot read standard input: {error}; hand the report over there"))
    })?;
    let report = bounce::read(&octets)
        .map_err(|error| CommandOutcome::failed(format!("{error}; hand over a whole mail")))?;
    let config = args.config.read()?;
    let keys = keys::read(&config)?.ok_or_else(|| {
        CommandOutcome::failed("security.key: there is none yet; the first start of `bayan serve` makes it")
    })?;
    let said = args.to.as_deref().map(bounce::tokens).unwrap_or_default();
    let Some(message) = said.iter().chain(&report.tokens).find_map(|token| keys.bounced(token)) else {
        return Err(CommandOutcome::failed(
            "no return path of this portal is in the report; hand over the address at which it came in with --to",
        ));
    };
    let bounce = match report.verdict {
        Verdict::Failed(bounce) => bounce,
        Verdict::UnderWay => return Ok(done("nothing recorded: the mail is under way or was delivered")),
        Verdict::Answer => return Ok(done("nothing recorded: an answer, and no report of a mail server")),
    };
    let db = open_current(&config, Access::ReadWrite).await?;
    recorded(&config, keys, db, message, bounce).await
}

async fn recorded(
    config: &Config,
    keys: Keys,
    db: Db,
    message: MessageId,
    bounce: Bounce,
) -> Result<CommandOutcome, CommandOutcome> {
    let files = FileStore::open(&config.files_dir, config.limits.file_bytes)
        .map_err(|error| CommandOutcome::failed_by(&error))?;
    let portal = Portal::new(db, Clock::system(), keys, files);
    calendar::refresh(&portal).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    let recorded = bounces::record(&portal, message, bounce).await;
    let kind = bounce.kind.code();
    let told = match recorded.map_err(|error| CommandOutcome::failed_by(&error))? {
        Recorded::OnCase => format!("{kind} bounce recorded: the notice counts as not delivered"),
        Recorded::OnMail => format!("{kind} bounce recorded"),
        Recorded::Before => "nothing recorded: this was known before".to_owned(),
        Recorded::Unknown => {
            return Err(CommandOutcome::failed(
                "this database does not keep that mail; is it another portal's?",
            ));
        }
    };
    portal.db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(done(&told))
}

fn done(told: &str) -> CommandOutcome {
    CommandOutcome::done(format!("{told}\n"))
}

/// The beginning of what comes in; the rest is taken too, since a mail server counts a closed pipe as failure.
fn whole_input() -> io::Result<Vec<u8>> {
    let mut input = io::stdin().lock();
    let mut octets = Vec::new();
    input.by_ref().take(READ).read_to_end(&mut octets)?;
    io::copy(&mut input, &mut io::sink())?;
    Ok(octets)
}
