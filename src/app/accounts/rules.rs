//! What a password must be: long, and not what anybody would try first. No rule about kinds of characters.

/// Fewest characters.
pub const SHORTEST: usize = 12;
/// Most characters: more costs hashing time and protects nothing.
pub const LONGEST: usize = 128;

/// Why a password is not taken; the code is its locale key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum Weakness {
    TooShort,
    TooLong,
    /// One character, or the keyboard's rows, or a word everybody uses.
    Common,
    /// It holds the person's own address or name.
    Personal,
}

impl Weakness {
    pub fn code(self) -> &'static str {
        match self {
            Weakness::TooShort => "too-short",
            Weakness::TooLong => "too-long",
            Weakness::Common => "common",
            Weakness::Personal => "personal",
        }
    }
}

/// Beginnings of what is tried first.
const COMMON: [&str; 12] = [
    "password",
    "passw0rd",
    "motdepasse",
    "azerty",
    "qwerty",
    "123456",
    "abcdef",
    "iloveyou",
    "administrateur",
    "administrator",
    "bienvenue",
    "letmein",
];

/// Whether the password may be set by the person with that address and name.
///
/// # Errors
/// The first [`Weakness`] found.
pub fn check(password: &str, email: &str, name: &str) -> Result<(), Weakness> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Weakness::TooShort);
    }
    if length > LONGEST {
        return Err(Weakness::TooLong);
    }
    let lower = password.to_lowercase();
    let different = lower.chars().collect::<std::collections::BTreeSet<_>>().len();
    if different < 5 || COMMON.iter().any(|start| lower.starts_with(start) && length < start.len() + 8) {
        return Err(Weakness::Common);
    }
    let local = email.split('@').next().unwrap_or_default().to_lowercase();
    let name = name.to_lowercase();
    let mut own = std::iter::once(local.as_str()).chain(name.split_whitespace());
    if own.any(|word| word.chars().count() > 3 && lower.contains(word)) {
        return Err(Weakness::Personal);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weakness(password: &str) -> Option<Weakness> {
        check(password, "amina@example.ma", "Amina Benjelloun").err()
    }

    #[test]
    fn a_long_sentence_is_taken_in_any_script() {
        assert_eq!(weakness("open-the-archives-2026"), None);
        assert_eq!(weakness("الحق في الحصول على المعلومات"), None);
    }

    #[test]
    fn what_is_tried_first_is_not_taken() {
        assert_eq!(weakness("court"), Some(Weakness::TooShort));
        assert_eq!(weakness(&"aé".repeat(65)), Some(Weakness::TooLong));
        assert_eq!(weakness("aaaaaaaaaaaaaaaa"), Some(Weakness::Common));
        assert_eq!(weakness("Password2026"), Some(Weakness::Common));
        assert_eq!(weakness("x-Benjelloun-2026"), Some(Weakness::Personal));
    }
}
