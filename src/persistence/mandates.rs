//! Mandates of auditors. Each change is one transaction with the act that tells of it. Knows no rule.

use super::{
    Db, StoreError,
    admin_acts::{self, Doer},
    entity::{
        mandates::{self, Column, Entity},
        users,
    },
    people::{self, Person},
    types::{date, day, instant, timestamp},
};
use crate::domain::{
    administration::Act,
    id::{MandateId, UserId},
    mandate::Mandate,
    office::Appointing,
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A mandate with the instant at which it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub mandate: Mandate,
    pub recorded_at: Timestamp,
}

/// Every mandate of an auditor, the latest first.
pub async fn of(db: &Db, user: UserId) -> Result<Vec<Dated>, StoreError> {
    let rows = Entity::find()
        .filter(Column::UserId.eq(user.0))
        .order_by_desc(Column::EffectiveOn)
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            let recorded_at = timestamp(row.recorded_at)?;
            Ok(Dated { mandate: mandate(row)?, recorded_at })
        })
        .collect()
}

/// The one that runs on a day.
pub async fn on(db: &Db, user: UserId, on: Date) -> Result<Option<Mandate>, StoreError> {
    let found = of(db, user).await?.into_iter().map(|dated| dated.mandate);
    Ok(found.into_iter().find(|mandate| mandate.covers(on)))
}

/// Gives a mandate if the rule, asked with the person and the mandates there are, allows it.
///
/// # Errors
/// The store; what the rule says is the inner result, and none where there is no such account.
pub async fn give<E>(
    db: &Db,
    user: UserId,
    wish: &Mandate,
    doer: Doer,
    rule: impl FnOnce(&Person, &[Mandate]) -> Result<Appointing, E>,
) -> Result<Option<Result<(), E>>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let person = users::Entity::find_by_id(user.0).one(&tx).await?.map(people::person).transpose()?;
    let Some(person) = person else { return Ok(None) };
    match rule(&person, &all(&tx, user).await?) {
        Err(fault) => return Ok(Some(Err(fault))),
        Ok(Appointing::AsBefore) => return Ok(Some(Ok(()))),
        Ok(Appointing::New) => {}
    }
    open(&tx, user, wish, doer).await?;
    tx.commit().await?;
    Ok(Some(Ok(())))
}

/// Writes a mandate with its act, within the transaction that does it.
pub(super) async fn open(
    tx: &impl ConnectionTrait,
    user: UserId,
    wish: &Mandate,
    doer: Doer,
) -> Result<(), StoreError> {
    let row = mandates::ActiveModel {
        id: Set(wish.id.0),
        user_id: Set(user.0),
        decision_number: Set(wish.decision_number.clone()),
        effective_on: Set(day(wish.effective_on)),
        ends_on: Set(wish.ends_on.map(day)),
        scope: Set(serde_json::to_string(&wish.scope)
            .map_err(|error| StoreError::inconsistent("mandates", wish.id, error))?),
        recorded_at: Set(instant(doer.at)),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    let act = Act::MandateGiven {
        user,
        mandate: wish.id,
        decision: wish.decision_number.clone(),
        effective_on: wish.effective_on,
        ends_on: wish.ends_on,
        scope: wish.scope.clone(),
    };
    admin_acts::note(tx, act, doer).await
}

/// Ends a mandate on a day, with its reason, if the rule allows it.
///
/// # Errors
/// As [`give`].
pub async fn end<E>(
    db: &Db,
    user: UserId,
    id: MandateId,
    last: Date,
    (reason, doer): (&str, Doer),
    rule: impl FnOnce(&Mandate) -> Result<Appointing, E>,
) -> Result<Option<Result<(), E>>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let own = all(&tx, user).await?;
    let Some(found) = own.iter().find(|one| one.id == id) else { return Ok(None) };
    match rule(found) {
        Err(fault) => return Ok(Some(Err(fault))),
        Ok(Appointing::AsBefore) => return Ok(Some(Ok(()))),
        Ok(Appointing::New) => {}
    }
    close(&tx, user, id, last, (reason, doer)).await?;
    tx.commit().await?;
    Ok(Some(Ok(())))
}

/// Ends whatever of a person's mandates would run on `today` or later, each with its act, within the transaction that
/// takes away what they rest on.
pub(super) async fn end_all_on(
    tx: &impl ConnectionTrait,
    user: UserId,
    today: Date,
    (reason, doer): (&str, Doer),
) -> Result<(), StoreError> {
    for mandate in all(tx, user).await? {
        if let Some(last) = mandate.cut_off(today) {
            close(tx, user, mandate.id, last, (reason, doer)).await?;
        }
    }
    Ok(())
}

/// Writes the end of a mandate with its act.
async fn close(
    tx: &impl ConnectionTrait,
    user: UserId,
    id: MandateId,
    last: Date,
    (reason, doer): (&str, Doer),
) -> Result<(), StoreError> {
    Entity::update_many()
        .set(mandates::ActiveModel { ends_on: Set(Some(day(last))), ..Default::default() })
        .filter(Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    let act = Act::MandateEnded { user, mandate: id, ends_on: last, reason: reason.to_owned() };
    admin_acts::note(tx, act, doer).await
}

async fn all(tx: &impl ConnectionTrait, user: UserId) -> Result<Vec<Mandate>, StoreError> {
    let rows = Entity::find().filter(Column::UserId.eq(user.0)).all(tx).await?;
    rows.into_iter().map(mandate).collect()
}

/// A mandate with whose it is.
pub(super) fn held(row: mandates::Model) -> Result<(UserId, Mandate), StoreError> {
    Ok((UserId(row.user_id), mandate(row)?))
}

fn mandate(row: mandates::Model) -> Result<Mandate, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("mandates", row.id, what);
    Ok(Mandate {
        id: MandateId(row.id),
        effective_on: date(row.effective_on)?,
        ends_on: row.ends_on.map(date).transpose()?,
        scope: serde_json::from_str(&row.scope).map_err(|error| broken(&error))?,
        decision_number: row.decision_number,
    })
}
