//! Forms as they were sent: read within a limit and checked against forgery. What a field means is
//! the handler's; what the page shows again is a `FormState`.

use super::{Web, failure::Failure, forms::FormState, turned_away::Sent, visit::Visit};
use crate::{app::Keys, domain::text};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, header},
};
use sha2::{Digest, Sha256};
use std::fmt;

/// Most octets of a form without files: a field of a megabyte still gets its own message.
pub const MOST: usize = 8 << 20;

/// Most fields of a form: none of ours comes near it, and each takes some room whatever it says.
pub const MOST_FIELDS: usize = 10_000;

/// Fields of the frame of a form: they differ from round to round while its content is the same.
const APART: [&str; 4] = ["csrf", "form_key", "kept", "drop"];

/// The fields of a form, in the order in which they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The first value of a field; a field that was not sent is empty.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// Whether it holds nothing but what frames a form.
    pub fn is_bare(&self) -> bool {
        self.0.iter().all(|(name, _)| APART.contains(&name.as_str()) || name == "version")
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// What the page shows again.
    pub fn state(&self) -> FormState {
        let mut state = FormState::new();
        for (name, value) in self.iter().filter(|(name, _)| !matches!(*name, "csrf" | "form_key")) {
            state.put(name, value);
        }
        state
    }

    /// The one-time key of the form, within its form of 43 letters.
    pub fn form_key(&self) -> Option<&str> {
        let key = self.get("form_key");
        (key.len() == 43 && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)))
            .then_some(key)
    }

    /// The key of the form, and what tells its content and what it is about from any other. Keyed, because
    /// the row of the key outlives what was typed; none where the form has no key.
    pub fn once(&self, keys: &Keys, about: impl fmt::Display) -> Option<(String, String)> {
        let content = format!("{about} {}", self.digest());
        Some((self.form_key()?.to_owned(), keys.content_digest(&content)))
    }

    /// The digest of what was typed: no token and no note of a file, since those are others each time.
    fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (name, value) in self.iter().filter(|(name, _)| !APART.contains(name)) {
            hash.update((name.len() as u64).to_be_bytes());
            hash.update(name);
            hash.update((value.len() as u64).to_be_bytes());
            hash.update(value);
        }
        data_encoding::HEXLOWER.encode(&hash.finalize())
    }
}

/// A form that was sent from a page of ours by this browser.
pub struct Posted {
    pub visit: Visit,
    pub fields: Fields,
}

impl FromRequest<Web> for Posted {
    type Rejection = Failure;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        check_origin(web, &parts.headers)?;
        let is_from_here = is_from_here(web, &parts.headers);
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        let body = axum::body::to_bytes(body, MOST).await.map_err(|_| Failure::TooLarge)?;
        let fields = form(&body)?;
        match visit.checks(fields.get("csrf")) {
            Ok(()) => Ok(Self { visit, fields }),
            Err(failure) => Err(failure.giving_back(is_from_here, || Sent::of(fields))),
        }
    }
}

/// A request with an Origin comes from a page of ours; one without is judged by its token alone.
pub fn check_origin(web: &Web, headers: &HeaderMap) -> Result<(), Failure> {
    match headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default()) {
        None => Ok(()),
        Some(origin) if web.public_url.is_origin(origin) => Ok(()),
        Some(_) => Err(Failure::Form),
    }
}

/// Whether the browser says that a page of ours sent the form. Then it can be given back though its token is not that of
/// this browser: no other site can say so.
pub fn is_from_here(web: &Web, headers: &HeaderMap) -> bool {
    headers.contains_key(header::ORIGIN) && check_origin(web, headers).is_ok()
}

/// A text without control characters other than the line break and the tab, and without what turns the direction of
/// writing: a NUL stops at the door, since PostgreSQL refuses it, and a line ends in one way.
pub fn harmless(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| text::is_plain(*c)).collect()
}

/// The fields of a form of ours.
///
/// # Errors
/// [`Failure::TooLarge`] for more of them than any has.
pub(super) fn form(body: &Bytes) -> Result<Fields, Failure> {
    if count(body) > MOST_FIELDS { Err(Failure::TooLarge) } else { Ok(parse(body)) }
}

/// How many fields that is, before any takes room.
pub(super) fn count(body: &[u8]) -> usize {
    body.split(|b| *b == b'&').filter(|pair| !pair.is_empty()).count()
}

/// `a=1&b=2` as browsers send it; what is not UTF-8 becomes replacement characters, never an error.
pub(super) fn parse(body: &Bytes) -> Fields {
    let decode = |text: &[u8]| {
        let spaced: Vec<u8> = text.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
        harmless(&percent_encoding::percent_decode(&spaced).decode_utf8_lossy())
    };
    let mut fields = Fields::default();
    for pair in body.split(|b| *b == b'&').filter(|pair| !pair.is_empty()) {
        let cut = pair.iter().position(|b| *b == b'=').unwrap_or(pair.len());
        fields.push(decode(&pair[..cut]), decode(pair.get(cut + 1..).unwrap_or_default()));
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_a_browser_wrote_them() {
        let fields =
            parse(&Bytes::from_static(b"name=%D9%81%D8%A7+x&kind=a&kind=b&bad=%FF&empty&nul=a%00%0D%0Ab"));
        assert_eq!(fields.get("nul"), "a\nb");
        assert_eq!(fields.get("name"), "فا x");
        assert_eq!(fields.all("kind").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!((fields.get("bad"), fields.get("empty"), fields.get("none")), ("\u{fffd}", "", ""));
    }

    #[test]
    fn what_tells_a_form_from_any_other_is_keyed_and_says_what_it_is_about() {
        let key = "k".repeat(43);
        let of = |keys: &Keys, about: &str, typed: &str| {
            let fields = parse(&Bytes::from(format!("csrf=1&form_key={key}&number={typed}")));
            fields.once(keys, about).unwrap()
        };
        let (own, other) = (Keys::derive(&[1; 32]), Keys::derive(&[2; 32]));
        let (taken, mark) = of(&own, "a case", "AB123456");
        assert_eq!((taken.as_str(), &mark), (key.as_str(), &of(&own, "a case", "AB123456").1));
        assert_ne!(mark, of(&own, "a case", "AB123457").1, "other content");
        assert_ne!(mark, of(&own, "another case", "AB123456").1, "another case");
        assert_ne!(mark, of(&other, "a case", "AB123456").1, "who lacks the key cannot try numbers");
        let fields = parse(&Bytes::from(format!("form_key={key}&number=AB123456")));
        assert_ne!(mark, fields.digest(), "nor with what anybody can compute");
    }

    #[test]
    fn a_form_without_a_key_of_ours_acts_without_one() {
        let keys = Keys::derive(&[1; 32]);
        let long = "k".repeat(44);
        for key in ["", "short", "k'; drop table form_keys; --k'; drop table f", long.as_str()] {
            let fields = parse(&Bytes::from(format!("form_key={key}&a=x")));
            assert_eq!(fields.once(&keys, "a case"), None, "{key}");
        }
    }

    #[test]
    fn a_form_of_more_fields_than_any_has_is_too_large() {
        let of = |n: usize| form(&Bytes::from("a&".repeat(n)));
        assert_eq!(of(MOST_FIELDS).unwrap().count(), MOST_FIELDS);
        assert!(matches!(of(MOST_FIELDS + 1), Err(Failure::TooLarge)));
    }

    #[test]
    fn the_digest_is_of_the_content_and_not_of_the_keys() {
        let of = |text: &'static str| parse(&Bytes::from_static(text.as_bytes())).digest();
        assert_eq!(of("csrf=1&form_key=2&a=x"), of("csrf=3&form_key=4&a=x"));
        assert_ne!(of("a=x&b="), of("a=&b=x"));
    }
}
