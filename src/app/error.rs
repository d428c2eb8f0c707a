//! How a use case fails.

use crate::{
    domain::{case::refusal::Refusal, id::CaseId},
    persistence::StoreError,
};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error("no such case")]
    NotFound,
    /// Somebody changed the case since the page was made.
    #[error("the case moved on to version {version}")]
    Conflict { version: u32 },
    /// The form was used before, with other content.
    #[error("the form was already used")]
    FormUsed { case: CaseId },
    /// Files waited too long for their act and were given up.
    #[error("the files are kept no longer")]
    FilesGone,
    /// The machine's clock went back: dates recorded now could be wrong.
    #[error("the clock went back by {minutes} minutes: nothing is recorded until it is right again")]
    ClockWentBack { minutes: i64 },
    #[error("the portal takes nothing in: an administrator made it read-only")]
    ReadOnly,
    #[error("storing failed")]
    Store(#[from] StoreError),
}
