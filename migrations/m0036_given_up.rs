//! Mails that administrators give up: marked, so that the deliverer gives them up as any other; and found again.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
-- when somebody said that it is to be given up; null for a mail that is tried as long as it may
alter table outbox add column abandoned_at {instant}
--
create index outbox_given_up on outbox (settled_at, id) where state = 'given-up'
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
