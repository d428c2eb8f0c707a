//! The files of a case, for its office: as attachments, in a sandbox, never shown in the page.

use super::{case::reference, office::Office};
use crate::{
    domain::{case::{Case, facts::Attachment}, id::FileId},
    persistence::files_of_cases,
    web::{Failure, staff::Stop},
};
use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use std::collections::HashMap;

/// `GET /{lang}/officer/cases/{reference}/files/{file}`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    let file: FileId = names.get("file").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let name = attachment(opened.case(), file).map(|one| opened.told.text(&one.name));
    let name = name.ok_or(Failure::NotFound)?;
    let stored = files_of_cases::find(&office.portal().db, opened.case().id, file).await?;
    let stored = stored.ok_or(Failure::NotFound)?;
    let content = office.portal().files.read(&stored.path).await?;
    let mut response = Body::from_stream(content).into_response();
    let headers = response.headers_mut();
    let set = |value: &str| HeaderValue::from_str(value).map_err(Failure::internal);
    headers.insert(header::CONTENT_TYPE, set(&stored.media_type)?);
    headers.insert(header::CONTENT_DISPOSITION, set(&disposition(&name))?);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(stored.size));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn attachment(case: &Case, file: FileId) -> Option<&Attachment> {
    let of_replies = case.replies.iter().flat_map(|reply| &reply.text.files);
    case.attachments.iter().chain(of_replies).find(|one| one.file == file)
}

/// The name in the only form that every script survives.
fn disposition(name: &str) -> String {
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    format!("attachment; filename*=UTF-8''{name}")
}
