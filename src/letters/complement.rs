//! What an institution adds to its letters: lines below its name, its place, a closing paragraph. An addition
//! and no more: what the law wants in a letter is in the programme and in the locale files, out of reach of this.

use crate::domain::{institution::InstitutionCode, language::Language, letter::LetterKind};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::Path,
};

/// The additions of one institution: `CODE.toml` in the folder `letters.wording`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complement {
    /// Where letters are written: `[place]`.
    #[serde(default)]
    place: Said,
    /// Lines below the name: `[heading]`.
    #[serde(default)]
    heading: Said,
    /// A closing paragraph, for every letter (`[closing.all]`) or for a kind (`[closing.answer]`).
    #[serde(default)]
    closing: BTreeMap<String, Said>,
}

/// The same words in each language; one that is missing is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    ar: Option<String>,
    fr: Option<String>,
    en: Option<String>,
}

/// The additions of every institution that has some.
#[derive(Debug, Clone, Default)]
pub struct Complements(HashMap<String, Complement>);

/// The longest addition, in characters: a letter is the law's, not a leaflet.
const MOST: usize = 1_500;

impl Complements {
    /// Reads the folder; none where none is set.
    ///
    /// # Errors
    /// One sentence that names the file and what is wrong with it.
    pub fn open(folder: Option<&Path>) -> Result<Self, String> {
        let Some(folder) = folder else { return Ok(Self::default()) };
        let unreadable = |error: std::io::Error| format!("{}: {error}", folder.display());
        let mut found = HashMap::new();
        for file in fs::read_dir(folder).map_err(unreadable)? {
            let path = file.map_err(unreadable)?.path();
            if path.extension().is_none_or(|end| end != "toml") {
                continue;
            }
            let wrong = |what: String| format!("{}: {what}", path.display());
            let code = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            InstitutionCode::parse(&code).map_err(|error| wrong(error.to_string()))?;
            let text = fs::read_to_string(&path).map_err(|error| wrong(error.to_string()))?;
            found.insert(code, Complement::read(&text).map_err(wrong)?);
        }
        Ok(Self(found))
    }

    /// Those of an institution; empty where it has none.
    pub fn of(&self, code: &InstitutionCode) -> Complement {
        self.0.get(code.as_str()).cloned().unwrap_or_default()
    }
}

impl Complement {
    fn read(text: &str) -> Result<Self, String> {
        let read: Self = toml::from_str(text).map_err(|error| error.message().to_owned())?;
        let known = |kind: &&String| *kind == "all" || LetterKind::parse(kind).is_some();
        if let Some(unknown) = read.closing.keys().find(|kind| !known(kind)) {
            return Err(format!("closing.{unknown} is no kind of letter"));
        }
        let all = read.closing.values().chain([&read.place, &read.heading]);
        let texts = all.flat_map(|said| [&said.ar, &said.fr, &said.en]).flatten();
        match texts.map(|text| text.chars().count()).max() {
            Some(longest) if longest > MOST => {
                Err(format!("an addition has {longest} characters, {MOST} at most"))
            }
            _ => Ok(read),
        }
    }

    pub fn place(&self, language: Language) -> Option<&str> {
        self.place.of(language)
    }

    /// Lines below the name.
    pub fn heading(&self, language: Language) -> impl Iterator<Item = &str> {
        self.heading.of(language).into_iter().flat_map(str::lines).filter(|line| !line.trim().is_empty())
    }

    /// What closes a letter of that kind: for every letter first, then for the kind.
    pub fn closing(&self, kind: LetterKind, language: Language) -> impl Iterator<Item = &str> {
        let of = move |key: &str| self.closing.get(key).and_then(|said| said.of(language));
        [of("all"), of(kind.code())].into_iter().flatten()
    }
}

impl Said {
    fn of(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::Ar | Language::Zgh => &self.ar,
            Language::Fr => &self.fr,
            Language::En => &self.en,
        };
        text.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_institution_adds_and_a_mistake_is_named() {
        let said =
            Complement::read("[place]\nfr = \"Rabat\"\n[closing.answer]\nar = \"مع التحية\"\n").unwrap();
        assert_eq!(said.place(Language::Fr), Some("Rabat"));
        assert_eq!(said.closing(LetterKind::Answer, Language::Ar).collect::<Vec<_>>(), ["مع التحية"]);
        assert_eq!(said.closing(LetterKind::Receipt, Language::Ar).count(), 0);
        for wrong in ["[remedies]\nar = \"\"", "[closing.refusal]\nar = \"x\"", "[place]\nde = \"x\""] {
            assert!(Complement::read(wrong).is_err(), "{wrong}");
        }
        assert!(Complement::read(&format!("[heading]\nfr = \"{}\"", "x".repeat(MOST + 1))).is_err());
    }
}
