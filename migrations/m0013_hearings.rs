//! The workplaces of the bodies that hear complaints: what is to be followed up, the queue of the Commission over
//! all institutions, and whose letter each letter is.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
-- the last day of a promise or a recommendation of which nobody has said what became of it
alter table complaints add column follow_on date
--
create index complaints_of_body on complaints (body, due_on, id) where is_open
--
create index complaints_to_follow on complaints (body, institution, follow_on, id) where follow_on is not null
--
create index complaints_in_order on complaints (body, institution, id)
--
-- institution or commission: who writes, and hands over what travels as a letter
alter table outbox add column sender text not null default 'institution'
--
create index outbox_letters_of_commission on outbox (created_at, id)
  where state = 'queued' and road = 'letter' and sender = 'commission'
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
