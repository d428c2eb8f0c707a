//! The rows of `clock_facts`: from a fact and back, with each change of its case, and once for the cases that were
//! there before the table.

use super::{
    super::{
        ChangeTx, StoreError, calendar,
        entity::{calendar_acts, clock_facts as rows},
        types::{date, day},
    },
    stamp,
};
use crate::domain::{
    case::{
        Case,
        facts::Channel,
        ground::{Exception, ExtensionGround, Ground},
        reply::Outcome,
    },
    complaint::facts::{Compliance, Finding},
    figures::{
        Ended, Fact, Series,
        fact::{Extension, LastDay},
        facts, seen,
    },
    id::CaseId,
    institution::{Directory, InstitutionCode},
    law::Calendar,
};
use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait, Iterable, QueryOrder, Statement, prelude::Uuid,
    sea_query::OnConflict,
};
use std::sync::Arc;

/// Cases at once while the table is filled for the first time.
const PAGE: usize = 200;

/// Rows in one statement then: SQLite takes 32,766 values.
const TOGETHER: usize = 1_000;

/// Writes the facts that a change of that day made or moved.
pub(crate) fn record(tx: &ChangeTx, before: &[Fact], after: &[Fact], today: Date) -> Result<(), StoreError> {
    if today.yesterday().is_ok_and(|ended| seen::is_moved(before, after, ended)) {
        stamp::raise(tx);
    }
    let moved = after.iter().filter(|fact| !before.contains(fact));
    let moved = moved.map(active).collect::<Result<Vec<_>, _>>()?;
    tx.queue_rows::<rows::Entity>(moved, Some(newer()));
    Ok(())
}

/// A later fact replaces the earlier one of the same period.
fn newer() -> OnConflict {
    use rows::Column as C;
    let changed = C::iter().filter(|column| !matches!(column, C::Subject | C::Series));
    OnConflict::columns([C::Subject, C::Series]).update_columns(changed).to_owned()
}

/// Every column, from the fact alone: what `audit verify` compares.
pub(in crate::persistence) fn active(fact: &Fact) -> Result<rows::ActiveModel, StoreError> {
    let number = |number: Option<u32>| {
        let wrong = |error| StoreError::inconsistent("clock_facts", &fact.reference, error);
        number.map(i32::try_from).transpose().map_err(wrong)
    };
    let text = |code: Option<&str>| code.map(str::to_owned);
    let extension = fact.extension;
    Ok(rows::ActiveModel {
        subject: Set(fact.subject),
        series: Set(fact.series.code().to_owned()),
        case_id: Set(fact.case.0),
        reference: Set(fact.reference.clone()),
        request: Set(fact.request.clone()),
        institution: Set(fact.institution.to_string()),
        channel: Set(fact.channel.code().to_owned()),
        received_on: Set(day(fact.received_on)),
        first_on: Set(fact.first.map(|first| day(first.on))),
        first_rolled_on: Set(fact.first.map(|first| day(first.rolled_on))),
        last_on: Set(fact.last.map(|last| day(last.on))),
        rolled_on: Set(fact.last.map(|last| day(last.rolled_on))),
        extension: Set(extension.map(|one| if one.valid { "valid" } else { "invalid" }.to_owned())),
        extension_on: Set(extension.map(|one| day(one.on))),
        extension_ground: Set(extension.map(|one| one.ground.code().to_owned())),
        ended: Set(text(fact.ended.map(|(ended, _)| ended.code()))),
        ended_on: Set(fact.ended.map(|(_, on)| day(on))),
        days: Set(number(fact.days)?),
        late_by: Set(number(fact.late_by)?),
        outcome: Set(text(fact.outcome)),
        grounds: Set(fact.grounds.join(" ")),
        followed: Set(text(fact.followed)),
    })
}

/// The fact of a row.
pub(in crate::persistence) fn read(row: rows::Model) -> Result<Fact, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("clock_facts", &row.reference, what);
    let unknown = |code: &str| broken(&format!("the word {code}"));
    let series = Series::parse(&row.series).ok_or_else(|| unknown(&row.series))?;
    let channel = Channel::parse(&row.channel).ok_or_else(|| unknown(&row.channel))?;
    let number = |number: Option<i32>| number.map(u32::try_from).transpose().map_err(|error| broken(&error));
    let known = |code: &Option<String>| {
        code.as_deref().map(|code| word(code).ok_or_else(|| unknown(code))).transpose()
    };
    let ended = match (&row.ended, row.ended_on) {
        (Some(ended), Some(on)) => Some((Ended::parse(ended).ok_or_else(|| unknown(ended))?, date(on)?)),
        _ => None,
    };
    let extension = match (&row.extension, row.extension_on, &row.extension_ground) {
        (Some(validity), Some(on), Some(ground)) => Some(Extension {
            valid: validity == "valid",
            on: date(on)?,
            ground: ExtensionGround::parse(ground).ok_or_else(|| unknown(ground))?,
        }),
        _ => None,
    };
    let last_day = |on: Option<chrono::NaiveDate>, rolled_on: Option<chrono::NaiveDate>| {
        let both = on.zip(rolled_on).map(|(on, rolled)| Ok::<_, StoreError>((date(on)?, date(rolled)?)));
        both.transpose().map(|both| both.map(|(on, rolled_on)| LastDay { on, rolled_on }))
    };
    let grounds = row.grounds.split(' ').filter(|code| !code.is_empty());
    Ok(Fact {
        subject: row.subject,
        series,
        case: CaseId(row.case_id),
        institution: InstitutionCode::parse(&row.institution).map_err(|error| broken(&error))?,
        channel,
        received_on: date(row.received_on)?,
        first: last_day(row.first_on, row.first_rolled_on)?,
        last: last_day(row.last_on, row.rolled_on)?,
        extension,
        ended,
        days: number(row.days)?,
        late_by: number(row.late_by)?,
        outcome: known(&row.outcome)?,
        grounds: grounds.map(|code| word(code).ok_or_else(|| unknown(code))).collect::<Result<_, _>>()?,
        followed: known(&row.followed)?,
        counted_by: String::new(),
        request: row.request.clone(),
        reference: row.reference.clone(),
    })
}

/// The word of a code that a fact can have.
fn word(code: &str) -> Option<&'static str> {
    let outcomes = Outcome::ALL.iter().map(|one| one.code()).chain(Finding::ALL.iter().map(|one| one.code()));
    let grounds = Ground::CODES.into_iter().chain(Exception::ALL.iter().map(|one| one.code()));
    let followed = Compliance::ALL.iter().map(|one| one.code());
    outcomes.chain(grounds).chain(followed).chain(["inadmissible"]).find(|known| *known == code)
}

/// Fills the table from the cases that are there: once, when a database is migrated. Reads them by what every form of
/// the table had, because later migrations have not run yet.
pub(in crate::persistence) async fn take_over(on: &impl ConnectionTrait) -> Result<(), StoreError> {
    let mut calendar = None;
    let mut after = None;
    loop {
        let cases = page(on, after).await?;
        let Some((last, _)) = cases.last() else { return Ok(()) };
        after = Some(*last);
        let calendar: &Arc<Calendar> = match &calendar {
            Some(known) => known,
            None => calendar.insert(newest(on).await?),
        };
        let mut all = Vec::new();
        for case in cases.iter().filter_map(|(_, state)| serde_json::from_str::<Case>(state).ok()) {
            let Some(institution) = Directory::builtin().get(case.origin()) else { continue };
            for fact in facts(&case, calendar, &institution.class) {
                all.push(active(&fact)?);
            }
        }
        for some in all.chunks(TOGETHER) {
            rows::Entity::insert_many(some.to_vec()).exec_without_returning(on).await?;
        }
    }
}

async fn page(on: &impl ConnectionTrait, after: Option<Uuid>) -> Result<Vec<(Uuid, String)>, StoreError> {
    let backend = on.get_database_backend();
    let place = if backend == sea_orm::DbBackend::Postgres { "$1" } else { "?1" };
    let statement = match after {
        None => {
            Statement::from_string(backend, format!("select id, state from cases order by id limit {PAGE}"))
        }
        Some(after) => Statement::from_sql_and_values(
            backend,
            format!("select id, state from cases where id > {place} order by id limit {PAGE}"),
            [after.into()],
        ),
    };
    let rows = on.query_all_raw(statement).await?;
    rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "state")?))).collect()
}

async fn newest(on: &impl ConnectionTrait) -> Result<Arc<Calendar>, StoreError> {
    let acts = calendar_acts::Entity::find().order_by_asc(calendar_acts::Column::Number).all(on).await?;
    acts.into_iter().try_fold(Arc::clone(Calendar::builtin()), |current, row| {
        let written = calendar::written(row)?;
        let next = current.after(written.act);
        next.map(Arc::new)
            .map_err(|fault| StoreError::inconsistent("calendar_acts", written.number, fault.code()))
    })
}
