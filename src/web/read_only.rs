//! While the portal takes nothing in: whoever sends something is told why and until about when, and keeps what was
//! typed to send it again. What is only read goes on, and so does whatever an administrator needs to end it.

use super::{
    Web,
    failure::Failure,
    parts::is_multipart,
    posted::{self, check_origin},
    turned_away::Sent,
    views::Paused,
    visit::Visit,
};
use crate::{app::read_only, domain::read_only::ReadOnly};
use axum::{
    body::Body,
    extract::{FromRequestParts, MatchedPath, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Forms that write nothing of anybody's, and those without which no administrator could end it; of who signs in or
/// chooses a password, the page itself lets in administrators alone.
const OPEN: [&str; 7] = [
    "/{lang}/track",
    "/{lang}/verify",
    "/{lang}/sign-in",
    "/{lang}/sign-in/code",
    "/{lang}/sign-in/password/{token}",
    "/{lang}/sign-out",
    "/{lang}/admin/read-only",
];

/// Lets a form in unless the portal takes nothing in once the form is there: one that was on its way when that began
/// is as late as any other. A form with files is asked again where it is recorded.
pub async fn guard(State(web): State<Web>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let is_open = route.is_none_or(|route| OPEN.contains(&route));
    if request.method().is_safe() || is_open {
        return next.run(request).await;
    }
    let request = match arrived(request).await {
        Ok(request) => request,
        Err(failure) => return failure.into_response(),
    };
    match read_only::current(&web.portal).await {
        Ok(None) => next.run(request).await,
        Ok(Some(on)) => turned_away(&web, request, &on).await,
        Err(error) => Failure::from(error).into_response(),
    }
}

/// The request once all of it is there; one with files comes as it is read.
async fn arrived(request: Request) -> Result<Request, Failure> {
    if is_multipart(request.headers()) {
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, posted::MOST).await.map_err(|_| Failure::TooLarge)?;
    Ok(Request::from_parts(parts, Body::from(body)))
}

async fn turned_away(web: &Web, request: Request, on: &ReadOnly) -> Response {
    let page = kept(web, request, on).await;
    let mut response = page.unwrap_or_else(IntoResponse::into_response);
    let seconds = on.retry_after(web.portal.clock.now());
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// What was typed stands on the page only for the browser that had the form from here.
async fn kept(web: &Web, request: Request, on: &ReadOnly) -> Result<Response, Failure> {
    let (mut parts, body) = request.into_parts();
    check_origin(web, &parts.headers).map_err(|_| Failure::ReadOnly)?;
    let visit = Visit::from_request_parts(&mut parts, web).await.map_err(|_| Failure::ReadOnly)?;
    let sent = Sent::read(web, Request::from_parts(parts, body)).await.ok_or(Failure::ReadOnly)?;
    visit.checks(sent.fields().get("csrf")).map_err(|_| Failure::ReadOnly)?;
    let paused = Paused::of(on, visit.locale);
    sent.page(&visit, ("read-only", Some(paused)), StatusCode::SERVICE_UNAVAILABLE)
}
