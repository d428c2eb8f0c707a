//! The tables of cases as an auditor reads them: one snapshot, page by page, every column compared and
//! nothing taken on trust. A column that cannot be read is reported, never an error. Writes nothing.

mod beside;
mod rows;

pub use self::beside::{FactRow, LetterRow, MoveRow};
pub use self::rows::{CaseRow, Columns, ComplaintRow, EventRow, FileRow, Kept, ValueRow};

use self::{
    beside::{fact_row, letter_row, move_row},
    rows::{case_row, complaint_row, event_row, file_row, value_row},
};
use super::{
    Db, Engine, StoreError,
    entity::{
        calendar_moves, case_files, case_values, cases as case_rows, clock_facts, complaints,
        events as event_rows, letters,
    },
};
use crate::domain::id::CaseId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, Iden, QueryFilter, QueryOrder,
    QueryResult, QuerySelect, QueryTrait, Statement, TransactionTrait, prelude::Uuid,
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
    pub complaints: Vec<ComplaintRow>,
    pub moves: Vec<MoveRow>,
    pub facts: Vec<FactRow>,
    pub letters: Vec<LetterRow>,
    /// Where the next page begins; none at the end.
    pub next: Option<CaseId>,
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
        let complaints =
            self.range::<complaints::Entity>(complaints::Column::CaseId, after, next, None).await?;
        let moves =
            self.range::<calendar_moves::Entity>(calendar_moves::Column::CaseId, after, next, None).await?;
        let facts = self.range::<clock_facts::Entity>(clock_facts::Column::CaseId, after, next, None).await?;
        let letters = self.range::<letters::Entity>(letters::Column::CaseId, after, next, None).await?;
        let mut events: Vec<EventRow> = events.into_iter().filter_map(event_row).collect();
        events.sort_by_key(|event| (event.case, event.seq));
        Ok(Page {
            cases,
            events,
            values: values.into_iter().filter_map(value_row).collect(),
            files: files.into_iter().filter_map(file_row).collect(),
            complaints: complaints.into_iter().filter_map(complaint_row).collect(),
            moves: moves.into_iter().filter_map(move_row).collect(),
            facts: facts.into_iter().filter_map(fact_row).collect(),
            letters: letters.into_iter().filter_map(letter_row).collect(),
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

const IDS: [(&str, &str); 8] = [
    ("cases", "id"),
    ("events", "case_id"),
    ("case_values", "case_id"),
    ("case_files", "case_id"),
    ("complaints", "case_id"),
    ("calendar_moves", "case_id"),
    ("clock_facts", "case_id"),
    ("letters", "case_id"),
];

const STRAYS: [(&str, &str); 8] = [
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
    (
        "a calendar was given of a case that is not there, or to nobody (feeds)",
        "select case_id as id from feeds f
         where (f.case_id is not null and not exists (select 1 from cases c where c.id = f.case_id))
         or (f.case_id is null and not exists (select 1 from users u where u.id = f.user_id))
         or (f.case_id is not null and (f.user_id is not null or f.institution is not null))",
    ),
    (
        "a calendar was given under a secret link that was not there yet (feeds)",
        "select c.id as id from feeds f join cases c on c.id = f.case_id
         where f.link_generation is null or f.link_generation > c.link_generation",
    ),
    (
        "a calendar was taken back before it was given (feeds)",
        "select case_id as id from feeds where revoked_at < created_at",
    ),
    (
        "an act of the calendar was recorded by nobody who is known (calendar_acts)",
        "select recorded_by as id from calendar_acts a where recorded_by is not null
         and not exists (select 1 from users u where u.id = a.recorded_by)",
    ),
];
