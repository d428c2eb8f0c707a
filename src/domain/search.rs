//! Search words, made once here for Arabic, French and English, so that both databases and the directory
//! find the same things however a word is spelled. Knows letters, not records.

/// Words that carry no meaning of their own (already folded).
const EMPTY_WORDS: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "et", "en", "au", "aux", "un", "une", "pour", "sur", "par", "of",
    "the", "and", "for", "في", "من", "علي", "الي", "عن",
];

/// First code point, count and base letter of the Arabic presentation forms that old documents and PDF
/// files contain in place of letters.
const PRESENTATION_FORMS: &[(u32, u32, char)] = &[
    (0xFE81, 4, 'ا'),
    (0xFE85, 2, 'و'),
    (0xFE87, 2, 'ا'),
    (0xFE89, 4, 'ي'),
    (0xFE8D, 2, 'ا'),
    (0xFE8F, 4, 'ب'),
    (0xFE93, 2, 'ه'),
    (0xFE95, 4, 'ت'),
    (0xFE99, 4, 'ث'),
    (0xFE9D, 4, 'ج'),
    (0xFEA1, 4, 'ح'),
    (0xFEA5, 4, 'خ'),
    (0xFEA9, 2, 'د'),
    (0xFEAB, 2, 'ذ'),
    (0xFEAD, 2, 'ر'),
    (0xFEAF, 2, 'ز'),
    (0xFEB1, 4, 'س'),
    (0xFEB5, 4, 'ش'),
    (0xFEB9, 4, 'ص'),
    (0xFEBD, 4, 'ض'),
    (0xFEC1, 4, 'ط'),
    (0xFEC5, 4, 'ظ'),
    (0xFEC9, 4, 'ع'),
    (0xFECD, 4, 'غ'),
    (0xFED1, 4, 'ف'),
    (0xFED5, 4, 'ق'),
    (0xFED9, 4, 'ك'),
    (0xFEDD, 4, 'ل'),
    (0xFEE1, 4, 'م'),
    (0xFEE5, 4, 'ن'),
    (0xFEE9, 4, 'ه'),
    (0xFEED, 2, 'و'),
    (0xFEEF, 6, 'ي'),
];

/// The search words of a text: folded, stemmed, in order, without empty words. Only letters and digits, so
/// that no engine's query syntax can hide in them.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    forms(text).into_iter().map(|word| word.stem).collect()
}

/// The words of a text, each folded and as a stem. A misspelled word may lose its likeness to the right one
/// when both are stemmed: who forgives spelling compares both forms.
#[must_use]
pub fn forms(text: &str) -> Vec<Word> {
    fold(text)
        .split(' ')
        .filter(|word| !word.is_empty() && !EMPTY_WORDS.contains(word) && !is_elision(word))
        .map(|word| Word { folded: word.to_owned(), stem: stem(word) })
        .collect()
}

/// A word in the two forms by which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    /// Letters and digits in their one form.
    pub folded: String,
    /// Without article, conjunction, plural and feminine.
    pub stem: String,
}

impl Word {
    /// How well this word, as typed, stands for another: see [`likeness`].
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f64 {
        likeness(&self.stem, &other.stem).max(likeness(&self.folded, &other.folded))
    }
}

/// A text reduced to what a hurried typist keeps: lower case, no accents or vowel signs, one form of alef,
/// ya and ha, Western digits; words of letters and digits with one space between them.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_silent(*c)) {
        let before = folded.len();
        push_folded(c, &mut folded);
        if folded.len() == before && !folded.is_empty() && !folded.ends_with(' ') && !is_hamza(c) {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The Western form of a digit in Arabic-Indic or Persian writing; `None` for every other character.
#[must_use]
pub fn western_digit(c: char) -> Option<char> {
    let value = match c {
        '\u{0660}'..='\u{0669}' => c as u32 - 0x0660,
        '\u{06F0}'..='\u{06F9}' => c as u32 - 0x06F0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// Marks inside a word that a reader does not see as letters: vowel signs, tatweel, combining accents,
/// joiners and direction marks.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}'
        | '\u{0670}' | '\u{06D6}'..='\u{06ED}' | '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The hamza on the line is left out by so many writers that it counts for nothing.
fn is_hamza(c: char) -> bool {
    matches!(c, 'ء' | '\u{FE80}')
}

fn push_folded(c: char, folded: &mut String) {
    if let Some(digit) = western_digit(c) {
        return folded.push(digit);
    }
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        'ؤ' => folded.push('و'),
        'ئ' | 'ى' | 'ی' => folded.push('ي'),
        'ة' | 'ۀ' | 'ە' => folded.push('ه'),
        'ک' | 'ڭ' | 'گ' => folded.push('ك'),
        'ڤ' | 'ڥ' => folded.push('ف'),
        'پ' => folded.push('ب'),
        '\u{FEF5}'..='\u{FEFC}' => folded.push_str("لا"),
        '\u{FE80}'..='\u{FEF4}' => folded.extend(letter_of_presentation(c)),
        _ if is_hamza(c) => {}
        _ if c.is_alphanumeric() => c.to_lowercase().for_each(|lower| push_plain_latin(lower, folded)),
        _ => {}
    }
}

fn letter_of_presentation(c: char) -> Option<char> {
    let code = c as u32;
    PRESENTATION_FORMS
        .iter()
        .find(|(first, count, _)| (*first..first + count).contains(&code))
        .map(|form| form.2)
}

fn push_plain_latin(c: char, folded: &mut String) {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
        'ç' | 'ć' | 'č' => folded.push('c'),
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => folded.push('e'),
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => folded.push('i'),
        'ñ' | 'ń' | 'ň' => folded.push('n'),
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => folded.push('o'),
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' => folded.push('u'),
        'ý' | 'ÿ' => folded.push('y'),
        'š' | 'ś' => folded.push('s'),
        'ž' | 'ź' | 'ż' => folded.push('z'),
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        // What lower-casing leaves behind, such as the dot of a Turkish capital.
        _ if is_silent(c) => {}
        _ => folded.push(c),
    }
}

/// What an apostrophe leaves behind in French: the l of *l'eau*, the qu of *qu'elle*.
fn is_elision(word: &str) -> bool {
    matches!(word, "l" | "d" | "s" | "n" | "m" | "t" | "c" | "j" | "qu")
}

/// The stem of a folded word: light enough that different words seldom meet, the same for all forms that
/// people mix up (article, conjunction, plural, feminine).
fn stem(word: &str) -> String {
    if word.chars().next().is_some_and(|c| ('\u{0600}'..='\u{06FF}').contains(&c)) {
        stem_arabic(word)
    } else {
        stem_latin(word)
    }
}

fn stem_arabic(word: &str) -> String {
    let mut rest = strip_conjunction(word);
    for article in ["بال", "كال", "فال", "لل", "ال"] {
        if let Some(inner) = rest.strip_prefix(article).filter(|inner| longer(inner, 2)) {
            // *الوزارة* and *وزارة* lose the same letter, whether or not it is a conjunction.
            rest = strip_conjunction(inner);
            break;
        }
    }
    for (ending, left) in [("يات", 3), ("ات", 3), ("ون", 4), ("ين", 4), ("يه", 3), ("ه", 3)] {
        if let Some(stem) = rest.strip_suffix(ending).filter(|stem| longer(stem, left)) {
            return stem.to_owned();
        }
    }
    rest.to_owned()
}

fn strip_conjunction(word: &str) -> &str {
    let mut rest = word;
    while let Some(inner) = rest.strip_prefix('و').filter(|inner| longer(inner, 3)) {
        rest = inner;
    }
    rest
}

fn stem_latin(word: &str) -> String {
    if !longer(word, 4) || word.bytes().any(|b| b.is_ascii_digit()) {
        return word.to_owned();
    }
    let singular = match word.strip_suffix("aux") {
        Some(root) if root.ends_with('e') => format!("{root}au"),
        Some(root) if longer(root, 2) => format!("{root}al"),
        _ if word.ends_with("ss") => word.to_owned(),
        _ => word.strip_suffix(['s', 'x']).unwrap_or(word).to_owned(),
    };
    match singular.strip_suffix('e') {
        Some(root) if longer(root, 4) => root.to_owned(),
        _ => singular,
    }
}

fn longer(word: &str, at_least: usize) -> bool {
    word.chars().count() >= at_least
}

/// How well `typed` stands for `word`, both stems: 1 for the same, less for a beginning or a slip of the
/// keys, 0 for another word.
#[must_use]
pub fn likeness(typed: &str, word: &str) -> f64 {
    if typed == word {
        return 1.0;
    }
    let length = typed.chars().count();
    if length >= 3 && word.starts_with(typed) {
        return 0.85;
    }
    let slips = match length {
        0..=3 => return 0.0,
        4..=6 => 1,
        _ => 2,
    };
    match distance(typed, word, slips) {
        Some(1) => 0.75,
        Some(2) => 0.6,
        _ => 0.0,
    }
}

/// Slips between two words (a letter more, less, other, or two exchanged), or `None` above `most`.
fn distance(left: &str, right: &str, most: usize) -> Option<usize> {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    let mut older: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for i in 1..=left.len() {
        let mut row = vec![i];
        for j in 1..=right.len() {
            let other = above[j - 1] + usize::from(left[i - 1] != right[j - 1]);
            let mut best = other.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                best = best.min(older[j - 2] + 1);
            }
            row.push(best);
        }
        older = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_arabic_word_fold_to_one_word() {
        for spelling in ["وِزَارَةُ", "وزاره", "وزارة", "وزـــارة", "\u{200F}وزارة"]
        {
            assert_eq!(fold(spelling), "وزاره", "{spelling}");
        }
        assert_eq!(fold("الإدارة"), fold("الادارة"));
        assert_eq!(fold("مستشفى"), fold("مستشفي"));
        assert_eq!(fold("أڭادير"), fold("اكادير"));
        assert_eq!(fold("الماء"), fold("الما"));
        assert_eq!(fold("ﻭﺯﺍﺭﺓ ﺍﻷﻭﻗﺎﻑ"), "وزاره الاوقاف");
    }

    #[test]
    fn accents_case_and_punctuation_do_not_matter() {
        assert_eq!(
            fold("  Ministère   de l’ÉQUIPEMENT (et de l'Eau)… "),
            "ministere de l equipement et de l eau"
        );
        assert_eq!(fold("e\u{301}cole"), "ecole");
        assert_eq!(fold("œuvre"), "oeuvre");
    }

    #[test]
    fn digits_of_every_script_are_western() {
        assert_eq!(fold("سنة ٢٠٢٦"), fold("سنة 2026"));
        assert_eq!(words("٣١٫١٣"), ["31", "13"]);
        assert_eq!(words("۲۰۲۶"), ["2026"]);
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (one, other) in [
            ("الوزارة", "وزارة"),
            ("والصحة", "صحة"),
            ("المعلومات", "معلومة"),
            ("طلبات", "طلب"),
            ("مهندسين", "مهندسون"),
            ("للجماعات", "جماعة"),
            ("الوطنية", "وطني"),
            ("régionaux", "régionale"),
            ("eaux", "eau"),
            ("écoles", "École"),
            ("communes", "commune"),
            ("publiques", "publique"),
        ] {
            assert_eq!(words(one), words(other), "{one} {other}");
        }
    }

    #[test]
    fn empty_words_and_elisions_are_left_out() {
        assert_eq!(words("le budget de l'école"), ["budget", "ecol"]);
        assert_eq!(words("من وزارة في"), words("وزارة"));
    }

    #[test]
    fn a_slip_of_the_keys_is_alike_and_another_word_is_not() {
        assert!(likeness("ministre", "minister") > 0.5);
        assert!(likeness("equipment", "equipement") > 0.5);
        assert!(likeness("equip", "equipement") > 0.8);
        assert!(likeness("sante", "vente") < 0.5);
        assert!(likeness("eau", "beau") < 0.5);
    }

    proptest! {
        #[test]
        fn words_are_letters_and_digits_and_folding_twice_changes_nothing(text in ".{0,60}") {
            for word in words(&text) {
                prop_assert!(!word.is_empty() && word.chars().all(char::is_alphanumeric), "{:?}", word);
            }
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }
    }
}
