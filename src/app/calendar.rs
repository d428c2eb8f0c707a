//! The calendar of a running portal: the one it began with and every act recorded since, by whichever node.

use super::{Portal, directory, read_only};
use crate::{
    domain::law::Calendar,
    persistence::{ChangeTx, Db, StoreError, calendar},
};
use std::{
    sync::{Arc, PoisonError},
    time::{Duration, Instant},
};

/// A page may be drawn by a calendar so much older than the newest, and no older.
const LOOKED_AT: Duration = Duration::from_secs(1);

/// Takes in what was recorded since the last look, and how far it was carried out; and with it the directory and
/// whether the portal takes anything in.
///
/// # Errors
/// The store, or an act that no longer fits the calendar it was recorded upon.
pub async fn refresh(portal: &Portal) -> Result<(), StoreError> {
    let newest = calendar::newest(&portal.db).await?;
    if newest.act > portal.calendar().number() {
        take_in(portal, calendar::after(&portal.db, portal.calendar().number()).await?)?;
    }
    portal.acts_settled(newest.settled);
    read_only::current(portal).await?;
    directory::refresh(portal).await
}

/// The newest calendar of a database, for whoever has no portal: the one compiled in and every act.
///
/// # Errors
/// As [`refresh`].
pub async fn newest(db: &Db) -> Result<Arc<Calendar>, StoreError> {
    let acts = calendar::after(db, 0).await?;
    acts.into_iter()
        .try_fold(Arc::clone(Calendar::builtin()), |current, written| next(&current, written).map(Arc::new))
}

/// The same for pages: at most once in a while, and a store that fails leaves the calendar as it was.
pub async fn look(portal: &Portal) {
    let now = Instant::now();
    {
        let mut last = portal.looked.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_some_and(|last| now.duration_since(last) < LOOKED_AT) {
            return;
        }
        *last = Some(now);
    }
    if let Err(error) = refresh(portal).await {
        tracing::warn!(%error, "the calendar was not looked at");
    }
}

/// The same within a change, which thereby keeps the calendar as it is until its end.
///
/// # Errors
/// As [`refresh`].
pub async fn refresh_in(portal: &Portal, tx: &ChangeTx) -> Result<(), StoreError> {
    if calendar::newest_in(tx).await? > portal.calendar().number() {
        take_in(portal, calendar::after_in(tx, portal.calendar().number()).await?)?;
    }
    directory::refresh_in(portal, tx).await
}

fn take_in(portal: &Portal, acts: Vec<calendar::Written>) -> Result<(), StoreError> {
    for written in acts {
        let current: &Arc<Calendar> = portal.calendar();
        if written.number <= current.number() {
            continue;
        }
        portal.calendars.add(next(current, written)?);
    }
    Ok(())
}

fn next(current: &Arc<Calendar>, written: calendar::Written) -> Result<Calendar, StoreError> {
    let number = written.number;
    current.after(written.act).map_err(|fault| StoreError::inconsistent("calendar_acts", number, fault))
}
