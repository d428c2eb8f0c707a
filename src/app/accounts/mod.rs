//! People at work: accounts, passwords, sessions, and the office in which somebody acts today.
//! Knows no cookie and no page.

pub mod add;
pub mod factor_news;
pub mod password;
pub mod rules;
pub mod second_factor;
pub mod session;
pub mod staff;

pub use self::{
    add::{NewAccount, add},
    password::Passwords,
    session::{Entered, SignedIn, sign_in, sign_out, sign_out_everywhere},
};

use crate::{domain::email::EmailAddress, persistence::StoreError};
use jiff::SignedDuration;

/// The domain of the demo's accounts, whose password everybody knows.
pub const DEMO_DOMAIN: &str = "demo.bayan.example";

/// How accounts are kept. Clones share the queue of passwords.
#[derive(Debug, Clone)]
pub struct Accounts {
    pub passwords: Passwords,
    /// A session unused for so long has ended.
    pub idle: SignedDuration,
    /// A session so old has ended, used or not.
    pub absolute: SignedDuration,
    /// Whether the accounts of the demo may sign in.
    pub demo: bool,
}

impl Default for Accounts {
    fn default() -> Self {
        Self {
            passwords: Passwords::with_queue(32),
            idle: SignedDuration::from_mins(30),
            absolute: SignedDuration::from_hours(12),
            demo: false,
        }
    }
}

impl Accounts {
    /// Whether an address may have an account here: outside a demo, not one of the demo's.
    pub fn allows(&self, email: &EmailAddress) -> bool {
        let is_demo = email.domain() == DEMO_DOMAIN || email.domain().ends_with(&format!(".{DEMO_DOMAIN}"));
        self.demo || !is_demo
    }
}

/// Why nothing was done about an account.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Too many passwords wait to be checked.
    #[error("too many passwords wait to be checked: try again in a moment")]
    Busy,
    /// Unknown, used or expired.
    #[error("the link does not work any more")]
    DeadLink,
    /// Of a second factor: not the one of now, or taken before.
    #[error("the code is not right")]
    WrongCode,
    #[error("the old password is not right")]
    WrongPassword,
    #[error("the new password is not good enough")]
    Weak(#[from] rules::Weakness),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[cfg(test)]
mod tests;
