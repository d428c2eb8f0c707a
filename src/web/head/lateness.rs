//! What is late at the own institution and what will be, by who has it and by the unit of who has it: each number leads
//! to exactly its cases in the list.

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
    /// Nothing where nobody belongs to a unit.
    units: Vec<UnitRow>,
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

/// A unit; `none` is somebody of no unit, `nobody` what nobody has.
#[derive(Debug, Clone, Serialize)]
struct UnitRow {
    name: String,
    /// `unit`, `none` or `nobody`.
    kind: &'static str,
    /// How many belong to it today.
    people: usize,
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
    let loads = Load::of_each(&worklist::in_hand(db, office.code()).await?, today, soon);
    let complaints = complaints::counts(db, Body::Head, Some(office.code()), today).await?;
    let page = Lateness {
        today,
        soon,
        all: numbers(&sum(None, &loads), &Who::Anyone),
        rows: rows(&office, &loads, today).await?,
        units: units(&loads, &offices::units(db, office.code(), today).await?),
        complaints: complaints.open,
        complaints_late: complaints.late,
        most: COUNTED,
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.member.chrome().at("head-lateness"), &page)?)
}

/// What some have together.
fn sum<'a>(user: Option<UserId>, loads: impl IntoIterator<Item = &'a Load> + Clone) -> Load {
    let sum = |of: fn(&Load) -> u64| loads.clone().into_iter().map(of).sum();
    Load {
        user,
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
            numbers: numbers(&of(Some(user)), &Who::Colleague(user)),
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.numbers.late.n, row.numbers.open.n)));
    let nobody = numbers(&of(None), &Who::Nobody);
    rows.push(Row { name: String::new(), nobody: true, role: "", numbers: nobody });
    Ok(rows)
}

/// The units, those with most that is late first, then who belongs to none and what nobody has. A case counts where its
/// holder belongs today.
fn units(loads: &[Load], members: &[(String, UserId)]) -> Vec<UnitRow> {
    let mut names: Vec<&String> = members.iter().map(|(unit, _)| unit).collect();
    names.dedup();
    if names.is_empty() {
        return Vec::new();
    }
    let is_of = |load: &Load, unit: Option<&String>| {
        let own = load.user.and_then(|user| members.iter().find(|(_, one)| *one == user));
        own.map(|(unit, _)| unit) == unit
    };
    let of = |unit: Option<&String>, assigned: bool| {
        let some = loads.iter().filter(|load| load.user.is_some() == assigned && is_of(load, unit));
        sum(None, some)
    };
    let row = |unit: &String| UnitRow {
        name: unit.clone(),
        kind: "unit",
        people: members.iter().filter(|(one, _)| one == unit).count(),
        numbers: numbers(&of(Some(unit), true), &Who::Unit(unit.clone())),
    };
    let mut rows: Vec<UnitRow> = names.into_iter().map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.numbers.late.n, row.numbers.open.n)));
    let rest = |kind, load: Load, who: Who| UnitRow {
        name: String::new(),
        kind,
        people: 0,
        numbers: numbers(&load, &who),
    };
    rows.push(rest("none", of(None, true), Who::NoUnit));
    rows.push(rest("nobody", of(None, false), Who::Nobody));
    rows
}

fn numbers(load: &Load, who: &Who) -> Numbers {
    let number = |n, due: Option<Due>| {
        let asked = Asked { due: due.map(When::Within), who: who.clone(), ..Asked::default() };
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
            numbers: numbers(&load, if name.is_empty() { &Who::Nobody } else { &Who::Mine }),
        };
        let unit = |name: &str, kind: &'static str| UnitRow {
            name: name.to_owned(),
            kind,
            people: 3,
            numbers: numbers(&load, &Who::Unit(name.to_owned())),
        };
        let unit_rows = || vec![unit("مصلحة <التواصل>", "unit"), unit("", "none"), unit("", "nobody")];
        let page = |load: &Load, rows: Vec<Row>, complaints| Lateness {
            today: date(2026, 11, 23),
            soon: date(2026, 11, 30),
            all: numbers(load, &Who::Anyone),
            units: if rows.len() > 1 { unit_rows() } else { Vec::new() },
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
