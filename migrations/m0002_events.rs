//! Events: the history of cases, as the exact bytes that were hashed.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table events (
  id {uuid} not null unique,
  case_id {uuid} not null references cases (id),
  -- 1 for the filing, without gaps
  seq integer not null,
  kind text not null,
  actor_role text not null,
  actor_user {uuid},
  actor_institution text,
  -- the legal date on which it happened
  happened_on date not null,
  recorded_at {instant} not null,
  -- what was hashed; contains every column above
  bytes {bytes} not null,
  previous_hash text not null,
  hash text not null,
  primary key (case_id, seq)
)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
