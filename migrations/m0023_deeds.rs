//! What is kept beside the histories of cases, noted in one chain: acts of the calendar, keys, letters, addresses of
//! calendars. A row of these that goes or changes leaves a deed without its row.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table deeds (
  -- from 1, without gaps
  number integer primary key,
  -- act, key-opened, key-retired, letter, calendar-given, calendar-revoked
  kind text not null,
  row_id text not null,
  -- SHA-256 of what the row held
  digest text not null,
  done_at {instant} not null,
  previous_hash text not null,
  hash text not null
)
";

const SQLITE: &str = r"
create trigger deeds_no_update before update on deeds
begin select raise(abort, 'deeds are append-only'); end
--
create trigger deeds_no_delete before delete on deeds
begin select raise(abort, 'deeds are append-only'); end
--
create trigger deeds_no_replace before insert on deeds
when exists (select 1 from deeds where number = new.number)
begin select raise(abort, 'deeds are append-only'); end
";

const POSTGRES: &str = r"
create trigger deeds_no_change before update or delete on deeds
for each row execute function refuse_change()
--
create trigger deeds_no_truncate before truncate on deeds
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
