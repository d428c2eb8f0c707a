//! The first page of the administrator: what waits (feasts without a date, offices without an officer), and the ways
//! to the calendar, the accounts and the journal.

use super::{
    Administrator,
    calendar::{FeastView, to_confirm},
    moved::name,
};
use crate::{
    app::administration::people,
    domain::institution::Names,
    web::{staff::Stop, views::Page},
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The first page.
#[derive(Debug, Serialize)]
pub struct Home {
    to_confirm: Vec<FeastView>,
    version: String,
    /// Those that receive by the portal and have neither officer nor substitute in office.
    without_officer: Vec<Names>,
    /// Whether mail leaves this machine.
    leaves: bool,
}

impl Page for Home {
    const TEMPLATE: &'static str = "admin/home.html";

    fn samples() -> Vec<Self> {
        let body = super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution;
        let page = |to_confirm, without_officer: Vec<Names>| Home {
            to_confirm,
            version: "2026-11-23+2".to_owned(),
            leaves: without_officer.is_empty(),
            without_officer,
        };
        vec![page(vec![FeastView::sample()], vec![body]), page(Vec::new(), Vec::new())]
    }
}

/// `GET /{lang}/admin`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let vacant = people::without_officer(portal).await?;
    let page = Home {
        to_confirm: to_confirm(portal),
        version: portal.calendar().version().to_owned(),
        without_officer: vacant.iter().map(|code| name(portal, code)).collect(),
        leaves: member.visit.web.config.mail.url.leaves(),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin"), &page)?)
}
