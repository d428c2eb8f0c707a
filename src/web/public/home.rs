//! The start page: what the right is, what it costs, how long it takes.

use serde::Serialize;

use crate::web::{Failure, Visit, views::Page};
use axum::response::Response;

/// The start page says the same to everyone.
#[derive(Debug, Serialize)]
pub struct Home {}

impl Page for Home {
    const TEMPLATE: &'static str = "public/home.html";

    fn samples() -> Vec<Self> {
        vec![Home {}]
    }
}

/// `/{lang}/`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.page(&visit.chrome(), &Home {})
}
