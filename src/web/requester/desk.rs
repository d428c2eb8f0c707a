//! The desk of this browser: found by its cookie, put up at the first post, never by a GET.

use crate::{
    app::{Portal, filing::Desk},
    web::{Failure, Web, cookies::Cookie},
};
use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
    response::Response,
};

/// How long the cookie lives: as long as the draft.
const SECONDS: u64 = 24 * 60 * 60;

/// Where the draft of this browser lies, or will.
pub struct Place {
    desk: Option<Desk>,
    /// The token of a desk that was put up in this request: the cookie to set.
    fresh: Option<String>,
}

impl FromRequestParts<Web> for Place {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        let desk = match Cookie::Draft.read(&parts.headers, &web.public_url) {
            Some(token) => Desk::find(&web.portal, &token).await?,
            None => None,
        };
        Ok(Self { desk, fresh: None })
    }
}

impl Place {
    /// No desk yet, whatever this browser has: the next one is new.
    pub fn anew() -> Self {
        Self { desk: None, fresh: None }
    }

    /// The desk, if there is one.
    pub fn desk(&self) -> Option<&Desk> {
        self.desk.as_ref()
    }

    pub fn into_desk(self) -> Option<Desk> {
        self.desk
    }

    /// The desk, put up where there is none. A new one always has a new token, so that two posts at
    /// once never meet in one row; it takes over the key of the form that was sent.
    pub fn desk_or_new(&mut self, portal: &Portal, form_key: Option<&str>) -> &mut Desk {
        if self.desk.is_none() {
            self.fresh = Some(portal.clock.token());
        }
        let fresh = self.fresh.as_deref().unwrap_or_default();
        self.desk.get_or_insert_with(|| {
            let mut desk = Desk::new(portal, fresh);
            if let Some(key) = form_key {
                key.clone_into(&mut desk.answers.form_key);
            }
            desk
        })
    }

    /// The desk, written down before a file is laid on it.
    pub async fn desk_for_files(
        &mut self,
        portal: &Portal,
        form_key: Option<&str>,
    ) -> Result<&mut Desk, Failure> {
        let is_new = self.desk.is_none();
        let desk = self.desk_or_new(portal, form_key);
        if is_new {
            desk.save(portal).await?;
        }
        Ok(desk)
    }

    /// The response with the cookie of a new desk.
    pub fn keep(&self, web: &Web, mut response: Response) -> Response {
        let cookie =
            self.fresh.as_deref().and_then(|token| Cookie::Draft.set(&web.public_url, token, Some(SECONDS)));
        if let Some(value) = cookie {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        response
    }
}
