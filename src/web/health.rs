//! Whether the process lives, whether it can serve, and its figures: for machines on watch.

use super::{Web, failure::Failure};
use crate::{
    app::{read_only, work},
    persistence, telemetry,
};
use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::net::SocketAddr;

#[derive(Serialize)]
struct Ready {
    ready: bool,
    database: bool,
    migrations: bool,
    /// Whether mail leaves the machine; a folder of files does not count.
    mail: bool,
    calendar_until: jiff::civil::Date,
    jobs: Vec<JobStands>,
    /// Since when nothing is taken in and until about when; null as usual.
    read_only: Option<ReadOnlyTold>,
}

#[derive(Serialize)]
struct ReadOnlyTold {
    since: jiff::Timestamp,
    until: jiff::Timestamp,
}

#[derive(Serialize)]
struct JobStands {
    name: &'static str,
    last_ok: Option<jiff::Timestamp>,
    late: bool,
}

/// The process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// 503 only when the database is away or not migrated; the rest is told and does not stop service.
pub async fn ready(State(web): State<Web>) -> Response {
    let status = persistence::migrate::status(&web.portal.db).await;
    let database = status.is_ok();
    let migrations = status.is_ok_and(|status| status.is_current());
    let ready = Ready {
        ready: database && migrations,
        database,
        migrations,
        mail: web.config.mail.url.leaves(),
        calendar_until: web.portal.calendar().until(),
        jobs: if migrations { jobs(&web).await } else { Vec::new() },
        read_only: if migrations { is_read_only(&web).await } else { None },
    };
    let code = if ready.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (code, Json(ready)).into_response()
}

/// As the store says it; nothing when it cannot.
async fn is_read_only(web: &Web) -> Option<ReadOnlyTold> {
    let on = read_only::current(&web.portal).await.ok().flatten()?;
    Some(ReadOnlyTold { since: on.since, until: on.expected_until })
}

/// How every job stands; none when the store cannot say.
async fn jobs(web: &Web) -> Vec<JobStands> {
    let standing = work::standing(&web.portal, |job| web.config.jobs.every(job.name())).await;
    let standing = standing.unwrap_or_default();
    let told = standing.into_iter().map(|one| JobStands {
        name: one.job.name(),
        last_ok: one.last_ok,
        late: one.late,
    });
    told.collect()
}

/// The figures, for this machine and the configured networks; to everybody else they are not there.
pub async fn metrics(
    State(web): State<Web>,
    peer: Option<axum::Extension<ConnectInfo<SocketAddr>>>,
) -> Result<Response, Failure> {
    let ip = peer.map(|info| info.0.0.ip().to_canonical()).ok_or(Failure::NotFound)?;
    let allowed =
        ip.is_loopback() || web.config.http.metrics_allow.iter().any(|network| network.contains(ip));
    if !allowed {
        return Err(Failure::NotFound);
    }
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], telemetry::render()).into_response())
}
