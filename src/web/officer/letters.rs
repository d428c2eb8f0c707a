//! The queue "to dispatch": notices that travel as letters, each to be printed and handed over.

use super::office::Office;
use crate::{
    domain::{id::CaseId, reference::Reference},
    persistence::outbox::{self, Notice},
    web::{staff::Stop, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::Timestamp;
use serde::Serialize;

/// Most letters shown at once; what is handed over makes room for the next.
pub const SHOWN: u64 = 100;

/// The page of the queue.
#[derive(Debug, Serialize)]
pub struct Letters {
    /// Where they are handed over: the office, or the Commission.
    pub(super) place: &'static str,
    pub(super) letters: Vec<Row>,
    pub(super) more: bool,
    pub(super) done: bool,
}

/// A letter that waits.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub(super) id: String,
    pub(super) kind: &'static str,
    pub(super) reference: String,
    pub(super) written_at: Timestamp,
}

impl Letters {
    /// The page of what waits at that place, from one letter more than is shown.
    pub fn of(place: &'static str, waiting: &[Notice], done: bool) -> Self {
        let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
        let letters = waiting.iter().take(shown).filter_map(row).collect();
        Self { place, more: waiting.len() > shown, letters, done }
    }
}

impl Page for Letters {
    const TEMPLATE: &'static str = "officer/letters.html";

    fn samples() -> Vec<Self> {
        super::samples::letters::pages()
    }
}

/// `GET /{lang}/officer/letters`
pub async fn show(office: Office) -> Result<Response, Stop> {
    let waiting = outbox::letters(&office.portal().db, office.code(), SHOWN + 1).await?;
    let page = Letters::of("officer", &waiting, office.member.visit.path.ends_with("?done=dispatched"));
    let chrome = office.member.chrome().at("office-letters");
    Ok(office.member.visit.private_page(StatusCode::OK, chrome, &page)?)
}

fn row(notice: &Notice) -> Option<Row> {
    let _: CaseId = notice.case?;
    let reference = Reference::parse(&notice.facts.reference).ok()?;
    Some(Row {
        id: notice.id.to_string(),
        kind: notice.kind.code(),
        reference: reference.to_string(),
        written_at: notice.created_at,
    })
}
