//! The one door to the tables of cases. Whoever writes there holds a `ChangeTx`;
//! only `app::change`, `app::change_many` and the seeder open one, and a test counts them.

use super::{Db, StoreError};
use sea_orm::{ConnectionTrait, DatabaseTransaction};

/// A writing transaction on the tables of cases.
///
/// Nobody outside the crate's persistence can make one:
///
/// ```compile_fail
/// let tx = bayan::persistence::ChangeTx { tx: panic!("no handler can do this") };
/// ```
pub struct ChangeTx {
    pub(super) tx: DatabaseTransaction,
}

impl ChangeTx {
    /// For queries inside the transaction.
    pub(crate) fn connection(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// Opens the transaction: immediate on SQLite.
    pub(crate) async fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Self { tx: db.begin().await? })
    }

    /// One act of a batch, which `end_act` keeps and `undo_act` takes back alone.
    pub(crate) async fn begin_act(&self) -> Result<(), StoreError> {
        self.run("savepoint act").await
    }

    pub(crate) async fn end_act(&self) -> Result<(), StoreError> {
        self.run("release savepoint act").await
    }

    pub(crate) async fn undo_act(&self) -> Result<(), StoreError> {
        self.run("rollback to savepoint act").await?;
        self.end_act().await
    }

    async fn run(&self, statement: &str) -> Result<(), StoreError> {
        self.tx.execute_unprepared(statement).await?;
        Ok(())
    }

    /// Makes everything durable: on SQLite the file is synced, on PostgreSQL the log.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        Ok(self.tx.commit().await?)
    }

    /// Leaves nothing behind. Dropping does the same, later.
    pub(crate) async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.tx.rollback().await?)
    }
}
