//! Opening a database: one writer and a pool of readers on SQLite, one pool on PostgreSQL.
//! Knows no table.

use super::StoreError;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait,
    sqlx::{
        Connection, Executor, PgConnection,
        sqlite::{SqliteJournalMode, SqliteSynchronous},
    },
};
use std::time::Duration;

/// The two engines behind the one code base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The connections: writes go one at a time on SQLite, reads never wait for them.
#[derive(Debug, Clone)]
pub struct Db {
    write: DatabaseConnection,
    read: DatabaseConnection,
    engine: Engine,
}

/// Whether a missing SQLite file may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Create,
    Refuse,
}

/// Whether anything may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    ReadWrite,
    ReadOnly,
}

/// Connections of a pool where nobody says how many.
const CONNECTIONS: u32 = 16;
const BUSY: Duration = Duration::from_secs(10);
/// Pages of the file that a reader keeps, in KiB: the system keeps the rest, once for all readers.
const READER_CACHE_KIB: &str = "-1024";

/// A page reads few rows, and to fetch helpers for them costs PostgreSQL more than the rows; counting says otherwise.
const ALONE: &str = "set max_parallel_workers_per_gather = 0";
/// Groups of a million rows fit into it: with less, PostgreSQL sorts them on disk in three times the time.
const COUNTING: &str = "set local work_mem = '64MB'; set local max_parallel_workers_per_gather = 2";

/// A connection that lay idle for so long is asked whether it still stands before it is used.
const IDLE: Duration = Duration::from_secs(1);

impl Db {
    /// Opens `sqlite:///absolute/path.db` or `postgres://…`.
    ///
    /// # Errors
    /// One sentence that says what to do: a missing file, an unreachable server, an unknown scheme.
    pub async fn open(url: &str, missing: Missing, access: Access) -> Result<Db, StoreError> {
        Self::open_pool(url, missing, access, CONNECTIONS).await
    }

    /// The same with a number of connections: readers on SQLite, all of them on PostgreSQL.
    pub async fn open_pool(
        url: &str,
        missing: Missing,
        access: Access,
        connections: u32,
    ) -> Result<Db, StoreError> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            return open_sqlite(path, missing, access, connections).await;
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return open_postgres(url, access, connections).await;
        }
        Err(StoreError::Unusable("database.url must begin with sqlite:/// or postgres://".to_owned()))
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// For queries. On SQLite these connections refuse every write.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// For what is not a case: sessions, drafts, the outbox, runs of jobs.
    pub fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// A writing transaction, immediate on SQLite: one that reads first and writes later would fail under load.
    pub async fn begin(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        Ok(self.write.begin_with_options(options).await?)
    }

    /// The only one that adds to `table` until it ends. On PostgreSQL it waits for whoever was before, and reads one state
    /// of everything from then on: to lock a table takes no snapshot. On SQLite every writing transaction is so.
    pub(super) async fn begin_alone(&self, table: &str) -> Result<DatabaseTransaction, StoreError> {
        if self.engine == Engine::Sqlite {
            return self.begin().await;
        }
        let isolation_level = Some(IsolationLevel::RepeatableRead);
        let options = TransactionOptions { isolation_level, ..Default::default() };
        let tx = self.write.begin_with_options(options).await?;
        tx.execute_unprepared(&format!("lock table {table} in share row exclusive mode")).await?;
        Ok(tx)
    }

    /// One state of everything, for counting: what is recorded meanwhile is in none of its queries.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, StoreError> {
        if self.engine == Engine::Sqlite {
            return Ok(self.read.begin().await?);
        }
        let options = TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..Default::default()
        };
        let snapshot = self.read.begin_with_options(options).await?;
        snapshot.execute_unprepared(COUNTING).await?;
        Ok(snapshot)
    }

    /// Closes every connection; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(self) -> Result<(), StoreError> {
        self.read.close().await?;
        self.write.close().await?;
        Ok(())
    }
}

async fn open_sqlite(path: &str, missing: Missing, access: Access, readers: u32) -> Result<Db, StoreError> {
    let exists = std::path::Path::new(path).is_file();
    if !exists && missing == Missing::Refuse {
        return Err(StoreError::Unusable(format!(
            "no database at {path}: run `bayan migrate` or `bayan serve` first"
        )));
    }
    if !exists && access == Access::ReadWrite {
        make_private(path).map_err(|error| unreachable_at(path, &error))?;
    }
    let url = format!("sqlite://{path}");
    let write = Database::connect(sqlite_options(&url, 1, access))
        .await
        .map_err(|error| unreachable_at(path, &error))?;
    let read = Database::connect(sqlite_options(&url, readers, Access::ReadOnly))
        .await
        .map_err(|error| unreachable_at(path, &error))?;
    Ok(Db { write, read, engine: Engine::Sqlite })
}

fn sqlite_options(url: &str, connections: u32, access: Access) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).min_connections(1).acquire_timeout(BUSY).sqlx_logging(false);
    options.test_before_acquire_if_idle_for(IDLE);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        let sqlite = sqlite
            .create_if_missing(access == Access::ReadWrite)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY)
            .foreign_keys(true)
            .pragma("recursive_triggers", "on");
        if access == Access::ReadWrite {
            return sqlite;
        }
        sqlite.pragma("query_only", "on").pragma("cache_size", READER_CACHE_KIB)
    });
    options
}

async fn open_postgres(url: &str, access: Access, connections: u32) -> Result<Db, StoreError> {
    // A pool would try again and again in silence: one connection says at once what is wrong.
    let probe =
        PgConnection::connect(url).await.map_err(|error| unreachable_at("the PostgreSQL server", &error))?;
    let _ = probe.close().await;
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).acquire_timeout(BUSY).sqlx_logging(false);
    options.test_before_acquire_if_idle_for(IDLE);
    // Said to each connection once it stands: a pooler in between takes no settings with the greeting.
    options.map_sqlx_postgres_pool_opts(|pool| {
        pool.after_connect(|connection, _| Box::pin(async { connection.execute(ALONE).await.map(|_| ()) }))
    });
    let connection =
        Database::connect(options).await.map_err(|error| unreachable_at("the PostgreSQL server", &error))?;
    if access == Access::ReadOnly {
        connection.execute_unprepared("set session characteristics as transaction read only").await?;
    }
    Ok(Db { write: connection.clone(), read: connection, engine: Engine::Postgres })
}

fn unreachable_at(place: &str, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unusable(format!("cannot open the database at {place}: {error}"))
}

/// The file is its owner's alone: it holds names and addresses.
fn make_private(path: &str) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    match std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}
