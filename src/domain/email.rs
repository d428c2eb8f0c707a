//! E-mail addresses: an own parser, stricter than the standard where a mail header could be abused.
//! Knows nothing of sending.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An address that can stand in a header as it is: `local@domain`, ASCII, no quotes, no spaces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

/// The text is not an address to which the portal can write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnAddress;

impl EmailAddress {
    /// At most 254 characters, as mail servers have it; the domain is kept in lower case.
    pub fn parse(raw: &str) -> Result<Self, NotAnAddress> {
        let text = raw.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(NotAnAddress)?;
        if text.len() > 254 || local.len() > 64 || !is_local(local) || !is_domain(domain) {
            return Err(NotAnAddress);
        }
        Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `f…a@example.ma`: enough to recognise one's own, not enough to write to somebody else's.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        let mut letters = local.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        let last = letters.next_back().map(String::from).unwrap_or_default();
        format!("{first}…{last}@{domain}")
    }

    /// What stands after the `@`, in lower case.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_local(local: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b);
    !local.is_empty()
        && local.bytes().all(allowed)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    domain.contains('.') && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_addresses_are_taken() {
        for address in ["amina@example.ma", "a.b+c@sub.Example.COM", "x_1@xn--mgbc0a9azcg.com"] {
            assert!(EmailAddress::parse(address).is_ok(), "{address}");
        }
    }

    #[test]
    fn nothing_that_could_end_a_header_is_taken() {
        for address in [
            "a@b.ma\r\nBcc: x@y.ma",
            "a b@c.ma",
            "\"a\"@b.ma",
            "a@b",
            "@b.ma",
            "a@-b.ma",
            "أ@b.ma",
            "a@@b.ma",
        ] {
            assert_eq!(EmailAddress::parse(address), Err(NotAnAddress), "{address}");
        }
    }

    #[test]
    fn a_masked_address_shows_its_ends_only() {
        let address = EmailAddress::parse("fatima@example.ma").map(|a| a.masked());
        assert_eq!(address.as_deref(), Ok("f…a@example.ma"));
    }
}
