//! Acts of the calendar: shown before, recorded once, then followed by every case they concern. An act is one
//! row; what it moves is moved case by case through `change_many`, by whoever comes to it first, any number of
//! times, with one result.

pub mod preview;
mod sweep;

pub use self::sweep::sweep;

use super::{Error, Portal, calendar};
use crate::{
    domain::{
        id::UserId,
        law::{
            Calendar,
            calendar::{Act, ActFault, Measure},
        },
    },
    persistence::{
        calendar::{Newest, Written},
        moves::{self, Count},
    },
};
use jiff::{Timestamp, civil::Date};
use std::sync::Arc;

/// What an administrator asks for, before its day of recording is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub measure: Measure,
    pub source: String,
    pub declared_on: Date,
}

/// How recording an act ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// Under that number, now or by the same form before.
    Act(u32),
    /// Somebody recorded another act since the preview: it has to be looked at again.
    Meanwhile,
    Refused(ActFault),
}

/// The version of the calendar that the wish would make today.
///
/// # Errors
/// Why it cannot be.
pub fn version(portal: &Portal, wish: Wish) -> Result<Calendar, ActFault> {
    upon(portal, portal.calendar(), wish, portal.clock.now())
}

/// The same upon that version, as it will be at that instant.
///
/// # Errors
/// Why it cannot be.
pub(super) fn upon(
    portal: &Portal,
    calendar: &Arc<Calendar>,
    wish: Wish,
    at: Timestamp,
) -> Result<Calendar, ActFault> {
    let Wish { measure, source, declared_on } = wish;
    measure.has_happened_by(at)?;
    if declared_on < calendar.data().first_day() {
        return Err(ActFault::BeforeCalendar);
    }
    calendar.after(Act { measure, source, declared_on, recorded_on: portal.clock.today() })
}

/// Records an act upon the calendar of which `known` is the number; whoever previewed another is told.
///
/// # Errors
/// The store, or a clock that went back.
pub async fn record(portal: &Portal, by: Option<UserId>, known: u32, wish: Wish) -> Result<Recorded, Error> {
    let at = portal.recording_now()?;
    calendar::refresh(portal).await?;
    let looked_at = portal.calendar();
    if looked_at.number() != known {
        return Ok(same_as(portal, known, &wish).map_or(Recorded::Meanwhile, Recorded::Act));
    }
    let version = match upon(portal, looked_at, wish.clone(), at) {
        Ok(version) => version,
        Err(fault) => return Ok(Recorded::Refused(fault)),
    };
    let Some(act) = version.act().map(|act| (**act).clone()) else { return Ok(Recorded::Meanwhile) };
    let written = Written { number: version.number(), act, at, by };
    if !crate::persistence::calendar::append(&portal.db, &written).await? {
        calendar::refresh(portal).await?;
        return Ok(same_as(portal, known, &wish).map_or(Recorded::Meanwhile, Recorded::Act));
    }
    calendar::refresh(portal).await?;
    portal.act_is_recorded();
    Ok(Recorded::Act(written.number))
}

/// The act after `known`, where it is the one wished for: a form sent twice.
fn same_as(portal: &Portal, known: u32, wish: &Wish) -> Option<u32> {
    let next = known.checked_add(1)?;
    let calendar = portal.calendar();
    let act = calendar.numbered(next)?.act()?;
    let same =
        act.measure == wish.measure && act.source == wish.source && act.declared_on == wish.declared_on;
    same.then_some(next)
}

/// How an act stands: how far it was carried out and what it moved so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub newest: Newest,
    /// Cases looked at so far.
    pub seen: u32,
    pub counts: Vec<Count>,
}

/// How the act of that number stands.
///
/// # Errors
/// The store.
pub async fn progress(portal: &Portal, act: u32) -> Result<Progress, Error> {
    calendar::refresh(portal).await?;
    let newest = Newest { act: portal.calendar().number(), settled: portal.settled() };
    let sweep = crate::persistence::calendar::sweep(&portal.db, newest.act.max(act)).await?;
    Ok(Progress { newest, seen: sweep.seen, counts: moves::counts(&portal.db, act).await? })
}
