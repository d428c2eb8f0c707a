//! By which calendar a command counts: the one compiled in, for which nothing is opened, or the newest of a portal.

use std::sync::Arc;

use clap::Args;

use super::outcome::CommandOutcome;
use super::store::{ConfigFile, open_current, wait_for};
use crate::app;
use crate::domain::law::Calendar;
use crate::persistence::Access;

/// The calendar that is asked for.
#[derive(Debug, Default, Args)]
pub struct CountedBy {
    /// Count by the newest calendar of the portal, with all that was declared, confirmed, moved or cancelled there;
    /// otherwise by the one compiled in, without a database. --config says it too
    #[arg(long)]
    portal: bool,
    #[command(flatten)]
    config: ConfigFile,
}

impl CountedBy {
    /// Reads it; the database is opened read-only.
    pub(super) fn calendar(&self) -> Result<Arc<Calendar>, CommandOutcome> {
        if !self.portal && !self.config.is_given() {
            return Ok(Arc::clone(Calendar::builtin()));
        }
        wait_for(async {
            let db = open_current(&self.config.read()?, Access::ReadOnly).await?;
            let newest = app::calendar::newest(&db).await;
            let newest = newest.map_err(|error| CommandOutcome::failed_by(&error))?;
            db.close().await.map_err(|error| CommandOutcome::failed_by(&error))?;
            Ok(newest)
        })
    }
}
