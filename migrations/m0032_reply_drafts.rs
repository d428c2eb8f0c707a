//! Answers that are being written: every state that somebody saved, so that of two who write at once neither loses a
//! word. They go when the answer is given.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table reply_drafts (
  case_id {uuid} not null references cases (id),
  -- 1, 2, 3 … within the case
  revision integer not null,
  -- the revision that its writer had before them; 0 for none
  based_on integer not null,
  user_id {uuid} not null references users (id),
  saved_at {instant} not null,
  -- JSON: the fields of the form, each with its name
  fields text not null,
  primary key (case_id, revision)
)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
