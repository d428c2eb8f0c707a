//! What is wrong with a configuration, in one line that names the key and says what to do.

/// A configuration that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key} ({source_name}): {problem}")]
pub struct ConfigError {
    key: String,
    source_name: String,
    problem: String,
}

impl ConfigError {
    pub(super) fn new(key: &str, source_name: &str, problem: String) -> Self {
        let plain = |text: &str| text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Self { key: plain(key), source_name: plain(source_name), problem: plain(&problem) }
    }

    pub(super) fn unknown(key: &str, source_name: &str) -> Self {
        let problem = "there is no such setting; `bayan check config --list` names all of them".to_owned();
        Self::new(key, source_name, problem)
    }
}
