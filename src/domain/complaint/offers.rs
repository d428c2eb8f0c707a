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
    law::windows::{Basis, Window},
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
    if matches!(case.stage, Stage::Dispatched | Stage::Void) {
        return Vec::new();
    }
    let further = case.complaints.iter().filter(|one| one.body == Body::Head && !is_taken_further(one, case));
    std::iter::once(to_head(case, moment)).chain(further.map(|one| to_commission(one, moment))).collect()
}

fn standing(case: &Case) -> impl Iterator<Item = &Complaint> {
    case.complaints.iter().filter(|one| one.state != State::Withdrawn)
}

/// A later answer may be complained of again, and so may the silence of the ordinary period after that of the
/// urgent one.
fn to_head(case: &Case, moment: &Moment<'_>) -> Offer {
    let mut window = case.complaint_window(moment);
    let last = standing(case).filter(|one| one.body == Body::Head).map(Complaint::counts_from).max();
    let is_new = |opens_on: Date| last.is_none_or(|last| opens_on > last);
    window.openings.retain(|opening| is_new(opening.opens_on));
    let replies = case.replies.iter().rev().filter_map(|reply| {
        let arrived = reply.received_on.or(reply.dispatched_on)?;
        is_new(arrived).then_some(Reviewed::Reply { reply: reply.text.id })
    });
    let known = |reviewed: &Reviewed| standing(case).any(|one| one.reviewed == *reviewed);
    let silences = open(&window, moment).filter_map(|basis| match basis {
        Basis::EndOfPeriod { rule, .. } => Some(Reviewed::Silence { rule }),
        Basis::ReplyReceived | Basis::ReplyDispatched => None,
    });
    let mut reviewed: Vec<Reviewed> = replies.chain(silences).filter(|one| !known(one)).collect();
    reviewed.dedup();
    if reviewed.is_empty() {
        window.openings.retain(|opening| opening.opens_on > moment.today);
    }
    Offer { body: Body::Head, of: None, reviewed, window }
}

fn to_commission(before: &Complaint, moment: &Moment<'_>) -> Offer {
    let window = before.next_window(moment);
    let complaint = before.id;
    let mut reviewed: Vec<Reviewed> = open(&window, moment)
        .map(|basis| match basis {
            Basis::EndOfPeriod { .. } => Reviewed::HeadSilence { complaint },
            Basis::ReplyReceived | Basis::ReplyDispatched => Reviewed::HeadDecision { complaint },
        })
        .collect();
    // What was decided is likelier meant than that it came late.
    reviewed.reverse();
    Offer { body: Body::Commission, of: Some(complaint), reviewed, window }
}

fn open<'a>(window: &'a Window, moment: &'a Moment<'_>) -> impl Iterator<Item = Basis> + 'a {
    window.openings.iter().filter(|opening| opening.opens_on <= moment.today).map(|opening| opening.basis)
}

fn is_taken_further(one: &Complaint, case: &Case) -> bool {
    standing(case).any(|other| match other.reviewed {
        Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => complaint == one.id,
        Reviewed::Silence { .. } | Reviewed::Reply { .. } | Reviewed::Declared { .. } => false,
    })
}
