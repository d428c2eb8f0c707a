//! Everything that administrators did, the newest first.

use super::{
    Administrator,
    told::{Told, told},
};
use crate::{
    persistence::admin_acts,
    web::{staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};

/// Acts of a page.
const ROWS: usize = 50;

/// The page of the journal.
#[derive(Debug, Serialize)]
pub struct Journal {
    acts: Vec<Told>,
    /// The address of the next page, or nothing.
    later: String,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    before: String,
}

impl Page for Journal {
    const TEMPLATE: &'static str = "admin/journal.html";

    fn samples() -> Vec<Self> {
        vec![
            Journal { acts: Told::samples(), later: "admin/journal?before=7".to_owned() },
            Journal { acts: Vec::new(), later: String::new() },
        ]
    }
}

/// `GET /{lang}/admin/journal`
pub async fn show(
    Administrator(member): Administrator,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let before = asked.ok().and_then(|Query(asked)| asked.before.parse().ok());
    let mut acts = told(portal, admin_acts::before(&portal.db, None, before, ROWS as u64 + 1).await?).await?;
    let more = acts.len() > ROWS;
    acts.truncate(ROWS);
    let last = acts.last().filter(|_| more).map(Told::number);
    let later = last.map(|number| format!("admin/journal?before={number}")).unwrap_or_default();
    let page = Journal { acts, later };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-journal"), &page)?)
}
