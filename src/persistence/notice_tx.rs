//! The door to notices alone: the outbox and the day of the next reminder. A case is read through it,
//! under its lock, and never written.

use super::{
    Db, StoreError,
    cases::{self, Stored},
    entity,
    outbox::{self, Addressed, Settlement},
    read_only, schedule,
};
use crate::domain::{
    case::bounce::Bounce,
    id::{CaseId, MessageId},
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{DatabaseTransaction, EntityTrait, QuerySelect};

/// A writing transaction on notices: what is queued in it rests on the case as it stands now.
pub struct NoticeTx {
    tx: DatabaseTransaction,
}

impl NoticeTx {
    /// For queries inside the transaction.
    pub(crate) fn connection(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// Opens the transaction: immediate on SQLite.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] while the portal takes nothing in, or the store.
    pub async fn open(db: &Db) -> Result<Self, StoreError> {
        let tx = db.begin().await?;
        read_only::check(&tx).await?;
        Ok(Self { tx })
    }

    /// Opens it as the only one that adds to a table, with one state of the store before it: what is counted there and
    /// what is added of it are the same.
    ///
    /// # Errors
    /// As [`NoticeTx::open`].
    pub async fn open_alone(db: &Db, table: &'static str) -> Result<Self, StoreError> {
        let tx = db.begin_alone(table).await?;
        read_only::check(&tx).await?;
        Ok(Self { tx })
    }

    /// Makes what was queued durable.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.tx.commit().await?)
    }

    /// The case, which nobody changes before the commit.
    pub async fn case(&self, id: CaseId) -> Result<Option<Stored>, StoreError> {
        let row = entity::cases::Entity::find_by_id(id.0).lock_exclusive().one(&self.tx).await?;
        row.map(cases::stored).transpose()
    }

    /// Queues messages; a fact already told is not told twice. How many are new.
    pub async fn enqueue(&self, messages: Vec<Addressed>, at: Timestamp) -> Result<u64, StoreError> {
        outbox::insert(&self.tx, messages, outbox::State::Queued, at).await
    }

    /// Records messages that a later one made needless; those that still wait are not sent any more.
    pub async fn overtake(&self, messages: Vec<Addressed>, at: Timestamp) -> Result<(), StoreError> {
        outbox::overtake(&self.tx, &messages, at).await?;
        outbox::insert(&self.tx, messages, outbox::State::Overtaken, at).await.map(|_| ())
    }

    /// No further attempt at a mail. False when it no longer waits.
    pub async fn gave_up(&self, id: MessageId, error: String, at: Timestamp) -> Result<bool, StoreError> {
        outbox::settle_on(&self.tx, id, Settlement::GaveUp { error }, at).await
    }

    /// A mail that belongs to no case came back. False where that was noted before.
    pub async fn came_back(&self, id: MessageId, bounce: Bounce, at: Timestamp) -> Result<bool, StoreError> {
        outbox::mark(&self.tx, id, bounce, false, at).await
    }

    /// The day of the next reminder, or none when nothing is left to remind of.
    pub async fn next_on(&self, case: CaseId, next_on: Option<Date>) -> Result<(), StoreError> {
        schedule::write(&self.tx, case, next_on).await
    }
}
