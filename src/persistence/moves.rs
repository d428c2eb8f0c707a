//! The dates that acts of the calendar moved, row by row, and the cases that an act can concern. A projection
//! of events: written with them, read by the lists of administrators and offices.

use super::{
    ChangeTx, Db, StoreError,
    calendar::column,
    cases::stored,
    entity::{calendar_moves as moves, cases, complaints, events},
    types::{date, day},
};
use crate::domain::{
    case::{Case, event::Event, stage::Stage},
    id::CaseId,
    institution::InstitutionCode,
    law::Rule,
    recalculation::{self, Moved, Span},
};
use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict, Query},
};

/// A clock or window with what an act made of its last days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub case: CaseId,
    /// Of the request, or of the complaint.
    pub reference: String,
    pub institution: InstitutionCode,
    pub rule: Rule,
    pub before: Span,
    pub after: Span,
    pub held: bool,
}

impl Row {
    /// The row of something that moved in a case.
    pub fn of(case: &Case, moved: &Moved) -> Self {
        let complaint = moved.complaint.and_then(|id| case.complaint(id));
        Self {
            case: case.id,
            reference: complaint.map_or(&case.reference, |one| &one.reference).to_string(),
            institution: case.institution.clone(),
            rule: moved.rule,
            before: moved.before,
            after: moved.after,
            held: moved.held,
        }
    }
}

/// Where a page of rows ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub case: CaseId,
    pub reference: String,
    pub rule: Rule,
}

/// How many clocks of an institution an act moved, and how many it did not for the sake of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    pub institution: InstitutionCode,
    pub rule: Rule,
    pub held: bool,
    pub rows: u32,
}

/// Writes what the events of an act on a case say to have moved.
pub(crate) fn record<'a>(
    tx: &ChangeTx,
    case: &Case,
    events: impl Iterator<Item = &'a Event>,
) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    for event in events {
        let Some(act) = recalculation::act_of(event) else { continue };
        for moved in recalculation::moved(event) {
            rows.push(active(act, &Row::of(case, &moved))?);
        }
    }
    use moves::Column as C;
    let known = OnConflict::columns([C::Act, C::CaseId, C::Reference, C::Rule]).do_nothing().to_owned();
    tx.queue_rows::<moves::Entity>(rows, Some(known));
    Ok(())
}

/// Every column, from the event alone: what `audit verify` compares.
pub(super) fn active(act: u32, row: &Row) -> Result<moves::ActiveModel, StoreError> {
    Ok(moves::ActiveModel {
        act: Set(column(act)?),
        case_id: Set(row.case.0),
        reference: Set(row.reference.clone()),
        institution: Set(row.institution.to_string()),
        rule: Set(row.rule.code().to_owned()),
        before_earliest: Set(row.before.earliest.map(day)),
        before_on: Set(row.before.due_on.map(day)),
        before_latest: Set(row.before.latest.map(day)),
        after_earliest: Set(row.after.earliest.map(day)),
        after_on: Set(row.after.due_on.map(day)),
        after_latest: Set(row.after.latest.map(day)),
        held: Set(row.held),
    })
}

fn read(row: moves::Model) -> Result<Row, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("calendar_moves", row.case_id, what);
    let span = |days: [Option<chrono::NaiveDate>; 3]| -> Result<Span, StoreError> {
        let [earliest, due_on, latest] = days.map(|day| day.map(date).transpose());
        Ok(Span { earliest: earliest?, due_on: due_on?, latest: latest? })
    };
    Ok(Row {
        case: CaseId(row.case_id),
        institution: InstitutionCode::parse(&row.institution).map_err(|error| broken(&error))?,
        rule: Rule::parse(&row.rule).ok_or_else(|| broken(&"an unknown rule"))?,
        before: span([row.before_earliest, row.before_on, row.before_latest])?,
        after: span([row.after_earliest, row.after_on, row.after_latest])?,
        held: row.held,
        reference: row.reference,
    })
}

/// Which rows of an act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub institution: Option<InstitutionCode>,
    pub held_only: bool,
}

/// The rows of an act after `after`, in the order of the filing of their cases.
pub async fn rows(
    db: &Db,
    act: u32,
    wanted: &Wanted,
    after: Option<&Key>,
    limit: u64,
) -> Result<Vec<Row>, StoreError> {
    use moves::Column as C;
    let mut query = moves::Entity::find().filter(C::Act.eq(column(act)?));
    if let Some(code) = &wanted.institution {
        query = query.filter(C::Institution.eq(code.as_str()));
    }
    if wanted.held_only {
        query = query.filter(C::Held.eq(true));
    }
    if let Some(key) = after {
        let columns = Expr::tuple([C::CaseId, C::Reference, C::Rule].map(Expr::col));
        let values = [Expr::val(key.case.0), Expr::val(key.reference.as_str()), Expr::val(key.rule.code())];
        query = query.filter(columns.gt(Expr::tuple(values)));
    }
    let query = query.order_by_asc(C::CaseId).order_by_asc(C::Reference).order_by_asc(C::Rule);
    query.limit(limit).all(db.read()).await?.into_iter().map(read).collect()
}

/// How many rows an act has, by institution and rule.
pub async fn counts(db: &Db, act: u32) -> Result<Vec<Count>, StoreError> {
    use moves::Column as C;
    let rows: Vec<(String, String, bool, i64)> = moves::Entity::find()
        .filter(C::Act.eq(column(act)?))
        .select_only()
        .columns([C::Institution, C::Rule, C::Held])
        .column_as(C::CaseId.count(), "rows")
        .group_by(C::Institution)
        .group_by(C::Rule)
        .group_by(C::Held)
        .order_by_asc(C::Institution)
        .order_by_asc(C::Rule)
        .order_by_asc(C::Held)
        .into_tuple()
        .all(db.read())
        .await?;
    let count = |(institution, rule, held, rows): (String, String, bool, i64)| {
        let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("calendar_moves", act, what);
        Ok(Count {
            institution: InstitutionCode::parse(&institution).map_err(|error| broken(&error))?,
            rule: Rule::parse(&rule).ok_or_else(|| broken(&"an unknown rule"))?,
            held,
            rows: u32::try_from(rows).unwrap_or(u32::MAX),
        })
    };
    rows.into_iter().map(count).collect()
}

/// The cases that an act which concerns the days since that one can concern, in the order of their ids: those in
/// which something still runs or a window may be open, and those whose period or last window was over no earlier.
pub async fn candidates(
    db: &Db,
    since: Date,
    after: Option<CaseId>,
    limit: u64,
) -> Result<Vec<Case>, StoreError> {
    use cases::Column as C;
    let alive = [
        Stage::Received,
        Stage::InProgress,
        Stage::Answered,
        Stage::Withdrawn,
        Stage::Void,
        Stage::Elsewhere,
    ]
    .map(Stage::code);
    // The words of the kind stand in the query itself, as in the index of the cases that were closed.
    let mut closed = Query::select();
    closed
        .column(events::Column::CaseId)
        .from(events::Entity)
        .and_where(Expr::cust("kind = 'closed'"))
        .and_where(Expr::col(events::Column::HappenedOn).gte(day(since)));
    let lately = Condition::any().add(C::AnswerDueOn.gte(day(since))).add(C::Id.in_subquery(closed));
    // A case is closed when the window to the head ends: the steps after it go on.
    let mut complained = Query::select();
    complained.column(complaints::Column::CaseId).from(complaints::Entity);
    let either = Condition::any()
        .add(C::Stage.is_in(alive))
        .add(C::Id.in_subquery(complained))
        .add(Condition::all().add(C::Stage.eq(Stage::Closed.code())).add(lately));
    let mut query = cases::Entity::find().filter(either);
    if let Some(after) = after {
        query = query.filter(C::Id.gt(after.0));
    }
    let rows = query.order_by_asc(C::Id).limit(limit).all(db.read()).await?;
    rows.into_iter().map(|row| stored(row).map(|stored| stored.case)).collect()
}
