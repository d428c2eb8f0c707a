//! Cookies: read by name, written HttpOnly, SameSite=Lax, and with `__Host-` and Secure on https.

use super::host::PublicUrl;
use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

/// The cookies of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// Binds forms to a browser.
    Visit,
    /// Names an unfinished filing.
    Draft,
    /// Names a session of a member of staff.
    Session,
    /// The language last chosen.
    Language,
}

impl Cookie {
    fn name(self) -> &'static str {
        match self {
            Cookie::Visit => "bayan-visit",
            Cookie::Draft => "bayan-draft",
            Cookie::Session => "bayan-session",
            Cookie::Language => "bayan-language",
        }
    }

    fn full_name(self, url: &PublicUrl) -> String {
        let prefix = if url.is_https() { "__Host-" } else { "" };
        format!("{prefix}{}", self.name())
    }

    /// The value a browser sent.
    pub fn read(self, headers: &HeaderMap, url: &PublicUrl) -> Option<String> {
        let name = self.full_name(url);
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(key, value)| (key == name && is_token(value)).then(|| value.to_owned()))
    }

    /// A header that sets it, until the browser is closed or for so many seconds.
    pub fn set(self, url: &PublicUrl, value: &str, seconds: Option<u64>) -> Option<HeaderValue> {
        let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        let secure = if url.is_https() { "; Secure" } else { "" };
        HeaderValue::from_str(&format!(
            "{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}",
            self.full_name(url)
        ))
        .ok()
    }

    /// A header that removes it.
    pub fn clear(self, url: &PublicUrl) -> Option<HeaderValue> {
        self.set(url, "", Some(0))
    }
}

fn is_token(value: &str) -> bool {
    !value.is_empty()
        && value.len() <= 128
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
}
