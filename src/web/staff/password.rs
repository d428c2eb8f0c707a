//! Setting a password by a one-time link. Opening the link does nothing: mail scanners open links.

use crate::{
    app::{
        accounts::{
            AccountError,
            add::{link_owner, set_by_link},
            rules::{LONGEST, SHORTEST},
        },
        read_only,
    },
    domain::actor::Role,
    i18n::Args,
    web::{Failure, Posted, Visit, forms::FormState, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The page to set a password; with a dead link it says where to get another.
#[derive(Debug, Serialize)]
pub struct SetPassword {
    form: FormState,
    /// Where the form is sent, after the language; empty for a dead link.
    action: String,
    email: String,
    shortest: usize,
}

impl Page for SetPassword {
    const TEMPLATE: &'static str = "staff/password.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new();
        wrong.wrong("password", "password-too-short", lengths());
        let page = |form, action: &str| SetPassword {
            form,
            action: action.to_owned(),
            email: "amina@example.ma".to_owned(),
            shortest: SHORTEST,
        };
        vec![
            page(FormState::new(), "sign-in/password/x"),
            page(wrong, "sign-in/password/x"),
            page(FormState::new(), ""),
        ]
    }
}

/// The variables of the sentences about a weak password.
pub(super) fn lengths() -> Args {
    Args::new().with("shortest", SHORTEST).with("longest", LONGEST)
}

/// Where a fault of the new password belongs, and its words.
pub(super) fn fault(error: &AccountError) -> Option<(&'static str, String)> {
    match error {
        AccountError::Weak(weakness) => Some(("password", format!("password-{}", weakness.code()))),
        AccountError::Busy => Some(("password", "sign-in-busy".to_owned())),
        AccountError::WrongPassword => Some(("old", "password-wrong".to_owned())),
        AccountError::DeadLink | AccountError::WrongCode | AccountError::Store(_) => None,
    }
}

/// `GET /{lang}/sign-in/password/{token}`
pub async fn show(visit: Visit, Path(names): Path<HashMap<String, String>>) -> Result<Response, Failure> {
    page(&visit, StatusCode::OK, FormState::new(), token(&names)).await
}

fn token(names: &HashMap<String, String>) -> &str {
    names.get("token").map_or("", String::as_str)
}

async fn page(visit: &Visit, status: StatusCode, form: FormState, token: &str) -> Result<Response, Failure> {
    let owner = link_owner(&visit.web.portal, token).await.map_err(Failure::internal)?;
    let (status, action) = match &owner {
        Some(_) => (status, format!("sign-in/password/{token}")),
        None => (StatusCode::NOT_FOUND, String::new()),
    };
    let mut chrome = visit.chrome().at("sign-in");
    chrome.indexed = false;
    let email = owner.map(|person| person.email).unwrap_or_default();
    visit.private_page(status, chrome, &SetPassword { form, action, email, shortest: SHORTEST })
}

/// `POST /{lang}/sign-in/password/{token}`
pub async fn set(
    Path(names): Path<HashMap<String, String>>,
    Posted { visit, fields }: Posted,
) -> Result<Response, Failure> {
    let token = token(&names);
    let owner = link_owner(&visit.web.portal, token).await.map_err(Failure::internal)?;
    if owner.is_some_and(|owner| owner.role != Role::Administrator)
        && read_only::current(&visit.web.portal).await?.is_some()
    {
        return Err(Failure::ReadOnly);
    }
    let mut form = FormState::new();
    if fields.get("password") != fields.get("again") {
        form.wrong("again", "password-differs", Args::new());
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, token).await;
    }
    match set_by_link(&visit.web.portal, token, fields.get("password")).await {
        Ok(_) => Ok(visit.see("sign-in?done=password-set")),
        Err(AccountError::DeadLink) => page(&visit, StatusCode::NOT_FOUND, form, token).await,
        Err(AccountError::Store(error)) => Err(error.into()),
        Err(error) => {
            if let Some((field, key)) = fault(&error) {
                form.wrong(field, &key, lengths());
            }
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, token).await
        }
    }
}
