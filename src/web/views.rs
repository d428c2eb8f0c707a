//! Pages as text: a typed page and the frame around it become HTML in one language. Owns the
//! template engine; knows nothing of requests and responses.

mod chrome;
mod functions;
mod paused;

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Tera, Value};

use crate::i18n::Locale;

pub use chrome::{Chrome, PUBLIC, Section, Who};
pub use paused::Paused;

/// `templates/**`. A new file is seen after this file is compiled again.
pub(super) static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// A page: what its template reads under `page`, and samples that a test renders in every language.
pub trait Page: Serialize {
    /// The path of the template under `templates`.
    const TEMPLATE: &'static str;

    /// The page in each of its typical states.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// A fault of the programme: a template asks for what is not there.
#[derive(Debug, thiserror::Error)]
#[error("{template} in {locale}: {why}")]
pub struct Unrendered {
    pub template: String,
    pub locale: Locale,
    pub why: String,
}

/// The page as HTML, in the language and the frame of `chrome`.
///
/// # Errors
/// [`Unrendered`] when the template names a variable, a component or words that do not exist.
pub fn render<P: Page>(chrome: &Chrome, page: &P) -> Result<String, Unrendered> {
    let fail = |why| Unrendered { template: P::TEMPLATE.to_owned(), locale: chrome.locale, why };
    let value = Value::try_from_serializable(page).map_err(|error| fail(reasons(&error)))?;
    render_value(P::TEMPLATE, chrome, value)
}

fn render_value(template: &str, chrome: &Chrome, page: Value) -> Result<String, Unrendered> {
    let fail = |why| Unrendered { template: template.to_owned(), locale: chrome.locale, why };
    let engine = engine(chrome.locale).as_ref().map_err(|why| fail(why.clone()))?;
    let mut context = Context::new();
    context.insert("chrome", chrome);
    context.insert_value("page", page);
    engine.render(template, &context).map_err(|error| fail(reasons(&error)))
}

/// Every fault of the embedded templates; empty when all of them compile. For `bayan check templates`.
pub fn faults() -> Vec<String> {
    engine(Locale::Ar).as_ref().err().cloned().into_iter().collect()
}

/// One engine for each language, so that its functions know theirs.
fn engine(locale: Locale) -> &'static Result<Tera, String> {
    static AR: LazyLock<Result<Tera, String>> = LazyLock::new(|| load(Locale::Ar));
    static FR: LazyLock<Result<Tera, String>> = LazyLock::new(|| load(Locale::Fr));
    static EN: LazyLock<Result<Tera, String>> = LazyLock::new(|| load(Locale::En));
    static ZGH: LazyLock<Result<Tera, String>> = LazyLock::new(|| load(Locale::Zgh));
    match locale {
        Locale::Ar => &AR,
        Locale::Fr => &FR,
        Locale::En => &EN,
        Locale::Zgh => &ZGH,
    }
}

fn load(locale: Locale) -> Result<Tera, String> {
    let mut engine = Tera::new();
    functions::register(&mut engine, locale);
    let mut files = Vec::new();
    collect(&FILES, &mut files);
    engine.add_raw_templates(files).map_err(|error| reasons(&error))?;
    Ok(engine)
}

/// Pages only: letters and mails have engines of their own.
fn collect(folder: &'static Dir<'static>, into: &mut Vec<(String, &'static str)>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let mail = path.starts_with("mail/") || path.starts_with("letters/");
        if let Some(text) = file.contents_utf8().filter(|_| path.ends_with(".html") && !mail) {
            into.push((path, text));
        }
    }
    folder.dirs().for_each(|inner| collect(inner, into));
}

fn reasons(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        text = format!("{text}: {inner}");
        source = inner.source();
    }
    text
}

/// One sample of one page, for the test of every template in every language.
pub struct Sample {
    pub template: &'static str,
    page: Value,
}

impl Sample {
    /// The samples of one page.
    pub fn of<P: Page>() -> Vec<Sample> {
        let value = |page: P| Sample { template: P::TEMPLATE, page: Value::from_serializable(&page) };
        P::samples().into_iter().map(value).collect()
    }

    /// The sample as HTML.
    ///
    /// # Errors
    /// As [`render`].
    pub fn render(&self, chrome: &Chrome) -> Result<String, Unrendered> {
        render_value(self.template, chrome, self.page.clone())
    }
}

/// The samples of the pages of one audience: `samples_of![home::Home, help::Help]`.
#[macro_export]
macro_rules! samples_of {
    ($($page:ty),* $(,)?) => {{
        let mut samples = Vec::new();
        $(samples.extend($crate::web::views::Sample::of::<$page>());)*
        samples
    }};
}

#[cfg(test)]
mod gallery;
#[cfg(test)]
mod tests;
