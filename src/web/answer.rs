//! What an answer says wherever it is read, on a page or on paper: what a ground cites, and the remedies.
//! Knows nothing of who may read it.

use crate::{
    app::Portal,
    domain::{
        case::ground::Ground,
        complaint::last_day::LastDay,
        institution::{Directory, InstitutionCode},
        law::Rule,
        sealed::Sealed,
    },
    i18n::{Args, DateForm, Locale, dates, remedies, t},
};
use jiff::civil::Date;

/// In which language an answer is read, and with which directory.
#[derive(Clone, Copy)]
pub struct Reader {
    pub locale: Locale,
    directory: &'static Directory,
}

impl Reader {
    pub fn new(portal: &Portal, locale: Locale) -> Self {
        Self { locale, directory: portal.directory.newest() }
    }

    /// With that directory.
    pub fn of(directory: &'static Directory, locale: Locale) -> Self {
        Self { locale, directory }
    }

    /// With the directory that comes with the program.
    pub fn sample(locale: Locale) -> Self {
        Self { locale, directory: Directory::builtin() }
    }

    /// The body to ask instead, and that asking it begins a period of its own.
    fn right(self, body: &InstitutionCode) -> String {
        let institution = self.name(body);
        let said =
            t(self.locale, "answer-right-body", &Args::new().with("institution", institution.as_str()));
        said.unwrap_or(institution)
    }

    /// What a body is called in that language; its code where the directory has it no more.
    pub fn name(self, body: &InstitutionCode) -> String {
        let found = self.directory.get(body);
        found.map_or_else(|| body.to_string(), |found| found.name.of(self.locale.code()).to_owned())
    }
}

/// What a ground names beside its reasons (art. 18): the right body, the law, the place of publication, the
/// earlier supply. `text` gives the plaintext of a sealed value.
pub fn citation(reader: Reader, ground: &Ground, text: impl Fn(&Sealed) -> String) -> String {
    match ground {
        Ground::NotAvailable { right_body } => {
            right_body.as_ref().map(|body| reader.right(body)).unwrap_or_default()
        }
        Ground::Excepted { law, .. } => law.as_ref().map(text).unwrap_or_default(),
        Ground::AlreadyPublished { reference, place } => format!("{} · {}", text(reference), text(place)),
        Ground::Other { basis } => text(basis),
        Ground::AlreadySupplied { earlier } => {
            let on = dates::date(reader.locale, earlier.supplied_on, DateForm::Medium);
            let on = on.map_or_else(|_| earlier.supplied_on.to_string(), |said| said.text);
            // The reference keeps its direction among Arabic words.
            format!("\u{2066}{}\u{2069} · {on}", earlier.reference)
        }
        Ground::Unclear | Ground::InPreparation | Ground::AtArchives => String::new(),
    }
}

/// The remedies as every answer names them, with the last day of the first where one is told.
pub fn remedies(locale: Locale, on: Date, last: Option<&LastDay>) -> Vec<String> {
    remedies::told(locale, on, Rule::ComplaintToHead, last).unwrap_or_default()
}
