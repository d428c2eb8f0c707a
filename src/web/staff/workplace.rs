//! The first page of roles whose workplace is not built yet: what they can do here today.

use super::{Member, Stop};
use crate::{domain::actor::Role, web::views::Page};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// What a role can do today.
#[derive(Debug, Serialize)]
pub struct Workplace {
    role: &'static str,
}

impl Page for Workplace {
    const TEMPLATE: &'static str = "staff/workplace.html";

    fn samples() -> Vec<Self> {
        [Role::Auditor].map(|role| Workplace { role: role.code() }).into()
    }
}

fn page(member: Member, role: Role) -> Result<Response, Stop> {
    let member = member.only(role)?;
    let page = Workplace { role: role.code() };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome(), &page)?)
}

/// `GET /{lang}/auditor`
pub async fn auditor(member: Member) -> Result<Response, Stop> {
    page(member, Role::Auditor)
}
