//! The own account: password, sessions, language of the notices.

use super::{
    Member, MemberPosted, Stop,
    password::{fault, lengths},
    sign_in::signed_out,
};
use crate::{
    app::{
        accounts::{self, AccountError, add, rules::SHORTEST, session},
        administration::people as acts,
    },
    domain::{actor::Role, language::Language},
    i18n::Args,
    persistence::{people, sessions::Open},
    web::{Failure, forms::FormState, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::{Timestamp, civil::Date};
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
    sessions: Vec<Session>,
    /// Of whoever holds no office of an institution today: how it stands instead.
    out: Option<OutOfOffice>,
    /// What was just done: `password`, `language`, `session`, or nothing.
    done: &'static str,
}

/// An office that is over, or one that is to come; neither where there never was one.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct OutOfOffice {
    ended_on: Option<Date>,
    begins_on: Option<Date>,
}

/// A session of one's own that has not ended.
#[derive(Debug, Clone, Serialize)]
struct Session {
    mark: String,
    created_at: Timestamp,
    seen_at: Timestamp,
    /// The one in which the page is looked at.
    this: bool,
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
        let at: Timestamp = "2026-02-23T10:00:00Z".parse().unwrap_or_default();
        let session = |mark: &str, this| Session { mark: mark.to_owned(), created_at: at, seen_at: at, this };
        let page = |form, role: Role, done| Account {
            form,
            name: "أمينة العلمي".to_owned(),
            email: "amina@example.ma".to_owned(),
            role: role.code(),
            language: "ar",
            languages: languages(),
            shortest: SHORTEST,
            sessions: vec![session("a", true), session("b", false)],
            out: None,
            done,
        };
        let day = Some(jiff::civil::date(2026, 3, 2));
        let out = |out| Account { out: Some(out), ..page(FormState::new(), Role::Officer, "") };
        let mut samples: Vec<_> = Role::ALL
            .into_iter()
            .filter(|role| *role != Role::System)
            .map(|role| page(FormState::new(), role, ""))
            .collect();
        samples.push(page(wrong, Role::Officer, ""));
        samples.push(out(OutOfOffice { ended_on: day, begins_on: None }));
        samples.push(out(OutOfOffice { ended_on: None, begins_on: day }));
        samples.push(out(OutOfOffice::default()));
        samples.push(page(FormState::new(), Role::Officer, "password"));
        samples.push(page(FormState::new(), Role::Officer, "language"));
        samples.push(page(FormState::new(), Role::Officer, "session"));
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
        Some((_, "session")) => "session",
        _ => "",
    };
    Ok(page(&member, StatusCode::OK, FormState::new(), done).await?)
}

async fn page(
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
        sessions: sessions(member).await?,
        out: out_of_office(member).await?,
        done,
    };
    member.visit.private_page(status, member.chrome().at("account"), &page)
}

/// The next office of whoever holds none today, or the last one.
async fn out_of_office(member: &Member) -> Result<Option<OutOfOffice>, Failure> {
    let staff = &member.signed.staff;
    if staff.in_office || !staff.role.is_of_institution() {
        return Ok(None);
    }
    let portal = &member.visit.web.portal;
    let today = portal.clock.today();
    let offices = people::appointments_of(&portal.db, member.signed.person.id).await?;
    let begins_on = offices.iter().map(|one| one.effective_on).filter(|first| *first > today).min();
    let ended_on = offices.iter().filter_map(|one| one.ends_on).filter(|last| *last < today).max();
    Ok(Some(OutOfOffice { ended_on: ended_on.filter(|_| begins_on.is_none()), begins_on }))
}

async fn sessions(member: &Member) -> Result<Vec<Session>, Failure> {
    let open = acts::open_sessions(&member.visit.web.portal, member.signed.person.id).await?;
    let session = |one: &Open| Session {
        mark: one.mark(),
        created_at: one.created_at,
        seen_at: one.seen_at,
        this: one.token == member.signed.token,
    };
    Ok(open.iter().map(session).collect())
}

/// `POST /{lang}/account/password`: every session ends; this browser gets a new one.
pub async fn change_password(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let mut form = FormState::new();
    if fields.get("password") != fields.get("again") {
        form.wrong("again", "password-differs", Args::new());
        return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, form, "").await?);
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
            Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, form, "").await?)
        }
    }
}

/// `POST /{lang}/account/sessions`: the session that is named, or every one.
pub async fn end_sessions(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let user = member.signed.person.id;
    if !fields.has("session") {
        accounts::sign_out_everywhere(portal, user).await?;
        return Ok(signed_out(&member.visit));
    }
    let open = acts::open_sessions(portal, user).await?;
    match open.iter().find(|one| one.mark() == fields.get("session")) {
        Some(this) if this.token == member.signed.token => {
            accounts::sign_out(portal, &this.token).await?;
            Ok(signed_out(&member.visit))
        }
        other => {
            if let Some(other) = other {
                accounts::sign_out(portal, &other.token).await?;
            }
            Ok(member.visit.see("account?done=session"))
        }
    }
}

/// `POST /{lang}/account/language`
pub async fn set_language(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    if let Ok(language) = fields.get("language").parse::<Language>() {
        people::set_language(&member.visit.web.portal.db, member.signed.person.id, language).await?;
    }
    Ok(member.visit.see("account?done=language"))
}
