//! Counting a cohort: each statement reads a range of an index of the cohort once.

use super::{
    super::{Engine, StoreError, types::date},
    Cohort, Register,
    register::rows,
    selecting::{ended, last_on, of_series, verdict, whose, within},
};
use crate::domain::{
    figures::{
        Ended, Series, Verdict,
        summary::{Group, OLDEST, OfInstitution},
    },
    institution::InstitutionCode,
};
use futures_util::StreamExt;
use jiff::civil::Date;
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Statement, StreamTrait, TryGetable};
use std::pin::pin;

/// What a cohort comes to, as the store counts it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tallies {
    pub groups: Vec<Group>,
    /// Of the groups, what is open at the as-of date, by the days it waits since.
    pub open: Vec<Open>,
    pub institutions: Vec<OfInstitution>,
    pub oldest: Vec<(Series, String)>,
    pub without_date: u64,
}

/// Periods open at the as-of date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    pub series: Series,
    pub verdict: Verdict,
    pub institution: InstitutionCode,
    pub received_on: Date,
    pub last_on: Date,
    pub n: u64,
}

impl Register {
    /// Counts everything that the figures are made of, as it stands at one moment.
    pub async fn count(&self, cohort: &Cohort) -> Result<Tallies, StoreError> {
        let snapshot = self.db.snapshot().await?;
        let mut tallies = Tallies::default();
        each(&snapshot, groups(cohort), |row| {
            let group = group(row)?;
            if group.ended.is_none() && group.series != Series::Court {
                tallies.open.push(open(row, &group)?);
            }
            // What is open comes once for each day it waits since: it is one group all the same.
            match tallies.groups.last_mut() {
                Some(last) if group == (Group { n: group.n, ..last.clone() }) => last.n += group.n,
                _ => tallies.groups.push(group),
            }
            Ok(())
        })
        .await?;
        for row in rows(&snapshot, &by_institution(cohort)).await? {
            tallies.institutions.push(OfInstitution {
                institution: institution(&text(&row, "institution")?)?,
                verdict: coded(&row, "verdict", Verdict::parse)?,
                n: number(&row)?,
            });
        }
        for row in rows(&snapshot, &oldest(cohort, self.db.engine())).await? {
            tallies.oldest.push((coded(&row, "series", Series::parse)?, text(&row, "reference")?));
        }
        for row in rows(&snapshot, &undated(cohort)).await? {
            tallies.without_date = number(&row)?;
        }
        snapshot.commit().await?;
        Ok(tallies)
    }

    /// The statements of a page, for whoever looks at their plans.
    pub fn statements(&self, cohort: &Cohort) -> Vec<String> {
        let list = |part| self.page_sql(cohort, Series::Ordinary, &super::Narrowed::To(part), None, 51);
        let lists =
            [crate::domain::figures::only::Only::All, crate::domain::figures::only::Only::InTime].map(list);
        let counts =
            [groups(cohort), by_institution(cohort), oldest(cohort, self.db.engine()), undated(cohort)];
        counts.into_iter().chain(lists).collect()
    }
}

/// Each row as it comes: a year has tens of thousands, and nobody needs two of them at once.
async fn each(
    on: &DatabaseTransaction,
    sql: String,
    mut take: impl FnMut(&QueryResult) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let statement = Statement::from_string(ConnectionTrait::get_database_backend(on), sql);
    let mut rows = pin!(on.stream_raw(statement).await?);
    while let Some(row) = rows.next().await {
        take(&row?)?;
    }
    Ok(())
}

fn groups(cohort: &Cohort) -> String {
    let as_of = cohort.as_of;
    let (ended, last, verdict) = (ended(as_of), last_on(as_of), verdict(as_of));
    let open = format!("ended_on is null or ended_on > '{as_of}'");
    let within = within(cohort, Series::ALL);
    format!(
        "select series, verdict, ended, days, late_by, extension, extension_ground, outcome, grounds, followed, \
           institution, received_on, last_on, count(*) as n \
         from (select series, {verdict} as verdict, {ended} as ended, \
           case when ended_on <= '{as_of}' then days end as days, \
           case when ended_on <= '{as_of}' then late_by end as late_by, \
           case when extension_on <= '{as_of}' then extension end as extension, \
           case when extension_on <= '{as_of}' then extension_ground end as extension_ground, \
           case when ended_on <= '{as_of}' then outcome end as outcome, \
           case when ended_on <= '{as_of}' then grounds end as grounds, \
           case when ended_on <= '{as_of}' then followed end as followed, \
           case when {open} then institution end as institution, \
           case when {open} then received_on end as received_on, \
           case when {open} then {last} end as last_on \
         from clock_facts where {within}) as facts \
         group by series, verdict, ended, days, late_by, extension, extension_ground, outcome, grounds, followed, \
           institution, received_on, last_on"
    )
}

fn by_institution(cohort: &Cohort) -> String {
    let (verdict, within) = (verdict(cohort.as_of), within(cohort, &[Series::Ordinary]));
    format!(
        "select institution, verdict, count(*) as n \
         from (select institution, {verdict} as verdict from clock_facts where {within}) as facts \
         group by institution, verdict order by institution, verdict"
    )
}

/// The oldest of each series: among what has not ended, and among what ended after the as-of date, each read from the
/// beginning of an index.
fn oldest(cohort: &Cohort, engine: Engine) -> String {
    let as_of = cohort.as_of;
    // SQLite would read the whole cohort for the few that ended since.
    let since = if engine == Engine::Sqlite { " indexed by clock_facts_ended" } else { "" };
    let of = |series: &Series| {
        let part = |from: &str, condition: String| {
            let within = within(cohort, &[*series]);
            let verdict = verdict(as_of);
            format!(
                "select * from (select series, reference, first_on from clock_facts{from} where {within} and {condition} \
                 and {verdict} = 'unanswered' order by first_on, reference limit {OLDEST}) as part"
            )
        };
        let open = part("", "ended is null".to_owned());
        let ended = part(since, format!("ended_on > '{as_of}'"));
        format!(
            "select * from (select * from ({open} union all {ended}) as both_parts \
             order by first_on, reference limit {OLDEST}) as oldest"
        )
    };
    let all: Vec<String> = Series::JUDGED.iter().map(of).collect();
    format!(
        "select series, reference from ({}) as every_series order by series, first_on, reference",
        all.join(" union all ")
    )
}

fn undated(cohort: &Cohort) -> String {
    let (series, as_of, whose) = (of_series(&Series::ASKED), cohort.as_of, whose(cohort));
    format!(
        "select count(*) as n from clock_facts where {series} and first_on is null and received_on <= '{as_of}'{whose}"
    )
}

fn group(row: &QueryResult) -> Result<Group, StoreError> {
    let count = |column| {
        Ok::<_, StoreError>(optional::<i32>(row, column)?.and_then(|number| u32::try_from(number).ok()))
    };
    let maybe = |column| Ok::<_, StoreError>(optional::<String>(row, column)?.unwrap_or_default());
    let ended = optional::<String>(row, "ended")?;
    let ground = maybe("extension_ground")?;
    Ok(Group {
        series: coded(row, "series", Series::parse)?,
        verdict: coded(row, "verdict", Verdict::parse)?,
        ended: ended.map(|code| Ended::parse(&code).ok_or_else(|| unknown("ended", &code))).transpose()?,
        days: count("days")?,
        late_by: count("late_by")?,
        extension: optional::<String>(row, "extension")?.map(|validity| (validity == "valid", ground)),
        outcome: maybe("outcome")?,
        grounds: maybe("grounds")?,
        followed: maybe("followed")?,
        n: number(row)?,
    })
}

fn open(row: &QueryResult, group: &Group) -> Result<Open, StoreError> {
    Ok(Open {
        series: group.series,
        verdict: group.verdict,
        institution: institution(&text(row, "institution")?)?,
        received_on: date(row.try_get("", "received_on")?)?,
        last_on: date(row.try_get("", "last_on")?)?,
        n: group.n,
    })
}

fn institution(code: &str) -> Result<InstitutionCode, StoreError> {
    InstitutionCode::parse(code).map_err(|error| StoreError::inconsistent("clock_facts", code, error))
}

fn unknown(column: &str, code: &str) -> StoreError {
    StoreError::inconsistent("clock_facts", column, format!("the word {code}"))
}

fn text(row: &QueryResult, column: &str) -> Result<String, StoreError> {
    Ok(row.try_get("", column)?)
}

fn optional<T: TryGetable>(row: &QueryResult, column: &str) -> Result<Option<T>, StoreError> {
    Ok(row.try_get::<Option<T>>("", column)?)
}

fn coded<T>(row: &QueryResult, column: &str, parse: fn(&str) -> Option<T>) -> Result<T, StoreError> {
    let code = text(row, column)?;
    parse(&code).ok_or_else(|| unknown(column, &code))
}

fn number(row: &QueryResult) -> Result<u64, StoreError> {
    let n: i64 = row.try_get("", "n")?;
    u64::try_from(n).map_err(|error| StoreError::inconsistent("clock_facts", "n", error))
}
