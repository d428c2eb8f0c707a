//! Drafts: unfinished filings, gone after 24 hours or on filing.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table drafts (
  id {uuid} primary key,
  -- SHA-256 of the token in the cookie
  token_hash {bytes} not null unique,
  -- the answers as JSON; the identity number encrypted within
  answers text not null,
  updated_at {instant} not null,
  expires_at {instant} not null
)
--
create index drafts_by_end on drafts (expires_at)
--
create table draft_files (
  id {uuid} primary key,
  draft_id {uuid} not null references drafts (id) on delete cascade,
  name text not null,
  digest text not null,
  path text not null,
  size_octets bigint not null,
  media_type text not null
)
--
create index draft_files_of_draft on draft_files (draft_id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
