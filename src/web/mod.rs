//! The portal on the web: requests in, pages out. Decides nothing about a case.

pub mod admin;
pub mod answer;
pub mod api;
pub mod auditor;
pub mod behind_link;
pub mod bundle;
pub mod commission;
mod complaints;
pub mod contributor;
pub mod cookies;
mod csv;
pub mod download;
pub mod enclosures;
pub mod failure;
pub mod feeds;
pub mod forms;
pub mod head;
pub mod headers;
pub mod health;
pub mod hearing;
pub mod host;
pub mod language;
pub mod limits;
pub mod notices;
pub mod officer;
pub mod paging;
pub mod parts;
mod passings;
pub mod paths;
pub mod posted;
pub mod public;
pub mod read_only;
pub mod reading;
pub mod requester;
pub mod serve;
pub mod staff;
pub mod staged;
pub mod state;
pub mod static_files;
pub mod third_party;
pub mod turned_away;
pub mod typed_date;
pub mod views;
pub mod visit;
pub mod workplace;

pub use self::{failure::Failure, posted::Posted, serve::serve, state::Web, visit::Visit};

use axum::{Router, extract::DefaultBodyLimit, middleware::from_fn_with_state, routing::get};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};

/// Every sample of every page, for the test that renders them all.
pub fn samples() -> Vec<views::Sample> {
    let mut samples = crate::samples_of![failure::Problem, turned_away::TurnedAway];
    samples.extend(public::samples());
    samples.extend(staff::samples());
    samples.extend(officer::samples());
    samples.extend(workplace::samples());
    samples.extend(head::samples());
    samples.extend(admin::samples());
    samples.extend(auditor::samples());
    samples.extend(hearing::samples());
    samples.extend(commission::samples());
    samples.extend(requester::samples());
    samples.extend(bundle::samples());
    samples.extend(feeds::samples());
    samples.extend(notices::samples());
    samples.extend(third_party::samples());
    samples.extend(contributor::samples());
    samples
}

/// The whole portal: the audiences under their language, what has no language beside them, and the
/// layers every request passes, the outermost last.
pub fn app(web: Web) -> Router {
    // One line for each audience; its module owns the addresses.
    let pages = Router::new()
        .merge(public::router())
        .merge(requester::router())
        .merge(staff::router())
        .merge(officer::router())
        .merge(head::router())
        .merge(admin::router())
        .merge(auditor::router())
        .merge(bundle::router())
        .merge(feeds::router())
        .merge(notices::router())
        .merge(third_party::router())
        .merge(contributor::router())
        .merge(hearing::of_office())
        .merge(commission::router());
    Router::new()
        .nest("/{lang}", pages)
        // A nested "/" would be `/ar` without its slash; both lead to the start page.
        .route("/{lang}/", get(public::home::show))
        .route("/", get(language::choose))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .merge(public::without_language())
        .merge(static_files::router())
        .fallback(failure::nowhere)
        .with_state(web.clone())
        .merge(api::v1::router(web.portal.clone()))
        .layer(from_fn_with_state(web.clone(), read_only::guard))
        .layer(from_fn_with_state(web.clone(), headers::fresh_calendar))
        .layer(DefaultBodyLimit::max(posted::MOST))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(web.clone(), headers::known_host))
        .layer(from_fn_with_state(web.clone(), failure::pages))
        .layer(from_fn_with_state(web.clone(), headers::secure))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(web, headers::observed))
}
