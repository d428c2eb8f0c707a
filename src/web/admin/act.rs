//! One act: what it says, how far it has been carried out, what it moved and what a rule kept.

use super::{
    Administrator, MovedRow,
    calendar::{ActView, acts},
    moved::{moved_rows, name, row_key, written},
};
use crate::{
    app::{Portal, holidays},
    domain::institution::Names,
    persistence::moves::{self, Wanted},
    web::{Failure, staff::Stop, views::Page},
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Rows of a page.
const ROWS: u64 = 50;

/// The page of an act.
#[derive(Debug, Serialize)]
pub struct ActPage {
    act: ActView,
    seen: u32,
    counts: Vec<CountView>,
    moved: u32,
    held: u32,
    rows: Vec<MovedRow>,
    held_only: bool,
    /// The address of the next page, or nothing.
    later: String,
    can_undo: bool,
    /// It has just been recorded.
    done: bool,
}

/// How many dates of an institution under one rule.
#[derive(Debug, Clone, Serialize)]
pub struct CountView {
    pub institution: Names,
    pub rule: &'static str,
    /// In calendar days; none where the act has been carried out and each row tells its own.
    pub by: Option<i32>,
    pub held: bool,
    pub rows: u32,
}

impl CountView {
    pub(super) fn sample(by: Option<i32>, held: bool) -> Self {
        let institution = MovedRow::sample(crate::domain::law::Rule::Answer, 1, held).institution;
        Self { institution, rule: "answer", by, held, rows: 12 }
    }
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
    held: String,
    done: String,
}

impl Page for ActPage {
    const TEMPLATE: &'static str = "admin/act.html";

    fn samples() -> Vec<Self> {
        use crate::domain::law::Rule;
        let page = |state, rows: Vec<MovedRow>, held_only| ActPage {
            act: ActView::sample(1, "close", state),
            seen: 1200,
            counts: vec![CountView::sample(None, false), CountView::sample(None, true)],
            moved: 12,
            held: 12,
            rows,
            held_only,
            later: "admin/calendar/acts/1?after=x".to_owned(),
            can_undo: state == "settled",
            done: state == "running",
        };
        let rows =
            vec![MovedRow::sample(Rule::Answer, 1, false), MovedRow::sample(Rule::ComplaintToHead, 0, true)];
        vec![
            page("settled", rows.clone(), false),
            page("running", rows, true),
            page("undone", Vec::new(), false),
        ]
    }
}

/// `GET /{lang}/admin/calendar/acts/{number}`
pub async fn show(
    Administrator(member): Administrator,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let number: u32 = names.get("number").and_then(|number| number.parse().ok()).ok_or(Failure::NotFound)?;
    let page = page(&member.visit.web.portal, number, &asked).await?;
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-calendar"), &page)?)
}

async fn page(portal: &Portal, number: u32, asked: &Asked) -> Result<ActPage, Failure> {
    let progress = holidays::progress(portal, number).await?;
    let act = acts(portal).into_iter().find(|act| act.number == number).ok_or(Failure::NotFound)?;
    let held_only = asked.held == "1";
    let wanted = Wanted { institution: None, held_only };
    let after = row_key(&asked.after);
    let mut rows = moves::rows(&portal.db, number, &wanted, after.as_ref(), ROWS + 1).await?;
    let full = rows.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
    if full {
        rows.pop();
    }
    let only = if held_only { "&held=1" } else { "" };
    let next = |row| format!("admin/calendar/acts/{number}?after={}{only}", written(row));
    let total = |held| progress.counts.iter().filter(|one| one.held == held).map(|one| one.rows).sum();
    Ok(ActPage {
        seen: progress.seen,
        moved: total(false),
        held: total(true),
        counts: progress
            .counts
            .iter()
            .map(|one| CountView {
                institution: name(portal, &one.institution),
                rule: one.rule.code(),
                by: None,
                held: one.held,
                rows: one.rows,
            })
            .collect(),
        later: rows.last().filter(|_| full).map(next).unwrap_or_default(),
        rows: moved_rows(portal, &rows),
        held_only,
        can_undo: act.state != "undone",
        done: asked.done == "1",
        act,
    })
}

/// The samples of a list of another page.
pub(in crate::web) fn samples_of_moved<P>(page: impl Fn(ActView, Vec<MovedRow>) -> P) -> Vec<P> {
    use crate::domain::law::Rule;
    let rows = vec![MovedRow::sample(Rule::Answer, 1, false), MovedRow::sample(Rule::Answer, 0, true)];
    vec![
        page(ActView::sample(1, "close", "settled"), rows),
        page(ActView::sample(1, "undo", "running"), Vec::new()),
    ]
}
