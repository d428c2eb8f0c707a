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
        .method_not_allowed_fallback(wrong_method)
        .route("/api/{*rest}", get(nothing).fallback(nothing))
        .with_state(portal)
}

async fn description() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], OPENAPI)
}

async fn nothing() -> Problem {
    Problem::not_found()
}

async fn wrong_method() -> Problem {
    Problem::wrong_method()
}

/// The addresses that the description and the router do not agree on; empty when they do.
pub fn undescribed() -> Vec<String> {
    let description: serde_json::Value = match serde_json::from_str(OPENAPI) {
        Ok(description) => description,
        Err(error) => return vec![format!("openapi.json: {error}")],
    };
    let described: Vec<&str> =
        description["paths"].as_object().into_iter().flatten().map(|(path, _)| path.as_str()).collect();
    let missing =
        PATHS.iter().filter(|path| !described.contains(path)).map(|path| format!("{path} is not described"));
    let unknown =
        described.iter().filter(|path| !PATHS.contains(path)).map(|path| format!("{path} does not exist"));
    missing.chain(unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_names_every_address_and_no_other() {
        assert_eq!(undescribed(), Vec::<String>::new());
    }
}
