//! Mails that came back after they had left: what is marked on their row, and what waits again because of it.

use super::{Entity, State};
use crate::{
    domain::{
        case::{bounce::Bounce, contribution::Contribution, reply::Road},
        id::{ContributionId, MessageId, UserId},
    },
    persistence::{
        ChangeTx, Db, StoreError,
        entity::outbox::Column,
        types::{instant, timestamp},
    },
};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use std::collections::HashMap;

/// With the event that says so: the mail came back, and where `as_letter` its notice waits as a letter. False where
/// that was recorded before, or the notice was settled otherwise.
pub async fn came_back(
    tx: &ChangeTx,
    id: MessageId,
    bounce: Bounce,
    as_letter: bool,
    at: Timestamp,
) -> Result<bool, StoreError> {
    mark(&tx.tx, id, bounce, as_letter, at).await
}

/// The same for a mail that no event tells of: one to a member of staff, or one that came back after weeks.
pub async fn note_bounce(db: &Db, id: MessageId, bounce: Bounce, at: Timestamp) -> Result<bool, StoreError> {
    mark(db.write(), id, bounce, false, at).await
}

/// When a mail to a member of staff last came back for good, and the status code it came with.
pub async fn last_bounce_of_user(
    db: &Db,
    user: UserId,
) -> Result<Option<(Timestamp, Option<String>)>, StoreError> {
    let row = Entity::find()
        .filter(Column::UserId.eq(user.0))
        .filter(Column::BouncedAt.is_not_null())
        .filter(Column::Bounce.eq("hard"))
        .order_by_desc(Column::BouncedAt)
        .one(db.read())
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(row.bounced_at.map(timestamp).transpose()?.map(|at| (at, row.bounce_status)))
}

/// The questions inside an institution of which the latest mail that had an end did not arrive, and since when.
pub async fn undelivered(
    db: &Db,
    questions: &[ContributionId],
) -> Result<HashMap<ContributionId, Timestamp>, StoreError> {
    let mut found = HashMap::new();
    for question in questions {
        let ended = Entity::find()
            .filter(Column::DedupKey.is_in(Contribution::mails(*question)))
            .filter(Column::State.is_in([State::Sent.code(), State::GaveUp.code()]))
            .order_by_desc(Column::CreatedAt)
            .one(db.read())
            .await?;
        let since = ended
            .and_then(|row| row.bounced_at.or(row.settled_at.filter(|_| row.state == State::GaveUp.code())));
        if let Some(since) = since {
            found.insert(*question, timestamp(since)?);
        }
    }
    Ok(found)
}

pub(in crate::persistence) async fn mark(
    connection: &impl ConnectionTrait,
    id: MessageId,
    bounce: Bounce,
    as_letter: bool,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let mut update = Entity::update_many()
        .col_expr(Column::BouncedAt, Expr::value(instant(at)))
        .col_expr(Column::Bounce, Expr::value(bounce.kind.code()))
        .col_expr(Column::BounceStatus, Expr::value(bounce.status.map(|status| status.to_string())))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Road.eq(Road::Mail.code()))
        .filter(Column::BouncedAt.is_null());
    if as_letter {
        let free = Expr::value(None::<sea_orm::prelude::DateTimeUtc>);
        update = update
            .col_expr(Column::Road, Expr::value(Road::Letter.code()))
            .col_expr(Column::State, Expr::value(State::Queued.code()))
            .col_expr(Column::SettledAt, free.clone())
            .col_expr(Column::LockedUntil, free);
    }
    Ok(update.exec(connection).await?.rows_affected == 1)
}
