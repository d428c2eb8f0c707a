//! Mandates of auditors: by which decision, from when until when, over which institutions. Whoever audits already goes
//! on without a limit.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r#"
create table mandates (
  id {uuid} primary key,
  user_id {uuid} not null references users (id),
  decision_number text,
  effective_on date not null,
  -- the last day, included
  ends_on date,
  -- which institutions, as JSON
  scope text not null,
  recorded_at {instant} not null
)
--
create index mandates_of_user on mandates (user_id, effective_on)
--
insert into mandates (id, user_id, effective_on, scope, recorded_at)
select id, id, '2019-03-12', '{"over":"all"}', created_at from users where role = 'auditor'
"#;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
