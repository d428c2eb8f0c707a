//! How to ask, what may be refused, what to do then.

use axum::response::Response;
use serde::Serialize;

use crate::web::{Failure, Visit, views::Page};

/// The page says the same to everyone.
#[derive(Debug, Serialize)]
pub struct Help {}

impl Page for Help {
    const TEMPLATE: &'static str = "public/help.html";

    fn samples() -> Vec<Self> {
        vec![Help {}]
    }
}

/// `GET /{lang}/help`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.page(&visit.chrome().at("help"), &Help {})
}
