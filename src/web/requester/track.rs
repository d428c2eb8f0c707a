//! Tracking by reference and secret, and the link sent again to the address on file.

use super::case::chrome;
use crate::{
    app::{Error, following, links},
    domain::{email::EmailAddress, reference::Reference},
    i18n::Args,
    web::{
        Failure, Posted, Visit,
        forms::FormState,
        limits::{Limited, TooOften},
        views::Page,
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::SignedDuration;
use serde::Serialize;

const REFERENCE: &str = "reference";
const SECRET: &str = "secret";
const EMAIL: &str = "email";

/// "Follow a request".
#[derive(Debug, Serialize)]
pub struct Track {
    form: FormState,
}

/// "I lost my link".
#[derive(Debug, Serialize)]
pub struct Lost {
    form: FormState,
}

/// The same words whether or not there was anything to send.
#[derive(Debug, Serialize)]
pub struct LinkSent {}

impl Page for Track {
    const TEMPLATE: &'static str = "requester/track.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with(REFERENCE, "CTIZ 2026");
        for (field, key) in [
            (REFERENCE, "wrong-reference-missing"),
            (REFERENCE, "wrong-reference-form"),
            (SECRET, "wrong-secret-missing"),
            ("", "wrong-track-nothing"),
            ("", "wrong-track-too-many"),
        ] {
            wrong.wrong(field, key, Args::new());
        }
        vec![Track { form: FormState::new() }, Track { form: wrong }]
    }
}

impl Page for Lost {
    const TEMPLATE: &'static str = "requester/lost.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new();
        wrong.wrong(REFERENCE, "wrong-reference-missing", Args::new());
        wrong.wrong(EMAIL, "wrong-email-not-an-address", Args::new());
        vec![Lost { form: FormState::new() }, Lost { form: wrong }]
    }
}

impl Page for LinkSent {
    const TEMPLATE: &'static str = "requester/link_sent.html";

    fn samples() -> Vec<Self> {
        vec![LinkSent {}]
    }
}

/// `GET track`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.private_page(StatusCode::OK, visit.chrome().at("track"), &Track { form: FormState::new() })
}

/// `POST track`
pub async fn post(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let mut form = fields.state();
    reference(&mut form);
    // People paste the whole link: its last part is the secret.
    let secret = form.text(SECRET).trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    if secret.is_empty() {
        form.wrong(SECRET, "wrong-secret-missing", Args::new());
    }
    if form.is_right() {
        if let Err(often) = admitted(&visit) {
            return too_often(&visit, often, form, |form| Track { form });
        }
        if let Some(found) = found(&visit, form.text(REFERENCE), &secret).await? {
            return Ok(found);
        }
        form.wrong("", "wrong-track-nothing", Args::new());
    }
    visit.private_page(StatusCode::UNPROCESSABLE_ENTITY, visit.chrome().at("track"), &Track { form })
}

/// The form again, with what was typed and the time after which to come back.
fn too_often<P: Page>(
    visit: &Visit,
    often: TooOften,
    mut form: FormState,
    page: impl FnOnce(FormState) -> P,
) -> Result<Response, Failure> {
    form.wrong("", "wrong-track-too-many", Args::new());
    let chrome = visit.chrome().at("track");
    Ok(often.on(visit.private_page(StatusCode::TOO_MANY_REQUESTS, chrome, &page(form))?))
}

async fn found(visit: &Visit, reference: &str, secret: &str) -> Result<Option<Response>, Failure> {
    let portal = &visit.web.portal;
    match following::open(portal, reference, secret).await {
        Ok(stored) => {
            visit.web.limiter.forgive(Limited::Lookup, &visit.address);
            Ok(Some(visit.see(&links::case_place(&portal.keys, &stored.case))))
        }
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn admitted(visit: &Visit) -> Result<(), TooOften> {
    let web = &visit.web;
    let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
    web.limiter.admits(Limited::Lookup, &visit.address, most, hour, web.portal.clock.now())
}

fn reference(form: &mut FormState) {
    let typed = form.text(REFERENCE).to_owned();
    if typed.is_empty() {
        form.wrong(REFERENCE, "wrong-reference-missing", Args::new());
    } else if Reference::find(&typed).is_none() {
        form.wrong(REFERENCE, "wrong-reference-form", Args::new());
    }
}

/// `GET track/lost`
pub async fn lost(visit: Visit) -> Result<Response, Failure> {
    visit.private_page(StatusCode::OK, visit.chrome().at("track"), &Lost { form: FormState::new() })
}

/// `POST track/lost`
pub async fn send(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let mut form = fields.state();
    reference(&mut form);
    if EmailAddress::parse(form.text(EMAIL)).is_err() {
        form.wrong(EMAIL, "wrong-email-not-an-address", Args::new());
    }
    if form.is_right() {
        if let Err(often) = admitted(&visit) {
            return too_often(&visit, often, form, |form| Lost { form });
        }
        following::lost_link(&visit.web.portal, form.text(REFERENCE), form.text(EMAIL)).await?;
        return Ok(visit.see("track/lost/sent"));
    }
    visit.private_page(StatusCode::UNPROCESSABLE_ENTITY, visit.chrome().at("track"), &Lost { form })
}

/// `GET track/lost/sent`
pub async fn sent(visit: Visit) -> Result<Response, Failure> {
    visit.private_page(StatusCode::OK, chrome(&visit), &LinkSent {})
}
