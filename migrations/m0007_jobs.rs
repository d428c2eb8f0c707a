//! Jobs: a row per run; and what is known of the database as a whole.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table job_runs (
  id {uuid} primary key,
  name text not null,
  started_at {instant} not null,
  finished_at {instant},
  succeeded boolean,
  -- how many things it did
  done integer,
  error text
)
--
create index job_runs_of_name on job_runs (name, started_at)
--
-- Facts of the database: the demo marker, the latest instant recorded.
create table facts (
  name text primary key,
  value text not null
)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
