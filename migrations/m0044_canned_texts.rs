//! Texts that an institution writes once and uses often in its answers.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table canned_texts (
  id {uuid} primary key,
  institution text not null,
  language text not null,
  name text not null,
  body text not null,
  -- whoever wrote it last
  user_id {uuid} not null references users (id),
  saved_at {instant} not null
)
--
create index canned_texts_of_institution on canned_texts (institution, language, name)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
