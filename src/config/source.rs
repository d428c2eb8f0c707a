//! Where values come from: defaults, then a file, then the environment. Knows keys, not what they mean.

use std::collections::HashMap;
use std::path::Path;

use super::error::ConfigError;
use super::secret::Secret;
use super::setting;

const PREFIX: &str = "BAYAN__";
const FILE_FORM: &str = "_file";

/// The raw text of every key, and where it came from.
pub(super) struct Values(HashMap<String, Raw>);

struct Raw {
    text: Secret,
    source: String,
    kind: Source,
}

/// What a value was said by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Default,
    File,
    Environment,
}

impl Source {
    /// The word in locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Source::Default => "default",
            Source::File => "file",
            Source::Environment => "environment",
        }
    }
}

/// What one source says: full keys with their texts, `…_file` forms included.
struct Layer {
    kind: Source,
    source: fn(&str) -> String,
    entries: Vec<(String, String)>,
}

impl Values {
    /// Collects all values; later sources stand over earlier ones.
    pub(super) fn collect(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut values = Self(HashMap::new());
        for setting in setting::all() {
            values.put(&setting.key, setting.default.clone(), "default".to_owned(), Source::Default);
        }
        if let Some(path) = file {
            values.lay(Layer {
                kind: Source::File,
                source: |_| "configuration file".to_owned(),
                entries: entries_of_file(path)?,
            })?;
        }
        let entries = entries_of_environment(environment);
        values.lay(Layer { kind: Source::Environment, source: variable_of, entries })?;
        Ok(values)
    }

    /// The text of a key, trimmed, or `None` where it is empty; with its source.
    pub(super) fn get(&self, key: &str) -> (Option<&str>, &str) {
        match self.0.get(key) {
            Some(raw) => (Some(raw.text.expose().trim()).filter(|text| !text.is_empty()), &raw.source),
            None => (None, "default"),
        }
    }

    /// What the value of a key was said by.
    pub(super) fn kind(&self, key: &str) -> Source {
        self.0.get(key).map_or(Source::Default, |raw| raw.kind)
    }

    fn put(&mut self, key: &str, text: String, source: String, kind: Source) {
        self.0.insert(key.to_owned(), Raw { text: Secret::new(text), source, kind });
    }

    fn lay(&mut self, layer: Layer) -> Result<(), ConfigError> {
        let named: Vec<&str> = layer.entries.iter().map(|(key, _)| key.as_str()).collect();
        for (key, text) in &layer.entries {
            let source = (layer.source)(key);
            if setting::of(key).is_some() {
                self.put(key, text.clone(), source, layer.kind);
                continue;
            }
            let secret = key.strip_suffix(FILE_FORM).and_then(setting::of).filter(|setting| setting.secret);
            let Some(secret) = secret else { return Err(ConfigError::unknown(key, &source)) };
            if named.contains(&secret.key.as_str()) {
                return Err(ConfigError::new(
                    key,
                    &source,
                    format!("give {} or {key}, not both", secret.key),
                ));
            }
            let content = std::fs::read_to_string(text).map_err(|error| {
                ConfigError::new(
                    key,
                    &source,
                    format!("cannot read {text:?} ({error}); give the path of a readable file"),
                )
            })?;
            self.put(&secret.key, content, source, layer.kind);
        }
        Ok(())
    }
}

fn variable_of(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "__").to_uppercase())
}

fn entries_of_environment(environment: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    let own = environment.into_iter().filter_map(|(name, text)| {
        Some((name.strip_prefix(PREFIX)?.to_lowercase().replace("__", "."), text))
    });
    let mut entries: Vec<_> = own.collect();
    entries.sort();
    entries
}

fn entries_of_file(path: &Path) -> Result<Vec<(String, String)>, ConfigError> {
    let wrong =
        |problem: String| ConfigError::new(&path.display().to_string(), "configuration file", problem);
    let text = std::fs::read_to_string(path)
        .map_err(|error| wrong(format!("cannot be read ({error}); give the path of a readable file")))?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
        wrong(format!("is not TOML in line {line}: {}", error.message().replace('\n', " ")))
    })?;
    let mut entries = Vec::new();
    flatten("", &table, &mut entries)?;
    Ok(entries)
}

fn flatten(
    prefix: &str,
    table: &toml::Table,
    entries: &mut Vec<(String, String)>,
) -> Result<(), ConfigError> {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            toml::Value::Table(inner) => flatten(&key, inner, entries)?,
            toml::Value::Array(items) => {
                let texts: Option<Vec<String>> = items.iter().map(scalar).collect();
                let texts = texts.ok_or_else(|| nested(&key))?;
                entries.push((key, texts.join(",")));
            }
            other => {
                let text = scalar(other).ok_or_else(|| nested(&key))?;
                entries.push((key, text));
            }
        }
    }
    Ok(())
}

fn scalar(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(yes) => Some(yes.to_string()),
        _ => None,
    }
}

fn nested(key: &str) -> ConfigError {
    ConfigError::new(key, "configuration file", "write a text, a whole number, true or false".to_owned())
}
