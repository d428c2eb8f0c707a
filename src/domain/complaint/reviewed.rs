//! What is under review: how a form names it, which days it has, what can be complained of on paper, and why one
//! is likely not content with it.

use super::{
    Complaint,
    facts::{Body, Finding, Grievance, Reviewed, SilentEnd},
};
use crate::domain::{
    case::{Case, reply::Outcome},
    id::ComplaintId,
    moment::Moment,
    recalculation::Span,
};
use jiff::civil::Date;

/// What tells one of several of one day from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twin {
    /// The first, second, … answer of its day.
    Nth(usize),
    /// What came of that complaint to the head.
    OfComplaint(ComplaintId),
}

impl Reviewed {
    /// How a form names it: `silence.answer`, `reply.<id>`, `voiding`, `head-silence.<id>`, `declared.head`.
    pub fn code(self) -> String {
        match self {
            Reviewed::Silence { rule } => format!("silence.{}", rule.code()),
            Reviewed::Reply { reply } => format!("reply.{reply}"),
            Reviewed::Voiding => "voiding".to_owned(),
            Reviewed::HeadSilence { complaint } => format!("head-silence.{complaint}"),
            Reviewed::HeadDecision { complaint } => format!("head-decision.{complaint}"),
            Reviewed::Declared { before } => format!("declared.{}", before.code()),
        }
    }

    /// Its day: of a silence the end of the period, which an unconfirmed feast leaves between two days. None where
    /// the portal knows none.
    pub fn days(self, case: &Case) -> Option<Span> {
        let one = |on: Date| Span { earliest: Some(on), due_on: Some(on), latest: Some(on) };
        match self {
            Reviewed::Silence { rule } => case.clock(rule)?.due.as_ref().map(Span::from),
            Reviewed::Reply { reply } => case.reply(reply).map(|reply| one(reply.given_on)),
            Reviewed::Voiding => case.voided.as_ref().map(|voided| one(voided.on)),
            Reviewed::HeadSilence { complaint } => {
                case.complaint(complaint)?.clock.as_ref()?.due.as_ref().map(Span::from)
            }
            Reviewed::HeadDecision { complaint } => case.complaint(complaint)?.said_on().map(one),
            Reviewed::Declared { .. } => None,
        }
    }

    /// What tells it from another of its kind that has the same day; none where its day does.
    pub fn twin(self, case: &Case) -> Option<Twin> {
        match self {
            Reviewed::Reply { reply } => {
                let day = case.reply(reply)?.given_on;
                let same: Vec<_> = case.replies.iter().filter(|one| one.given_on == day).collect();
                let at = same.iter().position(|one| one.text.id == reply)?;
                (same.len() > 1).then_some(Twin::Nth(at + 1))
            }
            Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => {
                let of = |complaint| match self {
                    Reviewed::HeadSilence { .. } => Reviewed::HeadSilence { complaint },
                    _ => Reviewed::HeadDecision { complaint },
                };
                let day = self.days(case)?;
                let mut others = case.complaints.iter().filter(|one| one.id != complaint);
                let is_twin = others.any(|one| one.body == Body::Head && of(one.id).days(case) == Some(day));
                is_twin.then_some(Twin::OfComplaint(complaint))
            }
            Reviewed::Silence { .. } | Reviewed::Voiding | Reviewed::Declared { .. } => None,
        }
    }

    /// The same as somebody can complain of it at `moment`: of the ends of a silence that were told, the one that such
    /// a complaint is about.
    pub fn days_today(self, case: &Case, moment: &Moment<'_>) -> Option<Span> {
        let end = match self {
            Reviewed::Silence { rule } => case.silent_end(rule, moment.today, moment),
            _ => None,
        };
        end.as_ref().map(Span::from).or_else(|| self.days(case))
    }
}

impl Complaint {
    /// The day of what is under review, as it was when the complaint came.
    pub fn reviewed_days(&self, case: &Case) -> Option<Span> {
        let told = |end: SilentEnd| Span {
            earliest: Some(end.earliest),
            due_on: Some(end.due_on),
            latest: Some(end.latest),
        };
        self.end.map(told).or_else(|| self.reviewed.days(case))
    }
}

/// What of that request can be complained of on paper before that body, the latest first: it is recorded as it
/// came, early or late, so that no window narrows it.
pub fn on_paper(case: &Case, body: Body) -> Vec<Reviewed> {
    match body {
        Body::Head if case.declared.is_some() => vec![Reviewed::Declared { before: Body::Head }],
        Body::Head => {
            let silences = case.clocks.iter().map(|clock| Reviewed::Silence { rule: clock.rule });
            let replies = case.replies.iter().rev().map(|one| Reviewed::Reply { reply: one.text.id });
            let voided = case.voided.iter().map(|_| Reviewed::Voiding);
            voided.chain(replies).chain(silences).collect()
        }
        Body::Commission => {
            let before = case.complaints.iter().filter(|one| one.body == Body::Head);
            let of = |one: &Complaint| match one.said_on() {
                Some(_) => Reviewed::HeadDecision { complaint: one.id },
                None => Reviewed::HeadSilence { complaint: one.id },
            };
            // The complaint to the head may be one that the portal did not see.
            before.rev().map(of).chain([Reviewed::Declared { before: Body::Commission }]).collect()
        }
    }
}

/// The grievances that follow from the facts.
pub fn likely(case: &Case, reviewed: Reviewed, moment: &Moment<'_>) -> Vec<Grievance> {
    match reviewed {
        Reviewed::Silence { .. } | Reviewed::HeadSilence { .. } => vec![Grievance::NoAnswer],
        Reviewed::Reply { reply } => {
            let Some(reply) = case.reply(reply) else { return Vec::new() };
            let why = match reply.text.outcome() {
                Outcome::Refused => Some(Grievance::Refused),
                Outcome::Partly => Some(Grievance::Partial),
                Outcome::Granted => None,
            };
            let left = reply.sent.dispatched_on.unwrap_or(moment.today);
            let late = case.had_to_answer_before(left).then_some(Grievance::Late);
            why.into_iter().chain(late).collect()
        }
        Reviewed::Voiding => vec![Grievance::Refused],
        // What the portal did not see it knows nothing of.
        Reviewed::Declared { .. } => Vec::new(),
        Reviewed::HeadDecision { complaint } => {
            let decision = case.complaint(complaint).and_then(|one| one.decision.as_ref());
            match decision.map(|decision| decision.finding) {
                Some(Finding::Rejected) | None => vec![Grievance::Refused],
                Some(Finding::Partly) => vec![Grievance::Partial],
                Some(Finding::Upheld) => Vec::new(),
            }
        }
    }
}
