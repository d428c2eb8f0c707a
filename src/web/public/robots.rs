//! What machines are told: which pages to leave alone, and where to report a weakness.

use crate::web::{Failure, Web};
use axum::{
    extract::State,
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use jiff::ToSpan;

const PRIVATE: [&str; 10] =
    ["requests", "case", "track", "sign-in", "officer", "head", "commission", "auditor", "admin", "staff"];

/// Whom a demo names: like its accounts, nobody outside it.
const DEMO_CONTACT: &str = "security@demo.bayan.example";

/// `robots.txt`: the pages of persons and of work are not for search engines.
pub async fn robots(State(web): State<Web>) -> Response {
    let mut text = String::from("User-agent: *\n");
    for page in PRIVATE {
        text.push_str(&format!("Disallow: /*/{page}\n"));
    }
    if web.is_demo {
        text = String::from("User-agent: *\nDisallow: /\n");
    }
    plain(text)
}

/// `security.txt` (RFC 9116): only where the operator named a contact, and in a demo; valid for half a year.
pub async fn security(State(web): State<Web>) -> Result<Response, Failure> {
    let named = web.config.operator.security_contact.as_deref();
    let contact = named.or(web.is_demo.then_some(DEMO_CONTACT)).ok_or(Failure::NotFound)?;
    let contact = if contact.contains(':') { contact.to_owned() } else { format!("mailto:{contact}") };
    let expires = web.portal.clock.now() + (182 * 24).hours();
    let url = web.public_url.as_str();
    Ok(plain(format!(
        "Contact: {contact}\nExpires: {expires:.0}\nPreferred-Languages: ar, fr, en\nCanonical: {url}/.well-known/security.txt\n"
    )))
}

fn plain(text: String) -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-cache")], text).into_response()
}
