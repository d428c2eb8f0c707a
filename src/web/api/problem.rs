//! Errors of the API as RFC 9457 problem documents.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// A problem: what kind, what went wrong this time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub status: StatusCode,
    /// Stable and machine-readable: the last part of the type's address.
    pub code: &'static str,
    /// For the person who wrote the program.
    pub detail: String,
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: &'a str,
    status: u16,
    detail: &'a str,
}

impl Problem {
    /// A parameter that cannot be read.
    pub fn parameter(detail: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, code: "parameter", detail: detail.into() }
    }

    /// No calendar is maintained that far.
    pub fn not_maintained(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            code: "calendar-not-maintained",
            detail: detail.into(),
        }
    }

    /// No such address.
    pub fn not_found() -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            code: "not-found",
            detail: "see /api/v1/openapi.json".to_owned(),
        }
    }

    /// An address that is only read.
    pub fn wrong_method() -> Self {
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            code: "method",
            detail: "every address of the API is read by GET".to_owned(),
        }
    }

    /// The store did not answer; its reason is in the log, not here.
    pub fn internal() -> Self {
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            code: "internal",
            detail: "try again later".to_owned(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let document = Document {
            kind: format!("/api/v1/problems/{}", self.code),
            title: self.status.canonical_reason().unwrap_or(self.code),
            status: self.status.as_u16(),
            detail: &self.detail,
        };
        let mut response = (self.status, Json(document)).into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response
    }
}
