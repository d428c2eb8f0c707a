//! The one press that ends a kind of mail (RFC 8058). A mail programme sends it without cookie, session or form token;
//! what shows that it may is the address, which only its mail holds. Looking at the page ends nothing.

use crate::{
    app::preferences,
    notifications::message::MessageKind,
    web::{Failure, Visit, limits::Limited, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::SignedDuration;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct Unsubscribe {
    /// Where its button leads, after the language.
    path: String,
    /// The words of what ends.
    kind: String,
    done: bool,
}

impl Page for Unsubscribe {
    const TEMPLATE: &'static str = "notices/unsubscribe.html";

    fn samples() -> Vec<Self> {
        let token = "agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn";
        vec![
            view(token, MessageKind::WindowCloses, false),
            view(token, MessageKind::WindowCloses, true),
            view(token, MessageKind::Digest, true),
        ]
    }
}

/// `GET unsubscribe/{mail}`: says what would end. Programmes that look at every link end nothing.
pub async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response, Failure> {
    admits(&visit)?;
    let notice = preferences::stoppable(&visit.web.portal, &token).await?;
    page(&visit, &view(&token, notice.kind, false))
}

/// `POST unsubscribe/{mail}`: ends it, as often as it is sent.
pub async fn stop(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response, Failure> {
    admits(&visit)?;
    let notice = preferences::stop(&visit.web.portal, &token).await?;
    page(&visit, &view(&token, notice.kind, true))
}

/// Addresses that open nothing are counted as look-ups; what opened something is forgiven.
fn admits(visit: &Visit) -> Result<(), Failure> {
    let web = &visit.web;
    let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
    Ok(web.limiter.admits(Limited::Lookup, &visit.address, most, hour, web.portal.clock.now())?)
}

fn page(visit: &Visit, page: &Unsubscribe) -> Result<Response, Failure> {
    visit.web.limiter.forgive(Limited::Lookup, &visit.address);
    let mut chrome = visit.chrome();
    chrome.indexed = false;
    visit.private_page(StatusCode::OK, chrome, page)
}

fn view(token: &str, kind: MessageKind, done: bool) -> Unsubscribe {
    Unsubscribe { path: format!("unsubscribe/{token}"), kind: format!("notices-kind-{}", kind.code()), done }
}
