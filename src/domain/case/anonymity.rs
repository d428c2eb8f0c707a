//! Whether a text that goes to a third party gives the requester away (art. 9: it is asked without being told who
//! wants to know): by name, by whom the request was made for, by an address or a number, or by the request itself.
//! A slip that nobody could take back. Compares words; does not understand them.

use crate::domain::search::fold;

/// The shortest copy that is recognised: of the request, in characters; of an address, in words.
const COPIED: usize = 20;
const ADDRESS_WORDS: usize = 3;

/// The shortest number, and the shortest part of a name, that tells one person from others, in characters.
const NUMBER: usize = 6;
const NAME: usize = 2;

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

impl Known<'_> {
    /// Whether `text` gives the requester away. A name that the third party bears itself gives nobody away.
    pub fn shows_in(&self, text: &str, third_party: &str) -> bool {
        // A last name may be a word of the matter, as العمراني is: then the request holds it too.
        let is_a_word = self.asked.iter().any(|asked| holds(asked, self.last_name, ""));
        !is_a_word && holds(text, self.last_name, third_party)
            || self.shows_beside_the_last_name(text, third_party)
    }

    /// Whether what the third party is called does: more than a name that they share. A namesake is addressed by it.
    pub fn shows_in_name(&self, third_party: &str) -> bool {
        let is_namesake = self.whole_names().iter().any(|name| spaced(name) == spaced(third_party));
        !is_namesake && self.shows_beside_the_last_name(third_party, "")
    }

    fn shows_beside_the_last_name(&self, text: &str, own: &str) -> bool {
        let names = [self.organisation, self.behalf, self.email];
        let is_address = spaced(self.address).split_whitespace().count() >= ADDRESS_WORDS;
        let copied = self.asked.iter().filter(|asked| asked.chars().count() >= COPIED);
        self.whole_names().iter().any(|name| holds(text, name, own))
            || names.iter().chain(copied).any(|mark| holds(text, mark, own))
            || is_address && holds(text, self.address, own)
            || holds_number(text, self.phone)
    }

    fn whole_names(&self) -> Vec<String> {
        if self.first_name.is_empty() || self.last_name.is_empty() {
            return Vec::new();
        }
        let both = [(self.first_name, self.last_name), (self.last_name, self.first_name)];
        both.iter().map(|(one, other)| format!("{one} {other}")).collect()
    }
}

/// Whether the words of `mark` stand in `text` and are not `own`.
fn holds(text: &str, mark: &str, own: &str) -> bool {
    let mark = spaced(mark);
    mark.trim().chars().count() >= NAME && spaced(text).contains(&mark) && !spaced(own).contains(&mark)
}

/// The words of a text in their one form, each between two spaces.
fn spaced(text: &str) -> String {
    format!(" {} ", fold(text))
}

/// A number however its digits are grouped, with or without what comes before them abroad.
fn holds_number(text: &str, number: &str) -> bool {
    let digits = |text: &str| fold(text).chars().filter(char::is_ascii_digit).collect::<String>();
    let number = digits(number);
    let end: String = number.chars().skip(number.chars().count().saturating_sub(9)).collect();
    end.len() >= NUMBER && digits(text).contains(&end)
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
}
