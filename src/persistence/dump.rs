//! Tables as lines of JSON and back, the same for both engines: what a backup consists of. Knows no archive.
//! Left out is what ends by itself: sessions, sign-ins that wait for a code, password links, tables that wait to be
//! confirmed, drafts, files that wait. Whoever signed in signs in again.

use super::{
    Db, StoreError,
    audit::Snapshot,
    case_words,
    entity::{
        absences, access_log, admin_acts, appointments, calendar_acts, calendar_moves, calendar_sweeps,
        campaign_cases, campaign_moves, campaigns, canned_texts, case_files, case_values, cases, clock_facts,
        complaints, deeds, default_views, events, factor_resets, facts, feeds, form_keys, identity_marks,
        institution_entries, job_runs, joint_acts, late_lines, late_lists, letter_keys, letters, mandates,
        meeting_acts, notice_preferences, notice_schedule, outbox, readings, receiving_institutions,
        recovery_codes, reference_counters, reply_drafts, second_factors, sign_offs, unopened_told, users,
        views,
    },
};
use data_encoding::BASE64;
use futures_util::StreamExt;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, Iden, Iterable,
    PaginatorTrait, QueryResult, QuerySelect, QueryTrait, StreamTrait, TryGetable, Value,
    prelude::{Date, DateTimeUtc, Uuid},
    sea_query::ColumnType,
};
use serde_json::{Map, Value as Json};
use std::pin::pin;

/// Octets gathered before a part is handed on.
const PART: usize = 1 << 20;

/// Rows to a statement when they come back.
const ROWS: usize = 500;

/// Applies a macro to every table of a backup, those that others refer to first.
macro_rules! tables {
    ($each:ident) => {
        $each!(
            users,
            appointments,
            mandates,
            absences,
            admin_acts,
            second_factors,
            recovery_codes,
            factor_resets,
            cases,
            events,
            case_values,
            case_files,
            complaints,
            meeting_acts,
            calendar_acts,
            calendar_sweeps,
            calendar_moves,
            letter_keys,
            letters,
            reference_counters,
            form_keys,
            feeds,
            deeds,
            receiving_institutions,
            institution_entries,
            identity_marks,
            notice_preferences,
            notice_schedule,
            clock_facts,
            late_lists,
            late_lines,
            outbox,
            access_log,
            readings,
            job_runs,
            joint_acts,
            sign_offs,
            unopened_told,
            reply_drafts,
            canned_texts,
            campaigns,
            campaign_cases,
            campaign_moves,
            views,
            default_views,
            facts
        )
    };
}

/// Some rows of a table: lines of JSON, each with its end.
#[derive(Debug)]
pub struct Part {
    pub table: &'static str,
    pub rows: u64,
    pub lines: Vec<u8>,
}

/// A file that a case names, and its size in octets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    pub path: String,
    pub size: u64,
}

/// Hands over every table of a snapshot, part by part.
///
/// # Errors
/// The database, or what `take` answers.
pub async fn read<E: From<StoreError>>(
    snapshot: &Snapshot,
    mut take: impl FnMut(Part) -> Result<(), E>,
) -> Result<(), E> {
    macro_rules! each {
        ($($table:ident),+) => {$( table::<$table::Entity, E>(snapshot, stringify!($table), &mut take).await?; )+};
    }
    tables!(each);
    Ok(())
}

/// The files that the snapshot's cases name and that were not erased, and those of its letters.
pub async fn files(snapshot: &Snapshot) -> Result<Vec<NamedFile>, StoreError> {
    use case_files::Column;
    use sea_orm::{QueryFilter, QueryOrder};
    let mut rows: Vec<(String, i64)> = case_files::Entity::find()
        .filter(Column::ErasedAt.is_null())
        .select_only()
        .columns([Column::Path, Column::SizeOctets])
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(snapshot.connection())
        .await?;
    let letters: Vec<(String, i64)> = letters::Entity::find()
        .select_only()
        .columns([letters::Column::Path, letters::Column::SizeOctets])
        .order_by_asc(letters::Column::Id)
        .into_tuple()
        .all(snapshot.connection())
        .await?;
    rows.extend(letters);
    Ok(rows
        .into_iter()
        .map(|(path, size)| NamedFile { path, size: u64::try_from(size).unwrap_or(0) })
        .collect())
}

/// The tables of a database that are not empty.
pub async fn filled(db: &Db) -> Result<Vec<&'static str>, StoreError> {
    let mut filled = Vec::new();
    macro_rules! each {
        ($($table:ident),+) => {$(
            if $table::Entity::find().limit(1).count(db.read()).await? > 0 {
                filled.push(stringify!($table));
            }
        )+};
    }
    tables!(each);
    Ok(filled)
}

/// Tables on their way back, in one transaction: all of them, or none.
pub struct Restoration {
    tx: DatabaseTransaction,
}

impl Restoration {
    /// Begins to write into an empty database.
    pub async fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Self { tx: db.begin().await? })
    }

    /// Writes lines back into their table; returns how many.
    ///
    /// # Errors
    /// A line that is no row of that table, a table nobody knows, or the database.
    pub async fn write(&self, table: &str, lines: &[u8]) -> Result<u64, StoreError> {
        macro_rules! each {
            ($($name:ident),+) => {
                match table {
                    $( stringify!($name) => back::<$name::Entity>(&self.tx, stringify!($name), lines).await, )+
                    _ => Err(StoreError::Unusable(format!("the backup has a table {table} that nobody knows"))),
                }
            };
        }
        tables!(each)
    }

    /// Keeps what was written, with what is made of it.
    pub async fn commit(self) -> Result<(), StoreError> {
        case_words::take_over(&self.tx).await?;
        Ok(self.tx.commit().await?)
    }
}

async fn table<T: EntityTrait, E: From<StoreError>>(
    snapshot: &Snapshot,
    name: &'static str,
    take: &mut impl FnMut(Part) -> Result<(), E>,
) -> Result<(), E> {
    let connection = snapshot.connection();
    let statement = T::find().build(ConnectionTrait::get_database_backend(connection));
    let rows = connection.stream_raw(statement).await.map_err(StoreError::from)?;
    let mut rows = pin!(rows);
    let mut part = Part { table: name, rows: 0, lines: Vec::new() };
    while let Some(row) = rows.next().await {
        let row = row.map_err(StoreError::from)?;
        let line = line::<T>(name, &row)?;
        part.rows += 1;
        part.lines.extend_from_slice(line.as_bytes());
        part.lines.push(b'\n');
        if part.lines.len() >= PART {
            take(std::mem::replace(&mut part, Part { table: name, rows: 0, lines: Vec::new() }))?;
        }
    }
    // An empty table has its part too: what is missing from a backup is then missing for a reason.
    take(part)
}

fn line<T: EntityTrait>(name: &'static str, row: &QueryResult) -> Result<String, StoreError> {
    let mut fields = Map::new();
    for column in T::Column::iter() {
        fields.insert(column.to_string(), field::<T>(name, row, column)?);
    }
    Ok(Json::Object(fields).to_string())
}

fn field<T: EntityTrait>(
    table: &'static str,
    row: &QueryResult,
    column: T::Column,
) -> Result<Json, StoreError> {
    fn read<V: TryGetable>(row: &QueryResult, name: &str) -> Result<Option<V>, sea_orm::DbErr> {
        row.try_get::<Option<V>>("", name)
    }
    let name = column.to_string();
    let read = match column.def().get_column_type() {
        ColumnType::Uuid => read::<Uuid>(row, &name).map(|id| id.map(|id| Json::from(id.to_string()))),
        ColumnType::Integer => read::<i32>(row, &name).map(|number| number.map(Json::from)),
        ColumnType::BigInteger => read::<i64>(row, &name).map(|number| number.map(Json::from)),
        ColumnType::Boolean => read::<bool>(row, &name).map(|is| is.map(Json::from)),
        ColumnType::Date => read::<Date>(row, &name).map(|on| on.map(|on| Json::from(on.to_string()))),
        ColumnType::TimestampWithTimeZone => read::<DateTimeUtc>(row, &name)
            .map(|at| at.map(|at| Json::from(at.to_rfc3339_opts(chrono::SecondsFormat::Nanos, true)))),
        ColumnType::Blob | ColumnType::VarBinary(_) | ColumnType::Binary(_) => {
            read::<Vec<u8>>(row, &name).map(|bytes| bytes.map(|bytes| Json::from(BASE64.encode(&bytes))))
        }
        _ => read::<String>(row, &name).map(|text| text.map(Json::from)),
    };
    let read = read.map_err(|error| StoreError::inconsistent(table, &name, error))?;
    Ok(read.unwrap_or(Json::Null))
}

async fn back<T: EntityTrait>(
    tx: &DatabaseTransaction,
    table: &'static str,
    lines: &[u8],
) -> Result<u64, StoreError>
where
    T::ActiveModel: ActiveModelTrait<Entity = T> + Send,
    T::Model: sea_orm::IntoActiveModel<T::ActiveModel>,
{
    debug_assert_eq!(T::default().table_name(), table);
    let mut rows = Vec::new();
    for line in lines.split(|octet| *octet == b'\n').filter(|line| !line.is_empty()) {
        rows.push(row::<T>(table, line)?);
    }
    let count = rows.len() as u64;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<T::ActiveModel> = rows.by_ref().take(ROWS).collect();
        T::insert_many(some).exec_without_returning(tx).await?;
    }
    Ok(count)
}

fn row<T: EntityTrait>(table: &'static str, line: &[u8]) -> Result<T::ActiveModel, StoreError>
where
    T::ActiveModel: ActiveModelTrait<Entity = T>,
{
    let broken = |what: String| StoreError::inconsistent(table, "of the backup", what);
    let fields: Map<String, Json> =
        serde_json::from_slice(line).map_err(|error| broken(error.to_string()))?;
    let mut row = <T::ActiveModel as ActiveModelTrait>::default();
    for column in T::Column::iter() {
        let name = column.to_string();
        let field = fields.get(&name).ok_or_else(|| broken(format!("{name} is missing")))?;
        let def = column.def();
        let value = value(def.get_column_type(), field).ok_or_else(|| broken(format!("{name} is wrong")))?;
        row.set(column, value);
    }
    Ok(row)
}

fn value(kind: &ColumnType, field: &Json) -> Option<Value> {
    let text = || (!field.is_null()).then(|| field.as_str());
    // A null keeps the type of its column; anything else that does not fit is none at all.
    fn typed<V>(text: Option<Option<&str>>, read: impl Fn(&str) -> Option<V>) -> Option<Option<V>> {
        match text {
            None => Some(None),
            Some(text) => read(text?).map(Some),
        }
    }
    Some(match kind {
        ColumnType::Uuid => typed(text(), |text| Uuid::parse_str(text).ok())?.into(),
        ColumnType::Integer => number(field)?.map(i32::try_from).transpose().ok()?.into(),
        ColumnType::BigInteger => number(field)?.into(),
        ColumnType::Boolean if field.is_null() => None::<bool>.into(),
        ColumnType::Boolean => field.as_bool()?.into(),
        ColumnType::Date => typed(text(), |text| text.parse::<Date>().ok())?.into(),
        ColumnType::TimestampWithTimeZone => typed(text(), |text| text.parse::<DateTimeUtc>().ok())?.into(),
        ColumnType::Blob | ColumnType::VarBinary(_) | ColumnType::Binary(_) => {
            typed(text(), |text| BASE64.decode(text.as_bytes()).ok())?.into()
        }
        _ => typed(text(), |text| Some(text.to_owned()))?.into(),
    })
}

fn number(field: &Json) -> Option<Option<i64>> {
    if field.is_null() { Some(None) } else { field.as_i64().map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persistence::{
        connect::{Access, Missing},
        migrate,
    };
    use sea_orm::Statement;

    /// What ends by itself, what is made anew, and what the migrations keep for themselves.
    const LEFT_OUT: [&str; 16] = [
        "case_words",
        "case_words_config",
        "case_words_content",
        "case_words_data",
        "case_words_docsize",
        "case_words_idx",
        "words_of_case",
        "in_hand",
        "sessions",
        "sign_in_steps",
        "staged_files",
        "password_links",
        "directory_tables",
        "drafts",
        "draft_files",
        "seaql_migrations",
    ];

    #[tokio::test]
    async fn a_backup_has_every_table_but_those_that_end_by_themselves() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
        let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
        migrate::up(&db).await.unwrap();
        let sql = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
        let rows = db.read().query_all_raw(Statement::from_string(sea_orm::DbBackend::Sqlite, sql));
        let mut there: Vec<String> =
            rows.await.unwrap().iter().map(|row| row.try_get("", "name").unwrap()).collect();
        let snapshot = Snapshot::open(&db).await.unwrap();
        let mut kept: Vec<String> = LEFT_OUT.iter().map(|&name| name.to_owned()).collect();
        read::<StoreError>(&snapshot, |part| {
            kept.push(part.table.to_owned());
            Ok(())
        })
        .await
        .unwrap();
        there.sort();
        kept.sort();
        assert_eq!(there, kept);
        assert!(filled(&db).await.unwrap().is_empty());
    }
}
