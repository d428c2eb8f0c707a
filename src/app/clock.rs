//! Time and chance: the only place that reads the one and draws the other.

use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp, civil::Date};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// The clock of a portal, with its source of ids and secrets. Clones share it.
#[derive(Debug, Clone)]
pub struct Clock {
    time: Arc<Time>,
    chance: Arc<Chance>,
}

#[derive(Debug)]
enum Time {
    System,
    /// The system's, moved: a demo that begins on another day.
    Shifted(SignedDuration),
    /// Stands still until it is moved: tests, and the seeder.
    Frozen(Mutex<Timestamp>),
}

#[derive(Debug)]
enum Chance {
    System,
    /// The same seed gives the same ids and salts.
    Seeded(Mutex<(u64, u64)>),
}

impl Clock {
    pub fn system() -> Self {
        Self { time: Arc::new(Time::System), chance: Arc::new(Chance::System) }
    }

    /// A clock that shows `at` now and runs on.
    pub fn starting_at(at: Timestamp) -> Self {
        Self {
            time: Arc::new(Time::Shifted(at.duration_since(system_now()))),
            chance: Arc::new(Chance::System),
        }
    }

    /// A clock that stands at `at`.
    pub fn frozen_at(at: Timestamp) -> Self {
        Self { time: Arc::new(Time::Frozen(Mutex::new(at))), chance: Arc::new(Chance::System) }
    }

    /// A clock that stands at `at`, whose ids and salts all come from `seed`.
    pub fn seeded(at: Timestamp, seed: u64) -> Self {
        let chance = Chance::Seeded(Mutex::new((seed, 0)));
        Self { time: Arc::new(Time::Frozen(Mutex::new(at))), chance: Arc::new(chance) }
    }

    /// The instant, to the microsecond: what both databases keep.
    pub fn now(&self) -> Timestamp {
        let at = match &*self.time {
            Time::System => system_now(),
            Time::Shifted(by) => system_now() + *by,
            Time::Frozen(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        };
        Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
    }

    /// The legal date in Africa/Casablanca.
    pub fn today(&self) -> Date {
        crate::domain::law::zone::legal_date(self.now())
    }

    /// Moves a frozen clock; any other runs as it did.
    pub fn set(&self, to: Timestamp) {
        if let Time::Frozen(at) = &*self.time {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }

    /// An id whose order is the order of time.
    pub fn id(&self) -> Uuid {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid()
    }

    /// Random octets.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A secret of 256 bits, as it stands in a link, a cookie or a form.
    pub fn token(&self) -> String {
        BASE64URL_NOPAD.encode(&self.bytes::<32>())
    }

    fn fill(&self, bytes: &mut [u8]) {
        match &*self.chance {
            // Without randomness there are no secrets: better no portal than a guessable one.
            Chance::System => getrandom::fill(bytes).expect("the system gives random bytes"),
            Chance::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in bytes.chunks_mut(32) {
                    state.1 += 1;
                    let block = Sha256::digest([state.0.to_be_bytes(), state.1.to_be_bytes()].concat());
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the time")]
fn system_now() -> Timestamp {
    Timestamp::now()
}
