//! When each case is next due for a reminder: an index that makes a pass with nothing to do cheap.

use super::{
    ChangeTx, Db, StoreError,
    entity::notice_schedule::{self, Column},
    types::day,
};
use crate::domain::id::CaseId;
use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};

/// With an act: the next day, or none when nothing is left to remind of.
pub fn set(tx: &ChangeTx, case: CaseId, next_on: Option<Date>) {
    match next_on {
        Some(next_on) => tx.queue_rows::<notice_schedule::Entity>(vec![row(case, next_on)], Some(newer())),
        None => tx.queue(&notice_schedule::Entity::delete_by_id(case.0)),
    }
}

/// Cases whose day has come, the longest waiting first.
pub async fn due(db: &Db, today: Date, limit: u64) -> Result<Vec<CaseId>, StoreError> {
    let rows = notice_schedule::Entity::find()
        .filter(Column::NextOn.lte(day(today)))
        .order_by_asc(Column::NextOn)
        .order_by_asc(Column::CaseId)
        .limit(limit)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|row| CaseId(row.case_id)).collect())
}

pub(super) async fn write(
    connection: &impl ConnectionTrait,
    case: CaseId,
    next_on: Option<Date>,
) -> Result<(), StoreError> {
    let Some(next_on) = next_on else {
        notice_schedule::Entity::delete_by_id(case.0).exec(connection).await?;
        return Ok(());
    };
    let insert = notice_schedule::Entity::insert(row(case, next_on)).on_conflict(newer());
    insert.exec_without_returning(connection).await?;
    Ok(())
}

fn row(case: CaseId, next_on: Date) -> notice_schedule::ActiveModel {
    notice_schedule::ActiveModel { case_id: Set(case.0), next_on: Set(day(next_on)) }
}

/// A later day replaces an earlier one.
fn newer() -> OnConflict {
    OnConflict::column(Column::CaseId).update_column(Column::NextOn).to_owned()
}
