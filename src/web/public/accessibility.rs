//! The accessibility statement: what was checked, what is not yet good.

use axum::response::Response;
use serde::Serialize;

use crate::web::{Failure, Visit, views::Page};

/// The page says the same to everyone.
#[derive(Debug, Serialize)]
pub struct Accessibility {}

impl Page for Accessibility {
    const TEMPLATE: &'static str = "public/accessibility.html";

    fn samples() -> Vec<Self> {
        vec![Accessibility {}]
    }
}

/// `GET /{lang}/accessibility`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.page(&visit.chrome(), &Accessibility {})
}
