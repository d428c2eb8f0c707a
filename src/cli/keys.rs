//! The server key of a command that can do without: it is read where it is, and never made.

use super::outcome::CommandOutcome;
use super::server;
use crate::app::{Clock, Keys};
use crate::config::{Config, KeySource};

/// The key, where there is one.
pub(super) fn read(config: &Config) -> Result<Option<Keys>, CommandOutcome> {
    match &config.key {
        KeySource::File(path) if !path.exists() => Ok(None),
        source => server::key(source, &Clock::system()).map(|key| Some(Keys::derive(key.bytes()))),
    }
}
