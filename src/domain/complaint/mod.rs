//! The complaint: to the head of the institution (art. 19), then to the Commission (art. 20). A record of
//! its own among the facts of its case, with its own reference, clock and table; it overwrites nothing it reviews.
//! Rules stand in `decide`; what is derived (silence, an answer meanwhile, the next window) is here.

mod apply;
pub mod available;
pub mod closing;
pub mod command;
pub mod decide;
pub mod event;
pub mod facts;
pub mod last_day;
pub mod offers;
pub mod permitted;
pub mod reviewed;
pub mod state;

use self::{
    facts::{Body, Compliance, Finding, Grievance, Redress, Reviewed, SilentEnd, Timeliness},
    last_day::LastDay,
    state::State,
};
use super::{
    case::{
        Assessment, Case,
        clock::{self, Clock},
        facts::{Attachment, Channel, Declared},
        sending::Sending,
    },
    id::ComplaintId,
    law::{
        Rule,
        ends::End,
        status::{self, Stop, TimeStatus},
        windows::{self, Window},
    },
    moment::Moment,
    reference::Reference,
    sealed::Sealed,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// A complaint and all that is known of it, values sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    pub id: ComplaintId,
    /// Of the body that hears it.
    pub reference: Reference,
    pub body: Body,
    pub reviewed: Reviewed,
    /// Of a silence of the institution the end that it is about; none while that is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<SilentEnd>,
    /// Of a step that the portal did not see: what is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<Declared>,
    pub state: State,
    pub channel: Channel,
    pub filed_at: Timestamp,
    /// The legal day of receipt; of a letter that is not acknowledged yet, the day it was written.
    pub received_on: Date,
    pub evidence: Option<Sealed>,
    pub timeliness: Timeliness,
    /// The day on which an act of the calendar lifted its flag, or a part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eased_on: Option<Date>,
    /// Whether it was not heard by then: what it is about can be complained of again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub eased_too_late: bool,
    pub grievances: Vec<Grievance>,
    pub text: Sealed,
    pub attachments: Vec<Attachment>,
    /// The period of the decision; none while the complaint is premature or not acknowledged.
    pub clock: Option<Clock>,
    pub steps: Vec<Step>,
    pub decision: Option<Decision>,
    pub inadmissible: Option<Inadmissibility>,
    pub withdrawn_on: Option<Date>,
    /// The signed scan of a withdrawal on paper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawal: Vec<Attachment>,
    pub compliance: Option<(Date, Compliance)>,
    /// The day on which the complainant said that what was promised did not come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broken_on: Option<Date>,
}

/// A step of the Commission's investigation: a letter to the institution, or what came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub on: Date,
    pub kind: facts::Inquiry,
    pub text: Sealed,
    /// By when the institution is asked to answer; a wish, not a period of the law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Date>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

impl Step {
    /// Whether it passes between the Commission and the institution: then both read it.
    pub fn is_exchanged(&self) -> bool {
        matches!(self.kind, facts::Inquiry::Asked | facts::Inquiry::Responded)
    }
}

/// What the body decided, and how that reached the complainant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub finding: Finding,
    pub reasons: Sealed,
    pub redress: Option<Redress>,
    /// Whether the head who decides had also signed the answer: shown, never a bar.
    pub also_answered: bool,
    /// The decision by which a delegate judged in the place of the head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation: Option<String>,
    pub on: Date,
    pub sent: Sending,
}

/// Why the complaint is not heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inadmissibility {
    pub reasons: Sealed,
    /// Whether the head who dismisses had also signed the answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub also_answered: bool,
    /// The decision by which a delegate judged in the place of the head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation: Option<String>,
    pub on: Date,
    pub sent: Sending,
}

impl Complaint {
    /// Whether the side of that body reads what the complainant wrote: of what is written to the Commission the
    /// institution learns by what the Commission asks of it and decides.
    pub fn is_read_by(&self, side: Body) -> bool {
        self.body == Body::Head || side == Body::Commission
    }

    /// Whether the Commission has written to the institution in the course of its investigation.
    pub fn was_asked(&self) -> bool {
        self.steps.iter().any(|step| step.kind == facts::Inquiry::Asked)
    }

    /// The day on which it was recorded that it was decided, dismissed or withdrawn: until then nobody here knew of a
    /// withdrawal on paper, whenever it was signed.
    pub fn over_on(&self) -> Option<Date> {
        let decided = self.decision.as_ref().map(|one| one.on);
        let ledger = self.clock.as_ref().map_or(&[][..], |clock| &clock.ledger);
        let stopped = ledger.iter().rfind(|entry| entry.step == clock::Step::Stop);
        let withdrawn = self.withdrawn_on.map(|signed| stopped.map_or(signed, |entry| entry.on));
        decided.or(self.inadmissible.as_ref().map(|one| one.on)).or(withdrawn)
    }

    /// The last day of a promise or a recommendation of which nobody has said yet what became of it.
    pub fn follow_on(&self) -> Option<Date> {
        let promised = self.decision.as_ref().and_then(|one| one.redress.as_ref()).and_then(|one| one.by);
        promised.filter(|_| self.compliance.is_none())
    }

    /// Whether it came too early and what it waited for will not come: the answer or the decision came in time,
    /// or nothing was owed any more. It never ripens.
    pub fn is_without_object(&self, case: &Case, moment: &Moment<'_>) -> bool {
        let ended = match self.reviewed {
            Reviewed::Silence { rule } => case.stop(rule).is_some(),
            Reviewed::HeadSilence { complaint } => case
                .complaint(complaint)
                .is_some_and(|one| one.stop().is_some() || one.is_without_object(case, moment)),
            Reviewed::Reply { .. }
            | Reviewed::Voiding
            | Reviewed::HeadDecision { .. }
            | Reviewed::Declared { .. } => false,
        };
        self.state == State::Premature && ended && decide::ripens_on(case, self, moment).is_none()
    }

    /// Whether it led to nothing: it was too early and is without object, or was dismissed before its time had come; or
    /// an act of the calendar lifted its flag when it had been dismissed. What it was about can still be complained of.
    pub fn came_to_nothing(&self, case: &Case, moment: &Moment<'_>) -> bool {
        let dismissed_on = self.inadmissible.as_ref().map(|one| one.on);
        let too_early = match self.timeliness {
            Timeliness::PossiblyEarly { ripens_on } => dismissed_on.is_some_and(|on| on < ripens_on),
            _ => self.clock.is_none() && dismissed_on.is_some(),
        };
        too_early || self.eased_too_late || self.is_without_object(case, moment)
    }

    /// The day from which it counts as received: day 0 of its period, or for one that came too early the day
    /// on which its window was to open.
    pub fn counts_from(&self) -> Date {
        match (&self.clock, self.timeliness) {
            (Some(clock), _) => clock.started_on,
            (None, Timeliness::Premature { opens_on }) => opens_on.unwrap_or(self.received_on),
            (None, _) => self.received_on,
        }
    }

    /// What the body said last, on its merits or on its admissibility.
    pub fn sent(&self) -> Option<&Sending> {
        let decided = self.decision.as_ref().map(|decision| &decision.sent);
        decided.or(self.inadmissible.as_ref().map(|one| &one.sent))
    }

    /// Of what the body said last: whether the head had signed the answer too, and the decision by which a delegate
    /// judged in the place of the head.
    pub fn judged_by(&self) -> (bool, Option<&str>) {
        let decided = self.decision.as_ref().map(|one| (one.also_answered, one.delegation.as_deref()));
        let dismissed = self.inadmissible.as_ref().map(|one| (one.also_answered, one.delegation.as_deref()));
        decided.or(dismissed).unwrap_or_default()
    }

    /// The day on which the body said it.
    pub fn said_on(&self) -> Option<Date> {
        let decided = self.decision.as_ref().map(|decision| decision.on);
        decided.or(self.inadmissible.as_ref().map(|one| one.on))
    }

    /// What stopped the period of the decision first.
    pub fn stop(&self) -> Option<Stop> {
        let said = self.sent().and_then(|sent| sent.dispatched_on).map(Stop::Reply);
        let left = self.left_on().map(Stop::WithoutReply);
        said.into_iter().chain(left).min_by_key(|stop| match stop {
            Stop::Reply(on) | Stop::WithoutReply(on) => *on,
        })
    }

    /// The files that came from the complainant: with the complaint, and the signed scan of its withdrawal.
    pub fn files(&self) -> impl Iterator<Item = &Attachment> {
        self.attachments.iter().chain(&self.withdrawal)
    }

    /// The day on which a withdrawal counts: once the last day has passed, that of its recording, whenever the
    /// paper was signed. A date that somebody states erases no lateness.
    fn left_on(&self) -> Option<Date> {
        let signed_on = self.withdrawn_on?;
        let Some(clock) = &self.clock else { return Some(signed_on) };
        let stopped = clock.ledger.last().filter(|entry| entry.step == clock::Step::Stop);
        let recorded_on = stopped.map_or(signed_on, |entry| entry.on);
        let was_late = clock.due.as_ref().is_some_and(|due| recorded_on > due.latest);
        Some(if was_late { recorded_on } else { signed_on })
    }

    /// The three facts of time status; none while the complaint is premature.
    pub fn time_status(&self, moment: &Moment<'_>) -> Option<TimeStatus> {
        let clock = self.clock.as_ref()?;
        let facts = status::Clock {
            rule: clock.rule,
            started_on: Some(clock.started_on),
            due: clock.due.as_ref(),
            term: clock.term,
            stop: self.stop(),
        };
        Some(status::status(moment.calendar, &facts, moment.today, moment.classes))
    }

    /// Whether the period ended with nothing said: shown as "no answer", never as refusal or consent (C9).
    pub fn is_silent(&self, today: Date) -> bool {
        let due = self.clock.as_ref().and_then(|clock| clock.due.as_ref());
        self.stop().is_none() && due.is_some_and(|due| today > due.latest)
    }

    /// Whether a final answer to the request, or the decision whose silence is complained of, left after the
    /// complaint had come. The complaint goes on unless the complainant withdraws it.
    pub fn is_overtaken(&self, case: &Case) -> bool {
        let left = |on: Date| on >= self.received_on;
        let meanwhile = |id| !matches!(self.reviewed, Reviewed::Reply { reply } if reply == id);
        let decided = match self.reviewed {
            Reviewed::HeadSilence { complaint } => case.complaint(complaint).and_then(Complaint::sent),
            _ => None,
        };
        decided.and_then(|sent| sent.left_on()).is_some_and(left)
            || case.replies.iter().any(|reply| {
                reply.text.is_final && meanwhile(reply.text.id) && reply.sent.left_on().is_some_and(left)
            })
    }

    /// The complaint about the silence before this decision that the Commission already hears, if any: it can take
    /// the decision into that.
    pub fn heard_for_its_silence<'a>(&self, case: &'a Case) -> Option<&'a Complaint> {
        let silence = Reviewed::HeadSilence { complaint: self.id };
        case.complaints.iter().find(|one| one.reviewed == silence && one.state.is_open())
    }

    /// The window that the decision or its absence opens: the Commission (art. 20) after the head, the
    /// court (art. 21) after the Commission. A complaint withdrawn in time opens none.
    pub fn next_window(&self, moment: &Moment<'_>) -> Window {
        let end = self.clock.as_ref().and_then(|clock| clock.end(moment));
        let waited = |end: &End<'_>| self.left_on().is_none_or(|on| on > end.due.earliest);
        let ends: Vec<End<'_>> = end.into_iter().filter(waited).collect();
        let said = self.sent().zip(self.said_on()).and_then(|(sent, on)| sent.dates(self.id.into(), on));
        windows::window(moment.calendar, self.body.next(), &ends, said, moment.classes)
    }

    /// Whether the promised day lies after the next last day that is still ahead: then the guide says to
    /// complain by that day even so.
    pub fn promise_outlasts_the_window(&self, case: &Case, moment: &Moment<'_>) -> bool {
        let promised = self.decision.as_ref().and_then(|one| one.redress.as_ref()).and_then(|one| one.by);
        let last = LastDay::of_decision(case, self, moment);
        promised.zip(last).is_some_and(|(promised, last)| promised > last.on)
    }

    /// Whether the body was late by the strict reading alone: in time had a last day off moved to the next
    /// working day. Noted for the record; the delay counts (C8).
    pub fn is_in_time_if_rolled(&self, moment: &Moment<'_>) -> bool {
        let due = self.clock.as_ref().and_then(|clock| clock.due.as_ref());
        match (self.stop(), due) {
            (Some(Stop::Reply(on)), Some(due)) => {
                status::in_time_if_rolled(moment.calendar, due, on, moment.classes)
            }
            _ => false,
        }
    }

    /// The decision that declined the urgency whose silence is complained of, here or before the head: whether
    /// the short period bound the institution is then disputed.
    pub fn disputed_urgency<'a>(&self, case: &'a Case) -> Option<&'a Assessment> {
        let urgent = Reviewed::Silence { rule: Rule::Urgent };
        let is_urgent = |id| case.complaint(id).is_some_and(|one| one.reviewed == urgent);
        let about = match self.reviewed {
            Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => {
                is_urgent(complaint)
            }
            reviewed => reviewed == urgent,
        };
        case.urgency.as_ref().filter(|assessment| about && !assessment.accepted)
    }
}
