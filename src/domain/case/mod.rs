//! The case: its facts, and `apply`, which records an event and judges nothing.
//! Rules stand in `decide`; words, storage and pages know the case, it knows none of them.

pub mod anonymity;
mod apply;
pub mod available;
pub mod bounce;
pub mod clock;
pub mod command;
pub mod consultation;
pub mod contribution;
pub mod costs;
pub mod court;
pub mod decide;
pub mod delivery;
pub mod event;
pub mod facts;
pub mod ground;
pub mod group;
pub mod linked;
mod listed;
mod passing;
pub mod permitted;
pub mod refusal;
pub mod reply;
pub mod said;
pub mod sending;
pub mod stage;
mod told;
mod voiding;
mod window;

pub use self::{passing::Passing, voiding::Voiding};

use self::{
    clock::{Clock, Step},
    command::Proposed,
    consultation::Consultation,
    contribution::Contribution,
    costs::Quote,
    court::CourtAction,
    delivery::Deliveries,
    event::Event,
    facts::{Ask, Attachment, Channel, Declared, Kind, Requester},
    ground::ExtensionGround,
    group::Group,
    reply::{ItemAnswer, Outcome, Reply, Road},
    sending::CameBack,
    stage::Stage,
};
use super::{
    actor::ActorRecord,
    complaint::Complaint,
    id::{CaseId, ComplaintId, ConsultationId, ContributionId, CourtActionId, ProposalId, ReplyId, UserId},
    institution::InstitutionCode,
    law::{
        Rule,
        status::{self, Stop, TimeStatus},
        zone,
    },
    moment::Moment,
    reference::Reference,
    sealed::Sealed,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// A request for information and all that is known of it, values sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: CaseId,
    pub reference: Reference,
    /// Who answers for it now: the body it was addressed to, or who took the place of that.
    pub institution: InstitutionCode,
    /// How it came there from the body it was addressed to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passings: Vec<Passing>,
    pub stage: Stage,
    pub channel: Channel,
    pub filed_at: Timestamp,
    pub received_on: Option<Date>,
    /// What the date of receipt rests on, where the portal did not see it.
    pub evidence: Option<Sealed>,
    /// Of a request that the portal never saw: what is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<Declared>,
    pub requester: Requester,
    pub ask: Ask,
    pub attachments: Vec<Attachment>,
    pub assignee: Option<UserId>,
    /// Who had it in hand before, and the two persons of each correction of its day of receipt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub involved: Vec<UserId>,
    pub clocks: Vec<Clock>,
    pub extensions: Vec<Extension>,
    pub urgency: Option<Assessment>,
    pub consultations: Vec<Consultation>,
    pub replies: Vec<Reply>,
    pub proposals: Vec<Proposal>,
    /// Every complaint, to the head and to the Commission, each a record of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub complaints: Vec<Complaint>,
    /// Every action before the court that the requester declared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub court_actions: Vec<CourtAction>,
    /// Who was asked inside the institution, and what they said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Contribution>,
    /// What the requester was asked to pay (art. 5).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// Appointments and what was handed over (art. 15).
    #[serde(default, skip_serializing_if = "Deliveries::is_empty")]
    pub deliveries: Deliveries,
    /// The cases of the same request at other bodies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    pub withdrawn_on: Option<Date>,
    /// The signed scan of a withdrawal on paper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawal: Vec<Attachment>,
    pub voided: Option<Voiding>,
    /// The last act of the calendar that moved a date of this case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followed: Option<u32>,
    /// How often the secret link was renewed; older links are dead.
    pub link_generation: u32,
    /// Since when the requester's address takes no mail, as the server there said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail_refused_on: Option<Date>,
}

/// An extension as it was notified, valid or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    pub rule: Rule,
    pub ground: ExtensionGround,
    pub reasons: Sealed,
    pub decided_on: Date,
    pub road: Option<Road>,
    /// The day the notice left, as far as is known.
    pub notified_on: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_back: Option<CameBack>,
    pub valid: bool,
    /// Who did it, where a person of the institution did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
}

/// The decision on urgency (art. 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub accepted: bool,
    pub on: Date,
    pub reasons: Option<Sealed>,
    /// Who did it, where a person of the institution did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
}

/// An act that waits for its second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    pub id: ProposalId,
    pub act: Proposed,
    pub by: Option<UserId>,
    pub on: Date,
    pub expires_on: Option<Date>,
}

/// An event with what every event has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    pub actor: ActorRecord,
    /// The legal date on which it happened.
    pub happened_on: Date,
    pub recorded_at: Timestamp,
    pub event: Event,
}

impl Case {
    pub fn clock(&self, rule: Rule) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.rule == rule)
    }

    /// Whether somebody still owes its requester something, or can be asked for it.
    pub fn is_alive(&self) -> bool {
        let open = self.stage.is_open() || matches!(self.stage, Stage::Dispatched | Stage::Answered);
        open || self.complaints.iter().any(|complaint| complaint.state.is_open())
    }

    /// The first final reply: with it the case is answered.
    pub fn final_reply(&self) -> Option<&Reply> {
        self.replies.iter().find(|reply| reply.text.is_final)
    }

    pub fn reply(&self, id: ReplyId) -> Option<&Reply> {
        self.replies.iter().find(|reply| reply.text.id == id)
    }

    /// Whether that person gave an answer to this request, alone or with another.
    pub fn was_answered_by(&self, user: UserId) -> bool {
        self.replies.iter().any(|reply| reply.by.contains(&user))
    }

    /// Whether that person had a part in what can be complained of: answered, extended, judged the urgency, had it
    /// voided or its receipt corrected, or ever had it in hand, silence included.
    pub fn was_handled_by(&self, user: UserId) -> bool {
        let extended = self.extensions.iter().filter_map(|extension| extension.by);
        let judged = self.urgency.iter().filter_map(|assessment| assessment.by);
        let voided = self.voided.iter().flat_map(|voiding| voiding.by.iter().copied());
        let others = extended.chain(judged).chain(voided).chain(self.assignee);
        let mut all = others.chain(self.involved.iter().copied());
        all.any(|one| one == user) || self.was_answered_by(user)
    }

    pub fn complaint(&self, id: ComplaintId) -> Option<&Complaint> {
        self.complaints.iter().find(|complaint| complaint.id == id)
    }

    pub fn court_action(&self, id: CourtActionId) -> Option<&CourtAction> {
        self.court_actions.iter().find(|action| action.declared.action == id)
    }

    pub fn proposal(&self, id: ProposalId) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.id == id)
    }

    /// The final replies, more than one when the case was reopened.
    fn final_replies(&self) -> impl DoubleEndedIterator<Item = &Reply> {
        self.replies.iter().filter(|reply| reply.text.is_final)
    }

    /// The outcome so far, read from the last final reply.
    pub fn outcome(&self) -> Option<Outcome> {
        self.final_replies().next_back().map(|reply| reply.text.outcome())
    }

    pub fn is_urgent(&self) -> bool {
        self.ask.kind == Kind::Urgent
    }

    /// Whether urgency stands: asked for and not declined.
    pub fn urgency_stands(&self) -> bool {
        self.is_urgent() && self.urgency.as_ref().is_none_or(|assessment| assessment.accepted)
    }

    pub fn has_open_consultation(&self) -> bool {
        self.consultations.iter().any(|consultation| consultation.closed.is_none())
    }

    pub fn consultation(&self, id: ConsultationId) -> Option<&Consultation> {
        self.consultations.iter().find(|consultation| consultation.id == id)
    }

    pub fn contribution(&self, id: ContributionId) -> Option<&Contribution> {
        self.contributions.iter().find(|one| one.id == id)
    }

    /// The quote that waits for its payment.
    pub fn open_quote(&self) -> Option<&Quote> {
        self.quotes.iter().find(|quote| quote.is_open())
    }

    /// The day of the first reply that supplies something: there is nothing to hand over before.
    pub fn first_supply(&self) -> Option<Date> {
        let supplies = |reply: &&Reply| reply.text.items.iter().any(|one| one.answer == ItemAnswer::Supplied);
        self.replies.iter().filter(supplies).map(|reply| reply.given_on).min()
    }

    /// How notices reach the requester: by mail where there is an address that takes it.
    pub fn road(&self) -> Road {
        let takes_mail = self.requester.email.is_some() && self.mail_refused_on.is_none();
        if takes_mail { Road::Mail } else { Road::Letter }
    }

    /// What stopped a clock first: a final reply left, urgency was declined, the requester withdrew,
    /// the case was voided. None while it runs, and for ever when nothing came.
    pub fn stop(&self, rule: Rule) -> Option<Stop> {
        let replied =
            self.final_replies().filter_map(|reply| reply.sent.dispatched_on).min().map(Stop::Reply);
        let declined = self.urgency.as_ref().filter(|a| rule == Rule::Urgent && !a.accepted).map(|a| a.on);
        let voided = self.voided.as_ref().map(|voiding| voiding.on);
        let withdrawn = self.clock(rule).and_then(|clock| self.withdrawn_from(clock));
        let otherwise = [declined, withdrawn, voided].into_iter().flatten().map(Stop::WithoutReply);
        replied.into_iter().chain(otherwise).min_by_key(|stop| match stop {
            Stop::Reply(on) | Stop::WithoutReply(on) => *on,
        })
    }

    /// The files that came from the requester: with the request, and the signed scan of its withdrawal.
    pub fn files(&self) -> impl Iterator<Item = &Attachment> {
        self.attachments.iter().chain(&self.withdrawal)
    }

    /// The day on which a withdrawal stopped a clock: that of its signature, or that of its recording where
    /// the last day had passed by then. What an officer records afterwards erases no lateness.
    fn withdrawn_from(&self, clock: &Clock) -> Option<Date> {
        let signed = self.withdrawn_on?;
        let stopped = clock.ledger.iter().rfind(|entry| entry.step == Step::Stop).map(|entry| entry.on);
        let late = |on: &Date| clock.due.as_ref().is_some_and(|due| *on > due.latest);
        Some(stopped.filter(late).map_or(signed, |on| on.max(signed)))
    }

    /// The three facts of time status of one clock.
    pub fn time_status(&self, clock: &Clock, moment: &Moment<'_>) -> TimeStatus {
        let facts = status::Clock {
            rule: clock.rule,
            started_on: Some(clock.started_on),
            due: clock.due.as_ref(),
            term: clock.term,
            stop: self.stop(clock.rule),
        };
        // What is left is counted as the last day was; how late it is, by the days as they are known now.
        let ahead = clock.due.as_ref().is_some_and(|due| moment.today <= due.latest);
        let calendar = if ahead { clock.counted_by(moment.calendar) } else { moment.calendar };
        status::status(calendar, &facts, moment.today, moment.classes)
    }

    /// Whether the answer came late by the strict reading alone: in time had a last day off moved to the next
    /// working day. Noted for the record; the delay counts (C8).
    pub fn is_in_time_if_rolled(&self, clock: &Clock, moment: &Moment<'_>) -> bool {
        match (self.stop(clock.rule), &clock.due) {
            (Some(Stop::Reply(on)), Some(due)) => {
                status::in_time_if_rolled(moment.calendar, due, on, moment.classes)
            }
            _ => false,
        }
    }

    /// The clocks that still ask for something. An answer whose letter waits for its dispatch stops none.
    pub fn running(&self) -> impl Iterator<Item = &Clock> {
        let owes = self.stage.is_open() || self.stage == Stage::Answered;
        self.clocks.iter().filter(move |clock| owes && self.stop(clock.rule).is_none())
    }

    /// The clocks in the order in which people look at them: the one that ends first before the others, one
    /// that was stopped last.
    pub fn clocks_by_day(&self) -> Vec<&Clock> {
        let mut clocks: Vec<&Clock> = self.clocks.iter().collect();
        clocks.sort_by_key(|clock| {
            let due_on = clock.due.as_ref().map_or(Date::MAX, |due| due.due_on);
            (self.stop(clock.rule).is_some(), due_on)
        });
        clocks
    }

    /// The day by which the institution must act next: the earliest due date that runs.
    pub fn act_by(&self) -> Option<Date> {
        self.running().filter_map(|clock| clock.due.as_ref().map(|due| due.due_on)).min()
    }

    /// Whether a person stated the day of receipt, and another one is possible: what the portal saw itself
    /// is not corrected.
    pub fn receipt_can_be_corrected(&self) -> bool {
        let (first, last) = self.receipt_between();
        self.evidence.is_some() && (first.is_none() || first < last)
    }

    /// The days on which the request can have been received: not before it was sent there, where the portal
    /// knows when, and not after the day on which somebody recorded it as received.
    pub fn receipt_between(&self) -> (Option<Date>, Option<Date>) {
        let sent_on = (self.channel == Channel::Portal).then(|| zone::legal_date(self.filed_at));
        let started = self.clocks.iter().filter_map(|clock| clock.ledger.first());
        (sent_on, started.map(|entry| entry.on).min())
    }

    /// The last day on which an act that waits for its second person can be confirmed; the end of time where
    /// no calendar says. None when none waits.
    pub fn confirm_until(&self) -> Option<Date> {
        self.proposals.iter().map(|proposal| proposal.expires_on.unwrap_or(Date::MAX)).max()
    }

    /// Rebuilds a case from its history; none when the history is empty or does not begin with a filing.
    pub fn rebuild<'a>(history: impl IntoIterator<Item = &'a Recorded>) -> Option<Case> {
        let mut events = history.into_iter();
        let mut case = Case::opened(events.next()?)?;
        for recorded in events {
            case.apply(recorded);
        }
        Some(case)
    }
}
