//! Drafts whose day is over: the row first, then its files, so that no draft ever names a file that is gone.
//! A file that a case has is the case's, even where its draft outlived the filing. Then the files that waited a
//! day for an act of an office and that nobody names. And what was written of answers that nobody owes any more.

use crate::{
    app::{Portal, read_only},
    persistence::{StoreError, drafts, reply_drafts, staged_files},
};

/// Drafts removed in one step.
const STEP: u64 = 100;

/// Removes them; returns how many drafts and how many files without one.
///
/// # Errors
/// When the store fails. A file that cannot be removed is left and told in the log.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let mut removed = 0;
    loop {
        read_only::lets_go_on(portal).await?;
        let expired = drafts::expired(&portal.db, portal.clock.now(), STEP).await?;
        if expired.is_empty() {
            removed += reply_drafts::sweep(&portal.db).await?;
            removed += staged_files::sweep(&portal.db, &portal.files, portal.clock.now(), STEP).await?;
            portal.files.sweep().await?;
            return Ok(removed);
        }
        for (draft, files) in expired {
            drafts::delete(&portal.db, draft).await?;
            removed += 1;
            for file in files {
                if let Err(error) = staged_files::give_up(&portal.db, &portal.files, file.file).await {
                    tracing::warn!(%draft, %error, "the file of an old draft was not removed");
                }
            }
        }
    }
}
