//! Meetings of the Commission: what was recorded of each, one act after the other.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table meeting_acts (
  year integer not null,
  -- the number of the meeting in the year, from 1
  meeting integer not null,
  -- of the act in the record, from 1 without gaps; the first one convenes
  number integer not null,
  -- the act as JSON
  act text not null,
  -- the complaint that it is about, if it is about one alone
  complaint {uuid} references complaints (id),
  recorded_at {instant} not null,
  recorded_by {uuid} not null references users (id),
  primary key (year, meeting, number)
)
--
create index meeting_acts_about on meeting_acts (complaint, year, meeting)
";

const SQLITE: &str = r"
create trigger meeting_acts_no_update before update on meeting_acts
begin select raise(abort, 'records of meetings are append-only'); end
--
create trigger meeting_acts_no_delete before delete on meeting_acts
begin select raise(abort, 'records of meetings are append-only'); end
--
create trigger meeting_acts_no_replace before insert on meeting_acts
when exists (
  select 1 from meeting_acts where year = new.year and meeting = new.meeting and number = new.number
)
begin select raise(abort, 'records of meetings are append-only'); end
";

const POSTGRES: &str = r"
create trigger meeting_acts_no_change before update or delete on meeting_acts
for each row execute function refuse_change()
--
create trigger meeting_acts_no_truncate before truncate on meeting_acts
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
