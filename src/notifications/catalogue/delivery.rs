//! What the requester hears of the delivery (art. 15): where and when to come, and that an appointment was
//! missed. What was handed over they have.

use super::message;
use crate::{
    domain::case::{Case, command::NoticeSubject, delivery::Event},
    notifications::message::{Message, MessageKind, Recipient},
};

pub fn messages(case: &Case, happened: &Event, seq: u32) -> Vec<Message> {
    let tell = |kind| message(kind, Recipient::Requester, NoticeSubject::Information, case, seq);
    match happened {
        Event::Appointed(one) | Event::Changed(one) => {
            let mut told = tell(MessageKind::Appointed);
            told.facts.code = Some(happened.kind().to_owned());
            told.facts.on = Some(one.on);
            told.facts.at = Some(one.at);
            vec![told]
        }
        Event::Missed { by, on, .. } => {
            let mut told = tell(MessageKind::AppointmentMissed);
            told.facts.code = Some(by.code().to_owned());
            told.facts.on = Some(*on);
            vec![told]
        }
        Event::Supplied(_) => Vec::new(),
    }
}
