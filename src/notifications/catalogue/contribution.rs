//! Who hears what of a question inside the institution: whoever is asked, with nothing that tells the request; the
//! office that they answered, or that the question did not reach them.

use super::message;
use crate::{
    domain::{
        case::{
            Case,
            command::NoticeSubject,
            contribution::{Contribution, Event, Reminder},
        },
        id::ContributionId,
    },
    notifications::message::{ContributionTold, Facts, Message, MessageKind, Recipient},
};

/// The messages that follow from something that happened to a question.
pub fn messages(case: &Case, id: ContributionId, happened: &Event, seq: u32) -> Vec<Message> {
    match happened {
        Event::Asked(_) => {
            let asked =
                case.contribution(id).map(|one| told(MessageKind::ContributorAsked, case, one, "asked"));
            asked.into_iter().collect()
        }
        Event::Answered { .. } => {
            let subject = NoticeSubject::Information;
            vec![message(MessageKind::ContributionAnswered, Recipient::Officers, subject, case, seq)]
        }
        Event::Withdrawn => Vec::new(),
    }
}

/// That an answer is wanted soon, or is late.
pub fn reminder(case: &Case, one: &Contribution, reminder: Reminder) -> Message {
    told(MessageKind::ContributorReminder, case, one, reminder.code())
}

/// That the mail of a question did not arrive: whoever has the case hears of each question once.
pub fn undelivered(case: &Case, one: &Contribution) -> Message {
    let kind = MessageKind::ContributionUndelivered;
    let about = message(kind, Recipient::Officers, NoticeSubject::Information, case, 0);
    Message { dedup_key: format!("case:{}:undelivered:{}", case.id, one.id), ..about }
}

/// In the language of the question, with its day, and neither reference nor name.
fn told(kind: MessageKind, case: &Case, one: &Contribution, code: &str) -> Message {
    let about = message(kind, Recipient::Contributor(one.id), NoticeSubject::Information, case, 0);
    Message {
        case: None,
        language: one.asked.language,
        dedup_key: Contribution::mail(one.id, code),
        facts: Facts {
            institution: case.institution.to_string(),
            code: Some(code.to_owned()),
            on: Some(one.asked.answer_by),
            contribution: Some(ContributionTold { case: case.id, id: one.id }),
            ..Facts::default()
        },
        ..about
    }
}
