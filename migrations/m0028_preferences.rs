//! When people want which notice, and what waits for the day's one mail.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table notice_preferences (
  -- the user, or the case whose requester it is
  owner {uuid} not null,
  -- the kind of notice
  kind text not null,
  -- at-once, digest, never
  choice text not null,
  changed_at {instant} not null,
  primary key (owner, kind)
)
--
create index outbox_held on outbox (user_id, case_id) where state = 'held'
";

// Requesters are told of windows that close from now on, of those that are open already too.
const SQLITE: &str = r"
insert into notice_schedule (case_id, next_on)
select id, '2019-03-12' from cases where id not in (select case_id from notice_schedule)
";

const POSTGRES: &str = r"
insert into notice_schedule (case_id, next_on)
select id, date '2019-03-12' from cases where id not in (select case_id from notice_schedule)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
