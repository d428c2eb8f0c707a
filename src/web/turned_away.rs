//! A form that was not taken in, given back whole: while the portal takes nothing in, once a session has ended, or where
//! the form is not bound to this browser any more. What was typed stands on the page and is sent again from there.

use super::{
    Failure, Web,
    parts::{self, file_name, is_multipart},
    posted::{self, Fields},
    views::{Page, Paused},
    visit::Visit,
};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request},
    http::StatusCode,
    response::Response,
};
use serde::Serialize;

/// Most octets read of what was sent: files of it are let go.
const MOST: usize = 128 << 20;

/// Most of what is given back, which anybody can send: fields, octets of names and texts, and names of files.
const FIELDS: usize = 500;
const OCTETS: usize = 1 << 20;
pub(super) const FILES: usize = 20;

/// Fields that a page never shows again: by which somebody comes in, or opens a case.
const SECRET: [&str; 5] = ["password", "old", "again", "code", "secret"];

/// From so many characters on a text is shown, so that it can be kept elsewhere too.
const SHOWN: usize = 40;

/// Why a form was not taken in by whoever would have read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nobody is signed in any more.
    SignedOut,
    /// Its token is not that of this browser: the browser has lost its cookie.
    Form,
}

impl Why {
    fn code(self) -> &'static str {
        match self {
            Why::SignedOut => "signed-out",
            Why::Form => "form",
        }
    }
}

/// What was sent.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    fields: Fields,
    /// The names of files by their fields.
    files: Vec<Field>,
    multipart: bool,
}

/// A form for which there is a page to send it again.
#[derive(Debug, Clone)]
pub struct Unkept {
    why: Why,
    sent: Sent,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct TurnedAway {
    /// `read-only`, `signed-out` or `form`.
    why: &'static str,
    /// Until about when the portal takes nothing in.
    paused: Option<Paused>,
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
    const TEMPLATE: &'static str = "turned_away.html";

    fn samples() -> Vec<Self> {
        let field = |name: &str, value: &str| Field { name: name.to_owned(), value: value.to_owned() };
        let page = |why: &'static str, action: &str, files: Vec<Field>| TurnedAway {
            why,
            paused: (why == "read-only").then(Paused::sample),
            action: action.to_owned(),
            multipart: !files.is_empty(),
            fields: vec![field("subject", "<b>"), field("form_key", "x")],
            texts: if action.is_empty() {
                Vec::new()
            } else {
                vec!["<b> أطلب نسخة من ميزانية سنة 2025".to_owned()]
            },
            files,
        };
        let officer = "/ar/officer/cases/x/extend";
        vec![
            page("read-only", "/ar/requests/new/content", vec![field("files", "<b>.pdf")]),
            page("read-only", officer, Vec::new()),
            page("read-only", "", Vec::new()),
            page("signed-out", officer, vec![field("files", "<b>.pdf")]),
            page("form", officer, Vec::new()),
        ]
    }
}

impl Sent {
    /// The fields of a form and the names of its files; none where it breaks off, or is more than is given back.
    pub async fn read(web: &Web, mut request: Request) -> Option<Self> {
        if !is_multipart(request.headers()) {
            // An octet takes three at most on its way.
            let body = axum::body::to_bytes(request.into_body(), 3 * OCTETS).await.ok()?;
            let fields = if posted::count(&body) > FIELDS { return None } else { posted::parse(&body) };
            return Some(Self { fields, ..Self::default() }).filter(Self::fits);
        }
        DefaultBodyLimit::max(MOST).apply(&mut request);
        let mut parts = Multipart::from_request(request, web).await.ok()?;
        let (mut sent, mut octets) = (Self { multipart: true, ..Self::default() }, 0);
        while let Some(part) = parts.next_field().await.ok()? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(ToOwned::to_owned) {
                Some(file) if file.is_empty() => {}
                Some(file) => {
                    octets += name.len();
                    sent.files.push(Field { name, value: file_name(&file) });
                }
                None => sent.fields.push(name, parts::text(part, &mut octets).await.ok()?),
            }
            if octets > OCTETS || sent.fields.count() > FIELDS || sent.files.len() > FILES {
                return None;
            }
        }
        Some(sent)
    }

    /// Whether it is little enough to be given back.
    fn fits(&self) -> bool {
        let texts = self.fields.iter().map(|(name, value)| name.len() + value.len());
        let files = self.files.iter().map(|file| file.name.len() + file.value.len());
        let octets = texts.chain(files).sum::<usize>();
        octets <= OCTETS && self.fields.count() <= FIELDS && self.files.len() <= FILES
    }

    /// What was read of a form already.
    pub fn of(fields: Fields) -> Self {
        Self { fields, ..Self::default() }
    }

    /// The same of a form with files: the name of each by its field.
    pub fn with_files(fields: Fields, files: impl IntoIterator<Item = (String, String)>) -> Self {
        let files = files.into_iter().map(|(name, value)| Field { name, value }).collect();
        Self { fields, files, multipart: true }
    }

    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    fn is_secret(&self) -> bool {
        self.fields.iter().any(|(name, _)| is_secret(name))
    }

    /// The page that gives it back, with the token of this browser; of one with a password nothing.
    pub fn page(
        self,
        visit: &Visit,
        (why, paused): (&'static str, Option<Paused>),
        status: StatusCode,
    ) -> Result<Response, Failure> {
        let is_secret = self.is_secret();
        let own = self.fields.iter().filter(|(name, _)| !is_secret && *name != "csrf");
        let fields: Vec<Field> =
            own.map(|(name, value)| Field { name: name.to_owned(), value: value.to_owned() }).collect();
        let page = TurnedAway {
            why,
            paused,
            action: if is_secret { String::new() } else { format!("/{}/{}", visit.locale, visit.path) },
            multipart: self.multipart,
            texts: fields.iter().filter(|field| is_text(field)).map(|field| field.value.clone()).collect(),
            fields,
            files: self.files,
        };
        let mut chrome = visit.chrome();
        chrome.indexed = false;
        visit.private_page(status, chrome, &page)
    }
}

impl Unkept {
    /// A form that can be given back: it holds no secret, something besides what frames it, and not too much.
    pub fn of(why: Why, sent: Sent) -> Option<Self> {
        let says_nothing = sent.fields.is_bare() && sent.files.is_empty();
        (!sent.is_secret() && !says_nothing && sent.fits()).then_some(Self { why, sent })
    }

    /// A form that comes after the session has ended. It is given back only to the browser that had it from here: by its
    /// token, or since the browser says that a page of ours sent it. Of any other nothing is read.
    pub async fn signed_out(web: &Web, request: Request) -> Option<Self> {
        let is_from_here = posted::is_from_here(web, request.headers());
        posted::check_origin(web, request.headers()).ok()?;
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, web).await.ok()?;
        if !is_from_here && !visit.is_known() {
            return None;
        }
        let sent = Sent::read(web, Request::from_parts(parts, body)).await?;
        let is_ours = is_from_here || visit.checks(sent.fields.get("csrf")).is_ok();
        Self::of(Why::SignedOut, sent).filter(|_| is_ours)
    }

    /// The page that gives it back.
    pub fn page(self, visit: &Visit) -> Result<Response, Failure> {
        self.sent.page(visit, (self.why.code(), None), StatusCode::FORBIDDEN)
    }
}

/// Whether a field of that name is on no page again.
pub(super) fn is_secret(name: &str) -> bool {
    SECRET.contains(&name)
}

/// Something that a person wrote, and no token or choice.
fn is_text(field: &Field) -> bool {
    let apart = matches!(field.name.as_str(), "form_key" | "kept");
    !apart && field.value.contains(char::is_whitespace) && field.value.chars().count() >= SHOWN
}
