//! Who hears what of a consultation (art. 9): the third party that it is asked, never by whom the information
//! was asked for; the office that it answered.

use super::message;
use crate::{
    domain::{
        case::{Case, command::NoticeSubject, consultation::Event, reply::Road},
        id::ConsultationId,
    },
    notifications::message::{Facts, Message, MessageKind, Recipient},
};

/// What the third party is asked; nothing where the portal does not write to it.
pub fn asked(case: &Case, id: ConsultationId, seq: u32) -> Vec<Message> {
    let Some(consultation) = case.consultation(id) else { return Vec::new() };
    let Some(notice) = &consultation.notice else { return Vec::new() };
    let subject = NoticeSubject::Consultation { consultation: id };
    let mut told = message(MessageKind::ThirdPartyAsked, Recipient::ThirdParty(id), subject, case, seq);
    told.road = consultation.road.unwrap_or(Road::Letter);
    told.language = notice.language;
    // Nothing of the request beside its number.
    told.facts = Facts {
        reference: case.reference.to_string(),
        institution: case.institution.to_string(),
        seq,
        on: Some(notice.reply_by),
        ..Facts::default()
    };
    vec![told]
}

/// The messages that follow from something that happened to a consultation.
pub fn messages(case: &Case, id: ConsultationId, happened: &Event, seq: u32) -> Vec<Message> {
    match happened {
        Event::Answered { answer, .. } => {
            let subject = NoticeSubject::Information;
            let mut told = message(MessageKind::ThirdPartyAnswered, Recipient::Officers, subject, case, seq);
            told.facts.code = Some(answer.code().to_owned());
            vec![told]
        }
        Event::LinkRenewed { email: None, address: None, .. } => Vec::new(),
        Event::LinkRenewed { .. } => asked(case, id, seq),
    }
}
