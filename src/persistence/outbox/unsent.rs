//! The mails that have not left, as administrators see them, and what administrators do with them: tried again at once,
//! or marked to be given up, which the deliverer does as with any other. Reads no address and no words.

use super::{Notice, State, row::notice, waiting};
use crate::{
    domain::{administration::Act, case::reply::Road, id::MessageId},
    notifications::message::MessageKind,
    persistence::{
        Db, StoreError,
        admin_acts::{self, Doer},
        entity::outbox::{Column, Entity, Model},
        types::{instant, timestamp},
    },
};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

/// A mail that waits, or was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub notice: Notice,
    pub next_attempt_at: Timestamp,
}

/// Which mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The next to be tried first.
    Waiting,
    /// The latest first.
    GivenUp,
}

impl Which {
    fn condition(self) -> Condition {
        match self {
            Which::Waiting => waiting(Road::Mail),
            Which::GivenUp => Condition::all().add(Column::State.eq(State::GaveUp.code())),
        }
    }
}

/// What came of the wish to give a mail up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abandoned {
    /// It is marked, now or before.
    Marked,
    /// An attempt is being made.
    UnderWay,
    /// No such mail waits.
    NotThere,
}

/// The first of them, and how many there are.
pub async fn list(db: &Db, which: Which, limit: u64) -> Result<(Vec<Held>, u64), StoreError> {
    let all = Entity::find().filter(which.condition());
    let total = all.clone().count(db.read()).await?;
    let rows = match which {
        Which::Waiting => all.order_by_asc(Column::NextAttemptAt).order_by_asc(Column::Id),
        Which::GivenUp => all.order_by_desc(Column::SettledAt).order_by_desc(Column::Id),
    };
    let rows = rows.limit(limit).all(db.read()).await?;
    Ok((rows.into_iter().map(held).collect::<Result<_, _>>()?, total))
}

/// One that waits.
pub async fn find(db: &Db, id: MessageId) -> Result<Option<Held>, StoreError> {
    let row = Entity::find_by_id(id.0).filter(waiting(Road::Mail)).one(db.read()).await?;
    row.map(held).transpose()
}

fn held(row: Model) -> Result<Held, StoreError> {
    Ok(Held { next_attempt_at: timestamp(row.next_attempt_at)?, notice: notice(row)? })
}

/// Every mail that waits for a later attempt is due now, and the act is noted. How many; none are no act.
pub async fn try_now(db: &Db, doer: Doer) -> Result<u32, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let now = instant(doer.at);
    let done = Entity::update_many()
        .col_expr(Column::NextAttemptAt, Expr::value(now))
        .filter(waiting(Road::Mail))
        .filter(Column::NextAttemptAt.gt(now))
        .filter(free(doer.at))
        .exec(&tx)
        .await?;
    let count = u32::try_from(done.rows_affected).unwrap_or(u32::MAX);
    if count > 0 {
        admin_acts::note(&tx, Act::MailsTried { count }, doer).await?;
    }
    tx.commit().await?;
    Ok(count)
}

/// Marks a mail to be given up, and notes why: who takes it next tries it no more.
pub async fn abandon(db: &Db, id: MessageId, reason: &str, doer: Doer) -> Result<Abandoned, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let Some(row) = Entity::find_by_id(id.0).filter(waiting(Road::Mail)).one(&tx).await? else {
        return Ok(Abandoned::NotThere);
    };
    let found = notice(row)?;
    // What guards an account from an administrator is no administrator's to keep back.
    if found.kind == MessageKind::SecondFactor {
        return Ok(Abandoned::NotThere);
    }
    if found.is_abandoned {
        return Ok(Abandoned::Marked);
    }
    let now = instant(doer.at);
    let done = Entity::update_many()
        .col_expr(Column::AbandonedAt, Expr::value(now))
        .col_expr(Column::NextAttemptAt, Expr::value(now))
        .filter(Column::Id.eq(id.0))
        .filter(waiting(Road::Mail))
        .filter(free(doer.at))
        .exec(&tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(Abandoned::UnderWay);
    }
    let kind = found.kind.code().to_owned();
    let act = Act::MailGivenUp { user: found.user, message: id, kind, reason: reason.to_owned() };
    admin_acts::note(&tx, act, doer).await?;
    tx.commit().await?;
    Ok(Abandoned::Marked)
}

/// Nobody has taken it for an attempt.
fn free(at: Timestamp) -> Condition {
    Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(instant(at)))
}
