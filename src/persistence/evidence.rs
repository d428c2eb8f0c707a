//! A case as it is given away to be verified elsewhere: the stored bytes of its events with their links, its
//! values with their salts, and where its files are. Who may have which of them is for the caller to say.

use super::{
    Db, StoreError,
    entity::{case_files, case_values, events},
    files_of_cases::StoredFile,
};
use crate::domain::id::{CaseId, FileId, ValueId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// An event as it stands in its row: the bytes that were hashed, and what binds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub seq: u32,
    pub previous: String,
    pub hash: String,
    pub bytes: Vec<u8>,
}

/// A kept value. Of an identity number neither salt nor text is here, of an erased value nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptValue {
    pub kind: String,
    pub opened: Option<Opened>,
    pub is_erased: bool,
}

/// What opens a commitment: the salt and the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub salt: Vec<u8>,
    pub text: String,
}

/// Everything that is kept of a case and can be given away.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Oldest first.
    pub links: Vec<Link>,
    pub values: HashMap<ValueId, KeptValue>,
    pub files: HashMap<FileId, StoredFile>,
}

/// Reads a case. Values and files are only ever added, so that what is read after the events has all that
/// the events name.
///
/// # Errors
/// A store that is away, or a row that cannot be.
pub async fn of_case(db: &Db, case: CaseId) -> Result<Evidence, StoreError> {
    let links = links(db.read(), case).await?;
    let values =
        case_values::Entity::find().filter(case_values::Column::CaseId.eq(case.0)).all(db.read()).await?;
    let files =
        case_files::Entity::find().filter(case_files::Column::CaseId.eq(case.0)).all(db.read()).await?;
    Ok(Evidence {
        links,
        values: values.into_iter().map(|row| (ValueId(row.id), value(row))).collect(),
        files: files
            .into_iter()
            .filter(|row| row.erased_at.is_none())
            .map(|row| file(row).map(|file| (file.file, file)))
            .collect::<Result<_, _>>()?,
    })
}

/// The events of a case alone, oldest first: no text is read with them.
pub(super) async fn links(on: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Link>, StoreError> {
    let rows = events::Entity::find()
        .filter(events::Column::CaseId.eq(case.0))
        .order_by_asc(events::Column::Seq)
        .all(on)
        .await?;
    rows.into_iter().map(link).collect()
}

fn link(row: events::Model) -> Result<Link, StoreError> {
    let seq = u32::try_from(row.seq).map_err(|error| StoreError::inconsistent("events", row.id, error))?;
    Ok(Link { seq, previous: row.previous_hash, hash: row.hash, bytes: row.bytes })
}

/// Beside a ciphertext the column of the salt holds no salt.
fn value(row: case_values::Model) -> KeptValue {
    let salt = row.salt.filter(|_| row.ciphertext.is_none());
    KeptValue {
        kind: row.kind,
        opened: salt.zip(row.plaintext).map(|(salt, text)| Opened { salt, text }),
        is_erased: row.erased_at.is_some(),
    }
}

fn file(row: case_files::Model) -> Result<StoredFile, StoreError> {
    let size = u64::try_from(row.size_octets)
        .map_err(|error| StoreError::inconsistent("case_files", row.id, error))?;
    Ok(StoredFile { file: FileId(row.id), path: row.path, size, media_type: row.media_type })
}
