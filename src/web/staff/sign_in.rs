//! Signing in and out. Wrong and unknown get the same words after the same time.

use super::{MemberPosted, Stop, signed::workplace};
use crate::{
    app::{
        accounts::{self, AccountError, Entered},
        read_only,
    },
    domain::actor::Role,
    i18n::Args,
    persistence::people::Person,
    web::{
        Failure, Posted, Visit,
        cookies::Cookie,
        forms::FormState,
        limits::{Limited, TooOften},
        paths,
        views::Page,
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::{StatusCode, header},
    response::Response,
};
use jiff::SignedDuration;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

/// The window of `limits.sign_in_failures`.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// The page to sign in.
#[derive(Debug, Serialize)]
pub struct SignIn {
    form: FormState,
    /// Where to go afterwards, after the language.
    next: String,
    /// What happened before: `signed-out`, `password-set`, `ended` (the session), `unrecorded` (what was sent after that),
    /// or nothing.
    done: String,
}

impl Page for SignIn {
    const TEMPLATE: &'static str = "staff/sign_in.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("email", "amina@example.ma");
        wrong.wrong("email", "sign-in-wrong", Args::new());
        let plain = |form, done: &str| SignIn { form, next: "officer".to_owned(), done: done.to_owned() };
        let mut samples = vec![plain(wrong, "")];
        samples.extend(DONE.map(|done| plain(FormState::new(), done)));
        samples
    }
}

const DONE: [&str; 5] = ["", "signed-out", "password-set", "ended", "unrecorded"];

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
    done: String,
}

/// `GET /{lang}/sign-in`
pub async fn show(visit: Visit, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Failure> {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let done = DONE.iter().find(|done| **done == asked.done).copied().unwrap_or_default();
    page(&visit, StatusCode::OK, FormState::new(), asked.next, done)
}

fn page(
    visit: &Visit,
    status: StatusCode,
    form: FormState,
    next: String,
    done: &str,
) -> Result<Response, Failure> {
    let mut chrome = visit.chrome().at("sign-in");
    chrome.indexed = false;
    visit.private_page(status, chrome, &SignIn { form, next, done: done.to_owned() })
}

/// `POST /{lang}/sign-in`
pub async fn sign_in(Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let (email, next) = (fields.get("email"), fields.get("next"));
    let again = |status, why: &str| {
        let mut form = FormState::new().with("email", email);
        form.wrong("email", why, Args::new());
        page(&visit, status, form, next.to_owned(), "")
    };
    let keys = [format!("account {}", email.trim().to_ascii_lowercase()), visit.address.clone()];
    if let Err(often) = admitted(&visit, &keys) {
        return again(StatusCode::TOO_MANY_REQUESTS, "sign-in-too-many").map(|page| often.on(page));
    }
    match accounts::sign_in(&visit.web.portal, email, fields.get("password")).await {
        Ok(Some(Entered { token, person, code_asked: true })) => {
            let_in(&visit, &person, &token).await?;
            keys.iter().for_each(|key| visit.web.limiter.forgive(Limited::SignIn, key));
            let next = utf8_percent_encode(next, NON_ALPHANUMERIC);
            Ok(with_session(&visit, visit.see(&format!("sign-in/code?next={next}")), &token))
        }
        Ok(Some(Entered { token, person, .. })) => {
            let_in(&visit, &person, &token).await?;
            keys.iter().for_each(|key| visit.web.limiter.forgive(Limited::SignIn, key));
            let staff = accounts::staff::of(&visit.web.portal, &person).await?;
            let home = workplace(&staff);
            let place = if next.is_empty() { home } else { next };
            Ok(with_session(&visit, visit.see(place), &token))
        }
        Ok(None) => again(StatusCode::UNPROCESSABLE_ENTITY, "sign-in-wrong"),
        Err(AccountError::Busy) => {
            keys.iter().for_each(|key| visit.web.limiter.forgive(Limited::SignIn, key));
            again(StatusCode::SERVICE_UNAVAILABLE, "sign-in-busy")
        }
        Err(AccountError::Store(error)) => Err(error.into()),
        Err(error) => Err(Failure::internal(error)),
    }
}

/// While the portal takes nothing in, administrators alone sign in, so that one of them can end it.
pub(super) async fn let_in(visit: &Visit, person: &Person, token: &str) -> Result<(), Failure> {
    let portal = &visit.web.portal;
    if person.role == Role::Administrator || read_only::current(portal).await?.is_none() {
        return Ok(());
    }
    accounts::sign_out(portal, &accounts::session::token_hash(token)).await?;
    Err(Failure::ReadOnly)
}

/// Failures are limited for the account and for the address; a success is taken back.
fn admitted(visit: &Visit, keys: &[String; 2]) -> Result<(), TooOften> {
    let most = visit.web.config.limits.sign_in_failures;
    let now = visit.web.portal.clock.now();
    let limiter = &visit.web.limiter;
    let [account, address] = keys;
    limiter.admits(Limited::SignIn, account, most, WINDOW, now)?;
    // An office behind one address has many people: it may fail more often than one account.
    let admitted = limiter.admits(Limited::SignIn, address, most.saturating_mul(5), WINDOW, now);
    if admitted.is_err() {
        limiter.forgive(Limited::SignIn, account);
    }
    admitted
}

/// A response that gives the browser its session.
pub(super) fn with_session(visit: &Visit, mut response: Response, token: &str) -> Response {
    if let Some(cookie) = Cookie::Session.set(&visit.web.public_url, token, None) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /{lang}/sign-out`
pub async fn sign_out(MemberPosted { member, .. }: MemberPosted) -> Result<Response, Stop> {
    accounts::sign_out(&member.visit.web.portal, &member.signed.token).await?;
    Ok(signed_out(&member.visit))
}

/// The sign-in page, and the cookie gone.
pub(super) fn signed_out(visit: &Visit) -> Response {
    let mut response =
        crate::web::visit::see_other(&paths::in_language(visit.locale, "sign-in?done=signed-out"));
    if let Some(cookie) = Cookie::Session.clear(&visit.web.public_url) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
