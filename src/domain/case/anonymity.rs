//! Whether a text that goes to a third party gives the requester away (art. 9: it is asked without being told who
//! wants to know): by name, by whom the request was made for, by an address or a number, or by the request itself.
//! A slip that nobody could take back. Compares words and where they stand; does not understand them.

use crate::domain::search::fold;

/// The shortest copy that is recognised: of the request, in characters; of an address, in words.
const COPIED: usize = 20;
const ADDRESS_WORDS: usize = 3;

/// The shortest number, and the shortest part of a name, that tells one person from others, in characters.
const NUMBER: usize = 6;
const NAME: usize = 2;

/// Words before which a name stands as somebody's, not as a word of the matter.
const BEFORE_A_NAME: &[&str] = &[
    "M",
    "Mr",
    "Mme",
    "Mlle",
    "Mrs",
    "Ms",
    "Miss",
    "Monsieur",
    "Madame",
    "Mademoiselle",
    "Dr",
    "Docteur",
    "Maître",
    "soussigné",
    "soussignée",
    "appelle",
    "nom",
    "signé",
    "signée",
    "signature",
    "merci",
    "cordialement",
    "salutations",
    "requérant",
    "requérante",
    "demandeur",
    "demandeuse",
    "undersigned",
    "name",
    "regards",
    "thanks",
    "السيد",
    "السيدة",
    "الآنسة",
    "الأستاذ",
    "الأستاذة",
    "الدكتور",
    "الدكتورة",
    "الحاج",
    "الحاجة",
    "أسفله",
    "اسمي",
    "الاسم",
    "النسب",
    "الإمضاء",
    "التوقيع",
    "توقيع",
    "شكرا",
    "وشكرا",
    "الشكر",
    "المواطن",
    "المواطنة",
];

/// Words that speak of the request where a third party is only named.
const OF_A_REQUEST: &[&str] = &[
    "demande",
    "demandé",
    "demandeur",
    "demandeuse",
    "requête",
    "requérant",
    "requérante",
    "pour",
    "request",
    "requester",
    "طلب",
    "بطلب",
    "لطلب",
    "لفائدة",
];

/// How near to a last name the first name stands beside it, in words: another name may stand between them.
const BESIDE: usize = 2;

/// The last lines of a text, of which a short one is a signature, and how short, in words.
const SIGNING: usize = 3;
const SIGNATURE: usize = 5;

/// What is known of the requester; an empty text is one that is not known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub organisation: &'a str,
    /// Whoever the request was made for.
    pub behalf: &'a str,
    pub address: &'a str,
    pub email: &'a str,
    pub phone: &'a str,
    /// Subject and text of the request.
    pub asked: [&'a str; 2],
}

/// How a last name stands in a text.
#[derive(Debug, Clone, Copy, Default)]
struct Stands {
    /// As a word like any other.
    as_word: bool,
    /// As somebody's name: beside the first name, an initial or a form of address, or where a text is signed.
    as_name: bool,
}

/// A text that was written, in the one form of its words; made once where many ask about it.
#[derive(Debug, Clone)]
pub struct Written {
    spaced: String,
    digits: String,
}

impl Written {
    pub fn of(text: &str) -> Self {
        Self { spaced: spaced(text), digits: digits(text) }
    }

    fn words(&self) -> &str {
        self.spaced.trim()
    }

    /// Whether the words of `mark` stand in it and are not `own`.
    pub fn holds(&self, mark: &str, own: &str) -> bool {
        let mark = spaced(mark);
        mark.trim().chars().count() >= NAME && self.spaced.contains(&mark) && !spaced(own).contains(&mark)
    }

    /// A number however its digits are grouped, with or without what comes before them abroad.
    fn holds_number(&self, number: &str) -> bool {
        let number = digits(number);
        let end: String = number.chars().skip(number.chars().count().saturating_sub(9)).collect();
        end.len() >= NUMBER && self.digits.contains(&end)
    }
}

impl Known<'_> {
    /// Whether `text` gives the requester away. A name that the third party bears itself gives nobody away.
    pub fn shows_in(&self, text: &str, third_party: &str) -> bool {
        let is_borne = Written::of(own_name(third_party)).holds(self.last_name, "");
        let text = Written::of(text);
        !is_borne && self.shows_the_last_name(&text) || self.shows_beside_the_last_name(&text, third_party)
    }

    /// Whether `text` names the requester, where it may repeat what is asked: whoever answers inside the institution
    /// needs the matter, and not who wants to know.
    pub fn names_in(&self, text: &str) -> bool {
        let text = Written::of(text);
        self.shows_the_last_name(&text) || self.unasked().shows_beside_the_last_name(&text, "")
    }

    /// Whether a text that is written to many names this one of them: everybody has asked the same, and a last name that
    /// stands as a word like any other is too often only that.
    pub fn is_one_named_in(&self, text: &Written) -> bool {
        self.last_name_in(text.words()).as_name || self.unasked().shows_beside_the_last_name(text, "")
    }

    fn unasked(&self) -> Self {
        Known { asked: [""; 2], ..*self }
    }

    /// Whether what the third party is called does: more than a name that they share. A namesake is addressed by it.
    pub fn shows_in_name(&self, third_party: &str) -> bool {
        let is_namesake = self.whole_names().iter().any(|name| spaced(name) == spaced(third_party));
        let added = third_party.strip_prefix(own_name(third_party)).unwrap_or(third_party);
        let (added, whole) = (Written::of(added), Written::of(third_party));
        !is_namesake && (self.shows_the_last_name(&added) || self.shows_beside_the_last_name(&whole, ""))
    }

    /// The last name as somebody's; as a word like any other only where it is none of the matter.
    fn shows_the_last_name(&self, text: &Written) -> bool {
        let stands = self.last_name_in(text.words());
        stands.as_name || stands.as_word && !self.is_of_the_matter()
    }

    /// Whether the last name is a word of the matter, as العمراني may be: then the request holds it as a word, and
    /// not alone to name or to sign whoever asks.
    fn is_of_the_matter(&self) -> bool {
        let [subject, text] = self.asked;
        let lines: Vec<&str> = text.lines().filter(|line| !fold(line).is_empty()).collect();
        let unsigned = lines.iter().enumerate().filter(|(at, line)| {
            let behind = lines.len() - 1 - at;
            let is_short = fold(line).split(' ').count() <= SIGNATURE;
            let signs = *at > 0 && (behind == 0 || behind < SIGNING && is_short);
            !(signs || behind == 0 && self.ends_with_the_last_name(line))
        });
        let mut texts = unsigned.map(|(_, line)| *line).chain([subject]);
        texts.any(|text| self.last_name_in(&fold(text)).as_word)
    }

    /// Whether it stands alone at the end, behind a full stop or a comma.
    fn ends_with_the_last_name(&self, line: &str) -> bool {
        let pieces = line.rsplit(['.', ',', '،', ';', '؛', ':', '!', '?', '؟', '–', '—']);
        pieces.map(fold).find(|piece| !piece.is_empty()) == Some(fold(self.last_name))
    }

    /// Where it stands in folded words.
    fn last_name_in(&self, folded: &str) -> Stands {
        let (words, name) = (folded.split(' ').collect::<Vec<_>>(), fold(self.last_name));
        let mut found = Stands::default();
        if name.chars().count() < NAME {
            return found;
        }
        let name: Vec<&str> = name.split(' ').collect();
        let places = words.windows(name.len()).enumerate().filter(|(_, some)| **some == *name);
        for (at, _) in places {
            let (before, after) = (&words[..at], &words[at + name.len()..]);
            if self.is_beside_a_name(before, after) { found.as_name = true } else { found.as_word = true }
        }
        found
    }

    fn is_beside_a_name(&self, before: &[&str], after: &[&str]) -> bool {
        let first = fold(self.first_name);
        let is_of_first =
            |word: &&&str| word.chars().count() > NAME && first.split(' ').any(|one| one == **word);
        let initial = first.chars().next().map(String::from).unwrap_or_default();
        let is_called =
            |word: &&&str| **word == initial || BEFORE_A_NAME.iter().any(|one| fold(one) == **word);
        before.iter().rev().take(BESIDE).any(|word| is_of_first(&word))
            || after.iter().take(BESIDE).any(|word| is_of_first(&word))
            || before.last().is_some_and(|word| is_called(&word))
            || after.first().is_some_and(|word| **word == initial)
    }

    fn shows_beside_the_last_name(&self, text: &Written, own: &str) -> bool {
        let names = [self.organisation, self.behalf, self.email];
        let is_address = spaced(self.address).split_whitespace().count() >= ADDRESS_WORDS;
        let copied = self.asked.iter().filter(|asked| asked.chars().count() >= COPIED);
        self.whole_names().iter().any(|name| text.holds(name, own))
            || names.iter().chain(copied).any(|mark| text.holds(mark, own))
            || is_address && text.holds(self.address, own)
            || text.holds_number(self.phone)
    }

    fn whole_names(&self) -> Vec<String> {
        if self.first_name.is_empty() || self.last_name.is_empty() {
            return Vec::new();
        }
        let both = [(self.first_name, self.last_name), (self.last_name, self.first_name)];
        both.iter().map(|(one, other)| format!("{one} {other}")).collect()
    }
}

/// What of the name of a third party is its own: all before a comma, a bracket or a stroke, and nothing where it
/// speaks of a request.
fn own_name(third_party: &str) -> &str {
    let speaks = |word: &str| OF_A_REQUEST.iter().any(|one| fold(one) == word);
    if fold(third_party).split(' ').any(speaks) {
        return "";
    }
    let end = third_party.find([',', '،', ';', '؛', ':', '(', '[', '/', '–', '—', '\n']);
    let end = end.into_iter().chain(third_party.find(" - ")).min();
    &third_party[..end.unwrap_or(third_party.len())]
}

/// The words of a text in their one form, each between two spaces.
fn spaced(text: &str) -> String {
    format!(" {} ", fold(text))
}

fn digits(text: &str) -> String {
    fold(text).chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: Known<'_> = Known {
        first_name: "Fatima",
        last_name: "Bennani",
        organisation: "Association Amal pour l’eau",
        behalf: "يوسف العلمي",
        address: "12, rue des Orangers, Salé",
        email: "fatima@example.invalid",
        phone: "+212 6 12 34 56 78",
        asked: ["", "Les marchés publics de la commune depuis 2021"],
    };

    #[test]
    fn every_way_of_naming_the_requester_is_seen() {
        for text in [
            "Demande de Fatima Bennani",
            "BENNANI, Fatima",
            "Mme Bennani souhaite ces chiffres",
            "Ben\u{200e}nani",
            "pour l'association AMAL pour l'eau",
            "بطلب من يُوسف العلمي",
            "elle habite 12 rue des orangers salé",
            "écrire à fatima@example.invalid",
            "tél. 06.12.34.56.78",
            "les marchés publics de la commune, depuis 2021",
        ] {
            assert!(KNOWN.shows_in(text, "Société Atlas"), "{text}");
        }
    }

    #[test]
    fn what_names_nobody_is_free_and_so_is_the_name_that_the_third_party_bears() {
        assert!(!KNOWN.shows_in("Les prix unitaires de votre offre de 2025", "Société Atlas"));
        assert!(!KNOWN.shows_in("L’offre de Bennani SARL", "Bennani SARL"));
        assert!(KNOWN.shows_in("L’offre, pour Fatima Bennani", "Bennani SARL"), "the whole name is hers");
        let matter = Known { last_name: "Marchés", ..KNOWN };
        assert!(
            !matter.shows_in("Vos offres dans les marchés de 2025", "Société Atlas"),
            "a word of the request"
        );
        assert!(!KNOWN.shows_in_name("Bennani SARL") && !KNOWN.shows_in_name("Fatima Bennani"), "a namesake");
        assert!(KNOWN.shows_in_name("Société Atlas (demande de Fatima Bennani)"));
        assert!(!Known::default().shows_in("Les prix unitaires", "Société Atlas"), "nothing is known");
        assert!(
            !Known { address: "Salé", ..KNOWN }.shows_in("Le marché de Salé", "Société Atlas"),
            "a town is no address"
        );
    }

    #[test]
    fn a_text_to_many_that_names_one_of_them_is_seen_and_a_name_that_is_a_word_is_not_one() {
        for text in ["Monsieur Bennani habite rue X", "Fatima Bennani l’a demandé", "tél. 06.12.34.56.78"]
        {
            assert!(KNOWN.is_one_named_in(&Written::of(text)), "{text}");
        }
        let moroccan = Known { last_name: "المغربي", first_name: "عمر", ..Known::default() };
        assert!(!moroccan.is_one_named_in(&Written::of("أرقام الاقتصاد المغربي منشورة")));
        assert!(moroccan.is_one_named_in(&Written::of("طلب السيد المغربي")));
    }

    #[test]
    fn whoever_signs_the_request_is_not_made_a_word_of_it() {
        for text in [
            "Je demande les prix des offres du marché 12/2025.\n\nMerci, Fatima Bennani",
            "Je soussignée Fatima Bennani demande les prix des offres.",
            "Les prix des offres.\nF. Bennani\nSalé",
            "Les prix des offres.\nMerci\nBennani\n+212 6 12 34 56 78",
            "Les prix des offres. Merci, Bennani",
            "Les prix des offres. Bennani.",
            "Mme Bennani demande les prix des offres de 2025",
            "Nom : Bennani, prénom : Fatima. Les prix des offres",
            "Fatima Zahra Bennani, les prix des offres",
        ] {
            let signed = Known { asked: ["", text], ..KNOWN };
            for told in ["Mme Bennani veut connaître vos prix", "Demande de Bennani sur vos prix"] {
                assert!(signed.shows_in(told, "Société Atlas"), "{text}: {told}");
            }
        }
        let quarter = Known { asked: ["", "Les plans du quartier Bennani"], ..KNOWN };
        assert!(!quarter.shows_in("Votre offre pour le quartier Bennani", "Société Atlas"));
        let matter =
            Known { asked: ["", "Les travaux du quartier Bennani en 2025.\nFatima Bennani"], ..KNOWN };
        assert!(!matter.shows_in("Votre offre pour le quartier Bennani", "Société Atlas"));
        for told in ["Mme Bennani veut connaître votre offre", "F. Bennani", "Bennani, Fatima"] {
            assert!(matter.shows_in(told, "Société Atlas"), "{told}");
        }
    }

    #[test]
    fn a_last_name_beside_the_name_of_the_third_party_is_not_its_own() {
        for third in [
            "Société Atlas, demande Bennani",
            "Société Atlas (Bennani)",
            "Société Atlas - Mme Bennani",
            "Société Atlas pour Bennani",
            "demande Bennani, Société Atlas",
        ] {
            assert!(KNOWN.shows_in_name(third), "{third}");
            assert!(KNOWN.shows_in("Bennani veut vos prix", third), "{third}");
        }
        for third in ["Bennani SARL", "Cabinet Bennani (Rabat)", "M. Bennani", "Amina Bennani, architecte"] {
            assert!(!KNOWN.shows_in_name(third), "{third}");
            assert!(!KNOWN.shows_in("L’offre de Bennani", third), "{third}");
        }
    }
}
