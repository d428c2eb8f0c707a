//! The keys of a portal, all derived from one secret: links, form tokens, identity numbers, repeats.

use crate::{
    domain::{
        id::{CaseId, ConsultationId, ContributionId, FactorId, FeedId, MessageId},
        institution::InstitutionCode,
    },
    persistence::values::IdentityKey,
};
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Derived keys; the secret itself is forgotten.
#[derive(Clone)]
pub struct Keys {
    link: Zeroizing<[u8; 32]>,
    consultation: Zeroizing<[u8; 32]>,
    contribution: Zeroizing<[u8; 32]>,
    form: Zeroizing<[u8; 32]>,
    feed: Zeroizing<[u8; 32]>,
    password: Zeroizing<[u8; 32]>,
    factor: Zeroizing<[u8; 32]>,
    mark: Zeroizing<[u8; 32]>,
    files: Zeroizing<[u8; 32]>,
    bounce: Zeroizing<[u8; 32]>,
    unsubscribe: Zeroizing<[u8; 32]>,
    letters: Zeroizing<[u8; 32]>,
    pub identity: IdentityKey,
}

impl Keys {
    /// From the server's secret: 256 bits, kept apart from database and files.
    pub fn derive(secret: &[u8; 32]) -> Self {
        let key = |purpose: &str| mac(secret, &[purpose.as_bytes()]);
        Self {
            link: Zeroizing::new(key("bayan link 1")),
            consultation: Zeroizing::new(key("bayan consultation 1")),
            contribution: Zeroizing::new(key("bayan contribution 1")),
            form: Zeroizing::new(key("bayan form 1")),
            feed: Zeroizing::new(key("bayan feed 1")),
            password: Zeroizing::new(key("bayan password 1")),
            factor: Zeroizing::new(key("bayan second factor 1")),
            mark: Zeroizing::new(key("bayan mark 1")),
            files: Zeroizing::new(key("bayan files 1")),
            bounce: Zeroizing::new(key("bayan bounce 1")),
            unsubscribe: Zeroizing::new(key("bayan unsubscribe 1")),
            letters: Zeroizing::new(key("bayan letters 1")),
            identity: IdentityKey::new(key("bayan identity 1")),
        }
    }

    /// The secret part of a case's link: mails and a repeated confirmation can make it again.
    pub fn link_secret(&self, case: CaseId, generation: u32) -> String {
        let secret = mac(&self.link, &[case.0.as_bytes(), &generation.to_be_bytes()]);
        typeable(&secret)
    }

    /// Whether a typed secret opens the case; takes the same time for every wrong one.
    pub fn opens(&self, case: CaseId, generation: u32, typed: &str) -> bool {
        is_typed(&self.link_secret(case, generation), typed)
    }

    /// The secret part of the link of a third party: it opens its consultation and no case.
    pub fn consultation_secret(&self, consultation: ConsultationId, generation: u32) -> String {
        typeable(&mac(&self.consultation, &[consultation.0.as_bytes(), &generation.to_be_bytes()]))
    }

    /// Whether a typed secret opens the consultation; takes the same time for every wrong one.
    pub fn opens_consultation(&self, consultation: ConsultationId, generation: u32, typed: &str) -> bool {
        is_typed(&self.consultation_secret(consultation, generation), typed)
    }

    /// The secret part of the link of whoever is asked inside the institution: it opens that question and nothing else.
    pub fn contribution_secret(&self, contribution: ContributionId) -> String {
        typeable(&mac(&self.contribution, &[contribution.0.as_bytes()]))
    }

    /// Whether a typed secret opens the question; takes the same time for every wrong one.
    pub fn opens_contribution(&self, contribution: ContributionId, typed: &str) -> bool {
        is_typed(&self.contribution_secret(contribution), typed)
    }

    /// What stands before that secret: the id of the case under a mask that only this server makes of the secret, so that
    /// it looks like chance and is another for each question.
    pub fn contribution_name(&self, case: CaseId, contribution: ContributionId) -> String {
        let masked = self.masked(*case.0.as_bytes(), &self.contribution_secret(contribution));
        data_encoding::BASE32_NOPAD.encode(&masked).to_ascii_lowercase()
    }

    /// The case of such a link; of a wrong one none, or the id of no case.
    pub fn contribution_case(&self, name: &str, typed: &str) -> Option<CaseId> {
        let octets = data_encoding::BASE32_NOPAD.decode(name.to_ascii_uppercase().as_bytes()).ok()?;
        let id = self.masked(octets.try_into().ok()?, &as_made(typed));
        Some(CaseId(uuid::Uuid::from_bytes(id)))
    }

    fn masked(&self, id: [u8; 16], secret: &str) -> [u8; 16] {
        let mask = mac(&self.contribution, &[b"name", secret.as_bytes()]);
        std::array::from_fn(|at| id[at] ^ mask[at])
    }

    /// The secret in the address of a calendar: its id and what only this server makes of it. Opens no page.
    pub fn feed_token(&self, feed: FeedId) -> String {
        let secret = mac(&self.feed, &[feed.0.as_bytes()]);
        let octets = [feed.0.as_bytes().as_slice(), &secret[..20]].concat();
        data_encoding::BASE32_NOPAD.encode(&octets).to_ascii_lowercase()
    }

    /// The calendar of an address; none for whatever this server did not make.
    pub fn feed_of(&self, token: &str) -> Option<FeedId> {
        let octets = data_encoding::BASE32_NOPAD.decode(token.to_ascii_uppercase().as_bytes()).ok()?;
        let id: [u8; 16] = octets.get(..16)?.try_into().ok()?;
        let feed = FeedId(uuid::Uuid::from_bytes(id));
        let fits: bool = self.feed_token(feed).as_bytes().ct_eq(token.to_ascii_lowercase().as_bytes()).into();
        fits.then_some(feed)
    }

    /// What stands in the return path of a mail: its id and what only this server makes of it, in 40 letters and
    /// digits of one case, which a mail server may change. Holds no address.
    pub fn bounce_token(&self, message: MessageId) -> String {
        message_token(&self.bounce, message)
    }

    /// The mail of a return path; none for whatever this server did not make.
    pub fn bounced(&self, token: &str) -> Option<MessageId> {
        message_of(&self.bounce, token)
    }

    /// What stands in the address by which one press ends mails of a kind; opens nothing else.
    pub fn unsubscribe_token(&self, message: MessageId) -> String {
        message_token(&self.unsubscribe, message)
    }

    /// The mail of such an address; none for whatever this server did not make.
    pub fn unsubscribes(&self, token: &str) -> Option<MessageId> {
        message_of(&self.unsubscribe, token)
    }

    /// The one-time token of the mail that lets a member of staff set a password: the mail can make it,
    /// the database holds only its digest.
    pub fn password_token(&self, message: MessageId) -> String {
        BASE64URL_NOPAD.encode(&mac(&self.password, &[message.0.as_bytes()]))
    }

    /// The secret of a second factor: 160 bits, as RFC 4226 asks. The database holds its id alone.
    pub fn factor_secret(&self, factor: FactorId) -> [u8; 20] {
        let secret = mac(&self.factor, &[b"secret", factor.0.as_bytes()]);
        std::array::from_fn(|at| secret[at])
    }

    /// One recovery code of a list: 120 bits, 24 letters and digits.
    pub fn recovery_code(&self, factor: FactorId, generation: u32, number: u32) -> String {
        let parts: [&[u8]; 4] =
            [b"recovery", factor.0.as_bytes(), &generation.to_be_bytes(), &number.to_be_bytes()];
        data_encoding::BASE32_NOPAD.encode(&mac(&self.factor, &parts)[..15]).to_ascii_lowercase()
    }

    /// A token that binds a form to a browser's cookie.
    pub fn form_token(&self, cookie: &str) -> String {
        BASE64URL_NOPAD.encode(&mac(&self.form, &[cookie.as_bytes()]))
    }

    /// Whether a form's token belongs to the cookie.
    pub fn is_form_token(&self, cookie: &str, token: &str) -> bool {
        self.form_token(cookie).as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// Finds the repeats of one identity within an institution and a year, and nothing else.
    pub fn identity_mark(&self, institution: &InstitutionCode, year: i16, number: &str) -> [u8; 32] {
        let number: String =
            number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
        mac(&self.mark, &[institution.as_str().as_bytes(), &year.to_be_bytes(), number.as_bytes()])
    }

    /// What tells two fillings of one form apart; says nothing of what was filled in.
    pub fn content_digest(&self, content: &str) -> String {
        data_encoding::HEXLOWER.encode(&mac(&self.form, &[b"content", content.as_bytes()]))
    }

    /// The secret half of the key that signs letters, in its generation: 1 at first, one more with each rotation.
    pub fn letter_seed(&self, generation: u32) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(mac(&self.letters, &[&generation.to_be_bytes()]))
    }

    /// The name under which a file of one owner is stored: says nothing about its content.
    pub fn file_name(&self, owner: &[u8], digest: &str) -> String {
        data_encoding::HEXLOWER.encode(&mac(&self.files, &[owner, digest.as_bytes()]))
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// The id of a mail and 72 bits that nobody guesses.
fn message_token(key: &[u8; 32], message: MessageId) -> String {
    let secret = mac(key, &[message.0.as_bytes()]);
    let octets = [message.0.as_bytes().as_slice(), &secret[..9]].concat();
    data_encoding::BASE32_NOPAD.encode(&octets).to_ascii_lowercase()
}

fn message_of(key: &[u8; 32], token: &str) -> Option<MessageId> {
    let octets = data_encoding::BASE32_NOPAD.decode(token.to_ascii_uppercase().as_bytes()).ok()?;
    let id: [u8; 16] = octets.get(..16)?.try_into().ok()?;
    let message = MessageId(uuid::Uuid::from_bytes(id));
    let fits: bool =
        message_token(key, message).as_bytes().ct_eq(token.to_ascii_lowercase().as_bytes()).into();
    fits.then_some(message)
}

/// 160 bits are more than anybody guesses and few enough to type from a letter.
fn typeable(secret: &[u8; 32]) -> String {
    data_encoding::BASE32_NOPAD.encode(&secret[..20]).to_ascii_lowercase()
}

fn is_typed(secret: &str, typed: &str) -> bool {
    secret.as_bytes().ct_eq(as_made(typed).as_bytes()).into()
}

/// A secret as it was made, however it was typed.
fn as_made(typed: &str) -> String {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    typed.to_ascii_lowercase()
}

/// HMAC-SHA-256 over parts, each with its length, so that no two lists of parts give the same octets.
fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
