//! For tests alone: what somebody with the file in hand could do to it, and taking it back.

use super::Db;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

/// Does something to the tables with every trigger and foreign key away, looks, and undoes it. None when
/// the database refused it all the same.
pub async fn under<T>(db: &Db, change: &str, look: impl AsyncFnOnce() -> T) -> Option<T> {
    let write = db.write();
    let triggers = write
        .query_all_raw(Statement::from_string(
            DbBackend::Sqlite,
            "select name, sql from sqlite_master where type = 'trigger'",
        ))
        .await
        .unwrap();
    let triggers: Vec<(String, String)> = triggers
        .iter()
        .map(|row| (row.try_get("", "name").unwrap(), row.try_get("", "sql").unwrap()))
        .collect();
    write.execute_unprepared("pragma foreign_keys = off").await.unwrap();
    for (name, _) in &triggers {
        write.execute_unprepared(&format!("drop trigger {name}")).await.unwrap();
    }
    // Without triggers and foreign keys a change reaches no table that it does not name.
    let named = || TABLES.into_iter().filter(|table| change.contains(table));
    for table in named() {
        write
            .execute_unprepared(&format!("create table kept_{table} as select * from {table}"))
            .await
            .unwrap();
    }
    let done = write.execute_unprepared(change).await;
    let seen = if done.is_ok() { Some(look().await) } else { None };
    for table in named() {
        let back = format!(
            "delete from {table}; insert into {table} select * from kept_{table} order by rowid; drop table kept_{table}"
        );
        write.execute_unprepared(&back).await.unwrap();
    }
    for (_, sql) in &triggers {
        write.execute_unprepared(sql).await.unwrap();
    }
    write.execute_unprepared("pragma foreign_keys = on").await.unwrap();
    seen
}

const TABLES: [&str; 15] = [
    "cases",
    "events",
    "case_values",
    "case_files",
    "clock_facts",
    "complaints",
    "reference_counters",
    "form_keys",
    "identity_marks",
    "calendar_acts",
    "calendar_moves",
    "letter_keys",
    "letters",
    "feeds",
    "deeds",
];
