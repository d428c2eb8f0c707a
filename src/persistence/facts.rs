//! Facts of the database as a whole: whether it is a demonstration's, and how far time has come in it.

use super::{
    Db, StoreError,
    entity::{events, facts},
    types::timestamp,
};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder, QuerySelect, sea_query::OnConflict};

const DEMO: &str = "demo";

/// Whether the database carries the mark of a demonstration.
pub async fn is_demo(db: &Db) -> Result<bool, StoreError> {
    Ok(facts::Entity::find_by_id(DEMO).one(db.read()).await?.is_some())
}

/// Marks the database as a demonstration's, for good.
pub async fn mark_demo(db: &Db) -> Result<(), StoreError> {
    let row = facts::ActiveModel { name: Set(DEMO.to_owned()), value: Set("1".to_owned()) };
    let known = OnConflict::column(facts::Column::Name).do_nothing().to_owned();
    match facts::Entity::insert(row).on_conflict(known).exec_without_returning(db.write()).await {
        Ok(_) | Err(sea_orm::DbErr::RecordNotInserted) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The latest instant at which something was recorded.
pub async fn latest_recorded(db: &Db) -> Result<Option<Timestamp>, StoreError> {
    let latest = events::Entity::find()
        .select_only()
        .column(events::Column::RecordedAt)
        .order_by_desc(events::Column::Id)
        .limit(1)
        .into_tuple::<chrono::DateTime<chrono::Utc>>()
        .one(db.read())
        .await?;
    latest.map(timestamp).transpose()
}
