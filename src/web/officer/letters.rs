//! The queue "to dispatch" of an institution.

use super::office::Office;
use crate::{
    persistence::outbox,
    web::{
        staff::Stop,
        workplace::letters::{Letters, SHOWN},
    },
};
use axum::{http::StatusCode, response::Response};

/// `GET /{lang}/officer/letters`
pub async fn show(office: Office) -> Result<Response, Stop> {
    let waiting = outbox::letters(&office.portal().db, office.code(), SHOWN + 1).await?;
    let page = Letters::of("officer", &waiting, office.member.visit.path.ends_with("?done=dispatched"));
    let chrome = office.member.chrome().at("office-letters");
    Ok(office.member.visit.private_page(StatusCode::OK, chrome, &page)?)
}
