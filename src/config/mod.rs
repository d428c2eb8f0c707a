//! The configuration: one struct, read once and validated. Built-in defaults, then a TOML file, then the
//! environment (`BAYAN__SECTION__KEY`); a key nobody knows is an error. Knows nothing of what uses it.
//!
//! To add a setting: a row in `config/settings.toml`, its words in each `settings.ftl`, a field in `sections.rs`, the
//! line that reads it.

use std::path::{Path, PathBuf};

mod error;
mod in_force;
mod secret;
mod sections;
pub mod setting;
mod source;
mod value;

pub use error::ConfigError;
pub use in_force::InForce;
pub use secret::{Key, Secret};
pub use sections::{Database, Http, Jobs, KeySource, Letters, Limits, Mail, Operator, Sessions};
pub use value::{DatabaseUrl, MailUrl, Network};

use source::Values;

/// Everything that can be set, read and checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folder of everything not placed elsewhere; absolute.
    pub data_dir: PathBuf,
    /// The database.
    pub database: Database,
    /// Folder of attachments; absolute.
    pub files_dir: PathBuf,
    /// Mail.
    pub mail: Mail,
    /// The web server.
    pub http: Http,
    /// Limits.
    pub limits: Limits,
    /// The server key, or where it lies.
    pub key: KeySource,
    /// How long sessions last.
    pub sessions: Sessions,
    /// How often jobs run.
    pub jobs: Jobs,
    /// Fonts and wording of letters.
    pub letters: Letters,
    /// Who runs the portal.
    pub operator: Operator,
    /// What is logged, in the words of `tracing_subscriber::EnvFilter`.
    pub log_filter: String,
    /// The settings themselves, for whoever looks at them.
    pub in_force: Vec<InForce>,
}

impl Config {
    /// Reads the given file, or the one `BAYAN_CONFIG` names, under the environment of the process.
    ///
    /// # Errors
    /// The first wrong setting, in one line that names its key.
    pub fn from_process(file: Option<&Path>) -> Result<Self, ConfigError> {
        let named = std::env::var_os("BAYAN_CONFIG").filter(|path| !path.is_empty()).map(PathBuf::from);
        let variables = std::env::vars_os()
            .map(|(name, text)| (name.to_string_lossy().into_owned(), text.to_string_lossy().into_owned()));
        Self::read(file.or(named.as_deref()), variables)
    }

    /// Reads the given file under the given environment.
    ///
    /// # Errors
    /// The first wrong setting.
    pub fn read(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        Self::of(&Values::collect(file, environment)?)
    }

    /// The defaults, with everything in one folder: the configuration of a demo.
    ///
    /// # Errors
    /// The folder has no absolute path.
    pub fn in_folder(dir: &Path) -> Result<Self, ConfigError> {
        Self::read(None, [("BAYAN__DATA__DIR".to_owned(), dir.to_string_lossy().into_owned())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn with(environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::read(None, environment.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())))
    }

    fn file(text: &str) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    }

    #[test]
    fn with_no_configuration_everything_lies_in_the_data_folder() {
        let config = with(&[("BAYAN__DATA__DIR", "/srv/bayan")]).unwrap();
        assert_eq!(config.database.url, DatabaseUrl::Sqlite("/srv/bayan/bayan.db".into()));
        assert_eq!(config.files_dir, Path::new("/srv/bayan/files"));
        assert_eq!(config.mail.url, MailUrl::Folder("/srv/bayan/mail".into()));
        assert!(matches!(config.key, KeySource::File(path) if path == Path::new("/srv/bayan/secret.key")));
        assert!(with(&[]).unwrap().data_dir.is_absolute());
    }

    #[test]
    fn the_environment_stands_over_the_file_and_the_file_over_the_defaults() {
        let file = file(
            "[http]\nlisten = \"0.0.0.0:80\"\ntrusted_proxies = [\"10.0.0.0/8\", \"::1\"]\n[limits]\nfilings_per_hour = 5\n",
        );
        let env = [("BAYAN__LIMITS__FILINGS_PER_HOUR".to_owned(), "7".to_owned())];
        let config = Config::read(Some(file.path()), env).unwrap();
        assert_eq!(config.http.listen.to_string(), "0.0.0.0:80");
        assert_eq!(config.http.trusted_proxies.len(), 2);
        assert_eq!(config.limits.filings_per_hour, 7);
        assert_eq!(config.limits.files_per_request, 10);
    }

    #[test]
    fn the_printed_list_is_itself_a_configuration_that_changes_nothing() {
        let listed = Config::read(Some(file(&setting::list()).path()), []).unwrap();
        let told = |config: Config| format!("{:?}", Config { in_force: Vec::new(), ..config });
        assert_eq!(told(listed), told(with(&[]).unwrap()));
        assert_eq!(
            setting::list().lines().filter(|line| line.starts_with('#')).count(),
            setting::all().len()
        );
    }

    #[test]
    fn a_key_that_nobody_knows_is_an_error_that_names_it() {
        for (name, key) in [
            ("BAYAN__HTTP__LISTNE", "http.listne"),
            ("BAYAN__X", "x"),
            ("BAYAN__MAIL__FROM_FILE", "mail.from_file"),
        ] {
            let message = with(&[(name, "1")]).unwrap_err().to_string();
            assert!(message.starts_with(&format!("{key} ({name}): ")), "{message}");
        }
        let unknown = file("[web]\nport = 1\n");
        assert!(Config::read(Some(unknown.path()), []).unwrap_err().to_string().starts_with("web.port "));
        assert!(with(&[("BAYAN_TEST_POSTGRES_URL", "x"), ("OTHER", "y")]).is_ok());
    }

    #[test]
    fn every_wrong_value_is_named_in_one_line() {
        for (name, text) in [
            ("BAYAN__HTTP__LISTEN", "8080"),
            ("BAYAN__HTTP__PUBLIC_URL", "bayan.ma"),
            ("BAYAN__HTTP__PUBLIC_URL", "https://bayan.ma/portal"),
            ("BAYAN__HTTP__TRUSTED_PROXIES", "10.0.0.0/33"),
            ("BAYAN__DATABASE__URL", "sqlite://relative.db"),
            ("BAYAN__DATABASE__URL", "mysql://x"),
            ("BAYAN__DATABASE__CONNECTIONS", "0"),
            ("BAYAN__DATABASE__MIGRATE", "maybe"),
            ("BAYAN__FILES__URL", "/srv/files"),
            ("BAYAN__MAIL__URL", "smtp://"),
            ("BAYAN__MAIL__FROM", "a@b\r\nBcc: c@d"),
            ("BAYAN__LIMITS__FILINGS_PER_HOUR", "-1"),
            ("BAYAN__SECURITY__KEY", "short"),
            ("BAYAN__SESSIONS__IDLE", "30"),
            ("BAYAN__SESSIONS__IDLE", "13h"),
            ("BAYAN__LOG__FILTER", "a=b=c"),
        ] {
            let message = with(&[(name, text)]).unwrap_err().to_string();
            assert!(message.contains(name) && !message.contains('\n'), "{message}");
        }
    }

    #[test]
    fn a_secret_may_come_from_a_file_and_is_never_shown() {
        let key = "0f".repeat(32);
        let held = file(&format!("{key}\n"));
        let path = held.path().to_str().unwrap();
        let config = with(&[("BAYAN__SECURITY__KEY_FILE", path)]).unwrap();
        assert!(matches!(&config.key, KeySource::Given(read) if read.bytes() == &[0x0f; 32]));
        let shown =
            with(&[("BAYAN__DATABASE__URL", "postgres://u:hidden@h/b"), ("BAYAN__SECURITY__KEY", &key)]);
        let shown = format!("{:?}", shown.unwrap());
        assert!(!shown.contains(":hidden@") && !shown.contains(&key), "{shown}");
        let wrong = with(&[("BAYAN__DATABASE__URL", "pg://u:hidden@h")]).unwrap_err().to_string();
        assert!(!wrong.contains("hidden"), "{wrong}");
        let both = with(&[("BAYAN__SECURITY__KEY_FILE", path), ("BAYAN__SECURITY__KEY", &key)]);
        assert!(both.unwrap_err().to_string().contains("not both"));
        assert!(with(&[("BAYAN__SECURITY__KEY_FILE", "/nowhere")]).is_err());
    }

    #[test]
    fn what_is_in_force_says_where_it_comes_from_and_of_a_secret_only_that_it_is_set() {
        let file = file("[limits]\nfilings_per_hour = 5\n");
        let env = [("BAYAN__MAIL__URL".to_owned(), "smtp://u:geheim@mail.example.ma".to_owned())];
        let config = Config::read(Some(file.path()), env).unwrap();
        let of = |key: &str| config.in_force.iter().find(|one| one.key == key).unwrap().clone();
        let (limit, mail) = (of("limits.filings_per_hour"), of("mail.url"));
        assert_eq!((limit.value.as_deref(), limit.source.code()), (Some("5"), "file"));
        assert_eq!((mail.value, mail.hidden, mail.source.code()), (None, true, "environment"));
        assert_eq!((of("security.key").hidden, of("security.key").source.code()), (false, "default"));
        assert_eq!(config.in_force.len(), setting::all().len());
        assert!(!format!("{config:?}").contains("geheim"));
    }

    #[test]
    fn a_network_holds_its_own_addresses_only() {
        let network: Network = "10.1.0.0/16".parse().unwrap();
        assert!(network.contains("10.1.2.3".parse().unwrap()));
        assert!(network.contains("::ffff:10.1.2.3".parse().unwrap()));
        assert!(!network.contains("10.2.2.3".parse().unwrap()));
        let everything: Network = "::/0".parse().unwrap();
        assert!(everything.contains("fd00::1".parse().unwrap()));
        assert!(!everything.contains("1.2.3.4".parse().unwrap()));
    }
}
