//! A demo that was filled before its auditor's mandate had an act: the mandate becomes one that is older than mandates.
//! Nobody but the demo's own people has an address of its domain.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r#"
update mandates set id = user_id, effective_on = '2019-03-12'
where decision_number is null and ends_on is null and scope = '{"over":"all"}'
  and user_id in (select id from users where email like '%@demo.bayan.example')
"#;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
