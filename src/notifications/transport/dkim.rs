//! DKIM (RFC 6376): a signature over the octets that leave, so that other servers believe who wrote. Relaxed in head
//! and body, because servers on the way fold lines anew; over the finished mail, so that each head is signed as it
//! is sent. Knows no notice and no queue.

use super::Unusable;
use data_encoding::BASE64;
use jiff::Timestamp;
use ring::{
    rand::SystemRandom,
    signature::{KeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use sha2::{Digest, Sha256};
use std::{fmt, sync::Arc};
use zeroize::Zeroizing;

/// The heads that are signed where the mail has them. Those with a mark are named once more than they stand there,
/// so that nobody adds another.
const SIGNED: [(&str, bool); 12] = [
    ("from", true),
    ("to", true),
    ("subject", true),
    ("date", true),
    ("message-id", true),
    ("reply-to", true),
    ("mime-version", true),
    ("content-type", true),
    ("content-language", false),
    ("auto-submitted", false),
    ("list-unsubscribe", true),
    ("list-unsubscribe-post", true),
];

/// What an RSA key has around it where it is published: SubjectPublicKeyInfo (RFC 8017), the identifier
/// rsaEncryption without parameters.
const RSA_ENCRYPTION: [u8; 15] =
    [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// Letters of a signature to a line.
const LINE: usize = 72;

/// A key with the name under which it is published. Clones share the key.
#[derive(Clone)]
pub struct Signer {
    key: Arc<RsaKeyPair>,
    selector: String,
    domain: String,
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}._domainkey.{})", self.selector, self.domain)
    }
}

/// The key cannot sign what was given: a fault of the programme or of the machine.
#[derive(Debug)]
pub struct Unsigned;

impl Signer {
    /// From an RSA key in PEM, as PKCS#8 or PKCS#1.
    ///
    /// # Errors
    /// When it is no such key, or shorter than 2048 bits.
    pub fn new(selector: &str, domain: &str, pem: &str) -> Result<Self, Unusable> {
        let wrong = |what: &str| Unusable::new("mail.dkim.key", what);
        let body: String = pem.lines().filter(|line| !line.contains("-----")).flat_map(str::chars).collect();
        let body = Zeroizing::new(body.replace(char::is_whitespace, ""));
        let der = BASE64.decode(body.as_bytes()).map(Zeroizing::new);
        let der = der.map_err(|_| wrong("is not PEM; `openssl genrsa 2048` gives such a key"))?;
        let key = RsaKeyPair::from_pkcs8(&der).or_else(|_| RsaKeyPair::from_der(&der));
        let key =
            key.map_err(|_| wrong("is no RSA key of 2048 bits or more; `openssl genrsa 2048` gives one"))?;
        Ok(Self { key: Arc::new(key), selector: selector.to_owned(), domain: domain.to_owned() })
    }

    /// Where the public half is published, and as what: the name and the text of a TXT record.
    pub fn record(&self) -> (String, String) {
        let key = self.key.public_key().as_ref();
        let bits = tagged(0x03, &[&[0], key].concat());
        let info = tagged(0x30, &[RSA_ENCRYPTION.as_slice(), &bits].concat());
        let name = format!("{}._domainkey.{}", self.selector, self.domain);
        (name, format!("v=DKIM1; k=rsa; p={}", BASE64.encode(&info)))
    }

    /// The mail with its signature above it. The same mail always gets the same one.
    pub(super) fn signed(&self, mail: &[u8], at: Timestamp) -> Result<Vec<u8>, Unsigned> {
        let text = std::str::from_utf8(mail).map_err(|_| Unsigned)?;
        let (head, body) = text.split_once("\r\n\r\n").ok_or(Unsigned)?;
        let heads = heads(head);
        let names = names(&heads);
        let begun = self.begun(&names, &BASE64.encode(&Sha256::digest(relaxed_body(body))), at);
        let mut hashed = String::new();
        for line in chosen(&heads, &names) {
            hashed.push_str(&relaxed(line));
            hashed.push_str("\r\n");
        }
        hashed.push_str(&relaxed(&begun));
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key
            // Chance hides how long the machine reckons; the signature does not depend on it.
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), hashed.as_bytes(), &mut signature)
            .map_err(|_| Unsigned)?;
        Ok([begun.as_bytes(), folded(&BASE64.encode(&signature)).as_bytes(), b"\r\n", mail].concat())
    }

    /// The head of the signature up to the place of the signature itself.
    fn begun(&self, names: &[&str], body: &str, at: Timestamp) -> String {
        let Self { selector, domain, .. } = self;
        let (at, names) = (at.as_second(), names.join(":\r\n\t"));
        format!(
            "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain};\r\n\ts={selector}; t={at};\r\n\t\
             bh={body};\r\n\th={names};\r\n\tb="
        )
    }
}

/// A value with its tag and length as DER writes them.
fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let length: Vec<u8> = length.into_iter().skip_while(|octet| *octet == 0).collect();
    let mut value = vec![tag];
    match (content.len(), u8::try_from(length.len())) {
        (short @ ..0x80, _) => value.extend(u8::try_from(short)),
        (_, Ok(octets)) => value.push(0x80 | octets),
        (_, Err(_)) => {}
    }
    if content.len() >= 0x80 {
        value.extend(length);
    }
    value.extend_from_slice(content);
    value
}

/// Each head with the lines it was folded to.
fn heads(head: &str) -> Vec<String> {
    let mut heads: Vec<String> = Vec::new();
    for line in head.split("\r\n") {
        match heads.last_mut().filter(|_| line.starts_with([' ', '\t'])) {
            Some(folded) => {
                folded.push_str("\r\n");
                folded.push_str(line);
            }
            None => heads.push(line.to_owned()),
        }
    }
    heads
}

fn is_named(head: &str, name: &str) -> bool {
    head.split_once(':').is_some_and(|(own, _)| own.trim().eq_ignore_ascii_case(name))
}

/// The list of signed heads: each as often as it stands there, and once more where nobody may add one.
fn names(heads: &[String]) -> Vec<&'static str> {
    let often = |(name, closed): &(&'static str, bool)| {
        let stand = heads.iter().filter(|head| is_named(head, name)).count();
        vec![*name; stand + usize::from(*closed)]
    };
    SIGNED.iter().flat_map(often).collect()
}

/// The heads that the list means: of several with one name the last comes first; one that is not there is nothing.
fn chosen<'a>(heads: &'a [String], names: &[&str]) -> Vec<&'a str> {
    let mut taken: Vec<usize> = Vec::new();
    for name in names {
        let last = (0..heads.len()).rev().find(|at| !taken.contains(at) && is_named(&heads[*at], name));
        taken.extend(last);
    }
    taken.into_iter().map(|at| heads[at].as_str()).collect()
}

/// A head as it is hashed: the name small, the value on one line, each run of blanks one.
fn relaxed(head: &str) -> String {
    let (name, value) = head.split_once(':').unwrap_or((head, ""));
    format!("{}:{}", name.trim().to_ascii_lowercase(), blanks(&value.replace("\r\n", "")).trim())
}

/// The body as it is hashed: each run of blanks one, none at the end of a line, no empty line at the end.
fn relaxed_body(body: &str) -> String {
    let lines: Vec<String> = body.split("\r\n").map(|line| blanks(line).trim_end().to_owned()).collect();
    let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    lines[..end].iter().flat_map(|line| [line.as_str(), "\r\n"]).collect()
}

/// Blanks and tabs, run by run as one blank.
fn blanks(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '\t' if told.ends_with(' ') => {}
            ' ' | '\t' => told.push(' '),
            c => told.push(c),
        }
    }
    told
}

fn folded(signature: &str) -> String {
    let mut lines = String::new();
    for (at, c) in signature.chars().enumerate() {
        if at > 0 && at % LINE == 0 {
            lines.push_str("\r\n\t");
        }
        lines.push(c);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_bodies_are_hashed_as_the_standard_says() {
        // RFC 6376, 3.4.5.
        assert_eq!(relaxed("A: X"), "a:X");
        assert_eq!(relaxed("B : Y\t\r\n\tZ  "), "b:Y Z");
        assert_eq!(relaxed_body(" C \r\nD \t E\r\n\r\n\r\n"), " C\r\nD E\r\n");
        assert_eq!(relaxed_body(""), "");
        assert_eq!(relaxed_body("\r\n\r\n"), "");
    }

    #[test]
    fn of_several_heads_with_one_name_the_last_is_signed_first() {
        let heads = heads("From: a\r\nTo: b\r\nFrom: c\r\n d");
        assert_eq!(heads, ["From: a", "To: b", "From: c\r\n d"]);
        assert_eq!(chosen(&heads, &["from", "from", "from", "to"]), ["From: c\r\n d", "From: a", "To: b"]);
        assert_eq!(names(&heads)[..5], ["from", "from", "from", "to", "to"]);
    }

    #[test]
    fn what_is_no_key_is_refused_in_words() {
        for wrong in ["", "-----BEGIN PRIVATE KEY-----\n!!\n", "-----BEGIN PRIVATE KEY-----\nAAAA\n"] {
            let told = Signer::new("s", "example.ma", wrong).expect_err("no key").to_string();
            assert!(told.starts_with("mail.dkim.key: "), "{told}");
        }
    }
}
