//! One-time links to set a password: kept as the hash of their token, used once.

use super::{
    Db, StoreError,
    admin_acts::{self, Doer},
    entity::{password_links, users},
    outbox::{self, Addressed},
    people, sessions,
    sessions::TokenHash,
    types::instant,
};
use crate::domain::{administration::Act, id::UserId};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

/// A link to come, and the notice that carries it; none where it is printed by a command.
#[derive(Debug, Clone)]
pub struct NewLink {
    pub token: TokenHash,
    pub user: UserId,
    pub expires_at: Timestamp,
    pub notice: Option<Addressed>,
}

/// Opens a link and queues its notice in one transaction.
pub async fn open(db: &Db, link: NewLink, at: Timestamp) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    open_on(&tx, link, at).await?;
    Ok(tx.commit().await?)
}

/// The same on any connection.
pub(super) async fn open_on(
    connection: &impl ConnectionTrait,
    link: NewLink,
    at: Timestamp,
) -> Result<(), StoreError> {
    let row = password_links::ActiveModel {
        token_hash: Set(link.token.to_vec()),
        user_id: Set(link.user.0),
        created_at: Set(instant(at)),
        expires_at: Set(instant(link.expires_at)),
        used_at: Set(None),
    };
    password_links::Entity::insert(row).exec_without_returning(connection).await?;
    outbox::insert(connection, link.notice.into_iter().collect(), outbox::State::Queued, at).await?;
    Ok(())
}

/// Removes every link of a person: an account out of use has no way back of its own.
pub(super) async fn forget_on(connection: &impl ConnectionTrait, user: UserId) -> Result<(), StoreError> {
    let own = password_links::Column::UserId.eq(user.0);
    password_links::Entity::delete_many().filter(own).exec(connection).await?;
    Ok(())
}

/// Another link of the first password for somebody who never had one: the act is noted. False where a password
/// was set meanwhile.
pub async fn open_first(db: &Db, link: NewLink, doer: Doer) -> Result<bool, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let user = link.user;
    let row = users::Entity::find_by_id(user.0).one(&tx).await?;
    let waits = row.is_some_and(|row| row.password_hash.is_none() && row.disabled_at.is_none());
    if waits {
        forget_on(&tx, user).await?;
        open_on(&tx, link, doer.at).await?;
        admin_acts::note(&tx, Act::LinkMade { user }, doer).await?;
    }
    tx.commit().await?;
    Ok(waits)
}

/// Whose password an unused link sets, while it lasts.
pub async fn owner(db: &Db, token: &TokenHash, at: Timestamp) -> Result<Option<UserId>, StoreError> {
    let row = password_links::Entity::find_by_id(token.to_vec()).filter(usable(at)).one(db.read()).await?;
    Ok(row.map(|row| UserId(row.user_id)))
}

/// Uses the link: the password is set, every other link is dead, every session has ended. Whose it was;
/// none when it was used or has expired.
pub async fn use_to_set(
    db: &Db,
    token: &TokenHash,
    hash: &str,
    at: Timestamp,
) -> Result<Option<UserId>, StoreError> {
    let tx = db.begin().await?;
    let row = password_links::Entity::find_by_id(token.to_vec()).filter(usable(at)).one(&tx).await?;
    let Some(row) = row else { return Ok(None) };
    let user = UserId(row.user_id);
    let taken = mark_used(&tx, user, at, Some(token)).await?;
    if taken == 0 {
        return Ok(None);
    }
    change_password(&tx, user, hash, at).await?;
    tx.commit().await?;
    Ok(Some(user))
}

/// Sets a password for one who knows the old one: every session ends, every open link is dead.
pub async fn set_password(db: &Db, user: UserId, hash: &str, at: Timestamp) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    change_password(&tx, user, hash, at).await?;
    Ok(tx.commit().await?)
}

/// How many links were made for a person since then.
pub async fn made_since(db: &Db, user: UserId, since: Timestamp) -> Result<usize, StoreError> {
    let rows = password_links::Entity::find()
        .filter(password_links::Column::UserId.eq(user.0))
        .filter(password_links::Column::CreatedAt.gt(instant(since)))
        .all(db.read())
        .await?;
    Ok(rows.len())
}

/// Removes links that have expired. How many.
pub async fn remove_expired(db: &Db, at: Timestamp) -> Result<u64, StoreError> {
    let expired = password_links::Column::ExpiresAt.lte(instant(at));
    Ok(password_links::Entity::delete_many().filter(expired).exec(db.write()).await?.rows_affected)
}

fn usable(at: Timestamp) -> Condition {
    Condition::all()
        .add(password_links::Column::UsedAt.is_null())
        .add(password_links::Column::ExpiresAt.gt(instant(at)))
}

async fn change_password(
    connection: &impl ConnectionTrait,
    user: UserId,
    hash: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    people::set_password(connection, user, hash).await?;
    mark_used(connection, user, at, None).await?;
    sessions::end_all_on(connection, user).await
}

/// One link, or all that are open.
async fn mark_used(
    connection: &impl ConnectionTrait,
    user: UserId,
    at: Timestamp,
    token: Option<&TokenHash>,
) -> Result<u64, StoreError> {
    let mut open = Condition::all()
        .add(password_links::Column::UserId.eq(user.0))
        .add(password_links::Column::UsedAt.is_null());
    if let Some(token) = token {
        open = open.add(password_links::Column::TokenHash.eq(token.to_vec()));
    }
    let done = password_links::Entity::update_many()
        .set(password_links::ActiveModel { used_at: Set(Some(instant(at))), ..Default::default() })
        .filter(open)
        .exec(connection)
        .await?;
    Ok(done.rows_affected)
}
