//! What comes in at a return path, read: which of our mails it may be about, and whether it says that one was not
//! delivered (RFC 3464), in plain words too as far as those can be told from the answer of a person or of a machine
//! that is away. Knows no key, no case and no store.

use crate::domain::case::bounce::{Bounce, BounceKind, Status};
use mail_parser::{Message, MessageParser, MimeHeaders};

/// Letters and digits of a token in a return path.
const TOKEN: usize = 40;

/// Most of a report in plain words that is looked through for a status code, in octets.
const LOOKED_AT: usize = 64 << 10;

/// Who writes reports that are not in the form of RFC 3464.
const DAEMONS: [&str; 3] = ["mailer-daemon", "postmaster", "mail-daemon"];

/// What a report says of one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was not delivered, and nobody tries any more.
    Failed(Bounce),
    /// It is on its way, or was delivered.
    UnderWay,
    /// No report: somebody or something answered.
    Answer,
}

/// A mail at a return path, as far as it concerns us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What may be tokens of return paths, in the order of the text. Only one of ours is one.
    pub tokens: Vec<String>,
    pub verdict: Verdict,
}

/// What came in is no mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what came in is no mail: it has no head")]
pub struct NoMail;

/// Reads what the mail server hands over.
///
/// # Errors
/// [`NoMail`] for whatever has no head of a mail.
pub fn read(octets: &[u8]) -> Result<Report, NoMail> {
    let mail = MessageParser::default().parse(octets).ok_or(NoMail)?;
    let is_head = |name: &str| !name.is_empty() && name.bytes().all(|octet| octet.is_ascii_graphic());
    if !mail.headers().iter().any(|head| is_head(head.name())) {
        return Err(NoMail);
    }
    let verdict = status_parts(&mail).reduce(worse).unwrap_or_else(|| in_words(&mail));
    Ok(Report { tokens: tokens(&String::from_utf8_lossy(octets)), verdict })
}

/// Every run of letters and digits that has the form of a token.
pub fn tokens(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !matches!(c, 'a'..='z' | 'A'..='Z' | '2'..='7'));
    runs.filter(|run| run.len() == TOKEN).map(str::to_ascii_lowercase).collect()
}

/// A mail has one recipient; where a report tells of several all the same, one that did not get it counts.
fn worse(one: Verdict, other: Verdict) -> Verdict {
    if matches!(one, Verdict::Failed(_)) { one } else { other }
}

/// What the machine-readable parts say of each recipient.
fn status_parts<'a>(mail: &'a Message<'_>) -> impl Iterator<Item = Verdict> + 'a {
    let is_status = |kind: &mail_parser::ContentType<'_>| {
        let told = kind.subtype().is_some_and(|name| {
            name.eq_ignore_ascii_case("delivery-status")
                || name.eq_ignore_ascii_case("global-delivery-status")
        });
        kind.ctype().eq_ignore_ascii_case("message") && told
    };
    let parts = mail.parts.iter().filter(move |part| part.content_type().is_some_and(is_status));
    parts.flat_map(|part| of_recipients(&String::from_utf8_lossy(part.contents())))
}

/// The groups of fields after the first, which is about the mail as a whole.
fn of_recipients(text: &str) -> Vec<Verdict> {
    let text = text.replace("\r\n", "\n");
    let groups = text.split("\n\n").map(fields).filter(|fields| !fields.is_empty());
    groups.filter_map(|fields| of_recipient(&fields)).collect()
}

/// Names in lower case, each with its value on one line.
fn fields(group: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in group.lines() {
        match (line.starts_with([' ', '\t']), fields.last_mut(), line.split_once(':')) {
            (true, Some((_, value)), _) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (false, _, Some((name, value))) => {
                fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
            _ => {}
        }
    }
    fields
}

fn of_recipient(fields: &[(String, String)]) -> Option<Verdict> {
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let status = field("status").and_then(status_in);
    // "Something failed" says less than what the server there had said.
    let status = match status {
        Some(Status { subject: 0, .. }) | None => field("diagnostic-code").and_then(status_in).or(status),
        told => told,
    };
    match field("action").map(str::to_ascii_lowercase).as_deref() {
        Some("failed") => Some(Verdict::Failed(bounce(status))),
        Some("delayed" | "delivered" | "relayed" | "expanded") => Some(Verdict::UnderWay),
        _ => status.filter(|one| one.class == 5).map(|one| Verdict::Failed(bounce(Some(one)))),
    }
}

/// Without a code nothing is known of the address.
fn bounce(status: Option<Status>) -> Bounce {
    Bounce { kind: status.map_or(BounceKind::Soft, Status::kind), status }
}

/// The first status code of a text.
fn status_in(text: &str) -> Option<Status> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    words.map(|word| word.trim_matches('.')).find_map(|word| Status::parse(word).ok())
}

/// The status code of a report in plain words, where versions and addresses of machines look like one: what stands
/// beside a reply code (`550 5.1.1`, `452-4.2.2`) or behind `#`, or else the gravest.
fn status_in_words(text: &str) -> Option<Status> {
    let told = text.match_indices('#').filter_map(|(at, _)| starts_with_status(&text[at + 1..]));
    let lines = text.lines().flat_map(|line| {
        let words: Vec<&str> = line.split([' ', '\t', '-']).filter(|word| !word.is_empty()).collect();
        let beside = |pair: &[&str]| starts_with_status(pair[1]).filter(|_| is_reply_code(pair[0]));
        words.windows(2).filter_map(beside).collect::<Vec<_>>()
    });
    let anywhere = || {
        let words = text.split(|c: char| !c.is_ascii_digit() && c != '.').map(|word| word.trim_matches('.'));
        words.filter_map(|word| Status::parse(word).ok()).collect::<Vec<_>>()
    };
    gravest(lines.chain(told)).or_else(|| gravest(anywhere()))
}

/// `550` beside a status of the same class; with a colon or a bracket, as servers write it.
fn is_reply_code(word: &str) -> bool {
    let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
    digits.len() == 3 && digits.starts_with(['4', '5']) && digits.bytes().all(|octet| octet.is_ascii_digit())
}

fn starts_with_status(word: &str) -> Option<Status> {
    let word = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
    Status::parse(word[..end].trim_end_matches('.')).ok()
}

/// One that says that nobody is there goes before one that may pass, and for good before for now; of two the first.
fn gravest(told: impl IntoIterator<Item = Status>) -> Option<Status> {
    let grave = |one: &Status| (one.kind() == BounceKind::Hard, one.class);
    told.into_iter().reduce(|first, one| if grave(&one) > grave(&first) { one } else { first })
}

/// A report in plain words comes from the server's own name or names the recipient in a head of its own, returns to
/// nobody itself, and says a code. A person who is away says none, and her machine may well call itself postmaster.
fn in_words(mail: &Message<'_>) -> Verdict {
    let head = |name: &str| mail.header_raw(name).map(|value| value.trim().to_ascii_lowercase());
    let is_reply = head("Auto-Submitted").is_some_and(|value| value.starts_with("auto-replied"));
    if is_reply || head("Return-Path").is_some_and(|path| path != "<>") {
        return Verdict::Answer;
    }
    let from = mail.from().and_then(|from| from.first()).and_then(|one| one.address()).unwrap_or_default();
    let name = from.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let names_recipient = mail.header_raw("X-Failed-Recipients").is_some();
    if !names_recipient && !DAEMONS.contains(&name.as_str()) {
        return Verdict::Answer;
    }
    let subject = mail.subject().unwrap_or_default().to_lowercase();
    if !names_recipient && ["delay", "warning", "retard"].iter().any(|word| subject.contains(word)) {
        return Verdict::UnderWay;
    }
    let text = mail.body_text(0).unwrap_or_default();
    let looked_at = text.char_indices().take_while(|(at, _)| *at < LOOKED_AT).map(|(_, c)| c);
    let status = status_in_words(&looked_at.collect::<String>());
    status.map_or(Verdict::Answer, |status| Verdict::Failed(bounce(Some(status))))
}

#[cfg(test)]
mod tests;
