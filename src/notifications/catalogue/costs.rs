//! What the requester hears of costs (art. 5): each line with its amount, that a quote was taken back, that a
//! payment was recorded.

use super::message;
use crate::{
    domain::case::{
        Case,
        command::NoticeSubject,
        costs::{Event, Line},
    },
    notifications::message::{Message, MessageKind, Recipient},
};

fn kind(happened: &Event) -> MessageKind {
    match happened {
        Event::Quoted { .. } => MessageKind::CostsQuoted,
        Event::Withdrawn { .. } => MessageKind::CostsWithdrawn,
        Event::Paid { .. } => MessageKind::CostsPaid,
    }
}

pub fn message_of(case: &Case, happened: &Event, seq: u32) -> Message {
    let mut told = message(kind(happened), Recipient::Requester, NoticeSubject::Information, case, seq);
    if let Event::Quoted { lines, .. } = happened {
        told.facts.costs = lines.iter().map(|line: &Line| (line.service, line.amount)).collect();
    }
    if let Event::Paid { on, .. } = happened {
        told.facts.on = Some(*on);
    }
    told
}
