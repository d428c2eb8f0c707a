//! Accounts and offices as administrators see and change them. Each change is one transaction: what it rests on is
//! looked up in it, the rule is asked, the act is noted. Knows no rule.

use super::{
    Db, StoreError,
    admin_acts::{self, Doer},
    announced::{self, Matter},
    entity::{appointments, sessions, users},
    mandates,
    offices::{Holder, on_day},
    outbox::Addressed,
    people::{self, Person},
    sessions as sessions_of,
    types::{day, instant, timestamp},
};
use crate::domain::{
    actor::Role,
    administration::Act,
    id::{AppointmentId, UserId},
    institution::InstitutionCode,
    office::{Appointing, Appointment},
    search::fold,
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
    sea_query::{Expr, ExprTrait, Query},
};
use std::collections::HashMap;

/// Which accounts a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words of a name or an address, or parts of them, however they are spelled.
    pub text: String,
    pub role: Option<Role>,
    /// With an office there today or to come.
    pub institution: Option<InstitutionCode>,
    /// Deactivated ones alone, or none of them.
    pub disabled: bool,
}

/// An account in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub person: Person,
    /// The office held today, or else the latest.
    pub office: Option<Appointment>,
    /// Whether a password was ever set.
    pub has_password: bool,
}

/// An appointment with the instant at which it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub appointment: Appointment,
    pub recorded_at: Timestamp,
}

/// Where a page of accounts ends.
pub type Key = (String, UserId);

/// Accounts of staff in the order of their names, after a key.
pub async fn list(
    db: &Db,
    wanted: &Wanted,
    after: Option<&Key>,
    today: Date,
    limit: u64,
) -> Result<Vec<Listed>, StoreError> {
    use users::Column as C;
    let mut query = users::Entity::find();
    query = query.filter(if wanted.disabled { C::DisabledAt.is_not_null() } else { C::DisabledAt.is_null() });
    query = query.filter(C::Role.ne(Role::Requester.code()));
    if let Some(role) = wanted.role {
        query = query.filter(of_role(role, today));
    }
    if let Some(code) = &wanted.institution {
        query = query.filter(C::Id.in_subquery(holders_of(code, today)));
    }
    if let Some((name, id)) = after {
        let same = Condition::all().add(C::Name.eq(name.as_str())).add(C::Id.gt(id.0));
        query = query.filter(Condition::any().add(C::Name.gt(name.as_str())).add(same));
    }
    query = query.order_by_asc(C::Name).order_by_asc(C::Id);
    let rows = if wanted.text.is_empty() {
        query.limit(limit).all(db.read()).await?
    } else {
        let mut rows = query.all(db.read()).await?;
        rows.retain(|row| is_called(row, &wanted.text));
        rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        rows
    };
    let offices = offices_of(db, rows.iter().map(|row| row.id).collect(), today).await?;
    rows.into_iter()
        .map(|row| {
            let has_password = row.password_hash.is_some();
            let person = people::person(row)?;
            Ok(Listed { office: offices.get(&person.id).cloned(), has_password, person })
        })
        .collect()
}

/// Whether each word of a search stands in the name or the address, however either is spelled. Letters are folded here,
/// so that both engines find the same; staff is few enough to be read through.
fn is_called(row: &users::Model, text: &str) -> bool {
    let (words, called) = (fold(text), fold(&format!("{} {}", row.name, row.email)));
    !words.is_empty() && words.split(' ').all(|word| called.contains(word))
}

/// Of an institution's roles those who hold it today, or whose account was made with it and who hold none.
fn of_role(role: Role, today: Date) -> Condition {
    let held = |role: Option<Role>| {
        let mut held = Query::select();
        held.column(appointments::Column::UserId).from(appointments::Entity).cond_where(on_day(today));
        if let Some(role) = role {
            held.and_where(Expr::col(appointments::Column::Role).eq(role.code()));
        }
        held
    };
    let account = Condition::all()
        .add(users::Column::Role.eq(role.code()))
        .add(users::Column::Id.not_in_subquery(held(None)));
    Condition::any().add(users::Column::Id.in_subquery(held(Some(role)))).add(account)
}

fn holders_of(code: &InstitutionCode, today: Date) -> sea_orm::sea_query::SelectStatement {
    let mut held = Query::select();
    held.column(appointments::Column::UserId)
        .from(appointments::Entity)
        .and_where(Expr::col(appointments::Column::Institution).eq(code.as_str()))
        .cond_where(
            Condition::any()
                .add(appointments::Column::EndsOn.is_null())
                .add(appointments::Column::EndsOn.gte(day(today))),
        );
    held
}

async fn offices_of(
    db: &Db,
    users: Vec<uuid::Uuid>,
    today: Date,
) -> Result<HashMap<UserId, Appointment>, StoreError> {
    let rows = appointments::Entity::find()
        .filter(appointments::Column::UserId.is_in(users))
        .order_by_asc(appointments::Column::EffectiveOn)
        .all(db.read())
        .await?;
    let mut offices: HashMap<UserId, Appointment> = HashMap::new();
    for row in rows {
        let user = UserId(row.user_id);
        let office = people::appointment(row)?;
        if !offices.get(&user).is_some_and(|held| held.covers(today)) {
            offices.insert(user, office);
        }
    }
    Ok(offices)
}

/// Every office of a person with the instant of its recording, the latest first.
pub async fn offices(db: &Db, user: UserId) -> Result<Vec<Dated>, StoreError> {
    let rows = appointments::Entity::find()
        .filter(appointments::Column::UserId.eq(user.0))
        .order_by_desc(appointments::Column::EffectiveOn)
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            let recorded_at = timestamp(row.recorded_at)?;
            Ok(Dated { appointment: people::appointment(row)?, recorded_at })
        })
        .collect()
}

/// Institutions of `codes` in which neither officer nor substitute is in office on a day.
pub async fn without_officer(
    db: &Db,
    codes: &[InstitutionCode],
    on: Date,
) -> Result<Vec<InstitutionCode>, StoreError> {
    let held: Vec<String> = appointments::Entity::find()
        .filter(on_day(on))
        .filter(appointments::Column::Role.is_in([Role::Officer.code(), Role::Substitute.code()]))
        .select_only()
        .column(appointments::Column::Institution)
        .distinct()
        .join(JoinType::InnerJoin, appointments::Relation::User.def())
        .filter(users::Column::DisabledAt.is_null())
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(codes.iter().filter(|code| !held.iter().any(|one| one == code.as_str())).cloned().collect())
}

/// Appoints a person if the rule, asked with the person, their offices and the heads of that institution, allows it;
/// whoever hears of it is told in the same transaction.
///
/// # Errors
/// The store; what the rule says is the inner result.
pub async fn appoint<E>(
    db: &Db,
    user: UserId,
    office: &Appointment,
    doer: Doer,
    rule: impl FnOnce(&Person, &[Appointment], &[Appointment]) -> Result<Appointing, E>,
    told: impl FnOnce(&[Holder]) -> Vec<Addressed>,
) -> Result<Option<Result<(), E>>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let Some(person) = user_on(&tx, user).await? else { return Ok(None) };
    let own = all(&tx, appointments::Column::UserId.eq(user.0)).await?;
    match rule(&person, &own, &heads(&tx, &office.institution).await?) {
        Err(fault) => return Ok(Some(Err(fault))),
        Ok(Appointing::AsBefore) => return Ok(Some(Ok(()))),
        Ok(Appointing::New) => {}
    }
    people::appoint(&tx, user, office, doer.at).await?;
    let told = announced::tell(&tx, matter(&person, office), doer, told).await?;
    admin_acts::note(&tx, appointed(user, office, Some(told)), doer).await?;
    tx.commit().await?;
    Ok(Some(Ok(())))
}

/// Every head that an institution had or is to have.
pub(super) async fn heads(
    tx: &impl ConnectionTrait,
    institution: &InstitutionCode,
) -> Result<Vec<Appointment>, StoreError> {
    let of = appointments::Column::Institution.eq(institution.as_str());
    all(tx, of.and(appointments::Column::Role.eq(Role::Head.code()))).await
}

fn matter<'a>(person: &Person, office: &'a Appointment) -> Matter<'a> {
    let institution = Some(&office.institution);
    Matter { user: person.id, language: person.language, role: office.role, institution }
}

/// The act of an appointment.
pub(super) fn appointed(user: UserId, office: &Appointment, told: Option<u32>) -> Act {
    Act::Appointed {
        user,
        appointment: office.id,
        institution: office.institution.clone(),
        role: office.role,
        decision: office.decision_number.clone(),
        effective_on: office.effective_on,
        ends_on: office.ends_on,
        unit: office.unit.clone(),
        told,
    }
}

/// Ends an office on a day if the rule allows it; whoever has no office afterwards has no session either. What `told`
/// makes of the office as it ends is told in the same transaction.
///
/// # Errors
/// As [`appoint`].
pub async fn end_office<E>(
    db: &Db,
    user: UserId,
    id: AppointmentId,
    (last, today): (Date, Date),
    (reason, doer): (&str, Doer),
    rule: impl FnOnce(&Appointment) -> Result<Appointing, E>,
    told: impl FnOnce(&Appointment, &[Holder]) -> Vec<Addressed>,
) -> Result<Option<Result<(), E>>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let Some(person) = user_on(&tx, user).await? else { return Ok(None) };
    let own = all(&tx, appointments::Column::UserId.eq(user.0)).await?;
    let Some(office) = own.iter().find(|one| one.id == id) else { return Ok(None) };
    match rule(office) {
        Err(fault) => return Ok(Some(Err(fault))),
        Ok(Appointing::AsBefore) => return Ok(Some(Ok(()))),
        Ok(Appointing::New) => {}
    }
    appointments::Entity::update_many()
        .set(appointments::ActiveModel { ends_on: Set(Some(day(last))), ..Default::default() })
        .filter(appointments::Column::Id.eq(id.0))
        .exec(&tx)
        .await?;
    if last < today && office.covers(today) {
        sessions_of::end_all_on(&tx, user).await?;
    }
    let ended = Appointment { ends_on: Some(last), ..office.clone() };
    let told = announced::tell(&tx, matter(&person, office), doer, |to| told(&ended, to)).await?;
    let reason = reason.to_owned();
    let act = Act::AppointmentEnded { user, appointment: id, ends_on: last, reason, told: Some(told) };
    admin_acts::note(&tx, act, doer).await?;
    tx.commit().await?;
    Ok(Some(Ok(())))
}

/// Gives an account another role; its sessions end, and with them every mandate: whoever becomes an auditor again
/// waits for a new one. The rule is asked with the person and their offices. A role that is of no institution opens
/// what it opens at once: what `told` makes is told.
///
/// # Errors
/// As [`appoint`].
pub async fn change_role<E>(
    db: &Db,
    user: UserId,
    (to, today): (Role, Date),
    (reason, doer): (&str, Doer),
    rule: impl FnOnce(&Person, &[Appointment]) -> Result<(), E>,
    told: impl FnOnce(&[Holder]) -> Vec<Addressed>,
) -> Result<Option<Result<(), E>>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let Some(person) = user_on(&tx, user).await? else { return Ok(None) };
    if person.role == to {
        return Ok(Some(Ok(())));
    }
    let own = all(&tx, appointments::Column::UserId.eq(user.0)).await?;
    if let Err(fault) = rule(&person, &own) {
        return Ok(Some(Err(fault)));
    }
    set(&tx, user, users::ActiveModel { role: Set(to.code().to_owned()), ..Default::default() }).await?;
    sessions_of::end_all_on(&tx, user).await?;
    mandates::end_all_on(&tx, user, today, (reason, doer)).await?;
    let told = if to.is_of_institution() {
        None
    } else {
        let matter = Matter { user, language: person.language, role: to, institution: None };
        Some(announced::tell(&tx, matter, doer, told).await?)
    };
    let act = Act::RoleChanged { user, from: person.role, to, reason: reason.to_owned(), told };
    admin_acts::note(&tx, act, doer).await?;
    tx.commit().await?;
    Ok(Some(Ok(())))
}

/// Takes an account out of use, its sessions with it, or back into use. Whether there is such an account.
pub async fn set_active(
    db: &Db,
    user: UserId,
    active: bool,
    (reason, doer): (&str, Doer),
) -> Result<bool, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let Some(person) = user_on(&tx, user).await? else { return Ok(false) };
    if person.is_disabled != active {
        return Ok(true);
    }
    let disabled_at = Set((!active).then(|| instant(doer.at)));
    set(&tx, user, users::ActiveModel { disabled_at, ..Default::default() }).await?;
    let reason = reason.to_owned();
    let act = if active {
        Act::Reactivated { user, reason }
    } else {
        sessions_of::end_all_on(&tx, user).await?;
        super::password_links::forget_on(&tx, user).await?;
        Act::Deactivated { user, reason }
    };
    admin_acts::note(&tx, act, doer).await?;
    tx.commit().await?;
    Ok(true)
}

/// Ends every session of a person. Whether there is such an account.
pub async fn end_sessions(db: &Db, user: UserId, doer: Doer) -> Result<bool, StoreError> {
    let tx = admin_acts::begin(db).await?;
    if user_on(&tx, user).await?.is_none() {
        return Ok(false);
    }
    let open = sessions::Entity::find().filter(sessions::Column::UserId.eq(user.0)).one(&tx).await?;
    if open.is_some() {
        sessions_of::end_all_on(&tx, user).await?;
        admin_acts::note(&tx, Act::SessionsEnded { user }, doer).await?;
    }
    tx.commit().await?;
    Ok(true)
}

async fn set(tx: &impl ConnectionTrait, user: UserId, to: users::ActiveModel) -> Result<(), StoreError> {
    users::Entity::update_many().set(to).filter(users::Column::Id.eq(user.0)).exec(tx).await?;
    Ok(())
}

async fn user_on(tx: &impl ConnectionTrait, user: UserId) -> Result<Option<Person>, StoreError> {
    users::Entity::find_by_id(user.0).one(tx).await?.map(people::person).transpose()
}

async fn all(
    tx: &impl ConnectionTrait,
    which: impl sea_orm::sea_query::IntoCondition,
) -> Result<Vec<Appointment>, StoreError> {
    let which = which.into_condition();
    let rows = appointments::Entity::find().filter(which).all(tx).await?;
    rows.into_iter().map(people::appointment).collect()
}
