//! Cases: the projection of their events, references without gaps, form keys.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
-- The projection of a case. Every column can be rebuilt from its events.
create table cases (
  id {uuid} primary key,
  reference text not null unique,
  institution text not null,
  stage text not null,
  kind text not null,
  channel text not null,
  assignee {uuid},
  filed_at {instant} not null,
  received_on date,
  -- the earliest due date that runs; null when nothing runs
  act_by date,
  -- the due date of the clock 'answer'; null while not computable or not started
  answer_due_on date,
  outcome text,
  is_open boolean not null,
  -- whether an act waits for its second person
  awaits_confirmation boolean not null,
  -- count of events; the expected value of every change
  version integer not null,
  -- hash of the last event, in hexadecimal
  head_hash text not null,
  link_generation integer not null,
  -- the whole case as JSON, values sealed
  state text not null
)
--
create index cases_worklist on cases (institution, act_by, id) where is_open
--
create index cases_of_assignee on cases (institution, assignee, act_by, id) where is_open
--
create index cases_to_confirm on cases (institution, id) where awaits_confirmation
--
create index cases_by_stage on cases (institution, stage, id)
--
create index cases_not_computable on cases (id) where is_open and answer_due_on is null
--
-- The last number given to an institution in a year of Casablanca.
create table reference_counters (
  institution text not null,
  year integer not null,
  last_number integer not null,
  primary key (institution, year)
)
--
-- One-time keys of forms: the same key with the same content is the same act.
create table form_keys (
  form_key text primary key,
  digest text not null,
  case_id {uuid} not null,
  version integer not null,
  recorded_at {instant} not null
)
--
-- Since when an institution receives by the portal.
create table receiving_institutions (
  institution text primary key,
  receives_from date not null,
  recorded_at {instant} not null
)
--
-- An identity number in a form that finds repeats within an institution and a year, and nothing else.
create table identity_marks (
  case_id {uuid} primary key,
  mark {bytes} not null
)
--
create index identity_marks_by_mark on identity_marks (mark)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
