//! The secret link of a case: its path, made anew from the key whenever a page, a mail or a letter
//! needs it. Knows no host: the public address stands before it.

use super::Keys;
use crate::domain::{case::Case, language::Language};

/// `/ar/case/CODE-2026-00001-X/secret`, in the language given.
pub fn case_path(keys: &Keys, case: &Case, language: Language) -> String {
    let secret = keys.link_secret(case.id, case.link_generation);
    format!("/{}/case/{}/{secret}", language.code(), case.reference)
}
