//! The indexes of open complaints end with what their condition says, so that counting reads nothing but them.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
drop index complaints_worklist
--
create index complaints_worklist on complaints (body, institution, due_on, id, is_open) where is_open
--
drop index complaints_of_body
--
create index complaints_of_body on complaints (body, due_on, id, is_open) where is_open
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
