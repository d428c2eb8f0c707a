//! What each member of an office has in hand, by its days: read from what the store counts with every case.

use super::{Db, StoreError, date};
use crate::domain::{id::UserId, institution::InstitutionCode};
use jiff::civil::Date;
use sea_orm::{
    ConnectionTrait, DbBackend, FromQueryResult, Statement,
    prelude::{Date as ColumnDate, Uuid},
};
use std::collections::BTreeMap;

/// Open cases of one person, or of nobody, for which something must be done by the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InHand {
    pub user: Option<UserId>,
    /// None where no day can be computed, or none is awaited.
    pub act_by: Option<Date>,
    pub n: u64,
}

/// The open cases of one person, or of nobody, as their days stand today.
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

    /// The load of everybody who has any, and of nobody.
    pub fn of_each(in_hand: &[InHand], today: Date, soon: Date) -> Vec<Load> {
        let mut loads = BTreeMap::<Option<UserId>, Load>::new();
        for some in in_hand {
            let load = loads.entry(some.user).or_insert(Load { user: some.user, ..Load::default() });
            *match some.act_by {
                None => &mut load.unknown,
                Some(on) if on < today => &mut load.late,
                Some(on) if on == today => &mut load.today,
                Some(on) if on <= soon => &mut load.soon,
                Some(_) => &mut load.later,
            } += some.n;
        }
        loads.into_values().collect()
    }
}

#[derive(FromQueryResult)]
struct Row {
    assignee: Option<Uuid>,
    act_by: Option<ColumnDate>,
    n: i64,
}

/// How many open cases one person has in each institution.
pub async fn in_hand_of(db: &Db, user: UserId) -> Result<Vec<(InstitutionCode, u64)>, StoreError> {
    let backend = db.read().get_database_backend();
    let place = if backend == DbBackend::Postgres { "$1" } else { "?1" };
    let sql = format!(
        "select institution, cast(sum(n) as bigint) as n from in_hand where assignee = {place} \
         group by institution having sum(n) <> 0 order by institution"
    );
    let rows = db.read().query_all_raw(Statement::from_sql_and_values(backend, sql, [user.0.into()])).await?;
    let counted = |row: &sea_orm::QueryResult| {
        let (code, n): (String, i64) = (row.try_get("", "institution")?, row.try_get("", "n")?);
        let broken = |error: &dyn std::fmt::Display| StoreError::inconsistent("in_hand", user, error);
        let code = InstitutionCode::parse(&code).map_err(|error| broken(&error))?;
        Ok((code, u64::try_from(n).map_err(|error| broken(&error))?))
    };
    rows.iter().map(counted).collect()
}

/// All that is open in an institution.
pub async fn in_hand(db: &Db, institution: &InstitutionCode) -> Result<Vec<InHand>, StoreError> {
    let backend = db.read().get_database_backend();
    let place = if backend == DbBackend::Postgres { "$1" } else { "?1" };
    // One number may stand in parts, each written by an act that did not wait for another.
    let sql = format!(
        "select assignee, act_by, cast(sum(n) as bigint) as n from in_hand where institution = {place} \
         group by assignee, act_by having sum(n) <> 0 order by assignee, act_by"
    );
    let statement = Statement::from_sql_and_values(backend, sql, [institution.as_str().into()]);
    let rows = Row::find_by_statement(statement).all(db.read()).await?;
    let counted = |row: Row| {
        let n =
            u64::try_from(row.n).map_err(|error| StoreError::inconsistent("in_hand", institution, error))?;
        Ok(InHand { user: row.assignee.map(UserId), act_by: row.act_by.map(date).transpose()?, n })
    };
    rows.into_iter().map(counted).collect()
}
