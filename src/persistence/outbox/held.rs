//! Notices that wait for the day's one mail, and the gathering of them into it.

use super::{
    Addressed, Entity, State,
    row::{notice, rows},
};
use crate::{
    domain::id::{CaseId, MessageId, UserId},
    persistence::{
        Db, StoreError, entity::outbox::Column, outbox::Notice, preferences::Owner, types::instant,
    },
};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockType},
};
use uuid::Uuid;

/// Most notices of one mail; the next day has the others.
pub const MOST: u64 = 100;

/// Those for whom something is held.
pub async fn waiting_for(db: &Db) -> Result<Vec<Owner>, StoreError> {
    let rows: Vec<(Option<Uuid>, Option<Uuid>)> = Entity::find()
        .filter(Column::State.eq(State::Held.code()))
        .select_only()
        .columns([Column::UserId, Column::CaseId])
        .distinct()
        .into_tuple()
        .all(db.read())
        .await?;
    let owner = |(user, case): (Option<Uuid>, Option<Uuid>)| Owner::of(user.map(UserId), case.map(CaseId));
    let mut owners: Vec<Owner> = Vec::new();
    for owner in rows.into_iter().filter_map(owner) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    Ok(owners)
}

/// Puts what is held for somebody into one mail, with all it gathers in one transaction; false where there is nothing,
/// or that mail was written before.
pub async fn gather(
    db: &Db,
    owner: Owner,
    mail: impl FnOnce(Vec<MessageId>) -> Addressed,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    let held = Entity::find()
        .filter(held_for(owner))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .limit(MOST)
        .lock(LockType::Update)
        .all(&tx)
        .await?;
    if held.is_empty() {
        tx.rollback().await?;
        return Ok(false);
    }
    let ids: Vec<Uuid> = held.iter().map(|row| row.id).collect();
    let (rows, told_before) = rows(&[mail(ids.iter().copied().map(MessageId).collect())], State::Queued, at)?;
    let new = match Entity::insert_many(rows).on_conflict(told_before).exec_without_returning(&tx).await {
        Ok(new) => new > 0,
        Err(sea_orm::DbErr::RecordNotInserted) => false,
        Err(error) => return Err(error.into()),
    };
    if !new {
        tx.rollback().await?;
        return Ok(false);
    }
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Gathered.code()))
        .col_expr(Column::SettledAt, Expr::value(instant(at)))
        .filter(Column::Id.is_in(ids))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(true)
}

/// The notices of those ids, oldest first.
pub async fn among(db: &Db, ids: &[MessageId]) -> Result<Vec<Notice>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(db.read())
        .await?;
    rows.into_iter().map(notice).collect()
}

/// What is held for a member of staff whatever case it is about; for a requester that of the case.
fn held_for(owner: Owner) -> Condition {
    let held = Condition::all().add(Column::State.eq(State::Held.code()));
    match owner {
        Owner::User(user) => held.add(Column::UserId.eq(user.0)),
        Owner::Case(case) => held.add(Column::UserId.is_null()).add(Column::CaseId.eq(case.0)),
    }
}
