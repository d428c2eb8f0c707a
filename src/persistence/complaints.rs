//! The projection of complaints: written with the events of their case, read by the lists of the bodies.

use super::{
    ChangeTx, Db, Engine, StoreError,
    cases::{Stored, stored},
    counted,
    entity::{
        cases,
        complaints::{self, Column, Entity},
    },
    types::{date, day},
};
use crate::domain::{
    case::{Case, event::Event},
    complaint::{Complaint, facts::Body, state::State},
    id::{CaseId, ComplaintId},
    institution::InstitutionCode,
    meeting::rules::{Complaints, Standing},
    reference::Reference,
};
use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, Order, QueryFilter,
    QueryOrder, QuerySelect, sea_query::Expr,
};
use std::collections::HashMap;

/// Writes the rows of the complaints that the events speak of.
pub async fn project<'a>(
    tx: &ChangeTx,
    case: &Case,
    events: impl Iterator<Item = &'a Event>,
) -> Result<(), StoreError> {
    let mut touched: Vec<ComplaintId> = events.flat_map(|event| spoken_of(event, case)).collect();
    touched.sort_unstable();
    touched.dedup();
    if !touched.is_empty() {
        // The row of a case that begins with its complaint waits to be written, and this one names it.
        tx.flush().await?;
    }
    for complaint in touched.into_iter().filter_map(|id| case.complaint(id)) {
        // No upsert: on SQLite the trigger that keeps a row from being replaced sees every insert.
        let row = projected(case, complaint);
        let known = complaints::Entity::update_many()
            .set(row.clone())
            .filter(complaints::Column::Id.eq(complaint.id.0))
            .exec(&tx.tx)
            .await?;
        if known.rows_affected == 0 {
            complaints::Entity::insert(row).exec_without_returning(&tx.tx).await?;
        }
    }
    Ok(())
}

/// The case of the complaint with that reference.
pub async fn case_of(db: &Db, reference: &Reference) -> Result<Option<CaseId>, StoreError> {
    let row = complaints::Entity::find()
        .filter(complaints::Column::Reference.eq(reference.to_string()))
        .one(db.read())
        .await?;
    Ok(row.map(|row| CaseId(row.case_id)))
}

/// The complaint of that reference, and the body to which it is made.
pub async fn by_reference(db: &Db, reference: &Reference) -> Result<Option<(ComplaintId, Body)>, StoreError> {
    let row = Entity::find().filter(Column::Reference.eq(reference.to_string())).one(db.read()).await?;
    let found = |row: complaints::Model| {
        let broken = || StoreError::inconsistent("complaints", row.id, format!("the body {}", row.body));
        Ok((ComplaintId(row.id), Body::parse(&row.body).ok_or_else(broken)?))
    };
    row.map(found).transpose()
}

/// The complaints whose state, period or institution an event changes.
fn spoken_of(event: &Event, case: &Case) -> Vec<ComplaintId> {
    match event {
        Event::Complaint { complaint, .. } => vec![*complaint],
        Event::Passed { .. } => case.complaints.iter().map(|complaint| complaint.id).collect(),
        _ => Vec::new(),
    }
}

/// Every column, from the complaint alone: what `audit verify` compares.
pub(super) fn projected(case: &Case, complaint: &Complaint) -> complaints::ActiveModel {
    let due = complaint.clock.as_ref().and_then(|clock| clock.due.as_ref());
    complaints::ActiveModel {
        id: Set(complaint.id.0),
        case_id: Set(case.id.0),
        reference: Set(complaint.reference.to_string()),
        body: Set(complaint.body.code().to_owned()),
        institution: Set(case.institution.to_string()),
        state: Set(complaint.state.code().to_owned()),
        received_on: Set(day(complaint.received_on)),
        due_on: Set(due.map(|due| day(due.due_on))),
        is_open: Set(complaint.state.is_open()),
        follow_on: Set(complaint.follow_on().map(day)),
    }
}

/// Which complaints a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that wait for a decision, the nearest last day first.
    Open,
    /// Of these, those whose last day was before that day.
    Late(Date),
    /// Of these, those whose last day comes by that day.
    Until(Date),
    /// Decided, and nobody has said what became of what was promised by a day before that one.
    ToFollow(Date),
    /// In that state, the newest first.
    In(State),
    /// All, the newest first.
    All,
}

/// What a list shows; none as institution is every one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub body: Body,
    pub institution: Option<InstitutionCode>,
    pub which: Which,
}

/// Where a page ends: the key of its last row. Complaints without a computable day come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub on: Option<Date>,
    pub complaint: ComplaintId,
}

/// One page of complaints with their cases, and the key after which the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub rows: Vec<(ComplaintId, Stored)>,
    pub next: Option<Key>,
}

/// How many there are of each kind: counted up to `COUNTED`, then "more".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub open: u32,
    pub late: u32,
    pub to_follow: u32,
}

/// The complaints after `after`, at most `limit`.
pub async fn page(db: &Db, filter: &Filter, after: Option<Key>, limit: u64) -> Result<Page, StoreError> {
    let wanted = limit + 1;
    let mut rows = match filter.which {
        Which::Open | Which::Late(_) | Which::Until(_) => {
            by_day(db, filter, Column::DueOn, after, wanted).await?
        }
        Which::ToFollow(_) => by_day(db, filter, Column::FollowOn, after, wanted).await?,
        Which::In(_) | Which::All => {
            let mut query = Entity::find().filter(condition(filter));
            if let Some(key) = after {
                query = query.filter(Column::Id.lt(key.complaint.0));
            }
            query.order_by_desc(Column::Id).limit(wanted).all(db.read()).await?
        }
    };
    let full = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    if full {
        rows.pop();
    }
    let day_of = |row: &complaints::Model| match filter.which {
        Which::ToFollow(_) => row.follow_on,
        _ => row.due_on,
    };
    let next = match rows.last() {
        Some(last) if full => {
            Some(Key { on: day_of(last).map(date).transpose()?, complaint: ComplaintId(last.id) })
        }
        _ => None,
    };
    Ok(Page { rows: with_cases(db.read(), rows).await?, next })
}

/// In the order of a day, then those without one: two ranges of one index.
async fn by_day(
    db: &Db,
    filter: &Filter,
    day_column: Column,
    after: Option<Key>,
    wanted: u64,
) -> Result<Vec<complaints::Model>, StoreError> {
    let mut rows = Vec::new();
    if after.is_none_or(|key| key.on.is_some()) {
        let mut query = Entity::find().filter(condition(filter)).filter(day_column.is_not_null());
        if let Some((on, id)) = after.and_then(|key| Some((key.on?, key.complaint))) {
            let column = Expr::tuple([Expr::col(day_column), Expr::col(Column::Id)]);
            query = query.filter(column.gt(Expr::tuple([Expr::val(day(on)), Expr::val(id.0)])));
        }
        rows = query.order_by_asc(day_column).order_by_asc(Column::Id).limit(wanted).all(db.read()).await?;
    }
    let left = wanted.saturating_sub(u64::try_from(rows.len()).unwrap_or(u64::MAX));
    if left > 0 && filter.which == Which::Open {
        let mut query = Entity::find().filter(condition(filter)).filter(day_column.is_null());
        if let Some(key) = after.filter(|key| key.on.is_none()) {
            query = query.filter(Column::Id.gt(key.complaint.0));
        }
        rows.extend(query.order_by_asc(Column::Id).limit(left).all(db.read()).await?);
    }
    Ok(rows)
}

fn condition(filter: &Filter) -> Condition {
    let mut all = Condition::all().add(Column::Body.eq(filter.body.code()));
    if let Some(institution) = &filter.institution {
        all = all.add(Column::Institution.eq(institution.as_str()));
    }
    match filter.which {
        Which::Open => all.add(Expr::col(Column::IsOpen)),
        Which::Late(today) => all.add(Expr::col(Column::IsOpen)).add(Column::DueOn.lt(day(today))),
        Which::Until(last) => all.add(Expr::col(Column::IsOpen)).add(Column::DueOn.lte(day(last))),
        Which::ToFollow(today) => all.add(Column::FollowOn.lt(day(today))),
        Which::In(state) => all.add(Column::State.eq(state.code())),
        Which::All => all,
    }
}

/// Some complaints with their cases, in the order in which they are named; one that is not there is left out.
pub async fn named(db: &Db, ids: &[ComplaintId]) -> Result<Vec<(ComplaintId, Stored)>, StoreError> {
    let rows = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0))).all(db.read()).await?;
    let mut found = with_cases(db.read(), rows).await?;
    found.sort_by_key(|(id, _)| ids.iter().position(|one| one == id));
    Ok(found)
}

/// How complaints to the Commission stand for a meeting, read where its act is written.
pub(super) async fn standings(
    tx: &impl ConnectionTrait,
    ids: &[ComplaintId],
) -> Result<Complaints, StoreError> {
    if ids.is_empty() {
        return Ok(Complaints::new());
    }
    let commission = Column::Body.eq(Body::Commission.code());
    let rows = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0))).filter(commission);
    let found = with_cases(tx, rows.all(tx).await?).await?;
    let standing = |(id, stored): (ComplaintId, Stored)| {
        let complaint = stored.case.complaint(id)?;
        let over_on = if complaint.state.is_open() { None } else { Some(complaint.over_on()?) };
        Some((id, Standing { since: complaint.received_on, over_on }))
    };
    Ok(found.into_iter().filter_map(standing).collect())
}

/// The cases of the rows, in the order of the rows.
async fn with_cases(
    connection: &impl ConnectionTrait,
    rows: Vec<complaints::Model>,
) -> Result<Vec<(ComplaintId, Stored)>, StoreError> {
    let ids = rows.iter().map(|row| row.case_id);
    let found = cases::Entity::find().filter(cases::Column::Id.is_in(ids)).all(connection).await?;
    let found = found.into_iter().map(|row| Ok((row.id, stored(row)?)));
    let found: HashMap<_, _> = found.collect::<Result<_, StoreError>>()?;
    let of = |row: complaints::Model| Some((ComplaintId(row.id), found.get(&row.case_id)?.clone()));
    Ok(rows.into_iter().filter_map(of).collect())
}

/// How many wait, are late, and are to be followed up.
pub async fn counts(
    db: &Db,
    body: Body,
    institution: Option<&InstitutionCode>,
    today: Date,
) -> Result<Counts, StoreError> {
    let count = async |which| -> Result<u32, StoreError> {
        let filter = Filter { body, institution: institution.cloned(), which };
        // In the order of their list, so that its index is read and no other.
        let by = if matches!(which, Which::ToFollow(_)) { Column::FollowOn } else { Column::DueOn };
        counted::up_to(db, Entity::find().filter(condition(&filter)).order_by_asc(by)).await
    };
    Ok(Counts {
        open: count(Which::Open).await?,
        late: count(Which::Late(today)).await?,
        to_follow: count(Which::ToFollow(today)).await?,
    })
}

/// The register of the Commission (art. 13 of its internal rules): its complaints of a year by serial number,
/// after `after`, at most `limit`.
pub async fn register(
    db: &Db,
    year: i16,
    after: Option<&Reference>,
    limit: u64,
) -> Result<Vec<(ComplaintId, Stored)>, StoreError> {
    let octets = match db.engine() {
        Engine::Sqlite => Expr::col(Column::Reference),
        Engine::Postgres => Expr::cust("reference collate \"C\""),
    };
    // Whatever follows the year in a reference stands between the dash and the sign after it.
    let of_year = |edge| format!("{}-{year}{edge}", InstitutionCode::commission());
    let mut query = Entity::find()
        .filter(Column::Body.eq(Body::Commission.code()))
        .filter(octets.clone().gte(of_year('-')))
        .filter(octets.clone().lt(of_year('.')));
    if let Some(after) = after {
        query = query.filter(octets.clone().gt(after.to_string()));
    }
    let rows = query.order_by(octets, Order::Asc).limit(limit).all(db.read()).await?;
    with_cases(db.read(), rows).await
}
