//! The accounts of staff: found by name, role and institution.

use super::{
    Administrator,
    choices::{self, Choice},
    moved::name,
};
use crate::{
    app::Portal,
    domain::{
        actor::Role,
        id::UserId,
        institution::{InstitutionCode, Names},
    },
    persistence::staff::{self, Listed, Wanted},
    web::{Failure, forms::FormState, paging, staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Accounts of a page.
const ROWS: usize = 50;

/// The list of accounts.
#[derive(Debug, Serialize)]
pub struct People {
    form: FormState,
    rows: Vec<Row>,
    roles: Vec<Choice>,
    institutions: Vec<Choice>,
    filtered: bool,
    /// The address of the next page, or nothing.
    later: String,
}

/// An account in the list.
#[derive(Debug, Clone, Serialize)]
struct Row {
    id: String,
    name: String,
    email: String,
    role: &'static str,
    institution: Option<Names>,
    from: Option<Date>,
    until: Option<Date>,
    /// `active`, `waiting` (no password yet), `out` (no office today) or `disabled`.
    state: &'static str,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    role: String,
    institution: String,
    state: String,
    after: String,
}

impl Page for People {
    const TEMPLATE: &'static str = "admin/people.html";

    fn samples() -> Vec<Self> {
        let row = |state| Row {
            id: "00000000-0000-7000-8000-000000000001".to_owned(),
            name: "<b> نادية بنسالم".to_owned(),
            email: "nadia@example.ma".to_owned(),
            role: "officer",
            institution: Some(
                super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution,
            ),
            from: Some(jiff::civil::date(2026, 3, 2)),
            until: (state == "out").then(|| jiff::civil::date(2026, 6, 1)),
            state,
        };
        let page = |rows, later: &str| People {
            form: FormState::new().with("q", "<b>"),
            rows,
            roles: choices::roles(|_| true),
            institutions: choices::some_institutions(),
            filtered: true,
            later: later.to_owned(),
        };
        let rows = ["active", "waiting", "out", "disabled"].map(row).into();
        vec![page(rows, "admin/people?after=x"), page(Vec::new(), "")]
    }
}

/// `GET /{lang}/admin/people`
pub async fn show(
    Administrator(member): Administrator,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let page = page(&member.visit.web.portal, &asked).await?;
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-people"), &page)?)
}

async fn page(portal: &Portal, asked: &Asked) -> Result<People, Failure> {
    let today = portal.clock.today();
    let wanted = Wanted {
        text: asked.q.trim().chars().take(120).collect(),
        role: Role::parse(&asked.role),
        institution: InstitutionCode::parse(&asked.institution).ok(),
        disabled: asked.state == "disabled",
    };
    let after = asked
        .after
        .split_once('.')
        .and_then(|(id, name)| Some((name.to_owned(), id.parse::<UserId>().ok()?)));
    let mut listed = staff::list(&portal.db, &wanted, after.as_ref(), today, ROWS as u64 + 1).await?;
    let more = listed.len() > ROWS;
    listed.truncate(ROWS);
    let mut form = FormState::new();
    let given = [
        ("q", &asked.q),
        ("role", &asked.role),
        ("institution", &asked.institution),
        ("state", &asked.state),
    ];
    for (field, value) in given {
        form.put(field, value.clone());
    }
    let next = |one: &Listed| {
        let key = format!("{}.{}", one.person.id, one.person.name);
        let mut pairs: Vec<(&str, &str)> =
            given.iter().map(|(name, value)| (*name, value.as_str())).collect();
        pairs.push(("after", &key));
        format!("admin/people{}", paging::query(&pairs))
    };
    Ok(People {
        later: listed.last().filter(|_| more).map(next).unwrap_or_default(),
        rows: listed.into_iter().map(|one| row(portal, one, today)).collect(),
        roles: choices::roles(|_| true),
        institutions: choices::institutions(portal),
        filtered: given.iter().any(|(_, value)| !value.is_empty()),
        form,
    })
}

fn row(portal: &Portal, one: Listed, today: Date) -> Row {
    let Listed { person, office, has_password } = one;
    let office = office.filter(|_| person.role.is_of_institution());
    let in_office = !person.role.is_of_institution() || office.as_ref().is_some_and(|one| one.covers(today));
    Row {
        state: match () {
            () if person.is_disabled => "disabled",
            () if !has_password => "waiting",
            () if !in_office => "out",
            () => "active",
        },
        id: person.id.to_string(),
        name: person.name,
        email: person.email,
        role: office.as_ref().map_or(person.role, |one| one.role).code(),
        institution: office.as_ref().map(|one| name(portal, &one.institution)),
        from: office.as_ref().map(|one| one.effective_on),
        until: office.and_then(|one| one.ends_on),
    }
}
