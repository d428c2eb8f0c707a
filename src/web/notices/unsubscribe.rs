//! The one press that ends a kind of mail (RFC 8058). A mail programme sends it without cookie, session or form token;
//! what shows that it may is the address, which only its mail holds. Looking at the page ends nothing.

use crate::{
    app::preferences::{self, Stoppable},
    domain::id::{CaseId, UserId},
    notifications::message::MessageKind,
    persistence::preferences::Owner,
    web::{Failure, Visit, limits::Limited, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::SignedDuration;
use serde::Serialize;
use uuid::Uuid;

/// The page.
#[derive(Debug, Serialize)]
pub struct Unsubscribe {
    /// Where its button leads, after the language.
    path: String,
    /// The words of what ends.
    kind: String,
    /// Nothing is left for its button to end.
    done: bool,
    /// Where it is taken back: `account`, or `case`, whose page this address does not open.
    back: &'static str,
}

impl Page for Unsubscribe {
    const TEMPLATE: &'static str = "notices/unsubscribe.html";

    fn samples() -> Vec<Self> {
        let token = "agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn";
        let (requester, member) = (Owner::Case(CaseId(Uuid::nil())), Owner::User(UserId(Uuid::nil())));
        let page = |kind, owner, is_ended| view(token, Stoppable { kind, owner, is_ended });
        vec![
            page(MessageKind::WindowCloses, requester, false),
            page(MessageKind::WindowCloses, requester, true),
            page(MessageKind::Digest, member, true),
        ]
    }
}

/// `GET unsubscribe/{mail}`: says what would end, or that it has. Programmes that look at every link end nothing.
pub async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response, Failure> {
    admits(&visit)?;
    let mails = preferences::stoppable(&visit.web.portal, &token).await?;
    page(&visit, &view(&token, mails))
}

/// `POST unsubscribe/{mail}`: ends it, as often as it is sent.
pub async fn stop(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response, Failure> {
    admits(&visit)?;
    let mails = preferences::stop(&visit.web.portal, &token).await?;
    page(&visit, &view(&token, mails))
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

fn view(token: &str, mails: Stoppable) -> Unsubscribe {
    Unsubscribe {
        path: format!("unsubscribe/{token}"),
        kind: format!("notices-kind-{}", mails.kind.code()),
        done: mails.is_ended,
        back: match mails.owner {
            Owner::User(_) => "account",
            Owner::Case(_) => "case",
        },
    }
}
