//! What is late at every institution: an index of what is open, by which it is counted; and the lists of what became
//! late in a week, as the Commission was told of it.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
-- It ends with what its condition says: else SQLite would look at every row to see that it is so.
create index clock_facts_lateness on clock_facts (
  series, institution, last_on, rolled_on, first_on, first_rolled_on, received_on, extension, extension_on, ended
) where ended is null
--
create table late_lists (
  -- as ISO 8601 writes it: 2026-W48
  week text primary key,
  from_on date not null,
  until_on date not null,
  lines integer not null,
  recorded_at {instant} not null
)
--
-- A period stands in one list, the first that was made after it had become late.
create table late_lines (
  -- the case or the complaint
  subject {uuid} not null,
  series text not null,
  week text not null references late_lists (week),
  reference text not null,
  institution text not null,
  received_on date not null,
  last_on date not null,
  -- when it ended, if that was in the week
  ended_on date,
  primary key (subject, series)
)
--
create index late_lines_of_week on late_lines (week, last_on, subject)
";

const SQLITE: &str = r"
create trigger late_lists_no_update before update on late_lists
begin select raise(abort, 'lists of what is late are append-only'); end
--
create trigger late_lists_no_delete before delete on late_lists
begin select raise(abort, 'lists of what is late are append-only'); end
--
create trigger late_lists_no_replace before insert on late_lists
when exists (select 1 from late_lists where week = new.week)
begin select raise(abort, 'lists of what is late are append-only'); end
--
create trigger late_lines_no_update before update on late_lines
begin select raise(abort, 'lists of what is late are append-only'); end
--
create trigger late_lines_no_delete before delete on late_lines
begin select raise(abort, 'lists of what is late are append-only'); end
--
create trigger late_lines_no_replace before insert on late_lines
when exists (select 1 from late_lines where subject = new.subject and series = new.series)
begin select raise(abort, 'lists of what is late are append-only'); end
";

const POSTGRES: &str = r"
create trigger late_lists_no_change before update or delete on late_lists
for each row execute function refuse_change()
--
create trigger late_lists_no_truncate before truncate on late_lists
for each statement execute function refuse_change()
--
create trigger late_lines_no_change before update or delete on late_lines
for each row execute function refuse_change()
--
create trigger late_lines_no_truncate before truncate on late_lines
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
