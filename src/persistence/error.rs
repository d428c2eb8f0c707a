//! What can go wrong with the store, told apart as far as somebody can act on it.

use sea_orm::DbErr;

/// A failure of the database or of a row in it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database did not do it")]
    Database(#[from] DbErr),
    /// A row that no code of ours could have written.
    #[error("table {table}, row {id}: {what}")]
    Inconsistent { table: &'static str, id: String, what: String },
    #[error("{0}")]
    Unusable(String),
    #[error("the file store did not do it: {0}")]
    Files(String),
    #[error("the key does not open the value")]
    Sealed,
}

impl StoreError {
    pub(crate) fn inconsistent(table: &'static str, id: impl ToString, what: impl ToString) -> Self {
        Self::Inconsistent { table, id: id.to_string(), what: what.to_string() }
    }

    /// Whether trying again later can help: the database is away, locked or full.
    pub fn is_passing(&self) -> bool {
        matches!(self, StoreError::Database(DbErr::Conn(_) | DbErr::ConnectionAcquire(_)))
    }
}
