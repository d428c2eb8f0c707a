//! The server key of a command: given, or in its file. Reading never makes one.

use super::outcome::CommandOutcome;
use crate::app::Keys;
use crate::config::{Config, Key, KeySource};
use std::io::Write;
use std::path::Path;

/// The key, where there is one.
pub(super) fn read(config: &Config) -> Result<Option<Keys>, CommandOutcome> {
    match &config.key {
        KeySource::Given(key) => Ok(Some(Keys::derive(key.bytes()))),
        KeySource::File(path) if path.exists() => from_file(path).map(|key| Some(Keys::derive(key.bytes()))),
        KeySource::File(_) => Ok(None),
    }
}

/// The key; the first command that needs it makes its file.
pub(super) fn read_or_make(config: &Config) -> Result<Keys, CommandOutcome> {
    match (read(config)?, &config.key) {
        (Some(keys), _) => Ok(keys),
        (None, KeySource::Given(key)) => Ok(Keys::derive(key.bytes())),
        (None, KeySource::File(path)) => {
            let key = Key::new(crate::app::Clock::system().bytes());
            write(path, &key)?;
            Ok(Keys::derive(key.bytes()))
        }
    }
}

fn from_file(path: &Path) -> Result<Key, CommandOutcome> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|error| CommandOutcome::failed(format!("cannot read the key in {shown}: {error}")))?;
    Key::parse(&text).ok_or_else(|| {
        CommandOutcome::failed(format!(
            "{shown} holds no key: put the 64 hexadecimal digits back from its copy"
        ))
    })
}

/// Readable by its owner alone, and durable before anything depends on it.
fn write(path: &Path, key: &Key) -> Result<(), CommandOutcome> {
    let failed = |error: std::io::Error| {
        let shown = path.display();
        CommandOutcome::failed(format!("cannot make the key in {shown} ({error}); set security.key_file"))
    };
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(key.to_text().as_bytes()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist_noclobber(path).map_err(|error| failed(error.error))?;
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_read_ever_after() {
        let dir = tempfile::tempdir().unwrap();
        let config = Config::in_folder(dir.path()).unwrap();
        assert!(read(&config).unwrap().is_none());
        let made = read_or_make(&config).unwrap();
        let again = read(&config).unwrap().unwrap();
        assert_eq!(made.form_token("x"), again.form_token("x"));
        std::fs::write(dir.path().join("secret.key"), "short").unwrap();
        assert!(read_or_make(&config).unwrap_err().stderr.contains("holds no key"));
    }
}
