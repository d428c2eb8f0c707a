//! The meetings of a year, the latest first.

use super::{Head, SECTION};
use crate::{
    domain::{actor::Role, meeting::Meeting},
    persistence::meetings,
    web::{
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};

/// The page of a year.
#[derive(Debug, Serialize)]
pub struct Meetings {
    year: i16,
    years: Vec<i16>,
    rows: Vec<Row>,
}

/// A meeting in the list.
#[derive(Debug, Clone, Serialize)]
struct Row {
    head: Head,
    items: usize,
    /// Deliberated, and adjourned or taken off.
    deliberated: usize,
    left: usize,
}

/// What the address says; what it says wrongly is as if it said nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: String,
}

/// `GET /{lang}/commission/meetings`
pub async fn show(member: Member, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let portal = &member.visit.web.portal;
    let this = portal.clock.today().year();
    let mut years = meetings::years(&portal.db).await?;
    if !years.contains(&this) {
        years.push(this);
        years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    }
    let year = asked.year.parse().ok().filter(|year| years.contains(year)).unwrap_or(this);
    let mut found = meetings::of_year(&portal.db, year).await?;
    found.sort_by_key(|meeting| std::cmp::Reverse((meeting.starts_at, meeting.key)));
    let page = Meetings { year, years, rows: found.iter().map(row).collect() };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)?)
}

fn row(meeting: &Meeting) -> Row {
    let of = |is: fn(&str) -> bool| {
        meeting.items.iter().filter(|item| item.settlement.as_ref().is_some_and(|one| is(one.code()))).count()
    };
    Row {
        head: Head::of(meeting),
        items: meeting.items.len(),
        deliberated: of(|code| code == "deliberated"),
        left: of(|code| code != "deliberated"),
    }
}

impl Page for Meetings {
    const TEMPLATE: &'static str = "commission/meetings.html";

    fn samples() -> Vec<Self> {
        let row = |state| Row { head: Head::sample(state), items: 12, deliberated: 9, left: 2 };
        let page = |rows: Vec<Row>| Meetings { year: 2026, years: vec![2026, 2025], rows };
        vec![page(vec![row("convened"), row("closed"), row("cancelled")]), page(Vec::new())]
    }
}
