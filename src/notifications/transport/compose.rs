//! From words to the octets of a mail: heads that cannot be injected, lines that no server cuts.

use super::{Failure, Mail, Unusable, dkim::Signer};
use crate::domain::language::Language;
use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Body, Mailbox, MultiPart, SinglePart,
        header::{
            ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue,
            MessageId as MessageIdHeader,
        },
    },
};
use std::time::{Duration, SystemTime};

/// Letters and digits of the token in a return path: `Keys::bounce_token`.
const TOKEN: usize = 40;

/// Longest name before the @ (RFC 5321, 4.5.3.1.1).
const LOCAL_PART: usize = 64;

/// Who writes, `bayan@example.ma` or with a name before it; where it comes back to; who signs it.
#[derive(Debug, Clone)]
pub struct Sender {
    from: Mailbox,
    /// Has a `+` and the token of the mail put before its @. None where the name has no room for that.
    returns: Option<Address>,
    signer: Option<Signer>,
}

impl Sender {
    /// From the configuration. `bayan@localhost` is taken too. Mails return to the same address, with their token.
    ///
    /// # Errors
    /// When no mail server would take it.
    pub fn parse(text: &str) -> Result<Self, Unusable> {
        let wrong = |_| Unusable::new("mail.from", format!("{text:?} is no sender of mails"));
        let from: Mailbox = text.parse().map_err(wrong)?;
        let returns = Some(from.email.clone()).filter(has_room);
        Ok(Self { from, returns, signer: None })
    }

    /// The same, and what cannot be delivered comes back to another address.
    ///
    /// # Errors
    /// When no mail server would take it, or the token of a mail has no room before its @.
    pub fn returning_to(self, text: &str) -> Result<Self, Unusable> {
        let wrong = |what: &str| Unusable::new("mail.return_path", format!("{text:?} {what}"));
        let address: Address = text.parse().map_err(|_| wrong("is no address of mail"))?;
        if !has_room(&address) {
            return Err(wrong("is too long before its @: at most 23 characters leave room for +TOKEN"));
        }
        Ok(Self { returns: Some(address), ..self })
    }

    /// The same, and every mail is signed.
    #[must_use]
    pub fn signing(self, signer: Signer) -> Self {
        Self { signer: Some(signer), ..self }
    }

    /// `bayan+TOKEN@example.ma`: what comes back there is about one mail and names nobody.
    fn return_path(&self, token: &str) -> Result<Address, Failure> {
        let Some(address) = &self.returns else { return Ok(self.from.email.clone()) };
        Address::new(format!("{}+{token}", address.user()), address.domain())
            .map_err(|_| unfit("return path"))
    }

    /// The right side of every Message-ID.
    fn domain(&self) -> &str {
        self.from.email.domain()
    }
}

/// A mail as a server wants it.
pub struct Composed {
    pub envelope: Envelope,
    pub octets: Vec<u8>,
}

impl Composed {
    /// The mail as it lies in a mailbox: the server that puts it there writes the return path above it.
    pub fn delivered(self) -> Vec<u8> {
        let from = self.envelope.from().map(ToString::to_string).unwrap_or_default();
        [format!("Return-Path: <{from}>\r\n").as_bytes(), &self.octets].concat()
    }
}

fn has_room(address: &Address) -> bool {
    address.user().len() + 1 + TOKEN <= LOCAL_PART
}

fn unfit(what: &str) -> Failure {
    Failure::Final(format!("the mail cannot be written: {what}"))
}

/// Writes a mail down. The same mail gives the same octets, whoever sends it and however often.
pub fn compose(sender: &Sender, mail: &Mail) -> Result<Composed, Failure> {
    let to: Address = mail.to.as_str().parse().map_err(|_| unfit("recipient"))?;
    let back = sender.return_path(&mail.bounce_token)?;
    let envelope = Envelope::new(Some(back), vec![to.clone()]).map_err(|_| unfit("envelope"))?;
    let mut builder = Message::builder()
        .from(sender.from.clone())
        .to(Mailbox::new(None, to))
        .subject(one_line(&mail.subject))
        .date(system_time(mail))
        .header(MessageIdHeader::from(format!("<{}@{}>", mail.id, sender.domain())))
        .raw_header(head("Auto-Submitted", "auto-generated"))
        .raw_header(head("X-Auto-Response-Suppress", "All"))
        .raw_header(head("Content-Language", mail.language.code()));
    if let Some(address) = &mail.unsubscribe {
        let one_press = head("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        builder =
            builder.raw_header(head_of("List-Unsubscribe", format!("<{address}>"))).raw_header(one_press);
    }
    let message = builder
        .multipart(
            MultiPart::alternative()
                .boundary(format!("bayan-{}", mail.id.0.simple()))
                .singlepart(part(ContentType::TEXT_PLAIN, &mail.text, mail.language)?)
                .singlepart(part(ContentType::TEXT_HTML, &mail.html, mail.language)?),
        )
        .map_err(|_| unfit("head"))?;
    let octets = message.formatted();
    let octets = match &sender.signer {
        Some(signer) => signer.signed(&octets, mail.written_at).map_err(|_| unfit("signature"))?,
        None => octets,
    };
    Ok(Composed { envelope, octets })
}

/// Arabic in base64, where each letter costs less; the rest so that one can read it in the raw.
fn part(kind: ContentType, words: &str, language: Language) -> Result<SinglePart, Failure> {
    let encoding = match language {
        Language::Ar | Language::Zgh => ContentTransferEncoding::Base64,
        Language::Fr | Language::En => ContentTransferEncoding::QuotedPrintable,
    };
    let body = Body::new_with_encoding(words.replace('\n', "\r\n"), encoding).map_err(|_| unfit("body"))?;
    Ok(SinglePart::builder().header(kind).header(ContentDisposition::inline()).body(body))
}

/// A head is one line, whatever a name or a reference holds.
fn one_line(subject: &str) -> String {
    let words: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn system_time(mail: &Mail) -> SystemTime {
    let seconds = u64::try_from(mail.written_at.as_second()).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

/// A head with a fixed value.
fn head(name: &'static str, value: &'static str) -> HeaderValue {
    head_of(name, value.to_owned())
}

/// A head with a value of ours, which is ASCII and stays on one line.
fn head_of(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}
