//! Strict translation: a key or a variable that is missing is an error, never a silent text. Owns
//! the bundles; knows no HTML (an argument is put in as it is).

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use super::{Locale, numbers};

/// `config/locales/<lang>/*.ftl`. A new file is seen after this file is compiled again.
pub(super) static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/config/locales");

type Bundle = FluentBundle<FluentResource>;

/// The variables of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Args(BTreeMap<String, Arg>);

/// One variable: a number chooses the plural and is grouped as the language does (write a year as
/// text), a text is put in as it is and may choose a variant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    Number(i64),
    Text(String),
}

impl Args {
    pub fn new() -> Self {
        Self::default()
    }

    /// The same variables and one more.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Arg>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }

    pub fn set(&mut self, name: impl Into<String>, value: impl Into<Arg>) {
        self.0.insert(name.into(), value.into());
    }

    fn fluent(&self) -> FluentArgs<'_> {
        self.0.iter().map(|(name, arg)| (name.as_str(), arg.fluent())).collect()
    }
}

impl Arg {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Text(text) => FluentValue::from(text.as_str()),
        }
    }
}

macro_rules! number_arg {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
number_arg!(i8, i16, i32, i64, u8, u16, u32, u64, usize);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

/// A sentence and the language it is really in: Arabic where Tamazight has none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    pub locale: Locale,
}

/// A fault of the programme: the sentence does not exist, or its variables do not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Untranslated {
    #[error("no words for {key:?} in {locale}")]
    Unknown { key: String, locale: Locale },
    #[error("the words for {key:?} in {locale} do not fit their variables: {why}")]
    Unfit { key: String, locale: Locale, why: String },
}

/// The sentence `key` in `locale`, and the language it is in.
///
/// # Errors
/// [`Untranslated`] when the key or one of its variables is missing.
pub fn say(locale: Locale, key: &str, args: &Args) -> Result<Said, Untranslated> {
    match format(locale, key, args) {
        Some(said) => said,
        None => match locale.fallback().and_then(|other| format(other, key, args)) {
            Some(said) => said,
            None => Err(Untranslated::Unknown { key: key.to_owned(), locale }),
        },
    }
}

/// The text of [`say`], for where the language of a fallback cannot be marked.
///
/// # Errors
/// As [`say`].
pub fn t(locale: Locale, key: &str, args: &Args) -> Result<String, Untranslated> {
    say(locale, key, args).map(|said| said.text)
}

fn format(locale: Locale, key: &str, args: &Args) -> Option<Result<Said, Untranslated>> {
    let bundle = bundle(locale);
    let pattern = bundle.get_message(key)?.value()?;
    let args = args.fluent();
    let mut faults = Vec::new();
    let text: Cow<'_, str> = bundle.format_pattern(pattern, Some(&args), &mut faults);
    if faults.is_empty() {
        return Some(Ok(Said { text: text.into_owned(), locale }));
    }
    let why = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    Some(Err(Untranslated::Unfit { key: key.to_owned(), locale, why }))
}

fn bundle(locale: Locale) -> &'static Bundle {
    static AR: LazyLock<Bundle> = LazyLock::new(|| load(Locale::Ar));
    static FR: LazyLock<Bundle> = LazyLock::new(|| load(Locale::Fr));
    static EN: LazyLock<Bundle> = LazyLock::new(|| load(Locale::En));
    static ZGH: LazyLock<Bundle> = LazyLock::new(|| load(Locale::Zgh));
    match locale {
        Locale::Ar => &AR,
        Locale::Fr => &FR,
        Locale::En => &EN,
        Locale::Zgh => &ZGH,
    }
}

/// A file that does not parse loses its faulty entries here; `check` names them, and its test
/// keeps such a file out of every build.
fn load(locale: Locale) -> Bundle {
    let language: LanguageIdentifier = locale.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Isolation is done by the page (`<bdi>`): invisible characters would be copied with the text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::Ar => |value, _| grouped(Locale::Ar, value),
        Locale::Fr => |value, _| grouped(Locale::Fr, value),
        Locale::En => |value, _| grouped(Locale::En, value),
        Locale::Zgh => |value, _| grouped(Locale::Zgh, value),
    }));
    for (_, text) in files(locale) {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// The locale files of one language: name and text.
pub(super) fn files(locale: Locale) -> Vec<(String, &'static str)> {
    let folder = FILES.get_dir(locale.code());
    let files = folder.into_iter().flat_map(Dir::files);
    let named = files.filter_map(|file| {
        let name = file.path().to_str()?;
        name.ends_with(".ftl").then_some(())?;
        Some((name.to_owned(), file.contents_utf8()?))
    });
    named.collect()
}

fn grouped(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(numbers::number(locale, number.value as i64))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_or_a_missing_variable_is_an_error_in_every_language() {
        for locale in Locale::ALL {
            assert!(say(locale, "no-such-words", &Args::new()).is_err());
            assert!(matches!(say(locale, "pager-shown", &Args::new()), Err(Untranslated::Unfit { .. })));
        }
    }

    #[test]
    fn arabic_counts_days_in_six_forms() {
        let days = |n: u32| t(Locale::Ar, "count-working-days", &Args::new().with("n", n)).unwrap();
        assert_eq!(days(1), "يوم عمل واحد");
        assert_eq!(days(2), "يوما عمل");
        assert_eq!(days(3), "3 أيام عمل");
        assert_eq!(days(20), "20 يوم عمل");
        assert_eq!(days(100), "100 يوم عمل");
    }

    #[test]
    fn tamazight_borrows_arabic_and_says_so() {
        let said = say(Locale::Zgh, "count-working-days", &Args::new().with("n", 5)).unwrap();
        assert_eq!(said.locale, Locale::Ar);
        assert_eq!(said.text, "5 أيام عمل");
    }
}
