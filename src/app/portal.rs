//! The portal as the use cases see it: store, clock, law, directory and keys.

use super::{Clock, Error, Keys, accounts::Accounts, directory::Shelf, figures::Kept};
use crate::{
    domain::{
        case::Case,
        institution::{Institution, InstitutionCode},
        law::{Calendar, calendar::Versions},
        moment::Moment,
        read_only::ReadOnly,
    },
    persistence::{Db, FileStore, wake::Bell},
};
use jiff::Timestamp;
use std::{
    sync::{
        Arc, Mutex, RwLock,
        atomic::{AtomicI64, AtomicU32, Ordering},
    },
    time::Instant,
};
use tokio::sync::Notify;

/// How far a clock may go back before nothing is recorded any more: corrections of the time service are smaller.
const BACKWARDS: i64 = 5 * 60 * 1_000_000;

/// Everything a use case needs. Clones share it.
#[derive(Debug, Clone)]
pub struct Portal {
    pub db: Db,
    pub clock: Clock,
    /// Every version of the calendar, the newest last.
    pub(super) calendars: Arc<Versions>,
    /// When pages last made this node look for acts of others.
    pub(super) looked: Arc<Mutex<Option<Instant>>>,
    /// The newest act of the calendar that every case has followed.
    settled: Arc<AtomicU32>,
    /// Every institution, as the newest import left it.
    pub directory: Shelf,
    pub keys: Keys,
    pub files: FileStore,
    pub accounts: Accounts,
    /// Figures of days that have ended.
    pub(super) figures: Kept,
    /// Wakes the deliverer when something was queued.
    pub outbox: Arc<Notify>,
    /// Wakes whoever carries out the acts of the calendar.
    pub acts: Arc<Notify>,
    /// Wakes those of other nodes.
    bell: Bell,
    /// Whether anything was taken in when this node looked last.
    pub(super) read_only: Arc<RwLock<Option<Arc<ReadOnly>>>>,
    /// The latest instant recorded, in microseconds.
    latest: Arc<AtomicI64>,
}

impl Portal {
    pub fn new(db: Db, clock: Clock, keys: Keys, files: FileStore) -> Self {
        Self {
            bell: Bell::new(db.clone(), clock.id()),
            db,
            clock,
            calendars: Arc::new(Versions::from(Arc::clone(Calendar::builtin()))),
            looked: Arc::default(),
            settled: Arc::new(AtomicU32::new(0)),
            directory: Shelf::builtin(),
            keys,
            files,
            accounts: Accounts::default(),
            figures: Kept::default(),
            outbox: Arc::new(Notify::new()),
            acts: Arc::new(Notify::new()),
            read_only: Arc::default(),
            latest: Arc::new(AtomicI64::new(i64::MIN)),
        }
    }

    /// Something was queued and committed: wakes the deliverer here, or the next time it waits, and those
    /// of other nodes.
    pub fn mail_is_queued(&self) {
        self.outbox.notify_one();
        self.bell.ring();
    }

    /// An act of the calendar was recorded: wakes whoever carries it out here; other nodes look by themselves.
    pub fn act_is_recorded(&self) {
        self.acts.notify_one();
    }

    /// Wakes the deliverer here whenever another node queued something. Ends at once on SQLite, else never.
    pub async fn hear_other_nodes(&self) {
        self.bell.listen(|| self.outbox.notify_one()).await;
    }

    /// The same portal under another clock: for histories that are told, not lived.
    #[must_use]
    pub fn under(&self, clock: Clock) -> Self {
        Self { clock, latest: Arc::new(AtomicI64::new(i64::MIN)), ..self.clone() }
    }

    /// The same portal beginning with another calendar than the one compiled in.
    #[must_use]
    pub fn beginning_with(&self, calendar: Calendar) -> Self {
        let settled = Arc::new(AtomicU32::new(0));
        Self { calendars: Arc::new(Versions::from(Arc::new(calendar))), settled, ..self.clone() }
    }

    /// The calendar as far as this node knows it; `app::calendar::refresh` takes in what others recorded.
    pub fn calendar(&self) -> &Arc<Calendar> {
        self.calendars.current()
    }

    /// The newest act of the calendar that every case has followed: clocks behind a later one may still move.
    pub fn settled(&self) -> u32 {
        self.settled.load(Ordering::Relaxed)
    }

    pub(super) fn acts_settled(&self, number: u32) {
        self.settled.fetch_max(number, Ordering::Relaxed);
    }

    /// The institution of a code, which every case has.
    pub fn institution(&self, code: &InstitutionCode) -> Result<&'static Institution, Error> {
        self.directory.get(code).ok_or(Error::NotFound)
    }

    /// The moment in which something is decided for an institution.
    pub fn moment<'a>(&'a self, at: Timestamp, institution: &'a Institution) -> Moment<'a> {
        Moment::new(at, self.calendar(), &institution.class)
    }

    /// The moment in which something is decided of a case: its terms are counted by the days off of the body it was
    /// addressed to, and those that began once a successor answered by the days off of that.
    ///
    /// # Errors
    /// A body that has left the directory.
    pub fn moment_of<'a>(&'a self, at: Timestamp, case: &Case) -> Result<Moment<'a>, Error> {
        Ok(self.moment(at, self.institution(case.origin())?))
    }

    /// The instant to record, unless the clock went back.
    pub fn recording_now(&self) -> Result<Timestamp, Error> {
        let now = self.clock.now();
        let micros = now.as_microsecond();
        let latest = self.latest.fetch_max(micros, Ordering::Relaxed);
        if latest.saturating_sub(micros) > BACKWARDS && latest != i64::MIN {
            return Err(Error::ClockWentBack { minutes: (latest - micros) / 60_000_000 });
        }
        Ok(now)
    }

    /// What an earlier run of the portal recorded last.
    pub fn remember_latest(&self, at: Timestamp) {
        self.latest.fetch_max(at.as_microsecond(), Ordering::Relaxed);
    }
}
