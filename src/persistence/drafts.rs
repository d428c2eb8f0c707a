//! Unfinished filings: what was typed and the files attached, bound to a cookie, gone after a day or
//! on filing. The identity number lies encrypted within. Knows nothing of what the answers mean.

use super::{
    ChangeTx, Db, StoreError,
    entity::{draft_files, drafts},
    types::instant,
    values::IdentityKey,
};
use crate::domain::id::{DraftId, FileId};
use data_encoding::BASE64;
use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};
use serde::{Deserialize, Serialize};

/// How long a draft is kept after its last change.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// A draft as its owner left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub id: DraftId,
    /// What was typed, as JSON, without the identity number.
    pub answers: String,
    pub identity_number: String,
    pub files: Vec<DraftFile>,
}

/// A file attached to a draft; it is durable already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFile {
    pub file: FileId,
    pub name: String,
    pub digest: String,
    pub path: String,
    /// Octets.
    pub size: u64,
    pub media_type: String,
}

/// The form of the column `answers`.
#[derive(Serialize, Deserialize)]
struct Stored {
    answers: String,
    /// Nonce and ciphertext, in base 64; absent where no number was typed.
    identity: Option<String>,
}

/// The draft of a cookie, unless its day is over.
pub async fn find(
    db: &Db,
    key: &IdentityKey,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<Draft>, StoreError> {
    // One statement: a draft that is forgotten meanwhile is there with all its files, or not at all.
    let found = drafts::Entity::find()
        .find_with_related(draft_files::Entity)
        .filter(drafts::Column::TokenHash.eq(token_hash.as_slice()))
        .filter(drafts::Column::ExpiresAt.gt(instant(now)))
        .order_by_asc(draft_files::Column::Id)
        .all(db.read())
        .await?;
    let Some((row, files)) = found.into_iter().next() else { return Ok(None) };
    let files = files.into_iter().map(file).collect::<Result<_, _>>()?;
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("drafts", row.id, what);
    let stored: Stored = serde_json::from_str(&row.answers).map_err(|error| broken(&error))?;
    let identity_number = match stored.identity {
        None => String::new(),
        Some(closed) => {
            let closed = BASE64.decode(closed.as_bytes()).map_err(|error| broken(&error))?;
            key.open(row.id.as_bytes(), &closed)?
        }
    };
    Ok(Some(Draft { id: DraftId(row.id), answers: stored.answers, identity_number, files }))
}

/// Writes what was typed, and gives the draft another day. `nonce` is fresh for each call.
pub async fn save(
    db: &Db,
    key: &IdentityKey,
    token_hash: &[u8; 32],
    draft: &Draft,
    nonce: [u8; 12],
    now: Timestamp,
) -> Result<(), StoreError> {
    use drafts::Column;
    let identity = match draft.identity_number.as_str() {
        "" => None,
        number => Some(BASE64.encode(&key.close(draft.id.0.as_bytes(), &nonce, number)?)),
    };
    let stored = Stored { answers: draft.answers.clone(), identity };
    let answers = serde_json::to_string(&stored)
        .map_err(|error| StoreError::inconsistent("drafts", draft.id, error))?;
    let typed = drafts::ActiveModel {
        answers: Set(answers),
        updated_at: Set(instant(now)),
        expires_at: Set(instant(now + KEPT_FOR)),
        ..Default::default()
    };
    // Not an upsert alone: PostgreSQL's may overlook a row that another is updating, and then trips over the
    // token, which is unique too.
    let known = drafts::Entity::update_many().set(typed.clone()).filter(Column::Id.eq(draft.id.0));
    if known.exec(db.write()).await?.rows_affected > 0 {
        return Ok(());
    }
    let row = drafts::ActiveModel { id: Set(draft.id.0), token_hash: Set(token_hash.to_vec()), ..typed };
    let newer = OnConflict::column(Column::Id)
        .update_columns([Column::Answers, Column::UpdatedAt, Column::ExpiresAt])
        .to_owned();
    drafts::Entity::insert(row).on_conflict(newer).exec_without_returning(db.write()).await?;
    Ok(())
}

/// Names a durable file in its draft, once.
pub async fn attach(db: &Db, draft: DraftId, file: &DraftFile) -> Result<(), StoreError> {
    let size = i64::try_from(file.size)
        .map_err(|error| StoreError::inconsistent("draft_files", file.file, error))?;
    let row = draft_files::ActiveModel {
        id: Set(file.file.0),
        draft_id: Set(draft.0),
        name: Set(file.name.clone()),
        digest: Set(file.digest.clone()),
        path: Set(file.path.clone()),
        size_octets: Set(size),
        media_type: Set(file.media_type.clone()),
    };
    let once = OnConflict::column(draft_files::Column::Id).do_nothing().to_owned();
    match draft_files::Entity::insert(row).on_conflict(once).exec_without_returning(db.write()).await {
        Ok(_) | Err(sea_orm::DbErr::RecordNotInserted) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Forgets a file of a draft; its bytes are the caller's to remove.
pub async fn detach(db: &Db, draft: DraftId, file: FileId) -> Result<(), StoreError> {
    draft_files::Entity::delete_many()
        .filter(draft_files::Column::Id.eq(file.0))
        .filter(draft_files::Column::DraftId.eq(draft.0))
        .exec(db.write())
        .await?;
    Ok(())
}

/// Forgets a draft with the names of its files; their bytes stay, for a case may own them now.
/// One statement, the files by cascade: a draft without its files would be another content under its key.
pub async fn delete(db: &Db, draft: DraftId) -> Result<(), StoreError> {
    drafts::Entity::delete_by_id(draft.0).exec(db.write()).await?;
    Ok(())
}

/// Forgets the draft of a filing with the filing: either both are done, or the draft is still there.
pub fn consume(tx: &ChangeTx, draft: DraftId) {
    tx.queue(&drafts::Entity::delete_by_id(draft.0));
}

/// Drafts whose day is over, each with its files, for the job that removes them.
pub async fn expired(
    db: &Db,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<(DraftId, Vec<DraftFile>)>, StoreError> {
    use sea_orm::QuerySelect;
    let rows = drafts::Entity::find()
        .filter(drafts::Column::ExpiresAt.lte(instant(now)))
        .order_by_asc(drafts::Column::ExpiresAt)
        .limit(limit)
        .all(db.read())
        .await?;
    let mut expired = Vec::with_capacity(rows.len());
    for row in rows {
        let id = DraftId(row.id);
        expired.push((id, files_where(db, draft_files::Column::DraftId.eq(id.0)).await?));
    }
    Ok(expired)
}

async fn files_where(db: &Db, which: Expr) -> Result<Vec<DraftFile>, StoreError> {
    let rows = draft_files::Entity::find()
        .filter(which)
        .order_by_asc(draft_files::Column::Id)
        .all(db.read())
        .await?;
    rows.into_iter().map(file).collect()
}

fn file(row: draft_files::Model) -> Result<DraftFile, StoreError> {
    let size = u64::try_from(row.size_octets)
        .map_err(|error| StoreError::inconsistent("draft_files", row.id, error))?;
    Ok(DraftFile {
        file: FileId(row.id),
        name: row.name,
        digest: row.digest,
        path: row.path,
        size,
        media_type: row.media_type,
    })
}
