//! Until when an act waits for its second person, in place of whether one does: it waits no longer once its
//! last day has passed, and nothing is recorded on that day.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

// A column that is rebuilt from what stands beside it moves no case forward: the trigger stands aside for the
// one statement, within the transaction of the migration.
const SQLITE: &str = r"
-- the last day on which an act that waits for its second person can be confirmed; null when none waits
alter table cases add column confirm_until date
--
drop trigger cases_keep_identity
--
update cases set confirm_until = (
  select max(coalesce(json_extract(proposal.value, '$.expires_on'), '9999-12-31'))
  from json_each(cases.state, '$.proposals') as proposal)
where awaits_confirmation
--
create trigger cases_keep_identity before update on cases
when new.id is not old.id or new.reference is not old.reference or new.institution is not old.institution
  or new.rowid is not old.rowid or new.version <= old.version
begin select raise(abort, 'a case only moves forward'); end
--
drop index cases_to_confirm
--
alter table cases drop column awaits_confirmation
--
create index cases_to_confirm on cases (institution, confirm_until, id) where confirm_until is not null
";

const POSTGRES: &str = r"
alter table cases add column confirm_until date
--
alter table cases disable trigger cases_keep_identity
--
update cases set confirm_until = (
  select max(coalesce((proposal ->> 'expires_on')::date, date '9999-12-31'))
  from jsonb_array_elements(cases.state::jsonb -> 'proposals') as proposal)
where awaits_confirmation
--
alter table cases enable trigger cases_keep_identity
--
drop index cases_to_confirm
--
alter table cases drop column awaits_confirmation
--
create index cases_to_confirm on cases (institution, confirm_until, id) where confirm_until is not null
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
