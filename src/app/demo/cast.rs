//! The people of the demo: the accounts of the README, and an officer and a head for every other institution.

use super::super::{Error, Portal, accounts::DEMO_DOMAIN, story::Office};
use crate::{
    domain::{
        actor::Role,
        email::EmailAddress,
        id::{AppointmentId, MandateId, UserId},
        institution::{InstitutionCode, Kind},
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
use jiff::{Timestamp, ToSpan, civil::Date};
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
    /// Of an auditor whose mandate is over these kinds alone.
    #[serde(default)]
    scope: Vec<Kind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    officer: String,
    head: String,
}

/// Everybody, who acts for which institution, and who does what beside the requests.
pub struct Cast {
    pub people: Vec<Invented>,
    pub offices: BTreeMap<InstitutionCode, Office>,
    /// The named accounts, each the last of its role.
    pub named: BTreeMap<Role, UserId>,
    /// Auditors that wait for a mandate over some kinds of institutions.
    pub scoped: Vec<(UserId, Vec<Kind>)>,
}

/// Invents them.
pub async fn cast(portal: &Portal, institutions: &[InstitutionCode], now: Timestamp) -> Result<Cast, Error> {
    let people: People = toml::from_str(PEOPLE)
        .map_err(|error| StoreError::Unusable(format!("config/demo/people.toml: {error}")))?;
    let salt = portal.clock.bytes();
    let hash = portal.accounts.passwords.hash(PASSWORD, salt).await;
    let hash = hash.map_err(|error| StoreError::Unusable(error.to_string()))?;
    let mut company = Company { portal, now, hash, people: Vec::new() };
    let (mut offices, mut scoped, mut ids) = (BTreeMap::new(), Vec::new(), BTreeMap::new());
    let Some(first) = institutions.first() else {
        return Ok(Cast { people: company.people, offices, named: ids, scoped });
    };
    for Named { account, name, role, scope } in people.named {
        let at = role.is_of_institution().then_some(first);
        let user = company.joins(&account, &name, role, at)?;
        if scope.is_empty() {
            company.begins(role);
        } else {
            scoped.push((user, scope));
        }
        ids.insert(role, user);
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
    Ok(Cast { people: company.people, offices, named: ids, scoped })
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
        let effective_on = self.began_on();
        let office = institution.map(|institution| Appointment {
            id: AppointmentId(self.portal.clock.id()),
            institution: institution.clone(),
            role,
            unit: None,
            decision_number: None,
            effective_on,
            ends_on: None,
        });
        let person = NewPerson { id, email, name: name.to_owned(), role, language };
        self.people.push(Invented { person, office, mandate: None, password_hash: self.hash.clone() });
        Ok(id)
    }

    /// Whoever joined last as an auditor has a mandate over everything.
    fn begins(&mut self, role: Role) {
        let mandate = Mandate::unlimited(MandateId(self.portal.clock.id()), self.began_on());
        if let Some(last) = self.people.last_mut().filter(|_| role == Role::Auditor) {
            last.mandate = Some(mandate);
        }
    }

    fn began_on(&self) -> Date {
        zone::legal_date(self.now).checked_sub(2.years()).unwrap_or_default()
    }
}
