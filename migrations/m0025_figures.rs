//! What is counted: one row for each period of a case, written with the case, and what auditors read.

use crate::persistence::figures;
use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
-- A projection: made of the case alone, and made again by whoever verifies.
create table clock_facts (
  -- the case, the complaint or the action
  subject {uuid} not null,
  -- ordinary, urgent, urgent-answer, head, commission or court
  series text not null,
  case_id {uuid} not null,
  -- in the order of its octets, as every program sorts
  reference {collated} not null,
  -- the reference of the request
  request text not null,
  institution text not null,
  channel text not null,
  received_on date not null,
  -- the cohort day, and the first working day from it on; null where the calendar does not reach
  first_on date,
  first_rolled_on date,
  -- the same of the term in force
  last_on date,
  rolled_on date,
  -- valid or invalid
  extension text,
  extension_on date,
  extension_ground text,
  -- answered, withdrawn, void or declined
  ended text,
  ended_on date,
  -- units from receipt to the end, and from the last day in force to it
  days integer,
  late_by integer,
  outcome text,
  -- codes with a space between
  grounds text not null,
  followed text,
  primary key (subject, series)
)
--
create index clock_facts_cohort on clock_facts (series, first_on, subject)
--
create index clock_facts_office on clock_facts (series, institution, first_on, subject)
--
create index clock_facts_open on clock_facts (series, first_on, reference) where ended is null
--
create index clock_facts_ended on clock_facts (series, ended_on)
--
create index clock_facts_of_case on clock_facts (case_id)
--
-- What an auditor looked at, and when.
create table readings (
  id {uuid} primary key,
  at {instant} not null,
  user_id {uuid} not null references users (id),
  -- figures, cases, sample, export
  what text not null,
  query text not null
)
--
create index readings_of_user on readings (user_id, id)
";

const SQLITE: &str = r"
create trigger readings_no_update before update on readings
begin select raise(abort, 'readings are append-only'); end
--
create trigger readings_no_delete before delete on readings
begin select raise(abort, 'readings are append-only'); end
--
create trigger readings_no_replace before insert on readings
when exists (select 1 from readings where id = new.id or rowid = new.rowid)
begin select raise(abort, 'readings are append-only'); end
";

const POSTGRES: &str = r"
create trigger readings_no_change before update or delete on readings
for each row execute function refuse_change()
--
create trigger readings_no_truncate before truncate on readings
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let collated = match manager.get_database_backend() {
            DatabaseBackend::Postgres => "text collate \"C\"",
            _ => "text",
        };
        super::run(manager, &SQL.replace("{collated}", collated)).await?;
        super::run_for(manager, SQLITE, POSTGRES).await?;
        // The cases that are there already are counted too.
        let counted = figures::take_over(manager.get_connection()).await;
        counted.map_err(|error| DbErr::Migration(error.to_string()))
    }
}
