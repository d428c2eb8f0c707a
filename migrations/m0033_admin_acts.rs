//! What administrators did, one act after the other; sessions that can be told apart by whoever ends them.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table admin_acts (
  -- from 1, without gaps
  number integer primary key,
  -- the act as JSON: ids of people, no names
  act text not null,
  -- the id of the person it is about, if it is about one
  about text,
  recorded_at {instant} not null,
  -- null for a command on the machine
  recorded_by {uuid}
)
--
create index admin_acts_about on admin_acts (about, number)
--
create index users_by_name on users (name, id)
";

const SQLITE: &str = r"
create trigger admin_acts_no_update before update on admin_acts
begin select raise(abort, 'acts of administrators are append-only'); end
--
create trigger admin_acts_no_delete before delete on admin_acts
begin select raise(abort, 'acts of administrators are append-only'); end
--
create trigger admin_acts_no_replace before insert on admin_acts
when new.number <> (select coalesce(max(number), 0) + 1 from admin_acts)
begin select raise(abort, 'acts of administrators are append-only'); end
";

const POSTGRES: &str = r"
create trigger admin_acts_no_change before update or delete on admin_acts
for each row execute function refuse_change()
--
create trigger admin_acts_no_truncate before truncate on admin_acts
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
