//! Worklists of an institution: cases in the order of the day by which something must be done, paged by key,
//! so that none is shown twice or missed while cases are answered.

use super::{
    Db, StoreError,
    cases::{Stored, stored},
    entity::cases::{self, Column},
    types::{date, day},
};
use crate::domain::{
    case::{facts::Kind, stage::Stage},
    id::{CaseId, UserId},
    institution::InstitutionCode,
};
use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Select, Statement,
    sea_query::{Expr, ExprTrait},
};

/// Whose cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    All,
    Unassigned,
    Of(UserId),
}

/// Which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    Any,
    /// To be done before that day.
    Before(Date),
    On(Date),
    /// Between two days, both included.
    Between(Date, Date),
    After(Date),
}

/// What a list shows; the address of the page says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub institution: InstitutionCode,
    pub whose: Whose,
    /// None for every case that is open.
    pub stage: Option<Stage>,
    pub kind: Option<Kind>,
    pub days: Days,
}

/// Where a page ends: the key of its last row. Cases without a computable date come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub act_by: Option<Date>,
    pub case: CaseId,
}

/// One page, and the key after which the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub rows: Vec<Stored>,
    pub next: Option<Key>,
}

/// How many cases are late, due today, due soon, and open: counted up to `COUNTED`, then "more".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub late: u32,
    pub today: u32,
    pub soon: u32,
    pub later: u32,
    pub open: u32,
    pub mine: u32,
    pub unassigned: u32,
}

/// Counting stops there: nobody reads a larger number differently.
pub const COUNTED: u32 = 1_000;

/// The cases after `after`, at most `limit`.
pub async fn page(db: &Db, filter: &Filter, after: Option<Key>, limit: u64) -> Result<Page, StoreError> {
    let wanted = limit + 1;
    let mut rows = match filter.stage {
        Some(stage) if !stage.is_open() => {
            by_filing(filter, stage, after).limit(wanted).all(db.read()).await?
        }
        _ => open(db, filter, after, wanted).await?,
    };
    let full = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    if full {
        rows.pop();
    }
    let next = match rows.last() {
        Some(last) if full => Some(Key { act_by: last.act_by.map(date).transpose()?, case: CaseId(last.id) }),
        _ => None,
    };
    let rows = rows.into_iter().map(stored).collect::<Result<Vec<_>, _>>()?;
    Ok(Page { rows, next })
}

/// Open cases, the nearest day first, then those without a computable day. Two ranges of one index: a
/// single condition over both would read the list from its beginning for every page.
async fn open(
    db: &Db,
    filter: &Filter,
    after: Option<Key>,
    wanted: u64,
) -> Result<Vec<cases::Model>, StoreError> {
    let mut rows = match after {
        Some(Key { act_by: None, .. }) => Vec::new(),
        Some(Key { act_by: Some(on), case }) => {
            dated(filter, Some((on, case)), wanted).all(db.read()).await?
        }
        None => dated(filter, None, wanted).all(db.read()).await?,
    };
    let left = wanted.saturating_sub(u64::try_from(rows.len()).unwrap_or(u64::MAX));
    if left > 0 && filter.days == Days::Any {
        let after = after.filter(|key| key.act_by.is_none()).map(|key| key.case);
        rows.extend(undated(filter, after, left).all(db.read()).await?);
    }
    Ok(rows)
}

fn dated(filter: &Filter, after: Option<(Date, CaseId)>, wanted: u64) -> Select<cases::Entity> {
    let mut query = of_open_stages(filter).filter(within(filter.days)).filter(Column::ActBy.is_not_null());
    if let Some((on, case)) = after {
        let column = Expr::tuple([Expr::col(Column::ActBy), Expr::col(Column::Id)]);
        let value = Expr::tuple([Expr::val(day(on)), Expr::val(case.0)]);
        query = query.filter(column.gt(value));
    }
    query.order_by_asc(Column::ActBy).order_by_asc(Column::Id).limit(wanted)
}

fn undated(filter: &Filter, after: Option<CaseId>, wanted: u64) -> Select<cases::Entity> {
    let mut query = of_open_stages(filter).filter(Column::ActBy.is_null());
    if let Some(case) = after {
        query = query.filter(Column::Id.gt(case.0));
    }
    query.order_by_asc(Column::Id).limit(wanted)
}

fn of_open_stages(filter: &Filter) -> Select<cases::Entity> {
    let query = cases::Entity::find().filter(Expr::col(Column::IsOpen)).filter(common(filter));
    match filter.stage {
        Some(stage) => query.filter(Column::Stage.eq(stage.code())),
        None => query,
    }
}

/// Cases that are done: in the order of their ids, which is that of filing, the newest first.
fn by_filing(filter: &Filter, stage: Stage, after: Option<Key>) -> Select<cases::Entity> {
    let mut query = cases::Entity::find().filter(common(filter)).filter(Column::Stage.eq(stage.code()));
    if let Some(key) = after {
        query = query.filter(Column::Id.lt(key.case.0));
    }
    query.order_by_desc(Column::Id)
}

fn common(filter: &Filter) -> Condition {
    let mut all = Condition::all().add(Column::Institution.eq(filter.institution.as_str()));
    all = match filter.whose {
        Whose::All => all,
        Whose::Unassigned => all.add(Column::Assignee.is_null()),
        Whose::Of(user) => all.add(Column::Assignee.eq(user.0)),
    };
    match filter.kind {
        Some(kind) => all.add(Column::Kind.eq(kind.code())),
        None => all,
    }
}

fn within(days: Days) -> Condition {
    let all = Condition::all();
    match days {
        Days::Any => all,
        Days::Before(on) => all.add(Column::ActBy.lt(day(on))),
        Days::On(on) => all.add(Column::ActBy.eq(day(on))),
        Days::Between(from, to) => all.add(Column::ActBy.between(day(from), day(to))),
        Days::After(on) => all.add(Column::ActBy.gt(day(on))),
    }
}

/// Cases in which an act can still be confirmed by its second person, the oldest first.
pub async fn to_confirm(
    db: &Db,
    institution: &InstitutionCode,
    today: Date,
    limit: u64,
) -> Result<Vec<Stored>, StoreError> {
    let rows = cases::Entity::find()
        .filter(Column::Institution.eq(institution.as_str()))
        .filter(Column::ConfirmUntil.gte(day(today)))
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    rows.into_iter().map(stored).collect()
}

/// The counts over the tabs, in one statement; each stops at [`COUNTED`].
pub async fn counts(
    db: &Db,
    institution: &InstitutionCode,
    user: UserId,
    today: Date,
    soon: Date,
) -> Result<Counts, StoreError> {
    let backend = db.read().get_database_backend();
    let (first, second, third, fourth) = match backend {
        DbBackend::Postgres => ("$1", "$2", "$3", "$4"),
        _ => ("?1", "?2", "?3", "?4"),
    };
    let count = |name: &str, condition: &str| {
        format!(
            "(select count(*) from (select 1 from cases where institution = {first} and is_open \
             {condition} limit {COUNTED}) as counted) as {name}"
        )
    };
    let sql = format!(
        "select {}, {}, {}, {}, {}, {}, {}",
        count("late", &format!("and act_by < {second}")),
        count("today", &format!("and act_by = {second}")),
        count("soon", &format!("and act_by > {second} and act_by <= {third}")),
        count("later", &format!("and act_by > {third}")),
        count("open", ""),
        count("mine", &format!("and assignee = {fourth}")),
        count("unassigned", "and assignee is null"),
    );
    let values =
        [institution.as_str().into(), day(today).into(), day(soon).into(), sea_orm::Value::from(user.0)];
    let row = db.read().query_one_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    let Some(row) = row else { return Ok(Counts::default()) };
    let number = |name: &str| -> Result<u32, StoreError> {
        let number: i64 = row.try_get("", name)?;
        u32::try_from(number).map_err(|error| StoreError::inconsistent("cases", name, error))
    };
    Ok(Counts {
        late: number("late")?,
        today: number("today")?,
        soon: number("soon")?,
        later: number("later")?,
        open: number("open")?,
        mine: number("mine")?,
        unassigned: number("unassigned")?,
    })
}
