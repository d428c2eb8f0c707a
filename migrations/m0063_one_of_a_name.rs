//! One view of a name for each person at an institution, and one text of a name in each language: a form sent twice at once
//! finds by the index what looking first cannot.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

// What stands twice is kept, with a number behind its name.
const SQL: &str = r"
update views set name = views.name || ' (' || twice.n || ')'
from (
  select id, row_number() over (partition by institution, user_id, name order by created_at, id) as n from views
) as twice
where twice.id = views.id and twice.n > 1
--
create unique index views_of_a_name on views (institution, user_id, name)
--
update canned_texts set name = canned_texts.name || ' (' || twice.n || ')'
from (
  select id, row_number() over (partition by institution, language, name order by saved_at, id) as n from canned_texts
) as twice
where twice.id = canned_texts.id and twice.n > 1
--
drop index canned_texts_of_institution
--
create unique index canned_texts_of_institution on canned_texts (institution, language, name)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
