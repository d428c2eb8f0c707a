//! Views of the worklist that somebody gave a name: each is the query of an address, its owner's or the
//! institution's.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table views (
  id {uuid} primary key,
  institution text not null,
  user_id {uuid} not null references users (id),
  name text not null,
  -- with its question mark
  query text not null,
  is_shared boolean not null,
  created_at {instant} not null
)
--
create index views_of_institution on views (institution, is_shared, name)
--
-- The view with which somebody begins.
create table default_views (
  user_id {uuid} primary key references users (id),
  view_id {uuid} not null references views (id)
)
--
create index default_views_of_view on default_views (view_id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
