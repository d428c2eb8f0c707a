//! Complaints: the projection of those of every case, for the lists of the bodies that hear them. Their
//! history stands with that of their case.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table complaints (
  id {uuid} primary key,
  case_id {uuid} not null references cases (id),
  reference text not null unique,
  -- head or commission
  body text not null,
  -- whose answer or silence is under review
  institution text not null,
  state text not null,
  received_on date not null,
  -- the last day of the decision; null while not computable, or premature
  due_on date,
  is_open boolean not null
)
--
create index complaints_of_case on complaints (case_id)
--
create index complaints_worklist on complaints (body, institution, due_on, id) where is_open
";

const SQLITE: &str = r"
create trigger complaints_no_delete before delete on complaints
begin select raise(abort, 'complaints are never deleted'); end
--
create trigger complaints_no_replace before insert on complaints
when exists (select 1 from complaints where id = new.id or reference = new.reference or rowid = new.rowid)
begin select raise(abort, 'complaints are never replaced'); end
--
create trigger complaints_keep_identity before update on complaints
when new.id is not old.id or new.reference is not old.reference or new.case_id is not old.case_id
  or new.body is not old.body or new.institution is not old.institution or new.rowid is not old.rowid
begin select raise(abort, 'a complaint stays what it is about'); end
";

const POSTGRES: &str = r"
create trigger complaints_no_delete before delete on complaints
for each row execute function refuse_change()
--
create trigger complaints_no_truncate before truncate on complaints
for each statement execute function refuse_change()
--
create trigger complaints_keep_identity before update on complaints
for each row when (new.id is distinct from old.id or new.reference is distinct from old.reference
  or new.case_id is distinct from old.case_id or new.body is distinct from old.body
  or new.institution is distinct from old.institution)
execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
