//! The directory people search: by code, or by whatever they type. Knows words and weights, not where a
//! search comes from.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Institution, InstitutionCode};
use crate::domain::search::{Word, forms};

/// All institutions, found by code or by whatever people type.
#[derive(Debug)]
pub struct Directory {
    entries: Vec<Entry>,
    places: HashMap<InstitutionCode, usize>,
    /// How many institutions each word belongs to: rare words say more.
    frequency: HashMap<Word, usize>,
}

#[derive(Debug)]
struct Entry {
    institution: Institution,
    words: HashSet<Word>,
}

const FILES: [&str; 7] = [
    include_str!("../../../config/institutions/chambers.toml"),
    include_str!("../../../config/institutions/administrations.toml"),
    include_str!("../../../config/institutions/justice.toml"),
    include_str!("../../../config/institutions/constitutional.toml"),
    include_str!("../../../config/institutions/establishments.toml"),
    include_str!("../../../config/institutions/regions.toml"),
    include_str!("../../../config/institutions/communes.toml"),
];

static BUILTIN: LazyLock<Directory> = LazyLock::new(|| {
    let institutions = FILES.iter().flat_map(|text| {
        read(text).expect("the institutions are embedded at compile time and read by a test")
    });
    Directory::of(institutions)
});

fn read(text: &str) -> Result<Vec<Institution>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        institution: Vec<Institution>,
    }
    Ok(toml::from_str::<File>(text)?.institution)
}

/// The share of what was typed, weighed by rarity, that an institution must answer to.
const ENOUGH: f64 = 0.6;

/// What must be answered at least where a word is forgiven: the weight of a word that stands in an eighth
/// of the names. "Ministry" beside a word of no ministry means none in particular.
const TELLING: f64 = 2.2;

/// Words of a search that are looked at; no name is longer, and each costs a pass over all names.
const MOST_WORDS: usize = 24;

impl Directory {
    /// The institutions that come with the program.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// A directory of the given institutions, in the given order.
    #[must_use]
    pub fn of(institutions: impl IntoIterator<Item = Institution>) -> Self {
        let entries: Vec<Entry> = institutions.into_iter().map(Entry::of).collect();
        let mut frequency = HashMap::new();
        for word in entries.iter().flat_map(|entry| &entry.words) {
            *frequency.entry(word.clone()).or_insert(0) += 1;
        }
        let codes = entries.iter().map(|entry| entry.institution.code.clone());
        let places = codes.zip(0..).collect();
        Self { entries, places, frequency }
    }

    /// Every institution, in the order of the directory.
    pub fn iter(&self) -> impl Iterator<Item = &Institution> {
        self.entries.iter().map(|entry| &entry.institution)
    }

    /// The institution with this code.
    #[must_use]
    pub fn get(&self, code: &InstitutionCode) -> Option<&Institution> {
        self.places.get(code).and_then(|place| self.entries.get(*place)).map(|entry| &entry.institution)
    }

    /// The institutions that what was typed may mean, the likeliest first; all of them when nothing was.
    /// Forgives spelling, accents, endings, word order and a slip of the keys, in Arabic, French, English;
    /// and where nothing answers to the whole, one word beside others that tell.
    #[must_use]
    pub fn search(&self, typed: &str) -> Vec<&Institution> {
        let mut typed = forms(typed);
        typed.truncate(MOST_WORDS);
        if typed.is_empty() {
            return self.iter().collect();
        }
        let weights: Vec<f64> = typed.iter().map(|word| self.weight(word)).collect();
        let whole: f64 = weights.iter().sum();
        let answers: Vec<(Answer, &Institution)> =
            self.entries.iter().map(|entry| (entry.answers(&typed, &weights), &entry.institution)).collect();
        let strict = ranked(&answers, |answer| answer.weight >= ENOUGH * whole);
        if !strict.is_empty() {
            return strict;
        }
        ranked(&answers, |answer| answer.weight >= TELLING.max(ENOUGH * (whole - answer.missed)))
    }

    /// What a typed word says: little when it, or what it is likest to, stands in many names, most when it
    /// stands in one or in none.
    fn weight(&self, word: &Word) -> f64 {
        let known = self
            .frequency
            .iter()
            .map(|(known, count)| (word.likeness(known), *count))
            .filter(|(likeness, _)| *likeness > 0.0)
            .max_by(|left, right| left.0.total_cmp(&right.0).then(left.1.cmp(&right.1)))
            .map_or(1, |(_, count)| count);
        (1.0 + self.entries.len() as f64 / known as f64).ln()
    }
}

impl Entry {
    fn of(institution: Institution) -> Self {
        let Institution { code, name, city, aliases, .. } = &institution;
        let seat = institution.seat();
        let texts = [code.as_str(), &name.ar, &name.fr, &seat.ar, city].into_iter();
        let others = [&name.en, &name.zgh, &seat.en].into_iter().filter_map(|text| text.as_deref());
        let texts = texts.chain(others);
        let aliases = aliases.iter().map(String::as_str);
        let words = texts.chain(aliases).flat_map(forms).collect();
        Self { institution, words }
    }

    fn answers(&self, typed: &[Word], weights: &[f64]) -> Answer {
        let best = |word: &Word| self.words.iter().map(|own| word.likeness(own)).fold(0.0, f64::max);
        let mut answer = Answer::default();
        for (word, weight) in typed.iter().zip(weights) {
            match best(word) {
                0.0 => answer.missed = answer.missed.max(*weight),
                likeness => answer.weight += likeness * weight,
            }
        }
        answer
    }
}

/// How much of what was typed an institution answers to.
#[derive(Debug, Clone, Copy, Default)]
struct Answer {
    weight: f64,
    /// The weight of the one word it has nothing like: of several, the rarest.
    missed: f64,
}

/// Those that answer to enough, the likeliest first, then the shorter name.
fn ranked<'a>(
    answers: &[(Answer, &'a Institution)],
    enough: impl Fn(&Answer) -> bool,
) -> Vec<&'a Institution> {
    let mut found: Vec<_> = answers.iter().filter(|(answer, _)| enough(answer)).collect();
    found.sort_by(|(left, one), (right, other)| {
        right.weight.total_cmp(&left.weight).then_with(|| one.name.ar.len().cmp(&other.name.ar.len()))
    });
    found.into_iter().map(|(_, institution)| *institution).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(typed: &str) -> &'static str {
        Directory::builtin().search(typed).first().map_or("", |found| found.code.as_str())
    }

    #[test]
    fn the_builtin_directory_has_eighty_eight_institutions_with_codes_of_their_own() {
        let directory = Directory::builtin();
        let codes: HashSet<_> = directory.iter().map(|institution| &institution.code).collect();
        assert_eq!(directory.iter().count(), 88);
        assert_eq!(codes.len(), 88);
        for institution in directory.iter() {
            assert_eq!(first(institution.code.as_str()), institution.code.as_str());
            assert_eq!(directory.get(&institution.code), Some(institution));
        }
    }

    #[test]
    fn every_institution_is_found_by_each_of_its_names() {
        for institution in Directory::builtin().iter() {
            for language in ["ar", "fr", "en"] {
                let name = institution.name.of(language);
                assert_eq!(first(name), institution.code.as_str(), "{name}");
            }
        }
    }

    #[test]
    fn the_search_forgives_spelling_in_arabic_and_french() {
        for (typed, code) in [
            ("وزاره الصحه", "MSPS"),
            ("وزارة الصحة", "MSPS"),
            ("الصحه", "MSPS"),
            ("وزراة الصحة", "MSPS"),
            ("ministere equipement", "MEE"),
            ("minister de l'equipment", "MEE"),
            ("MINISTÈRE ÉQUIPEMENTS", "MEE"),
            ("ministère de la sante", "MSPS"),
            ("conservation fonciere", "ANCFCC"),
            ("المحافضة العقارية", "ANCFCC"),
            ("commune tiznit", "CTIZNIT"),
            ("جماعة تيزنيت", "CTIZNIT"),
            ("جماعة اكادير", "CAGADIR"),
            ("الاوقاف", "MHAI"),
            ("cnss", "CNSS"),
            ("الكهربا", "ONEE"),
            ("casablanca settat", "RCS"),
            ("educaton nationale", "MENPS"),
            ("ministry of helth", "MSPS"),
        ] {
            assert_eq!(first(typed), code, "{typed}");
        }
    }

    #[test]
    fn one_foreign_word_is_forgiven_beside_one_that_tells() {
        let found = |typed| -> Vec<&str> {
            let found = Directory::builtin().search(typed);
            found.into_iter().map(|institution| institution.code.as_str()).collect()
        };
        for typed in ["Tiznit ville", "ville de Tiznit", "مدينة تزنيت", "بلدية تيزنيت", "Tiznet zzqxw"]
        {
            assert_eq!(found(typed).first(), Some(&"CTIZNIT"), "{typed}");
            assert!(found(typed).len() <= 5, "{typed}: {:?}", found(typed));
        }
        assert_eq!(found("cnss zzqxw"), ["CNSS"]);
        assert_eq!(found("ministère de la santé zzqxw").first(), Some(&"MSPS"));
        assert_eq!(found("commune de tiznit"), found("tiznit"), "who is found is not joined by others");
        for typed in ["tiznit zzqxw qqwwx", "ministère zzqxw", "وزارة ظغظغظغ", "commune zzqxw", "zzqxw qqwwx"]
        {
            assert!(found(typed).is_empty(), "{typed}: {:?}", found(typed));
        }
    }

    #[test]
    fn a_city_finds_whoever_has_the_seat_there_in_arabic_as_in_french() {
        let directory = Directory::builtin();
        for institution in directory.iter() {
            let seat = institution.seat();
            for city in [&seat.ar, &seat.fr] {
                let found = directory.search(city);
                assert!(found.iter().any(|one| one.code == institution.code), "{}: {city}", institution.code);
            }
        }
    }

    #[test]
    fn a_search_for_nothing_lists_all_and_for_nonsense_none() {
        assert_eq!(Directory::builtin().search("  ").len(), 88);
        assert!(Directory::builtin().search("zzqxw").is_empty());
    }

    #[test]
    fn a_common_word_finds_all_that_bear_it() {
        assert!(Directory::builtin().search("وزارة").len() >= 18);
        assert!(Directory::builtin().search("commune").len() >= 14);
    }
}
