//! The directory as acts: what each confirmed import said of an institution. The directory that comes with the program
//! is what stands before them all. Tables that wait to be confirmed go by themselves.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table institution_entries (
  -- the number of the import, from 1, without gaps
  directory integer not null,
  code text not null,
  -- the institution with all its states as JSON
  entry text not null,
  primary key (directory, code)
)
--
create table directory_tables (
  id {uuid} primary key,
  uploaded_by {uuid} not null references users (id),
  uploaded_at {instant} not null,
  content text not null,
  -- the number of the directory that it was made to, once it was confirmed
  applied_as integer
)
";

const SQLITE: &str = r"
create trigger institution_entries_no_update before update on institution_entries
begin select raise(abort, 'the directory is append-only'); end
--
create trigger institution_entries_no_delete before delete on institution_entries
begin select raise(abort, 'the directory is append-only'); end
--
create trigger institution_entries_no_replace before insert on institution_entries
when exists (select 1 from institution_entries where directory = new.directory and code = new.code)
begin select raise(abort, 'the directory is append-only'); end
";

const POSTGRES: &str = r"
create trigger institution_entries_no_change before update or delete on institution_entries
for each row execute function refuse_change()
--
create trigger institution_entries_no_truncate before truncate on institution_entries
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
