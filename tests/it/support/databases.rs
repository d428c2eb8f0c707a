//! A migrated database for each test: a file on SQLite, a clone of a template on PostgreSQL.
//! A PostgreSQL that is not there fails the test: nothing is skipped in silence.

use bayan::persistence::{
    Db, Engine,
    connect::{Access, Missing},
    migrate,
};
use include_dir::{Dir, include_dir};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// Names the server on which each test gets a database of its own.
pub const VARIABLE: &str = "BAYAN_TEST_POSTGRES_URL";

/// Whoever makes or looks for the template holds this lock: several test processes may start at once.
const TEMPLATE_LOCK: i64 = 31_132_018;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static SQLITE_TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
static POSTGRES_TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// The database of one test.
pub enum TestDatabase {
    Sqlite { folder: TempDir },
    Postgres { server: String, name: String },
}

impl TestDatabase {
    /// A database with every table and no row.
    pub async fn migrated(engine: Engine) -> TestDatabase {
        match engine {
            Engine::Sqlite => sqlite().await,
            Engine::Postgres => postgres().await,
        }
    }

    pub fn engine(&self) -> Engine {
        match self {
            TestDatabase::Sqlite { .. } => Engine::Sqlite,
            TestDatabase::Postgres { .. } => Engine::Postgres,
        }
    }

    /// As `database.url` has it.
    pub fn url(&self) -> String {
        match self {
            TestDatabase::Sqlite { folder } => sqlite_url(folder),
            TestDatabase::Postgres { server, name } => with_database(server, name),
        }
    }

    /// Leaves nothing behind, whether the test passed or not.
    pub async fn remove(self) {
        if let TestDatabase::Postgres { server, name } = self {
            run_on(&server, &format!("drop database if exists {name} with (force)")).await;
        }
    }
}

async fn sqlite() -> TestDatabase {
    let bytes = SQLITE_TEMPLATE
        .get_or_init(|| async {
            let folder = tempfile::tempdir().expect("a temporary folder");
            migrated_at(&sqlite_url(&folder)).await;
            std::fs::read(folder.path().join("bayan.db")).expect("the migrated file")
        })
        .await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("bayan.db"), bytes).expect("a copy of the migrated file");
    TestDatabase::Sqlite { folder }
}

fn sqlite_url(folder: &TempDir) -> String {
    format!("sqlite://{}", folder.path().join("bayan.db").display())
}

async fn postgres() -> TestDatabase {
    let server = std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!("set {VARIABLE} to a PostgreSQL server on which databases may be made, or run tests/run")
    });
    let template = POSTGRES_TEMPLATE.get_or_init(|| postgres_template(&server)).await;
    let name = format!("bayan_test_{}", bayan::app::Clock::system().id().simple());
    run_on(&server, &format!("create database {name} template {template}")).await;
    TestDatabase::Postgres { server, name }
}

/// The template is named after its migrations: changed ones get a new template, on any server.
async fn postgres_template(server: &str) -> String {
    let name = format!("bayan_template_{}", digest_of_migrations());
    let connection = connected(server).await;
    connection
        .execute_unprepared(&format!("select pg_advisory_lock({TEMPLATE_LOCK})"))
        .await
        .expect("the lock of the template");
    let found = format!("select 1 as found from pg_database where datname = '{name}'");
    let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, found);
    if connection.query_one_raw(statement).await.expect("the list of databases").is_none() {
        let making = format!("{name}_making");
        run_on(server, &format!("drop database if exists {making} with (force)")).await;
        run_on(server, &format!("create database {making}")).await;
        migrated_at(&with_database(server, &making)).await;
        run_on(server, &format!("alter database {making} rename to {name}")).await;
    }
    connection.close().await.expect("closing gives the lock back");
    name
}

fn digest_of_migrations() -> String {
    let mut files: Vec<_> = MIGRATIONS.files().collect();
    files.sort_by_key(|file| file.path());
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.path().as_os_str().as_encoded_bytes());
        hash.update(file.contents());
    }
    data_encoding::HEXLOWER.encode(&hash.finalize()[..8])
}

async fn migrated_at(url: &str) {
    let db = Db::open(url, Missing::Create, Access::ReadWrite).await.expect("an empty database");
    migrate::up(&db).await.expect("the migrations run on an empty database");
    db.close().await.expect("closing folds the log into the file");
}

async fn connected(server: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(server);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options)
        .await
        .unwrap_or_else(|error| panic!("{VARIABLE} is {server}, which does not answer: {error}"))
}

async fn run_on(server: &str, statement: &str) {
    let connection = connected(server).await;
    connection.execute_unprepared(statement).await.unwrap_or_else(|error| panic!("{statement}: {error}"));
    connection.close().await.expect("closing");
}

/// The same server, another database: what stands between the last slash and the question mark.
fn with_database(server: &str, name: &str) -> String {
    let (place, options) = server.split_once('?').map_or((server, ""), |(place, options)| (place, options));
    let start = place.find("://").map_or(0, |scheme| scheme + 3);
    let end = place[start..].find('/').map_or(place.len(), |slash| start + slash);
    let separator = if options.is_empty() { "" } else { "?" };
    format!("{}/{name}{separator}{options}", &place[..end])
}

#[test]
fn another_database_of_the_same_server_keeps_its_options() {
    assert_eq!(with_database("postgres://me@host/a?host=/run", "b"), "postgres://me@host/b?host=/run");
    assert_eq!(with_database("postgres://me@host", "b"), "postgres://me@host/b");
}
