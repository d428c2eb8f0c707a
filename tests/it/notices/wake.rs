//! Several nodes on one PostgreSQL: what one queues, another hears of at once. No pass by the clock helps here.

use super::deliverer;
use crate::support::{TestApp, a_request, app::run};
use bayan::{
    app::Portal,
    config::{Config, Jobs},
    jobs::Runner,
    notifications::transport::Transport,
    persistence::Engine,
};
use std::time::Duration;
use tokio::{sync::watch, task::JoinHandle};

/// Far more than any of it takes, and less than the next look of a job.
const GENEROUS: Duration = Duration::from_secs(30);

async fn woken(portal: &Portal) {
    tokio::time::timeout(GENEROUS, portal.outbox.notified()).await.expect("woken");
}

/// Another node that listens already.
async fn listening(app: &TestApp) -> (Portal, JoinHandle<()>) {
    let other = app.another_portal().await;
    let ears = other.clone();
    let hearing = tokio::spawn(async move { ears.hear_other_nodes().await });
    woken(&other).await;
    (other, hearing)
}

#[test]
fn another_node_hears_of_new_mail_and_again_after_its_connection_was_lost() {
    run(Engine::Postgres, async |app| {
        let (other, hearing) = listening(app).await;
        app.citizen("أمينة").files(a_request()).await;
        woken(&other).await;
        let lost = app
            .rows(
                "select pg_terminate_backend(pid) as ended from pg_stat_activity \
                 where datname = current_database() and query ilike 'listen%'",
                [],
            )
            .await;
        assert_eq!(lost.len(), 1, "one connection listens");
        woken(&other).await;
        app.citizen("ليلى").files(a_request()).await;
        woken(&other).await;
        hearing.abort();
        let _ = hearing.await;
        other.db.close().await.expect("closed");
    });
}

#[test]
fn the_deliverer_of_another_node_sends_what_this_one_queued() {
    run(Engine::Postgres, async |app| {
        let (other, memory) = (app.another_portal().await, Transport::memory());
        let runner = Runner::new(deliverer(&other, memory.clone()));
        let config = Config::in_folder(app.folder.path()).expect("the defaults");
        let seldom = Jobs { outbox: Duration::from_secs(86_400), ..config.jobs };
        let (stop, stopped) = watch::channel(false);
        let ticking = tokio::spawn(async move { runner.tick(&seldom, stopped).await });
        for sent in 1..=3 {
            app.citizen("أمينة").files(a_request()).await;
            let came = async {
                while memory.sent().len() < sent {
                    tokio::task::yield_now().await;
                }
            };
            tokio::time::timeout(GENEROUS, came).await.expect("sent by the other node");
        }
        stop.send(true).expect("somebody listens");
        let ended = tokio::time::timeout(GENEROUS, ticking).await.expect("it stops");
        assert!(ended.expect("no panic").is_ok());
        other.db.close().await.expect("closed");
    });
}

#[test]
fn on_sqlite_there_is_nobody_to_hear() {
    run(Engine::Sqlite, async |app| {
        tokio::time::timeout(GENEROUS, app.portal.hear_other_nodes()).await.expect("ends at once");
        app.citizen("أمينة").files(a_request()).await;
        woken(&app.portal).await;
    });
}
