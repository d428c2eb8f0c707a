//! The outbox: notices written in the transaction of the act that causes them.

use super::{ChangeTx, StoreError, entity::outbox, types::instant};
use crate::{
    domain::{
        id::{MessageId, UserId},
        language::Language,
    },
    notifications::message::Message,
};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

/// A message for one person, with the id under which it will be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressed {
    pub id: MessageId,
    pub message: Message,
    /// None for the requester of the case.
    pub user: Option<(UserId, Language)>,
}

/// Queues messages with an act on a case; a fact already told is not told twice.
pub async fn enqueue(tx: &ChangeTx, messages: Vec<Addressed>, at: Timestamp) -> Result<(), StoreError> {
    insert(&tx.tx, messages, at).await
}

/// Queues messages on any connection: reminders, and notices that belong to no case.
pub(super) async fn insert(
    connection: &impl ConnectionTrait,
    messages: Vec<Addressed>,
    at: Timestamp,
) -> Result<(), StoreError> {
    if messages.is_empty() {
        return Ok(());
    }
    let rows = messages.iter().map(|one| row(one, at)).collect::<Result<Vec<_>, _>>()?;
    let told_before = OnConflict::column(outbox::Column::DedupKey).do_nothing().to_owned();
    match outbox::Entity::insert_many(rows).on_conflict(told_before).exec_without_returning(connection).await
    {
        Ok(_) | Err(sea_orm::DbErr::RecordNotInserted) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn row(one: &Addressed, at: Timestamp) -> Result<outbox::ActiveModel, StoreError> {
    let Addressed { id, message, user } = one;
    let json = |error: serde_json::Error| StoreError::inconsistent("outbox", id, error);
    Ok(outbox::ActiveModel {
        id: Set(id.0),
        dedup_key: Set(
            user.map_or(message.dedup_key.clone(), |(user, _)| format!("{}:{user}", message.dedup_key))
        ),
        case_id: Set(message.case.map(|case| case.0)),
        kind: Set(message.kind.code().to_owned()),
        subject: Set(serde_json::to_string(&message.subject).map_err(json)?),
        road: Set(message.road.code().to_owned()),
        language: Set(user.map_or(message.language, |(_, language)| language).code().to_owned()),
        user_id: Set(user.map(|(user, _)| user.0)),
        facts: Set(serde_json::to_string(&message.facts).map_err(json)?),
        state: Set("queued".to_owned()),
        created_at: Set(instant(at)),
        next_attempt_at: Set(instant(at)),
        attempts: Set(0),
        locked_until: Set(None),
        settled_at: Set(None),
        last_error: Set(None),
    })
}
