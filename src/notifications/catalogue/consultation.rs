//! Who hears what of a consultation (art. 9): the third party that it is asked and what was decided of its
//! information, never by whom that was asked for; the office that it answered.

use super::message;
use crate::{
    domain::{
        case::{
            Case,
            command::NoticeSubject,
            consultation::{Consultation, Disclosure, Event, Notice},
            reply::Road,
        },
        id::ConsultationId,
    },
    notifications::message::{Facts, Message, MessageKind, Recipient},
};

/// What the third party is asked; nothing where the portal does not write to it.
pub fn asked(case: &Case, id: ConsultationId, seq: u32) -> Vec<Message> {
    let Some(consultation) = case.consultation(id) else { return Vec::new() };
    let Some(notice) = &consultation.notice else { return Vec::new() };
    let subject = NoticeSubject::Consultation { consultation: id };
    let mut told = to_third_party(MessageKind::ThirdPartyAsked, subject, case, (consultation, notice), seq);
    told.facts.on = Some(notice.reply_by);
    vec![told]
}

/// What was decided of its information, and nothing else of the decision.
fn decided(case: &Case, id: ConsultationId, disclosure: Disclosure, seq: u32) -> Vec<Message> {
    let Some(consultation) = case.consultation(id) else { return Vec::new() };
    let Some(notice) = &consultation.notice else { return Vec::new() };
    let subject = NoticeSubject::Disclosure { consultation: id };
    let mut told = to_third_party(MessageKind::ThirdPartyTold, subject, case, (consultation, notice), seq);
    told.facts.code = Some(disclosure.code().to_owned());
    told.facts.on = consultation.decided.map(|decided| decided.on);
    vec![told]
}

/// By its own road in its own language, with nothing of the request beside its number.
fn to_third_party(
    kind: MessageKind,
    subject: NoticeSubject,
    case: &Case,
    (consultation, notice): (&Consultation, &Notice),
    seq: u32,
) -> Message {
    let mut told = message(kind, Recipient::ThirdParty(consultation.id), subject, case, seq);
    told.road = consultation.road.unwrap_or(Road::Letter);
    told.language = notice.language;
    told.facts = Facts {
        reference: case.reference.to_string(),
        institution: case.institution.to_string(),
        seq,
        ..Facts::default()
    };
    told
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
        Event::Decided { disclosure } => decided(case, id, *disclosure, seq),
    }
}
