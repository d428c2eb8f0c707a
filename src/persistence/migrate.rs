//! Bringing a database to the form this binary knows. A newer database is refused, never guessed at.

use super::{Db, Engine, StoreError};
use migrations::Migrations;
use sea_orm::{ConnectionTrait, Statement};
use sea_orm_migration::MigratorTrait;

#[path = "../../migrations/mod.rs"]
mod migrations;

/// How far a database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// In order: name, and whether it was applied.
    pub migrations: Vec<(String, bool)>,
}

impl Status {
    pub fn is_current(&self) -> bool {
        self.migrations.iter().all(|(_, applied)| *applied)
    }
}

/// Applies what is missing.
///
/// # Errors
/// When the database is newer than this binary, or a statement fails.
pub async fn up(db: &Db) -> Result<(), StoreError> {
    refuse_newer(db).await?;
    let tx = db.begin().await?;
    if db.engine() == Engine::Postgres {
        // Two nodes that start together migrate one after the other.
        tx.execute_unprepared("select pg_advisory_xact_lock(3113)").await?;
    }
    Migrations::up(&tx, None).await?;
    Ok(tx.commit().await?)
}

/// Reads how far the database is, without changing it.
pub async fn status(db: &Db) -> Result<Status, StoreError> {
    let applied = applied(db).await?;
    let migrations = Migrations::migrations()
        .iter()
        .map(|migration| (migration.name().to_owned(), applied.iter().any(|name| name == migration.name())))
        .collect();
    Ok(Status { migrations })
}

/// A database that knows more than this binary is not for it.
pub async fn refuse_newer(db: &Db) -> Result<(), StoreError> {
    let known = Migrations::migrations();
    match applied(db).await?.into_iter().find(|name| !known.iter().any(|one| one.name() == name)) {
        Some(name) => Err(StoreError::Unusable(format!(
            "the database was migrated by a newer version of bayan (it has {name}): install that version"
        ))),
        None => Ok(()),
    }
}

async fn applied(db: &Db) -> Result<Vec<String>, StoreError> {
    let backend = db.read().get_database_backend();
    let exists = match backend {
        sea_orm::DbBackend::Postgres => {
            "select 1 as found from pg_tables where tablename = 'seaql_migrations'"
        }
        _ => "select 1 as found from sqlite_master where type = 'table' and name = 'seaql_migrations'",
    };
    if db.read().query_one_raw(Statement::from_string(backend, exists)).await?.is_none() {
        return Ok(Vec::new());
    }
    let rows = db
        .read()
        .query_all_raw(Statement::from_string(
            backend,
            "select version from seaql_migrations order by version",
        ))
        .await?;
    rows.iter().map(|row| Ok(row.try_get::<String>("", "version")?)).collect()
}
