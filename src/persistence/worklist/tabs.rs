//! The counts over a worklist, and what waits in it for a second person.

use super::{COUNTED, Counts, Db, StoreError, day};
use crate::{
    domain::{id::UserId, institution::InstitutionCode},
    persistence::{
        cases::{Stored, stored},
        entity::cases::{self, Column},
    },
};
use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
};

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
        "select {}, {}, {}, {}, {}, {}, {}, {}",
        count("late", &format!("and act_by < {second}")),
        count("today", &format!("and act_by = {second}")),
        count("soon", &format!("and act_by > {second} and act_by <= {third}")),
        count("later", &format!("and act_by > {third}")),
        count("unknown", "and act_by is null"),
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
        unknown: number("unknown")?,
        open: number("open")?,
        mine: number("mine")?,
        unassigned: number("unassigned")?,
    })
}
