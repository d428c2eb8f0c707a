//! What one person has in hand at every institution is found by the person: a table of some ten thousand rows is not read for
//! one page.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create index in_hand_of_person on in_hand (assignee, institution) where assignee is not null
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
