//! Whether an institution wants each answer signed by its head: every change of it is kept.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table sign_offs (
  id {uuid} primary key,
  institution text not null,
  -- wanted, unwanted
  wish text not null,
  user_id {uuid} not null references users (id),
  recorded_at {instant} not null
)
--
create index sign_offs_of_institution on sign_offs (institution, id)
";

const SQLITE: &str = r"
create trigger sign_offs_no_update before update on sign_offs
begin select raise(abort, 'wishes for a signature are append-only'); end
--
create trigger sign_offs_no_delete before delete on sign_offs
begin select raise(abort, 'wishes for a signature are append-only'); end
--
create trigger sign_offs_no_replace before insert on sign_offs
when exists (select 1 from sign_offs where id = new.id)
begin select raise(abort, 'wishes for a signature are append-only'); end
";

const POSTGRES: &str = r"
create trigger sign_offs_no_change before update or delete on sign_offs
for each row execute function refuse_change()
--
create trigger sign_offs_no_truncate before truncate on sign_offs
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
