//! Acts on many cases at once: who did what on how many, and what became of each. The acts themselves are events of
//! their cases.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table joint_acts (
  id {uuid} primary key,
  institution text not null,
  user_id {uuid} not null references users (id),
  -- assign, note, export
  act text not null,
  -- the query of the list from which it was done
  view text not null,
  cases integer not null,
  -- JSON: the reference of each case with what became of it; empty for an export
  outcomes text not null,
  recorded_at {instant} not null
)
--
create index joint_acts_of_institution on joint_acts (institution, recorded_at)
";

const SQLITE: &str = r"
create trigger joint_acts_no_update before update on joint_acts
begin select raise(abort, 'acts on several cases are append-only'); end
--
create trigger joint_acts_no_delete before delete on joint_acts
begin select raise(abort, 'acts on several cases are append-only'); end
--
create trigger joint_acts_no_replace before insert on joint_acts
when exists (select 1 from joint_acts where id = new.id)
begin select raise(abort, 'acts on several cases are append-only'); end
";

const POSTGRES: &str = r"
create trigger joint_acts_no_change before update or delete on joint_acts
for each row execute function refuse_change()
--
create trigger joint_acts_no_truncate before truncate on joint_acts
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
