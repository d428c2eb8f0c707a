//! Who holds which office on a day (art. 12): appointments with their dates.

use super::{
    StoreError,
    entity::{appointments, users},
    types::day,
};
use crate::domain::{actor::Role, id::UserId, institution::InstitutionCode, language::Language};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

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
    let ids: Vec<_> = appointments::Entity::find()
        .filter(appointments::Column::Institution.eq(institution.as_str()))
        .filter(on_day(on))
        .all(connection)
        .await?;
    let people = users::Entity::find()
        .filter(users::Column::Id.is_in(ids.iter().map(|row| row.user_id)))
        .filter(users::Column::DisabledAt.is_null())
        .all(connection)
        .await?;
    ids.iter()
        .filter_map(|row| Some((row, people.iter().find(|user| user.id == row.user_id)?)))
        .map(|(row, user)| holder(row, user))
        .collect()
}

/// The condition that an appointment covers a day.
pub(super) fn on_day(on: Date) -> Condition {
    Condition::all().add(appointments::Column::EffectiveOn.lte(day(on))).add(
        Condition::any()
            .add(appointments::Column::EndsOn.is_null())
            .add(appointments::Column::EndsOn.gte(day(on))),
    )
}

fn holder(row: &appointments::Model, user: &users::Model) -> Result<Holder, StoreError> {
    let role = Role::parse(&row.role)
        .ok_or_else(|| StoreError::inconsistent("appointments", row.id, format!("role {}", row.role)))?;
    let language =
        user.language.parse().map_err(|error| StoreError::inconsistent("users", user.id, error))?;
    Ok(Holder { user: UserId(user.id), role, language })
}
