//! Personal data under law 09-08: who, why, how long, which rights.

use axum::response::Response;
use serde::Serialize;

use crate::web::{Failure, Visit, views::Page};

/// The page names whoever runs this portal, as far as the configuration says.
#[derive(Debug, Serialize)]
pub struct Privacy {
    /// May be empty.
    pub operator: String,
    /// An e-mail address; may be empty.
    pub contact: String,
}

impl Page for Privacy {
    const TEMPLATE: &'static str = "public/privacy.html";

    fn samples() -> Vec<Self> {
        let named = Privacy { operator: "<لجنة>".to_owned(), contact: "dpo@bayan.example".to_owned() };
        vec![Privacy { operator: String::new(), contact: String::new() }, named]
    }
}

/// `GET /{lang}/privacy`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let operator = visit.web.config.operator.name.clone().unwrap_or_default();
    let contact = visit.web.config.operator.contact.clone().unwrap_or_default();
    visit.page(&visit.chrome(), &Privacy { operator, contact })
}
