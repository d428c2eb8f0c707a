//! Files that wait for their act: kept already, named by no case yet. Whoever names one takes its row, and so
//! does whoever removes it: never both.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table staged_files (
  id {uuid} primary key,
  path text not null,
  staged_at {instant} not null
)
--
create index staged_files_by_age on staged_files (staged_at)
--
insert into staged_files (id, path, staged_at)
select draft_files.id, draft_files.path, drafts.updated_at
from draft_files join drafts on drafts.id = draft_files.draft_id
where not exists (select 1 from case_files where case_files.id = draft_files.id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
