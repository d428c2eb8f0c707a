//! The table of jobs: what each is called, how often it runs, and what it does. Runs nothing.

use crate::{app::accounts, config::Jobs, notifications::deliver::Deliverer, persistence::StoreError};
use std::time::Duration;

/// What a run did, and what it found wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    pub count: u32,
    /// An alarm: the run went through, and somebody must look.
    pub alarm: Option<String>,
}

/// A job of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Job {
    /// Sends what waits; also woken when something is queued.
    Outbox,
    /// Queues the reminders that should exist by now.
    Reminders,
    /// Computes every running due date anew, and ends what time has ended.
    Clocks,
    /// Removes ended sessions, expired links and old rows of runs.
    Sessions,
    /// Removes drafts whose day is over, with their files.
    Drafts,
}

impl Job {
    /// Every job, in the order in which a start catches up.
    pub const ALL: [Job; 5] = [Job::Clocks, Job::Reminders, Job::Outbox, Job::Sessions, Job::Drafts];

    /// The name on the command line and in the rows of runs.
    pub fn name(self) -> &'static str {
        match self {
            Job::Outbox => "outbox",
            Job::Reminders => "reminders",
            Job::Clocks => "clocks",
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
            Job::Sessions => "removes ended sessions and expired links",
            Job::Drafts => "removes drafts older than a day",
        }
    }

    /// Between two runs, as configured.
    pub fn every(self, jobs: &Jobs) -> Duration {
        match self {
            Job::Outbox => jobs.outbox,
            Job::Reminders => jobs.reminders,
            Job::Clocks => jobs.clocks,
            Job::Sessions => jobs.sessions,
            Job::Drafts => jobs.drafts,
        }
    }

    /// Whether two runs at the same time would do the work twice: the outbox shares it out instead.
    pub fn is_single(self) -> bool {
        self != Job::Outbox
    }

    /// The cadence for the scheduler, in UTC with seconds. What is daily runs soon after the night's midnight.
    pub fn cron(self, jobs: &Jobs) -> String {
        cron(self.every(jobs))
    }

    /// Does the work once.
    pub(super) async fn work(self, deliverer: &Deliverer) -> Result<Done, StoreError> {
        let portal = &deliverer.portal;
        match self {
            Job::Outbox => deliverer.pass().await.map(Done::of),
            Job::Reminders => super::reminders::run(portal).await.map(Done::of),
            Job::Clocks => super::clocks::run(portal).await,
            Job::Sessions => {
                let ended = accounts::session::remove_ended(portal).await?;
                Ok(Done::of(u32::try_from(ended).unwrap_or(u32::MAX)))
            }
            Job::Drafts => super::drafts::run(portal).await.map(Done::of),
        }
    }
}

impl Done {
    pub fn of(count: u32) -> Self {
        Self { count, alarm: None }
    }
}

/// A duration as cron says it, rounded down to what divides the next unit evenly enough to tick often.
fn cron(every: Duration) -> String {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    match every.as_secs().max(1) {
        seconds @ ..MINUTE => format!("*/{seconds} * * * * *"),
        seconds @ ..HOUR => format!("0 */{} * * * *", seconds / MINUTE),
        seconds @ ..DAY => format!("0 7 */{} * * *", seconds / HOUR),
        _ => "0 20 0 * * *".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cadence_is_told_in_cron() {
        for (seconds, told) in
            [(5, "*/5 * * * * *"), (300, "0 */5 * * * *"), (3_600, "0 7 */1 * * *"), (86_400, "0 20 0 * * *")]
        {
            assert_eq!(cron(Duration::from_secs(seconds)), told);
        }
    }

    #[test]
    fn every_job_is_found_by_its_name() {
        assert!(Job::ALL.into_iter().all(|job| Job::parse(job.name()) == Some(job)));
        assert_eq!(Job::parse("everything"), None);
    }
}
