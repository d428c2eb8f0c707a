//! Addresses of calendars: each row is one that was given, until it is revoked. The secret in the address is made
//! from the row by the server's key; the row alone opens nothing.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table feeds (
  id {uuid} primary key,
  -- of one case, of what one officer has, or of an institution as one of its people sees it
  case_id {uuid} references cases (id),
  user_id {uuid} references users (id),
  institution text,
  -- of the secret link under which it was given: a renewed link ends it
  link_generation integer,
  created_at {instant} not null,
  revoked_at {instant},
  check ((case_id is null) <> (user_id is null))
)
--
create index feeds_of_case on feeds (case_id) where revoked_at is null
--
create index feeds_of_user on feeds (user_id) where revoked_at is null
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
