//! The tables of cases as an auditor reads them: one snapshot, page by page, every column compared and
//! nothing taken on trust. A column that cannot be read is reported, never an error. Writes nothing.

use super::{
    Db, Engine, StoreError, cases,
    entity::{case_files, case_values, cases as case_rows, events as event_rows},
    events,
    values::IdentityKey,
};
use crate::{
    audit::chain::Entry,
    domain::{
        case::{Case, facts::Attachment},
        id::{CaseId, FileId, ValueId},
        sealed::{Salt, ValueKind, commit},
    },
};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    FromQueryResult, Iden, Iterable, ModelTrait, QueryFilter, QueryOrder, QueryResult, QuerySelect,
    QueryTrait, Statement, TransactionTrait, TryGetable, prelude::Uuid,
};

/// Cases to a page: what is in memory at once.
const PAGE: u64 = 200;

/// The database as it was at one instant, whatever is written meanwhile.
pub struct Snapshot {
    tx: DatabaseTransaction,
}

/// Cases in the order of their ids, with all rows that name an id between the page before and the last of it.
#[derive(Debug, Default)]
pub struct Page {
    pub cases: Vec<CaseRow>,
    pub events: Vec<EventRow>,
    pub values: Vec<ValueRow>,
    pub files: Vec<FileRow>,
    /// Where the next page begins; none at the end.
    pub next: Option<CaseId>,
}

/// Names of columns.
pub type Columns = Vec<String>;

/// A row of `cases`.
#[derive(Debug)]
pub struct CaseRow {
    pub id: CaseId,
    pub reference: Option<String>,
    pub version: Option<u32>,
    pub head_hash: Option<String>,
    pub state: Option<String>,
    row: Result<case_rows::Model, Columns>,
}

impl CaseRow {
    /// The columns that are not what the case makes them; the state is compared by its meaning, elsewhere.
    ///
    /// # Errors
    /// The case cannot be written as a row, which no case of ours is.
    pub fn differs_from(&self, case: &Case, version: u32, head_hash: &str) -> Result<Columns, StoreError> {
        let expected = cases::projected(case, version, head_hash)?;
        let mut columns = differing::<case_rows::Entity>(&self.row, &expected);
        columns.retain(|column| column != "state");
        Ok(columns)
    }
}

/// A row of `events`.
#[derive(Debug)]
pub struct EventRow {
    pub case: CaseId,
    pub seq: Option<u32>,
    pub bytes: Option<Vec<u8>>,
    pub previous_hash: Option<String>,
    pub hash: Option<String>,
    row: Result<event_rows::Model, Columns>,
}

impl EventRow {
    /// The columns that are not what the bytes say.
    ///
    /// # Errors
    /// The entry cannot be written as a row, which no entry of ours is.
    pub fn differs_from(&self, entry: &Entry, previous: &str, hash: &str) -> Result<Columns, StoreError> {
        let bytes = self.bytes.clone().unwrap_or_default();
        let expected = events::row(entry, bytes, previous, hash)?;
        Ok(differing::<event_rows::Entity>(&self.row, &expected))
    }
}

/// How a kept value stands to its commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    AsCommitted,
    /// Encrypted, and no key is given.
    NotCompared,
    Erased,
    Wrong(String),
}

/// A row of `case_values`.
#[derive(Debug)]
pub struct ValueRow {
    pub case: CaseId,
    pub id: Option<ValueId>,
    row: Result<case_values::Model, Columns>,
}

impl ValueRow {
    /// The text, where it is kept in the open.
    pub fn plaintext(&self) -> Option<&str> {
        self.row.as_ref().ok()?.plaintext.as_deref()
    }

    /// Compares the value with what the events hold of it.
    pub fn stands(&self, commitment: &str, key: Option<&IdentityKey>) -> Kept {
        let row = match &self.row {
            Ok(row) => row,
            Err(columns) => return Kept::Wrong(format!("cannot be read ({})", columns.join(", "))),
        };
        if row.erased_at.is_some() {
            return Kept::Erased;
        }
        if row.retain_until.is_some() {
            return Kept::Wrong("has a term that no event gave it (retain_until)".to_owned());
        }
        let Some(kind) = ValueKind::ALL.into_iter().find(|kind| kind.code() == row.kind) else {
            return Kept::Wrong("has a kind that nothing has (kind)".to_owned());
        };
        let salt = row.salt.as_deref().and_then(|salt| <[u8; 16]>::try_from(salt).ok());
        let Some(salt) = salt else { return Kept::Wrong("has lost its salt (salt)".to_owned()) };
        match (kind.is_encrypted(), &row.plaintext, &row.ciphertext) {
            (false, Some(text), None) => committed(kind, salt, text, commitment),
            (true, None, Some(closed)) => encrypted(row.id, kind, salt, closed, commitment, key),
            _ => Kept::Wrong("is kept in the wrong form (kind, plaintext, ciphertext)".to_owned()),
        }
    }
}

fn committed(kind: ValueKind, salt: [u8; 16], text: &str, commitment: &str) -> Kept {
    if commit(kind, Salt(salt), text) == commitment {
        Kept::AsCommitted
    } else {
        Kept::Wrong("is not what the event committed to".to_owned())
    }
}

/// Without the key no more can be said than that the nonce is the salt's beginning.
fn encrypted(
    id: Uuid,
    kind: ValueKind,
    salt: [u8; 16],
    closed: &[u8],
    commitment: &str,
    key: Option<&IdentityKey>,
) -> Kept {
    if !closed.starts_with(&salt[..12]) {
        return Kept::Wrong("is not encrypted under its salt (salt, ciphertext)".to_owned());
    }
    let Some(key) = key else { return Kept::NotCompared };
    match key.open(id.as_bytes(), closed) {
        Ok(text) => committed(kind, salt, &text, commitment),
        Err(_) => Kept::Wrong("does not open with the key given (ciphertext)".to_owned()),
    }
}

/// A row of `case_files`.
#[derive(Debug)]
pub struct FileRow {
    pub case: CaseId,
    pub id: Option<FileId>,
    row: Result<case_files::Model, Columns>,
}

impl FileRow {
    /// Where the file store has it.
    pub fn path(&self) -> Option<&str> {
        self.row.as_ref().ok().filter(|row| row.erased_at.is_none()).map(|row| row.path.as_str())
    }

    /// What is not as the event has it.
    pub fn differs_from(&self, attachment: &Attachment) -> Columns {
        match &self.row {
            Err(columns) => columns.clone(),
            Ok(row) => [
                ("size_octets", u64::try_from(row.size_octets) != Ok(attachment.size)),
                ("media_type", row.media_type != attachment.media_type),
                ("retain_until", row.retain_until.is_some()),
                ("erased_at", row.erased_at.is_some()),
            ]
            .into_iter()
            .filter(|(_, differs)| *differs)
            .map(|(column, _)| column.to_owned())
            .collect(),
        }
    }
}

/// A row that belongs to no case, or cannot be told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// The id it names, as far as it can be read.
    pub case: Option<CaseId>,
    pub what: String,
}

/// A counter of references: institution, year, last number, as they stand.
pub type Counter = (String, i64, i64);

impl Snapshot {
    /// Begins to read; nothing written later is seen.
    pub async fn open(db: &Db) -> Result<Self, StoreError> {
        use sea_orm::{AccessMode, IsolationLevel};
        let tx = match db.engine() {
            Engine::Sqlite => db.read().begin().await?,
            Engine::Postgres => {
                let level = Some(IsolationLevel::RepeatableRead);
                db.read().begin_with_config(level, Some(AccessMode::ReadOnly)).await?
            }
        };
        Ok(Self { tx })
    }

    /// For what else is read in the same snapshot.
    pub(super) fn connection(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// The next page; begin with none.
    pub async fn page(&self, after: Option<CaseId>) -> Result<Page, StoreError> {
        let rows = self.range::<case_rows::Entity>(case_rows::Column::Id, after, None, Some(PAGE)).await?;
        let cases: Vec<CaseRow> = rows.into_iter().filter_map(case_row).collect();
        let whole = u64::try_from(cases.len()).is_ok_and(|count| count == PAGE);
        let next = cases.last().map(|case| case.id).filter(|_| whole);
        let events = self.range::<event_rows::Entity>(event_rows::Column::CaseId, after, next, None).await?;
        let values =
            self.range::<case_values::Entity>(case_values::Column::CaseId, after, next, None).await?;
        let files = self.range::<case_files::Entity>(case_files::Column::CaseId, after, next, None).await?;
        let mut events: Vec<EventRow> = events.into_iter().filter_map(event_row).collect();
        events.sort_by_key(|event| (event.case, event.seq));
        Ok(Page {
            cases,
            events,
            values: values.into_iter().filter_map(value_row).collect(),
            files: files.into_iter().filter_map(file_row).collect(),
            next,
        })
    }

    /// The counters of references.
    pub async fn counters(&self) -> Result<Vec<Counter>, StoreError> {
        let sql = "select institution, year, last_number from reference_counters order by institution, year";
        let rows = self.tx.query_all_raw(Statement::from_string(self.tx.get_database_backend(), sql)).await?;
        let number = |row: &QueryResult, column| row.try_get::<i32>("", column).map_or(-1, i64::from);
        Ok(rows
            .iter()
            .map(|row| {
                let code = row.try_get("", "institution").unwrap_or_default();
                (code, number(row, "year"), number(row, "last_number"))
            })
            .collect())
    }

    /// Rows beside the history that name no case, or an id that is none.
    pub async fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        let mut strays = Vec::new();
        for (what, sql) in STRAYS {
            strays.extend(self.ids(sql).await?.into_iter().map(|case| Stray { case, what: what.to_owned() }));
        }
        if self.tx.get_database_backend() == sea_orm::DbBackend::Sqlite {
            for (table, column) in IDS {
                let sql = format!(
                    "select {column} as id from {table} where typeof({column}) <> 'blob' or length({column}) <> 16"
                );
                let what = format!("a row of {table} has an id that is none");
                strays.extend(self.ids(&sql).await?.iter().map(|_| Stray { case: None, what: what.clone() }));
            }
        }
        Ok(strays)
    }

    async fn ids(&self, sql: &str) -> Result<Vec<Option<CaseId>>, StoreError> {
        let statement = Statement::from_string(self.tx.get_database_backend(), sql);
        let rows = self.tx.query_all_raw(statement).await?;
        Ok(rows.iter().map(|row| row.try_get::<Uuid>("", "id").ok().map(CaseId)).collect())
    }

    async fn range<E: EntityTrait>(
        &self,
        id: E::Column,
        after: Option<CaseId>,
        to: Option<CaseId>,
        limit: Option<u64>,
    ) -> Result<Vec<QueryResult>, StoreError> {
        let mut select = E::find().order_by_asc(id).limit(limit);
        if let Some(after) = after {
            select = select.filter(id.gt(after.0));
        }
        if let Some(to) = to {
            select = select.filter(id.lte(to.0));
        }
        let backend = self.tx.get_database_backend();
        if backend == sea_orm::DbBackend::Sqlite {
            // What is not an id of 16 octets is counted among the strays; here it would upset the order.
            let name = id.to_string();
            select = select.filter(sea_orm::sea_query::Expr::cust(format!(
                "typeof({name}) = 'blob' and length({name}) = 16"
            )));
        }
        Ok(self.tx.query_all_raw(select.build(backend)).await?)
    }
}

const IDS: [(&str, &str); 4] =
    [("cases", "id"), ("events", "case_id"), ("case_values", "case_id"), ("case_files", "case_id")];

const STRAYS: [(&str, &str); 4] = [
    (
        "a form key names a case that is not there (form_keys)",
        "select case_id as id from form_keys f where not exists (select 1 from cases c where c.id = f.case_id)",
    ),
    (
        "a form key names an act that was not recorded (form_keys)",
        "select case_id as id from form_keys f where exists (select 1 from cases c where c.id = f.case_id)
         and (version < 0 or not exists (select 1 from events e where e.case_id = f.case_id
         and e.recorded_at = f.recorded_at and e.seq >= f.version))",
    ),
    (
        "the mark of an identity names a case that is not there (identity_marks)",
        "select case_id as id from identity_marks m where not exists (select 1 from cases c where c.id = m.case_id)",
    ),
    (
        "a reminder is planned for a case that is not there (notice_schedule)",
        "select case_id as id from notice_schedule s where not exists (select 1 from cases c where c.id = s.case_id)",
    ),
];

fn case_row(row: QueryResult) -> Option<CaseRow> {
    Some(CaseRow {
        id: CaseId(row.try_get("", "id").ok()?),
        reference: row.try_get("", "reference").ok(),
        version: number(&row, "version"),
        head_hash: row.try_get("", "head_hash").ok(),
        state: row.try_get("", "state").ok(),
        row: read::<case_rows::Entity>(&row),
    })
}

fn event_row(row: QueryResult) -> Option<EventRow> {
    Some(EventRow {
        case: CaseId(row.try_get("", "case_id").ok()?),
        seq: number(&row, "seq"),
        bytes: row.try_get("", "bytes").ok(),
        previous_hash: row.try_get("", "previous_hash").ok(),
        hash: row.try_get("", "hash").ok(),
        row: read::<event_rows::Entity>(&row),
    })
}

fn value_row(row: QueryResult) -> Option<ValueRow> {
    Some(ValueRow {
        case: CaseId(row.try_get("", "case_id").ok()?),
        id: row.try_get("", "id").ok().map(ValueId),
        row: read::<case_values::Entity>(&row),
    })
}

fn file_row(row: QueryResult) -> Option<FileRow> {
    Some(FileRow {
        case: CaseId(row.try_get("", "case_id").ok()?),
        id: row.try_get("", "id").ok().map(FileId),
        row: read::<case_files::Entity>(&row),
    })
}

fn number(row: &QueryResult, column: &str) -> Option<u32> {
    row.try_get::<i32>("", column).ok().and_then(|number| u32::try_from(number).ok())
}

/// The row, or the columns that cannot be read as what they are.
fn read<E: EntityTrait>(row: &QueryResult) -> Result<E::Model, Columns> {
    E::Model::from_query_result(row, "").map_err(|_| {
        let unreadable = |column: &E::Column| !is_readable::<E>(row, column);
        E::Column::iter().filter(unreadable).map(|column| column.to_string()).collect()
    })
}

fn is_readable<E: EntityTrait>(row: &QueryResult, column: &E::Column) -> bool {
    use sea_orm::sea_query::ColumnType as T;
    fn reads<V: TryGetable>(row: &QueryResult, name: &str, nullable: bool) -> bool {
        match row.try_get::<Option<V>>("", name) {
            Ok(found) => found.is_some() || nullable,
            Err(_) => false,
        }
    }
    let (name, def) = (column.to_string(), column.def());
    let nullable = def.is_null();
    match def.get_column_type() {
        T::Uuid => reads::<Uuid>(row, &name, nullable),
        T::Integer => reads::<i32>(row, &name, nullable),
        T::BigInteger => reads::<i64>(row, &name, nullable),
        T::Boolean => reads::<bool>(row, &name, nullable),
        T::Date => reads::<sea_orm::prelude::Date>(row, &name, nullable),
        T::TimestampWithTimeZone => reads::<sea_orm::prelude::DateTimeUtc>(row, &name, nullable),
        T::Blob | T::VarBinary(_) | T::Binary(_) => reads::<Vec<u8>>(row, &name, nullable),
        _ => reads::<String>(row, &name, nullable),
    }
}

/// The columns in which a row is not as expected.
fn differing<E: EntityTrait>(row: &Result<E::Model, Columns>, expected: &E::ActiveModel) -> Columns
where
    E::ActiveModel: ActiveModelTrait<Entity = E>,
    E::Model: ModelTrait<Entity = E>,
{
    let row = match row {
        Ok(row) => row,
        Err(columns) => return columns.clone(),
    };
    E::Column::iter()
        .filter(|column| match expected.get(*column) {
            ActiveValue::Set(value) | ActiveValue::Unchanged(value) => value != row.get(*column),
            ActiveValue::NotSet => false,
        })
        .map(|column| column.to_string())
        .collect()
}
