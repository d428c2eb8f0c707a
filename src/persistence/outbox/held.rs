//! Notices that wait for the day's one mail, and the gathering of them into it.

use super::{
    Addressed, Entity, State,
    row::{dedup_key, notice, rows},
};
use crate::{
    domain::{
        id::{CaseId, MessageId, UserId},
        institution::InstitutionCode,
    },
    persistence::{
        Db, StoreError,
        entity::{
            cases,
            outbox::{Column, Model},
        },
        outbox::Notice,
        preferences::Owner,
        read_only,
        types::{instant, timestamp},
    },
};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockType, Query},
};
use uuid::Uuid;

/// Most notices of one mail; the morning has as many mails as it takes.
pub const MOST: u64 = 100;

/// What became of a gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gathered {
    /// A mail waits to be sent.
    Written,
    /// That mail was written before.
    Before,
    /// Nothing was held.
    Nothing,
}

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

/// When the mail of that fact was written: what came to be held since is not for its morning.
pub async fn written_at(db: &Db, mail: &Addressed) -> Result<Option<Timestamp>, StoreError> {
    let row = Entity::find().filter(Column::DedupKey.eq(dedup_key(mail))).one(db.read()).await?;
    row.map(|row| timestamp(row.created_at)).transpose()
}

/// Puts what was held for somebody by then into one mail, with all it gathers in one transaction: of the cases of these
/// institutions alone, where they are named, and what belongs to no case.
pub async fn gather(
    db: &Db,
    owner: Owner,
    of: Option<&[InstitutionCode]>,
    by: Timestamp,
    mail: impl FnOnce(Vec<MessageId>) -> Addressed,
    at: Timestamp,
) -> Result<Gathered, StoreError> {
    let tx = db.begin().await?;
    read_only::check(&tx).await?;
    let held = Entity::find()
        .filter(held_for(owner).add_option(of.map(about)))
        .filter(Column::CreatedAt.lte(instant(by)))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .limit(MOST)
        .lock(LockType::Update)
        .all(&tx)
        .await?;
    if held.is_empty() {
        tx.rollback().await?;
        return Ok(Gathered::Nothing);
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
        return Ok(Gathered::Before);
    }
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Gathered.code()))
        .col_expr(Column::SettledAt, Expr::value(instant(at)))
        .filter(Column::Id.is_in(ids))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(Gathered::Written)
}

/// What is held for a member of staff after that notice, or from the first, oldest first, each with the key of its fact:
/// none once there is no more.
pub async fn held_by(
    db: &Db,
    user: UserId,
    after: Option<(Timestamp, MessageId)>,
) -> Result<Vec<(String, Notice)>, StoreError> {
    let later = after.map(|(at, id)| {
        let same = Condition::all().add(Column::CreatedAt.eq(instant(at))).add(Column::Id.gt(id.0));
        Condition::any().add(Column::CreatedAt.gt(instant(at))).add(same)
    });
    let rows = Entity::find()
        .filter(held_for(Owner::User(user)).add_option(later))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .limit(MOST)
        .all(db.read())
        .await?;
    let own = format!(":{user}");
    let with_fact = |row: Model| {
        let fact = row.dedup_key.strip_suffix(&own).unwrap_or(&row.dedup_key).to_owned();
        Ok((fact, notice(row)?))
    };
    rows.into_iter().map(with_fact).collect()
}

/// A held notice goes to others in the place of whom it was for; false where it is held no more.
pub async fn pass_on(db: &Db, id: MessageId, to: &[Addressed], at: Timestamp) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    read_only::check(&tx).await?;
    let ended = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Unwanted.code()))
        .col_expr(Column::SettledAt, Expr::value(instant(at)))
        .filter(Column::Id.eq(id.0))
        .filter(Column::State.eq(State::Held.code()))
        .exec(&tx)
        .await?;
    if ended.rows_affected == 0 {
        return Ok(false);
    }
    super::insert(&tx, to.to_vec(), State::Queued, at).await?;
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

/// Of the cases of these institutions, or of no case.
fn about(institutions: &[InstitutionCode]) -> Condition {
    let mut cases = Query::select();
    cases
        .column(cases::Column::Id)
        .from(cases::Entity)
        .and_where(cases::Column::Institution.is_in(institutions.iter().map(InstitutionCode::as_str)));
    Condition::any().add(Column::CaseId.is_null()).add(Column::CaseId.in_subquery(cases))
}
