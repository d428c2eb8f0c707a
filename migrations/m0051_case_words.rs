//! The words by which a case is found, made by the program: FTS5 and PostgreSQL get them ready-made, so that both find
//! the same. An index beside the cases, made again from them whenever it is gone: no backup holds it.

use crate::persistence::case_words;
use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQLITE: &str = r#"
create virtual table case_words using fts5 (case_id unindexed, words, tokenize = "unicode61 remove_diacritics 0")
"#;

const POSTGRES: &str = r"
create table case_words (
  case_id uuid primary key references cases (id),
  words tsvector not null
)
--
create index case_words_found on case_words using gin (words)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run_for(manager, SQLITE, POSTGRES).await?;
        // SQLite has another index by now, filled where it is made.
        if manager.get_database_backend() == DatabaseBackend::Sqlite {
            return Ok(());
        }
        let done = case_words::take_over(manager.get_connection()).await;
        done.map_err(|error| DbErr::Migration(error.to_string()))
    }
}
