//! The texts of invented cases: what people ask, what institutions answer, and names nobody bears.
//! Read from `config/demo`; knows nothing of what is made of them.

use crate::domain::{institution::InstitutionCode, language::Language};
use serde::Deserialize;
use std::sync::LazyLock;

const ARABIC: &str = include_str!("../../config/demo/ar.toml");
const FRENCH: &str = include_str!("../../config/demo/fr.toml");

/// One request with what an answer to it consists of. `{place}` and `{year}` are filled in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// To whom such a request goes.
    pub institutions: Vec<InstitutionCode>,
    pub subject: String,
    pub text: String,
    pub items: Vec<String>,
    /// Why it would be urgent (art. 17), where it could be.
    pub urgent: Option<String>,
}

/// Everything that is written in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Specimens {
    pub first_names: Vec<String>,
    pub last_names: Vec<String>,
    pub places: Vec<String>,
    pub addresses: Vec<String>,
    pub organisations: Vec<String>,
    pub answers: Vec<String>,
    pub interim: Vec<String>,
    pub refusals: Vec<String>,
    pub withheld: Vec<String>,
    pub not_available: Vec<String>,
    pub unclear: Vec<String>,
    pub in_preparation: Vec<String>,
    pub published: Vec<String>,
    pub published_reference: Vec<String>,
    pub published_place: Vec<String>,
    pub other_basis: Vec<String>,
    pub extension_reasons: Vec<String>,
    pub urgency_declined: Vec<String>,
    pub notes: Vec<String>,
    pub third_parties: Vec<String>,
    pub third_party_refusal: Vec<String>,
    /// What of the information concerns them.
    pub third_party_concerns: Vec<String>,
    /// The name of what one encloses.
    pub third_party_file: Vec<String>,
    /// Who inside an institution is asked for the elements of an answer, what, and what they say.
    pub contributors: Vec<String>,
    pub contributor_questions: Vec<String>,
    pub contributor_answers: Vec<String>,
    /// What an office calls the requests that many file word for word.
    pub campaign_name: String,
    pub meeting_place: String,
    /// Members of the Commission, one for each seat, and who writes its minutes.
    pub members: Vec<String>,
    pub evidence: Vec<String>,
    pub dispatch_proof: Vec<String>,
    pub receipt_proof: Vec<String>,
    pub withdrawal_scan: Vec<String>,
    pub withdrawal_file: String,
    pub void_reasons: Vec<String>,
    pub correction_evidence: Vec<String>,
    pub decline_reasons: Vec<String>,
    pub identity_checked: Vec<String>,
    /// To the head: of no answer, and of a refusal, in this order.
    pub complaints: Vec<String>,
    pub head_upholds: Vec<String>,
    pub head_rejects: Vec<String>,
    pub promises: Vec<String>,
    /// Why the head does not hear what came after the last day, and what an answer in time made needless.
    pub too_late: Vec<String>,
    pub without_object: Vec<String>,
    /// What became of a promise or a recommendation: all of it, a part, nothing.
    pub followed: Vec<String>,
    pub to_commission: Vec<String>,
    pub commission_asks: Vec<String>,
    pub commission_finds: Vec<String>,
    pub commission_rejects: Vec<String>,
    pub institution_responds: Vec<String>,
    pub recommendations: Vec<String>,
    pub courts: Vec<String>,
    /// What these ask.
    pub campaign: Ask,
    #[serde(rename = "request")]
    pub requests: Vec<Ask>,
}

static BUILTIN: LazyLock<(Specimens, Specimens)> = LazyLock::new(|| {
    let read = |text| toml::from_str(text).expect("the specimens are embedded and read by a test");
    (read(ARABIC), read(FRENCH))
});

impl Specimens {
    /// The texts of a language; French where there are none.
    pub fn of(language: Language) -> &'static Self {
        if language == Language::Ar { &BUILTIN.0 } else { &BUILTIN.1 }
    }

    /// The requests that go to an institution; all of them where none is meant for it.
    pub fn requests_to(&self, code: &InstitutionCode) -> Vec<&Ask> {
        let meant: Vec<&Ask> = self.requests.iter().filter(|ask| ask.institutions.contains(code)).collect();
        if meant.is_empty() { self.requests.iter().collect() } else { meant }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        institution::Directory,
        text::{Words, limit},
    };

    #[test]
    fn every_specimen_goes_to_an_institution_of_the_directory_and_fits_its_field() {
        for language in [Language::Ar, Language::Fr] {
            let specimens = Specimens::of(language);
            assert!(specimens.requests.len() >= 25);
            for ask in &specimens.requests {
                assert!(Words::line(&ask.subject, limit::SUBJECT).is_ok(), "{}", ask.subject);
                assert!(!ask.items.is_empty() && !ask.text.is_empty());
                assert!(ask.institutions.iter().all(|code| Directory::builtin().get(code).is_some()));
            }
        }
    }

    #[test]
    fn nothing_is_empty() {
        for text in [ARABIC, FRENCH] {
            let specimens: toml::Table = toml::from_str(text).unwrap();
            for (name, value) in specimens {
                let is_full = match &value {
                    toml::Value::Array(list) => !list.is_empty(),
                    toml::Value::Table(table) => !table.is_empty(),
                    value => value.as_str().is_some_and(|text| !text.is_empty()),
                };
                assert!(is_full, "{name}");
            }
        }
    }
}
