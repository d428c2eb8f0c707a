//! What an office has in hand, counted by the store with every case that comes, goes or changes hands: an office with very
//! many open cases reads some hundred rows and not each of them. And the short lists behind long figures, each in an index of
//! its own. Neither is a record: no backup holds them.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQLITE: &str = r"
create table in_hand (
  institution text not null,
  assignee blob,
  act_by text,
  n integer not null
)
--
create unique index in_hand_of on in_hand (institution, coalesce(act_by, ''), coalesce(assignee, x''))
--
insert into in_hand (institution, assignee, act_by, n)
select institution, assignee, act_by, count(*) from cases where is_open group by institution, assignee, act_by
--
create trigger cases_come_in_hand after insert on cases when new.is_open
begin
  insert into in_hand (institution, assignee, act_by, n)
  values (new.institution, new.assignee, new.act_by, 1)
  on conflict (institution, coalesce(act_by, ''), coalesce(assignee, x'')) do update set n = n + 1;
end
--
create trigger cases_change_hands after update of institution, assignee, act_by, is_open on cases
when new.institution is not old.institution or new.assignee is not old.assignee
  or new.act_by is not old.act_by or new.is_open is not old.is_open
begin
  update in_hand set n = n - 1
  where old.is_open and institution = old.institution
    and coalesce(act_by, '') = coalesce(old.act_by, '') and coalesce(assignee, x'') = coalesce(old.assignee, x'');
  delete from in_hand
  where n = 0 and institution = old.institution
    and coalesce(act_by, '') = coalesce(old.act_by, '') and coalesce(assignee, x'') = coalesce(old.assignee, x'');
  insert into in_hand (institution, assignee, act_by, n)
  select new.institution, new.assignee, new.act_by, 1 where new.is_open
  on conflict (institution, coalesce(act_by, ''), coalesce(assignee, x'')) do update set n = n + 1;
end
";

// Whoever counts takes a row that nobody else holds, or makes one: nobody waits for it, so no two acts can wait for one
// another. A number is the sum of its rows, of which there are as many as acts that were under way at once. It counts as the owner of the tables: the role that
// serves needs no right to write there.
const POSTGRES: &str = r"
create table in_hand (
  id bigint generated always as identity primary key,
  institution text not null,
  assignee uuid,
  act_by date,
  n integer not null
) with (fillfactor = 50)
--
create index in_hand_of on in_hand
  (institution, coalesce(act_by, 'infinity'), coalesce(assignee, '00000000-0000-0000-0000-000000000000'))
--
create function count_in_hand(whose text, who uuid, day date, more integer) returns void language plpgsql as $$
declare
  slot bigint;
  now_there integer;
begin
  select id into slot from in_hand
  where institution = whose and coalesce(act_by, 'infinity') = coalesce(day, 'infinity')
    and coalesce(assignee, '00000000-0000-0000-0000-000000000000')
      = coalesce(who, '00000000-0000-0000-0000-000000000000')
  limit 1 for update skip locked;
  if slot is null then
    insert into in_hand (institution, assignee, act_by, n) values (whose, who, day, more);
    return;
  end if;
  update in_hand set n = n + more where id = slot returning n into now_there;
  if now_there = 0 then
    delete from in_hand where id = slot;
  end if;
end $$
--
revoke execute on function count_in_hand from public
--
create function count_case_in_hand() returns trigger language plpgsql
security definer set search_path from current as $$
begin
  if tg_op = 'UPDATE' and old.is_open then
    perform count_in_hand(old.institution, old.assignee, old.act_by, -1);
  end if;
  if new.is_open then
    perform count_in_hand(new.institution, new.assignee, new.act_by, 1);
  end if;
  return null;
end $$
--
create trigger cases_come_in_hand after insert on cases
for each row when (new.is_open) execute function count_case_in_hand()
--
create trigger cases_change_hands after update of institution, assignee, act_by, is_open on cases
for each row when (new.institution is distinct from old.institution or new.assignee is distinct from old.assignee
  or new.act_by is distinct from old.act_by or new.is_open is distinct from old.is_open)
execute function count_case_in_hand()
--
-- Counted behind the triggers, which no act passes by until this is kept.
insert into in_hand (institution, assignee, act_by, n)
select institution, assignee, act_by, count(*) from cases where is_open group by institution, assignee, act_by
";

const LISTS: &str = r"
drop index cases_in_hand
--
create index clock_facts_after_first on clock_facts (series, first_on, subject)
where ended = 'answered' and ended_on > first_on
--
create index clock_facts_left on clock_facts (series, ended, first_on, subject) where ended <> 'answered'
--
create index clock_facts_extension on clock_facts (series, extension, first_on, subject) where extension is not null
--
create index clock_facts_outcome on clock_facts (series, outcome, first_on, subject) where outcome is not null
--
create index clock_facts_withheld on clock_facts (series, first_on, subject) where grounds <> ''
--
create index clock_facts_followed on clock_facts (series, followed, first_on, subject) where followed is not null
--
create index clock_facts_days on clock_facts (series, days, first_on, subject) where ended = 'answered'
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run_for(manager, SQLITE, POSTGRES).await?;
        super::run(manager, LISTS).await
    }
}
