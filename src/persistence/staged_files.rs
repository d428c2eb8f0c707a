//! Files that wait for their act, from before their bytes are in place until a case names them or they are given
//! up. Taking the row decides which: an act takes it in its transaction, a removal holds it while the bytes go,
//! so that no case ever names a file that is being removed.

use super::{
    ChangeTx, Db, FileStore, StoreError,
    entity::{
        draft_files,
        staged_files::{ActiveModel, Column, Entity},
    },
    files_of_cases::StoredFile,
    types::instant,
};
use crate::domain::id::FileId;
use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict, Query},
};

/// How long a file waits that neither draft nor case names: longer than any form of an office stays open.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Notes a file before its bytes are put in place; staged again it begins to wait anew.
pub async fn stage(db: &Db, file: FileId, path: &str, at: Timestamp) -> Result<(), StoreError> {
    let row = ActiveModel { id: Set(file.0), path: Set(path.to_owned()), staged_at: Set(instant(at)) };
    let anew = OnConflict::column(Column::Id).update_column(Column::StagedAt).to_owned();
    Entity::insert(row).on_conflict(anew).exec_without_returning(db.write()).await?;
    Ok(())
}

/// The act names these files. False when one of them was given up; a removal under way is waited for.
pub async fn take(tx: &ChangeTx, files: &[StoredFile]) -> Result<bool, StoreError> {
    if files.is_empty() {
        return Ok(true);
    }
    let ids = files.iter().map(|file| file.file.0);
    let taken = Entity::delete_many().filter(Column::Id.is_in(ids)).exec(&tx.tx).await?;
    Ok(usize::try_from(taken.rows_affected) == Ok(files.len()))
}

/// Gives a file up and removes its bytes. False when it does not wait any more: then it is a case's.
///
/// # Errors
/// The store; the file waits on.
pub async fn give_up(db: &Db, files: &FileStore, file: FileId) -> Result<bool, StoreError> {
    remove(db, files, file, Expr::val(true)).await
}

/// Gives up the files that waited for too long and that no draft names; returns how many.
///
/// # Errors
/// The store; what was given up before stays so.
pub async fn sweep(db: &Db, files: &FileStore, now: Timestamp, step: u64) -> Result<u32, StoreError> {
    let mut removed = 0;
    loop {
        let old: Vec<uuid::Uuid> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(forgotten(now))
            .order_by_asc(Column::StagedAt)
            .limit(step)
            .into_tuple()
            .all(db.read())
            .await?;
        let before = removed;
        for id in &old {
            removed += u32::from(remove(db, files, FileId(*id), forgotten(now)).await?);
        }
        // Somebody else may have taken all of them; then the next pass looks again.
        if removed == before {
            return Ok(removed);
        }
    }
}

fn forgotten(now: Timestamp) -> Expr {
    let mut in_drafts = Query::select();
    in_drafts.column(draft_files::Column::Id).from(draft_files::Entity);
    Column::StagedAt.lte(instant(now - KEPT_FOR)).and(Column::Id.not_in_subquery(in_drafts))
}

/// The row is held while the bytes go: an act that names the file waits, and finds the row gone. Killed in
/// between, the row is still there, and the next removal finds no bytes, which is fine.
async fn remove(db: &Db, files: &FileStore, file: FileId, only: Expr) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    let row = Entity::find_by_id(file.0).filter(only).lock_exclusive().one(&tx).await?;
    let Some(row) = row else {
        tx.rollback().await?;
        return Ok(false);
    };
    Entity::delete_by_id(file.0).exec(&tx).await?;
    files.remove(&row.path).await?;
    tx.commit().await?;
    Ok(true)
}
