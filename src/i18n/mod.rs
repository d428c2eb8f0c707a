//! The words of the portal: languages, translated sentences, dates, numbers. Owns the locale files
//! under `config/locales`; knows nothing of HTML, mail or requests.

pub mod check;
pub mod dates;
pub mod numbers;
pub mod remedies;
mod sources;
mod words;

/// The language of a page or a mail is that of the domain.
pub use crate::domain::language::{Language as Locale, UnknownLanguage as NotALanguage};
pub use dates::DateForm;
pub use sources::{Source, source};
pub use words::{Arg, Args, Said, Untranslated, say, t};
