//! Recording: each event assigns what it carries. Nothing is judged, nothing can fail.

use super::{
    Assessment, Case, Extension, Passing, Proposal, Recorded, Voiding,
    bounce::BounceKind,
    clock::{Clock, LedgerEntry, Step},
    command::{ExtensionNotice, NoticeSubject},
    consultation::Consultation,
    contribution, costs,
    court::{CourtAction, Judgment},
    delivery::Deliveries,
    event::{Event, Filed},
    reply::{Reply, Road},
    sending::{self, Sending},
    stage::Stage,
};
use crate::domain::{complaint::Complaint, law::Rule};
use jiff::civil::Date;

impl Case {
    /// The case as its first event leaves it; none when that event is no filing.
    pub fn opened(first: &Recorded) -> Option<Case> {
        match &first.event {
            Event::Submitted(filed) | Event::Registered(filed) => Some(opened(filed)),
            Event::Declared { filed, declared } => {
                Some(Case { stage: Stage::Elsewhere, declared: Some(declared.clone()), ..opened(filed) })
            }
            _ => None,
        }
    }

    /// Records one further event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let on = recorded.happened_on;
        match &recorded.event {
            Event::Submitted(_) | Event::Registered(_) | Event::Declared { .. } => {}
            Event::Acknowledged { received_on, evidence, clocks } => {
                self.stage = Stage::Received;
                self.received_on = Some(*received_on);
                self.evidence = Some(evidence.clone());
                self.record_clocks(clocks);
            }
            Event::TakenOn { by, before } => {
                self.assignee = Some(*by);
                self.involved.extend(before);
                self.stage = Stage::InProgress;
            }
            Event::Assigned { to, before } => {
                self.assignee = Some(*to);
                self.involved.extend(before);
            }
            Event::Noted { .. } => {}
            Event::Extended { rule, ground, reasons, road, clock, by } => {
                self.record_clock(clock);
                self.extensions.push(Extension {
                    rule: *rule,
                    ground: *ground,
                    reasons: reasons.clone(),
                    decided_on: on,
                    road: Some(*road),
                    notified_on: (*road == Road::Mail).then_some(on),
                    came_back: None,
                    valid: true,
                    by: *by,
                });
            }
            Event::ExtensionWithoutEffect { rule, ground, reasons, notice, clock, by } => {
                self.record_clock(clock);
                self.extensions.push(Extension {
                    rule: *rule,
                    ground: *ground,
                    reasons: reasons.clone(),
                    decided_on: recorded.happened_on,
                    road: None,
                    notified_on: told_on(*notice),
                    came_back: None,
                    valid: false,
                    by: *by,
                });
            }
            Event::ExtensionLapsed { rule, clock } => {
                self.record_clock(clock);
                for extension in self.extensions.iter_mut().filter(|extension| extension.rule == *rule) {
                    extension.valid = false;
                }
            }
            Event::ExtensionRestored { rule, clock, .. } => {
                self.record_clock(clock);
                for extension in self.extensions.iter_mut().filter(|extension| extension.rule == *rule) {
                    extension.valid = true;
                }
            }
            Event::ConsultationOpened { id, third_party, notice } => {
                let notice = notice.as_deref().cloned();
                self.consultations.push(Consultation::opened(*id, third_party.clone(), notice, on));
            }
            Event::ConsultationClosed { id, end, reasons } => {
                for consultation in self.consultations.iter_mut().filter(|one| one.id == *id) {
                    consultation.closed = Some((on, *end));
                    consultation.reasons.clone_from(reasons);
                }
            }
            Event::ThirdParty { consultation, happened } => {
                for one in self.consultations.iter_mut().filter(|one| one.id == *consultation) {
                    one.apply(happened, on);
                }
            }
            Event::Contribution { id, happened } => {
                contribution::apply(&mut self.contributions, *id, happened, on);
            }
            Event::Costs { quote, happened } => costs::apply(&mut self.quotes, *quote, happened, on),
            Event::Delivery { happened } => self.deliveries.apply(happened, on),
            Event::UrgencyAssessed { accepted, reasons, clock, by } => {
                let (accepted, reasons) = (*accepted, reasons.clone());
                self.urgency = Some(Assessment { accepted, on, reasons, by: *by });
                self.record_clocks(clock);
            }
            Event::Replied { reply, by, road, dispatched_on, clocks } => {
                if reply.is_final {
                    self.stage = Stage::Answered;
                }
                self.record_clocks(clocks);
                self.replies.push(Reply {
                    text: reply.clone(),
                    given_on: on,
                    by: by.clone(),
                    sent: Sending::leaving(*road, *dispatched_on),
                });
            }
            Event::Proposed { id, act, expires_on } => self.proposals.push(Proposal {
                id: *id,
                act: (**act).clone(),
                by: recorded.actor.user,
                on,
                expires_on: *expires_on,
            }),
            Event::Confirmed { id } | Event::Declined { id, .. } => {
                self.proposals.retain(|proposal| proposal.id != *id)
            }
            Event::Complaint { complaint, happened } => match Complaint::opened(happened) {
                Some(opened) => self.complaints.push(opened),
                None => {
                    for one in self.complaints.iter_mut().filter(|one| one.id == *complaint) {
                        one.apply(happened, on);
                    }
                }
            },
            Event::CourtDeclared { declared, timeliness } => self.court_actions.push(CourtAction {
                declared: (**declared).clone(),
                timeliness: *timeliness,
                judgment: None,
            }),
            Event::JudgmentRecorded { action, on, outcome } => {
                for one in self.court_actions.iter_mut().filter(|one| one.declared.action == *action) {
                    one.judgment = Some(Judgment { on: *on, outcome: outcome.clone() });
                }
            }
            Event::LetterDispatched { subject, on, .. } => self.record_dispatch(*subject, *on),
            Event::NoticeLeft { subject, .. } => self.record_dispatch(*subject, on),
            Event::NoticeGivenUp { subject, .. } => self.record_given_up(*subject),
            Event::NoticeBounced { subject, bounce, letter_by, .. } => {
                self.record_came_back(*subject, *letter_by);
                // A third party that gets a new link gets it where its new address says.
                if bounce.kind == BounceKind::Hard && subject.third_party().is_none() {
                    self.mail_refused_on = self.mail_refused_on.or(Some(on));
                }
            }
            Event::ReplyReceived { reply, on, proof } => {
                for one in self.replies.iter_mut().filter(|one| one.text.id == *reply) {
                    one.sent.arrive(*on, proof.clone());
                }
            }
            Event::ReceiptCorrected { received_on, evidence, clocks, by } => {
                self.received_on = Some(*received_on);
                self.evidence = Some(evidence.clone());
                self.involved.extend(by);
                self.record_clocks(clocks);
            }
            Event::Withdrawn { on, attachments, clocks, .. } => {
                self.proposals.clear();
                self.withdrawal.clone_from(attachments);
                self.stage = Stage::Withdrawn;
                self.withdrawn_on = Some(*on);
                self.record_clocks(clocks);
            }
            Event::Voided { cause, duplicate_of, reasons, clocks, by } => {
                self.proposals.clear();
                self.stage = Stage::Void;
                self.voided = Some(Voiding {
                    cause: *cause,
                    duplicate_of: duplicate_of.clone(),
                    reasons: reasons.clone(),
                    on,
                    by: by.clone(),
                });
                self.record_clocks(clocks);
            }
            Event::Reopened { .. } => self.stage = Stage::InProgress,
            // Whoever had it in hand has no part in it at another body.
            Event::Passed { from, to, on } => {
                self.institution = to.clone();
                self.passings.push(Passing { from: from.clone(), to: to.clone(), on: *on });
                self.involved.extend(self.assignee.take());
            }
            Event::LinkRenewed { .. } => self.link_generation += 1,
            Event::Recalculated { clocks, act, .. } => {
                self.record_clocks(clocks);
                self.followed = (*act).or(self.followed);
            }
            Event::Closed => {
                self.proposals.clear();
                self.stage = Stage::Closed;
            }
        }
    }

    fn record_clocks<'a>(&mut self, entries: impl IntoIterator<Item = &'a LedgerEntry>) {
        for entry in entries {
            self.record_clock(entry);
        }
    }

    fn record_clock(&mut self, entry: &LedgerEntry) {
        match self.clocks.iter_mut().find(|clock| clock.rule == entry.rule) {
            Some(clock) => clock.record(entry),
            None if entry.step == Step::Start => self.clocks.push(Clock::started(entry)),
            None => {}
        }
    }

    fn record_dispatch(&mut self, subject: NoticeSubject, on: Date) {
        match subject {
            NoticeSubject::Reply { .. } | NoticeSubject::Decision { .. } => {
                self.send(subject, |sent| sent.leave(on))
            }
            NoticeSubject::Extension { rule } => {
                if let Some(extension) = self.last_extension(rule) {
                    let judged_on = extension.came_back.map_or(on, |mail| mail.judged_on(on));
                    extension.notified_on = Some(judged_on);
                }
            }
            NoticeSubject::Consultation { .. } | NoticeSubject::Disclosure { .. } => {
                self.tell_third_party(subject, None, Some(on));
            }
            NoticeSubject::Information => {}
        }
    }

    fn record_given_up(&mut self, subject: NoticeSubject) {
        match subject {
            NoticeSubject::Reply { .. } | NoticeSubject::Decision { .. } => {
                self.send(subject, Sending::give_up)
            }
            NoticeSubject::Extension { rule } => {
                if let Some(extension) = self.last_extension(rule) {
                    extension.road = Some(Road::Letter);
                    extension.notified_on = None;
                }
            }
            NoticeSubject::Consultation { .. } | NoticeSubject::Disclosure { .. } => {
                self.tell_third_party(subject, Some(Road::Letter), None);
            }
            NoticeSubject::Information => {}
        }
    }

    /// As if it were given up, but what is told again soon counts from the day its mail left.
    fn record_came_back(&mut self, subject: NoticeSubject, letter_by: Option<Date>) {
        match subject {
            NoticeSubject::Reply { .. } | NoticeSubject::Decision { .. } => {
                self.send(subject, |sent| sent.come_back(letter_by));
            }
            NoticeSubject::Extension { rule } => {
                if let Some(extension) = self.last_extension(rule) {
                    extension.came_back = sending::came_back(extension.notified_on, letter_by);
                }
                self.record_given_up(subject);
            }
            // Their days run from the letter.
            NoticeSubject::Consultation { .. }
            | NoticeSubject::Disclosure { .. }
            | NoticeSubject::Information => {
                self.record_given_up(subject);
            }
        }
    }

    /// Changes how an answer or a decision travels.
    fn send(&mut self, subject: NoticeSubject, change: impl Fn(&mut Sending)) {
        if let NoticeSubject::Reply { reply } = subject {
            self.replies.iter_mut().filter(|one| one.text.id == reply).for_each(|one| change(&mut one.sent));
        }
        if let NoticeSubject::Decision { complaint } = subject {
            self.complaints.iter_mut().filter(|one| one.id == complaint).for_each(|one| one.send(&change));
        }
    }

    fn last_extension(&mut self, rule: Rule) -> Option<&mut Extension> {
        self.extensions.iter_mut().rfind(|one| one.rule == rule)
    }

    /// What a third party is told leaves on that day, by another road where one is given.
    fn tell_third_party(&mut self, subject: NoticeSubject, road: Option<Road>, on: Option<Date>) {
        let is = |id| {
            matches!(subject, NoticeSubject::Consultation { consultation }
            | NoticeSubject::Disclosure { consultation } if consultation == id)
        };
        for one in self.consultations.iter_mut().filter(|one| is(one.id)) {
            if let NoticeSubject::Consultation { .. } = subject {
                one.road = road.or(one.road);
                one.notified_on = on;
            } else if let Some(decided) = one.decided.as_mut() {
                decided.road = road.unwrap_or(decided.road);
                decided.told_on = on;
            }
        }
    }
}

fn told_on(notice: ExtensionNotice) -> Option<Date> {
    match notice {
        ExtensionNotice::Portal => None,
        ExtensionNotice::Elsewhere { on } => Some(on),
    }
}

fn opened(filed: &Filed) -> Case {
    Case {
        id: filed.case,
        reference: filed.reference.clone(),
        institution: filed.institution.clone(),
        passings: Vec::new(),
        stage: if filed.received_on.is_some() { Stage::Received } else { Stage::Dispatched },
        channel: filed.channel,
        filed_at: filed.filed_at,
        received_on: filed.received_on,
        evidence: filed.evidence.clone(),
        declared: None,
        requester: filed.requester.clone(),
        ask: filed.ask.clone(),
        attachments: filed.attachments.clone(),
        assignee: None,
        involved: Vec::new(),
        clocks: filed.clocks.iter().map(Clock::started).collect(),
        extensions: Vec::new(),
        urgency: None,
        consultations: Vec::new(),
        replies: Vec::new(),
        proposals: Vec::new(),
        complaints: Vec::new(),
        court_actions: Vec::new(),
        contributions: Vec::new(),
        quotes: Vec::new(),
        deliveries: Deliveries::default(),
        group: filed.group.clone(),
        withdrawn_on: None,
        withdrawal: Vec::new(),
        voided: None,
        followed: None,
        link_generation: 0,
        mail_refused_on: None,
    }
}
