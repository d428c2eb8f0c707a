//! One-time form keys: the same key with the same content is the same act, however often it is sent.

use super::{ChangeTx, Db, StoreError, cases::count, entity::form_keys, types::instant};
use crate::domain::id::CaseId;
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

/// What a key was used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    pub digest: String,
    pub case: CaseId,
    pub version: u32,
}

/// Takes the key inside the transaction. A second taker waits for the first and gets what it did.
pub async fn take(
    tx: &ChangeTx,
    key: &str,
    digest: &str,
    case: CaseId,
    version: u32,
    at: Timestamp,
) -> Result<Option<Used>, StoreError> {
    let row = form_keys::ActiveModel {
        form_key: Set(key.to_owned()),
        digest: Set(digest.to_owned()),
        case_id: Set(case.0),
        version: Set(count(version)?),
        recorded_at: Set(instant(at)),
    };
    let done = form_keys::Entity::insert(row)
        .on_conflict(OnConflict::column(form_keys::Column::FormKey).do_nothing().to_owned())
        .exec_without_returning(&tx.tx)
        .await;
    match done {
        Ok(0) | Err(sea_orm::DbErr::RecordNotInserted) => {
            let row = form_keys::Entity::find_by_id(key).one(&tx.tx).await?;
            row.map(used).transpose()
        }
        Ok(_) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What a key was used for, if it was.
pub async fn find(db: &Db, key: &str) -> Result<Option<Used>, StoreError> {
    form_keys::Entity::find_by_id(key).one(db.read()).await?.map(used).transpose()
}

fn used(row: form_keys::Model) -> Result<Used, StoreError> {
    let version = u32::try_from(row.version)
        .map_err(|error| StoreError::inconsistent("form_keys", &row.form_key, error))?;
    Ok(Used { digest: row.digest, case: CaseId(row.case_id), version })
}
