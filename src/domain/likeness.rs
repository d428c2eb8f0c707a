//! How alike two requests are in their words: what an office may want to answer together. Finds them; what is put
//! together is for a person to say.

use super::search;
use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

/// The words of a text, each once and in one order, whatever their spelling and their place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wording(Vec<u64>);

impl Wording {
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mark = |word: String| {
            let mut hasher = DefaultHasher::new();
            word.hash(&mut hasher);
            hasher.finish()
        };
        let mut words: Vec<u64> = search::words(text).into_iter().map(mark).collect();
        words.sort_unstable();
        words.dedup();
        Self(words)
    }

    /// The same words, or nearly: of all the words of both at least nine in ten are in both. In a short text the name of
    /// another place is more than that.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let (fewer, more) = (self.0.len().min(other.0.len()), self.0.len().max(other.0.len()));
        // Where one has far more words than the other there is no need to look at any.
        if fewer == 0 || 10 * fewer < 9 * more {
            return false;
        }
        let shared = self.shared(other);
        10 * shared >= 9 * (fewer + more - shared)
    }

    fn shared(&self, other: &Self) -> usize {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut shared = 0;
        while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => _ = left.next(),
                std::cmp::Ordering::Greater => _ = right.next(),
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    left.next();
                    right.next();
                }
            }
        }
        shared
    }
}

/// Texts with those that are like them: each stands with the first that it is like, in their order. One that is like
/// no other stands alone; one without words nowhere.
#[must_use]
pub fn alike<T>(texts: impl IntoIterator<Item = (T, Wording)>) -> Vec<Vec<T>> {
    let mut same: HashMap<Wording, usize> = HashMap::new();
    let mut firsts: Vec<Wording> = Vec::new();
    let mut groups: Vec<Vec<T>> = Vec::new();
    for (text, wording) in texts {
        if wording.0.is_empty() {
            continue;
        }
        let found = same.get(&wording).copied();
        let found = found.or_else(|| firsts.iter().position(|first| first.is_like(&wording)));
        let at = found.unwrap_or_else(|| {
            firsts.push(wording.clone());
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[at].push(text);
        same.entry(wording).or_insert(at);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ASKED: &str = "نسخة من محضر لجنة الصفقات المتعلق بصيانة الطريق الجهوية رقم 703 برسم سنة 2026";

    fn is_like(one: &str, other: &str) -> bool {
        Wording::of(one).is_like(&Wording::of(other))
    }

    #[test]
    fn the_same_words_are_alike_however_they_are_spelled_and_a_word_more_or_less_changes_nothing() {
        let spelled = "نسخه من محضر لجنه الصفقات المتعلق بصيانه الطريق الجهويه رقم ٧٠٣ برسم سنه ٢٠٢٦.";
        assert!(is_like(ASKED, spelled));
        assert!(is_like(ASKED, &format!("المرجو {ASKED}")));
        assert!(is_like(
            "Les effectifs de la commune par service",
            "les EFFECTIFS, par services, de la commune"
        ));
    }

    #[test]
    fn another_question_in_the_same_manner_is_not_alike() {
        let other = "نسخة من محضر لجنة التعمير المتعلق بتصميم التهيئة لمدينة تيزنيت برسم سنة 2025";
        assert!(!is_like(ASKED, other));
        assert!(!is_like("budget 2025", "budget 2026"), "of few words each counts");
        assert!(!is_like(ASKED, &ASKED.replace("703", "704")), "another road");
        assert!(!is_like("…", "؟"), "no words are like none");
    }

    #[test]
    fn each_text_stands_with_the_first_that_it_is_like() {
        let more = format!("المرجو {ASKED}");
        let texts = [("a", ASKED), ("b", "budget 2026"), ("c", more.as_str()), ("d", ""), ("e", ASKED)];
        let groups = alike(texts.map(|(name, text)| (name, Wording::of(text))));
        assert_eq!(groups, [vec!["a", "c", "e"], vec!["b"]]);
    }

    proptest! {
        #[test]
        fn likeness_is_mutual_and_every_text_with_words_stands_once(texts in proptest::collection::vec("[a-e]{1,2}( [a-e]{1,2}){0,4}", 0..12)) {
            let wordings: Vec<Wording> = texts.iter().map(|text| Wording::of(text)).collect();
            for one in &wordings {
                for other in &wordings {
                    prop_assert_eq!(one.is_like(other), other.is_like(one));
                }
            }
            let mut all: Vec<usize> = alike(wordings.into_iter().enumerate()).concat();
            all.sort_unstable();
            all.dedup();
            let with_words = texts.iter().filter(|text| !search::words(text).is_empty()).count();
            prop_assert_eq!(all.len(), with_words);
        }
    }
}
