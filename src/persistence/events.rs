//! Events: appended with their link, read back as they were written.

use super::{
    ChangeTx, Db, StoreError,
    cases::count,
    entity::events,
    types::{day, instant},
};
use crate::{
    audit::chain::{self, Entry},
    domain::id::CaseId,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// Appends entries after `previous`; returns the hash of the last.
pub async fn append(tx: &ChangeTx, entries: &[Entry], previous: &str) -> Result<String, StoreError> {
    let mut head = previous.to_owned();
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries {
        let bytes = entry.bytes().map_err(|error| StoreError::inconsistent("events", entry.id, error))?;
        let hash = chain::link(&head, &bytes);
        rows.push(row(entry, bytes, &head, &hash)?);
        head = hash;
    }
    events::Entity::insert_many(rows).exec_without_returning(&tx.tx).await?;
    Ok(head)
}

/// The hash of the last of `entries`, without writing them.
pub fn head_after(entries: &[Entry], previous: &str) -> Result<String, StoreError> {
    entries.iter().try_fold(previous.to_owned(), |head, entry| {
        let bytes = entry.bytes().map_err(|error| StoreError::inconsistent("events", entry.id, error))?;
        Ok(chain::link(&head, &bytes))
    })
}

/// The history of a case, oldest first.
pub async fn history(db: &Db, case: CaseId) -> Result<Vec<Entry>, StoreError> {
    let rows = events::Entity::find()
        .filter(events::Column::CaseId.eq(case.0))
        .order_by_asc(events::Column::Seq)
        .all(db.read())
        .await?;
    rows.iter()
        .map(|row| Entry::read(&row.bytes).map_err(|error| StoreError::inconsistent("events", row.id, error)))
        .collect()
}

pub(super) fn row(
    entry: &Entry,
    bytes: Vec<u8>,
    previous: &str,
    hash: &str,
) -> Result<events::ActiveModel, StoreError> {
    Ok(events::ActiveModel {
        id: Set(entry.id.0),
        case_id: Set(entry.case.0),
        seq: Set(count(entry.seq)?),
        kind: Set(entry.event.kind().to_owned()),
        actor_role: Set(entry.actor.role.code().to_owned()),
        actor_user: Set(entry.actor.user.map(|user| user.0)),
        actor_institution: Set(entry.actor.institution.as_ref().map(ToString::to_string)),
        happened_on: Set(day(entry.happened_on)),
        recorded_at: Set(instant(entry.recorded_at)),
        bytes: Set(bytes),
        previous_hash: Set(previous.to_owned()),
        hash: Set(hash.to_owned()),
    })
}
