//! Where a day off is known from, as a page names it: the decrees and announcements of the calendar that was
//! compiled in have words in every language, everything else stands as it was written, in its own language.

use super::{Args, Locale, Said, Untranslated, say};
use crate::domain::search::fold;

/// How a source is said to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In words of a language, the reader's wherever it can be.
    Said(Said),
    /// An address, or a name without words.
    Address(String),
}

/// A source as the calendar or an act gives it.
pub fn source(locale: Locale, written: &str) -> Source {
    let key = format!("source-{}", fold(written).replace(' ', "-"));
    match say(locale, &key, &Args::new()) {
        Ok(said) => Source::Said(said),
        Err(Untranslated::Unknown { .. } | Untranslated::Unfit { .. }) => as_written(locale, written),
    }
}

fn as_written(locale: Locale, written: &str) -> Source {
    let said = |locale| Source::Said(Said { text: written.to_owned(), locale });
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    let is_word = |word: &&str| !word.contains(['/', '.', ';']) && word.len() > 1;
    match () {
        () if written.chars().any(is_arabic) => said(Locale::Ar),
        () if written.split_whitespace().filter(is_word).nth(1).is_none() => {
            Source::Address(written.to_owned())
        }
        // What is written in Latin letters by an administration of Morocco is in French.
        () if locale == Locale::En => said(Locale::En),
        () => said(Locale::Fr),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(locale: Locale, written: &str) -> (Option<Locale>, String) {
        match source(locale, written) {
            Source::Said(said) => (Some(said.locale), said.text),
            Source::Address(text) => (None, text),
        }
    }

    #[test]
    fn every_source_of_the_calendar_in_words_is_said_in_the_readers_language() {
        use crate::domain::law::Calendar;
        let calendar = Calendar::builtin().data().clone();
        let fixed = calendar.fixed.iter().map(|one| one.source.as_str());
        let feasts = calendar.feasts.iter().map(|one| one.source.as_str());
        for written in fixed.chain(feasts).chain(calendar.closures.iter().map(|one| one.source.as_str())) {
            for locale in [Locale::Ar, Locale::Fr] {
                let said = text(locale, written);
                assert!(said.0.is_none_or(|spoken| spoken == locale), "{written} in {locale}: {said:?}");
            }
        }
    }

    #[test]
    fn what_an_administrator_writes_keeps_its_words_and_its_language() {
        let typed = "Communiqué du Chef du gouvernement";
        assert_eq!(text(Locale::Ar, typed), (Some(Locale::Fr), typed.to_owned()));
        assert_eq!(text(Locale::Fr, "بلاغ"), (Some(Locale::Ar), "بلاغ".to_owned()));
        assert_eq!(text(Locale::Ar, "https://bladi.net/84717"), (None, "https://bladi.net/84717".to_owned()));
    }
}
