//! The legal notice: who runs this portal and under which texts.

use axum::response::Response;
use serde::Serialize;

use crate::web::{Failure, Visit, views::Page};

/// The page names whoever runs this portal, as far as the configuration says.
#[derive(Debug, Serialize)]
pub struct Legal {
    /// May be empty.
    pub operator: String,
    /// An e-mail address; may be empty.
    pub contact: String,
}

impl Page for Legal {
    const TEMPLATE: &'static str = "public/legal.html";

    fn samples() -> Vec<Self> {
        let named = Legal { operator: "<لجنة>".to_owned(), contact: "dpo@bayan.example".to_owned() };
        vec![Legal { operator: String::new(), contact: String::new() }, named]
    }
}

/// `GET /{lang}/legal`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let operator = visit.web.config.operator.name.clone().unwrap_or_default();
    let contact = visit.web.config.operator.contact.clone().unwrap_or_default();
    visit.page(&visit.chrome(), &Legal { operator, contact })
}
