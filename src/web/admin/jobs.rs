//! The jobs of the portal: how often each runs, when it last did all it should, and the latest runs.

use super::Administrator;
use crate::{
    app::work::{self, Job},
    persistence::job_runs::{self, Run},
    web::{Failure, Web, staff::Stop, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::Timestamp;
use serde::Serialize;

/// Runs of the page.
const ROWS: u64 = 50;

/// The page of the jobs.
#[derive(Debug, Serialize)]
pub struct Jobs {
    jobs: Vec<Row>,
    runs: Vec<RunView>,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    name: &'static str,
    /// Minutes between two runs; none for less than one.
    minutes: Option<u64>,
    last_ok: Option<Timestamp>,
    late: bool,
}

#[derive(Debug, Clone, Serialize)]
struct RunView {
    /// The name of a job of this program; empty for one of an earlier program.
    job: &'static str,
    name: String,
    started_at: Timestamp,
    finished_at: Option<Timestamp>,
    done: u32,
    error: String,
}

impl From<Run> for RunView {
    fn from(run: Run) -> Self {
        Self {
            job: Job::parse(&run.name).map_or("", Job::name),
            name: run.name,
            started_at: run.started_at,
            finished_at: run.finished_at,
            done: run.done.unwrap_or_default(),
            error: run.error.unwrap_or_default(),
        }
    }
}

impl Page for Jobs {
    const TEMPLATE: &'static str = "admin/jobs.html";

    fn samples() -> Vec<Self> {
        let at: Timestamp = "2026-02-23T10:00:00Z".parse().unwrap_or_default();
        let row = |job: Job| Row {
            name: job.name(),
            minutes: (job != Job::Outbox).then_some(1_440),
            last_ok: (job != Job::Clocks).then_some(at),
            late: job == Job::Clocks,
        };
        let run = |name: &str, error: &str| RunView {
            job: Job::parse(name).map_or("", Job::name),
            name: name.to_owned(),
            started_at: at,
            finished_at: (name != "drafts").then_some(at),
            done: 3,
            error: error.to_owned(),
        };
        let runs = vec![run("clocks", "<b>"), run("drafts", ""), run("of-yore", ""), run("outbox", "")];
        vec![
            Jobs { jobs: Job::ALL.map(row).into(), runs },
            Jobs { jobs: Job::ALL.map(row).into(), runs: Vec::new() },
        ]
    }
}

/// `GET /{lang}/admin/jobs`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let page = page(&member.visit.web).await?;
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-jobs"), &page)?)
}

async fn page(web: &Web) -> Result<Jobs, Failure> {
    let every = |job: Job| web.config.jobs.every(job.name());
    let standing = work::standing(&web.portal, every).await?;
    let row = |one: work::Standing| Row {
        name: one.job.name(),
        minutes: Some(every(one.job).as_secs() / 60).filter(|minutes| *minutes > 0),
        last_ok: one.last_ok,
        late: one.late,
    };
    let runs = job_runs::latest(&web.portal.db, ROWS).await?;
    Ok(Jobs {
        jobs: standing.into_iter().map(row).collect(),
        runs: runs.into_iter().map(RunView::from).collect(),
    })
}
