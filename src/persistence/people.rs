//! Members of staff and the offices they were appointed to. Knows no password rule and no session.

use super::{
    Db, StoreError,
    admin_acts::{self, Doer},
    announced::{self, Matter},
    entity::{appointments, users},
    mandates,
    offices::Holder,
    outbox::Addressed,
    password_links::{self, NewLink},
    staff::{appointed, heads},
    types::{date, day, instant},
};
pub use crate::domain::office::Appointment;
use crate::domain::office::{Appointing, OfficeFault};

use crate::domain::{
    actor::Role,
    administration::Act,
    email::EmailAddress,
    id::{AppointmentId, UserId},
    institution::InstitutionCode,
    language::Language,
    mandate::Mandate,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, SqlErr,
};
use std::collections::HashMap;

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: UserId,
    /// In lower case.
    pub email: String,
    pub name: String,
    pub role: Role,
    pub language: Language,
    pub is_disabled: bool,
}

/// A member of staff to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    pub id: UserId,
    pub email: EmailAddress,
    pub name: String,
    pub role: Role,
    pub language: Language,
}

/// Why an account cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum NotAdded {
    #[error("somebody with this address is there already")]
    AddressTaken,
    #[error("the office cannot be opened: {0}")]
    Office(#[from] OfficeFault),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How an address is kept and compared.
pub fn address_key(email: &EmailAddress) -> String {
    email.as_str().to_ascii_lowercase()
}

/// With what an account begins.
#[derive(Debug, Clone, Copy)]
pub enum Begins<'a> {
    /// With nothing but its role.
    Bare,
    Office(&'a Appointment),
    /// Of an auditor.
    Mandate(&'a Mandate),
}

/// A person with the first office, if the role has one and the rule, asked with the heads of that institution, allows
/// it, or with a mandate; the link of the first password; what `told` makes for whoever hears of it: in one transaction.
///
/// # Errors
/// [`NotAdded::AddressTaken`] when the address is in use, [`NotAdded::Office`] by the rule, or the store.
pub async fn add(
    db: &Db,
    person: &NewPerson,
    begins: Begins<'_>,
    link: NewLink,
    doer: Doer,
    rule: impl FnOnce(&Appointment, &[Appointment]) -> Result<Appointing, OfficeFault>,
    told: impl FnOnce(&[Holder]) -> Vec<Addressed>,
) -> Result<(), NotAdded> {
    let at = doer.at;
    let (office, mandate) = match begins {
        Begins::Bare => (None, None),
        Begins::Office(office) => (Some(office), None),
        Begins::Mandate(mandate) => (None, Some(mandate)),
    };
    let tx = admin_acts::begin(db).await?;
    let row = users::ActiveModel {
        id: Set(person.id.0),
        email: Set(address_key(&person.email)),
        name: Set(person.name.clone()),
        role: Set(person.role.code().to_owned()),
        language: Set(person.language.code().to_owned()),
        password_hash: Set(None),
        created_at: Set(instant(at)),
        disabled_at: Set(None),
    };
    users::Entity::insert(row).exec_without_returning(&tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => NotAdded::AddressTaken,
        _ => NotAdded::Store(error.into()),
    })?;
    if let Some(office) = office {
        rule(office, &heads(&tx, &office.institution).await?)?;
    }
    let institution = office.map(|office| &office.institution);
    let matter = Matter { user: person.id, language: person.language, role: person.role, institution };
    let told = Some(announced::tell(&tx, matter, doer, told).await?);
    let added = |told| Act::AccountAdded { user: person.id, role: person.role, told };
    admin_acts::note(&tx, added(told.filter(|_| office.is_none())), doer).await?;
    if let Some(office) = office {
        appoint(&tx, person.id, office, at).await?;
        admin_acts::note(&tx, appointed(person.id, office, told), doer).await?;
    }
    if let Some(mandate) = mandate {
        mandates::open(&tx, person.id, mandate, doer).await?;
    }
    password_links::open_on(&tx, link, at).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(())
}

pub(super) async fn appoint(
    connection: &impl ConnectionTrait,
    user: UserId,
    office: &Appointment,
    at: Timestamp,
) -> Result<(), StoreError> {
    let row = appointments::ActiveModel {
        id: Set(office.id.0),
        user_id: Set(user.0),
        institution: Set(office.institution.to_string()),
        role: Set(office.role.code().to_owned()),
        decision_number: Set(office.decision_number.clone()),
        effective_on: Set(day(office.effective_on)),
        ends_on: Set(office.ends_on.map(day)),
        recorded_at: Set(instant(at)),
        unit: Set(office.unit.clone()),
    };
    appointments::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

pub async fn find(db: &Db, id: UserId) -> Result<Option<Person>, StoreError> {
    users::Entity::find_by_id(id.0).one(db.read()).await?.map(person).transpose()
}

/// A person by address, with the hash of the password where one was set.
pub async fn find_by_email(
    db: &Db,
    email: &EmailAddress,
) -> Result<Option<(Person, Option<String>)>, StoreError> {
    let row =
        users::Entity::find().filter(users::Column::Email.eq(address_key(email))).one(db.read()).await?;
    row.map(|row| {
        let hash = row.password_hash.clone();
        Ok((person(row)?, hash))
    })
    .transpose()
}

/// The hash of a person's password, where one was set.
pub async fn password_hash(db: &Db, id: UserId) -> Result<Option<String>, StoreError> {
    Ok(users::Entity::find_by_id(id.0).one(db.read()).await?.and_then(|row| row.password_hash))
}

/// Sets the hash on any connection: the caller ends the sessions in the same transaction.
pub(super) async fn set_password(
    connection: &impl ConnectionTrait,
    id: UserId,
    hash: &str,
) -> Result<(), StoreError> {
    users::Entity::update_many()
        .set(users::ActiveModel { password_hash: Set(Some(hash.to_owned())), ..Default::default() })
        .filter(users::Column::Id.eq(id.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// The language in which the portal writes to this person.
pub async fn set_language(db: &Db, id: UserId, language: Language) -> Result<(), StoreError> {
    users::Entity::update_many()
        .set(users::ActiveModel { language: Set(language.code().to_owned()), ..Default::default() })
        .filter(users::Column::Id.eq(id.0))
        .exec(db.write())
        .await?;
    Ok(())
}

/// Every office of a person, the latest first.
pub async fn appointments_of(db: &Db, user: UserId) -> Result<Vec<Appointment>, StoreError> {
    let rows = appointments::Entity::find()
        .filter(appointments::Column::UserId.eq(user.0))
        .order_by_desc(appointments::Column::EffectiveOn)
        .all(db.read())
        .await?;
    rows.into_iter().map(appointment).collect()
}

/// The names of people, by id; somebody unknown is absent.
pub async fn names(
    db: &Db,
    ids: impl IntoIterator<Item = UserId>,
) -> Result<HashMap<UserId, String>, StoreError> {
    let ids: Vec<_> = ids.into_iter().map(|id| id.0).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(uuid::Uuid, String)> = users::Entity::find()
        .select_only()
        .columns([users::Column::Id, users::Column::Name])
        .filter(users::Column::Id.is_in(ids))
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|(id, name)| (UserId(id), name)).collect())
}

pub(super) fn person(row: users::Model) -> Result<Person, StoreError> {
    let role = Role::parse(&row.role)
        .ok_or_else(|| StoreError::inconsistent("users", row.id, format!("role {}", row.role)))?;
    let language = row.language.parse().map_err(|error| StoreError::inconsistent("users", row.id, error))?;
    Ok(Person {
        id: UserId(row.id),
        email: row.email,
        name: row.name,
        role,
        language,
        is_disabled: row.disabled_at.is_some(),
    })
}

pub(super) fn appointment(row: appointments::Model) -> Result<Appointment, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("appointments", row.id, what);
    Ok(Appointment {
        id: AppointmentId(row.id),
        institution: InstitutionCode::parse(&row.institution).map_err(|error| broken(&error))?,
        role: Role::parse(&row.role).ok_or_else(|| broken(&row.role))?,
        decision_number: row.decision_number.clone(),
        effective_on: date(row.effective_on)?,
        ends_on: row.ends_on.map(date).transpose()?,
        unit: row.unit.clone(),
    })
}
