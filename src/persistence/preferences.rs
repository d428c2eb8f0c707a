//! When people want which notice: what was chosen, by a member of staff or by the requester of a case. What nobody
//! chose comes at once. Judges nothing.

use super::{
    Db, StoreError,
    entity::notice_preferences::{self, Column, Entity},
    types::instant,
};
use crate::{
    domain::id::{CaseId, UserId},
    notifications::{catalogue::Choice, message::MessageKind},
};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use std::collections::HashMap;
use uuid::Uuid;

/// Whose choice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    User(UserId),
    /// The requester of that case.
    Case(CaseId),
}

impl Owner {
    /// Of a notice to that member of staff, or about that case to its requester.
    pub fn of(user: Option<UserId>, case: Option<CaseId>) -> Option<Self> {
        user.map(Owner::User).or(case.map(Owner::Case))
    }

    fn id(self) -> Uuid {
        match self {
            Owner::User(id) => id.0,
            Owner::Case(id) => id.0,
        }
    }
}

/// Everything that somebody chose.
pub async fn of(db: &Db, owner: Owner) -> Result<HashMap<MessageKind, Choice>, StoreError> {
    let rows = Entity::find().filter(Column::Owner.eq(owner.id())).all(db.read()).await?;
    rows.into_iter().map(|row| Ok((kind(&row)?, choice(&row)?))).collect()
}

/// When somebody wants notices of that kind.
pub async fn one(db: &Db, owner: Owner, wanted: MessageKind) -> Result<Choice, StoreError> {
    let key = (owner.id(), wanted.code().to_owned());
    let row = Entity::find_by_id(key).one(db.read()).await?;
    row.map_or(Ok(Choice::AtOnce), |row| choice(&row))
}

/// Keeps what somebody chose, in the place of what was chosen before.
pub async fn choose(
    db: &Db,
    owner: Owner,
    chosen: &[(MessageKind, Choice)],
    at: Timestamp,
) -> Result<(), StoreError> {
    if chosen.is_empty() {
        return Ok(());
    }
    let rows = chosen.iter().map(|(kind, choice)| notice_preferences::ActiveModel {
        owner: Set(owner.id()),
        kind: Set(kind.code().to_owned()),
        choice: Set(choice.code().to_owned()),
        changed_at: Set(instant(at)),
    });
    let replaces = OnConflict::columns([Column::Owner, Column::Kind])
        .update_columns([Column::Choice, Column::ChangedAt])
        .to_owned();
    Entity::insert_many(rows).on_conflict(replaces).exec_without_returning(db.write()).await?;
    Ok(())
}

fn kind(row: &notice_preferences::Model) -> Result<MessageKind, StoreError> {
    MessageKind::parse(&row.kind)
        .ok_or_else(|| StoreError::inconsistent("notice_preferences", row.owner, &row.kind))
}

fn choice(row: &notice_preferences::Model) -> Result<Choice, StoreError> {
    Choice::parse(&row.choice)
        .ok_or_else(|| StoreError::inconsistent("notice_preferences", row.owner, &row.choice))
}
