//! Worklists of an institution: cases in the order of the day by which something must be done, paged by key,
//! so that none is shown twice or missed while cases are answered. Whatever the filter is, an index that holds all
//! of it is read, and of the cases only those that are shown.

mod load;
mod tabs;

pub use self::{
    load::{InHand, Load, in_hand, in_hand_of},
    tabs::{counts, to_confirm},
};

use super::{
    Db, StoreError, campaigns,
    case_words::Sought,
    cases::{Stored, stored},
    counted,
    entity::{
        appointments,
        cases::{self, Column},
    },
    offices,
    types::{date, day},
};
use crate::domain::{
    case::{
        facts::{Channel, Kind},
        stage::Stage,
    },
    id::{CampaignId, CaseId, UserId},
    institution::InstitutionCode,
    law::status::Term,
};
use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select, Statement, TransactionTrait,
    prelude::{Date as ColumnDate, Uuid},
    sea_query::{Expr, ExprTrait, LikeExpr, Query, SelectStatement},
};
use std::collections::HashMap;

/// Whose cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    All,
    Unassigned,
    Of(UserId),
    /// Of everybody who belongs to a unit of the institution on a day.
    OfUnit(String, Date),
    /// Of somebody, who belongs to no unit on a day.
    OfNoUnit(Date),
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
    /// No day can be computed, or none is awaited.
    Unknown,
}

/// Where the cases stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stages {
    /// Something is owed: the nearest day first.
    Open,
    /// In that stage; one that is done in the order of filing, the newest first.
    In(Stage),
    /// Wherever they stand, the newest first.
    Every,
}

/// What a list shows; the address of the page says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub institution: InstitutionCode,
    pub whose: Whose,
    pub stages: Stages,
    pub kind: Option<Kind>,
    pub channel: Option<Channel>,
    /// How the period was extended; `First` where it was not.
    pub extension: Option<Term>,
    /// The code of a ground on which something was withheld.
    pub ground: Option<&'static str>,
    /// Answered together with others.
    pub campaign: Option<CampaignId>,
    pub days: Days,
    pub words: Option<Sought>,
}

impl Filter {
    /// Everything that an institution owes something.
    pub fn of(institution: InstitutionCode) -> Self {
        Self {
            institution,
            whose: Whose::All,
            stages: Stages::Open,
            kind: None,
            channel: None,
            extension: None,
            ground: None,
            campaign: None,
            days: Days::Any,
            words: None,
        }
    }

    /// Whether the nearest day comes first; else the newest case.
    pub fn is_by_day(&self) -> bool {
        match self.stages {
            Stages::Open => true,
            Stages::In(stage) => stage.is_open(),
            Stages::Every => false,
        }
    }
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
    /// No day can be computed, or none is awaited.
    pub unknown: u32,
    pub open: u32,
    pub mine: u32,
    pub unassigned: u32,
}

pub use super::counted::COUNTED;

/// The cases after `after`, at most `limit`.
pub async fn page(db: &Db, filter: &Filter, after: Option<Key>, limit: u64) -> Result<Page, StoreError> {
    let mut keys = keys(db, filter, after, limit + 1).await?;
    let full = keys.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    if full {
        keys.pop();
    }
    let next = if full { keys.last().copied() } else { None };
    Ok(Page { rows: rows(db, &keys).await?, next })
}

/// How many cases a filter finds, counted up to [`COUNTED`].
pub async fn count(db: &Db, filter: &Filter) -> Result<u32, StoreError> {
    counted::up_to(db, in_order(filter)).await
}

/// How many cases a filter finds, all of them counted.
pub async fn total(db: &Db, filter: &Filter) -> Result<u64, StoreError> {
    let mut counted = select(filter).select_only();
    counted = counted.expr_as(Expr::col(Column::Id).count(), "cases");
    let found: Option<i64> = counted.into_tuple().one(db.read()).await?;
    Ok(found.and_then(|found| u64::try_from(found).ok()).unwrap_or_default())
}

/// As many as are counted, in the order of their list, so that its index is read and no other.
fn in_order(filter: &Filter) -> Select<cases::Entity> {
    let query = select(filter).limit(u64::from(COUNTED));
    if filter.is_by_day() { query.order_by_asc(Column::ActBy) } else { query.order_by_desc(Column::Id) }
}

/// The keys of a page. Open cases are two ranges of one index, those with a day and those without: a single
/// condition over both would read the list from its beginning for every page.
async fn keys(db: &Db, filter: &Filter, after: Option<Key>, wanted: u64) -> Result<Vec<Key>, StoreError> {
    if !filter.is_by_day() {
        return found(db, by_filing(filter, after).limit(wanted)).await;
    }
    let past = |key: &Key| key.act_by.is_none();
    let mut keys = match after {
        Some(key) if past(&key) => Vec::new(),
        after => found(db, dated(filter, after).limit(wanted)).await?,
    };
    let left = wanted.saturating_sub(u64::try_from(keys.len()).unwrap_or(u64::MAX));
    if left > 0 && matches!(filter.days, Days::Any | Days::Unknown) {
        keys.extend(found(db, undated(filter, after.filter(past)).limit(left)).await?);
    }
    Ok(keys)
}

async fn found(db: &Db, query: Select<cases::Entity>) -> Result<Vec<Key>, StoreError> {
    let found: Vec<(Option<ColumnDate>, Uuid)> = only_keys(query).into_tuple().all(db.read()).await?;
    found
        .into_iter()
        .map(|(act_by, id)| Ok(Key { act_by: act_by.map(date).transpose()?, case: CaseId(id) }))
        .collect()
}

fn only_keys(query: Select<cases::Entity>) -> Select<cases::Entity> {
    query.select_only().columns([Column::ActBy, Column::Id])
}

/// The cases of a page in its order. One that was never there cannot be among them, since none is ever deleted.
async fn rows(db: &Db, keys: &[Key]) -> Result<Vec<Stored>, StoreError> {
    let query = cases::Entity::find().filter(Column::Id.is_in(keys.iter().map(|key| key.case.0)));
    let rows = query.all(db.read()).await?;
    let mut rows = rows
        .into_iter()
        .map(|row| stored(row).map(|stored| (stored.case.id, stored)))
        .collect::<Result<HashMap<_, _>, _>>()?;
    Ok(keys.iter().filter_map(|key| rows.remove(&key.case)).collect())
}

fn dated(filter: &Filter, after: Option<Key>) -> Select<cases::Entity> {
    let mut query = select(filter).filter(Column::ActBy.is_not_null());
    if let Some(Key { act_by: Some(on), case }) = after {
        let column = Expr::tuple([Expr::col(Column::ActBy), Expr::col(Column::Id)]);
        let value = Expr::tuple([Expr::val(day(on)), Expr::val(case.0)]);
        query = query.filter(column.gt(value));
    }
    query.order_by_asc(Column::ActBy).order_by_asc(Column::Id)
}

fn undated(filter: &Filter, after: Option<Key>) -> Select<cases::Entity> {
    let mut query = select(filter).filter(Column::ActBy.is_null());
    if let Some(key) = after {
        query = query.filter(Column::Id.gt(key.case.0));
    }
    query.order_by_asc(Column::Id)
}

/// In the order of their ids, which is that of filing, the newest first.
fn by_filing(filter: &Filter, after: Option<Key>) -> Select<cases::Entity> {
    let mut query = select(filter);
    if let Some(key) = after {
        query = query.filter(Column::Id.lt(key.case.0));
    }
    query.order_by_desc(Column::Id)
}

/// Every case of a filter, in no order.
fn select(filter: &Filter) -> Select<cases::Entity> {
    let mut all = Condition::all().add(Column::Institution.eq(filter.institution.as_str()));
    if filter.is_by_day() {
        all = all.add(Expr::col(Column::IsOpen));
    }
    if let Stages::In(stage) = filter.stages {
        all = all.add(Column::Stage.eq(stage.code()));
    }
    all = match &filter.whose {
        Whose::All => all,
        Whose::Unassigned => all.add(Column::Assignee.is_null()),
        Whose::Of(user) => all.add(Column::Assignee.eq(user.0)),
        Whose::OfUnit(unit, on) => {
            all.add(Column::Assignee.in_subquery(members(&filter.institution, Some(unit), *on)))
        }
        Whose::OfNoUnit(on) => all
            .add(Column::Assignee.is_not_null())
            .add(Column::Assignee.not_in_subquery(members(&filter.institution, None, *on))),
    };
    if let Some(kind) = filter.kind {
        all = all.add(Column::Kind.eq(kind.code()));
    }
    if let Some(channel) = filter.channel {
        all = all.add(Column::Channel.eq(channel.code()));
    }
    all = match filter.extension {
        None => all,
        Some(Term::First) => all.add(Column::Extension.is_null()),
        Some(term) => all.add(Column::Extension.eq(term.code())),
    };
    if let Some(code) = filter.ground {
        all = all.add(Column::Grounds.like(LikeExpr::new(format!("% {code} %"))));
    }
    if let Some(campaign) = filter.campaign {
        all = all.add(Column::Id.in_subquery(campaigns::cases_of(campaign)));
    }
    if let Some(words) = &filter.words {
        all = all.add(words.condition(filter.is_by_day()));
    }
    cases::Entity::find().filter(all).filter(within(filter.days))
}

/// Who belongs to that unit of an institution on a day, or to any.
fn members(institution: &InstitutionCode, unit: Option<&String>, on: Date) -> SelectStatement {
    use appointments::Column as C;
    let mut members = Query::select();
    members
        .column(C::UserId)
        .from(appointments::Entity)
        .and_where(C::Institution.eq(institution.as_str()))
        .and_where(match unit {
            Some(unit) => C::Unit.eq(unit.as_str()),
            None => C::Unit.is_not_null(),
        })
        .cond_where(offices::on_day(on));
    members
}

fn within(days: Days) -> Condition {
    let all = Condition::all();
    match days {
        Days::Any => all,
        Days::Before(on) => all.add(Column::ActBy.lt(day(on))),
        Days::On(on) => all.add(Column::ActBy.eq(day(on))),
        Days::Between(from, to) => all.add(Column::ActBy.between(day(from), day(to))),
        Days::After(on) => all.add(Column::ActBy.gt(day(on))),
        Days::Unknown => all.add(Column::ActBy.is_null()),
    }
}

/// How the engine finds the pages of a filter: the lines of the plan of each of its queries. For whoever wants to
/// see that no list reads a table from end to end.
pub async fn plans(db: &Db, filter: &Filter, after: Option<Key>) -> Result<Vec<String>, StoreError> {
    let queries = if filter.is_by_day() {
        vec![dated(filter, after), undated(filter, None), in_order(filter)]
    } else {
        vec![by_filing(filter, after), in_order(filter)]
    };
    let tx = db.write().begin().await?;
    let backend = tx.get_database_backend();
    let explain = match backend {
        DbBackend::Postgres => {
            // A small table is read whole because that is cheap; asked is what happens to a large one.
            tx.execute_unprepared("set local enable_seqscan = off").await?;
            "explain"
        }
        _ => "explain query plan",
    };
    let mut lines = Vec::new();
    for query in queries {
        let query = only_keys(query).limit(u64::from(COUNTED)).build(backend);
        let sql = format!("{explain} {}", query.sql);
        let values = query.values.map(|values| values.0).unwrap_or_default();
        for row in tx.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await? {
            let column = if backend == DbBackend::Postgres { "QUERY PLAN" } else { "detail" };
            lines.push(row.try_get::<String>("", column)?);
        }
    }
    tx.rollback().await?;
    Ok(lines)
}
