//! One visit of one page: language, place, the browser's token; and the page as a response with the
//! headers its kind must have.

use super::{
    Web,
    cookies::Cookie,
    failure::Failure,
    limits, paths,
    views::{Chrome, Page, Paused, render},
};
use crate::{app::read_only, i18n::Locale};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// What a handler knows of the request besides its form.
#[derive(Clone)]
pub struct Visit {
    pub web: Web,
    pub locale: Locale,
    /// After the language, with its query, without the slash between.
    pub path: String,
    /// The group of the address, for limits.
    pub address: String,
    /// The browser's token, if it has one yet.
    token: Option<String>,
    if_none_match: Option<HeaderValue>,
    /// The language that the browser remembers.
    chosen: Option<String>,
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        let full =
            parts.extensions.get::<axum::extract::OriginalUri>().map_or(&parts.uri, |original| &original.0);
        let (locale, rest) = paths::split(full.path()).ok_or(Failure::NotFound)?;
        let path = match full.query() {
            Some(query) => format!("{rest}?{query}"),
            None => rest.to_owned(),
        };
        Ok(Self {
            web: web.clone(),
            locale,
            path,
            address: limits::address(web, &parts.headers, &parts.extensions),
            token: Cookie::Visit.read(&parts.headers, &web.public_url),
            if_none_match: parts.headers.get(header::IF_NONE_MATCH).cloned(),
            chosen: Cookie::Language.read(&parts.headers, &web.public_url),
        })
    }
}

impl Visit {
    /// The frame of a page without a form.
    pub fn chrome(&self) -> Chrome {
        let mut chrome = Chrome::new(self.locale, &self.path);
        chrome.site = self.web.public_url.as_str().to_owned();
        chrome.paused = read_only::known(&self.web.portal).map(|on| Paused::of(&on, self.locale));
        chrome
    }

    /// Whether the browser was here before: only then a form can have its token from here.
    pub fn is_known(&self) -> bool {
        self.token.is_some()
    }

    /// Whether a form's token belongs to this browser.
    pub fn checks(&self, token: &str) -> Result<(), Failure> {
        match &self.token {
            Some(cookie) if self.web.portal.keys.is_form_token(cookie, token) => Ok(()),
            _ => Err(Failure::Form),
        }
    }

    /// A public page without a form: cacheable by its ETag, sets no cookie.
    pub fn page<P: Page>(&self, chrome: &Chrome, page: &P) -> Result<Response, Failure> {
        let html = render(chrome, page)?;
        // Weak: the same page goes out compressed and plain.
        let etag = format!("W/\"{}\"", data_encoding::HEXLOWER.encode(&Sha256::digest(&html)[..16]));
        let etag = HeaderValue::from_str(&etag).map_err(Failure::internal)?;
        let headers =
            [(header::ETAG, etag.clone()), (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))];
        if self.knows(&etag) {
            return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
        }
        Ok((headers, Html(html)).into_response())
    }

    fn knows(&self, etag: &HeaderValue) -> bool {
        let known = self.if_none_match.as_ref().and_then(|line| line.to_str().ok()).unwrap_or_default();
        known.split(',').any(|one| one.trim().as_bytes() == etag.as_bytes())
    }

    /// A page with a form, or a private one: never stored; gives the browser its token if it has none,
    /// and the form its one-time key if `chrome` carries none.
    pub fn private_page<P: Page>(
        &self,
        status: StatusCode,
        mut chrome: Chrome,
        page: &P,
    ) -> Result<Response, Failure> {
        let clock = &self.web.portal.clock;
        let fresh = self.token.is_none().then(|| clock.token());
        let cookie = self.token.as_ref().or(fresh.as_ref());
        chrome.csrf = cookie.map(|cookie| self.web.portal.keys.form_token(cookie)).unwrap_or_default();
        if chrome.form_key.is_empty() {
            chrome.form_key = clock.token();
        }
        let html = render(&chrome, page)?;
        let mut response = (status, Html(html)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if !chrome.indexed {
            headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
        }
        if let Some(value) = fresh.and_then(|token| Cookie::Visit.set(&self.web.public_url, &token, None)) {
            headers.append(header::SET_COOKIE, value);
        }
        if let Some(value) = self.remembers_language() {
            headers.append(header::SET_COOKIE, value);
        }
        Ok(response)
    }

    /// The cookie by which `/` leads to this language next time; public pages set none.
    fn remembers_language(&self) -> Option<HeaderValue> {
        let code = self.locale.code();
        let known = self.chosen.as_deref() == Some(code);
        (!known).then(|| Cookie::Language.set(&self.web.public_url, code, Some(365 * 86_400))).flatten()
    }

    /// The address of a page in this language, after a POST.
    pub fn see(&self, path: &str) -> Response {
        see_other(&paths::in_language(self.locale, path))
    }
}

/// 303, with a place that is never stored.
pub fn see_other(place: &str) -> Response {
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(place) {
        headers.insert(header::LOCATION, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    (StatusCode::SEE_OTHER, headers).into_response()
}
