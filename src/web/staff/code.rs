//! The code after the password: asked only of whoever has a second factor.

use super::{
    sign_in::{let_in, with_session},
    signed::workplace,
};
use crate::{
    app::accounts::{self, AccountError, second_factor},
    i18n::Args,
    web::{Failure, Posted, Visit, cookies::Cookie, forms::FormState, limits::Limited, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// The window in which wrong codes of one account are counted.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// The page that asks for the code.
#[derive(Debug, Serialize)]
pub struct Code {
    form: FormState,
    /// Where to go afterwards, after the language.
    next: String,
}

impl Page for Code {
    const TEMPLATE: &'static str = "staff/code.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new();
        wrong.wrong("code", "second-factor-wrong", Args::new());
        [FormState::new(), wrong].map(|form| Code { form, next: "officer".to_owned() }).into()
    }
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
}

/// `GET /{lang}/sign-in/code`
pub async fn show(
    visit: Visit,
    headers: HeaderMap,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Failure> {
    let waiting = match Cookie::Session.read(&headers, &visit.web.public_url) {
        Some(token) => second_factor::waiting(&visit.web.portal, &token).await?,
        None => None,
    };
    if waiting.is_none() {
        return Ok(visit.see("sign-in"));
    }
    let next = asked.map(|Query(asked)| asked.next).unwrap_or_default();
    page(&visit, StatusCode::OK, FormState::new(), next)
}

fn page(visit: &Visit, status: StatusCode, form: FormState, next: String) -> Result<Response, Failure> {
    let mut chrome = visit.chrome().at("sign-in");
    chrome.indexed = false;
    visit.private_page(status, chrome, &Code { form, next })
}

/// `POST /{lang}/sign-in/code`
pub async fn submit(headers: HeaderMap, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let Some(token) = Cookie::Session.read(&headers, &visit.web.public_url) else {
        return Ok(visit.see("sign-in"));
    };
    let Some(person) = second_factor::waiting(portal, &token).await? else { return Ok(visit.see("sign-in")) };
    let again = |status, key: &str| {
        let mut form = FormState::new();
        form.wrong("code", key, Args::new());
        page(&visit, status, form, fields.get("next").to_owned())
    };
    let counted = format!("code {}", person.id);
    let most = visit.web.config.limits.sign_in_failures;
    let admitted = visit.web.limiter.admits(Limited::SignIn, &counted, most, WINDOW, portal.clock.now());
    if let Err(often) = admitted {
        return again(StatusCode::TOO_MANY_REQUESTS, "second-factor-too-many").map(|page| often.on(page));
    }
    match second_factor::pass(portal, &token, fields.get("code")).await {
        Ok((session, person)) => {
            visit.web.limiter.forgive(Limited::SignIn, &counted);
            let_in(&visit, &person, &session).await?;
            let staff = accounts::staff::of(portal, &person).await?;
            let next = fields.get("next");
            let place = if next.is_empty() { workplace(&staff) } else { next };
            Ok(with_session(&visit, visit.see(place), &session))
        }
        Err(AccountError::Store(error)) => Err(error.into()),
        Err(AccountError::WrongCode) => again(StatusCode::UNPROCESSABLE_ENTITY, "second-factor-wrong"),
        Err(_) => Ok(visit.see("sign-in")),
    }
}
