//! A failure at any statement of a filing leaves nothing: the next filing has the next number.

use crate::support::{TestApp, a_request, actors, on_both_engines};
use bayan::{
    app::{Error, change::Target},
    domain::id::DraftId,
    persistence::{
        Engine,
        drafts::{self, Draft},
        staged_files,
    },
};

/// Every table a filing writes to, in any order.
const WRITTEN: [&str; 9] = [
    "form_keys",
    "reference_counters",
    "cases",
    "events",
    "case_values",
    "identity_marks",
    "outbox",
    "notice_schedule",
    "case_files",
];

/// From now on the engine refuses that the table is written to.
async fn break_table(app: &TestApp, table: &str, act: &str) {
    let trigger = format!("broken_{table}_{act}");
    let sql = match app.engine {
        Engine::Sqlite => format!(
            "create trigger {trigger} before {act} on {table} begin select raise(abort, 'the disk is full'); end"
        ),
        Engine::Postgres => format!(
            "create or replace function fail() returns trigger language plpgsql as \
             $$ begin raise exception 'the disk is full'; end $$; \
             create trigger {trigger} before {act} on {table} for each row execute function fail()"
        ),
    };
    app.tampers(&sql).await.expect("the failure is in place");
}

async fn mend_table(app: &TestApp, table: &str, act: &str) {
    let on = if app.engine == Engine::Postgres { format!(" on {table}") } else { String::new() };
    app.tampers(&format!("drop trigger broken_{table}_{act}{on}")).await.expect("the failure is gone");
}

/// What a filing leaves in the database, counted.
async fn rows(app: &TestApp) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in WRITTEN {
        counts.push(app.count(table).await);
    }
    counts
}

async fn with_a_file(app: &TestApp, key: &str) -> bayan::app::Act<'static> {
    let mut act = actors::filing(app, "أمينة", None, &a_request().with_form(key));
    let file = bayan::domain::id::FileId(app.portal.clock.id());
    staged_files::stage(&app.portal.db, file, "a/file", app.now()).await.expect("staged");
    act.files.push(bayan::persistence::files_of_cases::StoredFile {
        file,
        path: "a/file".to_owned(),
        size: 3,
        media_type: "application/pdf".to_owned(),
    });
    act
}

on_both_engines! {
    async fn a_failure_at_every_statement_leaves_no_gap_and_no_trace(app) {
        app.leaves_findings();
        app.officer().await;
        bayan::app::change(&app.portal, with_a_file(app, "first").await).await.expect("the first filing");
        let mut filed = 1;
        for table in WRITTEN {
            for act in ["insert", "update"] {
                let before = rows(app).await;
                break_table(app, table, act).await;
                let outcome = bayan::app::change(&app.portal, with_a_file(app, &format!("{table} {act}")).await).await;
                mend_table(app, table, act).await;
                match outcome {
                    Err(Error::Store(_)) => assert_eq!(rows(app).await, before, "{act} on {table} left something"),
                    Ok(_) => filed += 1,
                    Err(other) => panic!("{act} on {table}: {other}"),
                }
                assert!(act == "update" || rows(app).await == before, "{table} is not written by a filing");
            }
        }
        bayan::app::change(&app.portal, with_a_file(app, "last").await).await.expect("a filing after all the failures");
        let numbers: Vec<u32> = app.references().await.iter().map(|reference| reference.number()).collect();
        assert_eq!(numbers, (1..=filed + 1).collect::<Vec<u32>>());
    }

    async fn a_draft_goes_with_its_filing_or_both_stay_undone(app) {
        let draft = DraftId(app.portal.clock.id());
        let typed =
            Draft { id: draft, answers: "{}".to_owned(), identity_number: String::new(), files: Vec::new() };
        let key = &app.portal.keys.identity;
        drafts::save(&app.portal.db, key, &[7; 32], &typed, [7; 12], app.now()).await.expect("saved");
        let filing = || {
            let mut act = actors::filing(app, "أمينة", None, &a_request());
            let Target::New { draft: of, .. } = &mut act.target else { unreachable!("a filing") };
            *of = Some(draft);
            act
        };
        for (table, act) in [("drafts", "delete"), ("outbox", "insert")] {
            break_table(app, table, act).await;
            let outcome = bayan::app::change(&app.portal, filing()).await;
            mend_table(app, table, act).await;
            assert!(matches!(outcome, Err(Error::Store(_))), "{outcome:?}");
            assert_eq!((app.count("cases").await, app.count("drafts").await), (0, 1), "{table}");
        }
        bayan::app::change(&app.portal, filing()).await.expect("nothing is broken");
        assert_eq!((app.count("cases").await, app.count("drafts").await), (1, 0));
    }

    async fn a_form_whose_filing_failed_can_be_sent_again(app) {
        break_table(app, "outbox", "insert").await;
        let request = a_request().with_form("one-time");
        assert!(app.citizen("أمينة").tries_to_file(request.clone()).await.is_err());
        mend_table(app, "outbox", "insert").await;
        let again = app.citizen("أمينة").tries_to_file(request).await.expect("the same form");
        assert!(!again.repeated());
    }
}
