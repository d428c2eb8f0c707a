//! What became of a mail after it had left: it came back, from an address that takes none or not this one.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
-- when it came back; null for a mail that did not
alter table outbox add column bounced_at {instant}
--
-- hard or soft
alter table outbox add column bounce text
--
-- the status code of the server there, such as 5.1.1
alter table outbox add column bounce_status text
--
create index outbox_bounced_of_user on outbox (user_id, bounced_at) where bounced_at is not null
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
