//! The one door to the tables of cases. Whoever writes there holds a `ChangeTx`;
//! only `app::change`, `app::change_many` and the seeder open one, and a test counts them.

use super::{Db, StoreError};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, EntityName, EntityTrait,
    IdenStatic, InsertMany, Iterable, QueryTrait, Statement, Value, Values,
    sea_query::{Expr, ExprTrait, IntoColumnRef, IntoIden, OnConflict, Query, TableRef, ValueTuple},
};
use std::{
    any::Any,
    sync::{Mutex, PoisonError},
};

/// Rows of one statement: far from the most values that an engine takes, and few lengths of statements.
const ROWS: usize = 100;

/// A writing transaction on the tables of cases.
///
/// Nobody outside the crate's persistence can make one:
///
/// ```compile_fail
/// let tx = bayan::persistence::ChangeTx { tx: panic!("no handler can do this") };
/// ```
pub struct ChangeTx {
    pub(super) tx: DatabaseTransaction,
    /// What acts write and nobody reads again before they are sent, in its order.
    queued: Mutex<Vec<Box<dyn Waiting>>>,
}

/// Something that waits to be written.
trait Waiting: Any + Send {
    /// Takes in what waits behind it where both go into one table; else gives it back.
    fn join(&mut self, other: Box<dyn Waiting>) -> Option<Box<dyn Waiting>>;

    fn build(self: Box<Self>, backend: DbBackend) -> Vec<Statement>;
}

impl Waiting for Statement {
    fn join(&mut self, other: Box<dyn Waiting>) -> Option<Box<dyn Waiting>> {
        Some(other)
    }

    fn build(self: Box<Self>, _: DbBackend) -> Vec<Statement> {
        vec![*self]
    }
}

/// New rows of one table, each with the same columns set.
struct Rows<A> {
    rows: Vec<A>,
    conflict: Option<OnConflict>,
}

impl<A: ActiveModelTrait + Send + 'static> Waiting for Rows<A> {
    fn join(&mut self, other: Box<dyn Waiting>) -> Option<Box<dyn Waiting>> {
        let of_this_table = |one: &Self| one.conflict == self.conflict;
        if !(&*other as &dyn Any).downcast_ref().is_some_and(of_this_table) {
            return Some(other);
        }
        if let Ok(other) = (other as Box<dyn Any>).downcast::<Self>() {
            self.rows.extend(other.rows);
        }
        None
    }

    fn build(self: Box<Self>, backend: DbBackend) -> Vec<Statement> {
        let Self { mut rows, conflict } = *self;
        let mut statements = Vec::new();
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(ROWS));
            let mut insert = InsertMany::many(rows);
            if let Some(conflict) = &conflict {
                insert = insert.on_conflict(conflict.clone());
            }
            statements.push(insert.build(backend));
            rows = rest;
        }
        statements
    }
}

/// Changed rows of one table, each with the same columns set beside its key.
struct Changes<A: ActiveModelTrait> {
    key: Column<A>,
    columns: Vec<Column<A>>,
    rows: Vec<ValueTuple>,
}

type Column<A> = <<A as ActiveModelTrait>::Entity as EntityTrait>::Column;

impl<A: ActiveModelTrait> Changes<A> {
    fn of(key: Column<A>, row: &A) -> Self {
        let set = |column: &Column<A>| column.as_str() != key.as_str() && row.get(*column).is_set();
        let columns: Vec<_> = Column::<A>::iter().filter(set).collect();
        let value = |column: &Column<A>| row.get(*column).into_value();
        let values = std::iter::once(&key).chain(&columns).filter_map(value).collect();
        Self { key, columns, rows: vec![ValueTuple::Many(values)] }
    }
}

impl<A: ActiveModelTrait + Send + 'static> Waiting for Changes<A> {
    fn join(&mut self, other: Box<dyn Waiting>) -> Option<Box<dyn Waiting>> {
        let names = |one: &Self| {
            std::iter::once(&one.key).chain(&one.columns).map(IdenStatic::as_str).collect::<Vec<_>>()
        };
        let alike = |one: &Self| names(one) == names(self);
        if !(&*other as &dyn Any).downcast_ref().is_some_and(alike) {
            return Some(other);
        }
        if let Ok(other) = (other as Box<dyn Any>).downcast::<Self>() {
            self.rows.extend(other.rows);
        }
        None
    }

    fn build(self: Box<Self>, backend: DbBackend) -> Vec<Statement> {
        let Self { key, columns, rows } = *self;
        // Both engines call the columns of a list of values so.
        let given = |position: usize| Expr::col((CHANGED, format!("column{position}")));
        let statement = |rows: &[ValueTuple]| {
            let values = columns.iter().enumerate().map(|(n, column)| (*column, given(n + 2)));
            let mut update = Query::update();
            update
                .table(A::Entity::default().table_ref())
                .values(values)
                .from(TableRef::ValuesList(rows.to_vec(), CHANGED.into_iden()))
                .and_where(key.as_column_ref().into_column_ref().eq(given(1)));
            backend.build(&update)
        };
        rows.chunks(ROWS).map(statement).collect()
    }
}

/// What a list of changed rows is called in its statement.
const CHANGED: &str = "changed";

impl ChangeTx {
    /// For queries inside the transaction.
    pub(crate) fn connection(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// Opens the transaction: immediate on SQLite.
    pub(crate) async fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Self { tx: db.begin().await?, queued: Mutex::default() })
    }

    /// Writes when what is queued is sent: nothing before `flush` may need to read it.
    pub(super) fn queue(&self, query: &impl QueryTrait) {
        self.push(Box::new(query.build(self.tx.get_database_backend())));
    }

    /// The same for a statement that no query says.
    pub(super) fn queue_statement(&self, statement: Statement) {
        self.push(Box::new(statement));
    }

    /// The same for new rows, which go together with those of other acts for the table.
    pub(super) fn queue_rows<E: EntityTrait>(&self, rows: Vec<E::ActiveModel>, conflict: Option<OnConflict>)
    where
        E::ActiveModel: Send + 'static,
    {
        if !rows.is_empty() {
            self.push(Box::new(Rows { rows, conflict }));
        }
    }

    /// The same for a row that is there, of which the columns that are set change.
    pub(super) fn queue_change<A: ActiveModelTrait + Send + 'static>(&self, key: Column<A>, row: &A) {
        self.push(Box::new(Changes::of(key, row)));
    }

    fn push(&self, waiting: Box<dyn Waiting>) {
        self.queued.lock().unwrap_or_else(PoisonError::into_inner).push(waiting);
    }

    /// Sends what is queued. The statements go to SQLite as one: each by itself would be a turn from thread
    /// to thread and back, while every other writer waits.
    pub(crate) async fn flush(&self) -> Result<(), StoreError> {
        let backend = self.tx.get_database_backend();
        let queued: Vec<Statement> =
            joined(self.taken()).into_iter().flat_map(|waiting| waiting.build(backend)).collect();
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

    fn taken(&self) -> Vec<Box<dyn Waiting>> {
        std::mem::take(&mut *self.queued.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// One act of a batch, which `end_act` keeps and `undo_act` takes back alone. What acts before it queued
    /// is sent first.
    pub(crate) async fn begin_act(&self) -> Result<(), StoreError> {
        self.flush().await?;
        self.run("savepoint act").await
    }

    pub(crate) async fn end_act(&self) -> Result<(), StoreError> {
        self.flush().await?;
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

/// Rows for one table together, at the place of the first of them.
fn joined(queued: Vec<Box<dyn Waiting>>) -> Vec<Box<dyn Waiting>> {
    let mut all: Vec<Box<dyn Waiting>> = Vec::new();
    for waiting in queued {
        let left = all.iter_mut().try_fold(waiting, |waiting, one| one.join(waiting).ok_or(()));
        if let Ok(waiting) = left {
            all.push(waiting);
        }
    }
    all
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
