//! The keys by which anybody verifies letters, as the portal publishes them: JSON, or PEM. Knows no letter.

use crate::{app::letters::key_id, persistence::letters::StoredKey};
use data_encoding::BASE64;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The published keys: `/.well-known/bayan-letter-keys.json`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKeys {
    pub keys: Vec<PublicKey>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    pub id: String,
    #[serde(default = "algorithm")]
    pub algorithm: String,
    /// Thirty-two octets, in base64url.
    #[serde(rename = "public_key", with = "octets")]
    pub public: [u8; 32],
    #[serde(default)]
    pub since: Option<Timestamp>,
    #[serde(default)]
    pub retired_at: Option<Timestamp>,
}

impl PublicKey {
    /// The key of those octets, of which nothing else is known.
    pub fn of(public: [u8; 32]) -> Self {
        Self { id: key_id(&public), algorithm: algorithm(), public, since: None, retired_at: None }
    }
}

fn algorithm() -> String {
    "Ed25519".to_owned()
}

/// A text that publishes no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAKey {
    #[error("it is neither the JSON that the portal publishes nor an Ed25519 public key in PEM")]
    Unreadable,
    #[error("a key in it has not the name that its octets give it")]
    Misnamed,
    #[error(
        "it publishes no key: no letter had been signed when it was taken; take it from the portal again"
    )]
    Empty,
}

/// What stands before the thirty-two octets of an Ed25519 key in its usual wrapping (RFC 8410).
const WRAPPING: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const PEM: (&str, &str) = ("-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----");

impl PublicKeys {
    pub fn of(keys: &[StoredKey]) -> Self {
        let keys = keys.iter().map(|key| PublicKey {
            id: key.id.clone(),
            algorithm: algorithm(),
            public: key.public,
            since: Some(key.since),
            retired_at: key.retired_at,
        });
        Self { keys: keys.collect() }
    }

    /// Reads the published JSON, or keys in PEM.
    ///
    /// # Errors
    /// [`NotAKey`]
    pub fn read(text: &str) -> Result<Self, NotAKey> {
        if !text.contains(PEM.0) {
            let keys: Self = serde_json::from_str(text).map_err(|_| NotAKey::Unreadable)?;
            // The name of a key is its digest: a published name for another key is no name.
            let named = keys.keys.iter().all(|key| key.id == key_id(&key.public));
            return match keys.keys.is_empty() {
                true => Err(NotAKey::Empty),
                false if named => Ok(keys),
                false => Err(NotAKey::Misnamed),
            };
        }
        let parts = text.split(PEM.0).skip(1).map(|part| part.split(PEM.1).next().unwrap_or_default());
        let keys: Option<Vec<PublicKey>> = parts.map(unwrapped).collect();
        Ok(Self { keys: keys.ok_or(NotAKey::Unreadable)? })
    }

    /// The keys in PEM, one after the other.
    pub fn pem(&self) -> String {
        let of = |key: &PublicKey| {
            let wrapped = BASE64.encode(&[WRAPPING.as_slice(), &key.public].concat());
            format!("{}\n{wrapped}\n{}\n", PEM.0, PEM.1)
        };
        self.keys.iter().map(of).collect()
    }
}

fn unwrapped(part: &str) -> Option<PublicKey> {
    let text: String = part.split_whitespace().collect();
    let octets = BASE64.decode(text.as_bytes()).ok()?;
    let public: [u8; 32] = octets.strip_prefix(&WRAPPING)?.try_into().ok()?;
    Some(PublicKey::of(public))
}

mod octets {
    use data_encoding::BASE64URL_NOPAD;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(octets: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64URL_NOPAD.encode(octets))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; 32], D::Error> {
        let text = String::deserialize(deserializer)?;
        let octets = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(D::Error::custom)?;
        octets.as_slice().try_into().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_keys_are_read_again_from_json_and_from_pem() {
        let keys = PublicKeys { keys: vec![PublicKey::of([5; 32]), PublicKey::of([6; 32])] };
        assert_eq!(PublicKeys::read(&serde_json::to_string(&keys).unwrap()).unwrap(), keys);
        assert_eq!(PublicKeys::read(&keys.pem()).unwrap(), keys);
        for wrong in ["", "{}", "[]", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"] {
            assert!(PublicKeys::read(wrong).is_err(), "{wrong}");
        }
    }
}
