//! The calendar as acts: what was declared, confirmed, moved, cancelled or taken back, how far each act has
//! been carried out, and which dates it moved.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table calendar_acts (
  -- from 1, without gaps
  number integer primary key,
  -- the act as JSON
  act text not null,
  recorded_at {instant} not null,
  -- the administrator; null for a command on the machine
  recorded_by {uuid}
)
--
-- How far an act has been carried out. Can be lost: the work begins anew and finds nothing left to do.
create table calendar_sweeps (
  act integer primary key,
  -- the last case looked at
  after_case {uuid},
  seen integer not null,
  settled_at {instant}
)
--
-- What an act moved, a projection of the events that say so.
create table calendar_moves (
  act integer not null,
  case_id {uuid} not null references cases (id),
  -- of the request, or of the complaint
  reference text not null,
  institution text not null,
  rule text not null,
  before_earliest date,
  before_on date,
  before_latest date,
  after_earliest date,
  after_on date,
  after_latest date,
  -- the calendar gives an earlier day, and the rules keep this one
  held boolean not null,
  primary key (act, case_id, reference, rule)
)
--
create index calendar_moves_of_institution on calendar_moves (act, institution, rule)
";

const SQLITE: &str = r"
create trigger calendar_acts_no_update before update on calendar_acts
begin select raise(abort, 'acts of the calendar are append-only'); end
--
create trigger calendar_acts_no_delete before delete on calendar_acts
begin select raise(abort, 'acts of the calendar are append-only'); end
--
create trigger calendar_acts_no_replace before insert on calendar_acts
when new.number <> (select coalesce(max(number), 0) + 1 from calendar_acts)
begin select raise(abort, 'acts of the calendar are append-only'); end
";

const POSTGRES: &str = r"
create trigger calendar_acts_no_change before update or delete on calendar_acts
for each row execute function refuse_change()
--
create trigger calendar_acts_no_truncate before truncate on calendar_acts
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
