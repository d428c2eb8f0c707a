//! What auditors read: noted before it is shown, never changed.

use super::super::{
    StoreError,
    entity::readings::{self, Column, Entity},
    types::{instant, timestamp},
};
use super::Register;
use crate::domain::{case::facts::coded, id::UserId};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

coded! {
    /// What was looked at.
    Read {
        Figures = "figures",
        Cases = "cases",
        Sample = "sample",
        Export = "export",
        Case = "case",
        Bundle = "bundle",
    }
}

/// One look of an auditor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub id: Uuid,
    pub at: Timestamp,
    pub user: UserId,
    pub what: Read,
    /// What was asked, as in the address.
    pub query: String,
}

impl Register {
    /// Notes a look. The only thing that an auditor's port writes.
    pub async fn note(&self, reading: Reading) -> Result<(), StoreError> {
        let row = readings::ActiveModel {
            id: Set(reading.id),
            at: Set(instant(reading.at)),
            user_id: Set(reading.user.0),
            what: Set(reading.what.code().to_owned()),
            query: Set(reading.query),
        };
        Entity::insert(row).exec_without_returning(self.db.write()).await?;
        Ok(())
    }

    /// The looks of one person, the newest first, before `before`.
    pub async fn readings(
        &self,
        user: UserId,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<Reading>, StoreError> {
        let mut query = Entity::find().filter(Column::UserId.eq(user.0));
        if let Some(before) = before {
            query = query.filter(Column::Id.lt(before));
        }
        let rows = query.order_by_desc(Column::Id).limit(limit).all(self.db.read()).await?;
        let read = |row: readings::Model| {
            let what = Read::parse(&row.what);
            Ok(Reading {
                id: row.id,
                at: timestamp(row.at)?,
                user: UserId(row.user_id),
                what: what.ok_or_else(|| StoreError::inconsistent("readings", row.id, &row.what))?,
                query: row.query,
            })
        };
        rows.into_iter().map(read).collect()
    }
}
