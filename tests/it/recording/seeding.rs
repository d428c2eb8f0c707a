//! What the seeder invents: requests with the complaints that follow some of them, as the portal would have
//! recorded them.

use crate::support::{
    TestApp, on_both_engines,
    times::{at, day},
};
use bayan::{
    app::{
        Clock, Keys, Portal,
        seed::{self, Plan},
    },
    domain::{
        case::Case,
        complaint::{
            Complaint,
            facts::{Body, Finding, Timeliness},
            state::State,
        },
        id::CaseId,
    },
    jobs,
    persistence::{
        Db, FileStore, cases,
        connect::{Access, Missing},
        files::FILE_LIMIT,
        migrate,
    },
};
use sea_orm::{ConnectionTrait, QueryResult, Statement};
use std::collections::BTreeSet;
use tempfile::TempDir;

const PLAN: Plan = Plan { cases: 900, open: 300, seed: 31, as_of: jiff::civil::date(2026, 11, 20) };

async fn complained(app: &TestApp) -> Vec<Case> {
    let mut found = Vec::new();
    for row in app.rows("select distinct case_id from complaints", []).await {
        let id = CaseId(row.try_get("", "case_id").expect("an id"));
        found.push(cases::find(&app.portal.db, id).await.expect("the store").expect("the case").case);
    }
    found
}

/// The end of every history.
async fn heads(db: &Db) -> Vec<(String, String)> {
    let statement =
        Statement::from_string(db.write().get_database_backend(), "select reference, head_hash from cases");
    let rows = db.write().query_all_raw(statement).await.expect("the cases");
    let text = |row: &QueryResult, column| row.try_get("", column).expect("a text");
    let mut heads: Vec<_> = rows.iter().map(|row| (text(row, "reference"), text(row, "head_hash"))).collect();
    heads.sort_unstable();
    heads
}

/// A portal of its own, with another key.
async fn elsewhere(folder: &TempDir) -> Portal {
    let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
    let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.expect("an empty database");
    migrate::up(&db).await.expect("the migrations run on an empty database");
    let files = FileStore::open(&folder.path().join("files"), FILE_LIMIT).expect("a folder for files");
    Portal::new(db, Clock::frozen_at(at("2028-12-31T13:00:00Z")), Keys::derive(&[9; 32]), files)
}

on_both_engines! {
    async fn some_requests_are_complained_of_in_every_way_and_the_nightly_check_is_silent(app) {
        app.it_is("2026-11-21T09:00:00Z");
        seed::seed(&app.portal, &PLAN).await.expect("seeded");
        let cases = complained(app).await;
        let share = cases.len() * 100 / PLAN.cases;
        assert!((5..=12).contains(&share), "{share} of 100 are complained of");
        let complaints: Vec<&Complaint> = cases.iter().flat_map(|case| &case.complaints).collect();
        let states: BTreeSet<(Body, State)> = complaints.iter().map(|one| (one.body, one.state)).collect();
        for state in [State::Premature, State::Filed, State::Decided, State::Inadmissible, State::Withdrawn] {
            assert!(states.contains(&(Body::Head, state)), "{state:?} is not in {states:?}");
        }
        for state in [State::Dispatched, State::Filed, State::Admitted, State::Decided] {
            assert!(states.contains(&(Body::Commission, state)), "{state:?} is not in {states:?}");
        }
        for body in [Body::Head, Body::Commission] {
            let heard = || complaints.iter().filter(|one| one.body == body);
            assert!(heard().any(|one| one.is_silent(day("2026-11-21"))), "a silence of {body:?}");
            assert!(heard().any(|one| one.compliance.is_some()), "what became of what {body:?} said");
            let found: BTreeSet<Finding> =
                heard().filter_map(|one| one.decision.as_ref()).map(|decision| decision.finding).collect();
            assert!(found.contains(&Finding::Upheld) && found.contains(&Finding::Rejected), "{found:?}");
        }
        assert!(complaints.iter().any(|one| matches!(one.timeliness, Timeliness::Late { .. })));
        assert_eq!(jobs::clocks::run(&app.portal).await.expect("the store").alarm, None);
    }

    async fn the_same_seed_invents_the_same_on_any_store(app) {
        app.it_is("2026-11-21T09:00:00Z");
        let plan = Plan { cases: 120, open: 40, ..PLAN };
        seed::seed(&app.portal, &plan).await.expect("seeded");
        let folder = tempfile::tempdir().expect("a folder");
        let other = elsewhere(&folder).await;
        seed::seed(&other, &plan).await.expect("seeded");
        assert_eq!(heads(&app.portal.db).await, heads(&other.db).await);
        other.db.close().await.expect("closed");
    }

    async fn what_the_calendar_does_not_reach_stops_no_seeding(app) {
        app.it_is("2028-12-31T13:00:00Z");
        let plan = |as_of| Plan { cases: 150, open: 60, as_of: day(as_of), ..PLAN };
        seed::seed(&app.portal, &plan("2028-12-31")).await.expect("seeded");
        assert!(!complained(app).await.is_empty());
        assert_eq!(jobs::clocks::run(&app.portal).await.expect("the store").alarm, None);
        let folder = tempfile::tempdir().expect("a folder");
        let other = elsewhere(&folder).await;
        seed::seed(&other, &plan("2020-10-01")).await.expect("seeded");
        other.db.close().await.expect("closed");
    }
}
