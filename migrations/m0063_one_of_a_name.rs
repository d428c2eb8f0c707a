//! One view of a name for each person at an institution, and one text of a name in each language: a form sent twice at once
//! finds by the index what looking first cannot. What stands twice is kept, with a number behind its name that no other has.

use sea_orm_migration::{prelude::*, sea_orm::ConnectionTrait};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Most characters of a name, as the forms had it.
const MOST: usize = 120;

const SQL: &str = r"
create unique index views_of_a_name on views (institution, user_id, name)
--
drop index if exists canned_texts_of_institution
--
create unique index canned_texts_of_institution on canned_texts (institution, language, name)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        number::<Uuid>(manager, "views", "user_id", "created_at").await?;
        number::<String>(manager, "canned_texts", "language", "saved_at").await?;
        super::run(manager, SQL).await
    }
}

/// Gives what stands twice at an institution with the same `of` another name, the oldest by `since` excepted.
async fn number<Of>(
    manager: &SchemaManager<'_>,
    table: &'static str,
    of: &'static str,
    since: &'static str,
) -> Result<(), DbErr>
where
    Of: Ord + sea_orm_migration::sea_orm::TryGetable,
{
    let db = manager.get_connection();
    let all = Query::select()
        .columns(["id", "institution", of, "name"].map(Alias::new))
        .from(Alias::new(table))
        .order_by(Alias::new(since), Order::Asc)
        .order_by(Alias::new("id"), Order::Asc)
        .to_owned();
    let mut names: BTreeMap<(String, Of), Vec<(Uuid, String)>> = BTreeMap::new();
    for row in db.query_all(&all).await? {
        let group = (row.try_get("", "institution")?, row.try_get("", of)?);
        names.entry(group).or_default().push((row.try_get("", "id")?, row.try_get("", "name")?));
    }
    for (id, name) in names.into_values().flat_map(renamed) {
        let update = Query::update()
            .table(Alias::new(table))
            .value(Alias::new("name"), name)
            .and_where(Expr::col(Alias::new("id")).eq(id))
            .to_owned();
        db.execute(&update).await?;
    }
    Ok(())
}

/// Those that need another name, with it.
fn renamed(all: Vec<(Uuid, String)>) -> Vec<(Uuid, String)> {
    let mut taken: BTreeSet<String> = all.iter().map(|(_, name)| name.clone()).collect();
    let (mut seen, mut renamed) = (BTreeSet::new(), Vec::new());
    for (id, name) in all {
        if seen.insert(name.clone()) {
            continue;
        }
        let free = (2_u32..).map(|n| numbered(&name, n)).find(|name| taken.insert(name.clone()));
        renamed.extend(free.map(|free| (id, free)));
    }
    renamed
}

/// A name with a number behind it, within the limit of names.
fn numbered(name: &str, n: u32) -> String {
    let number = format!(" ({n})");
    let start: String = name.chars().take(MOST - number.chars().count()).collect();
    format!("{}{number}", start.trim_end())
}
