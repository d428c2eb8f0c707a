//! Values: every erasable text, beside the commitment that an event holds of it.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table case_values (
  id {uuid} primary key,
  case_id {uuid} not null references cases (id),
  kind text not null,
  -- 128 bits; erased together with the value
  salt {bytes},
  plaintext text,
  -- identity numbers only
  ciphertext {bytes},
  retain_until date,
  erased_at {instant}
)
--
create index case_values_of_case on case_values (case_id)
--
-- Attachments; name and digest are sealed values of the case.
create table case_files (
  id {uuid} primary key,
  case_id {uuid} not null references cases (id),
  -- where the file store has it
  path text not null,
  size_octets bigint not null,
  media_type text not null,
  retain_until date,
  erased_at {instant}
)
--
create index case_files_of_case on case_files (case_id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
