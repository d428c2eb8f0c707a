//! Events: appended with their link, read back as they were written.

use super::{
    ChangeTx, Db, StoreError,
    cases::count,
    entity::events,
    types::{day, instant},
};
use crate::{
    audit::chain::{self, Entry},
    domain::{
        case::event::Event,
        id::{CaseId, ProposalId},
    },
};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Entries bound each to the one before, as rows: the bytes are written once, hashed and stored as they are.
pub struct Chained {
    pub(super) rows: Vec<events::ActiveModel>,
    /// The hash of the last.
    pub head: String,
}

impl Chained {
    /// Binds entries to what stands before them.
    pub fn after(previous: &str, entries: &[Entry]) -> Result<Self, StoreError> {
        let mut chained = Self { rows: Vec::with_capacity(entries.len()), head: previous.to_owned() };
        for entry in entries {
            let bytes = entry.bytes().map_err(|error| StoreError::inconsistent("events", entry.id, error))?;
            let hash = chain::link(&chained.head, &bytes);
            chained.rows.push(row(entry, bytes, &chained.head, &hash)?);
            chained.head = hash;
        }
        Ok(chained)
    }
}

/// Appends what was bound.
pub fn append(tx: &ChangeTx, chained: Chained) {
    tx.queue_rows::<events::Entity>(chained.rows, None);
}

/// The history of a case, oldest first.
pub async fn history(db: &Db, case: CaseId) -> Result<Vec<Entry>, StoreError> {
    let rows: Vec<Vec<u8>> = events::Entity::find()
        .select_only()
        .column(events::Column::Bytes)
        .filter(events::Column::CaseId.eq(case.0))
        .order_by_asc(events::Column::Seq)
        .into_tuple()
        .all(db.read())
        .await?;
    read(case, &rows)
}

/// What was recorded of a case after that number, as this transaction sees it.
pub async fn since(tx: &ChangeTx, case: CaseId, seq: u32) -> Result<Vec<Entry>, StoreError> {
    let rows: Vec<Vec<u8>> = events::Entity::find()
        .select_only()
        .column(events::Column::Bytes)
        .filter(events::Column::CaseId.eq(case.0))
        .filter(events::Column::Seq.gt(count(seq)?))
        .order_by_asc(events::Column::Seq)
        .into_tuple()
        .all(&tx.tx)
        .await?;
    read(case, &rows)
}

/// When an act was put before a second person, as this transaction sees it.
pub async fn proposed_at(
    tx: &ChangeTx,
    case: CaseId,
    proposal: ProposalId,
) -> Result<Option<Timestamp>, StoreError> {
    let rows: Vec<Vec<u8>> = events::Entity::find()
        .select_only()
        .column(events::Column::Bytes)
        .filter(events::Column::CaseId.eq(case.0))
        .filter(events::Column::Kind.eq("proposed"))
        .into_tuple()
        .all(&tx.tx)
        .await?;
    let is_it = |entry: &Entry| matches!(&entry.event, Event::Proposed { id, .. } if *id == proposal);
    Ok(read(case, &rows)?.into_iter().find(is_it).map(|entry| entry.recorded_at))
}

fn read(case: CaseId, rows: &[Vec<u8>]) -> Result<Vec<Entry>, StoreError> {
    rows.iter()
        .map(|bytes| Entry::read(bytes).map_err(|error| StoreError::inconsistent("events", case, error)))
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
