//! Asking for a link to set a new password: the same answer whether the address has an account or not.

use crate::{
    app::accounts::add::ask_for_reset,
    domain::email::EmailAddress,
    i18n::Args,
    web::{Failure, Posted, Visit, forms::FormState, limits::Limited, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::SignedDuration;
use serde::Serialize;

/// Links asked for from one address in an hour.
const AN_HOUR: u32 = 20;

/// The page to ask, and afterwards the answer.
#[derive(Debug, Serialize)]
pub struct Forgotten {
    form: FormState,
    asked: bool,
}

impl Page for Forgotten {
    const TEMPLATE: &'static str = "staff/forgotten.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("email", "amina");
        wrong.wrong("email", "email-wrong", Args::new());
        vec![
            Forgotten { form: FormState::new(), asked: false },
            Forgotten { form: wrong, asked: false },
            Forgotten { form: FormState::new(), asked: true },
        ]
    }
}

/// `GET /{lang}/sign-in/forgotten`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    page(&visit, StatusCode::OK, FormState::new(), false)
}

fn page(visit: &Visit, status: StatusCode, form: FormState, asked: bool) -> Result<Response, Failure> {
    let mut chrome = visit.chrome().at("sign-in");
    chrome.indexed = false;
    visit.private_page(status, chrome, &Forgotten { form, asked })
}

/// `POST /{lang}/sign-in/forgotten`
pub async fn ask(Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let email = fields.get("email");
    if EmailAddress::parse(email).is_err() {
        let mut form = fields.state();
        form.wrong("email", "email-wrong", Args::new());
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, false);
    }
    let who = format!("forgotten {}", visit.address);
    let now = visit.web.portal.clock.now();
    visit.web.limiter.admits(Limited::SignIn, &who, AN_HOUR, SignedDuration::from_hours(1), now)?;
    ask_for_reset(&visit.web.portal, email).await.map_err(Failure::internal)?;
    page(&visit, StatusCode::OK, FormState::new(), true)
}
