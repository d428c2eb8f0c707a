//! The hash chain of a case. Pure: bytes in, hashes out; knows no database.

use crate::domain::{
    actor::ActorRecord,
    case::{Recorded, event::Event},
    id::{CaseId, EventId},
};
use data_encoding::HEXLOWER;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The form of the bytes and of the link; part of what is hashed.
pub const VERSION: u8 = 1;

/// What stands before the first event of a case.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// An event with every column of its row: what is written, byte for byte, and hashed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub v: u8,
    pub id: EventId,
    pub case: CaseId,
    /// 1 for the filing, without gaps.
    pub seq: u32,
    pub actor: ActorRecord,
    pub happened_on: Date,
    pub recorded_at: Timestamp,
    pub event: Event,
}

impl Entry {
    /// The bytes that are stored and hashed. Written once, never made again from their parts.
    ///
    /// # Errors
    /// When the event cannot be written as JSON, which no event of ours is.
    pub fn bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    pub fn read(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }

    pub fn recorded(self) -> Recorded {
        Recorded {
            actor: self.actor,
            happened_on: self.happened_on,
            recorded_at: self.recorded_at,
            event: self.event,
        }
    }
}

/// SHA-256 over version, hash of the event before, and bytes; in hexadecimal.
pub fn link(previous: &str, bytes: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update([VERSION]);
    hash.update(previous.as_bytes());
    hash.update(bytes);
    HEXLOWER.encode(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_or_a_changed_past_changes_the_link() {
        let base = link(GENESIS, b"one");
        assert_ne!(base, link(GENESIS, b"two"));
        assert_ne!(base, link(&base, b"one"));
        assert_eq!(base.len(), GENESIS.len());
    }
}
