//! How often something was recorded about a day that had ended: figures that were kept before are of no use after.

use super::{
    super::{ChangeTx, Db, StoreError, entity::facts},
    Register,
};
use sea_orm::{ConnectionTrait, EntityTrait, Statement};

/// Its name among the facts of the database as a whole.
const STAMP: &str = "figures";

const RAISE: &str = "insert into facts (name, value) values ('figures', '1') on conflict (name) \
                     do update set value = cast(cast(facts.value as bigint) + 1 as text)";

/// Raises it with what is recorded.
pub(super) fn raise(tx: &ChangeTx) {
    tx.queue_statement(Statement::from_string(tx.connection().get_database_backend(), RAISE));
}

async fn stamp(db: &Db) -> Result<String, StoreError> {
    let row = facts::Entity::find_by_id(STAMP).one(db.read()).await?;
    Ok(row.map(|row| row.value).unwrap_or_default())
}

impl Register {
    /// Another word whenever something was recorded about a day that had ended.
    pub async fn stamp(&self) -> Result<String, StoreError> {
        stamp(&self.db).await
    }
}
