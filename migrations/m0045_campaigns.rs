//! Requests that an institution answers together. Which campaign a case is in stands in `campaign_cases`; who put it
//! there or took it out is kept in `campaign_moves`, whose latest word on a case is that row or its absence.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table campaigns (
  id {uuid} primary key,
  institution text not null,
  name text not null,
  -- whoever began it
  user_id {uuid} not null references users (id),
  created_at {instant} not null
)
--
create unique index campaigns_of_institution on campaigns (institution, name)
--
create table campaign_cases (
  case_id {uuid} primary key references cases (id),
  campaign_id {uuid} not null references campaigns (id)
)
--
create index campaign_cases_of_campaign on campaign_cases (campaign_id, case_id)
--
create table campaign_moves (
  id {uuid} primary key,
  case_id {uuid} not null references cases (id),
  campaign_id {uuid} not null references campaigns (id),
  -- joined, left
  what text not null,
  user_id {uuid} not null references users (id),
  recorded_at {instant} not null
)
--
create index campaign_moves_of_case on campaign_moves (case_id, id)
";

const SQLITE: &str = r"
create trigger campaign_moves_no_update before update on campaign_moves
begin select raise(abort, 'what joined and left a campaign is append-only'); end
--
create trigger campaign_moves_no_delete before delete on campaign_moves
begin select raise(abort, 'what joined and left a campaign is append-only'); end
--
create trigger campaign_moves_no_replace before insert on campaign_moves
when exists (select 1 from campaign_moves where id = new.id)
begin select raise(abort, 'what joined and left a campaign is append-only'); end
";

const POSTGRES: &str = r"
create trigger campaign_moves_no_change before update or delete on campaign_moves
for each row execute function refuse_change()
--
create trigger campaign_moves_no_truncate before truncate on campaign_moves
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
