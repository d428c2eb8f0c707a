//! Who in office is away on which days, as they said. Whoever is away keeps the office and every right: only notices
//! go past them.

use super::{
    Db, StoreError,
    entity::absences::{self, Column, Entity},
    offices::Holder,
    types::{date, day, instant},
};
use crate::domain::{actor::Role, id::UserId};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};

/// Days on which somebody is away, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    pub first_on: Date,
    pub last_on: Date,
}

/// What somebody said last.
pub async fn of(db: &Db, user: UserId) -> Result<Option<Absence>, StoreError> {
    let row = Entity::find_by_id(user.0).one(db.read()).await?;
    let absence =
        |row: absences::Model| Ok(Absence { first_on: date(row.first_on)?, last_on: date(row.last_on)? });
    row.map(absence).transpose()
}

/// Keeps what somebody says, in the place of what was said before.
pub async fn tell(db: &Db, user: UserId, absence: Absence, at: Timestamp) -> Result<(), StoreError> {
    let row = absences::ActiveModel {
        user_id: Set(user.0),
        first_on: Set(day(absence.first_on)),
        last_on: Set(day(absence.last_on)),
        told_at: Set(instant(at)),
    };
    let replaces = OnConflict::column(Column::UserId)
        .update_columns([Column::FirstOn, Column::LastOn, Column::ToldAt])
        .to_owned();
    Entity::insert(row).on_conflict(replaces).exec_without_returning(db.write()).await?;
    Ok(())
}

/// Somebody is there again, or will be after all.
pub async fn end(db: &Db, user: UserId) -> Result<(), StoreError> {
    Entity::delete_by_id(user.0).exec(db.write()).await?;
    Ok(())
}

/// Those in office, and who of them is there.
#[derive(Debug, Default)]
pub struct Office {
    pub holders: Vec<Holder>,
    pub there: Vec<Holder>,
}

impl Office {
    /// Adds members of the Commission, whom no absence passes over.
    pub fn and_commission(&mut self, members: Vec<Holder>) {
        self.there.extend(&members);
        self.holders.extend(members);
    }
}

/// An office on a day.
pub async fn office(
    connection: &impl ConnectionTrait,
    holders: Vec<Holder>,
    on: Date,
) -> Result<Office, StoreError> {
    Ok(Office { there: present(connection, holders.clone(), on).await?, holders })
}

/// Of those in office the ones who are there on a day, for the head is never passed over. All of them where the office
/// is held and nobody of it is there, since a clock runs on whoever reads its mail and a delegate acts for an office
/// only while nobody holds it.
pub async fn present(
    connection: &impl ConnectionTrait,
    holders: Vec<Holder>,
    on: Date,
) -> Result<Vec<Holder>, StoreError> {
    if holders.is_empty() {
        return Ok(holders);
    }
    let away = Entity::find()
        .filter(Column::UserId.is_in(holders.iter().map(|holder| holder.user.0)))
        .filter(Column::FirstOn.lte(day(on)))
        .filter(Column::LastOn.gte(day(on)))
        .all(connection)
        .await?;
    let is_there =
        |holder: &&Holder| holder.role == Role::Head || !away.iter().any(|row| row.user_id == holder.user.0);
    let there: Vec<Holder> = holders.iter().filter(is_there).copied().collect();
    let of_office = |holder: &Holder| matches!(holder.role, Role::Officer | Role::Substitute);
    let is_read = if holders.iter().any(of_office) { there.iter().any(of_office) } else { !there.is_empty() };
    Ok(if is_read { there } else { holders })
}
