//! Runs jobs: one at a time by name, each leaving a row, until it is told to stop. Knows when, not what.

use super::schedule::{self, Done};
use crate::{
    app::{calendar, read_only, work::Job},
    config::Jobs,
    notifications::deliver::Deliverer,
    persistence::{
        StoreError,
        job_runs::{self, Run},
        outbox,
    },
    telemetry,
};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex as Lock, OnceLock, PoisonError},
};
use tokio::sync::{Mutex, watch};
use tokio_cron_scheduler::{Job as Ticker, JobScheduler, JobSchedulerError};

/// How long a run that never reported its end keeps others away.
const LEASE: SignedDuration = SignedDuration::from_mins(10);

/// A pass of the outbox that did nothing leaves a row this often, and no more.
const IDLE_ROW: SignedDuration = SignedDuration::from_mins(5);

/// Rows of runs are kept for so long.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Done(Done),
    /// Another run of the same name is under way, here or on another machine.
    Busy,
    /// The portal is read-only, or became so on the way: the job, or the rest of it, waits for its next turn.
    Waiting,
}

/// Runs the jobs of one portal. Clones are the same runner.
#[derive(Clone)]
pub struct Runner(Arc<Inner>);

struct Inner {
    deliverer: Deliverer,
    /// One run of a name at a time in this process.
    turns: HashMap<&'static str, Mutex<()>>,
    /// When an idle pass of a job that leaves no row each time last left one.
    idle_rows: Lock<HashMap<Job, Timestamp>>,
    /// Says when the portal stops; absent where nobody ticks.
    stop: OnceLock<watch::Receiver<bool>>,
}

impl Runner {
    pub fn new(deliverer: Deliverer) -> Self {
        let turns = Job::ALL.into_iter().map(|job| (job.name(), Mutex::new(()))).collect();
        Self(Arc::new(Inner { deliverer, turns, idle_rows: Lock::default(), stop: OnceLock::new() }))
    }

    /// Runs a job once and leaves its row.
    ///
    /// # Errors
    /// The failure of the job, which its row has too.
    pub async fn run(&self, job: Job) -> Result<Outcome, StoreError> {
        let Some(Ok(_turn)) = self.0.turns.get(job.name()).map(Mutex::try_lock) else {
            return Ok(Outcome::Busy);
        };
        let portal = &self.0.deliverer.portal;
        calendar::refresh(portal).await?;
        if read_only::known(portal).is_some() {
            return Ok(Outcome::Waiting);
        }
        let mut run = self.begun(job);
        if job.is_single() && !job_runs::begin(&portal.db, run.id, &run.name, run.started_at, LEASE).await? {
            return Ok(Outcome::Busy);
        }
        let result = schedule::work(job, &self.0.deliverer, || !self.is_stopping()).await;
        run.finished_at = Some(portal.clock.now());
        run.done = Some(result.as_ref().map_or(0, |done| done.count));
        run.error = match &result {
            Ok(done) => done.alarm.clone(),
            Err(error) => Some(error.to_string()),
        };
        self.ended(job, &run).await?;
        self.count(job, &run).await?;
        match result {
            Err(StoreError::ReadOnly) => Ok(Outcome::Waiting),
            result => result.map(Outcome::Done),
        }
    }

    /// Ticks until `stop` says so, catching up first. A run that is under way is waited for.
    ///
    /// # Errors
    /// When the scheduler cannot be made.
    pub async fn tick(
        &self,
        cadence: &Jobs,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), JobSchedulerError> {
        let _ = self.0.stop.set(stop.clone());
        let mut scheduler = JobScheduler::new().await?;
        for job in Job::ALL {
            let runner = self.clone();
            let ticker = Ticker::new_async(schedule::cadence(job, cadence), move |_, _| {
                let runner = runner.clone();
                Box::pin(async move { runner.take_turn(job).await })
            })?;
            scheduler.add(ticker).await?;
        }
        for job in Job::ALL {
            self.take_turn(job).await;
        }
        scheduler.start().await?;
        let portal = self.0.deliverer.portal.clone();
        let hearing = tokio::spawn(async move { portal.hear_other_nodes().await });
        self.work_when_woken(&mut stop).await;
        hearing.abort();
        scheduler.shutdown().await?;
        for turn in self.0.turns.values() {
            drop(turn.lock().await);
        }
        Ok(())
    }

    /// What is queued goes out at once, and what is recorded in the calendar is followed at once, not at the
    /// next tick.
    async fn work_when_woken(&self, stop: &mut watch::Receiver<bool>) {
        let outbox = Arc::clone(&self.0.deliverer.portal.outbox);
        let acts = Arc::clone(&self.0.deliverer.portal.acts);
        loop {
            // A sender of `stop` that is gone means the same as one that says stop.
            let woken = tokio::select! {
                () = outbox.notified() => Job::Outbox,
                () = acts.notified() => Job::Recalculation,
                _ = stop.wait_for(|stopped| *stopped) => return,
            };
            self.take_turn(woken).await;
        }
    }

    /// A run unless the portal stops; its failure is told in the log and in its row.
    async fn take_turn(&self, job: Job) {
        if self.is_stopping() {
            return;
        }
        if let Err(error) = self.run(job).await {
            tracing::error!(job = job.name(), %error, "a job failed");
        }
    }

    fn is_stopping(&self) -> bool {
        self.0.stop.get().is_some_and(|stop| *stop.borrow())
    }

    fn begun(&self, job: Job) -> Run {
        let clock = &self.0.deliverer.portal.clock;
        Run {
            id: clock.id(),
            name: job.name().to_owned(),
            started_at: clock.now(),
            finished_at: None,
            done: None,
            error: None,
        }
    }

    async fn ended(&self, job: Job, run: &Run) -> Result<(), StoreError> {
        let db = &self.0.deliverer.portal.db;
        if job.is_single() {
            let at = run.finished_at.unwrap_or(run.started_at);
            job_runs::end(db, run.id, at, run.done.unwrap_or_default(), run.error.as_deref()).await?;
        } else if self.leaves_row(job, run) {
            job_runs::record(db, run).await?;
        }
        if job == Job::Sessions {
            job_runs::forget(db, run.started_at - KEPT).await?;
        }
        Ok(())
    }

    /// The figures on watch.
    async fn count(&self, job: Job, run: &Run) -> Result<(), StoreError> {
        telemetry::job_run(job.name(), run.error.is_none());
        if job == Job::Outbox {
            let portal = &self.0.deliverer.portal;
            let (waiting, oldest) = outbox::waiting_mails(&portal.db).await?;
            let age = oldest.map_or(SignedDuration::ZERO, |oldest| portal.clock.now().duration_since(oldest));
            telemetry::outbox_depth(waiting, age.unsigned_abs());
        }
        Ok(())
    }

    /// A pass of the outbox every few seconds would fill the table with rows that say nothing.
    fn leaves_row(&self, job: Job, run: &Run) -> bool {
        let mut rows = self.0.idle_rows.lock().unwrap_or_else(PoisonError::into_inner);
        let idle = run.done == Some(0) && run.error.is_none();
        let recent = rows.get(&job).is_some_and(|last| run.started_at.duration_since(*last) < IDLE_ROW);
        if idle && recent {
            return false;
        }
        rows.insert(job, run.started_at);
        true
    }
}
