//! Acts of the calendar, one after another, and which of them has been carried out. Knows no rule of them.

use super::{
    ChangeTx, Db, Engine, StoreError,
    deeds::{self, Deed},
    entity::{calendar_acts as acts, calendar_sweeps as sweeps},
    types::{instant, timestamp},
};
use crate::domain::{
    id::{CaseId, UserId},
    law::calendar::Act,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};

/// Whoever changes a case holds the turn of the calendar with others, whoever changes the calendar alone:
/// then no case is left that was counted by an older one and that nobody looks at again.
const TURN: u32 = 31_13;

/// An act with who recorded it and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub number: u32,
    pub act: Act,
    pub at: Timestamp,
    pub by: Option<UserId>,
}

/// The number of the newest act, and of the newest that was carried out; 0 where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Newest {
    pub act: u32,
    pub settled: u32,
}

/// How far an act has been carried out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sweep {
    pub after: Option<CaseId>,
    pub seen: u32,
    pub settled_at: Option<Timestamp>,
}

/// Takes the turn of the calendar alone until the end of the transaction: no case changes meanwhile.
pub(super) async fn turn_alone(tx: &impl ConnectionTrait) -> Result<(), StoreError> {
    tx.execute_unprepared(&format!("select pg_advisory_xact_lock({TURN})")).await?;
    Ok(())
}

/// Which act is the newest: one look at the end of a small index.
pub async fn newest(db: &Db) -> Result<Newest, StoreError> {
    newest_on(db.read()).await
}

/// The same within a change; until its end nobody records an act.
pub async fn newest_in(tx: &ChangeTx) -> Result<u32, StoreError> {
    let connection = tx.connection();
    if connection.get_database_backend() == sea_orm::DbBackend::Postgres {
        connection.execute_unprepared(&format!("select pg_advisory_xact_lock_shared({TURN})")).await?;
    }
    newest_act(connection).await
}

async fn newest_on(connection: &impl ConnectionTrait) -> Result<Newest, StoreError> {
    let settled = sweeps::Entity::find()
        .filter(sweeps::Column::SettledAt.is_not_null())
        .order_by_desc(sweeps::Column::Act)
        .one(connection)
        .await?;
    let settled = settled.map(|row| number(row.act)).transpose()?.unwrap_or_default();
    Ok(Newest { act: newest_act(connection).await?, settled })
}

pub(super) async fn newest_act(connection: &impl ConnectionTrait) -> Result<u32, StoreError> {
    let newest: Option<i32> = acts::Entity::find()
        .select_only()
        .column(acts::Column::Number)
        .order_by_desc(acts::Column::Number)
        .into_tuple()
        .one(connection)
        .await?;
    newest.map_or(Ok(0), number)
}

/// The newest act at an instant; 0 where none was recorded by then.
pub async fn newest_at(db: &Db, at: Timestamp) -> Result<u32, StoreError> {
    let newest: Option<i32> = acts::Entity::find()
        .select_only()
        .column(acts::Column::Number)
        .filter(acts::Column::RecordedAt.lte(instant(at)))
        .order_by_desc(acts::Column::Number)
        .into_tuple()
        .one(db.read())
        .await?;
    newest.map_or(Ok(0), number)
}

/// The acts after that number, in their order.
pub async fn after(db: &Db, number: u32) -> Result<Vec<Written>, StoreError> {
    after_on(db.read(), number).await
}

/// The same within a change.
pub async fn after_in(tx: &ChangeTx, number: u32) -> Result<Vec<Written>, StoreError> {
    after_on(tx.connection(), number).await
}

async fn after_on(connection: &impl ConnectionTrait, after: u32) -> Result<Vec<Written>, StoreError> {
    let rows = acts::Entity::find()
        .filter(acts::Column::Number.gt(column(after)?))
        .order_by_asc(acts::Column::Number)
        .all(connection)
        .await?;
    rows.into_iter().map(written).collect()
}

pub(super) fn written(row: acts::Model) -> Result<Written, StoreError> {
    let broken = |error: serde_json::Error| StoreError::inconsistent("calendar_acts", row.number, error);
    Ok(Written {
        number: number(row.number)?,
        act: serde_json::from_str(&row.act).map_err(broken)?,
        at: timestamp(row.recorded_at)?,
        by: row.recorded_by.map(UserId),
    })
}

/// Records an act behind those its author knew; false when somebody else recorded one meanwhile.
pub async fn append(db: &Db, written: &Written) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    if db.engine() == Engine::Postgres {
        turn_alone(&tx).await?;
    }
    if !append_in(&tx, std::slice::from_ref(written)).await? {
        tx.rollback().await?;
        return Ok(false);
    }
    tx.commit().await?;
    Ok(true)
}

/// The same for several within a transaction that holds the turn alone; where it is false, nothing was written.
pub(super) async fn append_in(tx: &DatabaseTransaction, acts: &[Written]) -> Result<bool, StoreError> {
    let Some(first) = acts.first() else { return Ok(true) };
    if newest_act(tx).await? + 1 != first.number {
        return Ok(false);
    }
    for written in acts {
        insert(tx, written).await?;
        deeds::note(tx, Deed::act(written)?, written.at).await?;
    }
    Ok(true)
}

async fn insert(tx: &DatabaseTransaction, written: &Written) -> Result<(), StoreError> {
    let text = serde_json::to_string(&written.act)
        .map_err(|error| StoreError::inconsistent("calendar_acts", written.number, error))?;
    let row = acts::ActiveModel {
        number: Set(column(written.number)?),
        act: Set(text),
        recorded_at: Set(instant(written.at)),
        recorded_by: Set(written.by.map(|user| user.0)),
    };
    acts::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// How far that act has been carried out.
pub async fn sweep(db: &Db, act: u32) -> Result<Sweep, StoreError> {
    let row = sweeps::Entity::find_by_id(column(act)?).one(db.read()).await?;
    let Some(row) = row else { return Ok(Sweep::default()) };
    Ok(Sweep {
        after: row.after_case.map(CaseId),
        seen: number(row.seen)?,
        settled_at: row.settled_at.map(timestamp).transpose()?,
    })
}

/// Remembers how far it has been carried out, for whoever goes on after a stop.
pub async fn swept(db: &Db, act: u32, sweep: &Sweep) -> Result<(), StoreError> {
    let row = sweeps::ActiveModel {
        act: Set(column(act)?),
        after_case: Set(sweep.after.map(|case| case.0)),
        seen: Set(column(sweep.seen)?),
        settled_at: Set(sweep.settled_at.map(instant)),
    };
    let newer = OnConflict::column(sweeps::Column::Act)
        .update_columns([sweeps::Column::AfterCase, sweeps::Column::Seen])
        .value(
            sweeps::Column::SettledAt,
            Expr::cust("coalesce(calendar_sweeps.settled_at, excluded.settled_at)"),
        )
        .to_owned();
    sweeps::Entity::insert(row).on_conflict(newer).exec_without_returning(db.write()).await?;
    Ok(())
}

pub(super) fn column(number: u32) -> Result<i32, StoreError> {
    i32::try_from(number).map_err(|error| StoreError::inconsistent("calendar_acts", number, error))
}

pub(super) fn number(column: i32) -> Result<u32, StoreError> {
    u32::try_from(column).map_err(|error| StoreError::inconsistent("calendar_acts", column, error))
}
