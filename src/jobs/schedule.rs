//! The table of jobs: how often each runs and what it does. What is daily runs soon after midnight.

use crate::{
    app::{Error, Portal, accounts, holidays, succession, work::Job},
    config::Jobs,
    notifications::deliver::Deliverer,
    persistence::StoreError,
};
use std::time::Duration;

/// What a run did, and what it found wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    pub count: u32,
    /// An alarm: the run went through, and somebody must look.
    pub alarm: Option<String>,
}

/// The cadence of a job for the scheduler, in UTC with seconds.
pub fn cadence(job: Job, jobs: &Jobs) -> String {
    cron(jobs.every(job.name()))
}

/// Does the work of a job once; `go_on` says no when the portal stops.
pub(super) async fn work(
    job: Job,
    deliverer: &Deliverer,
    go_on: impl Fn() -> bool + Send + Sync,
) -> Result<Done, StoreError> {
    let portal = &deliverer.portal;
    match job {
        Job::Outbox => deliverer.pass_while(go_on).await.map(Done::of),
        Job::Reminders => super::reminders::run(portal).await.map(Done::of),
        Job::Clocks => super::clocks::run(portal).await,
        Job::Recalculation => match carried_out(portal, go_on).await {
            Ok(followed) => Ok(Done::of(followed)),
            Err(Error::ReadOnly) => Err(StoreError::ReadOnly),
            Err(Error::Store(error)) => Err(error),
            Err(error) => Ok(Done { count: 0, alarm: Some(error.to_string()) }),
        },
        Job::Confirmations => super::confirmations::run(portal).await.map(Done::of),
        Job::Unopened => super::unopened::run(portal).await.map(Done::of),
        Job::Summaries => super::summaries::run(portal).await.map(Done::of),
        Job::Digests => super::digests::run(portal).await.map(Done::of),
        Job::Lateness => super::lateness::run(portal).await.map(Done::of),
        Job::Sessions => {
            let ended = accounts::session::remove_ended(portal).await?;
            Ok(Done::of(u32::try_from(ended).unwrap_or(u32::MAX)))
        }
        Job::Drafts => super::drafts::run(portal).await.map(Done::of),
    }
}

/// What passes to a successor passes before it follows the calendar: both are found, neither is remembered.
async fn carried_out(portal: &Portal, go_on: impl Fn() -> bool) -> Result<u32, Error> {
    let passed = succession::sweep(portal, &go_on).await;
    // What keeps the one from being done keeps nobody from the other.
    let followed = holidays::sweep(portal, &go_on).await?;
    Ok(passed? + followed)
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
}
