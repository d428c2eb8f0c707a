//! The second factor of the own account: begun, confirmed by its first code, its recovery codes shown until they are
//! kept, renewed, taken away.

use super::{Member, MemberPosted, Stop};
use crate::{
    app::accounts::{
        AccountError,
        second_factor::{self, State},
    },
    i18n::Args,
    letters::qr,
    web::{Failure, forms::FormState, limits::Limited, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

/// The window in which wrong codes are counted.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// The page of the second factor.
#[derive(Debug, Serialize)]
pub struct SecondFactor {
    form: FormState,
    state: View,
    /// What was just done: `on`, `kept`, `off`, or nothing.
    done: &'static str,
}

/// How it stands.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
enum View {
    None,
    Begun {
        secret: String,
        /// A picture as an address of its own.
        picture: String,
        address: String,
    },
    Codes {
        codes: Vec<String>,
    },
    On {
        since: Timestamp,
        codes_left: u64,
    },
}

impl View {
    fn of(state: State) -> Result<Self, Failure> {
        Ok(match state {
            State::None => View::None,
            State::Begun { secret, address } => {
                let picture = qr::picture(&address).map_err(Failure::internal)?;
                let picture = data_encoding::BASE64.encode(picture.as_bytes());
                View::Begun { secret, picture: format!("data:image/svg+xml;base64,{picture}"), address }
            }
            State::Codes(codes) => View::Codes { codes },
            State::On { since, codes_left } => View::On { since, codes_left },
        })
    }
}

const DONE: [&str; 3] = ["on", "kept", "off"];

impl Page for SecondFactor {
    const TEMPLATE: &'static str = "staff/second_factor.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new();
        wrong.wrong("code", "second-factor-wrong", Args::new());
        let page = |form, state, done| SecondFactor { form, state, done };
        let begun = || View::Begun {
            secret: "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ".to_owned(),
            picture: "data:image/svg+xml;base64,PHN2Zy8+".to_owned(),
            address: "otpauth://totp/Bayan:amina?secret=x&issuer=Bayan".to_owned(),
        };
        let on =
            |codes_left| View::On { since: "2026-02-23T10:00:00Z".parse().unwrap_or_default(), codes_left };
        vec![
            page(FormState::new(), View::None, "off"),
            page(FormState::new(), begun(), ""),
            page(wrong.clone(), begun(), ""),
            page(FormState::new(), View::Codes { codes: vec!["abcd efgh".to_owned(); 10] }, "on"),
            page(FormState::new(), on(10), "kept"),
            page(wrong, on(0), ""),
        ]
    }
}

/// `GET /{lang}/account/second-factor`
pub async fn show(member: Member) -> Result<Response, Stop> {
    let asked = member.visit.path.split_once("?done=").map_or("", |(_, done)| done);
    let done = DONE.into_iter().find(|done| *done == asked).unwrap_or_default();
    Ok(page(&member, StatusCode::OK, FormState::new(), done).await?)
}

async fn page(
    member: &Member,
    status: StatusCode,
    form: FormState,
    done: &'static str,
) -> Result<Response, Failure> {
    let state = second_factor::state(&member.visit.web.portal, &member.signed.person).await?;
    let page = SecondFactor { form, state: View::of(state)?, done };
    member.visit.private_page(status, member.chrome().at("account"), &page)
}

/// `POST /{lang}/account/second-factor`
pub async fn submit(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let (user, this) = (member.signed.person.id, &member.signed.token);
    let act = fields.get("do");
    let counted = format!("second factor {user}");
    if matches!(act, "confirm" | "renew" | "disable") {
        let most = member.visit.web.config.limits.sign_in_failures;
        let now = portal.clock.now();
        member.visit.web.limiter.admits(Limited::SignIn, &counted, most, WINDOW, now)?;
    }
    let code = fields.get("code");
    let done = match act {
        "begin" => second_factor::begin(portal, user).await.map_err(AccountError::from),
        "confirm" => second_factor::confirm(portal, user, (fields.get("password"), code), this).await,
        "kept" => second_factor::codes_kept(portal, user).await.map_err(AccountError::from),
        "renew" => second_factor::renew_codes(portal, user, code).await,
        "disable" => second_factor::disable(portal, user, (fields.get("password"), code), this).await,
        _ => return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, FormState::new(), "").await?),
    };
    match done {
        Ok(()) => {
            member.visit.web.limiter.forgive(Limited::SignIn, &counted);
            let done = match act {
                "confirm" => "?done=on",
                "kept" => "?done=kept",
                "disable" => "?done=off",
                _ => "",
            };
            Ok(member.visit.see(&format!("account/second-factor{done}")))
        }
        Err(AccountError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut form = FormState::new();
            let (field, key) = match error {
                AccountError::WrongPassword => ("password", "password-wrong"),
                AccountError::Busy => ("password", "sign-in-busy"),
                _ => ("code", "second-factor-wrong"),
            };
            form.wrong(field, key, Args::new());
            Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, form, "").await?)
        }
    }
}
