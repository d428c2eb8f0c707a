//! The deliverer of a portal as it is configured: what `serve`, `demo` and `job run` send mail with.

use super::outcome::CommandOutcome;
use crate::app::{Links, Portal};
use crate::config::{Config, MailUrl};
use crate::notifications::{
    deliver::Deliverer,
    transport::{Sender, Transport},
};

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
    let sender = Sender::parse(&config.mail.from).map_err(CommandOutcome::failed)?;
    Ok(Deliverer { portal, transport, sender, links: Links::new(public_url) })
}
