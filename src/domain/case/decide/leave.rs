//! How a reply arrives and how a case ends: shown, received, withdrawn, closed.

use super::clocks;
use crate::domain::{
    case::{Case, event::Event, facts::Attachment, refusal::Refusal, reply::Proof},
    id::ReplyId,
    law::{windows::Standing, zone},
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// The requester pressed "show me the answer": the first time is the day of receipt, later ones change nothing.
pub fn show_answer(case: &Case, reply: ReplyId, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let found = case.reply(reply).ok_or(Refusal::NoSuchReply)?;
    if found.sent.received_on.is_some() {
        return Err(Refusal::AlreadyReceived);
    }
    Ok(vec![Event::ReplyReceived { reply, on: moment.today, proof: Proof::Shown }])
}

/// Receipt with a signature or a proof of the post, recorded by the officer. What an office recorded it corrects by a
/// later day alone: a last day that was told never moves earlier.
pub fn record_receipt(
    case: &Case,
    reply: ReplyId,
    on: Date,
    proof: Proof,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let found = case.reply(reply).ok_or(Refusal::NoSuchReply)?;
    if !found.sent.receipt_can_be_recorded(moment.today)
        || found.sent.received_on.is_some_and(|known| on <= known)
    {
        return Err(Refusal::AlreadyReceived);
    }
    if proof == Proof::Shown {
        return Err(Refusal::NotPermitted);
    }
    if on > moment.today {
        return Err(Refusal::InFuture);
    }
    // What came back was received by nobody: only what left after it can have arrived.
    if on < found.sent.left_on().unwrap_or(found.given_on) {
        return Err(Refusal::BeforeReceipt);
    }
    Ok(vec![Event::ReplyReceived { reply, on, proof }])
}

/// Only the requester withdraws; on paper, by the signed scan. After the due day the lateness stands.
pub fn withdraw(
    case: &Case,
    on: Date,
    paper: Option<(Sealed, Vec<Attachment>)>,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if paper.as_ref().is_some_and(|(_, attachments)| attachments.is_empty()) {
        return Err(Refusal::NoScan);
    }
    if on > moment.today {
        return Err(Refusal::InFuture);
    }
    if on < case.received_on.unwrap_or_else(|| zone::legal_date(case.filed_at)) {
        return Err(Refusal::BeforeReceipt);
    }
    let (scan, attachments) = paper.map_or((None, Vec::new()), |(scan, files)| (Some(scan), files));
    Ok(vec![Event::Withdrawn { on, scan, attachments, clocks: clocks::stop_all(case, moment) }])
}

/// Nothing is left to do: the requester's window after the final reply is over, by every reading.
/// A window without proof of receipt is never closed by software.
pub fn close(case: &Case, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let all_left = case.replies.iter().all(|reply| reply.sent.dispatched_on.is_some());
    match case.complaint_window(moment).standing(moment.today) {
        Standing::Closed { .. } if case.final_reply().is_some() && all_left => Ok(vec![Event::Closed]),
        _ => Err(Refusal::NothingToChange),
    }
}
