//! Requests that nobody has opened, and how far each was told of.

use super::{
    ChangeTx, Db, NoticeTx, StoreError,
    cases::stored,
    entity::{
        cases::{self, Column},
        unopened_told,
    },
    types::instant,
};
use crate::domain::{
    case::{Case, stage::Stage},
    id::CaseId,
    institution::InstitutionCode,
    unopened::Step,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict, Query},
};

/// Where a pass goes on: the instant at which the last case was filed, and its id.
pub type Key = (Timestamp, CaseId);

/// Cases of an institution that nobody has taken on, filed by that instant, of which it was not told as far as
/// `told`: the oldest first.
pub async fn waiting(
    db: &Db,
    institution: &InstitutionCode,
    told: Step,
    filed_by: Timestamp,
    after: Option<Key>,
    limit: u64,
) -> Result<Vec<Case>, StoreError> {
    let further = Step::ALL.into_iter().filter(|step| *step >= told).map(Step::code);
    let mut done = Query::select();
    done.expr(Expr::val(1))
        .from(unopened_told::Entity)
        .and_where(
            Expr::col((unopened_told::Entity, unopened_told::Column::CaseId))
                .equals((cases::Entity, Column::Id)),
        )
        .and_where(unopened_told::Column::Step.is_in(further));
    let mut query = cases::Entity::find()
        .filter(Column::Institution.eq(institution.as_str()))
        .filter(Column::Stage.eq(Stage::Received.code()))
        .filter(Column::FiledAt.lte(instant(filed_by)))
        .filter(Expr::exists(done).not());
    if let Some((at, case)) = after {
        let column = Expr::tuple([Expr::col(Column::FiledAt), Expr::col(Column::Id)]);
        let value = Expr::tuple([Expr::val(instant(at)), Expr::val(case.0)]);
        query = query.filter(column.gt(value));
    }
    let query = query.order_by_asc(Column::FiledAt).order_by_asc(Column::Id).limit(limit);
    let rows = query.all(db.read()).await?;
    rows.into_iter().map(|row| Ok(stored(row)?.case)).collect()
}

/// How far a case was told of.
pub async fn told(tx: &NoticeTx, case: CaseId) -> Result<Option<Step>, StoreError> {
    let row = unopened_told::Entity::find_by_id(case.0).one(tx.connection()).await?;
    row.map(|row| {
        Step::parse(&row.step).ok_or_else(|| StoreError::inconsistent("unopened_told", case, row.step))
    })
    .transpose()
}

/// Forgets how far it was told of, with the change that brings it to others.
pub(crate) fn begins_anew(tx: &ChangeTx, case: CaseId) {
    tx.queue(&unopened_told::Entity::delete_by_id(case.0));
}

/// Notes how far it was told of.
pub async fn note(tx: &NoticeTx, case: CaseId, step: Step, at: Timestamp) -> Result<(), StoreError> {
    let row = unopened_told::ActiveModel {
        case_id: Set(case.0),
        step: Set(step.code().to_owned()),
        recorded_at: Set(instant(at)),
    };
    let further = OnConflict::column(unopened_told::Column::CaseId)
        .update_columns([unopened_told::Column::Step, unopened_told::Column::RecordedAt])
        .to_owned();
    unopened_told::Entity::insert(row).on_conflict(further).exec_without_returning(tx.connection()).await?;
    Ok(())
}
