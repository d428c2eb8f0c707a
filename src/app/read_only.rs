//! The portal takes nothing in for a while: begun and ended by an administrator, asked by whoever would write, known to
//! every page. Its time counts as an outage: the days are given back by the act that ends it.

use super::{
    Error, Portal, calendar,
    holidays::{
        self, Wish as Wished,
        preview::{self, Group},
    },
};
use crate::{
    domain::{
        case::command::Command,
        id::UserId,
        law::{
            Calendar,
            calendar::{ActFault, Measure},
            zone,
        },
        read_only::{Fault, ReadOnly, Wish},
    },
    persistence::{ChangeTx, StoreError, admin_acts::Doer, calendar::Written, read_only as store},
};
use jiff::{Timestamp, civil::Date};
use std::sync::{Arc, PoisonError};

pub use store::Ended;

/// How often an end is tried while others record acts of the calendar.
const TRIES: usize = 5;

/// How it stands now, whatever this node knew.
///
/// # Errors
/// The store.
pub async fn current(portal: &Portal) -> Result<Option<ReadOnly>, StoreError> {
    let now = store::current(&portal.db).await?;
    remember(portal, now.clone());
    Ok(now)
}

/// Between two steps of a job: one that was under way when it began stops here, and the next run goes on.
///
/// # Errors
/// [`StoreError::ReadOnly`], or the store.
pub async fn lets_go_on(portal: &Portal) -> Result<(), StoreError> {
    if current(portal).await?.is_some() { Err(StoreError::ReadOnly) } else { Ok(()) }
}

/// How it stood when this node looked last: for what pages say.
pub fn known(portal: &Portal) -> Option<Arc<ReadOnly>> {
    portal.read_only.read().unwrap_or_else(PoisonError::into_inner).clone()
}

fn remember(portal: &Portal, now: Option<ReadOnly>) {
    *portal.read_only.write().unwrap_or_else(PoisonError::into_inner) = now.map(Arc::new);
}

/// Within a change: nothing is recorded but the end of what was under way, a mail that had been sent.
///
/// # Errors
/// [`Error::ReadOnly`], or the store.
pub async fn lets_in<'a>(
    tx: &ChangeTx,
    commands: impl IntoIterator<Item = &'a Command>,
) -> Result<(), Error> {
    let under_way =
        |command: &Command| matches!(command, Command::SettleNotice { .. } | Command::LapseExtension { .. });
    if store::current_in(tx).await?.is_none() || commands.into_iter().all(under_way) {
        return Ok(());
    }
    Err(Error::ReadOnly)
}

/// Begins it, or corrects what was said of it.
///
/// # Errors
/// The store, or a clock that went back; within, what is wrong with the foreseen end.
pub async fn begin(portal: &Portal, by: UserId, wish: Wish) -> Result<Result<(), Fault>, Error> {
    let at = portal.recording_now()?;
    let rule = |before: Option<&ReadOnly>| ReadOnly::begun(wish, before, at);
    let begun = store::begin(&portal.db, rule, Doer { by: Some(by), at }).await?;
    Ok(begun.map(|on| remember(portal, Some(on))))
}

/// What somebody wishes as it would begin now.
///
/// # Errors
/// What is wrong with the foreseen end.
pub fn wished(portal: &Portal, wish: Wish) -> Result<ReadOnly, Fault> {
    ReadOnly::begun(wish, None, portal.clock.now())
}

/// Days on which nothing was taken in, and why they are not given back where they are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    pub first: Date,
    pub last: Date,
    pub fault: Option<ActFault>,
}

/// The days that its end at that instant would give back, and those that it would not.
pub fn days(portal: &Portal, on: &ReadOnly, until: Timestamp) -> Vec<Days> {
    given_back(portal, None, on, until).days
}

/// The dates that its end at that instant would move, counted over the cases as they are now. Writes nothing.
///
/// # Errors
/// The store, or a case that cannot be read.
pub async fn moves(portal: &Portal, on: &ReadOnly, until: Timestamp) -> Result<Vec<Group>, Error> {
    preview::groups(portal, &given_back(portal, None, on, until).version).await
}

/// Ends it, and gives back each day that it touched.
///
/// # Errors
/// The store, or a clock that went back.
pub async fn end(portal: &Portal, by: UserId) -> Result<Ended, Error> {
    let at = portal.recording_now()?;
    let mut ended = Ended::Meanwhile;
    for _ in 0..TRIES {
        calendar::refresh(portal).await?;
        let Some(on) = current(portal).await? else { return Ok(Ended::Before) };
        let given = given_back(portal, Some(by), &on, at);
        ended = store::end(&portal.db, &given.outages, Doer { by: Some(by), at }).await?;
        if ended != Ended::Meanwhile {
            for Days { first, last, fault } in given.days {
                if let Some(fault) = fault {
                    tracing::error!(%fault, %first, %last, "days of the read-only time were not given back");
                }
            }
            break;
        }
    }
    calendar::refresh(portal).await?;
    portal.act_is_recorded();
    portal.mail_is_queued();
    Ok(ended)
}

/// What its end gives back.
struct GivenBack {
    /// The acts of the calendar, and the calendar that they make.
    outages: Vec<Written>,
    version: Arc<Calendar>,
    days: Vec<Days>,
}

/// Where the calendar takes none, as in a year that it does not know, the portal is opened all the same: the journal shows
/// that nothing was given back, and the act can be recorded later.
fn given_back(portal: &Portal, by: Option<UserId>, on: &ReadOnly, at: Timestamp) -> GivenBack {
    let declared_on = zone::legal_date(on.since);
    let mut given =
        GivenBack { outages: Vec::new(), version: Arc::clone(portal.calendar()), days: Vec::new() };
    for measure in on.outages(at) {
        let Measure::Outage { from, until } = measure else { continue };
        let (first, last) = (zone::legal_date(from), zone::legal_date(until));
        let wish = Wished { measure, source: on.source.clone(), declared_on };
        let fault = match holidays::upon(portal, &given.version, wish, at) {
            Ok(after) => {
                let act = after.act().map(|act| (**act).clone());
                given.outages.extend(act.map(|act| Written { number: after.number(), act, at, by }));
                given.version = Arc::new(after);
                None
            }
            // They are days of another outage already.
            Err(ActFault::NothingChanges) => None,
            Err(fault) => Some(fault),
        };
        given.days.push(Days { first, last, fault });
    }
    given
}
