//! What each member of an office has in hand, by the days left: read from the index of the lists alone.

use super::{Db, StoreError, day};
use crate::domain::{id::UserId, institution::InstitutionCode};
use jiff::civil::Date;
use sea_orm::{ConnectionTrait, DbBackend, Statement, prelude::Uuid};

/// The open cases of one person, or of nobody, by the day by which something must be done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// None for those that nobody has.
    pub user: Option<UserId>,
    pub late: u64,
    pub today: u64,
    /// After today, up to a day that counts as soon.
    pub soon: u64,
    pub later: u64,
    /// No day can be computed, or none is awaited.
    pub unknown: u64,
}

impl Load {
    pub fn open(&self) -> u64 {
        self.late + self.today + self.soon + self.later + self.unknown
    }
}

/// The load of everybody who has any, and of nobody.
pub async fn load(
    db: &Db,
    institution: &InstitutionCode,
    today: Date,
    soon: Date,
) -> Result<Vec<Load>, StoreError> {
    let backend = db.read().get_database_backend();
    let (first, second, third) = match backend {
        DbBackend::Postgres => ("$1", "$2", "$3"),
        _ => ("?1", "?2", "?3"),
    };
    let count =
        |name: &str, condition: &str| format!("sum(case when {condition} then 1 else 0 end) as {name}");
    let sql = format!(
        "select assignee, {}, {}, {}, {}, {} from cases where institution = {first} and is_open \
         group by assignee order by assignee",
        count("late", &format!("act_by < {second}")),
        count("today", &format!("act_by = {second}")),
        count("soon", &format!("act_by > {second} and act_by <= {third}")),
        count("later", &format!("act_by > {third}")),
        count("unknown", "act_by is null"),
    );
    let values: [sea_orm::Value; 3] = [institution.as_str().into(), day(today).into(), day(soon).into()];
    let rows = db.read().query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    rows.iter()
        .map(|row| {
            let number = |name: &str| {
                let n: i64 = row.try_get("", name)?;
                u64::try_from(n).map_err(|error| StoreError::inconsistent("cases", name, error))
            };
            Ok(Load {
                user: row.try_get::<Option<Uuid>>("", "assignee")?.map(UserId),
                late: number("late")?,
                today: number("today")?,
                soon: number("soon")?,
                later: number("later")?,
                unknown: number("unknown")?,
            })
        })
        .collect()
}
