//! While the portal takes nothing in: whoever sends something is told why and until about when, and keeps what was
//! typed to send it again. What is only read goes on, and so does whatever an administrator needs to end it.

use super::{
    Web,
    failure::Failure,
    posted::{self, Fields, check_origin},
    views::{Page, Paused},
    visit::Visit,
};
use crate::{app::read_only, domain::read_only::ReadOnly};
use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest, FromRequestParts, MatchedPath, Multipart, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Serialize;

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

/// Most octets read of what was sent: files of it are let go.
const MOST: usize = 128 << 20;

/// Fields that a page never shows again.
const SECRET: [&str; 4] = ["password", "old", "again", "code"];

/// From so many characters on a text is shown, so that it can be kept elsewhere too.
const SHOWN: usize = 40;

/// What was sent and not taken in.
#[derive(Debug, Serialize)]
pub struct TurnedAway {
    /// Until about when.
    paused: Paused,
    /// Where it is sent again, as it was; empty where it has to be typed again.
    action: String,
    multipart: bool,
    fields: Vec<Field>,
    /// The texts among them.
    texts: Vec<String>,
    /// The names of files by their fields: they have to be chosen again.
    files: Vec<Field>,
}

#[derive(Debug, Clone, Serialize)]
struct Field {
    name: String,
    value: String,
}

impl Page for TurnedAway {
    const TEMPLATE: &'static str = "read_only.html";

    fn samples() -> Vec<Self> {
        let field = |name: &str, value: &str| Field { name: name.to_owned(), value: value.to_owned() };
        let page = |action: &str, files: Vec<Field>| TurnedAway {
            paused: Paused::sample(),
            action: action.to_owned(),
            multipart: !files.is_empty(),
            fields: vec![field("subject", "<b>"), field("csrf", "x")],
            texts: if action.is_empty() {
                Vec::new()
            } else {
                vec!["<b> أطلب نسخة من ميزانية سنة 2025".to_owned()]
            },
            files,
        };
        vec![
            page("/ar/requests/new/content", vec![field("files", "<b>.pdf")]),
            page("/ar/officer/cases/x/extend", Vec::new()),
            page("", Vec::new()),
        ]
    }
}

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
    let multipart = is_multipart(&parts.headers);
    let sent = sent(web, Request::from_parts(parts, body), multipart).await;
    let (fields, files) = sent.ok_or(Failure::ReadOnly)?;
    visit.checks(fields.get("csrf")).map_err(|_| Failure::ReadOnly)?;
    let is_secret = SECRET.iter().any(|name| fields.has(name));
    let action = if is_secret { String::new() } else { format!("/{}/{}", visit.locale, visit.path) };
    let fields: Vec<Field> = fields
        .iter()
        .filter(|_| !is_secret)
        .map(|(name, value)| Field { name: name.to_owned(), value: value.to_owned() })
        .collect();
    let page = TurnedAway {
        paused: Paused::of(on, visit.locale),
        texts: fields.iter().filter(|field| is_text(field)).map(|field| field.value.clone()).collect(),
        action,
        multipart,
        fields,
        files,
    };
    let mut chrome = visit.chrome();
    chrome.indexed = false;
    visit.private_page(StatusCode::SERVICE_UNAVAILABLE, chrome, &page)
}

fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

/// Something that a person wrote, and no token or choice.
fn is_text(field: &Field) -> bool {
    let apart = matches!(field.name.as_str(), "csrf" | "form_key" | "kept");
    !apart && field.value.contains(char::is_whitespace) && field.value.chars().count() >= SHOWN
}

/// The fields of a form and the names of its files; none where it breaks off.
async fn sent(web: &Web, mut request: Request, multipart: bool) -> Option<(Fields, Vec<Field>)> {
    if !multipart {
        let body = axum::body::to_bytes(request.into_body(), posted::MOST).await.ok()?;
        return Some((posted::parse(&body), Vec::new()));
    }
    DefaultBodyLimit::max(MOST).apply(&mut request);
    let mut parts = Multipart::from_request(request, web).await.ok()?;
    let (mut fields, mut files) = (Fields::default(), Vec::new());
    while let Some(part) = parts.next_field().await.ok()? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(posted::harmless) {
            Some(value) if value.is_empty() => {}
            Some(value) => files.push(Field { name, value }),
            None => fields.push(name, posted::harmless(&part.text().await.ok()?)),
        }
    }
    Some((fields, files))
}
