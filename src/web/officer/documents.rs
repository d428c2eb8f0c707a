//! The signed documents of a case, at its office: to print, and to hand over with a letter of the queue.

use super::office::Office;
use crate::{
    app::letters::{self, Listed},
    domain::case::Case,
    persistence::events,
    web::{
        requester::documents::{Row, give, named},
        staff::Stop,
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The list.
#[derive(Debug, Serialize)]
pub struct Documents {
    path: String,
    reference: String,
    rows: Vec<Row>,
}

impl Page for Documents {
    const TEMPLATE: &'static str = "officer/documents.html";

    fn samples() -> Vec<Self> {
        let page = |rows| Documents {
            path: "officer/cases/CTIZ-2026-00087-4".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            rows,
        };
        vec![page(Row::samples()), page(Vec::new())]
    }
}

/// The letters of an office.
async fn listed(office: &Office, case: &Case) -> Result<Vec<Listed>, Stop> {
    let history = events::history(&office.portal().db, case.id).await?;
    let mut listed = letters::listed(case, &history);
    listed.retain(|one| {
        let complaint = one.complaint.and_then(|id| case.complaint(id));
        one.kind.is_for_institution(complaint.map(|one| one.body))
    });
    Ok(listed)
}

/// `GET /{lang}/officer/cases/{reference}/letters`
pub async fn list(office: Office, Path(at): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let opened = office.open(at.get("reference").map_or("", String::as_str)).await?;
    let case = opened.case();
    let page = Documents {
        path: opened.path(),
        reference: case.reference.to_string(),
        rows: listed(&office, case).await?.iter().map(|letter| Row::of(case, letter)).collect(),
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), &page)?)
}

/// The address of one document.
#[derive(Debug, Deserialize)]
pub struct Document {
    reference: String,
    name: String,
}

/// `GET /{lang}/officer/cases/{reference}/letters/{name}`
pub async fn file(office: Office, Path(at): Path<Document>) -> Result<Response, Stop> {
    let opened = office.open(&at.reference).await?;
    let name = named(&at.name)?;
    let listed = listed(&office, opened.case()).await?;
    let found = listed.iter().any(|letter| letter.seq == name.seq);
    if !found {
        return Err(crate::web::Failure::NotFound.into());
    }
    Ok(give(&office.member.visit, &opened.case().reference, name).await?)
}
