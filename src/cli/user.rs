//! `bayan user add`: a new account, and the one-time link by which its owner sets the password.

use clap::{Args, Subcommand};

use super::deadline::date;
use super::institution::{code, of_db};
use super::outcome::CommandOutcome;
use super::store::{ConfigFile, block_on, open_current};
use crate::app::Clock;
use crate::app::accounts::{self, Accounts, NewAccount, add::NoAccount};
use crate::config::Config;
use crate::domain::actor::Role;
use crate::domain::email::EmailAddress;
use crate::domain::institution::InstitutionCode;

use crate::domain::text::{Words, limit};
use crate::persistence::Access;

/// Members of staff.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add an account and print the one-time link to set its password
    Add(AddArgs),
}

/// Who, and in which office.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// Address to sign in with
    #[arg(long, value_name = "E")]
    email: String,
    /// officer, substitute, delegate, head, commission, auditor or administrator
    #[arg(long, value_name = "R")]
    role: String,
    /// Code of the institution of an officer, substitute, delegate or head, such as MSPS
    #[arg(long, value_name = "CODE")]
    institution: Option<String>,
    /// Name of the person
    #[arg(long, value_name = "N")]
    name: String,
    /// Number of the decision that appoints the person; a delegate needs one
    #[arg(long, value_name = "NUMBER")]
    decision: Option<String>,
    /// First day of the office; today if not given
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Language in which the portal writes to the person: ar, fr or en
    #[arg(long, value_name = "L", default_value = "ar")]
    language: String,
    #[command(flatten)]
    config: ConfigFile,
}

/// Runs a command about members of staff.
pub fn run(command: &UserCommand) -> CommandOutcome {
    match command {
        UserCommand::Add(args) => block_on(add(args)),
    }
}

async fn add(args: &AddArgs) -> Result<CommandOutcome, CommandOutcome> {
    let new = account(args).map_err(CommandOutcome::misuse)?;
    let config = args.config.read()?;
    let db = open_current(&config, Access::ReadWrite).await?;
    if let Some(text) = &args.institution {
        code(text, &of_db(&db).await?).map_err(CommandOutcome::misuse)?;
    }
    let clock = Clock::system();
    let from = match &args.from {
        Some(text) => date("--from", text).map_err(CommandOutcome::misuse)?,
        None => clock.today(),
    };
    let language = new.language;
    let added = accounts::add(&db, &clock, &Accounts::default(), NewAccount { from, ..new }).await;
    let (_, token) = added.map_err(|error| failed(&error))?;
    Ok(CommandOutcome::done(format!("{}/{language}/sign-in/password/{token}\n", site(&config))))
}

fn account(args: &AddArgs) -> Result<NewAccount, String> {
    let roles = "officer, substitute, delegate, head, commission, auditor, administrator";
    Ok(NewAccount {
        email: EmailAddress::parse(&args.email)
            .map_err(|error| format!("--email {}: {error}", args.email))?,
        name: Words::line(&args.name, limit::NAME).map_err(|error| format!("--name: {error}"))?.into_string(),
        role: Role::parse(&args.role)
            .filter(|role| {
                !matches!(role, Role::Requester | Role::ThirdParty | Role::Contributor | Role::System)
            })
            .ok_or_else(|| format!("--role {}: give one of {roles}", args.role))?,
        language: args.language.parse().map_err(|error| format!("--language {}: {error}", args.language))?,
        institution: args.institution.as_deref().map(written).transpose()?,
        from: jiff::civil::Date::default(),
        decision: args.decision.as_deref().map(decision).transpose()?,
        unit: None,
    })
}

/// Whether there is such an institution is for the database to say.
fn written(text: &str) -> Result<InstitutionCode, String> {
    InstitutionCode::parse(text).map_err(|error| format!("--institution {text}: {error}"))
}

fn decision(text: &str) -> Result<String, String> {
    let line = Words::line(text, limit::SUBJECT).map_err(|error| format!("--decision: {error}"))?;
    Ok(line.into_string())
}

fn failed(error: &NoAccount) -> CommandOutcome {
    match error {
        NoAccount::InstitutionMissing(_)
        | NoAccount::InstitutionNotWanted(_)
        | NoAccount::DecisionMissing
        | NoAccount::DecisionNotWanted(_)
        | NoAccount::NoSuchRole(_) => CommandOutcome::misuse(error),
        _ => CommandOutcome::failed_by(error),
    }
}

/// The address people type: the configured one, or the one `serve` would listen on.
pub(super) fn site(config: &Config) -> String {
    config.http.public_url.clone().unwrap_or_else(|| format!("http://{}", config.http.listen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    fn args(role: &str, institution: Option<&str>) -> AddArgs {
        AddArgs {
            email: "amina@example.ma".to_owned(),
            role: role.to_owned(),
            institution: institution.map(str::to_owned),
            name: "Amina".to_owned(),
            from: None,
            decision: None,
            language: "fr".to_owned(),
            config: ConfigFile::default(),
        }
    }

    #[test]
    fn a_role_or_an_institution_that_is_none_is_named() {
        assert!(account(&args("king", None)).unwrap_err().contains("king"));
        assert!(account(&args("officer", Some("msps"))).unwrap_err().contains("msps"));
        assert_eq!(account(&args("officer", Some("MSPS"))).unwrap().language, Language::Fr);
    }

    #[test]
    fn the_decision_that_names_a_delegate_is_taken() {
        let mut delegate = args("delegate", Some("MSPS"));
        delegate.decision = Some(" 12/2026 ".to_owned());
        assert_eq!(account(&delegate).unwrap().decision.as_deref(), Some("12/2026"));
        delegate.decision = Some("\n".to_owned());
        assert!(account(&delegate).unwrap_err().contains("--decision"));
    }
}
