//! `bayan institution receive`: from a day on, an institution receives requests by the portal.

use clap::{Args, Subcommand};

use super::deadline::date;
use super::outcome::CommandOutcome;
use super::store::{ConfigFile, block_on, open_current};
use crate::app::{clock::Clock, directory};
use crate::domain::institution::{Directory, InstitutionCode};
use crate::persistence::{Access, Db, admin_acts::Doer, successions};

/// Institutions.
#[derive(Debug, Subcommand)]
pub enum InstitutionCommand {
    /// Say since when an institution receives requests by the portal
    Receive(ReceiveArgs),
}

/// Which institution, and since when.
#[derive(Debug, Args)]
pub struct ReceiveArgs {
    /// Code of the institution, such as MSPS
    code: String,
    /// The first day on which it receives by the portal
    #[arg(long, value_name = "DATE")]
    from: String,
    #[command(flatten)]
    config: ConfigFile,
}

/// Runs a command about institutions.
pub fn run(command: &InstitutionCommand) -> CommandOutcome {
    match command {
        InstitutionCommand::Receive(args) => block_on(receive(args)),
    }
}

async fn receive(args: &ReceiveArgs) -> Result<CommandOutcome, CommandOutcome> {
    let from = date("--from", &args.from).map_err(CommandOutcome::misuse)?;
    let db = open_current(&args.config.read()?, Access::ReadWrite).await?;
    let code = code(&args.code, &of_db(&db).await?).map_err(CommandOutcome::misuse)?;
    let doer = Doer { by: None, at: Clock::system().now() };
    let said = directory::receive(&db, &code, from, doer).await;
    let said = said.map_err(|error| CommandOutcome::failed_by(&error))?;
    said.map_err(|not_said| CommandOutcome::misuse(format!("{code}: {not_said}")))?;
    db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(CommandOutcome::done(String::new()))
}

/// The directory of a database, as it is today.
pub(super) async fn of_db(db: &Db) -> Result<Directory, CommandOutcome> {
    let entries = directory::of_db(db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    let successions = successions::standing(db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    Ok(directory::directory(&entries, &successions, Clock::system().today()))
}

/// The code of an institution of the directory; who mistypes it is told the likeliest.
pub(super) fn code(text: &str, directory: &Directory) -> Result<InstitutionCode, String> {
    let known = InstitutionCode::parse(text).ok().filter(|code| directory.get(code).is_some());
    known.ok_or_else(|| match directory.search(text).first() {
        Some(likely) if !text.trim().is_empty() => {
            format!("{text}: no such institution; did you mean {} ({})?", likely.code, likely.name.fr)
        }
        _ => format!("{text}: no such institution; give a code such as MSPS"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_code_is_answered_with_the_likeliest() {
        assert_eq!(code("MSPS", Directory::builtin()).unwrap().as_str(), "MSPS");
        assert!(code("msps", Directory::builtin()).unwrap_err().contains("did you mean MSPS"));
        assert!(code("sante", Directory::builtin()).unwrap_err().contains("did you mean MSPS"));
        assert!(code("QQQQ", Directory::builtin()).unwrap_err().contains("such as MSPS"));
    }
}
