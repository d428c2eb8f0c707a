//! The first page of the head: what waits for a signature, how many requests are late, who is in office.

use crate::{
    domain::{actor::Role, id::UserId},
    persistence::{
        offices, people, values,
        worklist::{self, Counts},
    },
    web::{
        Failure,
        officer::{
            left::{Left, left},
            office::{Office, path},
        },
        staff::Stop,
        views::Page,
        workplace::told::Told,
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// Most proposals shown at once.
const SHOWN: u64 = 100;

/// The first page of the head.
#[derive(Debug, Serialize)]
pub struct Head {
    proposals: Vec<Waiting>,
    late: u32,
    today: u32,
    soon: u32,
    later: u32,
    /// Requests of which no day can be computed.
    unknown: u32,
    open: u32,
    unassigned: u32,
    /// Officers and substitutes in office, or delegates.
    people: Vec<InOffice>,
    /// Whoever is in office no more and still has open requests.
    left: Vec<Left>,
}

/// An act that waits.
#[derive(Debug, Clone, Serialize)]
struct Waiting {
    href: String,
    reference: String,
    title: String,
    act: &'static str,
    by: String,
    on: Date,
    expires_on: Option<Date>,
}

/// Somebody in office.
#[derive(Debug, Clone, Serialize)]
struct InOffice {
    name: String,
    role: &'static str,
}

impl Page for Head {
    const TEMPLATE: &'static str = "head/home.html";

    fn samples() -> Vec<Self> {
        let waiting = |act| Waiting {
            href: "officer/cases/MSPS-2026-00412-B/proposals/1".to_owned(),
            reference: "MSPS-2026-00412-B".to_owned(),
            title: "عدد المناصب المالية الشاغرة".to_owned(),
            act,
            by: "Khadija Ouazzani".to_owned(),
            on: Date::constant(2026, 11, 20),
            expires_on: Some(Date::constant(2026, 11, 27)),
        };
        let page = |proposals, people| Head {
            proposals,
            late: 3,
            today: 2,
            soon: 9,
            later: 33,
            unknown: 1,
            open: 48,
            unassigned: 1,
            people,
            left: Left::samples(),
        };
        let officer = InOffice { name: "Khadija Ouazzani".to_owned(), role: "officer" };
        vec![
            page(["void", "correct-receipt", "reply"].map(waiting).into(), vec![officer]),
            page(Vec::new(), Vec::new()),
        ]
    }
}

/// `GET /{lang}/head`
pub async fn show(office: Office) -> Result<Response, Stop> {
    if office.member.role() != Role::Head {
        return Err(Failure::NotFound.into());
    }
    let db = &office.portal().db;
    let moment = office.moment();
    let soon = moment.working_days_after(moment.today, 5).unwrap_or(moment.today);
    let user = office.member.signed.person.id;
    let counts = worklist::counts(db, office.code(), user, moment.today, soon).await?;
    let page = Head {
        proposals: waiting(&office, moment.today).await?,
        people: in_office(&office, moment.today).await?,
        left: left(&office).await?,
        ..figures(&counts)
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.member.chrome().at("head"), &page)?)
}

fn figures(counts: &Counts) -> Head {
    Head {
        proposals: Vec::new(),
        people: Vec::new(),
        left: Vec::new(),
        late: counts.late,
        today: counts.today,
        soon: counts.soon,
        later: counts.later,
        unknown: counts.unknown,
        open: counts.open,
        unassigned: counts.unassigned,
    }
}

/// What still can be confirmed, the oldest case first.
async fn waiting(office: &Office, today: Date) -> Result<Vec<Waiting>, Failure> {
    let db = &office.portal().db;
    let stored = worklist::to_confirm(db, office.code(), today, SHOWN).await?;
    let sealed = stored.iter().map(|one| one.case.ask.subject.as_ref().unwrap_or(&one.case.ask.information));
    let told = Told(values::read(db, sealed).await?);
    let by: Vec<UserId> =
        stored.iter().flat_map(|one| &one.case.proposals).filter_map(|one| one.by).collect();
    let names = people::names(db, by).await?;
    let of_case = stored.iter().flat_map(|one| one.case.proposals.iter().map(move |act| (&one.case, act)));
    Ok(of_case
        .filter(|(_, act)| act.expires_on.is_none_or(|last| today <= last))
        .map(|(case, act)| Waiting {
            href: format!("{}/proposals/{}", path(case), act.id),
            reference: case.reference.to_string(),
            title: told.title(case),
            act: act.act.code(),
            by: act.by.and_then(|user| names.get(&user).cloned()).unwrap_or_default(),
            on: act.on,
            expires_on: act.expires_on,
        })
        .collect())
}

async fn in_office(office: &Office, today: Date) -> Result<Vec<InOffice>, Failure> {
    let db = &office.portal().db;
    let holders = offices::holders(db.read(), office.code(), today).await?;
    let names = people::names(db, holders.iter().map(|holder| holder.user)).await?;
    Ok(offices::answering(&holders)
        .iter()
        .filter_map(|holder| {
            Some(InOffice { name: names.get(&holder.user)?.clone(), role: holder.role.code() })
        })
        .collect())
}
