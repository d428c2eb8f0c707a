//! The words of the portal: languages, translated sentences, dates, numbers. Owns the locale files
//! under `config/locales`; knows nothing of HTML, mail or requests.

pub mod check;
pub mod dates;
mod locale;
pub mod numbers;
mod words;

pub use dates::DateForm;
pub use locale::{Locale, NotALanguage};
pub use words::{Arg, Args, Said, Untranslated, say, t};
