//! The first page of the administrator: the feasts that wait for their date, and the way to the calendar.

use super::{
    administrator,
    calendar::{FeastView, to_confirm},
};
use crate::web::{
    staff::{Member, Stop},
    views::Page,
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The first page.
#[derive(Debug, Serialize)]
pub struct Home {
    to_confirm: Vec<FeastView>,
    version: String,
}

impl Page for Home {
    const TEMPLATE: &'static str = "admin/home.html";

    fn samples() -> Vec<Self> {
        let page = |to_confirm| Home { to_confirm, version: "2026-11-23+2".to_owned() };
        vec![page(vec![FeastView::sample()]), page(Vec::new())]
    }
}

/// `GET /{lang}/admin`
pub async fn show(member: Member) -> Result<Response, Stop> {
    let member = administrator(member)?;
    let portal = &member.visit.web.portal;
    let page = Home { to_confirm: to_confirm(portal), version: portal.calendar().version().to_owned() };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin"), &page)?)
}
