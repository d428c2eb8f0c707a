//! The own account: password, sessions, language of the notices.

use super::{
    Member, MemberPosted, Stop,
    password::{fault, lengths},
    sign_in::signed_out,
};
use crate::{
    app::accounts::{self, AccountError, add, rules::SHORTEST, session},
    domain::{actor::Role, language::Language},
    i18n::Args,
    persistence::people,
    web::{Failure, forms::FormState, views::Page},
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The page of the own account.
#[derive(Debug, Serialize)]
pub struct Account {
    form: FormState,
    name: String,
    email: String,
    role: &'static str,
    language: &'static str,
    languages: Vec<LanguageOption>,
    shortest: usize,
    /// What was just done: `password`, `language`, or nothing.
    done: &'static str,
}

/// A language to be written in.
#[derive(Debug, Serialize)]
struct LanguageOption {
    value: &'static str,
    text: &'static str,
}

impl Page for Account {
    const TEMPLATE: &'static str = "staff/account.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new();
        wrong.wrong("old", "password-wrong", lengths());
        let page = |form, role: Role, done| Account {
            form,
            name: "أمينة العلمي".to_owned(),
            email: "amina@example.ma".to_owned(),
            role: role.code(),
            language: "ar",
            languages: languages(),
            shortest: SHORTEST,
            done,
        };
        let mut samples: Vec<_> = Role::ALL
            .into_iter()
            .filter(|role| *role != Role::System)
            .map(|role| page(FormState::new(), role, ""))
            .collect();
        samples.push(page(wrong, Role::Officer, ""));
        samples.push(page(FormState::new(), Role::Officer, "password"));
        samples.push(page(FormState::new(), Role::Officer, "language"));
        samples
    }
}

fn languages() -> Vec<LanguageOption> {
    crate::i18n::Locale::COMPLETE
        .into_iter()
        .map(|locale| LanguageOption { value: locale.code(), text: locale.native_name() })
        .collect()
}

/// `GET /{lang}/account`
pub async fn show(member: Member) -> Result<Response, Stop> {
    let done = match member.visit.path.split_once("?done=") {
        Some((_, "language")) => "language",
        Some((_, "password")) => "password",
        _ => "",
    };
    Ok(page(&member, StatusCode::OK, FormState::new(), done)?)
}

fn page(
    member: &Member,
    status: StatusCode,
    form: FormState,
    done: &'static str,
) -> Result<Response, Failure> {
    let person = &member.signed.person;
    let mut form = form;
    form.put("language", person.language.code());
    let page = Account {
        form,
        name: person.name.clone(),
        email: person.email.clone(),
        role: member.role().code(),
        language: person.language.code(),
        languages: languages(),
        shortest: SHORTEST,
        done,
    };
    member.visit.private_page(status, member.chrome().at("account"), &page)
}

/// `POST /{lang}/account/password`: every session ends; this browser gets a new one.
pub async fn change_password(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let mut form = FormState::new();
    if fields.get("password") != fields.get("again") {
        form.wrong("again", "password-differs", Args::new());
        return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, form, "")?);
    }
    let person = &member.signed.person;
    match add::change_password(portal, person, fields.get("old"), fields.get("password")).await {
        Ok(()) => {
            let token = session::open(portal, person.id).await.map_err(Failure::internal)?;
            let response = member.visit.see("account?done=password");
            Ok(super::sign_in::with_session(&member.visit, response, &token))
        }
        Err(AccountError::Store(error)) => Err(error.into()),
        Err(error) => {
            if let Some((field, key)) = fault(&error) {
                form.wrong(field, &key, lengths());
            }
            Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, form, "")?)
        }
    }
}

/// `POST /{lang}/account/sessions`
pub async fn sign_out_everywhere(MemberPosted { member, .. }: MemberPosted) -> Result<Response, Stop> {
    accounts::sign_out_everywhere(&member.visit.web.portal, member.signed.person.id).await?;
    Ok(signed_out(&member.visit))
}

/// `POST /{lang}/account/language`
pub async fn set_language(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    if let Ok(language) = fields.get("language").parse::<Language>() {
        people::set_language(&member.visit.web.portal.db, member.signed.person.id, language).await?;
    }
    Ok(member.visit.see("account?done=language"))
}
