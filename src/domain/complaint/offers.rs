//! What a requester can complain of: before which body, of which silence, reply or decision, in which window.
//! The guide speaks of it, the form fills itself in from it. Knows no words.

use super::{
    Complaint,
    facts::{Body, Reviewed},
    state::State,
};
use crate::domain::{
    case::Case,
    id::{AnswerId, ComplaintId},
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

impl Offer {
    /// Each thing that it can be about today with a window of its own: an answer with the silence before it, and the
    /// silence that none of these answers ended.
    pub fn each(&self, case: &Case) -> Vec<(Reviewed, Window)> {
        if self.of.is_some() {
            return self.reviewed.first().map(|one| (*one, self.window.clone())).into_iter().collect();
        }
        let answers: Vec<Answer> =
            answers(case).filter(|one| self.reviewed.contains(&one.reviewed)).collect();
        let ended = |opening: &Opening, left| opening.is_silence() && opening.opens_on <= left;
        let rest = self
            .window
            .keeping(|opening| opening.is_silence() && !answers.iter().any(|one| ended(opening, one.left)));
        let silence = rest.openings.first().and_then(|opening| silence(opening, None));
        let of_one = |one: &Answer| {
            (one.reviewed, self.window.keeping(|opening| one.gave(opening) || ended(opening, one.left)))
        };
        answers.iter().map(of_one).chain(silence.map(|silence| (silence, rest))).collect()
    }
}

/// Every complaint of the case that can be made at `moment` or will be: to the head, and for each complaint to
/// the head the one to the Commission. What was complained of is not offered again.
pub fn offers(case: &Case, moment: &Moment<'_>) -> Vec<Offer> {
    if !case.can_be_complained_of() {
        return Vec::new();
    }
    let further = case.complaints.iter().filter(|one| one.body == Body::Head);
    let further = further.filter_map(|one| to_commission(one, case, moment));
    std::iter::once(to_head(case, moment)).chain(further).collect()
}

/// The complaints that take something: not one that was withdrawn, nor one that came too early and was
/// overtaken or dismissed before its time.
fn standing<'a>(case: &'a Case, moment: &'a Moment<'_>) -> impl Iterator<Item = &'a Complaint> {
    let stands = |one: &&Complaint| one.state != State::Withdrawn && !one.came_to_nothing(case, moment);
    case.complaints.iter().filter(stands)
}

/// Whether a complaint about just that stands: it is made once, however many forms of it were open.
pub(super) fn was_complained_of(case: &Case, reviewed: Reviewed, moment: &Moment<'_>) -> bool {
    let ends = ends_of(case, reviewed, moment);
    let about = |end: Option<&Opening>| {
        let mut all = standing(case, moment).filter(|one| one.reviewed == reviewed);
        all.any(|one| end.is_none_or(|end| is_about(one, end, case)))
    };
    if ends.is_empty() { about(None) } else { ends.iter().all(|end| about(Some(end))) }
}

/// The ends of the period that were over by now, where it is the silence of one that is complained of.
fn ends_of(case: &Case, reviewed: Reviewed, moment: &Moment<'_>) -> Vec<Opening> {
    let Reviewed::Silence { .. } = reviewed else { return Vec::new() };
    let is_its = |one: &Opening| silence(one, None) == Some(reviewed);
    open(&case.complaint_window(moment), moment).filter(|one| is_its(one)).copied().collect()
}

/// Whether the silence that gave a start of a window was made use of: complained of itself, or opened before a complaint
/// about the silence in a longer period, or about the answer or the decision that ended it. A first answer ends none.
pub(super) fn is_taken(
    opening: &Opening,
    before: Option<ComplaintId>,
    case: &Case,
    moment: &Moment<'_>,
) -> bool {
    let Some(silence) = silence(opening, before) else { return false };
    let end = |rule| case.clock(rule).and_then(|clock| clock.due.as_ref()).map(|due| due.latest);
    let ends_it = |one: &&Complaint| match (one.reviewed, before) {
        (Reviewed::Silence { rule }, None) => {
            matches!(silence, Reviewed::Silence { rule: own } if end(own) <= end(rule))
        }
        (Reviewed::Reply { reply }, None) => case.reply(reply).is_some_and(|reply| reply.text.is_final),
        (Reviewed::HeadDecision { complaint }, Some(before)) => complaint == before,
        (Reviewed::Voiding | Reviewed::Declared { before: Body::Head }, None) => true,
        _ => false,
    };
    // One that still waits for its silence takes that silence alone.
    let ended = standing(case, moment).filter(|one| one.clock.is_some()).filter(ends_it);
    // On one day nobody knows which came first: what was reviewed is known by itself.
    standing(case, moment).any(|one| one.reviewed == silence && is_about(one, opening, case))
        || ended.map(Complaint::counts_from).any(|on| on > opening.opens_on)
}

/// Whether a complaint about that silence is about the end that gave this start: about that very end, about one that
/// was over later, or about the end in force, of whose silence another that was told is a second start. A real
/// silence after a complaint about an end that was replaced has its own.
fn is_about(complaint: &Complaint, opening: &Opening, case: &Case) -> bool {
    // It waits for whichever end comes, or it came before ends were kept.
    let Some(end) = complaint.end else { return true };
    let in_force = case.clock(end.rule).and_then(|clock| clock.due.as_ref()).map(Basis::from);
    end.gave(opening.basis)
        || complaint.counts_from() >= opening.opens_on
        || opening.other && in_force.is_some_and(|basis| end.gave(basis))
}

/// Each answer is complained of by itself, one from before the last complaint until its own window ends; so is the
/// silence of the ordinary period after that of the urgent one.
fn to_head(case: &Case, moment: &Moment<'_>) -> Offer {
    let last = standing(case, moment).filter(|one| one.body == Body::Head && one.clock.is_some());
    let last = last.map(Complaint::counts_from).max();
    let mut window = case.complaint_window(moment);
    let accepts = |one: &Answer| {
        let mut own = window.openings.iter().filter(|opening| one.gave(opening));
        own.any(|opening| opening.accept_until.is_none_or(|day| moment.today <= day))
    };
    let can_be = |one: &Answer| {
        let is_later = last.is_none_or(|last| one.arrived >= last);
        (is_later || accepts(one)) && !was_complained_of(case, one.reviewed, moment)
    };
    let answers: Vec<Answer> = answers(case).filter(can_be).collect();
    window.openings.retain(|opening| match silence(opening, None) {
        Some(_) => !is_taken(opening, None, case, moment),
        None => answers.iter().any(|one| one.gave(opening)),
    });
    let silences = open(&window, moment).filter_map(|opening| silence(opening, None));
    let mut reviewed: Vec<Reviewed> = answers.iter().map(|one| one.reviewed).chain(silences).collect();
    reviewed.dedup();
    Offer { body: Body::Head, of: None, reviewed, window }
}

/// What the institution said: a reply, or that the request is void.
struct Answer {
    reviewed: Reviewed,
    id: AnswerId,
    left: Date,
    arrived: Date,
}

impl Answer {
    fn gave(&self, opening: &Opening) -> bool {
        opening.answer() == Some(self.id)
    }
}

/// The last one first.
fn answers(case: &Case) -> impl Iterator<Item = Answer> {
    let voided = case.voided.as_ref().map(|voided| voided.on);
    let voided =
        voided.map(|on| Answer { reviewed: Reviewed::Voiding, id: case.id.into(), left: on, arrived: on });
    let replies = case.replies.iter().rev().filter_map(|reply| {
        let left = reply.sent.left_on()?;
        let arrived = reply.sent.received_on.unwrap_or(left);
        let (id, reviewed) = (reply.text.id.into(), Reviewed::Reply { reply: reply.text.id });
        Some(Answer { reviewed, id, left, arrived })
    });
    voided.into_iter().chain(replies)
}

/// The silence that gave that start: of the institution, or of the head on the complaint before.
fn silence(opening: &Opening, before: Option<ComplaintId>) -> Option<Reviewed> {
    match (opening.basis, before) {
        (Basis::EndOfPeriod { .. }, Some(complaint)) => Some(Reviewed::HeadSilence { complaint }),
        (Basis::EndOfPeriod { rule, .. }, None) => Some(Reviewed::Silence { rule }),
        (Basis::ReplyReceived { .. } | Basis::ReplyDispatched { .. }, _) => None,
    }
}

/// Silence and decision of the head are complained of by themselves: a decision that came after its silence had
/// been taken to the Commission opens the Commission by its own days. None once the decision was.
fn to_commission(before: &Complaint, case: &Case, moment: &Moment<'_>) -> Option<Offer> {
    let complaint = before.id;
    let decision = Reviewed::HeadDecision { complaint };
    if was_complained_of(case, decision, moment) {
        return None;
    }
    let mut window = before.next_window(moment);
    window.openings.retain(|opening| !is_taken(opening, Some(complaint), case, moment));
    let opened = open(&window, moment).map(|opening| silence(opening, Some(complaint)).unwrap_or(decision));
    let mut reviewed: Vec<Reviewed> = opened.collect();
    // What was decided is likelier meant than that it came late.
    reviewed.reverse();
    Some(Offer { body: Body::Commission, of: Some(complaint), reviewed, window })
}

fn open<'a>(window: &'a Window, moment: &'a Moment<'_>) -> impl Iterator<Item = &'a Opening> {
    window.openings.iter().filter(|opening| opening.opens_on <= moment.today)
}
