//! What a worklist is filtered by: how a case was extended and on which grounds something was withheld, each a column
//! that is rebuilt from what stands beside it; and indexes that hold every filter, so that a page of a list reads no
//! row but those it shows.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

// No case moves forward by this: the trigger stands aside for the one statement, within the transaction of the
// migration.
const SQLITE: &str = r"
-- extended, extension-invalid; null where nothing was extended
alter table cases add column extension text
--
-- the codes of art. 18 with a space before and behind each; null where nothing was withheld
alter table cases add column grounds text
--
drop trigger cases_keep_identity
--
update cases set
  extension = (
    select min(clock.value ->> '$.term') from json_each(cases.state, '$.clocks') as clock
    where clock.value ->> '$.term' <> 'first'),
  grounds = (
    select ' ' || group_concat(code, ' ' order by code) || ' ' from (
      select distinct case item.value ->> '$.answer.ground'
        when 'not-available' then 'r1' when 'excepted' then 'r2' when 'already-published' then 'r3'
        when 'already-supplied' then 'r4' when 'unclear' then 'r5' when 'in-preparation' then 'r6'
        when 'at-archives' then 'r7' when 'other' then 'r0' end as code
      from json_each(cases.state, '$.replies') as reply, json_each(reply.value, '$.items') as item)
    where code is not null)
--
create trigger cases_keep_identity before update on cases
when new.id is not old.id or new.reference is not old.reference or new.institution is not old.institution
  or new.rowid is not old.rowid or new.version <= old.version
begin select raise(abort, 'a case only moves forward'); end
";

const POSTGRES: &str = r"
alter table cases add column extension text
--
alter table cases add column grounds text
--
alter table cases disable trigger cases_keep_identity
--
update cases set
  extension = (
    select min(clock ->> 'term') from jsonb_array_elements(cases.state::jsonb -> 'clocks') as clock
    where clock ->> 'term' <> 'first'),
  grounds = (
    select ' ' || string_agg(code, ' ' order by code) || ' ' from (
      select distinct case item -> 'answer' ->> 'ground'
        when 'not-available' then 'r1' when 'excepted' then 'r2' when 'already-published' then 'r3'
        when 'already-supplied' then 'r4' when 'unclear' then 'r5' when 'in-preparation' then 'r6'
        when 'at-archives' then 'r7' when 'other' then 'r0' end as code
      from jsonb_array_elements(cases.state::jsonb -> 'replies') as reply,
        jsonb_array_elements(reply -> 'items') as item) as grounds
    where code is not null)
where state like '%extended%' or state like '%extension-invalid%' or state like '%withheld%'
--
alter table cases enable trigger cases_keep_identity
";

// Each ends with what its condition says: else SQLite would look at every row to see that it is so.
const INDEXES: &str = r"
drop index cases_worklist
--
drop index cases_of_assignee
--
drop index cases_by_stage
--
create index cases_worklist on cases
  (institution, act_by, id, stage, assignee, kind, channel, extension, grounds, is_open) where is_open
--
create index cases_of_assignee on cases
  (institution, assignee, act_by, id, stage, kind, channel, extension, grounds, is_open) where is_open
--
create index cases_by_stage on cases
  (institution, stage, id, act_by, assignee, kind, channel, extension, grounds)
--
create index cases_by_filing on cases
  (institution, id, stage, act_by, assignee, kind, channel, extension, grounds)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run_for(manager, SQLITE, POSTGRES).await?;
        super::run(manager, INDEXES).await
    }
}
