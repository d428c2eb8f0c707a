//! What the database adds to the directory: since when an institution receives by the portal.

use super::{
    ChangeTx, Db, StoreError,
    entity::receiving_institutions,
    types::{date, day, instant},
};
use crate::domain::institution::InstitutionCode;
use jiff::{Timestamp, civil::Date};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};
use std::collections::HashMap;

/// Code and first day of every institution that receives, or will.
pub async fn receiving(db: &Db) -> Result<HashMap<InstitutionCode, Date>, StoreError> {
    let rows = receiving_institutions::Entity::find().all(db.read()).await?;
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
    let row = receiving_institutions::Entity::find_by_id(code.as_str()).one(&tx.tx).await?;
    Ok(row.is_some_and(|row| row.receives_from <= day(on)))
}

/// From that day on the institution receives by the portal; a later word replaces an earlier one.
pub async fn receive(db: &Db, code: &InstitutionCode, from: Date, at: Timestamp) -> Result<(), StoreError> {
    use receiving_institutions::Column;
    let row = receiving_institutions::ActiveModel {
        institution: Set(code.to_string()),
        receives_from: Set(day(from)),
        recorded_at: Set(instant(at)),
    };
    let newer = OnConflict::column(Column::Institution)
        .update_columns([Column::ReceivesFrom, Column::RecordedAt])
        .to_owned();
    receiving_institutions::Entity::insert(row).on_conflict(newer).exec_without_returning(db.write()).await?;
    Ok(())
}
