//! Who holds which office on a day (art. 12): appointments with their dates.

use super::{
    Db, StoreError,
    entity::{appointments, users},
    types::day,
};
use crate::domain::{actor::Role, id::UserId, institution::InstitutionCode, language::Language};
use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};
use uuid::Uuid;

/// A person in an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    pub user: UserId,
    pub role: Role,
    pub language: Language,
}

/// Everybody in office at an institution on a day.
pub async fn holders(
    connection: &impl ConnectionTrait,
    institution: &InstitutionCode,
    on: Date,
) -> Result<Vec<Holder>, StoreError> {
    let rows: Vec<(Uuid, String, String)> = appointments::Entity::find()
        .join(JoinType::InnerJoin, appointments::Relation::User.def())
        .filter(appointments::Column::Institution.eq(institution.as_str()))
        .filter(on_day(on))
        .filter(users::Column::DisabledAt.is_null())
        .select_only()
        .column(appointments::Column::UserId)
        .column(appointments::Column::Role)
        .column(users::Column::Language)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter().map(holder).collect()
}

/// Who belongs to which unit of an institution on a day, by the name of the unit.
pub async fn units(
    db: &Db,
    institution: &InstitutionCode,
    on: Date,
) -> Result<Vec<(String, UserId)>, StoreError> {
    let rows: Vec<(String, Uuid)> = appointments::Entity::find()
        .filter(appointments::Column::Institution.eq(institution.as_str()))
        .filter(appointments::Column::Unit.is_not_null())
        .filter(on_day(on))
        .select_only()
        .columns([appointments::Column::Unit, appointments::Column::UserId])
        .order_by_asc(appointments::Column::Unit)
        .order_by_asc(appointments::Column::UserId)
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|(unit, user)| (unit, UserId(user))).collect())
}

/// Everybody who ever was appointed at an institution, each once.
pub async fn ever(db: &Db, institution: &InstitutionCode) -> Result<Vec<UserId>, StoreError> {
    let rows: Vec<Uuid> = appointments::Entity::find()
        .filter(appointments::Column::Institution.eq(institution.as_str()))
        .select_only()
        .column(appointments::Column::UserId)
        .distinct()
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(UserId).collect())
}

/// The institutions in which somebody holds one of these offices on a day.
pub async fn with_any(db: &Db, roles: &[Role], on: Date) -> Result<Vec<InstitutionCode>, StoreError> {
    let codes: Vec<String> = appointments::Entity::find()
        .filter(appointments::Column::Role.is_in(roles.iter().map(|role| role.code())))
        .filter(on_day(on))
        .select_only()
        .column(appointments::Column::Institution)
        .distinct()
        .order_by_asc(appointments::Column::Institution)
        .into_tuple()
        .all(db.read())
        .await?;
    let code = |code: String| {
        InstitutionCode::parse(&code).map_err(|error| StoreError::inconsistent("appointments", code, error))
    };
    codes.into_iter().map(code).collect()
}

/// Those who answer requests: officers and substitutes, or where there is none the delegates.
pub fn answering(holders: &[Holder]) -> Vec<Holder> {
    let of = |roles: &[Role]| -> Vec<Holder> {
        holders.iter().filter(|holder| roles.contains(&holder.role)).copied().collect()
    };
    let officers = of(&[Role::Officer, Role::Substitute]);
    if officers.is_empty() { of(&[Role::Delegate]) } else { officers }
}

/// Everybody of the Commission.
pub async fn commission(connection: &impl ConnectionTrait) -> Result<Vec<Holder>, StoreError> {
    everybody(connection, Role::Commission).await
}

/// Everybody of a role that is of no institution.
pub async fn everybody(connection: &impl ConnectionTrait, role: Role) -> Result<Vec<Holder>, StoreError> {
    let rows: Vec<(Uuid, String, String)> = users::Entity::find()
        .filter(users::Column::Role.eq(role.code()))
        .filter(users::Column::DisabledAt.is_null())
        .select_only()
        .columns([users::Column::Id, users::Column::Role, users::Column::Language])
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter().map(holder).collect()
}

/// The condition that an appointment covers a day.
pub(super) fn on_day(on: Date) -> Condition {
    Condition::all().add(appointments::Column::EffectiveOn.lte(day(on))).add(
        Condition::any()
            .add(appointments::Column::EndsOn.is_null())
            .add(appointments::Column::EndsOn.gte(day(on))),
    )
}

fn holder((user, role, language): (Uuid, String, String)) -> Result<Holder, StoreError> {
    let role = Role::parse(&role)
        .ok_or_else(|| StoreError::inconsistent("appointments", user, format!("role {role}")))?;
    let language = language.parse().map_err(|error| StoreError::inconsistent("users", user, error))?;
    Ok(Holder { user: UserId(user), role, language })
}
