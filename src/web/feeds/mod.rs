//! Calendars: the address that programs fetch, and the pages on which it is given and taken back.

mod ics;
mod pages;

use super::{Failure, Visit, Web, limits::Limited, views::Sample};
use crate::app::feeds;
use axum::{
    Router,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use jiff::SignedDuration;
use std::collections::HashMap;

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![pages::Calendars]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/calendar/{file}", get(fetch))
        .route("/case/{reference}/{secret}/calendar", get(pages::of_case).post(pages::change_of_case))
        .route("/account/calendar", get(pages::of_member).post(pages::change_of_member))
}

/// `GET calendar/{token}.ics`: whoever has the address reads the days; what opens none is counted as a look-up.
async fn fetch(visit: Visit, Path(names): Path<HashMap<String, String>>) -> Result<Response, Failure> {
    let token = names.get("file").and_then(|file| file.strip_suffix(".ics")).ok_or(Failure::NotFound)?;
    let (web, portal) = (&visit.web, &visit.web.portal);
    let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
    web.limiter.admits(Limited::Lookup, &visit.address, most, hour, portal.clock.now())?;
    let days = feeds::days(portal, token).await?;
    web.limiter.forgive(Limited::Lookup, &visit.address);
    let host = host(web.public_url.as_str());
    let calendar = ics::calendar(visit.locale, host, &days, portal.clock.now()).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"bayan.ics\""),
        (header::CACHE_CONTROL, "no-store"),
        (header::HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    Ok((headers, calendar).into_response())
}

/// `bayan.example` of `https://bayan.example:8443/`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or(rest);
    authority
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(authority, |(host, _)| host)
}
