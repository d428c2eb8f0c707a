//! Addresses of pages: the language first, then the page. Knows no handler.

use crate::i18n::Locale;

/// `/fr/track` from `track`: the page `path` in a language, its query kept.
pub fn in_language(locale: Locale, path: &str) -> String {
    format!("/{locale}/{}", path.trim_start_matches('/'))
}

/// The language of a path and what follows it, without the slash between; nothing where the first
/// segment is no language.
pub fn split(path: &str) -> Option<(Locale, &str)> {
    let path = path.strip_prefix('/')?;
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    Some((first.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_its_place_in_the_other_languages() {
        assert_eq!(split("/ar/track"), Some((Locale::Ar, "track")));
        assert_eq!(split("/zgh"), Some((Locale::Zgh, "")));
        assert_eq!(split("/static/x"), None);
        assert_eq!(in_language(Locale::Fr, "institutions?q=a%20b"), "/fr/institutions?q=a%20b");
    }
}
