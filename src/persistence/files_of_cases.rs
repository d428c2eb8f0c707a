//! The rows of attachments, and the mark that finds repeats of an identity.
//! The bytes of files are in the file store; this module never touches them.

use super::{
    ChangeTx, Db, StoreError,
    entity::{case_files, identity_marks},
};
use crate::domain::id::{CaseId, FileId};
use sea_orm::{ActiveValue::Set, EntityTrait};

/// A file that is durable in the file store, ready to be named by a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    pub file: FileId,
    /// Where the file store has it.
    pub path: String,
    /// Octets.
    pub size: u64,
    pub media_type: String,
}

/// Names the files of an act in its transaction.
pub fn insert(tx: &ChangeTx, case: CaseId, files: &[StoredFile]) -> Result<(), StoreError> {
    if files.is_empty() {
        return Ok(());
    }
    let rows = files.iter().map(|file| row(case, file)).collect::<Result<Vec<_>, _>>()?;
    tx.queue(&case_files::Entity::insert_many(rows));
    Ok(())
}

/// Where a file of a case is, unless it was erased.
pub async fn find(db: &Db, case: CaseId, file: FileId) -> Result<Option<StoredFile>, StoreError> {
    let row = case_files::Entity::find_by_id(file.0).one(db.read()).await?;
    row.filter(|row| row.case_id == case.0 && row.erased_at.is_none())
        .map(|row| {
            let size = u64::try_from(row.size_octets)
                .map_err(|error| StoreError::inconsistent("case_files", row.id, error))?;
            Ok(StoredFile { file, path: row.path, size, media_type: row.media_type })
        })
        .transpose()
}

/// Keeps the mark of the requester's identity beside the case.
pub fn mark_identity(tx: &ChangeTx, case: CaseId, mark: &[u8; 32]) {
    let row = identity_marks::ActiveModel { case_id: Set(case.0), mark: Set(mark.to_vec()) };
    tx.queue(&identity_marks::Entity::insert(row));
}

/// The row of a file, not erased.
pub(super) fn row(case: CaseId, file: &StoredFile) -> Result<case_files::ActiveModel, StoreError> {
    let size =
        i64::try_from(file.size).map_err(|error| StoreError::inconsistent("case_files", file.file, error))?;
    Ok(case_files::ActiveModel {
        id: Set(file.file.0),
        case_id: Set(case.0),
        path: Set(file.path.clone()),
        size_octets: Set(size),
        media_type: Set(file.media_type.clone()),
        retain_until: Set(None),
        erased_at: Set(None),
    })
}
