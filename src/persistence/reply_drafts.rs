//! Answers that are being written, shared by those of an institution: every state that somebody saved stays until
//! the answer is given. Knows no field of the form.

use super::{
    ChangeTx, Db, StoreError,
    entity::{
        cases,
        reply_drafts::{self, Column},
    },
    events,
    types::{instant, timestamp},
};
use crate::{
    audit::chain::Entry,
    domain::{
        case::event::Event,
        id::{CaseId, UserId},
    },
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Query,
};

/// One state of an answer that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyDraft {
    /// 1, 2, 3 … within the case.
    pub revision: u32,
    /// The revision that its writer had before them; 0 for none.
    pub based_on: u32,
    pub by: UserId,
    pub at: Timestamp,
    /// The fields of the form, each with its name.
    pub fields: Vec<(String, String)>,
}

/// What saving led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub draft: ReplyDraft,
    /// What somebody else had saved meanwhile; both are kept.
    pub other: Option<ReplyDraft>,
}

/// Most states that are looked at.
const SHOWN: u64 = 50;

/// The states of a case, the newest first.
pub async fn of_case(db: &Db, case: CaseId) -> Result<Vec<ReplyDraft>, StoreError> {
    let rows = newest(case).limit(SHOWN).all(db.read()).await?;
    rows.into_iter().map(draft).collect()
}

/// Saves what was written upon the state `based_on`. What is as the newest state is that state.
pub async fn save(
    db: &Db,
    case: CaseId,
    based_on: u32,
    by: UserId,
    fields: Vec<(String, String)>,
    at: Timestamp,
) -> Result<Saved, StoreError> {
    let tx = db.begin().await?;
    // Two who save at once take turns.
    cases::Entity::find_by_id(case.0)
        .select_only()
        .column(cases::Column::Id)
        .lock_exclusive()
        .into_tuple::<uuid::Uuid>()
        .one(&tx)
        .await?;
    let newest = newest(case).one(&tx).await?.map(draft).transpose()?;
    if let Some(same) = newest.as_ref().filter(|one| one.fields == fields) {
        tx.rollback().await?;
        return Ok(Saved { draft: same.clone(), other: None });
    }
    let revision = newest.as_ref().map_or(0, |one| one.revision) + 1;
    let saved = ReplyDraft { revision, based_on, by, at, fields };
    insert(&tx, case, &saved).await?;
    tx.commit().await?;
    Ok(Saved { draft: saved, other: newest.filter(|one| one.revision > based_on) })
}

async fn insert(tx: &DatabaseTransaction, case: CaseId, draft: &ReplyDraft) -> Result<(), StoreError> {
    let broken = |why: &dyn std::fmt::Display| StoreError::inconsistent("reply_drafts", case, why);
    let number = |number: u32| i32::try_from(number).map_err(|error| broken(&error));
    let row = reply_drafts::ActiveModel {
        case_id: Set(case.0),
        revision: Set(number(draft.revision)?),
        based_on: Set(number(draft.based_on)?),
        user_id: Set(draft.by.0),
        saved_at: Set(instant(draft.at)),
        fields: Set(serde_json::to_string(&draft.fields).map_err(|error| broken(&error))?),
    };
    reply_drafts::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The number of the newest state; 0 where nothing was saved.
pub async fn newest_revision(db: &Db, case: CaseId) -> Result<u32, StoreError> {
    Ok(newest(case).one(db.read()).await?.map(draft).transpose()?.map_or(0, |one| one.revision))
}

/// Takes away what was written for a case up to a state: that became the answer.
pub async fn remove(db: &Db, case: CaseId, up_to: u32) -> Result<(), StoreError> {
    let up_to = i32::try_from(up_to).unwrap_or(i32::MAX);
    reply_drafts::Entity::delete_many()
        .filter(Column::CaseId.eq(case.0))
        .filter(Column::Revision.lte(up_to))
        .exec(db.write())
        .await?;
    Ok(())
}

/// With the confirmation of an answer goes what had been written when it was proposed; what somebody wrote since is for
/// another answer.
pub async fn confirmed(tx: &ChangeTx, case: CaseId, entries: &[Entry]) -> Result<(), StoreError> {
    let is_given = |entry: &Entry| matches!(entry.event, Event::Replied { .. });
    let confirmed = |entry: &Entry| match &entry.event {
        Event::Confirmed { id } => Some(*id),
        _ => None,
    };
    let Some(id) = entries.iter().find_map(confirmed).filter(|_| entries.iter().any(is_given)) else {
        return Ok(());
    };
    if let Some(at) = events::proposed_at(tx, case, id).await? {
        let written = reply_drafts::Entity::delete_many()
            .filter(Column::CaseId.eq(case.0))
            .filter(Column::SavedAt.lte(instant(at)));
        tx.queue(&written);
    }
    Ok(())
}

/// Takes away what was written for cases that nobody answers any more; returns of how many rows.
pub async fn sweep(db: &Db) -> Result<u32, StoreError> {
    let mut open = Query::select();
    open.column(cases::Column::Id).from(cases::Entity).and_where(cases::Column::IsOpen.eq(true));
    let done = reply_drafts::Entity::delete_many().filter(Column::CaseId.not_in_subquery(open));
    let done = done.exec(db.write()).await?;
    Ok(u32::try_from(done.rows_affected).unwrap_or(u32::MAX))
}

fn newest(case: CaseId) -> sea_orm::Select<reply_drafts::Entity> {
    reply_drafts::Entity::find().filter(Column::CaseId.eq(case.0)).order_by_desc(Column::Revision)
}

fn draft(row: reply_drafts::Model) -> Result<ReplyDraft, StoreError> {
    let broken = |why: &dyn std::fmt::Display| StoreError::inconsistent("reply_drafts", row.case_id, why);
    let number = |number: i32| u32::try_from(number).map_err(|error| broken(&error));
    Ok(ReplyDraft {
        revision: number(row.revision)?,
        based_on: number(row.based_on)?,
        by: UserId(row.user_id),
        at: timestamp(row.saved_at)?,
        fields: serde_json::from_str(&row.fields).map_err(|error| broken(&error))?,
    })
}
