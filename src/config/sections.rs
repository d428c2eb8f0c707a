//! The sections of the configuration and how each is read.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::ConfigError;
use super::secret::{Key, Secret};
use super::source::Values;
use super::value::{self, DatabaseUrl, MailUrl, Network};
use super::{Config, in_force, setting};

/// The database.
#[derive(Clone, Debug)]
pub struct Database {
    /// Where it is.
    pub url: DatabaseUrl,
    /// Whether `serve` migrates when it starts.
    pub migrate: bool,
    /// Connections held open, at least one.
    pub connections: u32,
}

/// Mail.
#[derive(Clone, Debug)]
pub struct Mail {
    /// By which road it leaves.
    pub url: MailUrl,
    /// The sender of every mail.
    pub from: String,
    /// Where what cannot be delivered returns to; `None` for the sender.
    pub return_path: Option<String>,
    /// Who signs; `None` for nobody.
    pub dkim: Option<Dkim>,
    /// How long a server may be silent.
    pub timeout: Duration,
}

/// How mail is signed.
#[derive(Clone, Debug)]
pub struct Dkim {
    pub selector: String,
    pub domain: String,
    /// In PEM.
    pub key: Secret,
}

/// The web server.
#[derive(Clone, Debug)]
pub struct Http {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The only source of absolute links, without a final slash; `None` for the address really bound.
    pub public_url: Option<String>,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Who may read the metrics besides this machine.
    pub metrics_allow: Vec<Network>,
}

/// Limits; 0 is off where it says so.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Requests filed from one address in an hour; 0 is off.
    pub filings_per_hour: u32,
    /// Failed look-ups of a case from one address in an hour; 0 is off.
    pub lookups_per_hour: u32,
    /// Failed sign-ins for an account, and from an address, in a quarter of an hour; 0 is off.
    pub sign_in_failures: u32,
    /// Passwords that may wait to be checked, at least one.
    pub password_queue: u32,
    /// Largest attachment in bytes.
    pub file_bytes: u64,
    /// Attachments of one request.
    pub files_per_request: u32,
}

/// The server key, or where it lies.
#[derive(Clone, Debug)]
pub enum KeySource {
    /// Given in the configuration.
    Given(Key),
    /// In this file, which the first start makes.
    File(PathBuf),
}

/// How long sessions last.
#[derive(Clone, Debug)]
pub struct Sessions {
    /// Unused for so long, a session has ended.
    pub idle: Duration,
    /// So old, a session has ended.
    pub absolute: Duration,
}

/// Whether and how often jobs run.
#[derive(Clone, Debug)]
pub struct Jobs {
    /// Whether `serve` runs them.
    pub enabled: bool,
    /// Between two looks for queued mail.
    pub outbox: Duration,
    /// Between two looks for notices that should exist.
    pub reminders: Duration,
    /// Between two comparisons of every due date.
    pub clocks: Duration,
    /// Between two looks for acts of the calendar that another node recorded.
    pub recalculation: Duration,
    /// Between two looks for feasts that nobody has confirmed.
    pub confirmations: Duration,
    /// Between two looks for requests that nobody opens.
    pub unopened: Duration,
    /// The summaries of the week.
    pub summaries: Duration,
    /// The mails that gather a day.
    pub digests: Duration,
    /// Between two looks whether a week has ended.
    pub lateness: Duration,
    /// Between two removals of ended sessions.
    pub sessions: Duration,
    /// Between two removals of old drafts.
    pub drafts: Duration,
}

/// Who runs the portal; what is not set is left out of the pages.
#[derive(Clone, Debug)]
pub struct Operator {
    /// The name in the legal notice.
    pub name: Option<String>,
    /// Where people write.
    pub contact: Option<String>,
    /// Where weaknesses are reported.
    pub security_contact: Option<String>,
}

/// Letters.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    /// A folder of fonts that goes before the embedded face.
    pub fonts: Option<PathBuf>,
    /// A folder with what institutions add to their letters.
    pub wording: Option<PathBuf>,
}

/// Reads values one by one; an error carries the key and where its value came from.
struct Reader<'a>(&'a Values);

impl Reader<'_> {
    fn maybe<T>(
        &self,
        key: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, ConfigError> {
        debug_assert!(setting::of(key).is_some(), "{key} is not in config/settings.toml");
        let (text, source) = self.0.get(key);
        let Some(text) = text else { return Ok(None) };
        read(text).map(Some).map_err(|advice| {
            let secret = setting::of(key).is_some_and(|setting| setting.secret);
            let shown = if secret { "the value is wrong".to_owned() } else { format!("{text:?} is wrong") };
            ConfigError::new(key, source, format!("{shown}; {advice}"))
        })
    }

    fn must<T>(&self, key: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, ConfigError> {
        let advice = match self.maybe(key, &read)? {
            Some(value) => return Ok(value),
            None => read("").err().unwrap_or_default(),
        };
        Err(ConfigError::new(key, self.0.get(key).1, format!("it is empty; {advice}")))
    }
}

impl Config {
    pub(super) fn of(values: &Values) -> Result<Self, ConfigError> {
        let read = Reader(values);
        let data_dir = read.must("data.dir", |text| {
            std::path::absolute(text).map_err(|_| "write the path of a folder".to_owned())
        })?;
        Ok(Self {
            database: Database::of(&read, &data_dir)?,
            files_dir: read.maybe("files.url", value::folder)?.unwrap_or_else(|| data_dir.join("files")),
            mail: Mail::of(&read, &data_dir)?,
            http: Http::of(&read)?,
            limits: Limits::of(&read)?,
            key: KeySource::of(&read, &data_dir)?,
            sessions: Sessions::of(&read)?,
            jobs: Jobs::of(&read)?,
            letters: Letters::of(&read)?,
            operator: Operator::of(&read)?,
            log_filter: read.must("log.filter", log_filter)?,
            in_force: in_force::all(values),
            data_dir,
        })
    }
}

impl Database {
    fn of(read: &Reader<'_>, data_dir: &Path) -> Result<Self, ConfigError> {
        let beside = || DatabaseUrl::Sqlite(data_dir.join("bayan.db"));
        Ok(Self {
            url: read.maybe("database.url", value::database)?.unwrap_or_else(beside),
            migrate: read.must("database.migrate", value::yes)?,
            connections: read.must("database.connections", value::above_zero)?,
        })
    }
}

impl Mail {
    fn of(read: &Reader<'_>, data_dir: &Path) -> Result<Self, ConfigError> {
        let beside = || MailUrl::Folder(data_dir.join("mail"));
        let from = read.must("mail.from", value::mailbox)?;
        Ok(Self {
            url: read.maybe("mail.url", value::mail)?.unwrap_or_else(beside),
            dkim: Dkim::of(read, &from)?,
            from,
            return_path: read.maybe("mail.return_path", value::mailbox)?,
            timeout: read.must("mail.timeout", value::duration)?,
        })
    }
}

impl Dkim {
    /// All of it or nothing: a key without the name under which it is published signs in vain.
    fn of(read: &Reader<'_>, from: &str) -> Result<Option<Self>, ConfigError> {
        let selector = read.maybe("mail.dkim.selector", value::name_of_host)?;
        let domain = read.maybe("mail.dkim.domain", value::name_of_host)?;
        let key = read.maybe("mail.dkim.key", |text| Ok(Secret::new(text.to_owned())))?;
        let missing =
            |key: &str, what: &str| ConfigError::new(key, read.0.get(key).1, format!("it is empty; {what}"));
        match (selector, key) {
            (None, None) => Ok(None),
            (Some(_), None) => Err(missing("mail.dkim.key", "give the key, or no mail.dkim.selector")),
            (None, Some(_)) => {
                Err(missing("mail.dkim.selector", "give the name under which the key is published"))
            }
            (Some(selector), Some(key)) => {
                let own = from.rsplit_once('@').map_or("", |(_, host)| host.trim_end_matches('>'));
                Ok(Some(Self { selector, domain: domain.unwrap_or_else(|| own.to_owned()), key }))
            }
        }
    }
}

impl Http {
    fn of(read: &Reader<'_>) -> Result<Self, ConfigError> {
        let address = |text: &str| {
            text.parse().map_err(|_| "write ADDRESS:PORT, such as 127.0.0.1:8080 or [::1]:8080".to_owned())
        };
        Ok(Self {
            listen: read.must("http.listen", address)?,
            public_url: read.maybe("http.public_url", value::public_url)?,
            trusted_proxies: read.maybe("http.trusted_proxies", value::networks)?.unwrap_or_default(),
            metrics_allow: read.maybe("http.metrics_allow", value::networks)?.unwrap_or_default(),
        })
    }
}

impl Limits {
    fn of(read: &Reader<'_>) -> Result<Self, ConfigError> {
        Ok(Self {
            filings_per_hour: read.must("limits.filings_per_hour", value::number)?,
            lookups_per_hour: read.must("limits.lookups_per_hour", value::number)?,
            sign_in_failures: read.must("limits.sign_in_failures", value::number)?,
            password_queue: read.must("limits.password_queue", value::above_zero)?,
            file_bytes: u64::from(read.must("limits.file_mib", value::above_zero)?) << 20,
            files_per_request: read.must("limits.files_per_request", value::number)?,
        })
    }
}

impl KeySource {
    fn of(read: &Reader<'_>, data_dir: &Path) -> Result<Self, ConfigError> {
        let digits = |text: &str| {
            Key::parse(text)
                .ok_or_else(|| "write 64 hexadecimal digits, such as `openssl rand -hex 32` gives".to_owned())
        };
        let given = read.maybe("security.key", digits)?;
        Ok(given.map_or_else(|| Self::File(data_dir.join("secret.key")), Self::Given))
    }
}

impl Sessions {
    fn of(read: &Reader<'_>) -> Result<Self, ConfigError> {
        let absolute = read.must("sessions.absolute", value::duration)?;
        let idle = read.must("sessions.idle", |text| {
            let idle = value::duration(text)?;
            let within = idle <= absolute;
            if within { Ok(idle) } else { Err("write no more than sessions.absolute".to_owned()) }
        })?;
        Ok(Self { idle, absolute })
    }
}

impl Jobs {
    fn of(read: &Reader<'_>) -> Result<Self, ConfigError> {
        Ok(Self {
            enabled: read.must("jobs.enabled", value::yes)?,
            outbox: read.must("jobs.outbox", value::duration)?,
            reminders: read.must("jobs.reminders", value::duration)?,
            clocks: read.must("jobs.clocks", value::duration)?,
            recalculation: read.must("jobs.recalculation", value::duration)?,
            confirmations: read.must("jobs.confirmations", value::duration)?,
            unopened: read.must("jobs.unopened", value::duration)?,
            summaries: read.must("jobs.summaries", value::duration)?,
            digests: read.must("jobs.digests", value::duration)?,
            lateness: read.must("jobs.lateness", value::duration)?,
            sessions: read.must("jobs.sessions", value::duration)?,
            drafts: read.must("jobs.drafts", value::duration)?,
        })
    }
}

impl Jobs {
    /// Between two runs of the job that the setting `jobs.NAME` is about; an hour for any other.
    pub fn every(&self, name: &str) -> Duration {
        match name {
            "outbox" => self.outbox,
            "reminders" => self.reminders,
            "clocks" => self.clocks,
            "recalculation" => self.recalculation,
            "confirmations" => self.confirmations,
            "unopened" => self.unopened,
            "summaries" => self.summaries,
            "digests" => self.digests,
            "lateness" => self.lateness,
            "sessions" => self.sessions,
            "drafts" => self.drafts,
            _ => Duration::from_secs(3_600),
        }
    }
}

impl Letters {
    fn of(read: &Reader<'_>) -> Result<Self, ConfigError> {
        let folder =
            |text: &str| std::path::absolute(text).map_err(|_| "write the path of a folder".to_owned());
        Ok(Self {
            fonts: read.maybe("letters.fonts", folder)?,
            wording: read.maybe("letters.wording", folder)?,
        })
    }
}

impl Operator {
    fn of(read: &Reader<'_>) -> Result<Self, ConfigError> {
        let contact = read.maybe("operator.contact", value::mailbox)?;
        let security_contact = read.maybe("operator.security_contact", value::mailbox)?;
        Ok(Self {
            name: read.maybe("operator.name", |text| Ok(text.to_owned()))?,
            security_contact: security_contact.or_else(|| contact.clone()),
            contact,
        })
    }
}

fn log_filter(text: &str) -> Result<String, String> {
    let filter = tracing_subscriber::EnvFilter::try_new(text);
    filter.map(|_| text.to_owned()).map_err(|_| "write a level such as info, or bayan=debug,info".to_owned())
}
