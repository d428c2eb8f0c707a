//! The cases of one identity at one institution, found by the mark that a filing leaves. Knows no number.

use super::{
    Db, StoreError, cases,
    entity::{cases as rows, identity_marks},
};
use crate::domain::case::Case;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

/// Most cases looked at: nobody asks one institution more often in a year.
const MOST: u64 = 200;

/// The cases that carry one of the marks, oldest first.
pub async fn marked(db: &Db, marks: &[[u8; 32]]) -> Result<Vec<Case>, StoreError> {
    let marked = identity_marks::Entity::find()
        .select_only()
        .column(identity_marks::Column::CaseId)
        .filter(identity_marks::Column::Mark.is_in(marks.iter().map(|mark| mark.to_vec())))
        .into_query();
    let found = rows::Entity::find()
        .filter(rows::Column::Id.in_subquery(marked))
        .order_by_asc(rows::Column::FiledAt)
        .limit(MOST)
        .all(db.read())
        .await?;
    found.into_iter().map(|row| cases::stored(row).map(|stored| stored.case)).collect()
}
