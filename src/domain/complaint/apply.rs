//! Recording: each event assigns what it carries. Nothing is judged, nothing can fail.

use super::{
    Complaint, Decision, Inadmissibility, Step,
    event::{Event, Filed},
    state::State,
};
use crate::domain::case::{
    clock::{Clock, LedgerEntry},
    sending::Sending,
};
use jiff::civil::Date;

impl Complaint {
    /// The complaint as its first event leaves it; none when that event is no filing.
    pub fn opened(first: &Event) -> Option<Complaint> {
        match first {
            Event::Filed(filed) | Event::Registered(filed) => Some(opened(filed)),
            _ => None,
        }
    }

    /// Records one further event, which happened on that day.
    pub fn apply(&mut self, event: &Event, on: Date) {
        match event {
            Event::Filed(_) | Event::Registered(_) | Event::Noted { .. } => {}
            Event::Acknowledged { on, evidence, timeliness, clock } => {
                self.state = state_by(clock.as_ref());
                self.received_on = *on;
                self.evidence = Some(evidence.clone());
                self.timeliness = *timeliness;
                self.eased_on = None;
                self.clock = clock.as_ref().map(Clock::started);
            }
            Event::Ripened { end, clock, .. } => {
                self.state = State::Filed;
                self.end = *end;
                self.clock = Some(Clock::started(clock));
            }
            Event::Admitted => self.state = State::Admitted,
            Event::Dismissed { reasons, road, also_answered, delegation, clock } => {
                self.state = State::Inadmissible;
                self.record(clock.as_ref());
                let sent = Sending::by(*road, on);
                self.inadmissible = Some(Inadmissibility {
                    reasons: reasons.clone(),
                    also_answered: *also_answered,
                    delegation: delegation.clone(),
                    on,
                    sent,
                });
            }
            Event::Inquired { inquiry, text, answer_by, attachments, .. } => self.steps.push(Step {
                on,
                kind: *inquiry,
                text: text.clone(),
                answer_by: *answer_by,
                attachments: attachments.clone(),
            }),
            Event::Decided { finding, reasons, redress, road, also_answered, delegation, clock } => {
                self.state = State::Decided;
                self.record(Some(clock));
                self.decision = Some(Decision {
                    finding: *finding,
                    reasons: reasons.clone(),
                    redress: redress.clone(),
                    also_answered: *also_answered,
                    delegation: delegation.clone(),
                    on,
                    sent: Sending::by(*road, on),
                });
            }
            Event::Received { on, proof } => self.send(|sent| {
                sent.arrive(*on, proof.clone());
            }),
            Event::Withdrawn { on, attachments, clock, .. } => {
                self.withdrawal.clone_from(attachments);
                self.state = State::Withdrawn;
                self.withdrawn_on = Some(*on);
                self.record(clock.as_ref());
            }
            Event::Followed { compliance, on, .. } => self.compliance = Some((*on, *compliance)),
            Event::PromiseBroken { .. } => self.broken_on = Some(on),
            Event::Recalculated { clock } => self.record(Some(clock)),
            Event::Eased { timeliness, .. } => {
                self.timeliness = *timeliness;
                self.eased_on = Some(on);
                self.eased_too_late = self.inadmissible.is_some();
            }
        }
    }

    fn record(&mut self, entry: Option<&LedgerEntry>) {
        if let Some((clock, entry)) = self.clock.as_mut().zip(entry) {
            clock.record(entry);
        }
    }

    pub(in crate::domain) fn send(&mut self, change: impl FnOnce(&mut Sending)) {
        let decided = self.decision.as_mut().map(|decision| &mut decision.sent);
        if let Some(sent) = decided.or(self.inadmissible.as_mut().map(|one| &mut one.sent)) {
            change(sent);
        }
    }
}

/// What counts runs a period; what came too early waits.
fn state_by(clock: Option<&LedgerEntry>) -> State {
    if clock.is_some() { State::Filed } else { State::Premature }
}

fn opened(filed: &Filed) -> Complaint {
    Complaint {
        id: filed.complaint,
        reference: filed.reference.clone(),
        body: filed.body,
        reviewed: filed.reviewed,
        end: filed.end,
        declared: filed.declared.clone(),
        state: if filed.is_to_hand_in() { State::Dispatched } else { state_by(filed.clock.as_ref()) },
        channel: filed.channel,
        filed_at: filed.filed_at,
        received_on: filed.received_on,
        evidence: filed.evidence.clone(),
        timeliness: filed.timeliness,
        eased_on: None,
        eased_too_late: false,
        grievances: filed.grievances.clone(),
        text: filed.text.clone(),
        attachments: filed.attachments.clone(),
        clock: filed.clock.as_ref().map(Clock::started),
        steps: Vec::new(),
        decision: None,
        inadmissible: None,
        withdrawn_on: None,
        withdrawal: Vec::new(),
        compliance: None,
        broken_on: None,
    }
}
