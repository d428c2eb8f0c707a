//! Second factors: which account has one, which code was taken last, which recovery codes are left, who asked for a
//! reset. Knows no secret and no code, only hashes.

use super::{
    Db, StoreError,
    admin_acts::{self, Doer},
    entity::{factor_resets, recovery_codes, second_factors, sign_in_steps},
    outbox::{self, Addressed, State},
    sessions::{self, TokenHash},
    types::{instant, timestamp},
};
use crate::domain::{
    administration::Act,
    id::{FactorId, UserId},
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

/// The second factor of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    pub id: FactorId,
    /// None until the first code was right: until then nobody is asked for one.
    pub confirmed_at: Option<Timestamp>,
    pub codes_generation: u32,
    /// When the owner said that the recovery codes are kept.
    pub codes_kept_at: Option<Timestamp>,
}

/// A sign-in whose password was right and whose code is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub user: UserId,
    pub expires_at: Timestamp,
    pub tries: u32,
}

/// A reset that waits for a second administrator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reset {
    pub asked_by: UserId,
    pub asked_at: Timestamp,
    pub reason: String,
}

/// The factor of an account, confirmed or not.
pub async fn find(db: &Db, user: UserId) -> Result<Option<Factor>, StoreError> {
    find_on(db.read(), user).await
}

async fn find_on(connection: &impl ConnectionTrait, user: UserId) -> Result<Option<Factor>, StoreError> {
    let row = second_factors::Entity::find()
        .filter(second_factors::Column::UserId.eq(user.0))
        .one(connection)
        .await?;
    row.map(|row| {
        Ok(Factor {
            id: FactorId(row.id),
            confirmed_at: row.confirmed_at.map(timestamp).transpose()?,
            codes_generation: u32::try_from(row.codes_generation)
                .map_err(|error| StoreError::inconsistent("second_factors", row.id, error))?,
            codes_kept_at: row.codes_kept_at.map(timestamp).transpose()?,
        })
    })
    .transpose()
}

/// Begins a factor, unless one was begun; one that was not confirmed begins anew.
pub async fn begin(db: &Db, id: FactorId, user: UserId, at: Timestamp) -> Result<(), StoreError> {
    let tx = admin_acts::begin(db).await?;
    match find_on(&tx, user).await? {
        Some(factor) if factor.confirmed_at.is_some() => return Ok(()),
        Some(_) => remove_on(&tx, user).await?,
        None => {}
    }
    let row = second_factors::ActiveModel {
        id: Set(id.0),
        user_id: Set(user.0),
        created_at: Set(instant(at)),
        confirmed_at: Set(None),
        codes_generation: Set(1),
        codes_kept_at: Set(None),
        last_step: Set(0),
    };
    second_factors::Entity::insert(row).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// Confirms a factor with the step of its first code, keeps the hashes of its recovery codes, and ends every session
/// but the one given. False where it had been confirmed or is gone.
pub async fn confirm(
    db: &Db,
    user: UserId,
    (factor, step): (FactorId, u64),
    codes: &[TokenHash],
    (kept, told): (&TokenHash, Vec<Addressed>),
    at: Timestamp,
) -> Result<bool, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let done = second_factors::Entity::update_many()
        .set(second_factors::ActiveModel {
            confirmed_at: Set(Some(instant(at))),
            last_step: Set(number(step)?),
            ..Default::default()
        })
        .filter(second_factors::Column::Id.eq(factor.0))
        .filter(second_factors::Column::ConfirmedAt.is_null())
        .exec(&tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    keep_codes(&tx, factor, codes).await?;
    sessions::end_others_on(&tx, user, kept).await?;
    admin_acts::note(&tx, Act::SecondFactorOn { user }, Doer { by: Some(user), at }).await?;
    outbox::insert(&tx, told, State::Queued, at).await?;
    tx.commit().await?;
    Ok(true)
}

/// Takes the code of a step, once: false when it or a later one was taken before.
pub async fn take_step(db: &Db, factor: FactorId, step: u64) -> Result<bool, StoreError> {
    let step = number(step)?;
    let done = second_factors::Entity::update_many()
        .set(second_factors::ActiveModel { last_step: Set(step), ..Default::default() })
        .filter(second_factors::Column::Id.eq(factor.0))
        .filter(second_factors::Column::LastStep.lt(step))
        .exec(db.write())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Uses a recovery code, once, and notes it: false when there is none such or it was used.
pub async fn use_code(
    db: &Db,
    user: UserId,
    factor: FactorId,
    (code, told): (&TokenHash, Vec<Addressed>),
    at: Timestamp,
) -> Result<bool, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let done = recovery_codes::Entity::update_many()
        .set(recovery_codes::ActiveModel { used_at: Set(Some(instant(at))), ..Default::default() })
        .filter(recovery_codes::Column::CodeHash.eq(code.to_vec()))
        .filter(recovery_codes::Column::FactorId.eq(factor.0))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .exec(&tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    admin_acts::note(&tx, Act::RecoveryCodeUsed { user }, Doer { by: Some(user), at }).await?;
    outbox::insert(&tx, told, State::Queued, at).await?;
    tx.commit().await?;
    Ok(true)
}

/// How many recovery codes are left.
pub async fn codes_left(db: &Db, factor: FactorId) -> Result<u64, StoreError> {
    let left = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::FactorId.eq(factor.0))
        .filter(recovery_codes::Column::UsedAt.is_null());
    Ok(left.count(db.read()).await?)
}

/// The owner has the codes: no page shows them again.
pub async fn codes_kept(db: &Db, factor: FactorId, at: Timestamp) -> Result<(), StoreError> {
    second_factors::Entity::update_many()
        .set(second_factors::ActiveModel { codes_kept_at: Set(Some(instant(at))), ..Default::default() })
        .filter(second_factors::Column::Id.eq(factor.0))
        .filter(second_factors::Column::CodesKeptAt.is_null())
        .exec(db.write())
        .await?;
    Ok(())
}

/// Another list of recovery codes in the place of the one of the generation before.
pub async fn renew_codes(
    db: &Db,
    user: UserId,
    factor: &Factor,
    codes: &[TokenHash],
    at: Timestamp,
) -> Result<(), StoreError> {
    let tx = admin_acts::begin(db).await?;
    let generation = i32::try_from(factor.codes_generation)
        .map_err(|error| StoreError::inconsistent("second_factors", factor.id, error))?;
    let done = second_factors::Entity::update_many()
        .set(second_factors::ActiveModel { codes_kept_at: Set(None), ..Default::default() })
        .col_expr(second_factors::Column::CodesGeneration, Expr::value(generation.saturating_add(1)))
        .filter(second_factors::Column::Id.eq(factor.id.0))
        .filter(second_factors::Column::CodesGeneration.eq(generation))
        .exec(&tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(());
    }
    recovery_codes::Entity::delete_many()
        .filter(recovery_codes::Column::FactorId.eq(factor.id.0))
        .exec(&tx)
        .await?;
    keep_codes(&tx, factor.id, codes).await?;
    admin_acts::note(&tx, Act::RecoveryCodesRenewed { user }, Doer { by: Some(user), at }).await?;
    Ok(tx.commit().await?)
}

async fn keep_codes(
    connection: &impl ConnectionTrait,
    factor: FactorId,
    codes: &[TokenHash],
) -> Result<(), StoreError> {
    let rows = codes.iter().map(|code| recovery_codes::ActiveModel {
        code_hash: Set(code.to_vec()),
        factor_id: Set(factor.0),
        used_at: Set(None),
    });
    recovery_codes::Entity::insert_many(rows).exec_without_returning(connection).await?;
    Ok(())
}

/// Takes the factor away on the word of its owner, and ends every session but the one given.
pub async fn remove_own(
    db: &Db,
    user: UserId,
    (kept, told): (&TokenHash, Vec<Addressed>),
    at: Timestamp,
) -> Result<(), StoreError> {
    let tx = admin_acts::begin(db).await?;
    if find_on(&tx, user).await?.is_some_and(|factor| factor.confirmed_at.is_some()) {
        admin_acts::note(&tx, Act::SecondFactorOff { user }, Doer { by: Some(user), at }).await?;
        outbox::insert(&tx, told, State::Queued, at).await?;
        sessions::end_others_on(&tx, user, kept).await?;
    }
    remove_on(&tx, user).await?;
    Ok(tx.commit().await?)
}

async fn remove_on(connection: &impl ConnectionTrait, user: UserId) -> Result<(), StoreError> {
    if let Some(factor) = find_on(connection, user).await? {
        let own = recovery_codes::Column::FactorId.eq(factor.id.0);
        recovery_codes::Entity::delete_many().filter(own).exec(connection).await?;
        second_factors::Entity::delete_by_id(factor.id.0).exec(connection).await?;
    }
    factor_resets::Entity::delete_by_id(user.0).exec(connection).await?;
    Ok(())
}

/// Opens the step between password and code.
pub async fn open_step(
    db: &Db,
    token: &TokenHash,
    user: UserId,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let row = sign_in_steps::ActiveModel {
        token_hash: Set(token.to_vec()),
        user_id: Set(user.0),
        expires_at: Set(instant(expires_at)),
        tries: Set(0),
    };
    sign_in_steps::Entity::insert(row).exec_without_returning(db.write()).await?;
    Ok(())
}

/// The step of a token, over or not: the caller judges.
pub async fn step(db: &Db, token: &TokenHash) -> Result<Option<Step>, StoreError> {
    let row = sign_in_steps::Entity::find_by_id(token.to_vec()).one(db.read()).await?;
    row.map(|row| {
        Ok(Step {
            user: UserId(row.user_id),
            expires_at: timestamp(row.expires_at)?,
            tries: u32::try_from(row.tries)
                .map_err(|error| StoreError::inconsistent("sign_in_steps", row.user_id, error))?,
        })
    })
    .transpose()
}

/// Counts one more try before the code is looked at: false when there were as many as may be.
pub async fn count_try(db: &Db, token: &TokenHash, most: u32) -> Result<bool, StoreError> {
    let most = i32::try_from(most).unwrap_or(i32::MAX);
    let done = sign_in_steps::Entity::update_many()
        .col_expr(sign_in_steps::Column::Tries, Expr::cust("tries + 1"))
        .filter(sign_in_steps::Column::TokenHash.eq(token.to_vec()))
        .filter(sign_in_steps::Column::Tries.lt(most))
        .exec(db.write())
        .await?;
    Ok(done.rows_affected == 1)
}

/// The step is over: true for whoever ends it.
pub async fn close_step(db: &Db, token: &TokenHash) -> Result<bool, StoreError> {
    let done = sign_in_steps::Entity::delete_by_id(token.to_vec()).exec(db.write()).await?;
    Ok(done.rows_affected == 1)
}

/// Removes steps that have expired. How many.
pub async fn remove_expired_steps(db: &Db, at: Timestamp) -> Result<u64, StoreError> {
    let expired = sign_in_steps::Column::ExpiresAt.lte(instant(at));
    Ok(sign_in_steps::Entity::delete_many().filter(expired).exec(db.write()).await?.rows_affected)
}

/// Every step of a person is over.
pub(super) async fn close_steps_on(
    connection: &impl ConnectionTrait,
    user: UserId,
) -> Result<(), StoreError> {
    let own = sign_in_steps::Column::UserId.eq(user.0);
    sign_in_steps::Entity::delete_many().filter(own).exec(connection).await?;
    Ok(())
}

/// The reset that waits and was asked for after that instant, if one was.
pub async fn reset(db: &Db, user: UserId, since: Timestamp) -> Result<Option<Reset>, StoreError> {
    reset_on(db.read(), user, since).await
}

async fn reset_on(
    connection: &impl ConnectionTrait,
    user: UserId,
    since: Timestamp,
) -> Result<Option<Reset>, StoreError> {
    let waiting = factor_resets::Entity::find_by_id(user.0);
    let row = waiting.filter(factor_resets::Column::AskedAt.gt(instant(since))).one(connection).await?;
    row.map(|row| {
        Ok(Reset { asked_by: UserId(row.asked_by), asked_at: timestamp(row.asked_at)?, reason: row.reason })
    })
    .transpose()
}

/// One administrator asks for the reset; the latest word stands.
pub async fn ask_reset(
    db: &Db,
    user: UserId,
    (by, reason): (UserId, &str),
    told: Vec<Addressed>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let tx = admin_acts::begin(db).await?;
    let row = factor_resets::ActiveModel {
        user_id: Set(user.0),
        asked_by: Set(by.0),
        asked_at: Set(instant(at)),
        reason: Set(reason.to_owned()),
    };
    use factor_resets::Column as C;
    let newer = OnConflict::column(C::UserId).update_columns([C::AskedBy, C::AskedAt, C::Reason]).to_owned();
    factor_resets::Entity::insert(row).on_conflict(newer).exec_without_returning(&tx).await?;
    let act = Act::ResetAsked { user, reason: reason.to_owned() };
    admin_acts::note(&tx, act, Doer { by: Some(by), at }).await?;
    outbox::insert(&tx, told, State::Queued, at).await?;
    Ok(tx.commit().await?)
}

/// Another one confirms or dismisses it: confirmed, the factor is gone and every session has ended. The rule is
/// asked with the reset that waits.
pub async fn settle_reset<E>(
    db: &Db,
    user: UserId,
    (confirmed, since): (bool, Timestamp),
    (doer, told): (Doer, Vec<Addressed>),
    rule: impl FnOnce(&Reset) -> Result<(), E>,
) -> Result<Option<Result<(), E>>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let Some(reset) = reset_on(&tx, user, since).await? else { return Ok(None) };
    if let Err(fault) = rule(&reset) {
        return Ok(Some(Err(fault)));
    }
    let act = if confirmed {
        remove_on(&tx, user).await?;
        sessions::end_all_on(&tx, user).await?;
        Act::ResetConfirmed { user }
    } else {
        factor_resets::Entity::delete_by_id(user.0).exec(&tx).await?;
        Act::ResetDismissed { user }
    };
    admin_acts::note(&tx, act, doer).await?;
    outbox::insert(&tx, told, State::Queued, doer.at).await?;
    tx.commit().await?;
    Ok(Some(Ok(())))
}

fn number(step: u64) -> Result<i64, StoreError> {
    i64::try_from(step).map_err(|error| StoreError::inconsistent("second_factors", step, error))
}
