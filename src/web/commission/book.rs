//! The register of complaints that article 13 of the Commission's internal rules asks for: serial number, date,
//! complainant, subject, nature of the information sought, steps taken at the institution; then what the Commission
//! did itself. By year, to print.

use super::steps;
use crate::{
    domain::{
        actor::Role,
        case::Case,
        complaint::{Complaint, Step, facts::Inquiry},
        id::ComplaintId,
        reference::Reference,
        sealed::Sealed,
    },
    i18n::Locale,
    persistence::{cases::Stored, complaints, values},
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
    /// By the complainant, at the institution.
    before: Vec<steps::Step>,
    steps: Vec<Taken>,
    state: &'static str,
    finding: &'static str,
    compliance: &'static str,
}

/// A step that the Commission took with the institution.
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
            before: sample_of_steps(),
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
            before: sample_of_declared(),
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

fn sample_of_steps() -> Vec<steps::Step> {
    let date = Date::constant;
    let step = |what, on, reference: &str| steps::Step {
        reference: reference.to_owned(),
        ..steps::Step::new(what, Some(on))
    };
    let mut all = vec![step("request", date(2026, 7, 1), "MSPS-2026-00412-B")];
    for what in [
        "silence",
        "silence-urgent",
        "voided",
        "answer-first",
        "answer-granted",
        "answer-partly",
        "answer-refused",
    ] {
        all.push(step(what, date(2026, 7, 29), ""));
    }
    all.push(step("complaint", date(2026, 8, 10), "MSPS-2026-00440-C"));
    for what in ["head-silence", "withdrawn", "inadmissible", "upheld", "partly", "rejected"] {
        all.push(step(what, date(2026, 8, 25), ""));
    }
    all
}

fn sample_of_declared() -> Vec<steps::Step> {
    let step = |what, on| steps::Step { declared: true, ..steps::Step::new(what, on) };
    let on = Some(Date::constant(2026, 8, 3));
    vec![
        steps::Step { reference: "2026/114".to_owned(), ..step("request", on) },
        steps::Step {
            said: "لا تتوفر لدينا <b>هذه</b> المعلومات".to_owned(), ..step("answer", None)
        },
        step("complaint", None),
        step("no-answer", None),
    ]
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
    let told = Told(values::read(&portal.db, sealed(&found)).await?);
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

/// What the rows tell of who complains, of what was asked and of the steps before.
fn sealed(found: &[(ComplaintId, Stored)]) -> Vec<&Sealed> {
    let mut sealed = Vec::new();
    for (id, Stored { case, .. }) in found {
        let requester = &case.requester;
        sealed.extend([&requester.first_name, &requester.last_name, &case.ask.information]);
        sealed.extend(contact(case).into_iter().flatten());
        sealed.extend(requester.behalf.iter().flat_map(|one| [&one.name, &one.capacity]));
        sealed.extend(case.complaint(*id).into_iter().flat_map(|one| steps::sealed(case, one)));
    }
    sealed
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
        before: steps::taken(case, complaint, told),
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
