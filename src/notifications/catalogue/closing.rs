//! What the requester is told before a window closes: which remedy, by which day, counted from what.

use super::message;
use crate::{
    domain::{
        case::{Case, command::NoticeSubject},
        complaint::closing::Closing,
        moment::Moment,
    },
    notifications::message::{Message, MessageKind, Recipient},
};

/// The message about a window that closes soon; its key is the window, so that it is told once.
pub fn closing(case: &Case, one: &Closing, moment: &Moment<'_>) -> Message {
    let to = Recipient::Requester;
    let mut told = message(MessageKind::WindowCloses, to, NoticeSubject::Information, case, 0);
    told.dedup_key = format!("case:{}:window:{}", case.id, one.key());
    told.facts.rule = Some(one.last.rule);
    told.facts.code = Some(one.last.rule.code().to_owned());
    told.facts.tells(Some(one.last));
    let left =
        moment.calendar.working_days(moment.today, one.last.on, moment.classes.of_term(one.last.from)).ok();
    told.facts.days = left.and_then(|days| i32::try_from(days).ok());
    if let Some(complaint) = one.of.and_then(|id| case.complaint(id)) {
        told.facts.reference = complaint.reference.to_string();
        told.facts.received_on = Some(complaint.received_on);
        told.facts.of_complaint = true;
    }
    told
}
