//! What confirmed imports said of institutions, and the tables that wait to be confirmed. Knows no rule of either.

use super::{
    ChangeTx, Db, Engine, StoreError,
    admin_acts::{self, Doer},
    calendar, deeds,
    entity::{cases, directory_tables, institution_entries as entries, reference_counters},
    institutions, successions,
    types::{instant, timestamp},
};
use crate::domain::{
    administration::{Act, Received},
    id::{TableId, UserId},
    institution::{Entry, InstitutionCode, Successions},
};
use data_encoding::HEXLOWER;
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};

/// Rows to a statement.
const ROWS: usize = 500;

/// A table that was uploaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub content: String,
    pub uploaded_by: UserId,
    pub uploaded_at: Timestamp,
    /// The number of the directory that it was made to.
    pub applied_as: Option<u32>,
}

/// What an import changes: institutions as they are from now on, and since when some receive by the portal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    pub entries: Vec<Entry>,
    pub added: u32,
    /// None for one that is not to receive after all.
    pub receiving: Vec<(InstitutionCode, Option<Date>)>,
    /// Those that may have no case, because their class counts a day otherwise; nor any body whose terms they count.
    pub without_cases: Vec<InstitutionCode>,
}

/// What a day of receiving is judged by.
#[derive(Debug, Clone)]
pub struct Stands {
    pub successions: Successions,
    pub receiving: HashMap<InstitutionCode, Date>,
}

/// The number of the newest directory; 0 where nothing was imported.
pub async fn newest(db: &Db) -> Result<u32, StoreError> {
    newest_on(db.read()).await
}

/// The same within a change.
pub async fn newest_in(tx: &ChangeTx) -> Result<u32, StoreError> {
    newest_on(tx.connection()).await
}

async fn newest_on(connection: &impl ConnectionTrait) -> Result<u32, StoreError> {
    let newest: Option<i32> = entries::Entity::find()
        .select_only()
        .column(entries::Column::Directory)
        .order_by_desc(entries::Column::Directory)
        .into_tuple()
        .one(connection)
        .await?;
    newest.map_or(Ok(0), number)
}

/// Everything that imports said, the oldest first.
pub async fn entries(db: &Db) -> Result<Vec<Entry>, StoreError> {
    entries_on(db.read()).await
}

/// The same within a change.
pub async fn entries_in(tx: &ChangeTx) -> Result<Vec<Entry>, StoreError> {
    entries_on(tx.connection()).await
}

/// The same with the number of the directory that each came with.
pub async fn numbered(db: &Db) -> Result<Vec<(u32, Entry)>, StoreError> {
    let rows = entries::Entity::find().order_by_asc(entries::Column::Directory).all(db.read()).await?;
    rows.into_iter().map(entry).collect()
}

async fn entries_on(connection: &impl ConnectionTrait) -> Result<Vec<Entry>, StoreError> {
    let rows = entries::Entity::find().order_by_asc(entries::Column::Directory).all(connection).await?;
    rows.into_iter().map(|row| Ok(entry(row)?.1)).collect()
}

pub(super) fn entry(row: entries::Model) -> Result<(u32, Entry), StoreError> {
    let broken =
        |error: &dyn std::fmt::Display| StoreError::inconsistent("institution_entries", &row.code, error);
    let entry: Entry = serde_json::from_str(&row.entry).map_err(|error| broken(&error))?;
    if entry.code.as_str() != row.code {
        return Err(broken(&"code"));
    }
    Ok((number(row.directory)?, entry))
}

/// What the act of an import says of its rows: SHA-256 over them in the order of their codes.
///
/// # Errors
/// An institution that cannot be written, which none of ours is.
pub fn digest(entries: &[Entry]) -> Result<String, StoreError> {
    let mut hash = Sha256::new();
    let mut ordered: Vec<&Entry> = entries.iter().collect();
    ordered.sort_by(|one, other| one.code.cmp(&other.code));
    for entry in ordered {
        let text = text(entry)?;
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    Ok(HEXLOWER.encode(&hash.finalize()))
}

fn text(entry: &Entry) -> Result<String, StoreError> {
    serde_json::to_string(entry)
        .map_err(|error| StoreError::inconsistent("institution_entries", &entry.code, error))
}

/// Keeps a table until it is confirmed or goes by itself.
pub async fn upload(
    db: &Db,
    id: TableId,
    content: String,
    by: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let row = directory_tables::ActiveModel {
        id: Set(id.0),
        uploaded_by: Set(by.0),
        uploaded_at: Set(instant(at)),
        content: Set(content),
        applied_as: Set(None),
    };
    directory_tables::Entity::insert(row).exec_without_returning(db.write()).await?;
    Ok(())
}

pub async fn table(db: &Db, id: TableId) -> Result<Option<Table>, StoreError> {
    let row = directory_tables::Entity::find_by_id(id.0).one(db.read()).await?;
    row.map(|row| {
        Ok(Table {
            content: row.content,
            uploaded_by: UserId(row.uploaded_by),
            uploaded_at: timestamp(row.uploaded_at)?,
            applied_as: row.applied_as.map(number).transpose()?,
        })
    })
    .transpose()
}

/// Removes tables uploaded before an instant. How many.
pub async fn remove_tables(db: &Db, before: Timestamp) -> Result<u64, StoreError> {
    let old = directory_tables::Column::UploadedAt.lt(instant(before));
    Ok(directory_tables::Entity::delete_many().filter(old).exec(db.write()).await?.rows_affected)
}

/// Whether one of these institutions has a case, or had one.
pub async fn have_cases(db: &Db, codes: &BTreeSet<InstitutionCode>) -> Result<bool, StoreError> {
    have_cases_on(db.read(), codes).await
}

async fn have_cases_on(
    connection: &impl ConnectionTrait,
    codes: &BTreeSet<InstitutionCode>,
) -> Result<bool, StoreError> {
    for code in codes {
        // A body whose cases passed to another has none any more, and its days off still count them.
        let numbered = reference_counters::Entity::find()
            .filter(reference_counters::Column::Institution.eq(code.as_str()))
            .one(connection)
            .await?;
        let one = cases::Entity::find().filter(cases::Column::Institution.eq(code.as_str()));
        let one = one.select_only().column(cases::Column::Id).into_tuple::<uuid::Uuid>();
        if numbered.is_some() || one.one(connection).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Applies a table once, behind the directory and the calendar that it was looked at with: the number of the new
/// directory, or none where either moved on, a case came to an institution that may have none, or its days of receiving
/// may not be said by what stands then. While it is applied no case changes.
pub async fn apply(
    db: &Db,
    id: TableId,
    (known, act): (u32, u32),
    changes: &Changes,
    may_be_said: impl FnOnce(&Stands) -> bool,
    doer: Doer,
) -> Result<Option<u32>, StoreError> {
    // The turn of the calendar first: whoever records an act of it takes both in this order.
    let tx = db.begin().await?;
    if db.engine() == Engine::Postgres {
        calendar::turn_alone(&tx).await?;
    }
    deeds::turn(&tx).await?;
    let row = directory_tables::Entity::find_by_id(id.0).one(&tx).await?;
    if let Some(applied) = row.and_then(|row| row.applied_as) {
        return Ok(Some(number(applied)?));
    }
    if newest_on(&tx).await? != known || calendar::newest_act(&tx).await? != act {
        return Ok(None);
    }
    let stands = stands(&tx).await?;
    let counted_by = |one| stands.successions.counted_by(one);
    let counted = changes.without_cases.iter().flat_map(counted_by).collect();
    if have_cases_on(&tx, &counted).await? || !may_be_said(&stands) {
        return Ok(None);
    }
    let directory = say(&tx, known, changes, doer).await?;
    directory_tables::Entity::update_many()
        .set(directory_tables::ActiveModel {
            applied_as: Set(Some(column(directory)?)),
            ..Default::default()
        })
        .filter(directory_tables::Column::Id.eq(id.0))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(Some(directory))
}

/// Writes what an import says, as a directory behind the one known, and the act of it; the number of the new one.
async fn say(tx: &DatabaseTransaction, known: u32, changes: &Changes, doer: Doer) -> Result<u32, StoreError> {
    let directory = if changes.entries.is_empty() { known } else { known.saturating_add(1) };
    write(tx, directory, changes).await?;
    let mut received = Vec::with_capacity(changes.receiving.len());
    for (code, from) in &changes.receiving {
        let before = institutions::first_day(tx, code).await?;
        received.push(Received { institution: code.clone(), before, after: *from });
        institutions::receive_on(tx, code, *from, doer.at).await?;
    }
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    let act = Act::DirectoryChanged {
        directory,
        added: changes.added,
        changed: count(changes.entries.len()).saturating_sub(changes.added),
        receiving: count(changes.receiving.len()),
        received,
        digest: digest(&changes.entries)?,
    };
    admin_acts::note(tx, act, doer).await?;
    Ok(directory)
}

/// From that day on the institution receives by the portal, said apart from any table, where the rule lets it; a later
/// word replaces an earlier one.
pub async fn receive<F>(
    db: &Db,
    code: &InstitutionCode,
    from: Date,
    rule: impl FnOnce(&Stands) -> Result<(), F>,
    doer: Doer,
) -> Result<Result<(), F>, StoreError> {
    let tx = db.begin().await?;
    if db.engine() == Engine::Postgres {
        calendar::turn_alone(&tx).await?;
    }
    deeds::turn(&tx).await?;
    let stands = stands(&tx).await?;
    if let Err(fault) = rule(&stands) {
        tx.rollback().await?;
        return Ok(Err(fault));
    }
    if stands.receiving.get(code) != Some(&from) {
        let changes = Changes { receiving: vec![(code.clone(), Some(from))], ..Changes::default() };
        say(&tx, newest_on(&tx).await?, &changes, doer).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

async fn stands(tx: &DatabaseTransaction) -> Result<Stands, StoreError> {
    Ok(Stands {
        successions: successions::standing_on(tx).await?,
        receiving: institutions::receiving_on(tx).await?,
    })
}

async fn write(tx: &DatabaseTransaction, directory: u32, changes: &Changes) -> Result<(), StoreError> {
    for part in changes.entries.chunks(ROWS) {
        let rows: Result<Vec<_>, StoreError> = part
            .iter()
            .map(|one| {
                Ok(entries::ActiveModel {
                    directory: Set(column(directory)?),
                    code: Set(one.code.to_string()),
                    entry: Set(text(one)?),
                })
            })
            .collect();
        entries::Entity::insert_many(rows?).exec_without_returning(tx).await?;
    }
    Ok(())
}

fn column(number: u32) -> Result<i32, StoreError> {
    i32::try_from(number).map_err(|error| StoreError::inconsistent("institution_entries", number, error))
}

fn number(column: i32) -> Result<u32, StoreError> {
    u32::try_from(column).map_err(|error| StoreError::inconsistent("institution_entries", column, error))
}
