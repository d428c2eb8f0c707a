//! A mail that came back: what the server of the recipient said of it, as a code. Knows no mail and no address.

use super::{Case, command::NoticeSubject, facts::coded};
use serde::{Deserialize, Serialize};

/// Working days in which what came back is told again as if its mail had arrived (ADR 0024): as long as the second
/// person has.
pub const TOLD_AGAIN_WITHIN: usize = 5;

coded! {
    /// Whether the address takes no mail at all, or did not take this one: full, too large, refused by a rule.
    BounceKind { Hard = "hard", Soft = "soft" }
}

/// A mail that came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounce {
    pub kind: BounceKind,
    /// The enhanced status code, where the report has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// An enhanced status code of a mail server, `5.1.1` (RFC 3463).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Status {
    pub class: u8,
    pub subject: u16,
    pub detail: u16,
}

/// What is no status code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a status code is 4 or 5 and two numbers, with dots between them")]
pub struct NoStatus;

impl Status {
    /// Reads `5.1.1`; the first number is 4 or 5, for only what failed comes back.
    ///
    /// # Errors
    /// [`NoStatus`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NoStatus> {
        let number = |part: &str| {
            let digits = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if digits { part.parse::<u16>().map_err(|_| NoStatus) } else { Err(NoStatus) }
        };
        let parts: Vec<&str> = text.trim().split('.').collect();
        let [class, subject, detail] = parts[..] else { return Err(NoStatus) };
        let class = match class {
            "4" => 4,
            "5" => 5,
            _ => return Err(NoStatus),
        };
        Ok(Self { class, subject: number(subject)?, detail: number(detail)? })
    }

    /// Whether another mail to the same address has no better chance (RFC 3463): only what says that the address or
    /// its mailbox is not there. What is full, too large or refused by a rule, a server that is not found, and what
    /// says nothing, may pass another day.
    pub fn kind(self) -> BounceKind {
        match (self.class, self.subject, self.detail) {
            (5, 1, _) | (5, 2, 1) => BounceKind::Hard,
            _ => BounceKind::Soft,
        }
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

impl From<Status> for String {
    fn from(status: Status) -> Self {
        status.to_string()
    }
}

impl TryFrom<String> for Status {
    type Error = NoStatus;

    fn try_from(text: String) -> Result<Self, NoStatus> {
        Status::parse(&text)
    }
}

impl Case {
    /// Whether what a notice tells has provably arrived by another way: then no letter is owed for it.
    pub fn has_arrived(&self, subject: NoticeSubject) -> bool {
        match subject {
            NoticeSubject::Reply { reply } => {
                self.reply(reply).is_some_and(|one| one.sent.received_on.is_some())
            }
            NoticeSubject::Decision { complaint } => {
                let sent = self.complaint(complaint).and_then(|one| one.sent());
                sent.is_some_and(|sent| sent.received_on.is_some())
            }
            NoticeSubject::Consultation { consultation } => {
                self.consultation(consultation).is_some_and(|one| one.answered.is_some())
            }
            NoticeSubject::Extension { .. }
            | NoticeSubject::Disclosure { .. }
            | NoticeSubject::Information => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_not_there_is_told_from_one_that_is_full() {
        let kind = |text| Status::parse(text).map(Status::kind);
        for hard in ["5.1.1", "5.1.2", "5.1.10", "5.2.1"] {
            assert_eq!(kind(hard), Ok(BounceKind::Hard), "{hard}");
        }
        for soft in [
            "4.4.7", "4.2.2", "5.2.2", "5.2.3", "5.3.4", "5.6.1", "5.7.1", "4.1.1", "5.0.0", "5.4.4", "5.2.0",
        ] {
            assert_eq!(kind(soft), Ok(BounceKind::Soft), "{soft}");
        }
        for wrong in ["2.1.5", "5", "5.1", "5.1.1.1", "5.x.1", "5.1.1234", "5.1.-1", ""] {
            assert_eq!(kind(wrong), Err(NoStatus), "{wrong}");
        }
    }
}
