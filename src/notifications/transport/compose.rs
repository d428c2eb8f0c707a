//! From words to the octets of a mail: heads that cannot be injected, lines that no server cuts.

use super::{Failure, Mail};
use crate::domain::language::Language;
use lettre::{
    Message,
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

/// Who writes: `bayan@example.ma`, or with a name before it.
#[derive(Debug, Clone)]
pub struct Sender(Mailbox);

impl Sender {
    /// From the configuration. `bayan@localhost` is taken too.
    ///
    /// # Errors
    /// When no mail server would take it.
    pub fn parse(text: &str) -> Result<Self, super::Unusable> {
        text.parse().map(Self).map_err(|_| super::Unusable(format!("{text:?} is no sender of mails")))
    }

    /// The right side of every Message-ID.
    fn domain(&self) -> &str {
        self.0.email.domain()
    }
}

/// A mail as a server wants it.
pub struct Composed {
    pub envelope: Envelope,
    pub octets: Vec<u8>,
}

/// Writes a mail down. The same mail gives the same octets, whoever sends it and however often.
pub fn compose(sender: &Sender, mail: &Mail) -> Result<Composed, Failure> {
    let unfit = |what: &str| Failure::Final(format!("the mail cannot be written: {what}"));
    let to = Mailbox::new(None, mail.to.as_str().parse().map_err(|_| unfit("recipient"))?);
    let message = Message::builder()
        .from(sender.0.clone())
        .to(to)
        .subject(one_line(&mail.subject))
        .date(system_time(mail))
        .header(MessageIdHeader::from(format!("<{}@{}>", mail.id, sender.domain())))
        .raw_header(head("Auto-Submitted", "auto-generated"))
        .raw_header(head("X-Auto-Response-Suppress", "All"))
        .raw_header(head("Content-Language", mail.language.code()))
        .multipart(
            MultiPart::alternative()
                .boundary(format!("bayan-{}", mail.id.0.simple()))
                .singlepart(part(ContentType::TEXT_PLAIN, &mail.text, mail.language)?)
                .singlepart(part(ContentType::TEXT_HTML, &mail.html, mail.language)?),
        )
        .map_err(|_| unfit("head"))?;
    Ok(Composed { envelope: message.envelope().clone(), octets: message.formatted() })
}

/// Arabic in base64, where each letter costs less; the rest so that one can read it in the raw.
fn part(kind: ContentType, words: &str, language: Language) -> Result<SinglePart, Failure> {
    let encoding = match language {
        Language::Ar | Language::Zgh => ContentTransferEncoding::Base64,
        Language::Fr | Language::En => ContentTransferEncoding::QuotedPrintable,
    };
    let body = Body::new_with_encoding(words.replace('\n', "\r\n"), encoding)
        .map_err(|_| Failure::Final("the mail cannot be written: body".to_owned()))?;
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
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
