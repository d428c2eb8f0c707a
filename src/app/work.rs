//! The jobs of the portal by name, and whether each kept its time. Runs none of them.

use super::Portal;
use crate::persistence::{StoreError, job_runs};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// What a job may be late beyond two of its turns before anybody is told.
const GRACE: SignedDuration = SignedDuration::from_mins(10);

/// A job of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Job {
    /// Sends what waits; also woken when something is queued.
    Outbox,
    /// Queues the reminders that should exist by now.
    Reminders,
    /// Computes every running due date anew, and ends what time has ended.
    Clocks,
    /// Carries out the acts of the calendar and the successions whose day has come; also woken when one is recorded.
    Recalculation,
    /// Reminds administrators of feasts that are near or past and still estimated.
    Confirmations,
    /// Tells the substitute, then the head, of requests that nobody opens.
    Unopened,
    /// Tells each office of its week.
    Summaries,
    /// Writes the day's one mail for whoever wants it so.
    Digests,
    /// Lists for the Commission what became late in the week that has ended.
    Lateness,
    /// Removes ended sessions, expired links and old rows of runs.
    Sessions,
    /// Removes drafts whose day is over, with their files.
    Drafts,
}

impl Job {
    /// Every job, in the order in which a start catches up.
    pub const ALL: [Job; 11] = [
        Job::Recalculation,
        Job::Clocks,
        Job::Reminders,
        Job::Summaries,
        Job::Digests,
        Job::Outbox,
        Job::Confirmations,
        Job::Unopened,
        Job::Lateness,
        Job::Sessions,
        Job::Drafts,
    ];

    /// The name on the command line, in the configuration and in the rows of runs.
    pub fn name(self) -> &'static str {
        match self {
            Job::Outbox => "outbox",
            Job::Reminders => "reminders",
            Job::Clocks => "clocks",
            Job::Recalculation => "recalculation",
            Job::Confirmations => "confirmations",
            Job::Unopened => "unopened",
            Job::Summaries => "summaries",
            Job::Digests => "digests",
            Job::Lateness => "lateness",
            Job::Sessions => "sessions",
            Job::Drafts => "drafts",
        }
    }

    pub fn parse(name: &str) -> Option<Job> {
        Job::ALL.into_iter().find(|job| job.name() == name)
    }

    /// What it does, in words for whoever runs the portal.
    pub fn meaning(self) -> &'static str {
        match self {
            Job::Outbox => "sends queued mail",
            Job::Reminders => "queues the reminders that should exist by now",
            Job::Clocks => "computes every running due date anew, ends what time has ended",
            Job::Recalculation => "carries out what was recorded in the calendar, passes cases to successors",
            Job::Confirmations => "reminds of feasts that nobody has confirmed",
            Job::Unopened => "tells a colleague, then the head, of requests that nobody opens",
            Job::Summaries => "tells each office of its week, from Monday morning on",
            Job::Digests => "writes the day's one mail for whoever wants it so",
            Job::Lateness => "lists for the Commission what became late in the week that has ended",
            Job::Sessions => "removes ended sessions and expired links",
            Job::Drafts => "removes drafts older than a day",
        }
    }

    /// Whether two runs at the same time would do the work twice: the outbox shares it out instead, and who
    /// follows the calendar second finds nothing to do.
    pub fn is_single(self) -> bool {
        !matches!(self, Job::Outbox | Job::Recalculation)
    }
}

/// How a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub job: Job,
    /// When it last did all it should.
    pub last_ok: Option<Timestamp>,
    /// Whether two turns have passed since.
    pub late: bool,
}

/// How every job stands; `every` is how often each should run.
///
/// # Errors
/// When the store fails.
pub async fn standing(portal: &Portal, every: impl Fn(Job) -> Duration) -> Result<Vec<Standing>, StoreError> {
    let now = portal.clock.now();
    let mut all = Vec::with_capacity(Job::ALL.len());
    for job in Job::ALL {
        let last = job_runs::last(&portal.db, job.name(), true).await?;
        let last_ok = last.and_then(|run| run.finished_at);
        let turn = SignedDuration::try_from(every(job)).unwrap_or(SignedDuration::MAX);
        let allowed = turn.saturating_add(turn).saturating_add(GRACE);
        let late = last_ok.is_none_or(|at| now.duration_since(at) > allowed);
        all.push(Standing { job, last_ok, late });
    }
    Ok(all)
}
