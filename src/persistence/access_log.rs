//! Who looked at an identity number, when and why: written before the number is read.

use super::{Db, StoreError, entity::access_log, types::instant};
use crate::domain::{
    actor::Role,
    id::{CaseId, UserId},
};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// One look.
#[derive(Debug, Clone)]
pub struct Look {
    pub id: Uuid,
    pub at: Timestamp,
    pub user: UserId,
    pub role: Role,
    pub case: CaseId,
    /// What was looked at: `identity-number`.
    pub what: &'static str,
    /// Why, in the person's own words.
    pub reason: String,
}

pub async fn record(db: &Db, look: Look) -> Result<(), StoreError> {
    let row = access_log::ActiveModel {
        id: Set(look.id),
        at: Set(instant(look.at)),
        user_id: Set(look.user.0),
        role: Set(look.role.code().to_owned()),
        case_id: Set(look.case.0),
        what: Set(look.what.to_owned()),
        reason: Set(look.reason),
    };
    access_log::Entity::insert(row).exec_without_returning(db.write()).await?;
    Ok(())
}
