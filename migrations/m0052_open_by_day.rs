//! What is open by its last day, in lists and in hand, and the register of complaints by its numbers, each read from an
//! index of its own.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create index clock_facts_by_last on clock_facts (series, last_on, subject) where ended is null
--
-- The few whose last day is a day off, by the working day after it.
create index clock_facts_rolling on clock_facts (series, rolled_on) where ended is null and rolled_on > last_on
--
create index clock_facts_extended on clock_facts (series, extension_on) where ended is null and extension = 'valid'
--
-- How much somebody has in hand by which day: many entries alike, so it is small. It ends with what its condition says, as
-- the index of lateness does.
create index cases_in_hand on cases (institution, assignee, act_by, is_open) where is_open
--
-- What has no day that can be computed.
create index clock_facts_undated on clock_facts (series, subject) where first_on is null
";

// The register is in the order of the octets: by another one no beginning of a reference is found in an index.
const REGISTER: &str = "create index complaints_register on complaints (body, reference {octets})";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        let octets = match manager.get_database_backend() {
            DatabaseBackend::Postgres => "collate \"C\"",
            _ => "",
        };
        super::run(manager, &REGISTER.replace("{octets}", octets)).await
    }
}
