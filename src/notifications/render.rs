//! A notice in words: subject, text and HTML in the language of whoever is told. Owns the template of
//! mails; knows no address, no queue and no database. The words are in `config/locales/*/emails.ftl`.

mod moved;
mod rows;
mod words;
mod written;

pub use written::{Link, Words};

use crate::{
    domain::language::Language,
    i18n::{Locale, Untranslated},
    notifications::message::{Facts, MessageKind},
};
use std::sync::LazyLock;
use tera::{Context, Tera};

/// What is told, with everything the words need.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    pub kind: MessageKind,
    pub language: Language,
    pub facts: &'a Facts,
    /// The name of the institution in that language; empty where there is none.
    pub institution: &'a str,
    /// The page to open: the case, its officer's page, or the one to set a password.
    pub link: String,
    /// Reasons that the law wants in the notice itself (arts 16 and 17), where they still exist.
    pub reasons: Option<String>,
}

/// A notice in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// A fault of the programme: words or a template are missing.
#[derive(Debug, thiserror::Error)]
pub enum Unrendered {
    #[error(transparent)]
    Words(#[from] Untranslated),
    #[error("the template of mails: {0}")]
    Template(String),
}

/// The language in which a mail is written: Arabic for Tamazight, whose words are a draft.
pub fn locale(language: Language) -> Locale {
    match language {
        Language::Ar | Language::Zgh => Locale::Ar,
        Language::Fr => Locale::Fr,
        Language::En => Locale::En,
    }
}

/// What only a mail has beside its sentences.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// What the day's one mail gathers.
    pub gathered: Vec<Link>,
    /// The address that ends such mails.
    pub unsubscribe: Option<String>,
}

/// Puts a notice in words.
///
/// # Errors
/// When words or variables of a template are missing: a test renders every kind in every language.
pub fn render(told: &Told<'_>) -> Result<Rendered, Unrendered> {
    render_with(told, &Beside::default())
}

/// The same with what stands beside the sentences.
///
/// # Errors
/// As [`render`].
pub fn render_with(told: &Told<'_>, beside: &Beside) -> Result<Rendered, Unrendered> {
    let words = words::of(told)?;
    let stop = words::stop(told, beside.unsubscribe.as_deref())?;
    let mut context = Context::new();
    context.insert("words", &words);
    context.insert("gathered", &beside.gathered);
    context.insert("stop", &stop);
    let engine = ENGINE.as_ref().map_err(|why| Unrendered::Template(why.clone()))?;
    let of = |name| engine.render(name, &context).map_err(|error| Unrendered::Template(error.to_string()));
    Ok(Rendered { text: of("notice.txt")?, html: of("notice.html")?, subject: words.subject })
}

/// The sentences of a notice, for a letter that prints them in a frame of its own.
///
/// # Errors
/// As [`render`].
pub fn words(told: &Told<'_>) -> Result<Words, Unrendered> {
    words::of(told)
}

static ENGINE: LazyLock<Result<Tera, String>> = LazyLock::new(|| {
    let mut engine = Tera::new();
    engine.autoescape_on([".html"]);
    let templates = [
        ("notice.txt", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/emails/notice.txt"))),
        ("notice.html", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/emails/notice.html"))),
    ];
    engine.add_raw_templates(templates).map_err(|error| error.to_string())?;
    Ok(engine)
});

#[cfg(test)]
pub(super) mod tests;
