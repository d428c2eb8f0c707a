//! One account: its offices with their dates, its sessions, what was done to it, and what can be done.

use super::{
    Administrator,
    moved::name,
    told::{Told, told},
};
use crate::{
    app::{
        Portal,
        accounts::second_factor,
        administration::{factor_resets, people as acts},
    },
    domain::{
        actor::Role,
        id::{AppointmentId, MessageId, UserId},
        institution::{InstitutionCode, Names},
        office::Appointment,
    },
    persistence::{
        StoreError, admin_acts, mandates,
        people::{self, Person as Account},
        sessions::Open,
        staff::{self, Dated},
        worklist,
    },
    web::{
        Failure,
        auditor::View,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Acts shown beside an account; the journal has all.
const ACTS: u64 = 30;

/// The page of an account.
#[derive(Debug, Serialize)]
pub struct Person {
    head: Head,
    language: &'static str,
    offices: Vec<Office>,
    mandates: Vec<Mandated>,
    sessions: Vec<Session>,
    acts: Vec<Told>,
    has_password: bool,
    second_factor: bool,
    reset: Option<Reset>,
    oneself: bool,
    may_appoint: bool,
    /// An auditor's.
    is_auditor: bool,
    /// The whole address of the one-time link where no mail leaves, or nothing.
    link: String,
    /// Whether it has just gone to the address of the account.
    mailed: bool,
    /// What was just done, or nothing.
    done: &'static str,
    /// Institutions in which open requests stay in this name and no office goes on.
    left: Vec<InName>,
}

/// An institution in which somebody has open requests.
#[derive(Debug, Clone, Serialize)]
pub struct InName {
    institution: Names,
    n: u64,
}

impl InName {
    /// Wherever this person has open requests, and the office that is left out of account, if any, is their only one
    /// there from tomorrow on.
    pub(super) async fn without_office(
        portal: &Portal,
        person: UserId,
        ending: Option<AppointmentId>,
    ) -> Result<Vec<Self>, StoreError> {
        let tomorrow = portal.clock.today().saturating_add(1.day());
        let offices = people::appointments_of(&portal.db, person).await?;
        let goes_on = |code: &InstitutionCode| {
            let is_there = |one: &&Appointment| one.institution == *code && one.covers(tomorrow);
            offices.iter().filter(is_there).any(|one| Some(one.id) != ending)
        };
        let open = worklist::in_hand_of(&portal.db, person).await?;
        let left = open.into_iter().filter(|(code, _)| !goes_on(code));
        Ok(left.map(|(code, n)| Self { institution: name(portal, &code), n }).collect())
    }

    pub(super) fn samples() -> Vec<Self> {
        let institution = super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution;
        vec![Self { institution: institution.clone(), n: 1 }, Self { institution, n: 44 }]
    }
}

/// Who it is.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    pub id: String,
    pub name: String,
    pub email: String,
    pub role: &'static str,
    pub disabled: bool,
}

impl Head {
    pub(super) fn of(person: &Account) -> Self {
        Self {
            id: person.id.to_string(),
            name: person.name.clone(),
            email: person.email.clone(),
            role: person.role.code(),
            disabled: person.is_disabled,
        }
    }

    pub(super) fn sample(role: &'static str, disabled: bool) -> Self {
        Self {
            id: "00000000-0000-7000-8000-000000000001".to_owned(),
            name: "<b> نادية بنسالم".to_owned(),
            email: "nadia@example.ma".to_owned(),
            role,
            disabled,
        }
    }
}

/// An office with its dates.
#[derive(Debug, Clone, Serialize)]
pub struct Office {
    pub id: String,
    pub role: &'static str,
    pub institution: Names,
    pub decision: String,
    /// Of the institution; empty where none is said.
    pub unit: String,
    pub from: Date,
    pub until: Option<Date>,
    pub recorded_at: Timestamp,
    /// `held`, `to-come` or `over`.
    pub state: &'static str,
}

impl Office {
    pub(super) fn of(portal: &Portal, dated: &Dated) -> Self {
        let Appointment { id, institution, role, decision_number, effective_on, ends_on, unit } =
            &dated.appointment;
        Self {
            id: id.to_string(),
            role: role.code(),
            institution: name(portal, institution),
            decision: decision_number.clone().unwrap_or_default(),
            unit: unit.clone().unwrap_or_default(),
            from: *effective_on,
            until: *ends_on,
            recorded_at: dated.recorded_at,
            state: state(*effective_on, *ends_on, portal.clock.today()),
        }
    }

    pub(super) fn sample(state: &'static str) -> Self {
        Self {
            id: format!("00000000-0000-7000-8000-00000000000{}", state.len()),
            role: "officer",
            institution: super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution,
            decision: if state == "held" { "12/2026".to_owned() } else { String::new() },
            unit: if state == "held" { "مصلحة <التواصل>".to_owned() } else { String::new() },
            from: jiff::civil::date(2026, 3, 2),
            until: (state == "over").then(|| jiff::civil::date(2026, 6, 1)),
            recorded_at: "2026-02-23T10:00:00Z".parse().unwrap_or_default(),
            state,
        }
    }
}

/// A mandate of an auditor with its days.
#[derive(Debug, Clone, Serialize)]
pub struct Mandated {
    pub id: String,
    pub mandate: View,
    pub recorded_at: Timestamp,
    /// `held`, `to-come` or `over`.
    pub state: &'static str,
}

impl Mandated {
    pub(super) fn of(portal: &Portal, dated: &mandates::Dated) -> Self {
        let mandate = &dated.mandate;
        Self {
            id: mandate.id.to_string(),
            mandate: View::of(mandate, portal.directory.newest()),
            recorded_at: dated.recorded_at,
            state: state(mandate.effective_on, mandate.ends_on, portal.clock.today()),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let of = |(mandate, state): (View, &'static str)| Self {
            id: format!("00000000-0000-7000-8000-0000000000{}", 10 + state.len()),
            mandate,
            recorded_at: "2026-02-23T10:00:00Z".parse().unwrap_or_default(),
            state,
        };
        View::samples().into_iter().zip(["held", "over"]).map(of).collect()
    }
}

/// How days stand to today.
fn state(from: Date, until: Option<Date>, today: Date) -> &'static str {
    match () {
        () if until.is_some_and(|last| last < today) => "over",
        () if from > today => "to-come",
        () => "held",
    }
}

/// A session that has not ended.
#[derive(Debug, Clone, Serialize)]
pub struct Session {
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
}

impl From<&Open> for Session {
    fn from(open: &Open) -> Self {
        Self { created_at: open.created_at, seen_at: open.seen_at }
    }
}

/// A reset that waits for another administrator.
#[derive(Debug, Clone, Serialize)]
struct Reset {
    name: String,
    at: Timestamp,
    /// Asked by whoever looks.
    own: bool,
    reason: String,
}

/// What the page can say to have been done.
const DONE: [&str; 13] = [
    "added",
    "appoint",
    "end",
    "mandate",
    "end-mandate",
    "role",
    "deactivate",
    "reactivate",
    "sessions",
    "link",
    "reset",
    "confirm-reset",
    "dismiss-reset",
];

impl Page for Person {
    const TEMPLATE: &'static str = "admin/person.html";

    fn samples() -> Vec<Self> {
        let at: Timestamp = "2026-02-23T10:00:00Z".parse().unwrap_or_default();
        let page = |head: Head, done: &'static str, link: &str| Person {
            offices: ["to-come", "held", "over"].map(Office::sample).into(),
            mandates: Vec::new(),
            is_auditor: head.role == "auditor",
            sessions: vec![Session { created_at: at, seen_at: at }],
            acts: Told::samples(),
            has_password: link.is_empty(),
            second_factor: done.ends_with("reset"),
            reset: done.starts_with("reset").then(|| Reset {
                name: "<b>".to_owned(),
                at,
                own: done == "reset",
                reason: "هاتف ضائع".to_owned(),
            }),
            oneself: done == "link",
            may_appoint: head.role == "officer" && !head.disabled,
            language: "ar",
            mailed: done == "link",
            head,
            link: link.to_owned(),
            left: if done == "end" { InName::samples() } else { Vec::new() },
            done,
        };
        let officer = |disabled| Head::sample("officer", disabled);
        let mut samples: Vec<_> = DONE.map(|done| page(officer(done == "deactivate"), done, "")).into();
        samples.push(page(officer(false), "added", "https://bayan.example/ar/sign-in/password/x"));
        let bare = page(Head::sample("auditor", false), "", "");
        let bare = Person { offices: Vec::new(), sessions: Vec::new(), has_password: false, ..bare };
        samples.push(bare);
        let mandated = page(Head::sample("auditor", false), "mandate", "");
        samples.push(Person { offices: Vec::new(), mandates: Mandated::samples(), ..mandated });
        samples
    }
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
    link: String,
}

/// `GET /{lang}/admin/people/{user}`
pub async fn show(
    Administrator(member): Administrator,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let person = person(&member.visit.web.portal, &names).await?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let page = page(&member, &person, &asked).await?;
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-people"), &page)?)
}

/// The account of an address, of somebody of staff.
pub(super) async fn person(portal: &Portal, names: &HashMap<String, String>) -> Result<Account, Failure> {
    let id: UserId = names.get("user").and_then(|user| user.parse().ok()).ok_or(Failure::NotFound)?;
    let person = people::find(&portal.db, id).await?;
    person.filter(|person| person.role != Role::Requester).ok_or(Failure::NotFound)
}

async fn reset(member: &Member, person: &Account) -> Result<Option<Reset>, Failure> {
    let portal = &member.visit.web.portal;
    let Some(waiting) = factor_resets::waiting(portal, person.id).await? else { return Ok(None) };
    let mut names = people::names(&portal.db, [waiting.asked_by]).await?;
    Ok(Some(Reset {
        name: names.remove(&waiting.asked_by).unwrap_or_default(),
        at: waiting.asked_at,
        own: waiting.asked_by == member.signed.person.id,
        reason: waiting.reason,
    }))
}

async fn page(member: &Member, person: &Account, asked: &Asked) -> Result<Person, Failure> {
    let web = &member.visit.web;
    let portal = &web.portal;
    let leaves = web.config.mail.url.leaves();
    let token = match asked.link.parse::<MessageId>() {
        Ok(link) => acts::open_link(portal, person.id, link).await?,
        Err(_) => None,
    };
    let mailed = leaves && token.is_some();
    let link = token
        .filter(|_| !leaves)
        .map(|token| format!("{}/{}/sign-in/password/{token}", web.public_url.as_str(), person.language));
    let written = admin_acts::before(&portal.db, Some(person.id), None, ACTS).await?;
    Ok(Person {
        head: Head::of(person),
        left: InName::without_office(portal, person.id, None).await?,
        language: person.language.code(),
        offices: staff::offices(&portal.db, person.id)
            .await?
            .iter()
            .map(|one| Office::of(portal, one))
            .collect(),
        mandates: mandates::of(&portal.db, person.id)
            .await?
            .iter()
            .map(|one| Mandated::of(portal, one))
            .collect(),
        is_auditor: person.role == Role::Auditor,
        sessions: acts::open_sessions(portal, person.id).await?.iter().map(Session::from).collect(),
        acts: told(portal, written).await?,
        has_password: people::password_hash(&portal.db, person.id).await?.is_some(),
        second_factor: second_factor::is_on(portal, person.id).await?,
        reset: reset(member, person).await?,
        oneself: person.id == member.signed.person.id,
        may_appoint: person.role.is_of_institution() && !person.is_disabled,
        link: link.unwrap_or_default(),
        mailed,
        done: DONE.into_iter().find(|done| *done == asked.done).unwrap_or_default(),
    })
}
