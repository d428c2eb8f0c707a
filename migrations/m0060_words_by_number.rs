//! The index of words of SQLite names a case by a number, which it finds without reading the words of the case: those that
//! a frequent word finds are many thousands. The table of the numbers is small and belongs to the index. Of most searches
//! only what is open is wanted, so the first word of a line says whether its case is. The words are made: nothing within one
//! parts it, be it a vowel sign of another script.

use crate::persistence::case_words;
use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQLITE: &str = r#"
drop table case_words
--
create table words_of_case (number integer primary key, case_id blob not null unique references cases (id))
--
create virtual table case_words using fts5 (
  words, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* Co'"
)
--
create trigger cases_open_by_word after update of is_open on cases when new.is_open is not old.is_open
begin
  update case_words set words = (case when new.is_open then '0' else '1' end) || substr(words, 2)
  where rowid = (select number from words_of_case where case_id = new.id);
end
"#;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() != DatabaseBackend::Sqlite {
            return Ok(());
        }
        super::run(manager, SQLITE).await?;
        let done = case_words::take_over(manager.get_connection()).await;
        done.map_err(|error| DbErr::Migration(error.to_string()))
    }
}
