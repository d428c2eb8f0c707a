//! What can go wrong with the store, told apart as far as somebody can act on it.

use sea_orm::{DbErr, RuntimeErr, SqlErr, SqlxError, UpdateResult};
use std::{error::Error, io::ErrorKind};

/// A failure of the database or of a row in it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database did not do it ({})", mark(.0))]
    Database(#[source] DbErr),
    #[error("no connection to the database came free in time")]
    Busy(#[source] DbErr),
    /// Nothing was recorded; with room again everything goes on.
    #[error("nothing can be written: the disk is full or fails")]
    NoRoom,
    /// A row that no code of ours could have written.
    #[error("table {table}, row {id}: {what}")]
    Inconsistent { table: &'static str, id: String, what: String },
    #[error("{0}")]
    Unusable(String),
    #[error("the file store did not do it: {0}")]
    Files(String),
    #[error("the key does not open the value")]
    Sealed,
    /// An administrator made it so: whoever writes stops where it stands, and goes on once it is over.
    #[error("the portal takes nothing in: an administrator made it read-only")]
    ReadOnly,
}

impl StoreError {
    pub(crate) fn inconsistent(table: &'static str, id: impl ToString, what: impl ToString) -> Self {
        Self::Inconsistent { table, id: id.to_string(), what: what.to_string() }
    }

    /// Whether trying again later can help: the database is away, locked or full.
    pub fn is_passing(&self) -> bool {
        matches!(self, StoreError::NoRoom | StoreError::Busy(_) | StoreError::Database(DbErr::Conn(_)))
    }

    /// A failure of the file store, whose own words are kept unless they mean that there is no room.
    pub(super) fn of_files(error: &(dyn Error + 'static)) -> Self {
        let mut cause = Some(error);
        while let Some(error) = cause {
            let kind = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
            if kind.is_some_and(|kind| {
                matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
            }) {
                return StoreError::NoRoom;
            }
            cause = error.source();
        }
        StoreError::Files(error.to_string())
    }
}

/// Whether a row got the name it was given: another one may have it, by an index of names.
pub(super) fn unless_taken(done: Result<UpdateResult, DbErr>) -> Result<bool, StoreError> {
    match done {
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => Ok(false),
        done => {
            done?;
            Ok(true)
        }
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        if code(&error).is_some_and(|code| means_no_room(&code)) {
            StoreError::NoRoom
        } else if matches!(error, DbErr::ConnectionAcquire(_)) {
            StoreError::Busy(error)
        } else {
            StoreError::Database(error)
        }
    }
}

/// The engine's own code of a failure: its words may hold what somebody typed, and stay out of logs.
fn code(error: &DbErr) -> Option<String> {
    cause(error)?.as_database_error()?.code().map(|code| code.into_owned())
}

fn cause(error: &DbErr) -> Option<&SqlxError> {
    let (DbErr::Conn(cause) | DbErr::Exec(cause) | DbErr::Query(cause)) = error else { return None };
    let RuntimeErr::SqlxError(cause) = cause else { return None };
    Some(cause)
}

/// What a log may say of a failure: the engine's code, or else what kind of failure it is.
fn mark(error: &DbErr) -> String {
    let whole = || cause(error).map_or_else(|| format!("{error:?}"), |cause| format!("{cause:?}"));
    code(error).unwrap_or_else(|| whole().chars().take_while(char::is_ascii_alphanumeric).collect())
}

/// SQLITE_FULL and SQLITE_IOERR with their extensions; `disk_full` and `io_error` of PostgreSQL.
fn means_no_room(code: &str) -> bool {
    let is_of_sqlite = |code: u32| matches!(code & 0xff, 10 | 13);
    matches!(code, "53100" | "58030") || (code.len() < 5 && code.parse().is_ok_and(is_of_sqlite))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_room_is_told_apart_on_both_engines() {
        for code in ["13", "10", "778", "53100", "58030"] {
            assert!(means_no_room(code), "{code}");
        }
        for code in ["5", "2067", "23505", "40001", "08006"] {
            assert!(!means_no_room(code), "{code}");
        }
    }

    #[test]
    fn a_full_disk_is_passing_wherever_it_is_met() {
        let full = std::io::Error::from(ErrorKind::StorageFull);
        assert!(StoreError::of_files(&full).is_passing());
        let refused = std::io::Error::from(ErrorKind::PermissionDenied);
        assert!(!StoreError::of_files(&refused).is_passing());
    }
}
