//! A case can pass to the body that took the place of the one it was addressed to: its institution moves with its version
//! and its state, never alone, and that of its complaints to where the case is and nowhere else.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQLITE: &str = r"
drop trigger cases_keep_identity
--
create trigger cases_keep_identity before update on cases
when new.id is not old.id or new.reference is not old.reference or new.rowid is not old.rowid
  or new.version <= old.version
  or (new.institution is not old.institution
    and new.institution is not json_extract(new.state, '$.institution'))
begin select raise(abort, 'a case only moves forward'); end
--
drop trigger complaints_keep_identity
--
create trigger complaints_keep_identity before update on complaints
when new.id is not old.id or new.reference is not old.reference or new.case_id is not old.case_id
  or new.body is not old.body or new.rowid is not old.rowid
  or (new.institution is not old.institution
    and new.institution is not (select institution from cases where id = new.case_id))
begin select raise(abort, 'a complaint stays what it is about'); end
";

const POSTGRES: &str = r"
drop trigger cases_keep_identity on cases
--
create trigger cases_keep_identity before update on cases
for each row when (new.id is distinct from old.id or new.reference is distinct from old.reference
  or new.version <= old.version
  or (new.institution is distinct from old.institution
    and new.institution is distinct from (new.state::jsonb ->> 'institution')))
execute function refuse_change()
--
drop trigger complaints_keep_identity on complaints
--
create trigger complaints_keep_identity before update on complaints
for each row when (new.id is distinct from old.id or new.reference is distinct from old.reference
  or new.case_id is distinct from old.case_id or new.body is distinct from old.body)
execute function refuse_change()
--
create function refuse_another_institution() returns trigger language plpgsql as $$
begin
  if new.institution is distinct from (select institution from cases where id = new.case_id) then
    raise exception '% is append-only', tg_table_name;
  end if;
  return new;
end $$
--
create trigger complaints_go_with_their_case before update on complaints
for each row when (new.institution is distinct from old.institution)
execute function refuse_another_institution()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
