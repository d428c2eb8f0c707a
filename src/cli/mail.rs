//! Mail: the deliverer of a portal as it is configured, which `serve`, `demo` and `job run` send with; what came
//! back; the record that lets others verify what was signed.

mod bounce;
mod dkim;

use clap::Subcommand;

use super::outcome::CommandOutcome;
use super::store::block_on;
use crate::app::{Links, Portal};
use crate::config::{Config, MailUrl};
use crate::notifications::{
    deliver::Deliverer,
    transport::{Sender, Signer, Transport},
};

/// Mail.
#[derive(Debug, Subcommand)]
pub enum MailCommand {
    /// Record a mail that came back: reads it from standard input, called by the mail server
    Bounce(bounce::BounceArgs),
    /// Print the DNS record that lets others verify the signature of mails
    Dkim(dkim::DkimArgs),
}

/// Runs a command about mail.
pub fn run(command: &MailCommand) -> CommandOutcome {
    match command {
        MailCommand::Bounce(args) => block_on(bounce::record(args)),
        MailCommand::Dkim(args) => dkim::print(args).unwrap_or_else(|failure| failure),
    }
}

/// Opens the road of mails; speaks to no server yet. `public_url` stands before every link.
pub(super) fn deliverer(
    config: &Config,
    portal: Portal,
    public_url: &str,
) -> Result<Deliverer, CommandOutcome> {
    let transport = match &config.mail.url {
        MailUrl::Folder(path) => Transport::Files(path.clone()),
        MailUrl::Server(url) => {
            Transport::from_url(url.expose(), config.mail.timeout).map_err(CommandOutcome::failed)?
        }
    };
    Ok(Deliverer { portal, transport, sender: sender(config)?, links: Links::new(public_url) })
}

/// Who writes, where it comes back to, and who signs.
fn sender(config: &Config) -> Result<Sender, CommandOutcome> {
    let mut sender = Sender::parse(&config.mail.from).map_err(CommandOutcome::failed)?;
    if let Some(address) = &config.mail.return_path {
        sender = sender.returning_to(address).map_err(CommandOutcome::failed)?;
    }
    if let Some(signer) = signer(config)? {
        sender = sender.signing(signer);
    }
    Ok(sender)
}

fn signer(config: &Config) -> Result<Option<Signer>, CommandOutcome> {
    let Some(dkim) = &config.mail.dkim else { return Ok(None) };
    let signer = Signer::new(&dkim.selector, &dkim.domain, dkim.key.expose());
    signer.map(Some).map_err(CommandOutcome::failed)
}
