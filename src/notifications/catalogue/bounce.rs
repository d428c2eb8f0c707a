//! Who hears that a mail came back: whoever has the case, for its letter is theirs to hand over; of what the
//! Commission said, the Commission.

use super::message;
use crate::{
    domain::{
        case::{Case, bounce::Bounce, command::NoticeSubject},
        complaint::facts::Body,
        law::status::Term,
    },
    notifications::message::{Message, MessageKind, Recipient},
};
use jiff::civil::Date;

/// The message about a mail that came back; `case` is the case after it.
pub fn came_back(case: &Case, subject: NoticeSubject, bounce: Bounce, seq: u32) -> Message {
    let decided = match subject {
        NoticeSubject::Decision { complaint } => case.complaint(complaint),
        NoticeSubject::Reply { .. }
        | NoticeSubject::Extension { .. }
        | NoticeSubject::Consultation { .. }
        | NoticeSubject::Disclosure { .. }
        | NoticeSubject::Information => None,
    };
    let of_commission = decided.filter(|one| one.body == Body::Commission);
    let to = if of_commission.is_some() { Recipient::Commission } else { Recipient::Officers };
    let mut told = message(MessageKind::NoticeBounced, to, NoticeSubject::Information, case, seq);
    told.facts.code = Some(bounce.kind.code().to_owned());
    told.facts.what = Some(what(case, subject).to_owned());
    told.facts.on = letter_by(case, subject);
    if let Some(complaint) = of_commission {
        told.facts.reference = complaint.reference.to_string();
    }
    told
}

/// The last day on which its letter keeps what the mail had kept; none where nothing hangs on that.
fn letter_by(case: &Case, subject: NoticeSubject) -> Option<Date> {
    match subject {
        _ if case.has_arrived(subject) => None,
        NoticeSubject::Reply { reply } => case.reply(reply)?.sent.came_back.map(|mail| mail.letter_by),
        NoticeSubject::Decision { complaint } => {
            case.complaint(complaint)?.sent()?.came_back.map(|mail| mail.letter_by)
        }
        NoticeSubject::Extension { rule } => {
            let clock = case.clock(rule).filter(|clock| clock.term == Term::Extended)?;
            let mail = case.extensions.iter().rfind(|one| one.rule == rule)?.came_back;
            // One that leaves within the first term is in time by itself (art. 16).
            let end = clock.first_due.as_ref().map(|due| due.earliest);
            end.into_iter().chain(mail.map(|mail| mail.letter_by)).max()
        }
        NoticeSubject::Consultation { .. }
        | NoticeSubject::Disclosure { .. }
        | NoticeSubject::Information => None,
    }
}

/// The word of what came back.
fn what(case: &Case, subject: NoticeSubject) -> &'static str {
    match subject {
        _ if case.has_arrived(subject) => "arrived",
        NoticeSubject::Extension { rule } => {
            let stands = case.clock(rule).is_some_and(|clock| clock.term == Term::Extended);
            if stands { "extension" } else { "extension-lapsed" }
        }
        NoticeSubject::Reply { .. } => "reply",
        NoticeSubject::Decision { .. } => "decision",
        NoticeSubject::Consultation { .. } | NoticeSubject::Disclosure { .. } => "third-party",
        NoticeSubject::Information => "information",
    }
}
