//! `bayan serve`: web, API and jobs, until a signal.

use std::net::SocketAddr;

use clap::Args;

use super::{
    outcome::CommandOutcome,
    server::{Purpose, Server},
    store::{ConfigFile, block_on},
};
use crate::app::Clock;

/// What `serve` is told.
#[derive(Debug, Args)]
pub struct ServeArgs {
    #[command(flatten)]
    config: ConfigFile,
    /// Where to listen, instead of http.listen; port 0 takes a free one
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

/// Serves with the configuration; with none at all, from the folder `data`.
pub fn run(args: &ServeArgs) -> CommandOutcome {
    block_on(async {
        let mut config = args.config.read()?;
        if let Some(listen) = &args.listen {
            config.http.listen = address(listen)?;
        }
        Ok(Server::open(config, Clock::system(), Purpose::Service).await?.run().await)
    })
}

/// An address to listen on, or the line that says what one looks like.
pub fn address(text: &str) -> Result<SocketAddr, CommandOutcome> {
    text.parse().map_err(|_| {
        CommandOutcome::misuse(format!("--listen {text}: write ADDRESS:PORT, such as 127.0.0.1:8080"))
    })
}
