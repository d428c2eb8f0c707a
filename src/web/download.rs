//! Files out: always as an attachment, under a policy in which nothing in them can run.

use super::failure::Failure;
use crate::{app::Portal, persistence::files_of_cases::StoredFile};
use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use tokio_util::io::ReaderStream;

/// What may stand unescaped in the name of RFC 8187.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

const SANDBOX: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// A letter as a response, under the same policy.
///
/// # Errors
/// A name that no header can carry.
pub fn letter(octets: Vec<u8>, name: &str) -> Result<Response, Failure> {
    let size = octets.len();
    let mut response = Body::from(octets).into_response();
    dress(&mut response, "application/pdf", Some(size as u64), name)?;
    Ok(response)
}

/// A table as a response, whose length nobody knows before it is written.
///
/// # Errors
/// A name that no header can carry.
pub fn table(body: Body, media_type: &str, name: &str) -> Result<Response, Failure> {
    let mut response = body.into_response();
    dress(&mut response, media_type, None, name)?;
    Ok(response)
}

/// The evidence of a case as a response, read from a file of its own.
///
/// # Errors
/// A file without a size, or a name that no header can carry.
pub fn bundle(file: std::fs::File, name: &str) -> Result<Response, Failure> {
    let size = file.metadata().map_err(Failure::internal)?.len();
    let content = ReaderStream::new(tokio::fs::File::from_std(file));
    let mut response = Body::from_stream(content).into_response();
    dress(&mut response, "application/zip", Some(size), name)?;
    Ok(response)
}

/// The file as a response; `name` is what it will be called.
///
/// # Errors
/// When the store has lost it.
pub async fn attachment(portal: &Portal, file: &StoredFile, name: &str) -> Result<Response, Failure> {
    let content = portal.files.read(&file.path).await?;
    let mut response = Body::from_stream(content).into_response();
    dress(&mut response, &file.media_type, Some(file.size), name)?;
    Ok(response)
}

fn dress(response: &mut Response, media_type: &str, size: Option<u64>, name: &str) -> Result<(), Failure> {
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (header::CACHE_CONTROL, "no-store"),
        (header::HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    for (header, value) in fixed {
        headers.insert(header, HeaderValue::from_static(value));
    }
    let (plain, name) = (plain(name), utf8_percent_encode(name, PLAIN));
    let length = size.map(|size| (header::CONTENT_LENGTH, size.to_string()));
    let made = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{name}")),
    ];
    let made = made.into_iter().chain(length);
    for (header, value) in made {
        headers.insert(header, HeaderValue::from_str(&value).map_err(Failure::internal)?);
    }
    Ok(())
}

/// The name for whatever reads no RFC 8187: its own where every program reads it alike.
fn plain(name: &str) -> &str {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    if !name.is_empty() && name.chars().all(is_plain) { name } else { "document" }
}
