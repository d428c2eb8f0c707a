//! Drafts whose day is over: the row first, then its files, so that no draft ever names a file that is gone.
//! A file that a case has is the case's, even where its draft outlived the filing.

use crate::{
    app::Portal,
    persistence::{StoreError, drafts, files_of_cases},
};

/// Drafts removed in one step.
const STEP: u64 = 100;

/// Removes them; returns how many.
///
/// # Errors
/// When the store fails. A file that cannot be removed is left and told in the log.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let mut removed = 0;
    loop {
        let expired = drafts::expired(&portal.db, portal.clock.now(), STEP).await?;
        if expired.is_empty() {
            portal.files.sweep().await?;
            return Ok(removed);
        }
        for (draft, files) in expired {
            drafts::delete(&portal.db, draft).await?;
            removed += 1;
            for file in files {
                if files_of_cases::is_named(&portal.db, file.file).await? {
                    continue;
                }
                if let Err(error) = portal.files.remove(&file.path).await {
                    tracing::warn!(%draft, %error, "the file of an old draft was not removed");
                }
            }
        }
    }
}
