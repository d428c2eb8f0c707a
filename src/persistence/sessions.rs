//! Sessions of staff: found by the hash of the token in the cookie, never by the token itself.

use super::{
    Db, StoreError,
    entity::{appointments, sessions, users},
    offices::on_day,
    people::{self, Person},
    second_factors,
    types::{day, instant, timestamp},
};
use crate::domain::{actor::Role, id::UserId};
use data_encoding::HEXLOWER;
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::Query,
};

/// SHA-256 of a token.
pub type TokenHash = [u8; 32];

/// A session with the person it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub person: Person,
    pub created_at: Timestamp,
    /// Written at most every few minutes.
    pub seen_at: Timestamp,
    /// The absolute end.
    pub ends_at: Timestamp,
}

/// Opens a session.
pub async fn open(
    db: &Db,
    token: &TokenHash,
    user: UserId,
    at: Timestamp,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    let row = sessions::ActiveModel {
        token_hash: Set(token.to_vec()),
        user_id: Set(user.0),
        created_at: Set(instant(at)),
        seen_at: Set(instant(at)),
        ends_at: Set(instant(ends_at)),
    };
    sessions::Entity::insert(row).exec_without_returning(db.write()).await?;
    Ok(())
}

/// The session of a token, ended or not: the caller judges.
pub async fn find(db: &Db, token: &TokenHash) -> Result<Option<Session>, StoreError> {
    let Some(row) = sessions::Entity::find_by_id(token.to_vec()).one(db.read()).await? else {
        return Ok(None);
    };
    let Some(user) = users::Entity::find_by_id(row.user_id).one(db.read()).await? else {
        return Ok(None);
    };
    Ok(Some(Session {
        person: people::person(user)?,
        created_at: timestamp(row.created_at)?,
        seen_at: timestamp(row.seen_at)?,
        ends_at: timestamp(row.ends_at)?,
    }))
}

/// A session that has not ended, as its owner recognises it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    pub token: TokenHash,
    pub created_at: Timestamp,
    /// Written at most every few minutes.
    pub seen_at: Timestamp,
}

impl Open {
    /// Tells it from the others of a person; opens nothing.
    pub fn mark(&self) -> String {
        HEXLOWER.encode(&self.token[..8])
    }
}

/// The sessions of a person that have not ended, the latest seen first.
pub async fn open_of(
    db: &Db,
    user: UserId,
    at: Timestamp,
    idle_since: Timestamp,
) -> Result<Vec<Open>, StoreError> {
    let rows = sessions::Entity::find()
        .filter(sessions::Column::UserId.eq(user.0))
        .filter(sessions::Column::EndsAt.gt(instant(at)))
        .filter(sessions::Column::SeenAt.gt(instant(idle_since)))
        .order_by_desc(sessions::Column::SeenAt)
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            let token = row.token_hash.try_into();
            Ok(Open {
                token: token.map_err(|_| StoreError::inconsistent("sessions", user, "token_hash"))?,
                created_at: timestamp(row.created_at)?,
                seen_at: timestamp(row.seen_at)?,
            })
        })
        .collect()
}

/// Somebody was seen.
pub async fn touch(db: &Db, token: &TokenHash, at: Timestamp) -> Result<(), StoreError> {
    sessions::Entity::update_many()
        .set(sessions::ActiveModel { seen_at: Set(instant(at)), ..Default::default() })
        .filter(sessions::Column::TokenHash.eq(token.to_vec()))
        .exec(db.write())
        .await?;
    Ok(())
}

pub async fn end(db: &Db, token: &TokenHash) -> Result<(), StoreError> {
    sessions::Entity::delete_by_id(token.to_vec()).exec(db.write()).await?;
    Ok(())
}

/// Signed out everywhere.
pub async fn end_all(db: &Db, user: UserId) -> Result<(), StoreError> {
    end_all_on(db.write(), user).await
}

pub(super) async fn end_all_on(connection: &impl ConnectionTrait, user: UserId) -> Result<(), StoreError> {
    sessions::Entity::delete_many().filter(sessions::Column::UserId.eq(user.0)).exec(connection).await?;
    second_factors::close_steps_on(connection, user).await
}

/// Every session of a person but one.
pub(super) async fn end_others_on(
    connection: &impl ConnectionTrait,
    user: UserId,
    kept: &TokenHash,
) -> Result<(), StoreError> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::UserId.eq(user.0))
        .filter(sessions::Column::TokenHash.ne(kept.to_vec()))
        .exec(connection)
        .await?;
    second_factors::close_steps_on(connection, user).await
}

/// Ends the sessions that were opened before `since`, the beginning of `today`, by the people of an institution whose
/// office is over and who hold none today. How many.
pub async fn end_of_those_who_left(db: &Db, today: Date, since: Timestamp) -> Result<u64, StoreError> {
    let of = |which: Condition| {
        let mut persons = Query::select();
        persons.column(appointments::Column::UserId).from(appointments::Entity).cond_where(which);
        persons
    };
    let held = of(Condition::all().add(appointments::Column::EndsOn.lt(day(today))));
    let institutional = Role::ALL.into_iter().filter(|role| role.is_of_institution()).map(Role::code);
    let mut staff = Query::select();
    staff.column(users::Column::Id).from(users::Entity).and_where(users::Column::Role.is_in(institutional));
    let left = Condition::all()
        .add(sessions::Column::CreatedAt.lt(instant(since)))
        .add(sessions::Column::UserId.in_subquery(staff))
        .add(sessions::Column::UserId.in_subquery(held))
        .add(sessions::Column::UserId.not_in_subquery(of(on_day(today))));
    Ok(sessions::Entity::delete_many().filter(left).exec(db.write()).await?.rows_affected)
}

/// Removes what has ended: past its absolute end, or not seen since `idle_since`. How many.
pub async fn remove_ended(db: &Db, at: Timestamp, idle_since: Timestamp) -> Result<u64, StoreError> {
    let ended = Condition::any()
        .add(sessions::Column::EndsAt.lte(instant(at)))
        .add(sessions::Column::SeenAt.lt(instant(idle_since)));
    Ok(sessions::Entity::delete_many().filter(ended).exec(db.write()).await?.rows_affected)
}
