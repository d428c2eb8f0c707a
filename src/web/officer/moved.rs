//! The list of what an act of the calendar moved at an institution: one for each act, which the mail leads to.

use super::office::Office;
use crate::{
    persistence::moves::{self, Wanted},
    web::{
        Failure,
        admin::{MovedRow, moved_rows, row_key},
        staff::Stop,
        views::Page,
    },
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Rows of a page.
const ROWS: u64 = 100;

/// The page.
#[derive(Debug, Serialize)]
pub struct Moved {
    act: crate::web::admin::calendar::ActView,
    rows: Vec<MovedRow>,
    /// The address of the next page, or nothing.
    later: String,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
}

impl Page for Moved {
    const TEMPLATE: &'static str = "officer/moved.html";

    fn samples() -> Vec<Self> {
        crate::web::admin::act::samples_of_moved(|act, rows| Moved {
            act,
            rows,
            later: "officer/moved/1?after=x".to_owned(),
        })
    }
}

/// `GET /{lang}/officer/moved/{number}`
pub async fn show(
    office: Office,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let portal = office.portal();
    let number: u32 = names.get("number").and_then(|number| number.parse().ok()).ok_or(Failure::NotFound)?;
    crate::app::calendar::refresh(portal).await?;
    let acts = crate::web::admin::calendar::acts(portal);
    let act = acts.into_iter().find(|act| act.number == number).ok_or(Failure::NotFound)?;
    let after = asked.ok().and_then(|Query(asked)| row_key(&asked.after));
    let wanted = Wanted { institution: Some(office.code().clone()), held_only: false };
    let mut rows = moves::rows(&portal.db, number, &wanted, after.as_ref(), ROWS + 1).await?;
    let full = rows.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
    if full {
        rows.pop();
    }
    let next = |row| format!("officer/moved/{number}?after={}", crate::web::admin::written(row));
    let later = rows.last().filter(|_| full).map(next).unwrap_or_default();
    let page = Moved { act, rows: moved_rows(portal, &rows), later };
    Ok(office.member.visit.private_page(StatusCode::OK, office.member.chrome().at("office-cases"), &page)?)
}
