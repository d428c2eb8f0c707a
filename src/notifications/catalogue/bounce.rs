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
    if let NoticeSubject::Extension { rule } = subject {
        let clock = case.clock(rule).filter(|clock| clock.term == Term::Extended);
        // By then its letter has to be handed over, or the extension moves nothing (art. 16).
        told.facts.on = clock.and_then(|clock| clock.first_due.as_ref()).map(|due| due.earliest);
    }
    if let Some(complaint) = of_commission {
        told.facts.reference = complaint.reference.to_string();
    }
    told
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
