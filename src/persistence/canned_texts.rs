//! Texts that an institution writes once and uses often. Knows nothing of what stands in braces.

use super::{
    Db, StoreError,
    entity::canned_texts::{self, Column},
    error::unless_taken,
    types::{instant, timestamp},
};
use crate::domain::{
    id::{CannedTextId, UserId},
    institution::InstitutionCode,
    language::Language,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};

/// A text with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CannedText {
    pub id: CannedTextId,
    pub institution: InstitutionCode,
    pub language: Language,
    pub name: String,
    pub body: String,
    /// Whoever wrote it last, and when.
    pub by: UserId,
    pub at: Timestamp,
}

/// Most texts that are looked at.
const MOST: u64 = 500;

/// Those of an institution by language and name.
pub async fn of(db: &Db, institution: &InstitutionCode) -> Result<Vec<CannedText>, StoreError> {
    let rows = canned_texts::Entity::find()
        .filter(Column::Institution.eq(institution.as_str()))
        .order_by_asc(Column::Language)
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(MOST)
        .all(db.read())
        .await?;
    rows.into_iter().map(text).collect()
}

/// One of them.
pub async fn find(
    db: &Db,
    id: CannedTextId,
    institution: &InstitutionCode,
) -> Result<Option<CannedText>, StoreError> {
    let row = canned_texts::Entity::find_by_id(id.0)
        .filter(Column::Institution.eq(institution.as_str()))
        .one(db.read())
        .await?;
    row.map(text).transpose()
}

/// Whether it is another institution's.
pub async fn is_elsewhere(
    db: &Db,
    id: CannedTextId,
    institution: &InstitutionCode,
) -> Result<bool, StoreError> {
    let row = canned_texts::Entity::find_by_id(id.0)
        .filter(Column::Institution.ne(institution.as_str()))
        .one(db.read())
        .await?;
    Ok(row.is_some())
}

/// What came of another state of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Kept,
    /// Another in its language has the name.
    Taken,
    /// It is no longer as it was before: somebody changed it or took it away.
    Overtaken,
}

/// Keeps a new text, unless another has its name in that language: one that says the same is this text, sent again.
pub async fn keep(db: &Db, text: &CannedText) -> Result<Outcome, StoreError> {
    let row = canned_texts::ActiveModel {
        id: Set(text.id.0),
        institution: Set(text.institution.to_string()),
        language: Set(text.language.code().to_owned()),
        name: Set(text.name.clone()),
        body: Set(text.body.clone()),
        user_id: Set(text.by.0),
        saved_at: Set(instant(text.at)),
    };
    let of_the_name = [Column::Institution, Column::Language, Column::Name];
    let other = OnConflict::columns(of_the_name).do_nothing().to_owned();
    match canned_texts::Entity::insert(row).on_conflict(other).exec_without_returning(db.write()).await {
        Ok(1..) => return Ok(Outcome::Kept),
        Ok(0) | Err(sea_orm::DbErr::RecordNotInserted) => {}
        Err(error) => return Err(error.into()),
    }
    let there = canned_texts::Entity::find()
        .filter(Column::Institution.eq(text.institution.as_str()))
        .filter(Column::Language.eq(text.language.code()))
        .filter(Column::Name.eq(&text.name))
        .filter(Column::Body.eq(&text.body))
        .one(db.write())
        .await?;
    Ok(if there.is_some() { Outcome::Kept } else { Outcome::Taken })
}

/// Gives a text that is as `before` says another state.
pub async fn change(db: &Db, before: &CannedText, text: &CannedText) -> Result<Outcome, StoreError> {
    let update = canned_texts::Entity::update_many()
        .col_expr(Column::Language, Expr::val(text.language.code()))
        .col_expr(Column::Name, Expr::val(&text.name))
        .col_expr(Column::Body, Expr::val(&text.body))
        .col_expr(Column::UserId, Expr::val(text.by.0))
        .col_expr(Column::SavedAt, Expr::val(instant(text.at)))
        .filter(as_it_was(before));
    let done = update.exec(db.write()).await;
    if done.as_ref().is_ok_and(|done| done.rows_affected == 0) {
        return Ok(Outcome::Overtaken);
    }
    Ok(if unless_taken(done)? { Outcome::Kept } else { Outcome::Taken })
}

/// Takes a text away that is as `before` says; false where it is not.
pub async fn remove(db: &Db, before: &CannedText) -> Result<bool, StoreError> {
    let done = canned_texts::Entity::delete_many().filter(as_it_was(before)).exec(db.write()).await?;
    Ok(done.rows_affected > 0)
}

fn as_it_was(before: &CannedText) -> Condition {
    Condition::all()
        .add(Column::Id.eq(before.id.0))
        .add(Column::Language.eq(before.language.code()))
        .add(Column::Name.eq(&before.name))
        .add(Column::Body.eq(&before.body))
}

fn text(row: canned_texts::Model) -> Result<CannedText, StoreError> {
    let broken = |why: &dyn std::fmt::Display| StoreError::inconsistent("canned_texts", row.id, why);
    Ok(CannedText {
        id: CannedTextId(row.id),
        institution: InstitutionCode::parse(&row.institution).map_err(|error| broken(&error))?,
        language: row.language.parse().map_err(|error| broken(&error))?,
        by: UserId(row.user_id),
        at: timestamp(row.saved_at)?,
        name: row.name.clone(),
        body: row.body.clone(),
    })
}
