//! What is late at the own institution and what will be, by who has it: each number leads to exactly its cases in the
//! list.

use crate::{
    domain::{actor::Role, complaint::facts::Body, id::UserId},
    persistence::{
        complaints, offices, people,
        worklist::{self, COUNTED, Load},
    },
    web::{
        Failure,
        officer::{
            office::Office,
            worklist::{Asked, Due, SOON, When, Who},
        },
        staff::Stop,
        views::Page,
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct Lateness {
    today: Date,
    soon: Date,
    all: Numbers,
    rows: Vec<Row>,
    complaints: u32,
    complaints_late: u32,
    /// Where counting stops.
    most: u32,
}

/// Somebody with cases, or in office; nobody where there is no name.
#[derive(Debug, Clone, Serialize)]
struct Row {
    name: String,
    nobody: bool,
    /// `officer`, `substitute`, `delegate`; empty for who is in no such office today.
    role: &'static str,
    numbers: Numbers,
}

#[derive(Debug, Clone, Serialize)]
struct Numbers {
    late: Number,
    today: Number,
    soon: Number,
    later: Number,
    unknown: Number,
    open: Number,
}

#[derive(Debug, Clone, Serialize)]
struct Number {
    n: u64,
    /// After the language.
    href: String,
    share: Option<f64>,
}

/// `GET /{lang}/head/lateness`
pub async fn show(office: Office) -> Result<Response, Stop> {
    if office.member.role() != Role::Head {
        return Err(Failure::NotFound.into());
    }
    let db = &office.portal().db;
    let moment = office.moment();
    let today = moment.today;
    let soon = moment.working_days_after(today, SOON).unwrap_or(today);
    let loads = worklist::load(db, office.code(), today, soon).await?;
    let complaints = complaints::counts(db, Body::Head, Some(office.code()), today).await?;
    let page = Lateness {
        today,
        soon,
        all: numbers(&all(&loads), Who::Anyone),
        rows: rows(&office, &loads, today).await?,
        complaints: complaints.open,
        complaints_late: complaints.late,
        most: COUNTED,
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.member.chrome().at("head-lateness"), &page)?)
}

fn all(loads: &[Load]) -> Load {
    let sum = |of: fn(&Load) -> u64| loads.iter().map(of).sum();
    Load {
        user: None,
        late: sum(|one| one.late),
        today: sum(|one| one.today),
        soon: sum(|one| one.soon),
        later: sum(|one| one.later),
        unknown: sum(|one| one.unknown),
    }
}

/// Those in office with or without cases, then whoever else has some, then what nobody has.
async fn rows(office: &Office, loads: &[Load], today: Date) -> Result<Vec<Row>, Failure> {
    let db = &office.portal().db;
    let holders = offices::holders(db.read(), office.code(), today).await?;
    let answering = offices::answering(&holders);
    let in_office = answering.iter().map(|holder| (holder.user, holder.role.code()));
    let is_in_office = |user: UserId| answering.iter().any(|holder| holder.user == user);
    let others = loads.iter().filter_map(|load| load.user).filter(|user| !is_in_office(*user));
    let people_shown: Vec<(UserId, &str)> = in_office.chain(others.map(|user| (user, ""))).collect();
    let names = people::names(db, people_shown.iter().map(|(user, _)| *user)).await?;
    let of = |user: Option<UserId>| {
        loads.iter().find(|load| load.user == user).copied().unwrap_or(Load { user, ..Load::default() })
    };
    let mut rows: Vec<Row> = people_shown
        .into_iter()
        .map(|(user, role)| Row {
            name: names.get(&user).cloned().unwrap_or_default(),
            nobody: false,
            role,
            numbers: numbers(&of(Some(user)), Who::Colleague(user)),
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.numbers.late.n, row.numbers.open.n)));
    let nobody = numbers(&of(None), Who::Nobody);
    rows.push(Row { name: String::new(), nobody: true, role: "", numbers: nobody });
    Ok(rows)
}

fn numbers(load: &Load, who: Who) -> Numbers {
    let number = |n, due: Option<Due>| {
        let asked = Asked { due: due.map(When::Within), who, ..Asked::default() };
        Number { n, href: format!("officer{}", asked.address()), share: None }
    };
    Numbers {
        late: number(load.late, Some(Due::Late)),
        today: number(load.today, Some(Due::Today)),
        soon: number(load.soon, Some(Due::Soon)),
        later: number(load.later, Some(Due::Later)),
        unknown: number(load.unknown, Some(Due::Unknown)),
        open: number(load.open(), None),
    }
}

impl Page for Lateness {
    const TEMPLATE: &'static str = "head/lateness.html";

    fn samples() -> Vec<Self> {
        let date = Date::constant;
        let load = Load { user: None, late: 7, today: 1, soon: 9, later: 112, unknown: 2 };
        let row = |name: &str, role: &'static str| Row {
            name: name.to_owned(),
            nobody: name.is_empty(),
            role,
            numbers: numbers(&load, if name.is_empty() { Who::Nobody } else { Who::Mine }),
        };
        let page = |load: &Load, rows: Vec<Row>, complaints| Lateness {
            today: date(2026, 11, 23),
            soon: date(2026, 11, 30),
            all: numbers(load, Who::Anyone),
            rows,
            complaints,
            complaints_late: complaints / 4,
            most: COUNTED,
        };
        let rows = vec![
            row("Khadija Ouazzani", "officer"),
            row("عبد الرحمان العلوي", "substitute"),
            row("Mehdi Tazi", ""),
            row("", ""),
        ];
        vec![
            page(&load, rows, 12),
            page(&Load::default(), vec![row("", "")], 0),
            page(&load, Vec::new(), 1_000),
        ]
    }
}
