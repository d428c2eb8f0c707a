//! Starting and stopping a server, for `serve` and `demo`: everything is opened before the first line is
//! printed, so that a failed start leaves one line on stderr and nothing else.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    net::SocketAddr,
    path::Path,
    process,
    time::Duration,
};

use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
    task::{JoinError, JoinHandle},
};

use super::{mail, outcome::CommandOutcome};
use crate::{
    app::{Clock, Keys, Portal, calendar},
    config::{Config, DatabaseUrl, Jobs, Key, KeySource},
    jobs::Runner,
    letters::Desk,
    persistence::{Access, Db, Missing, facts, files::FileStore, migrate, values},
    telemetry,
    web::{self, Web, host::PublicUrl},
};

/// How long what runs may take to finish after a signal.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is open and ready to serve. The lock is held as long as this lives.
pub struct Server {
    pub portal: Portal,
    config: Config,
    listener: TcpListener,
    bound: SocketAddr,
    is_demo: bool,
    _lock: Option<File>,
}

/// What kind of server is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Service,
    Demo,
}

impl Server {
    /// Opens everything: folders, lock, key, database, port.
    ///
    /// # Errors
    /// The one line that says what is wrong and what to do.
    pub async fn open(config: Config, clock: Clock, purpose: Purpose) -> Result<Self, CommandOutcome> {
        outlive_limits_of_files();
        make_folder(&config.data_dir)?;
        make_folder(&config.files_dir)?;
        let lock = lock(&config.database.url)?;
        let key = key(&config.key, &clock)?;
        Desk::open(&config.letters, "").map_err(CommandOutcome::failed)?;
        let db = open_database(&config).await?;
        check_purpose(&db, purpose).await?;
        let listener = TcpListener::bind(config.http.listen).await.map_err(|error| {
            let listen = config.http.listen;
            CommandOutcome::failed(format!(
                "cannot listen on {listen}: {error}; choose another with --listen"
            ))
        })?;
        let bound = listener.local_addr().map_err(|error| CommandOutcome::failed_by(&error))?;
        let files = FileStore::open(&config.files_dir, config.limits.file_bytes)
            .map_err(|error| CommandOutcome::failed_by(&error))?;
        let portal = Portal::new(db, clock, Keys::derive(key.bytes()), files);
        calendar::refresh(&portal).await.map_err(|error| CommandOutcome::failed_by(&error))?;
        let latest =
            facts::latest_recorded(&portal.db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
        if let Some(latest) = latest {
            portal.remember_latest(latest);
        }
        Ok(Self { portal, config, listener, bound, is_demo: purpose == Purpose::Demo, _lock: lock })
    }

    /// Serves until a signal, and leaves nothing half done.
    pub async fn run(self) -> CommandOutcome {
        let url = PublicUrl::new(self.config.http.public_url.as_deref(), self.bound);
        let runner = match mail::deliverer(&self.config, self.portal.clone(), url.as_str()) {
            Ok(deliverer) => Runner::new(deliverer),
            Err(wrong) => return wrong,
        };
        println!("listening on http://{}", self.bound);
        let _ = io::stdout().flush();
        telemetry::start_log(&self.config.log_filter);
        self.warn(&url).await;
        let (stop, stopped) = watch::channel(false);
        let jobs = tokio::spawn(tick(runner, self.config.jobs.clone(), stopped.clone()));
        let web = Web::new(self.portal.clone(), self.config, url, self.is_demo);
        let serving = tokio::spawn(web::serve(self.listener, web, until(stopped)));
        let outcome = stopping(serving, jobs, stop).await;
        if let Err(error) = self.portal.db.close().await {
            tracing::error!(error = &error as &dyn std::error::Error, "the database was not closed");
        }
        outcome
    }

    async fn warn(&self, url: &PublicUrl) {
        if !values::opens(&self.portal.db, &self.portal.keys.identity).await.unwrap_or(true) {
            tracing::warn!(
                "the server key is another than this database was kept with: restore that key; \
                 until then older links and identity numbers do not open"
            );
        }
        if url.is_exposed() {
            tracing::warn!("plain http leaves this machine: set http.public_url to an https address");
        }
        if !self.config.mail.url.leaves() {
            tracing::warn!("no mail leaves: set mail.url to a mail server");
        }
        for day in self.portal.calendar().past_estimated(self.portal.clock.today()) {
            tracing::warn!(day = %day.date, "a past holiday is still estimated: confirm it");
        }
    }
}

async fn tick(runner: Runner, cadence: Jobs, stopped: watch::Receiver<bool>) {
    if !cadence.enabled {
        return until(stopped).await;
    }
    if let Err(error) = runner.tick(&cadence, stopped).await {
        tracing::error!(error = &error as &dyn std::error::Error, "the jobs do not tick");
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which also means stop.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

/// Waits for a signal, then for what runs; a second signal ends at once.
async fn stopping(
    serving: JoinHandle<io::Result<()>>,
    jobs: JoinHandle<()>,
    stop: watch::Sender<bool>,
) -> CommandOutcome {
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return CommandOutcome::failed("cannot listen for signals");
    };
    tokio::pin!(serving);
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
        ended = &mut serving => return ended_with(ended),
    }
    let _ = stop.send(true);
    let all = async {
        let ended = (&mut serving).await;
        let _ = jobs.await;
        ended
    };
    tokio::select! {
        _ = term.recv() => process::exit(0),
        _ = int.recv() => process::exit(0),
        ended = tokio::time::timeout(PATIENCE, all) => match ended {
            Ok(ended) => ended_with(ended),
            Err(_) => CommandOutcome::done(String::new()),
        },
    }
}

fn ended_with(ended: Result<io::Result<()>, JoinError>) -> CommandOutcome {
    match ended {
        Ok(Ok(())) => CommandOutcome::done(String::new()),
        Ok(Err(error)) => CommandOutcome::failed_by(&error),
        Err(error) => CommandOutcome::failed_by(&error),
    }
}

/// A file that may not grow further is a full disk, told like one, and not the end of the process.
fn outlive_limits_of_files() {
    /// SIGXFSZ on Linux and the BSDs.
    const FILE_TOO_LARGE: i32 = 25;
    // Listening is enough: the write then fails with an error. Where it cannot be, nothing is worse.
    let _ = signal(SignalKind::from_raw(FILE_TOO_LARGE));
}

fn make_folder(path: &Path) -> Result<(), CommandOutcome> {
    let fail = |error: io::Error| {
        CommandOutcome::failed(format!(
            "cannot write to {}: {error}; choose a folder you may write to",
            path.display()
        ))
    };
    fs::create_dir_all(path).map_err(fail)?;
    // A folder may be there and still refuse: better known now than at the first filing.
    tempfile::tempfile_in(path).map(drop).map_err(fail)
}

/// One server for each SQLite file; the lock goes with the process, however it ends.
pub(super) fn lock(url: &DatabaseUrl) -> Result<Option<File>, CommandOutcome> {
    let DatabaseUrl::Sqlite(path) = url else { return Ok(None) };
    let lock = path.with_extension("lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&lock).map_err(|error| {
        CommandOutcome::failed(format!(
            "cannot write {}: {error}; choose a folder you may write to",
            lock.display()
        ))
    })?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(_) => Err(CommandOutcome::failed(format!(
            "another server uses {}: stop it first, or give this one its own folder",
            path.display()
        ))),
    }
}

/// The server key: given, read, or made at the first start, for its owner's eyes only.
pub(super) fn key(source: &KeySource, clock: &Clock) -> Result<Key, CommandOutcome> {
    let path = match source {
        KeySource::Given(key) => return Ok(key.clone()),
        KeySource::File(path) => path,
    };
    let fail = |what: &str| CommandOutcome::failed(format!("security.key: {}: {what}", path.display()));
    match File::open(path) {
        Ok(mut file) => {
            let mut text = zeroize::Zeroizing::new(String::new());
            file.read_to_string(&mut text).map_err(|error| fail(&error.to_string()))?;
            Key::parse(&text).ok_or_else(|| {
                fail("is not 64 hexadecimal digits; restore the file from where keys are kept")
            })
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let key = Key::new(clock.bytes());
            write_key(path, &key).map_err(|error| fail(&error.to_string()))?;
            Ok(key)
        }
        Err(error) => Err(fail(&error.to_string())),
    }
}

/// Durable before anything depends on it: file and folder.
fn write_key(path: &Path, key: &Key) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(key.to_text().as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    File::open(folder)?.sync_all()
}

async fn open_database(config: &Config) -> Result<Db, CommandOutcome> {
    let url = config.database.url.to_text();
    let fail = |error: crate::persistence::StoreError| CommandOutcome::failed_by(&error);
    let db = Db::open_pool(url.expose(), Missing::Create, Access::ReadWrite, config.database.connections)
        .await
        .map_err(fail)?;
    if config.database.migrate {
        migrate::up(&db).await.map_err(fail)?;
    }
    migrate::refuse_newer(&db).await.map_err(fail)?;
    if migrate::status(&db).await.map_err(fail)?.is_current() {
        return Ok(db);
    }
    Err(CommandOutcome::failed("the database is not in its newest form; run `bayan migrate`"))
}

async fn check_purpose(db: &Db, purpose: Purpose) -> Result<(), CommandOutcome> {
    let is_demo = facts::is_demo(db).await.map_err(|error| CommandOutcome::failed_by(&error))?;
    match purpose {
        Purpose::Service if is_demo => Err(CommandOutcome::failed(
            "this is a demonstration's database: use `bayan demo`, or give `serve` a database of its own",
        )),
        Purpose::Service => Ok(()),
        // Marked before anything else can fail: a folder without the mark would be refused the next time.
        Purpose::Demo => facts::mark_demo(db).await.map_err(|error| CommandOutcome::failed_by(&error)),
    }
}
