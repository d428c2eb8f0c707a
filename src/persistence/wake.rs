//! Waking the workers of other nodes: on PostgreSQL a word goes out once mail is queued, and each node listens
//! for those of the others. A word that is lost costs a few seconds, since every node also looks by itself.
//! SQLite has one node and needs none. Knows no job.

use super::{Db, Engine};
use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, Statement,
    sqlx::{
        self,
        postgres::{PgListener, PgPool, PgPoolOptions},
    },
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use uuid::Uuid;

const CHANNEL: &str = "bayan_outbox";

/// Pauses between attempts to listen: each twice the one before.
const SHORTEST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(60);

/// Longest attempt to connect.
const CONNECT: Duration = Duration::from_secs(10);

/// The bell of one node. Clones are the same bell.
#[derive(Debug, Clone)]
pub struct Bell {
    db: Db,
    /// By which a node tells its own word from those of others.
    node: Uuid,
    /// A word that has not gone out yet says all that another would.
    pending: Arc<AtomicBool>,
}

impl Bell {
    pub fn new(db: Db, node: Uuid) -> Self {
        Self { db, node, pending: Arc::new(AtomicBool::new(false)) }
    }

    /// Tells the other nodes that something was committed for them, soon and without waiting for it.
    ///
    /// Not within the transaction: PostgreSQL lets transactions with a word commit one after the other only,
    /// each with its own sync of the log, which takes more than half of the filings per second.
    pub fn ring(&self) {
        if self.db.engine() != Engine::Postgres || self.pending.swap(true, Ordering::AcqRel) {
            return;
        }
        let bell = self.clone();
        tokio::spawn(async move {
            bell.pending.store(false, Ordering::Release);
            if let Err(error) = bell.say().await {
                tracing::debug!(%error, "other nodes were not told of new mail");
            }
        });
    }

    async fn say(&self) -> Result<(), DbErr> {
        let values = [CHANNEL.into(), self.node.to_string().into()];
        let word = Statement::from_sql_and_values(DbBackend::Postgres, "select pg_notify($1, $2)", values);
        self.db.write().execute_raw(word).await.map(|_| ())
    }

    /// Calls `wake` for every word of another node, and once whenever listening begins, since nobody heard
    /// what was said before. Connects again after growing pauses. Ends at once on SQLite, else never.
    pub async fn listen(&self, wake: impl Fn()) {
        if self.db.engine() != Engine::Postgres {
            return;
        }
        let options = self.db.write().get_postgres_connection_pool().connect_options();
        // A connection of its own: one that listens is lost to queries.
        let own = PgPoolOptions::new().max_connections(1).max_lifetime(None).idle_timeout(None);
        let own = own.acquire_timeout(CONNECT).connect_lazy_with((*options).clone());
        let mut pause = SHORTEST;
        loop {
            let begun = Instant::now();
            let ended = self.hear(&own, &wake).await;
            if begun.elapsed() > LONGEST {
                pause = SHORTEST;
            }
            let reason = ended.err().map(|error| error.to_string()).unwrap_or_default();
            tracing::warn!(
                reason,
                "does not hear of mail from other nodes; looks by itself, and listens again"
            );
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LONGEST);
        }
    }

    /// Until the connection is lost.
    async fn hear(&self, pool: &PgPool, wake: &impl Fn()) -> Result<(), sqlx::Error> {
        let mut listener = PgListener::connect_with(pool).await?;
        listener.eager_reconnect(false);
        listener.listen(CHANNEL).await?;
        wake();
        let own = self.node.to_string();
        while let Some(word) = listener.try_recv().await? {
            if word.payload() != own {
                wake();
            }
        }
        Ok(())
    }
}
