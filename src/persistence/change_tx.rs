//! The one door to the tables of cases. Whoever writes there holds a `ChangeTx`;
//! only `app::change`, `app::change_many` and the seeder open one, and a test counts them.

use super::{Db, StoreError};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, QueryTrait, Statement, Value, Values};
use std::sync::{Mutex, PoisonError};

/// A writing transaction on the tables of cases.
///
/// Nobody outside the crate's persistence can make one:
///
/// ```compile_fail
/// let tx = bayan::persistence::ChangeTx { tx: panic!("no handler can do this") };
/// ```
pub struct ChangeTx {
    pub(super) tx: DatabaseTransaction,
    /// What an act writes and does not read again, in its order: sent at its end.
    queued: Mutex<Vec<Statement>>,
}

impl ChangeTx {
    /// For queries inside the transaction.
    pub(crate) fn connection(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// Opens the transaction: immediate on SQLite.
    pub(crate) async fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Self { tx: db.begin().await?, queued: Mutex::default() })
    }

    /// Writes at the end of the act: nothing before `flush` may need to read it.
    pub(super) fn queue(&self, query: &impl QueryTrait) {
        let statement = query.build(self.tx.get_database_backend());
        self.queued.lock().unwrap_or_else(PoisonError::into_inner).push(statement);
    }

    /// Sends what is queued. The statements of an act go to SQLite as one: each by itself would be a turn
    /// from thread to thread and back, while every other writer waits.
    pub(crate) async fn flush(&self) -> Result<(), StoreError> {
        let queued = self.taken();
        if queued.is_empty() {
            return Ok(());
        }
        match self.tx.get_database_backend() {
            DbBackend::Sqlite => {
                self.tx.execute_raw(together(queued)).await?;
            }
            _ => {
                for statement in queued {
                    self.tx.execute_raw(statement).await?;
                }
            }
        }
        Ok(())
    }

    fn taken(&self) -> Vec<Statement> {
        std::mem::take(&mut *self.queued.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// One act of a batch, which `end_act` keeps and `undo_act` takes back alone.
    pub(crate) async fn begin_act(&self) -> Result<(), StoreError> {
        self.run("savepoint act").await
    }

    pub(crate) async fn end_act(&self) -> Result<(), StoreError> {
        self.run("release savepoint act").await
    }

    pub(crate) async fn undo_act(&self) -> Result<(), StoreError> {
        // An act may be refused when part of it waits to be written already.
        self.taken();
        self.run("rollback to savepoint act").await?;
        self.end_act().await
    }

    async fn run(&self, statement: &str) -> Result<(), StoreError> {
        self.tx.execute_unprepared(statement).await?;
        Ok(())
    }

    /// Makes everything durable: on SQLite the file is synced, on PostgreSQL the log.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        self.flush().await?;
        Ok(self.tx.commit().await?)
    }

    /// Leaves nothing behind. Dropping does the same, later.
    pub(crate) async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.tx.rollback().await?)
    }
}

/// Statements one after another, with their values one after another: SQLite takes both in turn.
fn together(statements: Vec<Statement>) -> Statement {
    let (mut sql, mut all) = (Vec::new(), Vec::<Value>::new());
    for statement in statements {
        sql.push(statement.sql);
        all.extend(statement.values.unwrap_or(Values(Vec::new())));
    }
    Statement::from_sql_and_values(DbBackend::Sqlite, sql.join(";\n"), all)
}
