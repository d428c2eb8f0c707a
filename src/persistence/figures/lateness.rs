//! Open periods by how they stand at the end of a day: how many of each institution, and which. What is open is read
//! from an index that holds nothing else; what ended since the day, from the index of ends.

use super::{
    super::{StoreError, entity::clock_facts as rows, types::date},
    Register, facts,
    selecting::{OpenPart, last_on, of_series, rolled_on},
};
use crate::domain::{
    figures::{
        Fact, Series,
        lateness::{Days, Owed, Standing},
    },
    institution::InstitutionCode,
};
use jiff::civil::Date;
use sea_orm::{FromQueryResult, prelude::Uuid};

/// How many periods of an institution stand how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateCount {
    pub institution: InstitutionCode,
    pub series: Series,
    pub late: u64,
    pub new: u64,
    pub soon: u64,
}

/// Where a list of them ends: the last day in force of its last row, and whose it is.
pub type LateKey = (Date, Uuid);

/// Which of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateFilter {
    pub days: Days,
    pub owed: Owed,
    pub standing: Standing,
    pub institution: Option<InstitutionCode>,
}

impl Register {
    /// The counts of each institution and series that has any.
    pub async fn lateness(&self, days: &Days) -> Result<Vec<LateCount>, StoreError> {
        let rows = self.rows(&counts_sql(days)).await?;
        rows.iter()
            .map(|row| {
                let text = |column| row.try_get::<String>("", column);
                let number = |column| {
                    let n: i64 = row.try_get("", column)?;
                    u64::try_from(n).map_err(|error| StoreError::inconsistent("clock_facts", column, error))
                };
                let (code, series) = (text("institution")?, text("series")?);
                let unknown = |what: String| StoreError::inconsistent("clock_facts", &code, what);
                Ok(LateCount {
                    institution: InstitutionCode::parse(&code).map_err(|error| unknown(error.to_string()))?,
                    series: Series::parse(&series).ok_or_else(|| unknown(format!("the word {series}")))?,
                    late: number("late")?,
                    new: number("new")?,
                    soon: number("soon")?,
                })
            })
            .collect()
    }

    /// The periods behind a count with the last day in force, the longest due first.
    pub async fn late(
        &self,
        filter: &LateFilter,
        after: Option<LateKey>,
        limit: u64,
    ) -> Result<Vec<(Fact, Date)>, StoreError> {
        let rows = self.rows(&self.late_sql(filter, after, limit)).await?;
        rows.iter()
            .map(|row| {
                let last = date(row.try_get("", "in_force")?)?;
                Ok((facts::read(rows::Model::from_query_result(row, "")?)?, last))
            })
            .collect()
    }

    /// The statements of the pages, for whoever looks at their plans.
    pub fn late_statements(&self, filter: &LateFilter) -> Vec<String> {
        vec![counts_sql(&filter.days), self.late_sql(filter, None, 51)]
    }

    fn late_sql(&self, filter: &LateFilter, after: Option<LateKey>, limit: u64) -> String {
        let LateFilter { days, owed, standing, institution } = filter;
        let whose =
            institution.as_ref().map(|code| format!(" and institution = '{code}'")).unwrap_or_default();
        let part = |series: &Series, open: &OpenPart, last: &str, stands: &str| {
            let OpenPart { from, condition, .. } = open;
            let (series, as_of) = (of_series(&[*series]), days.as_of);
            let beyond = after.map_or(String::new(), |(on, subject)| {
                format!(" and ({last}, subject) > ({}, {})", self.day(on), self.id(subject))
            });
            format!(
                "select * from (select *, {last} as in_force from {from} where {series}{whose} \
                 and received_on <= '{as_of}' and {condition} and {stands}{beyond} \
                 order by {last}, subject limit {limit}) as part"
            )
        };
        let [still, since @ ..] = OpenPart::all(days.as_of, self.db.engine());
        let ranges = ranges(*standing, days);
        let parts = owed.series().iter().flat_map(|series| {
            let still = ranges.iter().map(|(last, range)| part(series, &still, last, range));
            let since = since.iter().map(|open| {
                part(series, open, &open.last, &stands(*standing, days, &open.last, &open.rolled))
            });
            still.chain(since).collect::<Vec<_>>()
        });
        let parts = parts.collect::<Vec<_>>().join(" union all ");
        format!("select * from ({parts}) as periods order by in_force, subject limit {limit}")
    }
}

fn counts_sql(days: &Days) -> String {
    let series: Vec<Series> = Owed::ALL.iter().flat_map(|owed| owed.series()).copied().collect();
    let open = open(&series, days);
    let count = |standing: Standing| {
        let stands = stands(standing, days, "in_force", "in_force_rolled");
        format!("sum(case when {stands} then 1 else 0 end) as {}", standing.code())
    };
    let counts: Vec<String> = Standing::ALL.iter().map(|standing| count(*standing)).collect();
    format!(
        "select institution, series, {} from ({open}) as periods group by institution, series \
         order by institution, series",
        counts.join(", ")
    )
}

/// What is open at the end of the day, with its last day in force and that day rolled.
fn open(series: &[Series], days: &Days) -> String {
    let (as_of, last, rolled) = (days.as_of, last_on(days.as_of), rolled_on(days.as_of));
    let series = of_series(series);
    let part = |condition: String| {
        format!(
            "select institution, series, {last} as in_force, {rolled} as in_force_rolled from clock_facts \
             where {series} and received_on <= '{as_of}' and {condition}"
        )
    };
    format!("{} union all {}", part("ended is null".to_owned()), part(format!("ended_on > '{as_of}'")))
}

/// As `domain::figures::lateness::stands`.
fn stands(standing: Standing, days: &Days, last: &str, rolled: &str) -> String {
    let Days { as_of, new_from, soon_until } = days;
    match standing {
        Standing::Late => format!("{rolled} <= '{as_of}'"),
        Standing::New => format!("{rolled} between '{new_from}' and '{as_of}'"),
        Standing::Soon => format!("{rolled} > '{as_of}' and {last} <= '{soon_until}'"),
    }
}

/// The same of what is open still, as ranges of its last day, which is that of an index; and, apart, of the little that is
/// rolled. Each with the column by which it is put in order: the expression is not that of the index, which holds few of
/// what is rolled and would be read to its end for them.
fn ranges(standing: Standing, days: &Days) -> Vec<(String, String)> {
    let Days { as_of, new_from, soon_until } = days;
    let by_index = |condition: String| ("last_on".to_owned(), condition);
    let rolled = |condition: String| (last_on(*as_of), format!("rolled_on > last_on and {condition}"));
    match standing {
        Standing::Late => vec![by_index(format!("last_on <= '{as_of}' and rolled_on <= '{as_of}'"))],
        Standing::New => vec![
            by_index(format!("rolled_on = last_on and last_on between '{new_from}' and '{as_of}'")),
            rolled(format!("rolled_on between '{new_from}' and '{as_of}'")),
        ],
        Standing::Soon => vec![
            by_index(format!("last_on > '{as_of}' and last_on <= '{soon_until}'")),
            rolled(format!("rolled_on > '{as_of}' and last_on <= '{as_of}'")),
        ],
    }
}
