//! Hashing and checking passwords: argon2id, a few at a time, the rest in a queue with an end.

use super::AccountError;
use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version,
    password_hash::SaltString,
};
use std::sync::Arc;
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

/// 19 MiB, two passes, one lane: the least that OWASP recommends for argon2id.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Passwords hashed at the same time: each holds a core and 19 MiB.
const AT_ONCE: usize = 2;

/// A hash of nothing anybody has: checked where there is no account, so that the answer takes as long.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$YmF5YW4gbm9ib2R5IDEyMw$cs2IS9dS7uWN9M447cB27E4Epb+f43xjW4B9r+GW/hg";

/// The queue of passwords to hash or check. Clones share it.
#[derive(Debug, Clone)]
pub struct Passwords {
    waiting: Arc<Semaphore>,
    working: Arc<Semaphore>,
}

impl Passwords {
    /// A queue in which so many may wait; more are turned away at once.
    pub fn with_queue(waiting: u32) -> Self {
        let waiting = usize::try_from(waiting.max(1)).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { waiting: Arc::new(Semaphore::new(waiting)), working: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The hash to keep, as a PHC string.
    ///
    /// # Errors
    /// [`AccountError::Busy`] when the queue is full.
    pub async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, AccountError> {
        let password = Zeroizing::new(password.to_owned());
        self.queued(move || {
            let salt = SaltString::encode_b64(&salt).ok()?;
            let hash = hasher()?.hash_password(password.as_bytes(), &salt).ok()?;
            Some(hash.to_string())
        })
        .await?
        .ok_or(AccountError::Busy)
    }

    /// Whether the password belongs to the hash. Without a hash the answer is no, and takes as long.
    ///
    /// # Errors
    /// [`AccountError::Busy`] when the queue is full.
    pub async fn check(&self, password: &str, hash: Option<String>) -> Result<bool, AccountError> {
        let password = Zeroizing::new(password.to_owned());
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let fits = self
            .queued(move || {
                let parsed = PasswordHash::new(&hash).ok()?;
                Some(hasher()?.verify_password(password.as_bytes(), &parsed).is_ok())
            })
            .await?;
        Ok(known && fits.unwrap_or(false))
    }

    async fn queued<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AccountError> {
        let _place = self.waiting.try_acquire().map_err(|_| AccountError::Busy)?;
        let _turn = self.working.acquire().await.map_err(|_| AccountError::Busy)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| AccountError::Busy)
    }
}

fn hasher() -> Option<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let passwords = Passwords::with_queue(4);
        let hash = passwords.hash("open-the-archives-2026", [7; 16]).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(passwords.check("open-the-archives-2026", Some(hash.clone())).await.unwrap());
        assert!(!passwords.check("open-the-archives-2027", Some(hash)).await.unwrap());
    }

    #[test]
    fn nobody_costs_as_much_as_somebody() {
        let nobody = PasswordHash::new(NOBODY).unwrap();
        let params = Params::try_from(&nobody).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY_KIB, PASSES, LANES));
        assert_eq!(nobody.hash.unwrap().len(), Params::DEFAULT_OUTPUT_LEN);
    }

    #[tokio::test]
    async fn without_a_hash_the_answer_is_no() {
        assert!(!Passwords::with_queue(1).check("nobody", None).await.unwrap());
    }

    #[tokio::test]
    async fn a_full_queue_turns_the_next_away() {
        let passwords = Passwords::with_queue(1);
        let _held = passwords.waiting.clone().acquire_owned().await.unwrap();
        assert!(matches!(passwords.check("x", None).await, Err(AccountError::Busy)));
    }
}
