//! Reading texts as values: each function returns the value, or what to write instead.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use super::secret::Secret;

/// A network, or a single address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix: u8,
}

impl Network {
    /// Whether the address lies in the network. An IPv4 address written as IPv6 counts as IPv4.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(self.prefix)).unwrap_or(0);
                own.to_bits() & mask == Ipv4Addr::to_bits(other) & mask
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(self.prefix)).unwrap_or(0);
                own.to_bits() & mask == Ipv6Addr::to_bits(other) & mask
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, prefix) = text.split_once('/').map_or((text, None), |(a, p)| (a, Some(p)));
        let address: IpAddr = address.parse().map_err(|_| ())?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.map_or(Ok(longest), str::parse).map_err(|_| ())?;
        if prefix <= longest { Ok(Self { address, prefix }) } else { Err(()) }
    }
}

/// Where the cases are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file, by its absolute path.
    Sqlite(PathBuf),
    /// A PostgreSQL server; the URL may hold a password.
    Postgres(Secret),
}

impl DatabaseUrl {
    /// The URL as text.
    #[must_use]
    pub fn to_text(&self) -> Secret {
        match self {
            Self::Sqlite(path) => Secret::new(format!("sqlite://{}", path.display())),
            Self::Postgres(url) => url.clone(),
        }
    }
}

/// By which road mail leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailUrl {
    /// It does not: each mail becomes a file in this folder.
    Folder(PathBuf),
    /// A mail server, `smtp://` or `smtps://`; the URL may hold a password.
    Server(Secret),
}

impl MailUrl {
    /// Whether mail leaves this machine.
    pub fn leaves(&self) -> bool {
        matches!(self, MailUrl::Server(_))
    }
}

pub(super) fn database(text: &str) -> Result<DatabaseUrl, String> {
    let form = "write sqlite:///absolute/path.db or postgres://USER@HOST/NAME";
    if let Some(path) = text.strip_prefix("sqlite://") {
        return absolute(path).map(DatabaseUrl::Sqlite).ok_or_else(|| form.to_owned());
    }
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        return Ok(DatabaseUrl::Postgres(Secret::new(text.to_owned())));
    }
    Err(form.to_owned())
}

pub(super) fn folder(text: &str) -> Result<PathBuf, String> {
    let path = text.strip_prefix("file://").and_then(absolute);
    path.ok_or_else(|| "write file:///absolute/folder".to_owned())
}

pub(super) fn mail(text: &str) -> Result<MailUrl, String> {
    let host = text.strip_prefix("smtp://").or_else(|| text.strip_prefix("smtps://"));
    if host.is_some_and(|host| !host.is_empty()) {
        return Ok(MailUrl::Server(Secret::new(text.to_owned())));
    }
    let path = text.strip_prefix("file://").and_then(absolute).map(MailUrl::Folder);
    path.ok_or_else(|| "write smtp://HOST:587, smtps://HOST:465 or file:///absolute/folder".to_owned())
}

/// A path after `scheme://`. A question mark would begin options in other programs: refused, not guessed.
fn absolute(path: &str) -> Option<PathBuf> {
    let plain = path.starts_with('/') && path.len() > 1 && !path.contains('?');
    plain.then(|| PathBuf::from(path))
}

/// `http://` or `https://`, a host, perhaps a port, nothing after it; returned without a final slash.
pub(super) fn public_url(text: &str) -> Result<String, String> {
    let form = "write https://HOST or http://HOST:PORT, without a path";
    let url = text.strip_suffix('/').unwrap_or(text);
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).ok_or(form)?;
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b".-:[]".contains(&b);
    if host.is_empty() || !host.bytes().all(allowed) {
        return Err(form.to_owned());
    }
    // A colon inside brackets belongs to an IPv6 address.
    let port = host.rsplit_once(':').map(|(_, port)| port).filter(|port| !port.ends_with(']'));
    if port.is_some_and(|port| !port.parse::<u16>().is_ok_and(|port| port > 0)) {
        return Err(form.to_owned());
    }
    Ok(url.to_ascii_lowercase())
}

/// A length of time: a whole number above 0 with `s`, `m`, `h` or `d`.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let form = || "write a whole number with s, m, h or d, such as 30m".to_owned();
    let unit = text.chars().next_back().ok_or_else(form)?;
    let seconds: u64 = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return Err(form()),
    };
    let number: u64 = text[..text.len() - 1].parse().map_err(|_| form())?;
    let whole = number.checked_mul(seconds).filter(|whole| (1..=366 * 86_400).contains(whole));
    whole.map(Duration::from_secs).ok_or_else(form)
}

pub(super) fn networks(text: &str) -> Result<Vec<Network>, String> {
    let one = |part: &str| {
        let network: Result<Network, ()> = part.trim().parse();
        network.map_err(|()| "write addresses or networks such as 10.0.0.1, 10.0.0.0/8, fd00::/8".to_owned())
    };
    text.split(',').map(one).collect()
}

/// An address of mail as far as a configuration can tell: something, an @, something, and no way to write a
/// second header.
pub(super) fn mailbox(text: &str) -> Result<String, String> {
    let parts = text.rsplit_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    if parts && !text.chars().any(char::is_control) {
        Ok(text.to_owned())
    } else {
        Err("write an address such as bayan@example.org".to_owned())
    }
}

/// A name as DNS has it: labels of letters, digits and hyphens with dots between them.
pub(super) fn name_of_host(text: &str) -> Result<String, String> {
    let label = |label: &str| {
        let plain = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        plain && (1..=63).contains(&label.len())
    };
    if text.len() <= 253 && text.split('.').all(label) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err("write a name of DNS: letters, digits, hyphens, and dots between".to_owned())
    }
}

pub(super) fn number(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| "write a whole number from 0".to_owned())
}

pub(super) fn above_zero(text: &str) -> Result<u32, String> {
    let read = number(text).ok().filter(|n| *n > 0);
    read.ok_or_else(|| "write a whole number from 1".to_owned())
}

pub(super) fn yes(text: &str) -> Result<bool, String> {
    text.parse().map_err(|_| "write true or false".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_has_a_host_and_at_most_a_port_that_exists() {
        for right in [
            "https://bayan.ma",
            "https://bayan.ma/",
            "http://127.0.0.1:8080",
            "https://[::1]",
            "https://[::1]:8443",
        ] {
            assert!(public_url(right).is_ok(), "{right}");
        }
        for wrong in [
            "bayan.ma",
            "https://",
            "https://bayan.ma:",
            "https://bayan.ma:0",
            "https://bayan.ma:99999",
            "http://bayan.ma:80x",
            "https://[::1]:",
            "https://bayan.ma/portal",
        ] {
            assert!(public_url(wrong).is_err(), "{wrong}");
        }
    }
}
