//! Values that can be erased without breaking the history: an event holds a commitment,
//! the value lives in a row of its own with its salt. Knows nothing of where the rows are kept.

use super::id::ValueId;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a kept value is: decides who may see it and how long it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValueKind {
    FirstName,
    LastName,
    Address,
    IdentityNumber,
    Email,
    Phone,
    Organisation,
    BehalfName,
    BehalfCapacity,
    BehalfMandate,
    Subject,
    Information,
    UrgencyReason,
    Reasons,
    AnswerText,
    ItemText,
    Citation,
    ThirdParty,
    /// Who is asked inside the institution, what, and what they say.
    Contribution,
    Note,
    Evidence,
    FileName,
    FileDigest,
}

impl ValueKind {
    /// Every kind, for tables and tests.
    pub const ALL: [ValueKind; 23] = [
        ValueKind::FirstName,
        ValueKind::LastName,
        ValueKind::Address,
        ValueKind::IdentityNumber,
        ValueKind::Email,
        ValueKind::Phone,
        ValueKind::Organisation,
        ValueKind::BehalfName,
        ValueKind::BehalfCapacity,
        ValueKind::BehalfMandate,
        ValueKind::Subject,
        ValueKind::Information,
        ValueKind::UrgencyReason,
        ValueKind::Reasons,
        ValueKind::AnswerText,
        ValueKind::ItemText,
        ValueKind::Citation,
        ValueKind::ThirdParty,
        ValueKind::Contribution,
        ValueKind::Note,
        ValueKind::Evidence,
        ValueKind::FileName,
        ValueKind::FileDigest,
    ];

    /// The word that is hashed and stored; never changed once used.
    pub fn code(self) -> &'static str {
        match self {
            ValueKind::FirstName => "first-name",
            ValueKind::LastName => "last-name",
            ValueKind::Address => "address",
            ValueKind::IdentityNumber => "identity-number",
            ValueKind::Email => "email",
            ValueKind::Phone => "phone",
            ValueKind::Organisation => "organisation",
            ValueKind::BehalfName => "behalf-name",
            ValueKind::BehalfCapacity => "behalf-capacity",
            ValueKind::BehalfMandate => "behalf-mandate",
            ValueKind::Subject => "subject",
            ValueKind::Information => "information",
            ValueKind::UrgencyReason => "urgency-reason",
            ValueKind::Reasons => "reasons",
            ValueKind::AnswerText => "answer-text",
            ValueKind::ItemText => "item-text",
            ValueKind::Citation => "citation",
            ValueKind::ThirdParty => "third-party",
            ValueKind::Contribution => "contribution",
            ValueKind::Note => "note",
            ValueKind::Evidence => "evidence",
            ValueKind::FileName => "file-name",
            ValueKind::FileDigest => "file-digest",
        }
    }

    /// Whether the value is encrypted at rest: the number of an identity document alone.
    pub fn is_encrypted(self) -> bool {
        self == ValueKind::IdentityNumber
    }
}

/// 128 bits that keep a short value from being guessed out of its commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 16]);

/// What an event holds of a value: where it is, and what it must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    pub value: ValueId,
    /// SHA-256 over salt, kind and plaintext, in hexadecimal.
    pub commitment: String,
}

/// A value on its way to its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    pub sealed: Sealed,
    pub kind: ValueKind,
    pub salt: Salt,
    pub text: String,
}

impl Value {
    /// Seals a text; the commitment is over the plaintext, so that no event depends on a key.
    pub fn seal(id: ValueId, kind: ValueKind, salt: Salt, text: String) -> Self {
        let commitment = commit(kind, salt, &text);
        Self { sealed: Sealed { value: id, commitment }, kind, salt, text }
    }
}

/// The commitment of a text: what `Value::seal` writes and `audit verify` recomputes.
pub fn commit(kind: ValueKind, salt: Salt, text: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(salt.0);
    hash.update(kind.code().as_bytes());
    hash.update([0]);
    hash.update(text.as_bytes());
    HEXLOWER.encode(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commitment_depends_on_salt_kind_and_text() {
        let base = commit(ValueKind::FirstName, Salt([1; 16]), "Amina");
        assert_ne!(base, commit(ValueKind::FirstName, Salt([2; 16]), "Amina"));
        assert_ne!(base, commit(ValueKind::LastName, Salt([1; 16]), "Amina"));
        assert_ne!(base, commit(ValueKind::FirstName, Salt([1; 16]), "Aminà"));
    }
}
