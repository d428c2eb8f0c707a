//! The seal: one line after the end of the document, signed with the portal's Ed25519 key over the SHA-256 of
//! everything before it and over what the letter is. With the file and the published key alone anybody verifies
//! it, on any machine. Knows octets and keys; no store, no page.

use super::public_keys::{PublicKey, PublicKeys};
use crate::{
    app::letters::key_id,
    domain::letter::{LetterKind, LetterName},
    persistence::letters::StoredLetter,
};
use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD, HEXLOWER};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What begins the line of the seal: to a reader of PDF it is a comment.
const LINE: &[u8] = b"%bayan-seal ";

/// The form of the seal.
const VERSION: u8 = 1;

/// Characters of a printed code: a hundred bits, which nobody guesses.
const CODE: usize = 20;

/// What a letter is, as its seal says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About<'a> {
    pub reference: &'a str,
    pub kind: LetterKind,
    pub issuer: &'a str,
    pub on: Date,
    /// Which act of the case it tells, and in which languages.
    pub name: LetterName,
    /// SHA-256 of what it says.
    pub content: &'a str,
    /// Tells the words and the template it was made with.
    pub wording: &'a str,
}

impl<'a> From<&'a StoredLetter> for About<'a> {
    fn from(letter: &'a StoredLetter) -> Self {
        Self {
            reference: &letter.reference,
            kind: letter.kind,
            issuer: &letter.issuer,
            on: letter.issued_on,
            name: letter.name,
            content: &letter.content_digest,
            wording: &letter.wording,
        }
    }
}

/// The line after the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    v: u8,
    /// The name of the key.
    pub key: String,
    pub reference: String,
    pub kind: LetterKind,
    /// The code of the institution, or of the Commission.
    pub issuer: String,
    pub on: Date,
    /// `3-ar-fr`: which act of the case it tells, and in which languages.
    pub letter: String,
    /// SHA-256 of what it says, printed on it.
    pub content: String,
    pub wording: String,
    /// Printed on the letter.
    pub code: String,
    /// Ed25519, in base64url.
    pub signature: String,
}

/// What the sheet's own signature gives: the code to print, and the signature behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouched {
    pub code: String,
    pub signature: String,
}

/// Why a file does not prove itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotValid {
    #[error("there is no seal of a portal at its end")]
    NoSeal,
    #[error("the seal is not in its form")]
    Malformed,
    #[error("the key that sealed it is not among the published ones")]
    UnknownKey,
    #[error("it was changed after it was sealed")]
    Changed,
}

impl NotValid {
    /// The end of its locale key.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSeal => "no-seal",
            Self::Malformed => "malformed",
            Self::UnknownKey => "unknown-key",
            Self::Changed => "changed",
        }
    }
}

/// Vouches for what a letter says: its digest is signed, and the code is the beginning of the digest of that
/// signature. Who does not hold the key can neither make a code nor guess one.
pub fn vouch(key: &SigningKey, about: &About<'_>) -> Vouched {
    let id = key_id(&key.verifying_key().to_bytes());
    let said = said("bayan letter content 1", "", about, "", &id);
    let signature = key.sign(said.as_bytes()).to_bytes();
    let mut code = BASE32_NOPAD.encode(&Sha256::digest(signature));
    code.truncate(CODE);
    Vouched { code, signature: BASE64URL_NOPAD.encode(&signature) }
}

/// The document with its seal.
///
/// # Errors
/// When the seal cannot be written as JSON, which none of ours is.
pub fn sealed(
    key: &SigningKey,
    about: &About<'_>,
    code: &str,
    mut document: Vec<u8>,
) -> Result<(Vec<u8>, Seal), serde_json::Error> {
    if !document.ends_with(b"\n") {
        document.push(b'\n');
    }
    let id = key_id(&key.verifying_key().to_bytes());
    let said = said("bayan letter 1", &digest(&document), about, code, &id);
    let seal = Seal {
        v: VERSION,
        key: id,
        reference: about.reference.to_owned(),
        kind: about.kind,
        issuer: about.issuer.to_owned(),
        on: about.on,
        letter: about.name.to_string(),
        content: about.content.to_owned(),
        wording: about.wording.to_owned(),
        code: code.to_owned(),
        signature: BASE64URL_NOPAD.encode(&key.sign(said.as_bytes()).to_bytes()),
    };
    document.extend_from_slice(&line(&seal)?);
    Ok((document, seal))
}

/// Verifies a file with the published keys; gives its seal and the key that made it.
///
/// # Errors
/// [`NotValid`], with the first reason that applies.
pub fn verify<'a>(file: &[u8], keys: &'a PublicKeys) -> Result<(Seal, &'a PublicKey), NotValid> {
    let (document, seal) = taken_apart(file)?;
    let key = keys.keys.iter().find(|key| key.id == seal.key).ok_or(NotValid::UnknownKey)?;
    let about = About {
        reference: &seal.reference,
        kind: seal.kind,
        issuer: &seal.issuer,
        on: seal.on,
        name: seal.letter.parse().map_err(|_| NotValid::Malformed)?,
        content: &seal.content,
        wording: &seal.wording,
    };
    let said = said("bayan letter 1", &digest(document), &about, &seal.code, &seal.key);
    if is_signed(key, said.as_bytes(), &seal.signature) { Ok((seal, key)) } else { Err(NotValid::Changed) }
}

/// Whether what is kept of a letter is what its key signed; the document itself is not looked at.
pub fn is_kept_as_signed(letter: &StoredLetter, keys: &PublicKeys) -> bool {
    let key = keys.keys.iter().find(|key| key.id == letter.key);
    let said = said("bayan letter 1", &letter.document_digest, &letter.into(), &letter.code, &letter.key);
    key.is_some_and(|key| is_signed(key, said.as_bytes(), &letter.signature))
}

/// The SHA-256 of the document in a sealed file, in hexadecimal.
///
/// # Errors
/// A file without a seal.
pub fn document_digest(file: &[u8]) -> Result<String, NotValid> {
    taken_apart(file).map(|(document, _)| digest(document))
}

/// The document and its seal. The line has to be the one this programme writes, to the octet: otherwise
/// a file could be changed where no signature looks.
fn taken_apart(file: &[u8]) -> Result<(&[u8], Seal), NotValid> {
    let last = file.strip_suffix(b"\n").ok_or(NotValid::NoSeal)?;
    let at = last.iter().rposition(|octet| *octet == b'\n').ok_or(NotValid::NoSeal)? + 1;
    let (document, found) = file.split_at(at);
    let json = found.strip_prefix(LINE).ok_or(NotValid::NoSeal)?;
    let seal: Seal = serde_json::from_slice(json).map_err(|_| NotValid::Malformed)?;
    let ours = line(&seal).map_err(|_| NotValid::Malformed)?;
    if seal.v == VERSION && ours == found { Ok((document, seal)) } else { Err(NotValid::Malformed) }
}

fn line(seal: &Seal) -> Result<Vec<u8>, serde_json::Error> {
    let mut line = LINE.to_vec();
    serde_json::to_writer(&mut line, seal)?;
    line.push(b'\n');
    Ok(line)
}

/// What is signed: one fact a line. None of them can hold a line break of its own.
fn said(purpose: &str, digest: &str, about: &About<'_>, code: &str, key: &str) -> String {
    let About { reference, kind, issuer, on, name, content, wording } = about;
    let (on, name) = (on.to_string(), name.to_string());
    let lines = [purpose, digest, reference, kind.code(), issuer, &on, &name, content, wording, code, key];
    let clean = lines.map(|line| line.replace('\n', " "));
    clean.join("\n")
}

fn digest(octets: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(octets))
}

fn is_signed(key: &PublicKey, said: &[u8], signature: &str) -> bool {
    let signature = BASE64URL_NOPAD.decode(signature.as_bytes()).ok();
    let signature = signature.and_then(|octets| Signature::from_slice(&octets).ok());
    let key = VerifyingKey::from_bytes(&key.public).ok();
    key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(said, &signature).is_ok())
}

/// A code as people read and type it: in groups of five.
pub fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::letter::LetterForm;
    use jiff::civil::date;

    fn about() -> About<'static> {
        About {
            reference: "MEF-2026-00087-4",
            kind: LetterKind::Answer,
            issuer: "MEF",
            on: date(2026, 12, 2),
            name: LetterName { seq: 4, form: LetterForm::ArabicAndFrench },
            content: "one",
            wording: "0123",
        }
    }

    fn keys(of: &[&SigningKey]) -> PublicKeys {
        PublicKeys { keys: of.iter().map(|key| PublicKey::of(key.verifying_key().to_bytes())).collect() }
    }

    #[test]
    fn a_sealed_file_proves_itself_and_no_octet_of_it_can_be_changed() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let document = b"%PDF-1.7\nsome\n%%EOF".to_vec();
        let (file, seal) = sealed(&key, &about(), "ABCDE", document).unwrap();
        let keys = keys(&[&key]);
        assert_eq!(verify(&file, &keys).unwrap().0, seal);
        for at in 0..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(verify(&changed, &keys).is_err(), "octet {at}");
        }
        for more in [&b"x"[..], b"\n", b"%%EOF\n"] {
            assert!(verify(&[&file, more].concat(), &keys).is_err());
        }
        assert!(verify(&file[..file.len() - 1], &keys).is_err());
        assert!(verify(b"", &keys).is_err());
    }

    #[test]
    fn another_key_is_not_taken_for_the_portals() {
        let (own, other) = (SigningKey::from_bytes(&[5; 32]), SigningKey::from_bytes(&[6; 32]));
        let (file, _) = sealed(&own, &about(), "ABCDE", b"%PDF\n".to_vec()).unwrap();
        assert_eq!(verify(&file, &keys(&[&other])).unwrap_err(), NotValid::UnknownKey);
        assert!(verify(&file, &keys(&[&other, &own])).is_ok());
        let mut lying = keys(&[&other]);
        lying.keys[0].id = key_id(&own.verifying_key().to_bytes());
        assert_eq!(verify(&file, &lying).unwrap_err(), NotValid::Changed);
        assert!(PublicKeys::read(&serde_json::to_string(&lying).unwrap()).is_err());
    }

    #[test]
    fn a_code_is_in_groups_and_depends_on_what_is_said() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let code = |content| vouch(&key, &About { content, ..about() }).code;
        assert_eq!(code("one").len(), CODE);
        assert_ne!(code("one"), code("two"));
        assert_eq!(grouped("ABCDEFGHIJKLMNOPQRST"), "ABCDE-FGHIJ-KLMNO-PQRST");
    }
}
