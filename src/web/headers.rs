//! What every response carries, whatever it is: the policy of content, no sniffing, no leaking referrer;
//! and the check of the host, before anything else is looked at.

use super::{Web, failure::Failure};
use crate::{app::calendar, telemetry};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::time::Instant;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Puts the headers of every response.
pub async fn secure(State(web): State<Web>, request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed: [(HeaderName, &'static str); 3] = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if !is_read || !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if web.public_url.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// Before a page is drawn: takes in what another node recorded in the calendar.
pub async fn fresh_calendar(State(web): State<Web>, request: Request, next: Next) -> Response {
    calendar::look(&web.portal).await;
    next.run(request).await
}

/// Answers 421 to a host that is not ours.
pub async fn known_host(State(web): State<Web>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| request.uri().authority().map(|authority| authority.as_str()));
    match host {
        Some(host) if web.public_url.knows(host) => next.run(request).await,
        _ => Failure::Misdirected.into_response(),
    }
}

/// Counts and times each request by its route, never by its path, and leaves one line in the log.
pub async fn observed(State(web): State<Web>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = data_encoding::HEXLOWER.encode(&web.portal.clock.bytes::<8>());
    let method = request.method().clone();
    let route =
        request.extensions().get::<MatchedPath>().map_or("none".to_owned(), |path| path.as_str().to_owned());
    let mut response = next.run(request).await;
    let (status, elapsed) = (response.status().as_u16(), started.elapsed());
    telemetry::request_served(&route, status, elapsed);
    let micros = u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX);
    tracing::info!(request = id, method = method.as_str(), route, status, micros, "request");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}
