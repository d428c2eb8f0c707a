//! Whether an institution wants each answer signed by its head, and who said so when. The latest word stands.

use super::{
    Db, StoreError,
    entity::sign_offs::{self, Column},
    types::{instant, timestamp},
};
use crate::domain::{case::facts::coded, id::UserId, institution::InstitutionCode};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

coded! {
    /// What an institution wants of its answers.
    Wish { Wanted = "wanted", Unwanted = "unwanted" }
}

/// A wish with whose it was, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub id: Uuid,
    pub wish: Wish,
    pub by: UserId,
    pub at: Timestamp,
}

/// Whether each answer is to be signed; where nobody said so it is not.
pub async fn is_wanted(db: &Db, institution: &InstitutionCode) -> Result<bool, StoreError> {
    Ok(latest(db, institution, 1).await?.first().is_some_and(|said| said.wish == Wish::Wanted))
}

/// What was said, the newest first.
pub async fn latest(db: &Db, institution: &InstitutionCode, limit: u64) -> Result<Vec<Said>, StoreError> {
    let rows = sign_offs::Entity::find()
        .filter(Column::Institution.eq(institution.as_str()))
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    rows.into_iter().map(said).collect()
}

fn said(row: sign_offs::Model) -> Result<Said, StoreError> {
    let unknown = || StoreError::inconsistent("sign_offs", row.id, format!("the word {}", row.wish));
    Ok(Said {
        id: row.id,
        wish: Wish::parse(&row.wish).ok_or_else(unknown)?,
        by: UserId(row.user_id),
        at: timestamp(row.recorded_at)?,
    })
}

/// Everything that was said of any institution, the oldest first.
pub async fn all(db: &Db) -> Result<Vec<(InstitutionCode, Said)>, StoreError> {
    let rows = sign_offs::Entity::find().order_by_asc(Column::Id).all(db.read()).await?;
    let of = |row: sign_offs::Model| {
        let code = InstitutionCode::parse(&row.institution);
        let code = code.map_err(|error| StoreError::inconsistent("sign_offs", row.id, error))?;
        Ok((code, said(row)?))
    };
    rows.into_iter().map(of).collect()
}

/// Keeps what was said.
pub async fn say(db: &Db, institution: &InstitutionCode, said: Said) -> Result<(), StoreError> {
    let row = sign_offs::ActiveModel {
        id: Set(said.id),
        institution: Set(institution.to_string()),
        wish: Set(said.wish.code().to_owned()),
        user_id: Set(said.by.0),
        recorded_at: Set(instant(said.at)),
    };
    sign_offs::Entity::insert(row).exec_without_returning(db.write()).await?;
    Ok(())
}
