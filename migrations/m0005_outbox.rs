//! Outbox: notices written with the act that causes them, sent later.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table outbox (
  id {uuid} primary key,
  -- the fact that the notice tells; inserting it twice changes nothing
  dedup_key text not null unique,
  case_id {uuid} references cases (id),
  kind text not null,
  -- the legal act whose leaving the notice proves, as JSON
  subject text not null,
  -- mail or letter
  road text not null,
  language text not null,
  -- the requester of the case, or a user
  user_id {uuid},
  -- what the words need, as JSON: references, dates, codes; no name, no text of a person
  facts text not null,
  -- queued, sent, given-up, overtaken, dispatched
  state text not null,
  created_at {instant} not null,
  next_attempt_at {instant} not null,
  attempts integer not null,
  locked_until {instant},
  settled_at {instant},
  last_error text
)
--
create index outbox_due on outbox (next_attempt_at, id) where state = 'queued' and road = 'mail'
--
create index outbox_letters on outbox (created_at, id) where state = 'queued' and road = 'letter'
--
create index outbox_of_case on outbox (case_id)
--
-- When a reminder about a case is next due; a pass with nothing to do is a look at this index.
create table notice_schedule (
  case_id {uuid} primary key references cases (id),
  next_on date not null
)
--
create index notice_schedule_by_day on notice_schedule (next_on, case_id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
