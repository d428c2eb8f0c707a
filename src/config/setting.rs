//! The table of settings: which keys exist, their defaults and what they mean, from `config/settings.toml`.

use std::fmt::Write;
use std::sync::LazyLock;

use serde::Deserialize;

/// One setting.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// `section.key`.
    pub key: String,
    /// The value when nothing is said; empty for "not set".
    pub default: String,
    /// What it means, for the person who sets it.
    pub meaning: String,
    /// A secret is never shown and may be given as a file.
    #[serde(default)]
    pub secret: bool,
}

static SETTINGS: LazyLock<Vec<Setting>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct Table {
        setting: Vec<Setting>,
    }
    toml::from_str::<Table>(include_str!("../../config/settings.toml"))
        .expect("the table of settings is embedded at compile time and read by a test")
        .setting
});

/// Every setting, in the order in which they are explained.
#[must_use]
pub fn all() -> &'static [Setting] {
    &SETTINGS
}

/// The setting with this key.
#[must_use]
pub fn of(key: &str) -> Option<&'static Setting> {
    all().iter().find(|setting| setting.key == key)
}

/// Every key with its default and meaning, as a configuration file to start from.
#[must_use]
pub fn list() -> String {
    all().iter().fold(String::new(), |mut text, setting| {
        let Setting { key, default, meaning, .. } = setting;
        let _ = write!(text, "# {meaning}\n{key} = {default:?}\n\n");
        text
    })
}
