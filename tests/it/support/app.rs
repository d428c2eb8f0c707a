//! A portal with a frozen clock on a database of its own. When a test is over, what it recorded is
//! verified: every chain holds, and every projection is the history told again.

use super::{
    actors::{Citizen, Official},
    databases::TestDatabase,
    times::at,
    web::{self, Visitor},
};
use bayan::{
    app::{Act, Changed, Clock, Error, Keys, Portal, change},
    audit::{
        chain,
        verify::{Aids, verify},
    },
    domain::{
        actor::{Actor, Role},
        case::{Case, command::Command},
        id::{CaseId, MessageId, UserId},
        institution::InstitutionCode,
        language::Language,
        law::Calendar,
    },
    persistence::{
        Db, Engine,
        cases::{self, Stored},
        connect::{Access, Missing},
        events,
        files::{FILE_LIMIT, FileStore},
        institutions,
    },
};
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement, TransactionTrait, Value};
use std::{
    panic::AssertUnwindSafe,
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
};
use tempfile::TempDir;

/// A Monday morning under the ordinary law; the twentieth working day after it is 25 March.
pub const MONDAY: &str = "2026-02-23T10:00:00Z";

/// An institution of the State administration that receives by the portal in every test.
pub const MINISTRY: &str = "MEF";

/// Another one, which does not receive.
pub const SILENT: &str = "MJ";

/// The application under test.
pub struct TestApp {
    pub portal: Portal,
    pub database_url: String,
    pub engine: Engine,
    /// Where attachments and mails of this test are.
    pub folder: TempDir,
    people: AtomicU32,
    leaves_findings: AtomicBool,
}

/// Runs one test on one engine and cleans up behind it, whether it passed or not.
pub fn run(engine: Engine, body: impl AsyncFnOnce(&TestApp)) {
    run_with(engine, None, body);
}

/// The same for a portal that begins with that calendar.
pub fn run_with(engine: Engine, calendar: Option<Calendar>, body: impl AsyncFnOnce(&TestApp)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for one test");
    runtime.block_on(async {
        let database = TestDatabase::migrated(engine).await;
        let mut app = TestApp::on(&database).await;
        if let Some(calendar) = calendar {
            app.portal = app.portal.beginning_with(calendar);
        }
        let outcome = AssertUnwindSafe(async {
            body(&app).await;
            app.verify_records().await;
        })
        .catch_unwind()
        .await;
        app.close().await;
        database.remove().await;
        if let Err(panic) = outcome {
            std::panic::resume_unwind(panic);
        }
    });
}

impl TestApp {
    async fn on(database: &TestDatabase) -> TestApp {
        let url = database.url();
        let db = Db::open(&url, Missing::Refuse, Access::ReadWrite).await.expect("the test's database");
        let clock = Clock::frozen_at(at(MONDAY));
        let folder = tempfile::tempdir().expect("a temporary folder");
        let portal = Portal::new(db, clock, Keys::derive(&[7; 32]), files_in(&folder));
        let app = TestApp {
            portal,
            database_url: url,
            engine: database.engine(),
            folder,
            people: AtomicU32::new(0),
            leaves_findings: AtomicBool::new(false),
        };
        app.receives(MINISTRY, "2020-01-01").await;
        app
    }

    async fn close(self) {
        self.portal.db.close().await.expect("closing the test's database");
    }

    /// A second portal on the same database, as a second node or a restarted server has it.
    pub async fn another_portal(&self) -> Portal {
        let db =
            Db::open(&self.database_url, Missing::Refuse, Access::ReadWrite).await.expect("a second one");
        Portal::new(db, self.portal.clock.clone(), self.portal.keys.clone(), files_in(&self.folder))
    }

    /// Somebody at a browser, without scripts.
    pub fn visitor(&self) -> Visitor {
        self.visitor_with(&[])
    }

    /// The same, where the portal is configured so.
    pub fn visitor_with(&self, settings: &[(&str, &str)]) -> Visitor {
        Visitor::at(web::router(self, settings))
    }

    /// From that day the institution receives by the portal.
    pub async fn receives(&self, code: &str, from: &str) {
        let from = super::times::day(from);
        institutions::receive(&self.portal.db, &self.code(code), from, self.now()).await.expect("recorded");
    }

    pub fn code(&self, code: &str) -> InstitutionCode {
        InstitutionCode::parse(code).expect("the code of an institution")
    }

    // The clock.

    pub fn now(&self) -> Timestamp {
        self.portal.clock.now()
    }

    /// The clock stands at `2026-03-26T09:00Z` from now on.
    pub fn it_is(&self, instant: &str) {
        self.portal.clock.set(at(instant));
    }

    pub fn advance_days(&self, days: i64) {
        self.portal.clock.set(self.now() + SignedDuration::from_hours(24 * days));
    }

    // The people.

    /// Somebody who files without an account and has an e-mail address.
    pub fn citizen(&self, name: &str) -> Citizen<'_> {
        Citizen { app: self, name: name.to_owned(), email: Some("amina@example.invalid".to_owned()) }
    }

    /// Somebody who has none: everything comes by letter.
    pub fn citizen_without_email(&self, name: &str) -> Citizen<'_> {
        Citizen { app: self, name: name.to_owned(), email: None }
    }

    pub async fn officer(&self) -> Official<'_> {
        self.appointed(Role::Officer, MINISTRY).await
    }

    pub async fn head(&self) -> Official<'_> {
        self.appointed(Role::Head, MINISTRY).await
    }

    /// A person with an account and, where the role is one of an institution, an open appointment.
    pub async fn appointed(&self, role: Role, institution: &str) -> Official<'_> {
        let number = self.people.fetch_add(1, Ordering::Relaxed);
        let institution = role.is_of_institution().then(|| self.code(institution));
        let email = format!("{}{number}@example.invalid", role.code());
        Official::appointed(self, role, institution, &email).await
    }

    /// What this test does beside the portal is for the audit to find.
    pub fn leaves_findings(&self) {
        self.leaves_findings.store(true, Ordering::Relaxed);
    }

    // What is recorded.

    pub async fn stored(&self, case: CaseId) -> Stored {
        cases::find(&self.portal.db, case).await.expect("the store").expect("the case is there")
    }

    pub async fn case(&self, case: CaseId) -> Case {
        self.stored(case).await.case
    }

    /// The kinds of a case's events, oldest first.
    pub async fn history(&self, case: CaseId) -> Vec<&'static str> {
        let entries = events::history(&self.portal.db, case).await.expect("the history");
        entries.iter().map(|entry| entry.event.kind()).collect()
    }

    /// Does what the portal's own jobs do.
    pub async fn portal_does(&self, case: CaseId, command: Command) -> Result<Changed, Error> {
        change(&self.portal, Act::plain(case, &Actor::System, command)).await
    }

    /// The kinds of what is queued about a case, in order.
    pub async fn queued(&self, case: CaseId) -> Vec<String> {
        let sql = "select kind from outbox where case_id = $1 order by kind";
        self.rows(sql, [case.0.into()])
            .await
            .iter()
            .map(|row| row.try_get("", "kind").expect("a kind"))
            .collect()
    }

    /// The queued notice of that kind.
    pub async fn message(&self, case: CaseId, kind: &str) -> MessageId {
        let sql = "select id from outbox where case_id = $1 and kind = $2";
        let rows = self.rows(sql, [case.0.into(), kind.into()]).await;
        MessageId(rows[0].try_get("", "id").expect("an id"))
    }

    /// Those of staff to whom a notice of that kind about a case is queued, each as often as it is.
    pub async fn told(&self, case: CaseId, kind: &str) -> Vec<UserId> {
        let sql = "select user_id from outbox where case_id = $1 and kind = $2 order by user_id";
        let rows = self.rows(sql, [case.0.into(), kind.into()]).await;
        rows.iter().map(|row| UserId(row.try_get("", "user_id").expect("an account"))).collect()
    }

    // The database behind the portal's back.

    /// How the engine would read; PostgreSQL as it does with tables that are worth an index.
    pub async fn plan(&self, statement: &str) -> String {
        let tx = self.portal.db.write().begin().await.expect("a transaction");
        let (explain, column) = match self.engine {
            Engine::Sqlite => ("explain query plan", "detail"),
            Engine::Postgres => {
                tx.execute_unprepared("set local enable_seqscan = off").await.expect("set");
                ("explain", "QUERY PLAN")
            }
        };
        let asked = Statement::from_string(self.backend(), format!("{explain} {statement}"));
        let rows = tx.query_all_raw(asked).await.expect("a plan");
        tx.rollback().await.expect("nothing was done");
        rows.iter()
            .map(|row| row.try_get::<String>("", column).expect("a line"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    pub fn backend(&self) -> DbBackend {
        match self.engine {
            Engine::Sqlite => DbBackend::Sqlite,
            Engine::Postgres => DbBackend::Postgres,
        }
    }

    pub async fn rows(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Vec<QueryResult> {
        let statement = Statement::from_sql_and_values(self.backend(), sql, values);
        self.portal.db.read().query_all_raw(statement).await.unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    pub async fn count(&self, table: &str) -> i64 {
        let rows = self.rows(&format!("select count(*) as n from {table}"), []).await;
        rows[0].try_get("", "n").expect("a count")
    }

    /// Runs a statement as somebody would who holds the database's password.
    pub async fn tampers(&self, sql: &str) -> Result<u64, sea_orm::DbErr> {
        self.portal.db.write().execute_unprepared(sql).await.map(|done| done.rows_affected())
    }

    pub async fn execute(&self, sql: &str, values: impl IntoIterator<Item = Value>) {
        let statement = Statement::from_sql_and_values(self.backend(), sql, values);
        self.portal.db.write().execute_raw(statement).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// Every reference there is, by institution, year and number.
    pub async fn references(&self) -> Vec<bayan::domain::reference::Reference> {
        let rows = self.rows("select reference from cases order by reference", []).await;
        rows.iter()
            .map(|row| row.try_get::<String>("", "reference").expect("a reference"))
            .map(|text| bayan::domain::reference::Reference::parse(&text).expect("ours"))
            .collect()
    }

    /// Holds after every test: chains, counts, heads and projections agree.
    async fn verify_records(&self) {
        for row in self.rows("select id, version, head_hash from cases", []).await {
            let id = CaseId(row.try_get("", "id").expect("an id"));
            let entries = events::history(&self.portal.db, id).await.expect("the history");
            let head = entries.iter().fold(chain::GENESIS.to_owned(), |head, entry| {
                chain::link(&head, &entry.bytes().expect("bytes"))
            });
            let numbered = entries.iter().zip(1..).all(|(entry, seq)| entry.seq == seq && entry.case == id);
            assert!(numbered, "the events of {id} are numbered without gaps");
            let stored = self.stored(id).await;
            assert_eq!(head, stored.head_hash, "the chain of {id} ends where the case says");
            assert_eq!(u32::try_from(entries.len()), Ok(stored.version), "the count of {id}");
            let recorded: Vec<_> = entries.into_iter().map(chain::Entry::recorded).collect();
            assert_eq!(Case::rebuild(&recorded), Some(stored.case), "the history of {id} told again");
        }
        let counted = "select institution, assignee, act_by from (\
             select institution, assignee, act_by, n from in_hand \
             union all select institution, assignee, act_by, -1 from cases where is_open) as both_of_them \
             group by institution, assignee, act_by having sum(n) <> 0";
        assert_eq!(self.rows(counted, []).await.len(), 0, "what is in hand is what is open");
        let first = self.portal.calendar().versions().last().map(Calendar::data);
        // Under another calendar the acts of a test would be laid upon days that it does not have.
        if first == Some(Calendar::builtin().data()) {
            let report = verify(&self.portal.db, &Aids::default()).await.expect("the store");
            let findings = report.findings;
            let expected = self.leaves_findings.load(Ordering::Relaxed);
            assert_eq!(!findings.is_empty(), expected, "the audit of all that is recorded: {findings:?}");
        }
    }
}

fn files_in(folder: &TempDir) -> FileStore {
    FileStore::open(&folder.path().join("files"), FILE_LIMIT).expect("a folder for attachments")
}

/// The language in which officials of the tests are written to.
pub const STAFF_LANGUAGE: Language = Language::Ar;
