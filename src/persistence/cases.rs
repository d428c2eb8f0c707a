//! The projection of cases: written with every event, read by every page.

use super::{
    ChangeTx, Db, StoreError,
    entity::{cases, complaints, reference_counters_sql},
    types::{day, instant},
};
use crate::domain::{
    case::{Case, stage::Stage},
    complaint::state::State,
    id::CaseId,
    institution::InstitutionCode,
    law::Rule,
    reference::Reference,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, Iterable,
    QueryFilter, QueryOrder, QuerySelect, sea_query::Query,
};
use std::collections::HashMap;

/// A case with the count and hash of its last event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub case: Case,
    /// The count of its events.
    pub version: u32,
    pub head_hash: String,
}

/// Loads a case for a change; on PostgreSQL its row is locked, on SQLite the writer is alone.
pub async fn lock(tx: &ChangeTx, id: CaseId) -> Result<Option<Stored>, StoreError> {
    let row = cases::Entity::find_by_id(id.0).lock_exclusive().one(&tx.tx).await?;
    row.map(stored).transpose()
}

/// The same for many, in the order of their ids: those that are there.
pub async fn lock_all(tx: &ChangeTx, ids: &[CaseId]) -> Result<HashMap<CaseId, Stored>, StoreError> {
    let query = cases::Entity::find().filter(cases::Column::Id.is_in(ids.iter().map(|id| id.0)));
    let rows = query.order_by_asc(cases::Column::Id).lock_exclusive().all(&tx.tx).await?;
    rows.into_iter().map(|row| stored(row).map(|stored| (stored.case.id, stored))).collect()
}

/// The places of cases in the order in which their rows are locked: that of their ids. Whoever takes many one after another
/// takes them so; two lists of the same cases in different orders would wait for one another in a circle.
pub fn in_turn(cases: impl IntoIterator<Item = CaseId>) -> Vec<usize> {
    let mut places: Vec<(CaseId, usize)> =
        cases.into_iter().enumerate().map(|(place, case)| (case, place)).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

/// What came of each, taken in turn, in the order of the list again.
pub fn in_order<T>(mut came: Vec<(usize, T)>) -> Vec<T> {
    came.sort_unstable_by_key(|(place, _)| *place);
    came.into_iter().map(|(_, one)| one).collect()
}

/// Another case, read in the same transaction and not locked: what is said of it, and not it, is changed.
pub async fn peek(tx: &ChangeTx, id: CaseId) -> Result<Option<Stored>, StoreError> {
    cases::Entity::find_by_id(id.0).one(&tx.tx).await?.map(stored).transpose()
}

pub async fn find(db: &Db, id: CaseId) -> Result<Option<Stored>, StoreError> {
    cases::Entity::find_by_id(id.0).one(db.read()).await?.map(stored).transpose()
}

pub async fn find_by_reference(db: &Db, reference: &Reference) -> Result<Option<Stored>, StoreError> {
    let row = cases::Entity::find()
        .filter(cases::Column::Reference.eq(reference.to_string()))
        .one(db.read())
        .await?;
    row.map(stored).transpose()
}

/// The cases of references, in their order: those that are there.
pub async fn find_by_references(db: &Db, references: &[Reference]) -> Result<Vec<Stored>, StoreError> {
    let texts = references.iter().map(ToString::to_string);
    let rows = cases::Entity::find().filter(cases::Column::Reference.is_in(texts)).all(db.read()).await?;
    let rows = rows.into_iter().map(|row| stored(row).map(|one| (one.case.reference.clone(), one)));
    let mut rows = rows.collect::<Result<HashMap<_, _>, _>>()?;
    Ok(references.iter().filter_map(|reference| rows.remove(reference)).collect())
}

/// Cases in which something may still happen by itself, in the order of their ids, after `after`: those that
/// an institution owes something, and whatever became of them those with a complaint nobody has decided.
pub async fn unfinished(db: &Db, after: Option<CaseId>, limit: u64) -> Result<Vec<Case>, StoreError> {
    let stages = [Stage::Received, Stage::InProgress, Stage::Answered].map(Stage::code);
    let undecided = [State::Premature, State::Filed, State::Admitted].map(State::code);
    let mut heard = Query::select();
    heard
        .column(complaints::Column::CaseId)
        .from(complaints::Entity)
        .and_where(complaints::Column::State.is_in(undecided));
    let alive =
        Condition::any().add(cases::Column::Stage.is_in(stages)).add(cases::Column::Id.in_subquery(heard));
    let mut query = cases::Entity::find().filter(alive);
    if let Some(after) = after {
        query = query.filter(cases::Column::Id.gt(after.0));
    }
    let rows = query.order_by_asc(cases::Column::Id).limit(limit).all(db.read()).await?;
    rows.into_iter().map(|row| stored(row).map(|stored| stored.case)).collect()
}

/// The row of a new case.
pub fn insert(tx: &ChangeTx, case: &Case, version: u32, head_hash: &str) -> Result<(), StoreError> {
    tx.queue(&cases::Entity::insert(projected(case, version, head_hash)?));
    Ok(())
}

/// Moves the row on from what was read under its lock; what stays as it was is not written. The table itself
/// refuses a version that was there before.
pub fn update(
    tx: &ChangeTx,
    before: &Stored,
    after: &Case,
    to: u32,
    head_hash: &str,
) -> Result<(), StoreError> {
    let was = columns(&before.case, before.version, &before.head_hash, String::new())?;
    let mut row = projected(after, to, head_hash)?;
    for column in cases::Column::iter().filter(|column| !matches!(column, cases::Column::Id)) {
        if row.get(column) == was.get(column) {
            row.not_set(column);
        }
    }
    tx.queue_change(cases::Column::Id, &row);
    Ok(())
}

/// The next number of an institution in a year: taken in the transaction of the case, so none is lost.
pub async fn next_number(tx: &ChangeTx, institution: &InstitutionCode, year: i16) -> Result<u32, StoreError> {
    let statement = reference_counters_sql::next(tx.tx.get_database_backend(), institution.as_str(), year);
    let row = tx.tx.query_one_raw(statement).await?;
    let row = row
        .ok_or_else(|| StoreError::inconsistent("reference_counters", institution, "no number came back"))?;
    let number: i32 = row.try_get("", "last_number")?;
    u32::try_from(number).map_err(|error| StoreError::inconsistent("reference_counters", institution, error))
}

pub(super) fn stored(row: cases::Model) -> Result<Stored, StoreError> {
    stored_from(&row.reference, row.version, row.head_hash, &row.state)
}

/// A case from the columns that hold it whole.
pub(super) fn stored_from(
    reference: &str,
    version: i32,
    head_hash: String,
    state: &str,
) -> Result<Stored, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("cases", reference, what);
    let case = serde_json::from_str(state).map_err(|error| broken(&error))?;
    let version = u32::try_from(version).map_err(|error| broken(&error))?;
    Ok(Stored { case, version, head_hash })
}

/// Every column, from the case alone: what `audit verify` compares.
pub(super) fn projected(
    case: &Case,
    version: u32,
    head_hash: &str,
) -> Result<cases::ActiveModel, StoreError> {
    let state = serde_json::to_string(case)
        .map_err(|error| StoreError::inconsistent("cases", &case.reference, error))?;
    columns(case, version, head_hash, state)
}

fn columns(
    case: &Case,
    version: u32,
    head_hash: &str,
    state: String,
) -> Result<cases::ActiveModel, StoreError> {
    let answer = case.clock(Rule::Answer).and_then(|clock| clock.due.as_ref());
    Ok(cases::ActiveModel {
        id: Set(case.id.0),
        reference: Set(case.reference.to_string()),
        institution: Set(case.institution.to_string()),
        stage: Set(case.stage.code().to_owned()),
        kind: Set(case.ask.kind.code().to_owned()),
        channel: Set(case.channel.code().to_owned()),
        assignee: Set(case.assignee.map(|user| user.0)),
        filed_at: Set(instant(case.filed_at)),
        received_on: Set(case.received_on.map(day)),
        act_by: Set(case.act_by().map(day)),
        answer_due_on: Set(answer.map(|due| day(due.due_on))),
        outcome: Set(case.outcome().map(|outcome| outcome.code().to_owned())),
        extension: Set(case.extension().map(|term| term.code().to_owned())),
        grounds: Set(grounds(case)),
        is_open: Set(case.stage.is_open()),
        confirm_until: Set(case.confirm_until().map(day)),
        version: Set(count(version)?),
        head_hash: Set(head_hash.to_owned()),
        link_generation: Set(count(case.link_generation)?),
        state: Set(state),
    })
}

/// The codes of its grounds with a space before and behind each; none where nothing was withheld.
fn grounds(case: &Case) -> Option<String> {
    let codes: Vec<&str> = case.grounds().into_iter().collect();
    (!codes.is_empty()).then(|| format!(" {} ", codes.join(" ")))
}

pub(super) fn count(number: u32) -> Result<i32, StoreError> {
    i32::try_from(number).map_err(|error| StoreError::inconsistent("cases", number, error))
}
