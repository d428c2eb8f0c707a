//! The engines themselves refuse to change or remove what was recorded.

use crate::support::{TestApp, a_request, on_both_engines};
use bayan::persistence::Engine;

const REFUSED: &[&str] = &[
    "update events set kind = 'noted'",
    "update events set bytes = bytes",
    "update events set recorded_at = recorded_at",
    "delete from events",
    "delete from cases",
    "update cases set reference = 'MEF-2026-00099-A', version = version + 1",
    "update cases set institution = 'MJ', version = version + 1",
    "update cases set stage = 'closed'",
    "update cases set version = version - 1",
    "delete from case_values",
    "update case_values set plaintext = 'another'",
    "update case_values set salt = null, plaintext = null, ciphertext = null, kind = 'note'",
    "delete from case_files",
    "update case_files set path = 'elsewhere'",
    "update reference_counters set last_number = last_number + 2",
    "update reference_counters set last_number = last_number - 1",
    "update reference_counters set year = year + 1, last_number = last_number + 1",
    "delete from reference_counters",
];

const REPLACED: &[&str] = &[
    "insert or replace into events select * from events",
    "insert or replace into cases select * from cases",
    "insert or replace into case_values select * from case_values",
    "insert or replace into case_files select * from case_files",
    "insert or replace into reference_counters select institution, year, 0 from reference_counters",
    "insert into events select * from events where true on conflict (id) do update set kind = 'noted'",
    "update or replace events set seq = seq + 1",
];

/// With `recursive_triggers` off, as any other program has it, a replaced row goes without a trigger.
const REPLACED_UNSEEN: &[&str] = &[
    "insert or replace into events (rowid, id, case_id, seq, kind, actor_role, happened_on, recorded_at, bytes, \
     previous_hash, hash) select rowid, randomblob(16), case_id, 99, kind, actor_role, happened_on, recorded_at, \
     bytes, previous_hash, hash from events",
    "insert or replace into cases (rowid, id, reference, institution, stage, kind, channel, filed_at, is_open, \
     version, head_hash, link_generation, state) select rowid, randomblob(16), 'X', institution, \
     stage, kind, channel, filed_at, is_open, version, head_hash, link_generation, state from cases",
    "update or replace cases set rowid = (select max(rowid) from cases), version = version + 1 \
     where rowid = (select min(rowid) from cases)",
    "insert or replace into case_values (rowid, id, case_id, kind) select rowid, randomblob(16), case_id, kind from case_values",
    "update or replace case_values set rowid = rowid + 1, salt = null, plaintext = null, ciphertext = null",
    "insert or replace into case_files select * from case_files",
    "update or replace case_files set rowid = rowid + 1",
    "insert or replace into reference_counters select institution, year, 0 from reference_counters",
    "replace into reference_counters select institution, year, 1 from reference_counters",
];

const TRUNCATED: &[&str] = &[
    "truncate events",
    "truncate cases cascade",
    "truncate case_values",
    "truncate case_files",
    "truncate reference_counters",
    "insert into events select * from events on conflict (id) do update set kind = 'noted'",
    "insert into cases select * from cases on conflict (id) do update set reference = 'X', version = 99",
];

async fn refused(app: &TestApp, statement: &str) {
    let outcome = app.tampers(statement).await;
    assert!(outcome.is_err(), "the engine did it, {outcome:?}: {statement}");
}

on_both_engines! {
    async fn what_was_recorded_is_neither_changed_nor_removed(app) {
        app.leaves_findings();
        app.citizen("يوسف").files(a_request()).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.execute(
            "insert into case_files (id, case_id, path, size_octets, media_type) values ($1, $2, 'a', 1, 'text/plain')",
            [app.portal.clock.id().into(), case.0.into()],
        )
        .await;
        for statement in REFUSED {
            refused(app, statement).await;
        }
        let by_engine = if app.engine == Engine::Sqlite { REPLACED } else { TRUNCATED };
        for statement in by_engine {
            refused(app, statement).await;
        }
        if app.engine == Engine::Sqlite {
            app.tampers("pragma recursive_triggers = off").await.expect("whoever opens the file decides that");
            for statement in REPLACED_UNSEEN {
                refused(app, statement).await;
            }
        }
    }

    async fn a_value_can_be_erased_together_with_its_salt(app) {
        app.leaves_findings();
        app.citizen("أمينة").files(a_request()).await;
        let erased = app
            .tampers("update case_values set salt = null, plaintext = null, ciphertext = null, erased_at = retain_until")
            .await
            .expect("erasure is the one change of a value");
        assert!(erased > 0);
    }
}
