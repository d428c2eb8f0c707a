//! The register as an auditor holds it: it reads what is counted and can change no case. Its port takes no
//! transaction and gives none:
//!
//! ```compile_fail
//! fn changes(register: &bayan::persistence::figures::Register) {
//!     let db = &register.db;
//! }
//! ```

use super::{
    super::{
        Db, Engine, StoreError,
        entity::{clock_facts, users},
        institutions, offices, successions,
        types::{day, instant},
    },
    Ageing, Narrowed, facts,
    selecting::{OpenPart, of_series, to, whose, within},
};
use crate::domain::{
    actor::Role,
    case::facts::Channel,
    figures::{Fact, Series, verdict::last_day},
    institution::InstitutionCode,
    law::zone,
};
use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter,
    QueryResult, QuerySelect, RelationTrait, Statement, prelude::Uuid,
};
use std::collections::HashSet;

/// What an auditor may read. It holds the store where nobody can reach it.
#[derive(Debug, Clone)]
pub struct Register {
    pub(super) db: Db,
}

/// Whose periods, and of which days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// None for every institution.
    pub institutions: Option<Vec<InstitutionCode>>,
    pub channel: Option<Channel>,
    /// Cohort days, both included; the last is never after the as-of date.
    pub from: Option<Date>,
    pub until: Date,
    pub as_of: Date,
}

/// The condition that an account was still in use at the end of a day.
fn in_use(on: Date) -> Condition {
    let disabled_at = users::Column::DisabledAt;
    Condition::any().add(disabled_at.is_null()).add(disabled_at.gt(instant(zone::end_of(on).timestamp())))
}

/// Where a page ends. Periods without a cohort day are a list of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The day by which the list is in order.
    pub on: Option<Date>,
    pub subject: Uuid,
}

impl Key {
    /// Of the last row of a list in the order of the cohort day.
    pub fn of(fact: &Fact) -> Self {
        Self { on: fact.first.map(|first| first.on), subject: fact.subject }
    }

    /// Of the last row of a list in the order of the last day in force, as what is aged is.
    pub fn aged(fact: &Fact, as_of: Date) -> Self {
        Self { on: last_day(fact, as_of).map(|last| last.on), subject: fact.subject }
    }
}

impl Register {
    pub fn of(db: &Db) -> Self {
        Self { db: db.clone() }
    }

    /// The periods of a series in the cohort, after `after`: in the order of their cohort day, and what is aged in that of
    /// its last day in force.
    pub async fn page(
        &self,
        cohort: &Cohort,
        series: Series,
        part: &Narrowed,
        after: Option<Key>,
        limit: u64,
    ) -> Result<Vec<Fact>, StoreError> {
        self.facts(&self.page_sql(cohort, series, part, after, limit)).await
    }

    /// Those of some series whose last day the calendar does not reach, received by the as-of date.
    pub async fn undated(
        &self,
        cohort: &Cohort,
        series: &[Series],
        after: Option<Key>,
        limit: u64,
    ) -> Result<Vec<Fact>, StoreError> {
        let beyond = after.map(|key| format!(" and subject > {}", self.id(key.subject))).unwrap_or_default();
        let (as_of, whose) = (cohort.as_of, whose(cohort));
        // Each series by itself, in the order of its index: in that of the whole table all of it would be read for a few.
        let part = |one: &Series| {
            let series = of_series(&[*one]);
            format!(
                "select * from (select * from clock_facts where {series} and first_on is null \
                 and received_on <= '{as_of}'{whose}{beyond} order by subject limit {limit}) as part"
            )
        };
        let parts = series.iter().map(part).collect::<Vec<_>>().join(" union all ");
        self.facts(&format!("select * from ({parts}) as parts order by subject limit {limit}")).await
    }

    pub(super) fn page_sql(
        &self,
        cohort: &Cohort,
        series: Series,
        part: &Narrowed,
        after: Option<Key>,
        limit: u64,
    ) -> String {
        let beyond = |column: &str| match after {
            Some(Key { on: Some(on), subject }) => {
                format!(" and ({column}, subject) > ({}, {})", self.day(on), self.id(subject))
            }
            _ => String::new(),
        };
        let within = within(cohort, &[series]);
        let ages = match part {
            Narrowed::To(only) => {
                let (beyond, only) = (beyond("first_on"), to(only, cohort.as_of));
                return format!(
                    "select * from clock_facts where {within}{beyond} and ({only}) \
                     order by first_on, subject limit {limit}"
                );
            }
            Narrowed::Aged(ages) => ages,
        };
        let part = |part: OpenPart| {
            let OpenPart { from, condition, last, rolled } = part;
            let (beyond, aged) = (beyond(&last), Ageing::any(ages, &last));
            format!(
                "select * from (select *, {last} as in_force from {from} where {within}{beyond} and {condition} \
                 and {rolled} <= '{}' and {aged} order by {last}, subject limit {limit}) as part",
                cohort.as_of
            )
        };
        let parts = OpenPart::all(cohort.as_of, self.db.engine()).map(part).join(" union all ");
        format!("select * from ({parts}) as parts order by in_force, subject limit {limit}")
    }

    /// Institutions that receive by the portal on a day, and those with an officer or substitute in office then.
    pub async fn offices(
        &self,
        on: Date,
    ) -> Result<(HashSet<InstitutionCode>, HashSet<InstitutionCode>), StoreError> {
        let receiving = institutions::receiving(&self.db).await?;
        let successions = successions::standing(&self.db).await?;
        let receives =
            |code: &InstitutionCode, from: Date| from <= on && successions.takes_in(code, on).is_ok();
        let receiving = receiving.into_iter().filter(|(code, from)| receives(code, *from));
        let receiving = receiving.map(|(code, _)| code).collect();
        Ok((receiving, self.in_office(&[Role::Officer, Role::Substitute], on).await?))
    }

    /// Institutions in which somebody whose account is in use holds one of these offices on a day.
    pub async fn in_office(&self, roles: &[Role], on: Date) -> Result<HashSet<InstitutionCode>, StoreError> {
        use super::super::entity::appointments;
        let rows: Vec<String> = appointments::Entity::find()
            .join(JoinType::InnerJoin, appointments::Relation::User.def())
            .filter(appointments::Column::Role.is_in(roles.iter().map(|role| role.code())))
            .filter(offices::on_day(on))
            .filter(in_use(on))
            .select_only()
            .column(appointments::Column::Institution)
            .distinct()
            .into_tuple()
            .all(self.db.read())
            .await?;
        let read = |code: String| {
            InstitutionCode::parse(&code)
                .map_err(|error| StoreError::inconsistent("appointments", &code, error))
        };
        rows.into_iter().map(read).collect()
    }

    async fn facts(&self, sql: &str) -> Result<Vec<Fact>, StoreError> {
        let rows = self.rows(sql).await?;
        rows.iter().map(|row| facts::read(clock_facts::Model::from_query_result(row, "")?)).collect()
    }

    pub(super) async fn rows(&self, sql: &str) -> Result<Vec<QueryResult>, StoreError> {
        rows(self.db.read(), sql).await
    }

    pub(super) fn day(&self, on: Date) -> String {
        match self.db.engine() {
            Engine::Sqlite => format!("'{}'", day(on)),
            Engine::Postgres => format!("'{}'::date", day(on)),
        }
    }

    pub(super) fn id(&self, id: Uuid) -> String {
        match self.db.engine() {
            Engine::Sqlite => format!("x'{}'", id.simple()),
            Engine::Postgres => format!("'{id}'::uuid"),
        }
    }
}

pub(super) async fn rows(db: &impl ConnectionTrait, sql: &str) -> Result<Vec<QueryResult>, StoreError> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    Ok(db.query_all_raw(statement).await?)
}
