//! Days on which somebody in office is away: their notices go to those who are there.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table absences (
  -- the last one that was told stands in the place of the one before
  user_id {uuid} primary key references users (id),
  first_on date not null,
  -- included
  last_on date not null,
  told_at {instant} not null
)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
