//! Jobs: a row per run, one run at a time, and clocks that are what their ledger gives.

use super::deliverer;
use crate::support::{a_request, on_both_engines, times::day};
use bayan::{
    app::{
        Portal,
        work::{self, Job},
    },
    domain::law::{Calendar, Rule},
    jobs::{Outcome, Runner, clocks},
    notifications::transport::Transport,
    persistence::job_runs,
};
use jiff::SignedDuration;
use std::time::Duration;

/// The portal with one more day off, as after a decree.
fn with_closure(portal: &Portal, on: &str) -> Portal {
    let mut data = Calendar::builtin().data().clone();
    let mut closure = data.closures[0].clone();
    closure.date = day(on);
    closure.depends_on = None;
    data.closures.push(closure);
    portal.beginning_with(Calendar::new(data).expect("a calendar"))
}

on_both_engines! {
    async fn a_run_leaves_its_row_and_keeps_a_second_away(app) {
        let runner = Runner::new(deliverer(&app.portal, Transport::memory()));
        assert!(matches!(runner.run(Job::Reminders).await, Ok(Outcome::Done(done)) if done.count == 0));
        let last = job_runs::last(&app.portal.db, "reminders", true).await.expect("rows").expect("a row");
        assert_eq!((last.done, last.error), (Some(0), None));
        let lease = SignedDuration::from_mins(10);
        let id = app.portal.clock.id();
        assert!(job_runs::begin(&app.portal.db, id, "reminders", app.now(), lease).await.expect("begun"));
        assert!(matches!(runner.run(Job::Reminders).await, Ok(Outcome::Busy)));
        app.portal.clock.set(app.now() + SignedDuration::from_mins(11));
        assert!(matches!(runner.run(Job::Reminders).await, Ok(Outcome::Done(_))), "the other one died");
    }

    async fn of_two_nodes_that_begin_together_one_works_and_the_other_skips(app) {
        let other = app.another_portal().await;
        let lease = SignedDuration::from_mins(10);
        for round in 0..6 {
            let name = format!("round-{round}");
            let begin = |portal: &Portal| {
                let (db, id, name) = (portal.db.clone(), portal.clock.id(), name.clone());
                async move { job_runs::begin(&db, id, &name, app.now(), lease).await.expect("an answer") }
            };
            let mut nodes: Vec<_> = Vec::new();
            for _ in 0..3 {
                nodes.extend([begin(&app.portal), begin(&other)]);
            }
            let begun = futures_util::future::join_all(nodes).await;
            assert_eq!(begun.into_iter().filter(|begun| *begun).count(), 1, "one of six");
        }
        other.db.close().await.expect("closed");
    }

    async fn a_node_skips_a_job_that_another_runs_until_that_one_ends(app) {
        let other = app.another_portal().await;
        let runner = Runner::new(deliverer(&other, Transport::memory()));
        let single: Vec<Job> = Job::ALL.into_iter().filter(|job| job.is_single()).collect();
        let (lease, mut runs) = (SignedDuration::from_mins(10), Vec::new());
        for job in &single {
            let id = app.portal.clock.id();
            assert!(job_runs::begin(&app.portal.db, id, job.name(), app.now(), lease).await.expect("begun"));
            runs.push(id);
        }
        for job in &single {
            assert_eq!(runner.run(*job).await.expect("an answer"), Outcome::Busy, "{}", job.name());
        }
        for run in runs {
            job_runs::end(&app.portal.db, run, app.now(), 0, None).await.expect("ended");
        }
        for job in single {
            assert!(matches!(runner.run(job).await, Ok(Outcome::Done(_))), "{}", job.name());
        }
        other.db.close().await.expect("closed");
    }

    async fn what_two_nodes_do_at_the_same_time_is_done_once(app) {
        let officer = app.officer().await;
        let case = app.citizen("ليلى").files(a_request()).await;
        officer.answers(case).await.expect("answered");
        app.citizen("ليلى").reads_the_answer(case).await.expect("read");
        app.it_is("2026-03-26T00:30:00Z");
        let other = app.another_portal().await;
        let here = Runner::new(deliverer(&app.portal, Transport::memory()));
        let there = Runner::new(deliverer(&other, Transport::memory()));
        let (one, two) = tokio::join!(here.run(Job::Clocks), there.run(Job::Clocks));
        let done: Vec<u32> = [one, two]
            .into_iter()
            .filter_map(|run| match run.expect("no failure") {
                Outcome::Done(done) => Some(done.count),
                Outcome::Busy | Outcome::Waiting => None,
            })
            .collect();
        assert_eq!(done.iter().sum::<u32>(), 1, "{done:?}");
        let history = app.history(case).await;
        assert_eq!(history.iter().filter(|kind| **kind == "closed").count(), 1);
        other.db.close().await.expect("closed");
    }

    async fn a_runner_catches_up_is_woken_by_a_filing_and_stops_when_told(app) {
        let memory = Transport::memory();
        let runner = Runner::new(deliverer(&app.portal, memory.clone()));
        app.citizen("أمينة").files(a_request()).await;
        let config = bayan::config::Config::in_folder(app.folder.path()).expect("the defaults");
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let ticking = tokio::spawn(async move { runner.tick(&config.jobs, stopped).await });
        let came = async |mails| {
            while memory.sent().len() < mails {
                tokio::task::yield_now().await;
            }
        };
        let soon = Duration::from_secs(10);
        tokio::time::timeout(soon, came(1)).await.expect("what waited at the start");
        app.citizen("ليلى").files(a_request()).await;
        tokio::time::timeout(soon, came(2)).await.expect("what was queued since, within ten seconds");
        stop.send(true).expect("somebody listens");
        let ended = tokio::time::timeout(soon, ticking).await.expect("it stops");
        assert!(ended.expect("no panic").is_ok());
        assert!(job_runs::last(&app.portal.db, "clocks", true).await.expect("rows").is_some());
    }

    async fn an_idle_outbox_does_not_fill_the_table(app) {
        let runner = Runner::new(deliverer(&app.portal, Transport::memory()));
        for _ in 0..5 {
            runner.run(Job::Outbox).await.expect("a pass");
        }
        assert_eq!(app.count("job_runs").await, 1);
        app.citizen("أمينة").files(a_request()).await;
        runner.run(Job::Outbox).await.expect("a pass");
        assert_eq!(app.count("job_runs").await, 2);
    }

    async fn a_job_that_missed_two_turns_is_late(app) {
        let runner = Runner::new(deliverer(&app.portal, Transport::memory()));
        let late = async |portal| -> Vec<&'static str> {
            let standing = work::standing(portal, |_| Duration::from_secs(300)).await.expect("standing");
            standing.iter().filter(|one| one.late).map(|one| one.job.name()).collect()
        };
        assert_eq!(late(&app.portal).await.len(), Job::ALL.len(), "none has run yet");
        for job in Job::ALL {
            runner.run(job).await.expect("a run");
        }
        assert_eq!(late(&app.portal).await, [""; 0]);
        app.portal.clock.set(app.now() + SignedDuration::from_mins(21));
        runner.run(Job::Clocks).await.expect("a run");
        assert_eq!(late(&app.portal).await.len(), Job::ALL.len() - 1);
    }

    async fn a_due_date_that_is_not_what_its_ledger_gives_is_an_alarm(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        assert_eq!(clocks::run(&app.portal).await.expect("a pass").alarm, None);
        let changed = with_closure(&app.portal, "2026-03-10");
        let alarm = clocks::run(&changed).await.expect("a pass").alarm.expect("an alarm");
        assert!(alarm.contains(&app.case(case).await.reference.to_string()), "{alarm}");
        let runner = Runner::new(deliverer(&changed, Transport::memory()));
        runner.run(Job::Clocks).await.expect("a run");
        let last = job_runs::last(&app.portal.db, "clocks", false).await.expect("rows").expect("a row");
        assert_eq!(last.error, Some(alarm));
    }

    async fn what_time_has_ended_is_ended_and_once(app) {
        let officer = app.officer().await;
        let by_letter = app.citizen_without_email("أمينة").files(a_request()).await;
        let answered = app.citizen("ليلى").files(a_request()).await;
        officer.extends(by_letter).await.expect("in time, by letter");
        officer.answers(answered).await.expect("answered");
        app.citizen("ليلى").reads_the_answer(answered).await.expect("read");
        app.it_is("2026-03-26T00:30:00Z");
        assert_eq!(clocks::run(&app.portal).await.expect("a pass").count, 2);
        assert_eq!(app.history(by_letter).await.last(), Some(&"extension-lapsed"));
        assert_eq!(app.history(answered).await.last(), Some(&"closed"));
        assert_eq!(clocks::run(&app.portal).await.expect("a pass").count, 0);
        assert!(app.case(by_letter).await.clock(Rule::Answer).is_some());
    }
}
