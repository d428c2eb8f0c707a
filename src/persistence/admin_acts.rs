//! What administrators did, one act after the other: each is written in the transaction that does it, and noted in
//! the chain of deeds. Knows no rule of the acts.

use super::{
    Db, StoreError,
    deeds::{self, Deed},
    entity::admin_acts,
    types::{instant, timestamp},
};
use crate::domain::{administration::Act, id::UserId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

/// An act with who did it and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// From 1, without gaps.
    pub number: u32,
    pub act: Act,
    pub at: Timestamp,
    /// None for a command on the machine.
    pub by: Option<UserId>,
}

/// Who does something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doer {
    pub by: Option<UserId>,
    pub at: Timestamp,
}

/// A transaction in which nobody else does an act of this kind: what is looked up in it stays so until its end.
pub(super) async fn begin(db: &Db) -> Result<DatabaseTransaction, StoreError> {
    let tx = db.begin().await?;
    deeds::turn(&tx).await?;
    Ok(tx)
}

/// Writes an act behind the last, within the transaction that does it.
pub(super) async fn note(tx: &impl ConnectionTrait, act: Act, doer: Doer) -> Result<(), StoreError> {
    deeds::turn(tx).await?;
    let last = admin_acts::Entity::find().order_by_desc(admin_acts::Column::Number).one(tx).await?;
    let number = last.map(|row| count(row.number)).transpose()?.unwrap_or_default().saturating_add(1);
    let written = Written { number, act, at: doer.at, by: doer.by };
    let row = admin_acts::ActiveModel {
        number: Set(column(number)?),
        act: Set(text(&written)?),
        about: Set(written.act.about()),
        recorded_at: Set(instant(written.at)),
        recorded_by: Set(written.by.map(|user| user.0)),
    };
    admin_acts::Entity::insert(row).exec_without_returning(tx).await?;
    deeds::note(tx, Deed::admin(&written)?, written.at).await
}

/// The latest acts before a number, the newest first; of one person, where one is named. Before a number that no act
/// ever has, all of them.
pub async fn before(
    db: &Db,
    about: Option<UserId>,
    number: Option<u32>,
    limit: u64,
) -> Result<Vec<Written>, StoreError> {
    let mut query = admin_acts::Entity::find();
    if let Some(user) = about {
        query = query.filter(admin_acts::Column::About.eq(user.to_string()));
    }
    if let Some(number) = number {
        query = query.filter(admin_acts::Column::Number.lt(column(number).unwrap_or(i32::MAX)));
    }
    let rows = query.order_by_desc(admin_acts::Column::Number).limit(limit).all(db.read()).await?;
    rows.into_iter().map(written).collect()
}

/// The latest acts about something that is no person, the newest first.
pub async fn of(db: &Db, about: &str, limit: u64) -> Result<Vec<Written>, StoreError> {
    let query = admin_acts::Entity::find().filter(admin_acts::Column::About.eq(about));
    let rows = query.order_by_desc(admin_acts::Column::Number).limit(limit).all(db.read()).await?;
    rows.into_iter().map(written).collect()
}

/// The acts about a person since an instant.
pub async fn about_since(db: &Db, user: UserId, since: Timestamp) -> Result<Vec<Written>, StoreError> {
    let rows = admin_acts::Entity::find()
        .filter(admin_acts::Column::About.eq(user.to_string()))
        .filter(admin_acts::Column::RecordedAt.gt(instant(since)))
        .all(db.read())
        .await?;
    rows.into_iter().map(written).collect()
}

/// Every act of a kind, the oldest first.
pub async fn of_kind(db: &Db, code: &str) -> Result<Vec<Written>, StoreError> {
    let begins = format!("{{\"act\":\"{code}\"");
    let query = admin_acts::Entity::find().filter(admin_acts::Column::Act.starts_with(begins));
    let rows = query.order_by_asc(admin_acts::Column::Number).all(db.read()).await?;
    rows.into_iter().map(written).collect()
}

/// The act as it is stored and digested.
pub(super) fn text(written: &Written) -> Result<String, StoreError> {
    serde_json::to_string(&written.act)
        .map_err(|error| StoreError::inconsistent("admin_acts", written.number, error))
}

pub(super) fn written(row: admin_acts::Model) -> Result<Written, StoreError> {
    let broken = |error: &dyn std::fmt::Display| StoreError::inconsistent("admin_acts", row.number, error);
    let act: Act = serde_json::from_str(&row.act).map_err(|error| broken(&error))?;
    if act.about() != row.about {
        return Err(broken(&"about"));
    }
    Ok(Written {
        number: count(row.number)?,
        act,
        at: timestamp(row.recorded_at)?,
        by: row.recorded_by.map(UserId),
    })
}

fn column(number: u32) -> Result<i32, StoreError> {
    i32::try_from(number).map_err(|error| StoreError::inconsistent("admin_acts", number, error))
}

fn count(column: i32) -> Result<u32, StoreError> {
    u32::try_from(column).map_err(|error| StoreError::inconsistent("admin_acts", column, error))
}
