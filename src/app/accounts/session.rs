//! Signing in and out: a session is a random token in a cookie, found by its hash.

use super::{AccountError, second_factor, staff};
use crate::{
    app::Portal,
    domain::{actor::Staff, email::EmailAddress, id::UserId, law::zone},
    persistence::{
        StoreError, people,
        people::Person,
        sessions::{self, Session, TokenHash},
    },
};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// How long a session may go on before `seen_at` is written again: a page is not a write.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(3);

/// Somebody who is signed in, and the office in which they act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub person: Person,
    pub staff: Staff,
    pub token: TokenHash,
}

/// Somebody whose password was right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// For the cookie: of a session, or of the step to the code.
    pub token: String,
    pub person: Person,
    /// Whether a code is still to come: the token opens nothing before.
    pub code_asked: bool,
}

/// Opens a session, or the step to the code of a second factor; the token goes into the cookie. None for a wrong
/// password, an unknown address, a disabled account, an account without a password: the same answer, after the same
/// time.
///
/// # Errors
/// The queue of passwords is full, or the store.
pub async fn sign_in(portal: &Portal, email: &str, password: &str) -> Result<Option<Entered>, AccountError> {
    let known = match EmailAddress::parse(email) {
        Ok(email) if portal.accounts.allows(&email) => people::find_by_email(&portal.db, &email).await?,
        _ => None,
    };
    let known = known.filter(|(person, _)| !person.is_disabled);
    let hash = known.as_ref().and_then(|(_, hash)| hash.clone());
    let fits = portal.accounts.passwords.check(password, hash).await?;
    let Some((person, _)) = known.filter(|_| fits) else { return Ok(None) };
    let code_asked = second_factor::is_on(portal, person.id).await?;
    let token = if code_asked {
        second_factor::open_step(portal, person.id).await?
    } else {
        open(portal, person.id).await?
    };
    Ok(Some(Entered { token, person, code_asked }))
}

/// A session for somebody whose password was checked: the token for the cookie.
pub async fn open(portal: &Portal, user: UserId) -> Result<String, AccountError> {
    let token = portal.clock.token();
    let at = portal.clock.now();
    sessions::open(&portal.db, &token_hash(&token), user, at, at + portal.accounts.absolute).await?;
    Ok(token)
}

/// Who the token belongs to, unless the session has ended or the account was disabled.
pub async fn resume(portal: &Portal, token: &str) -> Result<Option<SignedIn>, StoreError> {
    let token = token_hash(token);
    let at = portal.clock.now();
    let Some(session) = sessions::find(&portal.db, &token).await? else { return Ok(None) };
    if has_ended(&session, at, portal.accounts.idle)
        || session.person.is_disabled
        || !is_allowed(portal, &session.person)
    {
        return Ok(None);
    }
    if at.duration_since(session.seen_at) >= SEEN_EVERY {
        sessions::touch(&portal.db, &token, at).await?;
    }
    let staff = staff::of(portal, &session.person).await?;
    Ok(Some(SignedIn { person: session.person, staff, token }))
}

/// Ends one session.
pub async fn sign_out(portal: &Portal, token: &TokenHash) -> Result<(), StoreError> {
    sessions::end(&portal.db, token).await
}

/// Ends every session of a person.
pub async fn sign_out_everywhere(portal: &Portal, user: UserId) -> Result<(), StoreError> {
    sessions::end_all(&portal.db, user).await
}

/// What the job `sessions` does: ends the sessions of those who left their office, and removes sessions that have ended,
/// links that have expired, and tables that nobody confirmed. How many.
pub async fn remove_ended(portal: &Portal) -> Result<u64, StoreError> {
    let at = portal.clock.now();
    let today = portal.clock.today();
    let midnight = today.yesterday().map_or(Timestamp::MIN, |day| zone::end_of(day).timestamp());
    let left = sessions::end_of_those_who_left(&portal.db, today, midnight).await?;
    let sessions = sessions::remove_ended(&portal.db, at, at - portal.accounts.idle).await?;
    let tables = crate::app::directory::forget_tables(portal).await?;
    let steps = crate::persistence::second_factors::remove_expired_steps(&portal.db, at).await?;
    let links = crate::persistence::password_links::remove_expired(&portal.db, at).await?;
    Ok(left + sessions + tables + steps + links)
}

fn is_allowed(portal: &Portal, person: &Person) -> bool {
    EmailAddress::parse(&person.email).is_ok_and(|email| portal.accounts.allows(&email))
}

fn has_ended(session: &Session, at: Timestamp, idle: SignedDuration) -> bool {
    at >= session.ends_at || at.duration_since(session.seen_at) >= idle
}

/// What the database keeps of a token.
pub fn token_hash(token: &str) -> TokenHash {
    Sha256::digest(token.as_bytes()).into()
}
