//! Requests that nobody has opened: how far each was told of, and where they are found.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table unopened_told (
  case_id {uuid} primary key references cases (id),
  -- the last who was told: substitute, head
  step text not null,
  recorded_at {instant} not null
)
--
create index cases_unopened on cases (institution, filed_at, id) where stage = 'received'
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
