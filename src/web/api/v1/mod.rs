//! Version 1: the directory and the deadlines. `openapi.json` describes it, and a test holds it to that.

mod deadline;
mod institutions;

use super::problem::Problem;
use crate::app::Portal;
use axum::{Router, http::header::CONTENT_TYPE, response::IntoResponse, routing::get};

/// The description, as it is served and as `bayan check openapi` prints it.
pub const OPENAPI: &str = include_str!("openapi.json");

/// Every address of version 1.
pub const PATHS: [&str; 3] = ["/api/v1/openapi.json", "/api/v1/institutions", "/api/v1/deadline"];

/// The routes under `/api/v1`.
pub fn router(portal: Portal) -> Router {
    let [openapi, institutions, deadline] = PATHS;
    Router::new()
        .route(openapi, get(description))
        .route(institutions, get(institutions::list))
        .route(deadline, get(deadline::explain))
        .route("/api/{*rest}", get(nothing))
        .with_state(portal)
}

async fn description() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], OPENAPI)
}

async fn nothing() -> Problem {
    Problem::not_found()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_names_every_address_and_no_other() {
        let description: serde_json::Value = serde_json::from_str(OPENAPI).unwrap();
        let paths: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
        assert_eq!(paths.len(), PATHS.len());
        assert!(PATHS.iter().all(|path| paths.iter().any(|one| one == path)), "{paths:?}");
    }
}
