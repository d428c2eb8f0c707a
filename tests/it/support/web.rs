//! The portal as a browser without scripts sees it: pages, their forms and links, and a jar of cookies.
//! Requests go into the router of this process; no socket is opened.

use super::app::TestApp;
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use bayan::{
    config::Config,
    web::{self, Web, host::PublicUrl},
};
use flate2::read::GzDecoder;
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use std::{collections::BTreeMap, io::Read, net::SocketAddr, sync::Mutex};
use tower::ServiceExt;

/// Where the portal of the tests is reached.
pub const HOST: &str = "127.0.0.1:8080";

/// The configuration of a test: its own folder, and no limit that a test did not ask for.
pub fn config(app: &TestApp, settings: &[(&str, &str)]) -> Config {
    let fixed = [
        ("BAYAN__DATA__DIR", app.folder.path().to_str().expect("a readable path")),
        ("BAYAN__LIMITS__FILINGS_PER_HOUR", "0"),
        ("BAYAN__LIMITS__LOOKUPS_PER_HOUR", "0"),
        ("BAYAN__LIMITS__SIGN_IN_FAILURES", "0"),
    ];
    let all = fixed.iter().chain(settings).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Config::read(None, all.collect::<BTreeMap<_, _>>()).expect("a configuration")
}

/// The router as the server runs it.
pub fn router(app: &TestApp, settings: &[(&str, &str)]) -> Router {
    let bound: SocketAddr = HOST.parse().expect("an address");
    let config = config(app, settings);
    let url = PublicUrl::new(config.http.public_url.as_deref(), bound);
    web::app(Web::new(app.portal.clone(), config, url, false))
}

/// Somebody at a browser: cookies are kept, redirects of a form are followed.
pub struct Visitor {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Visitor {
    pub fn at(router: Router) -> Self {
        Self { router, cookies: Mutex::default() }
    }

    /// Has that cookie from before.
    pub fn carries(&self, cookie: &str, value: &str) {
        self.cookies.lock().expect("one test, one thread").insert(cookie.to_owned(), value.to_owned());
    }

    /// Opens an address, following redirects.
    pub async fn opens(&self, path: &str) -> Page {
        let mut page = self.request(Method::GET, path, None, Vec::new()).await;
        for _ in 0..5 {
            let Some(next) = page.location() else { return page };
            page = self.request(Method::GET, &next, None, Vec::new()).await;
        }
        panic!("{path} leads nowhere");
    }

    /// One request, nothing followed.
    pub async fn request(
        &self,
        method: Method,
        path: &str,
        content_type: Option<&str>,
        body: Vec<u8>,
    ) -> Page {
        self.request_with(method, path, content_type, Body::from(body), None).await
    }

    async fn request_with(
        &self,
        method: Method,
        path: &str,
        content_type: Option<&str>,
        body: Body,
        origin: Option<&str>,
    ) -> Page {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        // As every browser asks.
        request = request.header(header::ACCEPT_ENCODING, "gzip");
        if let Some(origin) = origin {
            request = request.header(header::ORIGIN, origin);
        }
        let cookies = self.cookie_line();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        if let Some(content_type) = content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        let peer: SocketAddr = "127.0.0.1:50000".parse().expect("an address");
        let request = request.extension(ConnectInfo(peer)).body(body).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the router never fails");
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        let body = body.collect().await.unwrap_or_else(|error| panic!("{path} broke off: {error}"));
        let mut body = body.to_bytes().to_vec();
        if parts.headers.get(header::CONTENT_ENCODING).is_some_and(|coding| coding == "gzip")
            && !body.is_empty()
        {
            let mut whole = Vec::new();
            GzDecoder::new(body.as_slice()).read_to_end(&mut whole).expect("a whole file");
            body = whole;
        }
        Page { path: path.to_owned(), status: parts.status, headers: parts.headers, body }
    }

    /// Sends a form as the browser would, and follows the redirect that a success gives.
    pub async fn sends(&self, form: &Form) -> Page {
        let page = self.sends_only(form).await;
        match page.location() {
            Some(next) => self.opens(&next).await,
            None => page,
        }
    }

    /// Sends a form and stays at its answer.
    pub async fn sends_only(&self, form: &Form) -> Page {
        if form.method == Method::GET {
            let query = encode(&form.values());
            return self.request(Method::GET, &format!("{}?{query}", form.action), None, Vec::new()).await;
        }
        let (content_type, body) = form.encoded();
        self.request(Method::POST, &form.action, Some(&content_type), body).await
    }

    /// Sends a form as browsers of today do: they say which site it comes from.
    pub async fn sends_from(&self, form: &Form, origin: &str) -> Page {
        let (content_type, body) = form.encoded();
        let body = Body::from(body);
        self.request_with(Method::POST, &form.action, Some(&content_type), body, Some(origin)).await
    }

    /// Sends a form slowly: `meanwhile` happens when the portal has its head and the first half of it.
    pub async fn sends_slowly(&self, form: &Form, meanwhile: impl Future<Output = ()>) -> Page {
        let (content_type, mut body) = form.encoded();
        let rest = body.split_off(body.len() / 2);
        let (first_read, reads) = tokio::sync::oneshot::channel();
        let (go_on, goes_on) = tokio::sync::oneshot::channel::<()>();
        let first = futures_util::stream::once(async { Ok::<_, std::io::Error>(body) });
        let rest = futures_util::stream::once(async {
            let _ = first_read.send(());
            let _ = goes_on.await;
            Ok(rest)
        });
        let body = Body::from_stream(futures_util::StreamExt::chain(first, rest));
        let sent = self.request_with(Method::POST, &form.action, Some(&content_type), body, None);
        let meanwhile = async {
            let _ = reads.await;
            meanwhile.await;
            let _ = go_on.send(());
        };
        tokio::join!(sent, meanwhile).0
    }

    fn cookie_line(&self) -> String {
        let cookies = self.cookies.lock().expect("one test, one thread");
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let mut cookies = self.cookies.lock().expect("one test, one thread");
        for line in headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie in ASCII");
            let (name, value) = line.split(';').next().and_then(|pair| pair.split_once('=')).expect("a pair");
            if value.is_empty() || line.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// An answer of the portal.
pub struct Page {
    /// The address that gave it, with its query.
    pub path: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Page {
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn is_html(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    /// The place a redirect leads to, within the portal.
    pub fn location(&self) -> Option<String> {
        self.status.is_redirection().then(|| self.header("location").to_owned()).filter(|to| !to.is_empty())
    }

    /// The words of the page, spaces folded.
    pub fn text(&self) -> String {
        let words = Html::parse_document(&self.html());
        words.root_element().text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text of every element that the selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.html());
        let selector = Selector::parse(selector).expect("a selector");
        document
            .select(&selector)
            .map(|found| found.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// Where the links of the page lead, those that stay in the portal.
    pub fn links(&self) -> Vec<String> {
        self.links_at("a[href]")
    }

    /// The same, of those that the selector finds.
    pub fn links_at(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.html());
        let selector = Selector::parse(selector).expect("a selector");
        let links = document.select(&selector).filter_map(|link| link.attr("href"));
        links.filter_map(|href| self.within(href)).collect()
    }

    /// An address of this page made whole; none when it leads away or only down the page.
    fn within(&self, href: &str) -> Option<String> {
        let href = href.split('#').next().unwrap_or_default();
        let own = format!("http://{HOST}");
        let href = href.strip_prefix(&own).unwrap_or(href);
        match href.as_bytes().first() {
            None => None,
            Some(b'/') if !href.starts_with("//") => Some(href.to_owned()),
            Some(b'?') => Some(format!("{}{href}", self.path.split('?').next().unwrap_or_default())),
            Some(_) if href.contains(':') => None,
            Some(_) => {
                let folder = self.path.split('?').next().unwrap_or_default().rsplit_once('/');
                Some(format!("{}/{href}", folder.map_or("", |(folder, _)| folder)))
            }
        }
    }

    /// The values of every element that the selector finds.
    pub fn values_of(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.html());
        let selector = Selector::parse(selector).expect("a selector");
        document.select(&selector).map(|one| one.attr("value").unwrap_or_default().to_owned()).collect()
    }

    /// Every form of the page.
    pub fn forms(&self) -> Vec<Form> {
        let document = Html::parse_document(&self.html());
        let selector = Selector::parse("form").expect("a selector");
        document.select(&selector).map(|form| self.form_of(form)).collect()
    }

    /// The one form that posts, or that posts to an address with this end.
    pub fn form(&self, end: &str) -> Form {
        let mut forms = self.forms();
        forms.retain(|form| form.method == Method::POST && form.action.ends_with(end));
        assert!(!forms.is_empty(), "no form to …{end} on {} ({}): {}", self.path, self.status, self.text());
        forms.swap_remove(0)
    }

    /// The main form: the one inside `main` that posts.
    pub fn main_form(&self) -> Form {
        let document = Html::parse_document(&self.html());
        let selector = Selector::parse("main form").expect("a selector");
        let mut forms: Vec<_> = document.select(&selector).map(|form| self.form_of(form)).collect();
        forms.retain(|form| form.method == Method::POST);
        assert!(!forms.is_empty(), "no form on {} ({}): {}", self.path, self.status, self.text());
        forms.swap_remove(0)
    }

    fn form_of(&self, form: ElementRef<'_>) -> Form {
        let action = form.attr("action").map(|to| self.within(to).unwrap_or_else(|| self.path.clone()));
        let controls =
            Selector::parse("input[name], textarea[name], select[name], button[name]").expect("one");
        Form {
            action: action.unwrap_or_else(|| self.path.clone()),
            method: match form.attr("method").unwrap_or("get").to_ascii_lowercase().as_str() {
                "post" => Method::POST,
                _ => Method::GET,
            },
            multipart: form.attr("enctype") == Some("multipart/form-data"),
            fields: form.select(&controls).filter_map(field_of).collect(),
        }
    }
}

fn field_of(control: ElementRef<'_>) -> Option<Field> {
    let name = control.attr("name")?.to_owned();
    let text = || control.text().collect::<String>();
    let value = control.attr("value").unwrap_or_default().to_owned();
    let (kind, sent) = match control.value().name() {
        "textarea" => (Kind::Text, Some(text().trim_start_matches('\n').to_owned())),
        "select" => {
            let option = Selector::parse("option").expect("a selector");
            let options: Vec<_> = control.select(&option).collect();
            let chosen = options.iter().find(|one| one.attr("selected").is_some()).or(options.first());
            let values = options.iter().map(|one| one.attr("value").unwrap_or_default().to_owned()).collect();
            (Kind::Select(values), chosen.map(|one| one.attr("value").unwrap_or_default().to_owned()))
        }
        "button" => (Kind::Button, None),
        _ => match control.attr("type").unwrap_or("text") {
            "radio" => (Kind::Radio, control.attr("checked").map(|_| value.clone())),
            "checkbox" => (Kind::Box, control.attr("checked").map(|_| value.clone())),
            "hidden" => (Kind::Hidden, Some(value.clone())),
            "file" => (Kind::File, None),
            "submit" | "image" | "button" => (Kind::Button, None),
            _ => (Kind::Text, Some(value.clone())),
        },
    };
    Some(Field { name, kind, value, sent, file: None })
}

/// What a control of a form is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Text,
    Hidden,
    Radio,
    Box,
    Select(Vec<String>),
    File,
    Button,
}

/// A control of a form: `value` is what it stands for, `sent` what goes with the form.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub kind: Kind,
    pub value: String,
    pub sent: Option<String>,
    pub file: Option<(String, Vec<u8>)>,
}

/// A form as it stands on a page.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub method: Method,
    pub multipart: bool,
    pub fields: Vec<Field>,
}

impl Form {
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    /// Types into a field, chooses a radio or an option, ticks a box.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        let mut found = false;
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            match field.kind {
                Kind::Radio => field.sent = (field.value == value).then(|| value.to_owned()),
                Kind::Box if field.value != value => continue,
                _ => field.sent = Some(value.to_owned()),
            }
            found |= field.sent.is_some();
        }
        assert!(found, "{} has no field {name} for {value}: {:?}", self.action, self.names());
        self
    }

    /// The same, where the form has that field.
    #[must_use]
    pub fn with_if(self, name: &str, value: &str) -> Self {
        if self.has(name) { self.with(name, value) } else { self }
    }

    /// Attaches a file.
    #[must_use]
    pub fn attaching(mut self, name: &str, file_name: &str, content: &[u8]) -> Self {
        let field = self.fields.iter_mut().find(|field| field.name == name && field.kind == Kind::File);
        field.expect("a field for a file").file = Some((file_name.to_owned(), content.to_vec()));
        self
    }

    /// Attaches one file more in the same field, as browsers send several.
    #[must_use]
    pub fn also_attaching(mut self, name: &str, file_name: &str, content: &[u8]) -> Self {
        let at = self.fields.iter().rposition(|field| field.name == name && field.kind == Kind::File);
        let at = at.expect("a field for files");
        let file = Some((file_name.to_owned(), content.to_vec()));
        self.fields.insert(at + 1, Field { file, ..self.fields[at].clone() });
        self
    }

    /// Presses that button.
    #[must_use]
    pub fn pressing(mut self, name: &str, value: &str) -> Self {
        let button = self
            .fields
            .iter_mut()
            .find(|field| field.kind == Kind::Button && field.name == name && field.value == value);
        let button = button.unwrap_or_else(|| panic!("no button {name}={value}"));
        button.sent = Some(value.to_owned());
        self
    }

    /// Sends anything at all under a name, whatever the control allows.
    #[must_use]
    pub fn forcing(mut self, name: &str, value: &str) -> Self {
        let mut done = false;
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            field.sent = (!done).then(|| value.to_owned());
            done = true;
        }
        self
    }

    /// The same with its token behind everything else, as no page of the portal has it.
    #[must_use]
    pub fn with_the_token_last(mut self) -> Self {
        self.fields.sort_by_key(|field| field.name == "csrf");
        self
    }

    /// The names of what people fill in, each once.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for field in &self.fields {
            if field.kind != Kind::Hidden && !names.contains(&field.name) {
                names.push(field.name.clone());
            }
        }
        names
    }

    pub fn values(&self) -> Vec<(String, String)> {
        self.fields.iter().filter_map(|field| Some((field.name.clone(), field.sent.clone()?))).collect()
    }

    fn encoded(&self) -> (String, Vec<u8>) {
        if !self.multipart {
            return ("application/x-www-form-urlencoded".to_owned(), encode(&self.values()).into_bytes());
        }
        let boundary = "bayan-test-boundary";
        let mut body = Vec::new();
        for field in &self.fields {
            let (extra, content) = match (&field.kind, &field.sent, &field.file) {
                (_, _, Some((file, bytes))) => (format!("; filename=\"{file}\""), bytes.clone()),
                (Kind::File, None, None) => ("; filename=\"\"".to_owned(), Vec::new()),
                (_, Some(value), None) => (String::new(), value.clone().into_bytes()),
                (_, None, None) => continue,
            };
            let disposition = format!("Content-Disposition: form-data; name=\"{}\"{extra}\r\n", field.name);
            body.extend(format!("--{boundary}\r\n{disposition}").into_bytes());
            if !extra.is_empty() {
                body.extend(b"Content-Type: application/octet-stream\r\n");
            }
            body.extend(b"\r\n");
            body.extend(content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{boundary}--\r\n").into_bytes());
        (format!("multipart/form-data; boundary={boundary}"), body)
    }
}

fn encode(values: &[(String, String)]) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let one = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    values.iter().map(|(name, value)| format!("{}={}", one(name), one(value))).collect::<Vec<_>>().join("&")
}
