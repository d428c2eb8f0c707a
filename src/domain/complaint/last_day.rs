//! The last day of a remedy as it is told, with what it counts from. Guide, pages, mails and letters take both from
//! here, so that none names another day or another reason. Knows no words.

use super::{
    Complaint,
    facts::Body,
    offers::{Offer, offers},
};
use crate::domain::{
    case::{Case, facts::coded},
    id::{AnswerId, ComplaintId, ReplyId},
    law::{
        Due, Rule, deadline,
        windows::{Basis, Opening, Window},
    },
    moment::Moment,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// What a last day counts from; each has its own sentence.
    Start {
        /// The receipt of what is told, as if it arrived on the day on which it is told.
        Arrival = "arrival",
        /// Its proven receipt.
        Received = "received",
        /// Its dispatch, while nothing proves its receipt.
        Dispatched = "dispatched",
        /// The proven receipt of another answer.
        OtherReceived = "other-received",
        /// The dispatch of another answer.
        OtherDispatched = "other-dispatched",
        /// The voiding of the request, of whose notice nothing proves the receipt.
        Voided = "voided",
        /// The end of a period that still runs, should no answer come in it.
        Silence = "silence",
        /// The same while the date of a feast is estimated: the first day on which it may end.
        PossibleSilence = "possible-silence",
        /// The end of the period before it.
        End = "end",
        /// The end of the urgent period.
        UrgentEnd = "urgent-end",
        /// The first day on which that period may have ended, while the date of a feast is estimated.
        PossibleEnd = "possible-end",
        /// Another end of that period than the one in force, which was told.
        OtherEnd = "other-end",
    }
}

/// A last day and its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDay {
    /// Of which remedy.
    pub rule: Rule,
    pub on: Date,
    pub start: Start,
    /// Day 0 of the count.
    pub from: Date,
    /// The day from which that period is over in any case, where a feast is estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surely_on: Option<Date>,
}

/// What was answered or decided, as far as a count starts from it.
struct Said {
    id: AnswerId,
    left: Date,
    /// Whether this is what is told, and not another answer of the same case.
    is_own: bool,
    voids: bool,
}

impl LastDay {
    /// Of the complaint about an answer, or about a voiding where there is no answer, as a notice or a letter of
    /// today tells it.
    pub fn told_with(case: &Case, reply: Option<ReplyId>, moment: &Moment<'_>) -> Option<Self> {
        let window = offered(case, None, moment).unwrap_or_else(|| case.complaint_window(moment));
        Self::told(&window, &answers(case, reply), moment)
    }

    /// Whether what it is about is still to come: a silence, should no answer come in its period.
    pub fn is_to_come(&self) -> bool {
        matches!(self.start, Start::Silence | Start::PossibleSilence)
    }

    /// Of the complaint about the silence in a period that still runs, as a notice or a letter of today tells it;
    /// none where it was made use of.
    pub fn told_of_silence(case: &Case, due: &Due, moment: &Moment<'_>) -> Option<Self> {
        let window = offered(case, None, moment)?;
        let opening = window.openings.iter().find(|opening| opening.basis == Basis::from(due))?;
        Self::to_come(window.rule, opening)
    }

    /// Of a silence, should no answer come in its period.
    fn to_come(rule: Rule, opening: &Opening) -> Option<Self> {
        let surely_on = Some(opening.ripens_on).filter(|day| *day > opening.opens_on);
        let start = if surely_on.is_some() { Start::PossibleSilence } else { Start::Silence };
        Some(Self { rule, on: opening.file_by?, start, from: opening.from, surely_on })
    }

    /// Of the complaints about silence that a corrected day of receipt leaves, as its notice of today tells them: the
    /// day to act by, and the last one where that is another. None where every silence was answered or complained of.
    pub fn told_with_correction(case: &Case, moment: &Moment<'_>) -> Vec<Self> {
        let Some(window) = offered(case, None, moment) else { return Vec::new() };
        let silent = window.openings.iter().filter(|opening| opening.is_silence());
        let told = silent.filter_map(|opening| match opening.from >= moment.today && !opening.other {
            true => Self::to_come(window.rule, opening),
            false => Self::by(window.rule, opening, &[]),
        });
        let mut days: Vec<Self> = told.filter(|last| last.on >= moment.today).collect();
        days.sort_by_key(|last| last.on);
        let last = days.pop();
        let first = days.into_iter().next().filter(|first| last.is_none_or(|last| first.on < last.on));
        first.into_iter().chain(last).collect()
    }

    /// Of the complaints about silence that a decline of urgency leaves, as its notice or its letter of today tells
    /// them: that of an urgent period which had passed by then, since a later decline does not erase the miss, and
    /// that of the ordinary one, which still runs.
    pub fn told_with_decline(case: &Case, moment: &Moment<'_>) -> Vec<Self> {
        let missed = offered(case, None, moment).and_then(|window| {
            let urgent = |one: &Opening| matches!(one.basis, Basis::EndOfPeriod { rule: Rule::Urgent, .. });
            let window = window.keeping(urgent);
            Self::by(window.rule, window.soonest(moment.today)?, &[])
        });
        let due = case.clock(Rule::Answer).and_then(|clock| clock.due.as_ref());
        let ordinary = due.and_then(|due| Self::told_of_silence(case, due, moment));
        missed.into_iter().chain(ordinary).collect()
    }

    /// Of the complaint about an answer, as its page shows it; none after the last and where none can be made.
    pub fn of_answer(case: &Case, reply: ReplyId, moment: &Moment<'_>) -> Option<Self> {
        Self::shown(&offered(case, None, moment)?, &answers(case, Some(reply)), moment.today)
    }

    /// Of the remedy after a decision, as a notice or a letter of today tells it; none where it was made use of.
    pub fn told_with_decision(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Option<Self> {
        Self::told(&after(case, complaint, moment)?, &decision(complaint), moment)
    }

    /// Of the remedy after a decision, as its page shows it.
    pub fn of_decision(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Option<Self> {
        Self::shown(&after(case, complaint, moment)?, &decision(complaint), moment.today)
    }

    /// Of a complaint that can be made in that window of an offer, as the guide shows it to whoever has the latest
    /// answer.
    pub fn of_offer(case: &Case, offer: &Offer, window: &Window, today: Date) -> Option<Self> {
        let said = match offer.of {
            Some(complaint) => decision(case.complaint(complaint)?),
            None => {
                let left = case.replies.iter().filter(|reply| reply.sent.dispatched_on.is_some());
                answers(case, left.max_by_key(|reply| reply.sent.dispatched_on).map(|reply| reply.text.id))
            }
        };
        Self::by(window.rule, window.soonest(today)?, &said)
    }

    /// Counted as if what is told arrived today, or by a silence that had opened before and does not move with its
    /// receipt: of a period whose end in force is over, whatever was told of it. Another answer has its own days.
    fn told(window: &Window, said: &[Said], moment: &Moment<'_>) -> Option<Self> {
        let (rule, today) = (window.rule, moment.today);
        let arrival = deadline::due(moment.calendar, rule, false, today, moment.classes).ok();
        let arrival = arrival.map(|due| Self {
            rule,
            on: due.earliest,
            start: Start::Arrival,
            from: today,
            surely_on: None,
        });
        let before = window.in_time(today).filter(|one| one.is_silence() && !window.only_adds(one, today));
        let before = before.filter_map(|opening| Self::by(rule, opening, said));
        // On the same day the one that does not move is told.
        before.chain(arrival).min_by_key(|one| one.on)
    }

    /// By what is told, or by the silence before it.
    fn shown(window: &Window, said: &[Said], today: Date) -> Option<Self> {
        let left = said.iter().find(|one| one.is_own).map(|one| one.left);
        let own = window.keeping(|opening| match said_by(said, opening) {
            Some(one) => one.is_own,
            None => left.is_none_or(|left| opening.opens_on <= left),
        });
        Self::by(own.rule, own.soonest(today)?, said)
    }

    fn by(rule: Rule, opening: &Opening, said: &[Said]) -> Option<Self> {
        let (start, from) = (started(opening, said), opening.from);
        Some(Self { rule, on: opening.file_by?, start, from, surely_on: None })
    }
}

/// What an opening counts from.
fn started(opening: &Opening, said: &[Said]) -> Start {
    if let Basis::EndOfPeriod { rule, .. } = opening.basis {
        return match rule {
            _ if opening.other => Start::OtherEnd,
            _ if opening.ripens_on > opening.opens_on => Start::PossibleEnd,
            Rule::Urgent => Start::UrgentEnd,
            _ => Start::End,
        };
    }
    let one = said_by(said, opening);
    match (opening.basis, one.is_some_and(|one| one.is_own)) {
        _ if one.is_some_and(|one| one.voids) => Start::Voided,
        (Basis::ReplyReceived { .. }, true) => Start::Received,
        (Basis::ReplyReceived { .. }, false) => Start::OtherReceived,
        (_, true) => Start::Dispatched,
        (_, false) => Start::OtherDispatched,
    }
}

/// What gave an opening; none where the end of a period did.
fn said_by<'a>(said: &'a [Said], opening: &Opening) -> Option<&'a Said> {
    let answer = opening.answer()?;
    said.iter().find(|one| one.id == answer)
}

fn answers(case: &Case, own: Option<ReplyId>) -> Vec<Said> {
    let replies = case.replies.iter().filter_map(|reply| {
        let (id, left) = (reply.text.id.into(), reply.sent.dispatched_on?);
        Some(Said { id, left, is_own: own == Some(reply.text.id), voids: false })
    });
    let voided = case.voided.as_ref().map(|one| one.on);
    let (id, is_own) = (case.id.into(), own.is_none());
    let voided = voided.map(|left| Said { id, left, is_own, voids: true });
    replies.chain(voided).collect()
}

fn decision(complaint: &Complaint) -> Vec<Said> {
    let left = complaint.sent().and_then(|sent| sent.dispatched_on);
    let id = complaint.id.into();
    left.map(|left| Said { id, left, is_own: true, voids: false }).into_iter().collect()
}

/// What is open after a decision: the court by its own window; the Commission by what can still be complained of.
fn after(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Option<Window> {
    match complaint.body {
        Body::Head => offered(case, Some(complaint.id), moment),
        Body::Commission => Some(complaint.next_window(moment)),
    }
}

fn offered(case: &Case, of: Option<ComplaintId>, moment: &Moment<'_>) -> Option<Window> {
    let mut all = offers(case, moment).into_iter();
    all.find(|offer: &Offer| offer.of == of).map(|offer| offer.window)
}
