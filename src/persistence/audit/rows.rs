//! The rows an auditor looks at: what can be read of each, and in which columns it is not as expected.

use super::super::{
    StoreError, cases,
    entity::{case_files, case_values, cases as case_rows, complaints, events as event_rows},
    events,
    values::{IdentityKey, open_number, seal_of},
};
use crate::{
    audit::chain::Entry,
    domain::{
        case::{Case, facts::Attachment},
        complaint::Complaint,
        id::{CaseId, ComplaintId, FileId, ValueId},
        sealed::{Salt, ValueKind, commit},
    },
};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, FromQueryResult, Iden, Iterable, ModelTrait,
    QueryResult, TryGetable, prelude::Uuid,
};

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
    /// Encrypted, as it was sealed, by another key than the one given.
    Unopened,
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

    /// Whether it is kept closed.
    pub fn is_encrypted(&self) -> bool {
        self.row.as_ref().is_ok_and(|row| row.ciphertext.is_some())
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

/// Without the key no more can be said than that the ciphertext is the one that was sealed.
fn encrypted(
    id: Uuid,
    kind: ValueKind,
    salt: [u8; 16],
    closed: &[u8],
    commitment: &str,
    key: Option<&IdentityKey>,
) -> Kept {
    if seal_of(closed) != salt {
        return Kept::Wrong("is not the one that was sealed (salt, ciphertext)".to_owned());
    }
    let Some(key) = key else { return Kept::NotCompared };
    match open_number(key, id, closed) {
        Ok((Salt(salt), number)) => committed(kind, salt, &number, commitment),
        Err(_) => Kept::Unopened,
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

/// A row of `complaints`.
#[derive(Debug)]
pub struct ComplaintRow {
    pub case: CaseId,
    pub id: Option<ComplaintId>,
    row: Result<complaints::Model, Columns>,
}

impl ComplaintRow {
    /// The columns that are not what the case makes of the complaint.
    pub fn differs_from(&self, case: &Case, complaint: &Complaint) -> Columns {
        differing::<complaints::Entity>(&self.row, &super::super::complaints::projected(case, complaint))
    }
}

pub(super) fn complaint_row(row: QueryResult) -> Option<ComplaintRow> {
    Some(ComplaintRow {
        case: CaseId(row.try_get("", "case_id").ok()?),
        id: row.try_get("", "id").ok().map(ComplaintId),
        row: read::<complaints::Entity>(&row),
    })
}

pub(super) fn case_row(row: QueryResult) -> Option<CaseRow> {
    Some(CaseRow {
        id: CaseId(row.try_get("", "id").ok()?),
        reference: row.try_get("", "reference").ok(),
        version: number(&row, "version"),
        head_hash: row.try_get("", "head_hash").ok(),
        state: row.try_get("", "state").ok(),
        row: read::<case_rows::Entity>(&row),
    })
}

pub(super) fn event_row(row: QueryResult) -> Option<EventRow> {
    Some(EventRow {
        case: CaseId(row.try_get("", "case_id").ok()?),
        seq: number(&row, "seq"),
        bytes: row.try_get("", "bytes").ok(),
        previous_hash: row.try_get("", "previous_hash").ok(),
        hash: row.try_get("", "hash").ok(),
        row: read::<event_rows::Entity>(&row),
    })
}

pub(super) fn value_row(row: QueryResult) -> Option<ValueRow> {
    Some(ValueRow {
        case: CaseId(row.try_get("", "case_id").ok()?),
        id: row.try_get("", "id").ok().map(ValueId),
        row: read::<case_values::Entity>(&row),
    })
}

pub(super) fn file_row(row: QueryResult) -> Option<FileRow> {
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
pub(super) fn read<E: EntityTrait>(row: &QueryResult) -> Result<E::Model, Columns> {
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
pub(super) fn differing<E: EntityTrait>(row: &Result<E::Model, Columns>, expected: &E::ActiveModel) -> Columns
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
