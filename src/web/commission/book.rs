//! The register of complaints that article 13 of the Commission's internal rules asks for: serial number, date,
//! complainant, subject, nature of the information sought, steps taken with the institution. By year, to print.

use crate::{
    domain::{
        actor::Role,
        case::Case,
        complaint::{Complaint, Step, facts::Inquiry},
        reference::Reference,
        sealed::Sealed,
    },
    i18n::Locale,
    persistence::{complaints, values},
    web::{
        Failure,
        staff::{Member, Stop},
        views::Page,
        workplace::told::Told,
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Rows of a page: a year of a busy Commission prints in a few.
const ROWS: usize = 200;

/// The first year of the law's complaints (art. 30).
const FIRST_YEAR: i16 = 2019;

/// The page of the register.
#[derive(Debug, Serialize)]
pub struct Book {
    year: i16,
    years: Vec<i16>,
    today: Date,
    rows: Vec<Row>,
    later: String,
}

/// One complaint as the register has it.
#[derive(Debug, Clone, Serialize)]
struct Row {
    reference: String,
    received_on: Date,
    channel: &'static str,
    name: String,
    contact: Vec<String>,
    behalf: String,
    institution: String,
    request: String,
    grievances: Vec<&'static str>,
    information: String,
    steps: Vec<Taken>,
    state: &'static str,
    finding: &'static str,
    compliance: &'static str,
}

/// A step taken with the institution.
#[derive(Debug, Clone, Serialize)]
struct Taken {
    on: Date,
    /// `admitted`, `asked`, `heard`, `responded`, `outcome`, `followed`.
    what: &'static str,
}

/// What the address says; what it says wrongly is as if it said nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: String,
    after: String,
}

impl Page for Book {
    const TEMPLATE: &'static str = "commission/register.html";

    fn samples() -> Vec<Self> {
        let date = Date::constant;
        let row = Row {
            reference: "CDAI-2026-00012-7".to_owned(),
            received_on: date(2026, 10, 5),
            channel: "post",
            name: "عبد الرحمان بن المصطفى العلوي المدغري".to_owned(),
            contact: vec!["12، زنقة الأطلس، ورزازات".to_owned(), "a.alaoui@example.ma".to_owned()],
            behalf: String::new(),
            institution: "وزارة الصحة والحماية الاجتماعية".to_owned(),
            request: "MSPS-2026-00412-B".to_owned(),
            grievances: vec!["no-answer", "late"],
            information: "لائحة المناصب المالية الشاغرة حسب المستشفى والفئة.".to_owned(),
            steps: vec![
                Taken { on: date(2026, 10, 8), what: "asked" },
                Taken { on: date(2026, 10, 19), what: "responded" },
                Taken { on: date(2026, 10, 30), what: "outcome" },
            ],
            state: "decided",
            finding: "upheld",
            compliance: "part",
        };
        let open = Row {
            state: "filed",
            finding: "",
            compliance: "",
            steps: Vec::new(),
            contact: Vec::new(),
            ..row.clone()
        };
        let book = |rows: Vec<Row>, later: &str| Book {
            year: 2026,
            years: vec![2026, 2025],
            today: date(2026, 11, 25),
            rows,
            later: later.to_owned(),
        };
        vec![book(vec![row, open], "?year=2026&after=x"), book(Vec::new(), "")]
    }
}

/// `GET /{lang}/commission/register`
pub async fn show(member: Member, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let portal = &member.visit.web.portal;
    let today = portal.clock.today();
    let known = FIRST_YEAR..=today.year();
    let year = asked.year.parse().ok().filter(|year| known.contains(year)).unwrap_or(today.year());
    let after = Reference::parse(&asked.after).ok();
    let limit = u64::try_from(ROWS + 1).unwrap_or(u64::MAX);
    let mut found = complaints::register(&portal.db, year, after.as_ref(), limit).await?;
    let more = found.len() > ROWS;
    found.truncate(ROWS);
    // One query for all that is sealed, however many rows there are.
    let told =
        Told(values::read(&portal.db, found.iter().flat_map(|(_, stored)| sealed(&stored.case))).await?);
    let mut rows = Vec::with_capacity(found.len());
    for (id, stored) in &found {
        let Some(complaint) = stored.case.complaint(*id) else { continue };
        rows.push(row(&member, &stored.case, complaint, &told)?);
    }
    let last = rows.last().map(|row| row.reference.clone()).filter(|_| more);
    let page = Book {
        year,
        years: known.rev().collect(),
        today,
        later: last.map(|last| format!("?year={year}&after={last}")).unwrap_or_default(),
        rows,
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("commission-register"), &page)?)
}

/// What a row tells of who complains and of what was asked.
fn sealed(case: &Case) -> impl Iterator<Item = &Sealed> {
    let requester = &case.requester;
    let behalf = requester.behalf.iter().flat_map(|one| [&one.name, &one.capacity]);
    [&requester.first_name, &requester.last_name, &case.ask.information]
        .into_iter()
        .chain(contact(case).into_iter().flatten())
        .chain(behalf)
}

fn contact(case: &Case) -> [Option<&Sealed>; 3] {
    let requester = &case.requester;
    [&requester.address, &requester.email, &requester.phone].map(Option::as_ref)
}

fn row(member: &Member, case: &Case, complaint: &Complaint, told: &Told) -> Result<Row, Failure> {
    let behalf = case.requester.behalf.as_ref();
    let institution = member.visit.web.portal.institution(&case.institution)?;
    let locale: Locale = member.visit.locale;
    Ok(Row {
        reference: complaint.reference.to_string(),
        received_on: complaint.received_on,
        channel: complaint.channel.code(),
        name: told.name(case),
        contact: contact(case).into_iter().flatten().map(|one| told.text(one)).collect(),
        behalf: behalf
            .map(|one| format!("{} ({})", told.text(&one.name), told.text(&one.capacity)))
            .unwrap_or_default(),
        institution: institution.name.of(locale.code()).to_owned(),
        request: case.reference.to_string(),
        grievances: complaint.grievances.iter().map(|one| one.code()).collect(),
        information: told.text(&case.ask.information),
        steps: taken(complaint),
        state: complaint.state.code(),
        finding: complaint.decision.as_ref().map_or("", |one| one.finding.code()),
        compliance: complaint.compliance.map_or("", |(_, compliance)| compliance.code()),
    })
}

/// What was done with the institution, in its order. What the Commission found by itself is no step with it.
fn taken(complaint: &Complaint) -> Vec<Taken> {
    let with_it = |step: &&Step| step.kind != Inquiry::Found;
    let steps = complaint.steps.iter().filter(with_it);
    let steps = steps.map(|step| Taken { on: step.on, what: step.kind.code() });
    let outcome = complaint.said_on().map(|on| Taken { on, what: "outcome" });
    let followed = complaint.compliance.map(|(on, _)| Taken { on, what: "followed" });
    steps.chain(outcome).chain(followed).collect()
}
