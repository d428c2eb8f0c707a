//! Runs of jobs: a row each, which is also the lease that keeps a second run of the same name away.

use super::{
    Db, Engine, StoreError,
    entity::job_runs::{self, Column, Entity, Model},
    types::{instant, timestamp},
};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use uuid::Uuid;

/// Longest reason kept of a failed run, in characters.
const REASON: usize = 500;

/// A run of a job, ended or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub id: Uuid,
    pub name: String,
    pub started_at: Timestamp,
    pub finished_at: Option<Timestamp>,
    /// How many things it did.
    pub done: Option<u32>,
    /// Why it failed, or what it found wrong.
    pub error: Option<String>,
}

/// Begins a run, unless one of the same name began within `lease` and has not ended.
/// On PostgreSQL two nodes take turns by an advisory lock, on SQLite by the one writer.
pub async fn begin(
    db: &Db,
    id: Uuid,
    name: &str,
    now: Timestamp,
    lease: SignedDuration,
) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    if db.engine() == Engine::Postgres {
        let lock = format!("select pg_advisory_xact_lock(hashtext('bayan job {name}'))");
        tx.execute_unprepared(&lock).await?;
    }
    let busy = Entity::find()
        .filter(Column::Name.eq(name))
        .filter(Column::FinishedAt.is_null())
        .filter(Column::StartedAt.gt(instant(now - lease)))
        .one(&tx)
        .await?;
    if busy.is_some() {
        tx.rollback().await?;
        return Ok(false);
    }
    Entity::insert(row(id, name, now)).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// Ends a run: how much it did, and what went wrong.
pub async fn end(
    db: &Db,
    id: Uuid,
    now: Timestamp,
    done: u32,
    error: Option<&str>,
) -> Result<(), StoreError> {
    let reason: Option<String> = error.map(|error| error.chars().take(REASON).collect());
    Entity::update_many()
        .col_expr(Column::FinishedAt, Expr::value(instant(now)))
        .col_expr(Column::Succeeded, Expr::value(reason.is_none()))
        .col_expr(Column::Done, Expr::value(i32::try_from(done).unwrap_or(i32::MAX)))
        .col_expr(Column::Error, Expr::value(reason))
        .filter(Column::Id.eq(id))
        .exec(db.write())
        .await?;
    Ok(())
}

/// A run that needed no lease, written once it has ended.
pub async fn record(db: &Db, run: &Run) -> Result<(), StoreError> {
    let ended = job_runs::ActiveModel {
        finished_at: Set(run.finished_at.map(instant)),
        succeeded: Set(run.finished_at.map(|_| run.error.is_none())),
        done: Set(run.done.map(|done| i32::try_from(done).unwrap_or(i32::MAX))),
        error: Set(run.error.as_ref().map(|error| error.chars().take(REASON).collect())),
        ..row(run.id, &run.name, run.started_at)
    };
    Entity::insert(ended).exec_without_returning(db.write()).await?;
    Ok(())
}

/// The last run of a name, or the last that did all it should.
pub async fn last(db: &Db, name: &str, succeeded: bool) -> Result<Option<Run>, StoreError> {
    let mut query = Entity::find().filter(Column::Name.eq(name));
    if succeeded {
        query = query.filter(Column::Succeeded.eq(true));
    }
    query.order_by_desc(Column::StartedAt).one(db.read()).await?.map(run).transpose()
}

/// The latest runs of all names, newest first.
pub async fn latest(db: &Db, limit: u64) -> Result<Vec<Run>, StoreError> {
    let rows = Entity::find().order_by_desc(Column::StartedAt).limit(limit).all(db.read()).await?;
    rows.into_iter().map(run).collect()
}

/// Removes runs older than `before`; returns how many.
pub async fn forget(db: &Db, before: Timestamp) -> Result<u64, StoreError> {
    let gone = Entity::delete_many().filter(Column::StartedAt.lt(instant(before))).exec(db.write()).await?;
    Ok(gone.rows_affected)
}

fn row(id: Uuid, name: &str, started_at: Timestamp) -> job_runs::ActiveModel {
    job_runs::ActiveModel {
        id: Set(id),
        name: Set(name.to_owned()),
        started_at: Set(instant(started_at)),
        finished_at: Set(None),
        succeeded: Set(None),
        done: Set(None),
        error: Set(None),
    }
}

fn run(row: Model) -> Result<Run, StoreError> {
    Ok(Run {
        id: row.id,
        name: row.name,
        started_at: timestamp(row.started_at)?,
        finished_at: row.finished_at.map(timestamp).transpose()?,
        done: row.done.map(|done| u32::try_from(done).unwrap_or_default()),
        error: row.error,
    })
}
