//! One failure, two faces: a handler says what failed; the pages' layer turns it into a page in the
//! reader's language with a way on. Internal reasons go to the log, once, here.

use super::views::{Page, render};
use super::{
    limits::TooOften,
    turned_away::{Sent, Unkept, Why},
    visit::Visit,
};
use crate::{app, i18n::Locale};
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use serde::Serialize;

/// What can go wrong for somebody at a page.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Not there, or not for this person: the two look the same.
    #[error("not found")]
    NotFound,
    /// The form is not from a page of ours, or the browser forgot its cookie.
    #[error("the form does not belong to this browser")]
    Form,
    /// It was not taken in, and there is a page to send it again.
    #[error("the form was not taken in")]
    Unkept(Box<Unkept>),
    #[error("too much was sent")]
    TooLarge,
    #[error("too often from this address")]
    TooMany(TooOften),
    /// The address is another portal's.
    #[error("unknown host")]
    Misdirected,
    #[error("method not allowed")]
    Method,
    /// The store is away or the machine's clock is wrong: later it may work.
    #[error("not now")]
    Unavailable,
    /// The portal takes nothing in.
    #[error("read-only")]
    ReadOnly,
    /// Too much of the kind is at work: in a minute it will do.
    #[error("too much at once")]
    Busy,
    #[error("internal")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Failure {
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }

    /// The same, with the page that gives the form back where its token is not that of this browser and a page of ours
    /// sent it.
    #[must_use]
    pub fn giving_back(self, is_from_here: bool, sent: impl FnOnce() -> Sent) -> Self {
        match self {
            Failure::Form if is_from_here => match Unkept::of(Why::Form, sent()) {
                Some(unkept) => Failure::Unkept(Box::new(unkept)),
                None => Failure::Form,
            },
            other => other,
        }
    }

    /// Status, and the code under which the words are found.
    fn face(&self) -> (StatusCode, &'static str) {
        match self {
            Failure::NotFound => (StatusCode::NOT_FOUND, "not-found"),
            Failure::Unkept(_) => (StatusCode::FORBIDDEN, "form"),
            Failure::Form => (StatusCode::FORBIDDEN, "form"),
            Failure::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Failure::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "too-many"),
            Failure::Misdirected => (StatusCode::MISDIRECTED_REQUEST, "misdirected"),
            Failure::Method => (StatusCode::METHOD_NOT_ALLOWED, "not-found"),
            Failure::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            Failure::ReadOnly => (StatusCode::SERVICE_UNAVAILABLE, "read-only"),
            Failure::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            Failure::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        }
    }
}

/// Which failure a response stands for, until the layer gives it its page.
#[derive(Debug, Clone, Copy)]
struct Code(&'static str);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, code) = self.face();
        if let Failure::Internal(error) = &self {
            tracing::error!(error = error.as_ref() as &dyn std::error::Error, "a page failed");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(Code(code));
        match self {
            Failure::Unkept(unkept) => {
                response.extensions_mut().insert(*unkept);
                response
            }
            Failure::TooMany(often) => often.on(response),
            Failure::Busy | Failure::ReadOnly => {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
                response
            }
            _ => response,
        }
    }
}

impl From<TooOften> for Failure {
    fn from(often: TooOften) -> Self {
        Failure::TooMany(often)
    }
}

impl From<app::Error> for Failure {
    fn from(error: app::Error) -> Self {
        match error {
            app::Error::NotFound => Failure::NotFound,
            app::Error::Refused(crate::domain::case::refusal::Refusal::NotYours) => Failure::NotFound,
            app::Error::ClockWentBack { .. } => {
                tracing::error!(error = &error as &dyn std::error::Error, "nothing is recorded");
                Failure::Unavailable
            }
            app::Error::ReadOnly => Failure::ReadOnly,
            app::Error::Store(store) => store.into(),
            other => Failure::internal(other),
        }
    }
}

impl From<crate::letters::desk::NotMade> for Failure {
    fn from(error: crate::letters::desk::NotMade) -> Self {
        use crate::letters::{desk::NotMade, press::NotSet};
        match error {
            NotMade::App(error) => error.into(),
            NotMade::Set(NotSet::Busy) => Failure::Busy,
            other => Failure::internal(other),
        }
    }
}

impl From<crate::persistence::StoreError> for Failure {
    fn from(error: crate::persistence::StoreError) -> Self {
        if matches!(error, crate::persistence::StoreError::ReadOnly) {
            Failure::ReadOnly
        } else if error.is_passing() {
            tracing::error!(error = &error as &dyn std::error::Error, "the store is away");
            Failure::Unavailable
        } else {
            Failure::internal(error)
        }
    }
}

impl From<super::views::Unrendered> for Failure {
    fn from(error: super::views::Unrendered) -> Self {
        Failure::internal(error)
    }
}

/// The page of a failure.
#[derive(Debug, Serialize)]
pub struct Problem {
    code: &'static str,
    /// `way` after something was sent, `look` after a page was asked for, where the two differ; `staff` where a page of
    /// a workplace is not there.
    way: &'static str,
}

/// Every code that has its words.
pub const CODES: [&str; 9] = [
    "not-found",
    "form",
    "too-large",
    "too-many",
    "misdirected",
    "unavailable",
    "read-only",
    "busy",
    "internal",
];

/// Where the addresses of workplaces begin.
const STAFF: [&str; 6] = ["officer", "head", "commission", "auditor", "admin", "account"];

impl Problem {
    /// Who only looked sent nothing that could have been recorded. Whether there is such a page is told of no place:
    /// what the address begins with says to whom the words are.
    fn of(code: &'static str, sent: bool, place: &str) -> Self {
        let way = match code {
            "unavailable" | "internal" if !sent => "look",
            "not-found" if STAFF.contains(&place) => "staff",
            _ => "way",
        };
        Self { code, way }
    }
}

impl Page for Problem {
    const TEMPLATE: &'static str = "problem.html";

    fn samples() -> Vec<Self> {
        let of = |(sent, place): (bool, &str)| CODES.map(|code| Problem::of(code, sent, place));
        [(true, ""), (false, ""), (false, "officer")].into_iter().flat_map(of).collect()
    }
}

/// Gives every failed response without a page its page; addresses unknown to the router included.
pub async fn pages(State(web): State<super::Web>, request: Request, next: Next) -> Response {
    let sent = !request.method().is_safe();
    let (mut parts, body) = request.into_parts();
    let visit = Visit::from_request_parts(&mut parts, &web).await.ok();
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let (Some(unkept), Some(visit)) = (response.extensions_mut().remove::<Unkept>(), &visit) {
        return unkept.page(visit).unwrap_or_else(IntoResponse::into_response);
    }
    let code = match response.extensions().get::<Code>() {
        Some(Code(code)) => *code,
        None if has_page(&response) => return response,
        None => match response.status() {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "not-found",
            StatusCode::PAYLOAD_TOO_LARGE => "too-large",
            status if status.is_client_error() => "form",
            _ => "internal",
        },
    };
    let path = visit.as_ref().map_or("", |visit| visit.path.as_str());
    let place = path.split(['/', '?']).next().unwrap_or_default();
    let problem = Problem::of(code, sent, place);
    page_of(visit, &web, &problem, response)
}

fn has_page(response: &Response) -> bool {
    let status = response.status();
    let plain = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    !(status.is_client_error() || status.is_server_error()) || !plain
}

fn page_of(visit: Option<Visit>, web: &super::Web, problem: &Problem, response: Response) -> Response {
    let chrome = match &visit {
        Some(visit) => visit.chrome(),
        None => super::views::Chrome::new(Locale::Ar, ""),
    };
    let mut chrome = chrome;
    chrome.indexed = false;
    chrome.site = web.public_url.as_str().to_owned();
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    match render(&chrome, problem) {
        Ok(html) => (parts, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "the page of a failure failed");
            parts.status.into_response()
        }
    }
}

/// For addresses without a handler.
pub async fn nowhere() -> Failure {
    Failure::NotFound
}
