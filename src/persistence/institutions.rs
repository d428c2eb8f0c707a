//! What the database adds to the directory: since when an institution receives by the portal.

use super::{
    ChangeTx, Db, StoreError,
    entity::receiving_institutions,
    offices,
    types::{date, day, instant},
};
use crate::domain::{complaint::facts::Body, institution::InstitutionCode};
use jiff::{Timestamp, civil::Date};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};
use std::collections::HashMap;

/// Code and first day of every institution that receives, or will.
pub async fn receiving(db: &Db) -> Result<HashMap<InstitutionCode, Date>, StoreError> {
    receiving_on(db.read()).await
}

/// The same on any connection.
pub(super) async fn receiving_on(
    connection: &impl ConnectionTrait,
) -> Result<HashMap<InstitutionCode, Date>, StoreError> {
    let rows = receiving_institutions::Entity::find().all(connection).await?;
    rows.into_iter()
        .map(|row| {
            let code = InstitutionCode::parse(&row.institution).map_err(|error| {
                StoreError::inconsistent("receiving_institutions", &row.institution, error)
            })?;
            Ok((code, date(row.receives_from)?))
        })
        .collect()
}

/// Whether an institution receives by the portal on a day, read inside the transaction of a filing.
pub async fn receives(tx: &ChangeTx, code: &InstitutionCode, on: Date) -> Result<bool, StoreError> {
    receives_on(tx.connection(), code, on).await
}

async fn receives_on(
    connection: &impl ConnectionTrait,
    code: &InstitutionCode,
    on: Date,
) -> Result<bool, StoreError> {
    let row = receiving_institutions::Entity::find_by_id(code.as_str()).one(connection).await?;
    Ok(row.is_some_and(|row| row.receives_from <= day(on)))
}

/// Whether a complaint about an institution reaches that body by the portal: its head if the institution
/// receives, the Commission if somebody of it has an account.
pub async fn hears(
    connection: &impl ConnectionTrait,
    body: Body,
    institution: &InstitutionCode,
    on: Date,
) -> Result<bool, StoreError> {
    match body {
        Body::Head => receives_on(connection, institution, on).await,
        Body::Commission => Ok(!offices::commission(connection).await?.is_empty()),
    }
}

/// The first day of receiving, where there is one.
pub(super) async fn first_day(
    connection: &impl ConnectionTrait,
    code: &InstitutionCode,
) -> Result<Option<Date>, StoreError> {
    let row = receiving_institutions::Entity::find_by_id(code.as_str()).one(connection).await?;
    row.map(|row| date(row.receives_from)).transpose()
}

/// From that day on the institution receives by the portal; a later word replaces an earlier one.
pub async fn receive(db: &Db, code: &InstitutionCode, from: Date, at: Timestamp) -> Result<(), StoreError> {
    receive_on(db.write(), code, Some(from), at).await
}

/// The same on any connection; without a day it does not receive after all.
pub(super) async fn receive_on(
    connection: &impl ConnectionTrait,
    code: &InstitutionCode,
    from: Option<Date>,
    at: Timestamp,
) -> Result<(), StoreError> {
    use receiving_institutions::Column;
    let Some(from) = from else {
        receiving_institutions::Entity::delete_by_id(code.as_str()).exec(connection).await?;
        return Ok(());
    };
    let row = receiving_institutions::ActiveModel {
        institution: Set(code.to_string()),
        receives_from: Set(day(from)),
        recorded_at: Set(instant(at)),
    };
    let newer = OnConflict::column(Column::Institution)
        .update_columns([Column::ReceivesFrom, Column::RecordedAt])
        .to_owned();
    receiving_institutions::Entity::insert(row).on_conflict(newer).exec_without_returning(connection).await?;
    Ok(())
}
