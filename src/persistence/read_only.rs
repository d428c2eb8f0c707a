//! Whether the portal takes anything in: the newest act of an administrator that says so. Begun and ended while nobody
//! changes a case, and ended together with the acts of the calendar that give the days back.

use super::{
    ChangeTx, Db, Engine, StoreError,
    admin_acts::{self, Doer},
    calendar::{self, Written},
    entity::admin_acts::{Column, Entity},
};
use crate::domain::{
    administration::{Act, READ_ONLY},
    read_only::ReadOnly,
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};

/// What came of the wish to end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Now,
    /// It was over.
    Before,
    /// Somebody recorded an act of the calendar meanwhile.
    Meanwhile,
}

/// How it stands; none where the portal is as usual.
pub async fn current(db: &Db) -> Result<Option<ReadOnly>, StoreError> {
    on(db.read()).await
}

/// The same within a change, that holds the turn of the calendar: it stays so until its end.
pub async fn current_in(tx: &ChangeTx) -> Result<Option<ReadOnly>, StoreError> {
    on(tx.connection()).await
}

/// Stops whoever would write of their own accord while the portal takes nothing in.
///
/// # Errors
/// [`StoreError::ReadOnly`], or the store.
pub(super) async fn check(connection: &impl ConnectionTrait) -> Result<(), StoreError> {
    if on(connection).await?.is_some() { Err(StoreError::ReadOnly) } else { Ok(()) }
}

pub(super) async fn on(connection: &impl ConnectionTrait) -> Result<Option<ReadOnly>, StoreError> {
    let newest = Entity::find()
        .filter(Column::About.eq(READ_ONLY))
        .order_by_desc(Column::Number)
        .one(connection)
        .await?;
    let Some(newest) = newest else { return Ok(None) };
    Ok(match admin_acts::written(newest)?.act {
        Act::ReadOnlyBegun(on) => Some(on),
        _ => None,
    })
}

/// Begins it, or corrects what was said of it, by a rule of how it stands. No change of a case is under way.
pub async fn begin<F>(
    db: &Db,
    rule: impl FnOnce(Option<&ReadOnly>) -> Result<ReadOnly, F>,
    doer: Doer,
) -> Result<Result<ReadOnly, F>, StoreError> {
    let tx = alone(db).await?;
    let before = on(&tx).await?;
    let on = match rule(before.as_ref()) {
        Ok(on) => on,
        Err(fault) => {
            tx.rollback().await?;
            return Ok(Err(fault));
        }
    };
    if before.as_ref() != Some(&on) {
        admin_acts::note(&tx, Act::ReadOnlyBegun(on.clone()), doer).await?;
    }
    tx.commit().await?;
    Ok(Ok(on))
}

/// Ends it with the acts of the calendar that give its days back.
pub async fn end(db: &Db, outages: &[Written], doer: Doer) -> Result<Ended, StoreError> {
    let tx = alone(db).await?;
    let Some(on) = on(&tx).await? else {
        tx.rollback().await?;
        return Ok(Ended::Before);
    };
    if !calendar::append_in(&tx, outages).await? {
        tx.rollback().await?;
        return Ok(Ended::Meanwhile);
    }
    let outages = outages.iter().map(|outage| outage.number).collect();
    admin_acts::note(&tx, Act::ReadOnlyEnded { since: on.since, outages }, doer).await?;
    tx.commit().await?;
    Ok(Ended::Now)
}

/// A transaction during which no case changes: whoever changes one holds the turn of the calendar with others.
async fn alone(db: &Db) -> Result<DatabaseTransaction, StoreError> {
    let tx = db.begin().await?;
    if db.engine() == Engine::Postgres {
        calendar::turn_alone(&tx).await?;
    }
    Ok(tx)
}
