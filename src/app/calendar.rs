//! The calendar of a running portal: the one it began with and every act recorded since, by whichever node.

use super::Portal;
use crate::{
    domain::law::Calendar,
    persistence::{ChangeTx, StoreError, calendar},
};
use std::sync::Arc;

/// Takes in what was recorded since the last look, and how far it was carried out.
///
/// # Errors
/// The store, or an act that no longer fits the calendar it was recorded upon.
pub async fn refresh(portal: &Portal) -> Result<(), StoreError> {
    let newest = calendar::newest(&portal.db).await?;
    if newest.act > portal.calendar().number() {
        take_in(portal, calendar::after(&portal.db, portal.calendar().number()).await?)?;
    }
    portal.acts_settled(newest.settled);
    Ok(())
}

/// The same within a change, which thereby keeps the calendar as it is until its end.
///
/// # Errors
/// As [`refresh`].
pub async fn refresh_in(portal: &Portal, tx: &ChangeTx) -> Result<(), StoreError> {
    if calendar::newest_in(tx).await? > portal.calendar().number() {
        take_in(portal, calendar::after_in(tx, portal.calendar().number()).await?)?;
    }
    Ok(())
}

fn take_in(portal: &Portal, acts: Vec<calendar::Written>) -> Result<(), StoreError> {
    for written in acts {
        let current: &Arc<Calendar> = portal.calendar();
        if written.number <= current.number() {
            continue;
        }
        let next = current
            .after(written.act)
            .map_err(|fault| StoreError::inconsistent("calendar_acts", written.number, fault))?;
        portal.calendars.add(next);
    }
    Ok(())
}
