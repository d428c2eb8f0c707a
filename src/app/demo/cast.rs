//! The people of the demo: the accounts of the README, and an officer and a head for every other institution.

use super::super::{Error, Portal, accounts::DEMO_DOMAIN, story::Office};
use crate::{
    domain::{
        actor::Role,
        email::EmailAddress,
        id::{AppointmentId, MandateId, UserId},
        institution::InstitutionCode,
        language::Language,
        law::zone,
        mandate::Mandate,
    },
    persistence::{
        StoreError,
        bulk::Invented,
        people::{Appointment, NewPerson},
    },
};
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The password of every account of the demo; one hash serves all.
pub const PASSWORD: &str = "open-the-archives-2026";

const PEOPLE: &str = include_str!("../../../config/demo/people.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    named: Vec<Named>,
    office: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    account: String,
    name: String,
    role: Role,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    officer: String,
    head: String,
}

/// Everybody, and who acts for which institution.
pub async fn cast(
    portal: &Portal,
    institutions: &[InstitutionCode],
    now: Timestamp,
) -> Result<(Vec<Invented>, BTreeMap<InstitutionCode, Office>), Error> {
    let people: People = toml::from_str(PEOPLE)
        .map_err(|error| StoreError::Unusable(format!("config/demo/people.toml: {error}")))?;
    let salt = portal.clock.bytes();
    let hash = portal.accounts.passwords.hash(PASSWORD, salt).await;
    let hash = hash.map_err(|error| StoreError::Unusable(error.to_string()))?;
    let mut company = Company { portal, now, hash, people: Vec::new() };
    let mut offices = BTreeMap::new();
    let Some(first) = institutions.first() else { return Ok((company.people, offices)) };
    let mut ids = BTreeMap::new();
    for Named { account, name, role } in people.named {
        let at = role.is_of_institution().then_some(first);
        ids.insert(role, company.joins(&account, &name, role, at)?);
    }
    if let Some((officer, head)) = ids.get(&Role::Officer).zip(ids.get(&Role::Head)) {
        offices.insert(first.clone(), before(Office::of(first, *officer, *head), &ids));
    }
    for (code, Pair { officer, head }) in institutions.iter().skip(1).zip(people.office) {
        let place = code.as_str().to_ascii_lowercase();
        let officer = company.joins(&format!("officer.{place}"), &officer, Role::Officer, Some(code))?;
        let head = company.joins(&format!("head.{place}"), &head, Role::Head, Some(code))?;
        offices.insert(code.clone(), before(Office::of(code, officer, head), &ids));
    }
    Ok((company.people, offices))
}

fn before(office: Office, ids: &BTreeMap<Role, UserId>) -> Office {
    match ids.get(&Role::Commission) {
        Some(commission) => office.before(*commission),
        None => office,
    }
}

struct Company<'p> {
    portal: &'p Portal,
    now: Timestamp,
    hash: String,
    people: Vec<Invented>,
}

impl Company<'_> {
    fn joins(
        &mut self,
        account: &str,
        name: &str,
        role: Role,
        institution: Option<&InstitutionCode>,
    ) -> Result<UserId, Error> {
        let id = UserId(self.portal.clock.id());
        let email = EmailAddress::parse(&format!("{account}@{DEMO_DOMAIN}"))
            .map_err(|error| StoreError::Unusable(error.to_string()))?;
        let language = if name.is_ascii() || name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            Language::Fr
        } else {
            Language::Ar
        };
        let effective_on = zone::legal_date(self.now).checked_sub(2.years()).unwrap_or_default();
        let office = institution.map(|institution| Appointment {
            id: AppointmentId(self.portal.clock.id()),
            institution: institution.clone(),
            role,
            unit: None,
            decision_number: None,
            effective_on,
            ends_on: None,
        });
        let is_auditor = role == Role::Auditor;
        let mandate = is_auditor.then(|| Mandate::unlimited(MandateId(self.portal.clock.id()), effective_on));
        let person = NewPerson { id, email, name: name.to_owned(), role, language };
        self.people.push(Invented { person, office, mandate, password_hash: self.hash.clone() });
        Ok(id)
    }
}
