//! The second factor of an account (RFC 6238): begun, confirmed, asked for after the password, taken away. A code is
//! taken once; recovery codes too. Knows no page.

use super::{AccountError, factor_news, session::token_hash};
use crate::{
    app::{Keys, Portal},
    domain::{
        id::{FactorId, UserId},
        search::western_digit,
    },
    notifications::catalogue::offices::FactorNews,
    persistence::{
        StoreError,
        people::{self, Person},
        second_factors::{self, Factor, Step},
        sessions::TokenHash,
    },
};
use jiff::{SignedDuration, Timestamp};
use totp_rs::{Builder, Secret, Totp};

/// Recovery codes of a list.
pub const CODES: u32 = 10;

/// How long a sign-in waits for its code.
const STEP: SignedDuration = SignedDuration::from_mins(10);

/// Codes that may be tried in one sign-in; then the password is asked again.
const TRIES: u32 = 5;

/// Half minutes by which the clock of a telephone may be off, each way.
const SKEW: u16 = 1;

/// What was typed where a code is asked for.
enum Typed {
    Code(String),
    Recovery(String),
}

/// The second factor as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    None,
    /// Begun, and waits for its first code.
    Begun {
        /// In groups of four, for whoever types it.
        secret: String,
        /// What a camera reads.
        address: String,
    },
    /// Confirmed, and its recovery codes are shown until their owner has kept them.
    Codes(Vec<String>),
    On {
        since: Timestamp,
        codes_left: u64,
    },
}

/// How the factor of an account stands.
///
/// # Errors
/// The store.
pub async fn state(portal: &Portal, person: &Person) -> Result<State, StoreError> {
    let Some(factor) = second_factors::find(&portal.db, person.id).await? else { return Ok(State::None) };
    let Some(since) = factor.confirmed_at else {
        let secret = secret_text(&portal.keys, factor.id);
        return Ok(State::Begun { address: address(&person.email, &secret), secret: grouped(&secret) });
    };
    if factor.codes_kept_at.is_none() {
        return Ok(State::Codes(codes(&portal.keys, factor.id, factor.codes_generation)));
    }
    Ok(State::On { since, codes_left: second_factors::codes_left(&portal.db, factor.id).await? })
}

/// Whether a code is asked for after the password.
///
/// # Errors
/// The store.
pub async fn is_on(portal: &Portal, user: UserId) -> Result<bool, StoreError> {
    Ok(confirmed(portal, user).await?.is_some())
}

async fn confirmed(portal: &Portal, user: UserId) -> Result<Option<Factor>, StoreError> {
    let factor = second_factors::find(&portal.db, user).await?;
    Ok(factor.filter(|factor| factor.confirmed_at.is_some()))
}

/// Begins a factor with a secret of its own; one that waits for its first code begins anew.
///
/// # Errors
/// The store.
pub async fn begin(portal: &Portal, user: UserId) -> Result<(), StoreError> {
    second_factors::begin(&portal.db, FactorId(portal.clock.id()), user, portal.clock.now()).await
}

/// Confirms the factor by the password and its first code; every other session ends.
///
/// # Errors
/// [`AccountError::WrongPassword`], [`AccountError::WrongCode`], a full queue, or the store.
pub async fn confirm(
    portal: &Portal,
    user: UserId,
    (password, typed): (&str, &str),
    this: &TokenHash,
) -> Result<(), AccountError> {
    knows_password(portal, user, password).await?;
    let factor = second_factors::find(&portal.db, user).await?.ok_or(AccountError::WrongCode)?;
    let at = portal.clock.now();
    let Typed::Code(code) = read(typed) else { return Err(AccountError::WrongCode) };
    let step = step_of(&portal.keys, factor.id, &code, at).ok_or(AccountError::WrongCode)?;
    let hashes = hashes(&codes(&portal.keys, factor.id, factor.codes_generation));
    let told = (this, factor_news::of(portal, user, FactorNews::On).await?);
    let done = second_factors::confirm(&portal.db, user, (factor.id, step), &hashes, told, at).await?;
    portal.mail_is_queued();
    if done { Ok(()) } else { Err(AccountError::WrongCode) }
}

/// The owner has kept the recovery codes.
///
/// # Errors
/// The store.
pub async fn codes_kept(portal: &Portal, user: UserId) -> Result<(), StoreError> {
    match confirmed(portal, user).await? {
        Some(factor) => second_factors::codes_kept(&portal.db, factor.id, portal.clock.now()).await,
        None => Ok(()),
    }
}

/// Another list of recovery codes, for whoever has a code; the list before is dead.
///
/// # Errors
/// [`AccountError::WrongCode`], or the store.
pub async fn renew_codes(portal: &Portal, user: UserId, typed: &str) -> Result<(), AccountError> {
    let factor = confirmed(portal, user).await?.ok_or(AccountError::WrongCode)?;
    takes(portal, user, &factor, typed).await?;
    let generation = factor.codes_generation.saturating_add(1);
    let hashes = hashes(&codes(&portal.keys, factor.id, generation));
    Ok(second_factors::renew_codes(&portal.db, user, &factor, &hashes, portal.clock.now()).await?)
}

/// Takes the factor away, for whoever has password and code; every other session ends. One that waits for its first
/// code goes without either.
///
/// # Errors
/// [`AccountError::WrongPassword`], [`AccountError::WrongCode`], a full queue, or the store.
pub async fn disable(
    portal: &Portal,
    user: UserId,
    (password, typed): (&str, &str),
    this: &TokenHash,
) -> Result<(), AccountError> {
    if let Some(factor) = confirmed(portal, user).await? {
        knows_password(portal, user, password).await?;
        takes(portal, user, &factor, typed).await?;
    }
    let told = (this, factor_news::of(portal, user, FactorNews::Off).await?);
    second_factors::remove_own(&portal.db, user, told, portal.clock.now()).await?;
    portal.mail_is_queued();
    Ok(())
}

async fn knows_password(portal: &Portal, user: UserId, password: &str) -> Result<(), AccountError> {
    let hash = people::password_hash(&portal.db, user).await?;
    let fits = portal.accounts.passwords.check(password, hash).await?;
    if fits { Ok(()) } else { Err(AccountError::WrongPassword) }
}

/// A step between password and code: the token for the cookie.
///
/// # Errors
/// The store.
pub async fn open_step(portal: &Portal, user: UserId) -> Result<String, StoreError> {
    let token = portal.clock.token();
    second_factors::open_step(&portal.db, &token_hash(&token), user, portal.clock.now() + STEP).await?;
    Ok(token)
}

/// Whose code is waited for, while the step lasts.
///
/// # Errors
/// The store.
pub async fn waiting(portal: &Portal, token: &str) -> Result<Option<Person>, StoreError> {
    let step = second_factors::step(&portal.db, &token_hash(token)).await?;
    let Some(step) = step.filter(|step| lasts(step, portal.clock.now())) else { return Ok(None) };
    Ok(people::find(&portal.db, step.user).await?.filter(|person| !person.is_disabled))
}

fn lasts(step: &Step, now: Timestamp) -> bool {
    now < step.expires_at && step.tries < TRIES
}

/// Takes the code of a waiting sign-in and opens the session: its token.
///
/// # Errors
/// [`AccountError::DeadLink`] when the step is over, [`AccountError::WrongCode`], or the store.
pub async fn pass(portal: &Portal, token: &str, typed: &str) -> Result<(String, Person), AccountError> {
    let person = waiting(portal, token).await?.ok_or(AccountError::DeadLink)?;
    let hash = token_hash(token);
    // Counted before the code is looked at: codes tried side by side are counted one by one.
    if !second_factors::count_try(&portal.db, &hash, TRIES).await? {
        return Err(AccountError::DeadLink);
    }
    if let Some(factor) = confirmed(portal, person.id).await? {
        takes(portal, person.id, &factor, typed).await?;
    }
    if !second_factors::close_step(&portal.db, &hash).await? {
        return Err(AccountError::DeadLink);
    }
    let token = super::session::open(portal, person.id).await?;
    Ok((token, person))
}

/// A code of the hour or a recovery code: each is taken once.
async fn takes(portal: &Portal, user: UserId, factor: &Factor, typed: &str) -> Result<(), AccountError> {
    let at = portal.clock.now();
    let taken = match read(typed) {
        Typed::Code(code) => match step_of(&portal.keys, factor.id, &code, at) {
            Some(step) => second_factors::take_step(&portal.db, factor.id, step).await?,
            None => false,
        },
        Typed::Recovery(code) => {
            let told = factor_news::of(portal, user, FactorNews::CodeUsed).await?;
            let used = (&token_hash(&code), told);
            let taken = second_factors::use_code(&portal.db, user, factor.id, used, at).await?;
            portal.mail_is_queued();
            taken
        }
    };
    if taken { Ok(()) } else { Err(AccountError::WrongCode) }
}

/// Without spaces and hyphens, with the digits of any keyboard.
fn read(typed: &str) -> Typed {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| western_digit(c).unwrap_or(c))
        .collect();
    if plain.len() == 6 && plain.bytes().all(|b| b.is_ascii_digit()) {
        Typed::Code(plain)
    } else {
        Typed::Recovery(plain.to_ascii_lowercase())
    }
}

/// The number of the half minute whose code this is, within the skew.
fn step_of(keys: &Keys, factor: FactorId, code: &str, at: Timestamp) -> Option<u64> {
    let seconds = u64::try_from(at.as_second()).ok()?;
    generator(keys.factor_secret(factor))?.check(code, seconds)
}

/// SHA-1, six digits, thirty seconds: what every program for telephones can do.
pub fn generator(secret: [u8; 20]) -> Option<Totp> {
    Builder::new().with_secret(Secret::new_stack(secret)).with_skew(SKEW).build().ok()
}

fn secret_text(keys: &Keys, factor: FactorId) -> String {
    data_encoding::BASE32_NOPAD.encode(&keys.factor_secret(factor))
}

fn address(email: &str, secret: &str) -> String {
    let account = percent_encoding::utf8_percent_encode(email, percent_encoding::NON_ALPHANUMERIC);
    format!("otpauth://totp/Bayan:{account}?secret={secret}&issuer=Bayan")
}

/// The recovery codes of a generation, in groups of four.
fn codes(keys: &Keys, factor: FactorId, generation: u32) -> Vec<String> {
    (1..=CODES).map(|number| grouped(&keys.recovery_code(factor, generation, number))).collect()
}

fn hashes(codes: &[String]) -> Vec<TokenHash> {
    let plain = |code: &String| token_hash(&code.replace(' ', ""));
    codes.iter().map(plain).collect()
}

fn grouped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_rfc_6238() {
        let totp = generator(*b"12345678901234567890").unwrap();
        // Appendix B, of whose eight digits the last six.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp.check(code, seconds), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_telephone_may_be_off_by_half_a_minute_and_no_more() {
        let totp = generator(*b"12345678901234567890").unwrap();
        assert_eq!(totp.check("287082", 89), Some(1));
        assert_eq!(totp.check("287082", 29), Some(1));
        assert_eq!(totp.check("287082", 90), None);
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert!(matches!(read(" 287 082 "), Typed::Code(code) if code == "287082"));
        assert!(matches!(read("٢٨٧٠٨٢"), Typed::Code(code) if code == "287082"));
        assert!(matches!(read("ABCD efgh-2345"), Typed::Recovery(code) if code == "abcdefgh2345"));
        assert!(matches!(read(""), Typed::Recovery(code) if code.is_empty()));
    }
}
