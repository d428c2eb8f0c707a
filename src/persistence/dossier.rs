//! A case as the page of its requester needs it, read in one look: its row, its history and its texts. Three
//! queries would be three turns at a connection, and on SQLite that costs more than the rows themselves.

use super::{
    Db, StoreError,
    cases::{Stored, stored_from},
};
use crate::{
    audit::chain::Entry,
    domain::{id::ValueId, reference::Reference},
};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};
use std::collections::HashMap;
use uuid::Uuid;

/// A case with its history, oldest first, and every text of it that is not erased. Who may read which text is
/// for the caller to say; identity numbers are not among them.
#[derive(Debug)]
pub struct Dossier {
    pub stored: Stored,
    pub history: Vec<Entry>,
    pub texts: HashMap<ValueId, String>,
}

/// The parts in which the rows come back; the numbers stand in the query.
const CASE: i32 = 0;
const EVENT: i32 = 1;

fn query(backend: DbBackend, reference: &str) -> Statement {
    let place = if backend == DbBackend::Postgres { "$1" } else { "?1" };
    let sql = format!(
        "with one as (select id, version, head_hash, state from cases where reference = {place}) \
         select 0, id, version, head_hash, state, null from one \
         union all select 1, null, null, null, null, bytes from events where case_id = (select id from one) \
         union all select 2, id, null, null, plaintext, null from case_values \
         where case_id = (select id from one) and plaintext is not null"
    );
    Statement::from_sql_and_values(backend, sql, [reference.into()])
}

/// The case of a reference.
///
/// # Errors
/// A store that is away, or a row that cannot be.
pub async fn find(db: &Db, reference: &Reference) -> Result<Option<Dossier>, StoreError> {
    let reference = reference.to_string();
    let read = db.read();
    let rows = read.query_all_raw(query(read.get_database_backend(), &reference)).await?;
    let (mut stored, mut history, mut texts) = (None, Vec::new(), HashMap::new());
    for row in rows {
        match row.try_get_by_index::<i32>(0)? {
            CASE => stored = Some(case(&row, &reference)?),
            EVENT => history.push(event(&row, &reference)?),
            _ => {
                texts.insert(ValueId(row.try_get_by_index::<Uuid>(1)?), row.try_get_by_index(4)?);
            }
        }
    }
    history.sort_by_key(|entry| entry.seq);
    Ok(stored.map(|stored| Dossier { stored, history, texts }))
}

fn case(row: &QueryResult, reference: &str) -> Result<Stored, StoreError> {
    let (version, state): (i32, String) = (row.try_get_by_index(2)?, row.try_get_by_index(4)?);
    stored_from(reference, version, row.try_get_by_index(3)?, &state)
}

fn event(row: &QueryResult, reference: &str) -> Result<Entry, StoreError> {
    let bytes: Vec<u8> = row.try_get_by_index(5)?;
    Entry::read(&bytes).map_err(|error| StoreError::inconsistent("events", reference, error))
}
