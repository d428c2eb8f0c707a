//! What a requester can complain of: before which body, of which silence, reply or decision, in which window.
//! The guide speaks of it, the form fills itself in from it. Knows no words.

use super::{
    Complaint,
    facts::{Body, Reviewed},
    state::State,
};
use crate::domain::{
    case::{Case, stage::Stage},
    id::ComplaintId,
    law::windows::{Basis, Opening, Window},
    moment::Moment,
};
use jiff::civil::Date;

/// One complaint that can be made, today or later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub body: Body,
    /// The complaint to the head that is taken further; none before the head.
    pub of: Option<ComplaintId>,
    /// What it can be about today, the likeliest first; empty while its window is not open.
    pub reviewed: Vec<Reviewed>,
    pub window: Window,
}

/// Every complaint of the case that can be made at `moment` or will be: to the head, and for each complaint to
/// the head the one to the Commission. After a complaint what opened before it is not offered again.
pub fn offers(case: &Case, moment: &Moment<'_>) -> Vec<Offer> {
    if case.stage == Stage::Dispatched {
        return Vec::new();
    }
    let further = case.complaints.iter().filter(|one| one.body == Body::Head);
    let further = further.filter(|one| !is_taken_further(one, case, moment));
    std::iter::once(to_head(case, moment)).chain(further.map(|one| to_commission(one, moment))).collect()
}

/// The complaints that take something: not one that was withdrawn, nor one that came too early and was
/// overtaken or dismissed before its time.
fn standing<'a>(case: &'a Case, moment: &'a Moment<'_>) -> impl Iterator<Item = &'a Complaint> {
    let stands = |one: &&Complaint| one.state != State::Withdrawn && !one.came_to_nothing(case, moment);
    case.complaints.iter().filter(stands)
}

/// A later answer may be complained of again, and so may the silence of the ordinary period after that of the
/// urgent one.
fn to_head(case: &Case, moment: &Moment<'_>) -> Offer {
    let before: Vec<&Complaint> = standing(case, moment).filter(|one| one.body == Body::Head).collect();
    // One that still waits for its silence takes that silence alone.
    let received = before.iter().filter(|one| one.clock.is_some());
    let last = received.map(|one| one.counts_from()).max();
    // On one day nobody knows which came first: what was reviewed is known by its name.
    let is_new = |on: Date, reviewed: Reviewed| {
        last.is_none_or(|last| on >= last) && !before.iter().any(|one| one.reviewed == reviewed)
    };
    let answers = answers(case).filter(|one| is_new(one.arrived, one.reviewed));
    let answers: Vec<Answer> = answers.collect();
    let mut window = case.complaint_window(moment);
    window.openings.retain(|opening| match silence(opening) {
        Some(silence) => is_new(opening.opens_on, silence),
        None => answers.iter().any(|one| one.left == opening.opens_on),
    });
    let silences = open(&window, moment).filter_map(silence);
    let mut reviewed: Vec<Reviewed> = answers.iter().map(|one| one.reviewed).chain(silences).collect();
    reviewed.dedup();
    Offer { body: Body::Head, of: None, reviewed, window }
}

/// What the institution said: a reply, or that the request is void.
struct Answer {
    reviewed: Reviewed,
    left: Date,
    arrived: Date,
}

/// The last one first.
fn answers(case: &Case) -> impl Iterator<Item = Answer> {
    let voided = case.voided.as_ref().map(|voided| voided.on);
    let voided = voided.map(|on| Answer { reviewed: Reviewed::Voiding, left: on, arrived: on });
    let replies = case.replies.iter().rev().filter_map(|reply| {
        let left = reply.dispatched_on?;
        let arrived = reply.received_on.unwrap_or(left);
        Some(Answer { reviewed: Reviewed::Reply { reply: reply.text.id }, left, arrived })
    });
    voided.into_iter().chain(replies)
}

fn silence(opening: &Opening) -> Option<Reviewed> {
    match opening.basis {
        Basis::EndOfPeriod { rule, .. } => Some(Reviewed::Silence { rule }),
        Basis::ReplyReceived | Basis::ReplyDispatched => None,
    }
}

fn to_commission(before: &Complaint, moment: &Moment<'_>) -> Offer {
    let window = before.next_window(moment);
    let complaint = before.id;
    let mut reviewed: Vec<Reviewed> = open(&window, moment)
        .map(|opening| match silence(opening) {
            Some(_) => Reviewed::HeadSilence { complaint },
            None => Reviewed::HeadDecision { complaint },
        })
        .collect();
    // What was decided is likelier meant than that it came late.
    reviewed.reverse();
    Offer { body: Body::Commission, of: Some(complaint), reviewed, window }
}

fn open<'a>(window: &'a Window, moment: &'a Moment<'_>) -> impl Iterator<Item = &'a Opening> {
    window.openings.iter().filter(|opening| opening.opens_on <= moment.today)
}

fn is_taken_further(one: &Complaint, case: &Case, moment: &Moment<'_>) -> bool {
    standing(case, moment).any(|other| match other.reviewed {
        Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => complaint == one.id,
        Reviewed::Silence { .. } | Reviewed::Reply { .. } | Reviewed::Voiding | Reviewed::Declared { .. } => {
            false
        }
    })
}
