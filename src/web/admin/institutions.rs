//! The directory of the administrator: every institution with its class and way of receiving, and the whole as a table.

use super::{Administrator, successor::Standing};
use crate::{
    app::{Portal, directory},
    domain::institution::{Institution, InstitutionCode, Names},
    persistence::institutions,
    web::{Failure, download, forms::FormState, paging, staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Institutions of a page.
const ROWS: usize = 50;

/// The list of institutions.
#[derive(Debug, Serialize)]
pub struct Institutions {
    form: FormState,
    rows: Vec<Row>,
    total: usize,
    /// How many tables were imported.
    number: u32,
    /// The address of the next page, or nothing.
    later: String,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    code: String,
    name: Names,
    kind: &'static str,
    class: &'static str,
    city: Names,
    parent: Option<Names>,
    receives_from: Option<Date>,
    receives: bool,
    /// Who takes its place, and from when.
    successor: Option<Standing>,
}

impl Page for Institutions {
    const TEMPLATE: &'static str = "admin/institutions.html";

    fn samples() -> Vec<Self> {
        let all = crate::domain::institution::Directory::builtin().iter().take(3);
        let day = jiff::civil::date(2026, 3, 2);
        let row = |one: &Institution| Row {
            code: one.code.to_string(),
            name: one.name.clone(),
            kind: one.kind.as_str(),
            class: one.class.on(day).code(),
            city: one.seat(),
            parent: (one.code.as_str() < "H").then(|| one.name.clone()),
            receives_from: (one.code.as_str() > "C").then_some(day),
            receives: one.code.as_str() > "H",
            successor: (one.code.as_str() < "H").then(|| Standing::sample(one, one.code.as_str() < "C")),
        };
        let page = |rows: Vec<Row>, later: &str| Institutions {
            form: FormState::new().with("q", "<b>"),
            total: rows.len(),
            rows,
            number: 2,
            later: later.to_owned(),
        };
        vec![page(all.map(row).collect(), "admin/institutions?from=50"), page(Vec::new(), "")]
    }
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    from: String,
}

/// `GET /{lang}/admin/institutions`
pub async fn show(
    Administrator(member): Administrator,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let page = page(&member.visit.web.portal, &asked).await?;
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-institutions"), &page)?)
}

async fn page(portal: &Portal, asked: &Asked) -> Result<Institutions, Failure> {
    directory::refresh(portal).await?;
    let query: String = asked.q.trim().chars().take(200).collect();
    let from = asked.from.parse().unwrap_or(0_usize);
    let receiving = institutions::receiving(&portal.db).await?;
    let today = portal.clock.today();
    let name = |code: &InstitutionCode| super::moved::name(portal, code);
    let found = portal.directory.search(&query);
    let row = |one: &Institution| {
        let receives_from = receiving.get(&one.code).copied();
        Row {
            code: one.code.to_string(),
            name: one.name.clone(),
            kind: one.kind.as_str(),
            class: one.class.on(today).code(),
            city: one.seat(),
            parent: one.parent.as_ref().map(name),
            receives_from,
            receives: receives_from.is_some_and(|from| from <= today),
            successor: one.successor.as_ref().map(|succession| Standing::of(portal, succession, today)),
        }
    };
    let next = from.saturating_add(ROWS);
    let later =
        || format!("admin/institutions{}", paging::query(&[("q", &query), ("from", &next.to_string())]));
    Ok(Institutions {
        rows: found.iter().skip(from).take(ROWS).map(|one| row(one)).collect(),
        total: found.len(),
        number: portal.directory.number(),
        later: if next < found.len() { later() } else { String::new() },
        form: FormState::new().with("q", query.as_str()),
    })
}

/// `GET /{lang}/admin/institutions/export`
pub async fn export(Administrator(member): Administrator) -> Result<Response, Stop> {
    let table = directory::export(&member.visit.web.portal).await.map_err(Failure::from)?;
    Ok(download::table(table.into(), "text/csv; charset=utf-8", "institutions.csv")?)
}
