//! The lists of what became late in a week, made once and kept as they were told. A period stands in the first list
//! made after it had become late: one that is recorded only afterwards is in the next.

use super::{
    super::{
        Db, NoticeTx, StoreError,
        entity::{late_lines as lines, late_lists as lists},
        types::{date, day, instant, timestamp},
    },
    lateness::LateKey,
    selecting::{last_on, of_series, verdict},
};
use crate::domain::{
    figures::{Series, Verdict, lateness::Owed},
    institution::InstitutionCode,
    week::Week,
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

/// A list: its week, the days in it, and how many periods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateList {
    pub week: Week,
    /// Both included; from before its week where a list was missed.
    pub from: Date,
    pub until: Date,
    pub lines: u32,
    pub made_at: Timestamp,
}

/// A period in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateLine {
    pub key: LateKey,
    pub series: Series,
    pub reference: String,
    pub institution: InstitutionCode,
    pub received_on: Date,
    pub last_on: Date,
    pub ended_on: Option<Date>,
}

/// The newest list.
pub async fn newest(tx: &NoticeTx) -> Result<Option<LateList>, StoreError> {
    let row = lists::Entity::find().order_by_desc(lists::Column::UntilOn).one(tx.connection()).await?;
    row.map(list).transpose()
}

/// Makes the list of a week: what was late at its end and stands in no list yet, less what had ended before `from`.
pub async fn make(tx: &NoticeTx, week: Week, from: Date, at: Timestamp) -> Result<LateList, StoreError> {
    let until = week.sunday();
    let owed: Vec<Series> = Owed::ALL.iter().flat_map(|owed| owed.series()).copied().collect();
    let late = [Verdict::Unanswered, Verdict::Late, Verdict::LeftLate];
    let late: Vec<String> = late.iter().map(|verdict| format!("'{}'", verdict.code())).collect();
    let in_no_list = "not exists (select 1 from late_lines \
         where late_lines.subject = clock_facts.subject and late_lines.series = clock_facts.series)";
    let (series, verdict, late, last) = (of_series(&owed), verdict(until), late.join(", "), last_on(until));
    let found = |condition: String| {
        format!(
            "select subject, series, reference, institution, received_on, {last} as last_on, \
               case when ended_on <= '{until}' then ended_on end as ended_on from clock_facts \
             where {series} and {condition} and first_on <= '{until}' and received_on <= '{until}' \
               and {verdict} in ({late}) and {in_no_list}"
        )
    };
    let (open, ended) = (found("ended is null".to_owned()), found(format!("ended_on >= '{from}'")));
    // The list first: its lines refer to it.
    let row = |lines: i32| lists::ActiveModel {
        week: Set(week.to_string()),
        from_on: Set(day(from)),
        until_on: Set(day(until)),
        lines: Set(lines),
        recorded_at: Set(instant(at)),
    };
    let counted = format!("select count(*) as n from ({open} union all {ended}) as found");
    let backend = tx.connection().get_database_backend();
    let counted = tx.connection().query_one_raw(sea_orm::Statement::from_string(backend, counted)).await?;
    let n: i64 = counted.map_or(Ok(0), |row| row.try_get("", "n"))?;
    let n = i32::try_from(n).map_err(|error| StoreError::inconsistent("late_lines", week, error))?;
    lists::Entity::insert(row(n)).exec_without_returning(tx.connection()).await?;
    let insert = format!(
        "insert into late_lines (subject, series, week, reference, institution, received_on, last_on, ended_on) \
         select subject, series, '{week}', reference, institution, received_on, last_on, ended_on \
         from ({open} union all {ended}) as found"
    );
    tx.connection().execute_unprepared(&insert).await?;
    let lines = u32::try_from(n).unwrap_or_default();
    Ok(LateList { week, from, until, lines, made_at: at })
}

/// The lists, the newest first.
pub async fn all(db: &Db, limit: u64) -> Result<Vec<LateList>, StoreError> {
    let rows =
        lists::Entity::find().order_by_desc(lists::Column::UntilOn).limit(limit).all(db.read()).await?;
    rows.into_iter().map(list).collect()
}

/// The week of the first list, which has whatever was late by then.
pub async fn first(db: &Db) -> Result<Option<Week>, StoreError> {
    let row = lists::Entity::find().order_by_asc(lists::Column::UntilOn).one(db.read()).await?;
    Ok(row.map(list).transpose()?.map(|list| list.week))
}

/// The list of a week.
pub async fn find(db: &Db, week: Week) -> Result<Option<LateList>, StoreError> {
    lists::Entity::find_by_id(week.to_string()).one(db.read()).await?.map(list).transpose()
}

/// The lines of a list after `after`, the earliest last day first.
pub async fn page(
    db: &Db,
    week: Week,
    after: Option<LateKey>,
    limit: u64,
) -> Result<Vec<LateLine>, StoreError> {
    use lines::Column as C;
    let mut query = lines::Entity::find().filter(C::Week.eq(week.to_string()));
    if let Some((on, subject)) = after {
        let column = Expr::tuple([Expr::col(C::LastOn), Expr::col(C::Subject)]);
        query = query.filter(column.gt(Expr::tuple([Expr::val(day(on)), Expr::val(subject)])));
    }
    let query = query.order_by_asc(C::LastOn).order_by_asc(C::Subject).limit(limit);
    query.all(db.read()).await?.into_iter().map(line).collect()
}

fn list(row: lists::Model) -> Result<LateList, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("late_lists", &row.week, what);
    Ok(LateList {
        week: Week::parse(&row.week).ok_or_else(|| broken(&"no week"))?,
        from: date(row.from_on)?,
        until: date(row.until_on)?,
        lines: u32::try_from(row.lines).map_err(|error| broken(&error))?,
        made_at: timestamp(row.recorded_at)?,
    })
}

fn line(row: lines::Model) -> Result<LateLine, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("late_lines", &row.reference, what);
    let last_on = date(row.last_on)?;
    Ok(LateLine {
        key: (last_on, row.subject),
        series: Series::parse(&row.series).ok_or_else(|| broken(&format!("the word {}", row.series)))?,
        institution: InstitutionCode::parse(&row.institution).map_err(|error| broken(&error))?,
        received_on: date(row.received_on)?,
        last_on,
        ended_on: row.ended_on.map(date).transpose()?,
        reference: row.reference,
    })
}
