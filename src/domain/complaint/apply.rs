//! Recording: each event assigns what it carries. Nothing is judged, nothing can fail.

use super::{
    Complaint, Decision, Inadmissibility, Recorded, Sending, Step,
    event::{Event, Filed},
    state::State,
};
use crate::domain::case::{
    clock::{Clock, LedgerEntry},
    reply::Road,
};

impl Complaint {
    /// The complaint as its first event leaves it; none when that event is no filing.
    pub fn opened(first: &Recorded) -> Option<Complaint> {
        match &first.event {
            Event::ComplaintFiled(filed) | Event::ComplaintRegistered(filed) => Some(opened(filed)),
            _ => None,
        }
    }

    /// Records one further event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let on = recorded.happened_on;
        match &recorded.event {
            Event::ComplaintFiled(_) | Event::ComplaintRegistered(_) | Event::ComplaintNoted { .. } => {}
            Event::ComplaintRipened { clock, .. } => {
                self.state = State::Filed;
                self.clock = Some(Clock::started(clock));
            }
            Event::ComplaintAdmitted => self.state = State::Admitted,
            Event::ComplaintDismissed { reasons, road, clock } => {
                self.state = State::Inadmissible;
                self.record(clock.as_ref());
                let sent = Sending::by(*road, on);
                self.inadmissible = Some(Inadmissibility { reasons: reasons.clone(), on, sent });
            }
            Event::Inquired { inquiry, text } => {
                self.steps.push(Step { on, kind: *inquiry, text: text.clone() });
            }
            Event::ComplaintDecided { finding, reasons, redress, road, also_answered, clock } => {
                self.state = State::Decided;
                self.record(Some(clock));
                self.decision = Some(Decision {
                    finding: *finding,
                    reasons: reasons.clone(),
                    redress: redress.clone(),
                    also_answered: *also_answered,
                    on,
                    sent: Sending::by(*road, on),
                });
            }
            Event::DecisionDispatched { on, .. } => self.send(|sent| {
                // What was seen before it left had provably been handed over.
                sent.dispatched_on = Some(sent.received_on.map_or(*on, |seen| seen.min(*on)));
            }),
            Event::DecisionLeft { .. } => self.send(|sent| {
                sent.dispatched_on = Some(sent.received_on.map_or(on, |seen| seen.min(on)));
            }),
            Event::DecisionGivenUp { .. } => self.send(|sent| {
                sent.road = Road::Letter;
                sent.dispatched_on = sent.received_on;
            }),
            Event::DecisionReceived { on, proof } => self.send(|sent| {
                sent.received_on = Some(*on);
                sent.proof = Some(proof.clone());
                sent.dispatched_on = sent.dispatched_on.or(Some(*on));
            }),
            Event::ComplaintWithdrawn { on, clock, .. } => {
                self.state = State::Withdrawn;
                self.withdrawn_on = Some(*on);
                self.record(clock.as_ref());
            }
            Event::Followed { compliance, on, .. } => self.compliance = Some((*on, *compliance)),
            Event::ComplaintRecalculated { clock } => self.record(Some(clock)),
        }
    }

    fn record(&mut self, entry: Option<&LedgerEntry>) {
        if let Some((clock, entry)) = self.clock.as_mut().zip(entry) {
            clock.record(entry);
        }
    }

    fn send(&mut self, change: impl FnOnce(&mut Sending)) {
        let decided = self.decision.as_mut().map(|decision| &mut decision.sent);
        if let Some(sent) = decided.or(self.inadmissible.as_mut().map(|one| &mut one.sent)) {
            change(sent);
        }
    }
}

fn opened(filed: &Filed) -> Complaint {
    Complaint {
        id: filed.complaint,
        reference: filed.reference.clone(),
        body: filed.body,
        institution: filed.institution.clone(),
        request: filed.request.clone(),
        reviewed: filed.reviewed,
        state: if filed.clock.is_some() { State::Filed } else { State::Premature },
        channel: filed.channel,
        filed_at: filed.filed_at,
        received_on: filed.received_on,
        evidence: filed.evidence.clone(),
        timeliness: filed.timeliness,
        complainant: filed.complainant.clone(),
        grievances: filed.grievances.clone(),
        text: filed.text.clone(),
        attachments: filed.attachments.clone(),
        clock: filed.clock.as_ref().map(Clock::started),
        steps: Vec::new(),
        decision: None,
        inadmissible: None,
        withdrawn_on: None,
        compliance: None,
    }
}
