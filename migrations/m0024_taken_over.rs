//! Notes, once, what was kept beside the cases before there was a chain to note it in: an upgraded database has no
//! row without its deed. Does nothing to a new one.

use crate::persistence::deeds;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let taken = deeds::take_over(manager.get_connection()).await;
        taken.map_err(|error| DbErr::Migration(error.to_string()))
    }
}
