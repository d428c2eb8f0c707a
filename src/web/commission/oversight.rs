//! How the institutions keep their time, as of the last day that has ended: what is late, what became so lately and
//! what will be, and where nobody is in office. Numbers and names of institutions; no case has a name or a text here.

use crate::{
    app::figures::{LateOffice, Reader, Standings},
    domain::{
        actor::Role,
        figures::lateness::{Owed, Standing},
        institution::Names,
    },
    web::{
        paging,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The section of the menu.
pub(super) const SECTION: &str = "commission-oversight";

/// The view across institutions.
#[derive(Debug, Serialize)]
pub struct Oversight {
    as_of: Date,
    new_from: Date,
    soon_until: Date,
    all: Numbers,
    rows: Vec<Row>,
    without_officer: u64,
    without_designated: u64,
    without_head: u64,
}

/// An institution.
#[derive(Debug, Clone, Serialize)]
struct Row {
    names: Names,
    numbers: Numbers,
    receives: bool,
    has_officer: bool,
    has_only_substitute: bool,
    has_head: bool,
}

/// How many periods stand how, each with the address of exactly these.
#[derive(Debug, Clone, Serialize)]
struct Numbers {
    late: Number,
    new: Number,
    soon: Number,
    /// Complaints that the head has not decided in time.
    head: Number,
}

#[derive(Debug, Clone, Serialize)]
struct Number {
    n: u64,
    /// After the language.
    href: String,
    /// What a share would be of; the same component shows both.
    share: Option<f64>,
}

/// The institutions in which an office is not held today.
#[derive(Debug, Serialize)]
pub struct Vacancies {
    /// `officer`, `designated` or `head`.
    office: &'static str,
    today: Date,
    rows: Vec<Vacancy>,
}

#[derive(Debug, Clone, Serialize)]
struct Vacancy {
    names: Names,
    late: Number,
}

/// What the address says; what it says wrongly is as if it said nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    without: String,
}

/// `GET /{lang}/commission/oversight`
pub async fn show(member: Member) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let reader = Reader::of(&member.visit.web.portal);
    let (days, offices) = (reader.days(), reader.lateness().await?);
    let of = |count: fn(&LateOffice) -> u64| offices.iter().map(count).sum();
    let all = (
        Standings {
            late: of(|one| one.requests.late),
            new: of(|one| one.requests.new),
            soon: of(|one| one.requests.soon),
        },
        of(|one| one.head.late),
    );
    let page = Oversight {
        as_of: days.as_of,
        new_from: days.new_from,
        soon_until: days.soon_until,
        all: numbers(all.0, all.1, ""),
        without_officer: offices.iter().filter(|one| one.is_without_officer()).count() as u64,
        without_designated: offices.iter().filter(|one| one.is_without_designated()).count() as u64,
        without_head: offices.iter().filter(|one| one.is_without_head()).count() as u64,
        rows: offices.iter().map(row).collect(),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)?)
}

/// `GET /{lang}/commission/oversight/vacancies`
pub async fn vacancies(
    member: Member,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let reader = Reader::of(&member.visit.web.portal);
    let (office, is_vacant): (_, fn(&LateOffice) -> bool) = match asked.without.as_str() {
        "head" => ("head", LateOffice::is_without_head),
        "designated" => ("designated", LateOffice::is_without_designated),
        _ => ("officer", LateOffice::is_without_officer),
    };
    let page = Vacancies {
        office,
        today: member.visit.web.portal.clock.today(),
        rows: reader.lateness().await?.iter().filter(|one| is_vacant(one)).map(vacancy).collect(),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)?)
}

fn row(one: &LateOffice) -> Row {
    Row {
        names: one.institution.name.clone(),
        numbers: numbers(one.requests, one.head.late, one.institution.code.as_str()),
        receives: one.receives,
        has_officer: one.has_officer,
        has_only_substitute: one.has_only_substitute,
        has_head: one.has_head,
    }
}

fn vacancy(one: &LateOffice) -> Vacancy {
    let late = number(one.requests.late, Owed::Requests, Standing::Late, one.institution.code.as_str());
    Vacancy { names: one.institution.name.clone(), late }
}

fn numbers(requests: Standings, head: u64, institution: &str) -> Numbers {
    let of = |n, standing| number(n, Owed::Requests, standing, institution);
    Numbers {
        late: of(requests.late, Standing::Late),
        new: of(requests.new, Standing::New),
        soon: of(requests.soon, Standing::Soon),
        head: number(head, Owed::Head, Standing::Late, institution),
    }
}

fn number(n: u64, owed: Owed, standing: Standing, institution: &str) -> Number {
    let query =
        paging::query(&[("of", owed.code()), ("show", standing.code()), ("institution", institution)]);
    Number { n, href: format!("commission/oversight/cases{query}"), share: None }
}

/// The name of an institution in the samples of these pages.
pub(super) fn sample_names() -> Names {
    Names {
        ar: "وزارة الصحة والحماية الاجتماعية".to_owned(),
        fr: "Ministère de la Santé et de la Protection sociale".to_owned(),
        en: None,
        zgh: None,
    }
}

impl Page for Oversight {
    const TEMPLATE: &'static str = "commission/oversight.html";

    fn samples() -> Vec<Self> {
        let date = Date::constant;
        let of = |late, new, soon, head| numbers(Standings { late, new, soon }, head, "MSPS");
        let row = |receives, has_officer, has_only_substitute, has_head| Row {
            names: sample_names(),
            numbers: of(112, 4, 19, 3),
            receives,
            has_officer,
            has_only_substitute,
            has_head,
        };
        let page = |rows: Vec<Row>, without| Oversight {
            as_of: date(2026, 11, 22),
            new_from: date(2026, 11, 16),
            soon_until: date(2026, 11, 29),
            all: of(1_204, 38, 219, 12),
            rows,
            without_officer: without,
            without_designated: without,
            without_head: without,
        };
        let rows = vec![
            row(true, true, false, true),
            row(true, true, true, true),
            row(true, false, false, false),
            row(false, false, false, true),
        ];
        vec![page(rows, 1), page(Vec::new(), 0)]
    }
}

impl Page for Vacancies {
    const TEMPLATE: &'static str = "commission/vacancies.html";

    fn samples() -> Vec<Self> {
        let row = Vacancy { names: sample_names(), late: number(12, Owed::Requests, Standing::Late, "MSPS") };
        let today = Date::constant(2026, 11, 23);
        vec![
            Vacancies { office: "officer", today, rows: vec![row.clone(), row.clone()] },
            Vacancies { office: "designated", today, rows: vec![row.clone()] },
            Vacancies { office: "head", today, rows: vec![row] },
            Vacancies { office: "officer", today, rows: Vec::new() },
        ]
    }
}
