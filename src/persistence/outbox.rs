//! The outbox: notices written in the transaction of the act that causes them, claimed and settled later.
//! Knows no word of them and no mail server.

mod bounced;
mod held;
mod row;
pub mod unsent;

pub(super) use self::{bounced::mark, row::row};
pub use self::{
    bounced::{came_back, last_bounce_of_user, note_bounce, undelivered},
    held::{Gathered, among, gather, held_by, pass_on, waiting_for, written_at},
};

use self::row::{dedup_key, notice, rows};
use super::{
    ChangeTx, Db, StoreError,
    entity::outbox::{Column, Entity, Model},
    read_only,
    types::{instant, timestamp},
};
use crate::{
    domain::{
        case::{command::NoticeSubject, facts::coded, reply::Road},
        id::{CaseId, MessageId, UserId},
        institution::InstitutionCode,
        language::Language,
    },
    notifications::message::{Facts, Message, MessageKind, Sender},
};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
    sea_query::{Expr, LockBehavior, LockType},
};

/// Longest reason kept of a failure, in characters: it is a code and a few words, never a text of a person.
const REASON: usize = 200;

coded! {
    /// What became of a notice: given up when nobody can be reached there, overtaken when a later one
    /// made it needless, dispatched when it was a letter that was handed over, held until the day's one mail gathered
    /// it, unwanted by whoever it was for.
    State {
        Queued = "queued",
        Sent = "sent",
        GaveUp = "given-up",
        Overtaken = "overtaken",
        Dispatched = "dispatched",
        Held = "held",
        Gathered = "gathered",
        Unwanted = "unwanted",
    }
}

/// A message for one person, with the id under which it will be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressed {
    pub id: MessageId,
    pub message: Message,
    /// None for the requester of the case.
    pub user: Option<(UserId, Language)>,
}

/// A notice as it waits in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: MessageId,
    pub kind: MessageKind,
    pub case: Option<CaseId>,
    /// None for the requester of the case.
    pub user: Option<UserId>,
    pub subject: NoticeSubject,
    pub sender: Sender,
    pub road: Road,
    pub language: Language,
    pub facts: Facts,
    pub state: State,
    pub created_at: Timestamp,
    /// Attempts begun, the present one included.
    pub attempts: u32,
    pub last_error: Option<String>,
    /// When its end was recorded.
    pub settled_at: Option<Timestamp>,
    /// When it came back, if it did.
    pub bounced_at: Option<Timestamp>,
    /// Whether an administrator wants it given up.
    pub is_abandoned: bool,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    Sent,
    RetryAt {
        at: Timestamp,
        error: String,
    },
    GaveUp {
        error: String,
    },
    Overtaken,
    /// It waits for the day's one mail.
    Held,
    /// Whoever it was for does not want it.
    Unwanted,
}

/// Queues messages with an act on a case; a fact already told is not told twice.
pub fn enqueue(tx: &ChangeTx, messages: &[Addressed], at: Timestamp) -> Result<(), StoreError> {
    let (rows, told_before) = rows(messages, State::Queued, at)?;
    tx.queue_rows::<Entity>(rows, Some(told_before));
    Ok(())
}

/// Queues a notice that belongs to no case, such as the link to set a password.
pub async fn enqueue_apart(db: &Db, message: Addressed, at: Timestamp) -> Result<(), StoreError> {
    insert(db.write(), vec![message], State::Queued, at).await.map(|_| ())
}

/// The latest notice of a kind to somebody of staff.
pub async fn latest_to(db: &Db, user: UserId, kind: MessageKind) -> Result<Option<MessageId>, StoreError> {
    let row = Entity::find()
        .filter(Column::UserId.eq(user.0))
        .filter(Column::Kind.eq(kind.code()))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .one(db.read())
        .await?;
    Ok(row.map(|row| MessageId(row.id)))
}

/// Takes up to `limit` due mails, the longest waiting first, and keeps them from others for `lease`.
/// An attempt that never reports back is free again after it. None while the portal is read-only.
pub async fn claim(
    db: &Db,
    now: Timestamp,
    limit: u64,
    lease: SignedDuration,
) -> Result<Vec<Notice>, StoreError> {
    let tx = db.begin().await?;
    if read_only::on(&tx).await?.is_some() {
        tx.rollback().await?;
        return Ok(Vec::new());
    }
    let free = Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(instant(now)));
    let rows = Entity::find()
        .filter(waiting(Road::Mail))
        .filter(Column::NextAttemptAt.lte(instant(now)))
        .filter(free)
        .order_by_asc(Column::NextAttemptAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    if !rows.is_empty() {
        Entity::update_many()
            .col_expr(Column::LockedUntil, Expr::value(instant(now + lease)))
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    let begun = |row: Model| Model { attempts: row.attempts + 1, ..row };
    rows.into_iter().map(begun).map(notice).collect()
}

/// Records how an attempt ended; false when the notice no longer waits.
pub async fn settle(
    db: &Db,
    id: MessageId,
    settlement: Settlement,
    now: Timestamp,
) -> Result<bool, StoreError> {
    settle_on(db.write(), id, settlement, now).await
}

/// Records that these left; what no longer waits is as it was.
pub async fn sent(db: &Db, ids: &[MessageId], now: Timestamp) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::LockedUntil, Expr::value(None::<sea_orm::prelude::DateTimeUtc>))
        .col_expr(Column::State, Expr::value(State::Sent.code()))
        .col_expr(Column::SettledAt, Expr::value(instant(now)))
        .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
        .filter(waiting(Road::Mail))
        .exec(db.write())
        .await?;
    Ok(())
}

/// A legal notice left: settled with the event that says so. False when it no longer waits.
pub async fn left(tx: &ChangeTx, id: MessageId, now: Timestamp) -> Result<bool, StoreError> {
    settle_on(&tx.tx, id, Settlement::Sent, now).await
}

/// A mail to a requester was given up: it waits as a letter. False when it no longer waits.
pub async fn becomes_letter(tx: &ChangeTx, id: MessageId) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::Road, Expr::value(Road::Letter.code()))
        .col_expr(Column::LockedUntil, Expr::value(None::<sea_orm::prelude::DateTimeUtc>))
        .filter(Column::Id.eq(id.0))
        .filter(waiting(Road::Mail))
        .exec(&tx.tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Keeps why a mail failed while its end is recorded elsewhere; nobody else takes it before `until`.
pub async fn note_failure(db: &Db, id: MessageId, why: &str, until: Timestamp) -> Result<(), StoreError> {
    let reason: String = why.chars().take(REASON).collect();
    Entity::update_many()
        .col_expr(Column::LastError, Expr::value(reason))
        .col_expr(Column::LockedUntil, Expr::value(instant(until)))
        .filter(Column::Id.eq(id.0))
        .filter(waiting(Road::Mail))
        .exec(db.write())
        .await?;
    Ok(())
}

/// A letter of the case was handed over by its sender. False when no such letter waits.
pub async fn dispatched(
    tx: &ChangeTx,
    case: CaseId,
    id: MessageId,
    sender: Sender,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Dispatched.code()))
        .col_expr(Column::SettledAt, Expr::value(instant(now)))
        .filter(Column::Id.eq(id.0))
        .filter(Column::CaseId.eq(case.0))
        .filter(Column::Sender.eq(sender.code()))
        .filter(waiting(Road::Letter))
        .exec(&tx.tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Who of these was told that fact.
pub async fn told(
    db: &Db,
    key: &str,
    users: impl IntoIterator<Item = UserId>,
) -> Result<Vec<UserId>, StoreError> {
    let keys: Vec<String> = users.into_iter().map(|user| format!("{key}:{user}")).collect();
    let rows: Vec<Option<uuid::Uuid>> = Entity::find()
        .filter(Column::DedupKey.is_in(keys))
        .select_only()
        .column(Column::UserId)
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(rows.into_iter().flatten().map(UserId).collect())
}

/// One notice.
pub async fn find(db: &Db, id: MessageId) -> Result<Option<Notice>, StoreError> {
    Entity::find_by_id(id.0).one(db.read()).await?.map(notice).transpose()
}

/// The notices of a case, oldest first: what was told, by which road, and whether it left.
pub async fn of_case(db: &Db, case: CaseId) -> Result<Vec<Notice>, StoreError> {
    let rows = Entity::find()
        .filter(Column::CaseId.eq(case.0))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(db.read())
        .await?;
    rows.into_iter().map(notice).collect()
}

/// The letters that an institution has to dispatch, oldest first; those of the Commission are not among them.
pub async fn letters(db: &Db, institution: &InstitutionCode, limit: u64) -> Result<Vec<Notice>, StoreError> {
    let rows = Entity::find()
        .filter(waiting(Road::Letter))
        .filter(Column::Sender.eq(Sender::Institution.code()))
        // The store alone writes it.
        .filter(Expr::col("institution").eq(institution.as_str()))
        .order_by(Column::CreatedAt, Order::Asc)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    rows.into_iter().map(notice).collect()
}

/// The letters that the Commission has to dispatch, oldest first.
pub async fn letters_of_commission(db: &Db, limit: u64) -> Result<Vec<Notice>, StoreError> {
    let rows = Entity::find()
        .filter(waiting(Road::Letter))
        .filter(Column::Sender.eq(Sender::Commission.code()))
        .order_by(Column::CreatedAt, Order::Asc)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    rows.into_iter().map(notice).collect()
}

/// How many mails wait and since when; one small index answers it.
pub async fn waiting_mails(db: &Db) -> Result<(u64, Option<Timestamp>), StoreError> {
    let oldest =
        Entity::find().filter(waiting(Road::Mail)).order_by_asc(Column::CreatedAt).one(db.read()).await?;
    let Some(oldest) = oldest else { return Ok((0, None)) };
    let mails = Entity::find().filter(waiting(Road::Mail)).count(db.read()).await?;
    Ok((mails, Some(timestamp(oldest.created_at)?)))
}

/// Takes back what still waits of `messages`: a later notice says more.
pub(super) async fn overtake(
    connection: &impl ConnectionTrait,
    messages: &[Addressed],
    at: Timestamp,
) -> Result<(), StoreError> {
    if messages.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Overtaken.code()))
        .col_expr(Column::SettledAt, Expr::value(instant(at)))
        .filter(Column::DedupKey.is_in(messages.iter().map(dedup_key)))
        .filter(Column::State.eq(State::Queued.code()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Writes messages on any connection, waiting or overtaken from the start; how many tell something new.
pub(super) async fn insert(
    connection: &impl ConnectionTrait,
    messages: Vec<Addressed>,
    state: State,
    at: Timestamp,
) -> Result<u64, StoreError> {
    if messages.is_empty() {
        return Ok(0);
    }
    let (rows, told_before) = rows(&messages, state, at)?;
    match Entity::insert_many(rows).on_conflict(told_before).exec_without_returning(connection).await {
        Ok(new) => Ok(new),
        Err(sea_orm::DbErr::RecordNotInserted) => Ok(0),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn settle_on(
    connection: &impl ConnectionTrait,
    id: MessageId,
    settlement: Settlement,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let free = Expr::value(None::<sea_orm::prelude::DateTimeUtc>);
    let update = Entity::update_many()
        .col_expr(Column::LockedUntil, free)
        .filter(Column::Id.eq(id.0))
        .filter(waiting(Road::Mail));
    let over = |state: State| (state.code(), Some(instant(now)));
    let (state, settled_at) = match &settlement {
        Settlement::Sent => over(State::Sent),
        Settlement::RetryAt { .. } => (State::Queued.code(), None),
        Settlement::GaveUp { .. } => over(State::GaveUp),
        Settlement::Overtaken => over(State::Overtaken),
        Settlement::Held => (State::Held.code(), None),
        Settlement::Unwanted => over(State::Unwanted),
    };
    let mut update = update
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::SettledAt, Expr::value(settled_at));
    if let Settlement::RetryAt { at, .. } = &settlement {
        update = update.col_expr(Column::NextAttemptAt, Expr::value(instant(*at)));
    }
    if let Settlement::RetryAt { error, .. } | Settlement::GaveUp { error } = &settlement {
        let reason: String = error.chars().take(REASON).collect();
        update = update.col_expr(Column::LastError, Expr::value(reason));
    }
    Ok(update.exec(connection).await?.rows_affected == 1)
}

fn waiting(road: Road) -> Condition {
    Condition::all().add(Column::State.eq(State::Queued.code())).add(Column::Road.eq(road.code()))
}
