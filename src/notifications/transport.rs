//! How a mail leaves: to a mail server, into a folder of files, or into memory for tests. The only place
//! that knows lettre. Knows no notice, no case and no queue.

mod compose;
mod dkim;
mod files;
mod smtp;

use crate::domain::{email::EmailAddress, id::MessageId, language::Language};
use jiff::Timestamp;
use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

pub use self::{compose::Sender, dkim::Signer};

/// A mail with its words, ready to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Names the mail for ever: the same over every attempt.
    pub id: MessageId,
    /// When the notice was written, which is the date in its head over every attempt.
    pub written_at: Timestamp,
    pub to: EmailAddress,
    /// The address that ends such mails with one press (RFC 8058), for those that may end.
    pub unsubscribe: Option<String>,
    /// Tells in its return path which mail came back: `Keys::bounce_token`.
    pub bounce_token: String,
    pub language: Language,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Why a mail did not leave. The words hold codes, never an address or what a server said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Another attempt may succeed.
    #[error("{0}")]
    Passing(String),
    /// The recipient's server refused for good.
    #[error("{0}")]
    Final(String),
}

/// The transport cannot be used as it is configured.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {what}")]
pub struct Unusable {
    key: &'static str,
    what: String,
}

impl Unusable {
    /// The setting, and what is wrong with it.
    fn new(key: &'static str, what: impl Into<String>) -> Self {
        Self { key, what: what.into() }
    }
}

/// A road by which mails leave. Clones share connections.
#[derive(Clone)]
pub enum Transport {
    Smtp(smtp::Pool),
    /// Each mail a file `<utc>-<message-id>.eml`.
    Files(PathBuf),
    /// What was sent, for tests.
    Memory(Arc<Mutex<Vec<Vec<u8>>>>),
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Transport::Smtp(_) => "Transport::Smtp(…)",
            Transport::Files(_) => "Transport::Files(…)",
            Transport::Memory(_) => "Transport::Memory(…)",
        })
    }
}

impl Transport {
    /// From `smtp://`, `smtps://` or `file:///`. `smtp://` requires STARTTLS unless the host is this
    /// machine or the address ends in `?tls=none`.
    ///
    /// # Errors
    /// What is wrong with the address, without its password.
    pub fn from_url(url: &str, timeout: Duration) -> Result<Self, Unusable> {
        if let Some(path) = url.strip_prefix("file://") {
            return Ok(Transport::Files(PathBuf::from(path)));
        }
        smtp::open(url, timeout).map(Transport::Smtp)
    }

    /// A transport that keeps what it is given.
    pub fn memory() -> Self {
        Transport::Memory(Arc::default())
    }

    /// Whether mails go out to people: a folder keeps them here.
    pub fn leaves(&self) -> bool {
        matches!(self, Transport::Smtp(_))
    }

    /// Hands a mail over.
    ///
    /// # Errors
    /// Whether trying again can help, and why it did not leave.
    pub async fn send(&self, sender: &Sender, mail: &Mail) -> Result<(), Failure> {
        let composed = compose::compose(sender, mail)?;
        match self {
            Transport::Smtp(pool) => smtp::send(pool, &composed).await,
            Transport::Files(folder) => files::write(folder, mail, composed.delivered()).await,
            Transport::Memory(sent) => {
                sent.lock().unwrap_or_else(PoisonError::into_inner).push(composed.delivered());
                Ok(())
            }
        }
    }

    /// What a memory transport was given, in order; nothing from any other.
    pub fn sent(&self) -> Vec<Vec<u8>> {
        match self {
            Transport::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Transport::Smtp(_) | Transport::Files(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
