//! The complaint of a story to the head of the institution: how it comes, and what becomes of it. Each step comes
//! so many days after the one before it, and none beyond the end of the telling.

use super::{Ladder, Telling, chance, texts::Gives};
use crate::{
    app::Error,
    domain::{
        actor::Actor,
        case::{
            Case,
            command::{Command, Registration},
            facts::Channel,
            reply::{Proof, Road},
        },
        complaint::{
            Complaint,
            available::available,
            command::{Action, Command as OnComplaint, Filing, Ruling},
            facts::{Body, Compliance, Finding, Grievance, Redress, Reviewed, Timeliness},
            offers::offers,
        },
        id::ComplaintId,
        law::{Rule, zone},
        sealed::{Sealed, ValueKind},
    },
};
use jiff::{ToSpan, civil::Date};

/// The working day on which the silence is complained of: two after the last day of the answer.
const AFTER_SILENCE: usize = 22;

impl Telling<'_> {
    pub(super) fn climb(&mut self, step: Ladder) -> Result<(), Error> {
        match step {
            Ladder::Early => return self.waits_for_the_silence(),
            Ladder::EarlyThenAnswered => return self.loses_its_object(),
            Ladder::Late => return self.comes_too_late(),
            _ => {}
        }
        let Some(id) = (if step.is_of_refusal() { self.of_refusal()? } else { self.of_silence()? }) else {
            return Ok(());
        };
        match step {
            Ladder::HeadUpholds => self.head_decides(id, Finding::Upheld),
            Ladder::HeadRejects => self.head_decides(id, Finding::Rejected),
            Ladder::HeadPartly => {
                self.head_decides(id, Finding::Partly)?;
                self.follow(Body::Head, id, 16)
            }
            Ladder::UpheldThenAnswered => {
                self.head_decides(id, Finding::Upheld)?;
                self.answers_after(4)?;
                self.follow(Body::Head, id, 12)
            }
            Ladder::Withdrawn => {
                self.answers_after(3)?;
                self.withdraws(id)
            }
            Ladder::HandedIn | Ladder::Acknowledged => {
                self.head_decides(id, Finding::Rejected)?;
                self.hands_in(id, step)
            }
            Ladder::ToCommission
            | Ladder::Inquired
            | Ladder::Recommended
            | Ladder::Court
            | Ladder::CommissionSilent
            | Ladder::CommissionRejects
            | Ladder::Followed => self.before_the_commission(id, step),
            Ladder::ToHead
            | Ladder::RefusalToHead
            | Ladder::HeadSilent
            | Ladder::Early
            | Ladder::EarlyThenAnswered
            | Ladder::Late => Ok(()),
        }
    }

    fn of_silence(&mut self) -> Result<Option<ComplaintId>, Error> {
        if !self.moves_to(AFTER_SILENCE) {
            return Ok(None);
        }
        let reviewed = Reviewed::Silence { rule: Rule::Answer };
        self.complains((Body::Head, self.history.receives()), reviewed, Grievance::NoAnswer)
    }

    fn of_refusal(&mut self) -> Result<Option<ComplaintId>, Error> {
        let Some(reviewed) = self.refusal()?.filter(|_| self.moves_by(3)) else { return Ok(None) };
        self.complains((Body::Head, self.history.receives()), reviewed, Grievance::Refused)
    }

    /// Everything is refused, and that arrives.
    fn refusal(&mut self) -> Result<Option<Reviewed>, Error> {
        self.reply(self.story.pace, Gives::Nothing, true)?;
        self.arrive()?;
        let replied = self.history.case().and_then(|case| case.replies.last());
        Ok(replied.map(|reply| Reviewed::Reply { reply: reply.text.id }))
    }

    /// On the portal, where it takes such a complaint on that day.
    pub(super) fn complains(
        &mut self,
        place: (Body, bool),
        reviewed: Reviewed,
        grievance: Grievance,
    ) -> Result<Option<ComplaintId>, Error> {
        let portal = self.history.portal();
        let moment = portal.moment(portal.clock.now(), self.history.institution());
        let offered = self.history.case().is_some_and(|case| {
            offers(case, &moment).iter().any(|one| one.body == place.0 && one.reviewed.contains(&reviewed))
        });
        if !offered {
            return Ok(None);
        }
        let filing = self.of(place.0, reviewed, grievance);
        self.history.complain(place, &Actor::Requester, OnComplaint::File(Box::new(filing))).map(Some)
    }

    /// On paper, whenever it comes: the officer registers it.
    fn comes_on_paper(&mut self, reviewed: Reviewed, grievance: Grievance) -> Result<ComplaintId, Error> {
        let channel = [Channel::Counter, Channel::Post][chance(self.history.portal(), 2)];
        let evidence = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.evidence));
        let registration = Registration { channel, received_on: self.today(), evidence };
        let filing = self.of(Body::Head, reviewed, grievance);
        let officer = self.office.officer.clone();
        let command = OnComplaint::Register(Box::new(filing), registration);
        self.history.complain((Body::Head, self.history.receives()), &officer, command)
    }

    fn of(&mut self, body: Body, reviewed: Reviewed, grievance: Grievance) -> Filing {
        let text = match (body, grievance) {
            (Body::Commission, _) => self.any(&self.specimens.to_commission),
            (Body::Head, Grievance::NoAnswer) => self.specimens.complaints[0].as_str(),
            (Body::Head, _) => self.specimens.complaints.get(1).map_or("", String::as_str),
        };
        let text = self.history.seal(ValueKind::Reasons, text);
        Filing { reviewed, grievances: vec![grievance], text, attachments: Vec::new() }
    }

    /// Too early: it ripens on the day that it waited for, where nothing was answered by then.
    fn waits_for_the_silence(&mut self) -> Result<(), Error> {
        let Some(id) = self.comes_too_early()? else { return Ok(()) };
        let opens_on = self.history.case().and_then(|case| case.complaint(id)).and_then(|one| {
            let Timeliness::Premature { opens_on } = one.timeliness else { return None };
            opens_on
        });
        if !opens_on.is_some_and(|on| self.moves_to_date(on, 3)) {
            return Ok(());
        }
        self.may(&Actor::System, id, OnComplaint::Ripen)
    }

    /// Too early, and the answer comes in time: there is nothing left to decide.
    fn loses_its_object(&mut self) -> Result<(), Error> {
        let early = self.comes_too_early()?;
        self.reply(self.story.pace, Gives::All, true)?;
        self.arrive()?;
        let Some(id) = early.filter(|_| self.moves_by(2)) else { return Ok(()) };
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.without_object));
        self.head_dismisses(id, reasons)
    }

    fn comes_too_early(&mut self) -> Result<Option<ComplaintId>, Error> {
        if !self.moves_to(self.story.pace.min(14) / 2 + 1) {
            return Ok(None);
        }
        let reviewed = Reviewed::Silence { rule: Rule::Answer };
        self.comes_on_paper(reviewed, Grievance::NoAnswer).map(Some)
    }

    /// After the last day, mostly; the head says why it is not heard.
    fn comes_too_late(&mut self) -> Result<(), Error> {
        let refused = self.refusal()?;
        self.close()?;
        let days = 32 + i32::try_from(chance(self.history.portal(), 30)).unwrap_or(0);
        let Some(reviewed) = refused.filter(|_| self.moves_by(days)) else { return Ok(()) };
        let id = self.comes_on_paper(reviewed, Grievance::Refused)?;
        if !self.moves_by(6) {
            return Ok(());
        }
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.too_late));
        self.head_dismisses(id, reasons)
    }

    fn head_dismisses(&mut self, id: ComplaintId, reasons: Sealed) -> Result<(), Error> {
        let (head, road) = (self.office.head.clone(), self.road());
        self.may(&head, id, OnComplaint::Dismiss { reasons, road })?;
        self.reads(id)
    }

    fn head_decides(&mut self, id: ComplaintId, finding: Finding) -> Result<(), Error> {
        if !self.moves_by(9) {
            return Ok(());
        }
        let upheld = finding != Finding::Rejected;
        let reasons = if upheld { &self.specimens.head_upholds } else { &self.specimens.head_rejects };
        let reasons = self.history.seal(ValueKind::Reasons, self.any(reasons));
        let redress = upheld.then(|| self.redress(&self.specimens.promises, 14));
        let (head, road) = (self.office.head.clone(), self.road());
        self.on(&head, id, OnComplaint::Decide(Box::new(Ruling { finding, reasons, redress, road })))?;
        self.reads(id)
    }

    fn answers_after(&mut self, days: i32) -> Result<(), Error> {
        if !self.moves_by(days) {
            return Ok(());
        }
        self.replies(Gives::All, true)?;
        self.arrive()
    }

    fn withdraws(&mut self, id: ComplaintId) -> Result<(), Error> {
        if !self.moves_by(2) {
            return Ok(());
        }
        if self.story.with_email {
            return self.on(&Actor::Requester, id, OnComplaint::Withdraw);
        }
        let scan = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.withdrawal_scan));
        let attachments = vec![self.signed_withdrawal()];
        let (officer, signed_on) = (self.office.officer.clone(), self.today());
        self.on(&officer, id, OnComplaint::RecordWithdrawal { signed_on, scan, attachments })
    }

    /// What became of a promise or a recommendation, so many days later.
    pub(super) fn follow(&mut self, body: Body, id: ComplaintId, days: i32) -> Result<(), Error> {
        let Some(actor) = self.actor_of(body).filter(|_| self.moves_by(days)) else { return Ok(()) };
        // A promise is kept more often than not.
        let which = chance(self.history.portal(), 6);
        let texts = &self.specimens.followed;
        let (compliance, text) = match which {
            0 => (Compliance::Ignored, texts.last()),
            1 => (Compliance::Part, texts.get(1)),
            _ => (Compliance::Full, texts.first()),
        };
        let text = self.history.seal(ValueKind::Note, text.map_or("", String::as_str));
        let on = self.today();
        self.may(&actor, id, OnComplaint::Follow { compliance, on, text })
    }

    /// "Show me the decision", the day after it left; a letter has its proof of receipt.
    pub(super) fn reads(&mut self, id: ComplaintId) -> Result<(), Error> {
        self.letters()?;
        if !self.moves_by(1) {
            return Ok(());
        }
        if self.story.with_email {
            return self.may(&Actor::Requester, id, OnComplaint::ShowDecision);
        }
        let complaint = self.history.case().and_then(|case| case.complaint(id));
        let Some(body) = complaint.filter(|one| has_left(one)).map(|one| one.body) else { return Ok(()) };
        let Some(actor) = self.actor_of(body).filter(|_| self.story.received_after.is_some()) else {
            return Ok(());
        };
        let evidence = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.receipt_proof));
        let on = self.today();
        self.may(&actor, id, OnComplaint::RecordReceipt { on, proof: Proof::Postal { evidence } })
    }

    pub(super) fn redress(&mut self, texts: &'static [String], within: i32) -> Redress {
        let what = self.history.seal(ValueKind::Reasons, self.any(texts));
        Redress { what, by: self.today().checked_add(within.days()).ok() }
    }

    /// Who keeps the papers of that body.
    fn actor_of(&self, body: Body) -> Option<Actor> {
        match body {
            Body::Head => Some(self.office.officer.clone()),
            Body::Commission => self.office.commission.clone(),
        }
    }

    pub(super) fn road(&self) -> Road {
        self.history.case().map_or(Road::Letter, Case::road)
    }

    pub(super) fn on(
        &mut self,
        actor: &Actor,
        complaint: ComplaintId,
        command: OnComplaint,
    ) -> Result<(), Error> {
        self.history.act(actor, Command::Complaint { complaint, command: Box::new(command) })
    }

    /// The same where the days of this story allow it.
    fn may(&mut self, actor: &Actor, id: ComplaintId, command: OnComplaint) -> Result<(), Error> {
        if self.is_open_to(actor, id, command.action()) { self.on(actor, id, command) } else { Ok(()) }
    }

    fn is_open_to(&self, actor: &Actor, id: ComplaintId, action: Action) -> bool {
        let portal = self.history.portal();
        let moment = portal.moment(portal.clock.now(), self.history.institution());
        let Some(case) = self.history.case() else { return false };
        case.complaint(id).is_some_and(|one| available(case, one, actor, &moment).contains(&action))
    }

    pub(super) fn today(&self) -> Date {
        zone::legal_date(self.history.portal().clock.now())
    }

    /// So many calendar days after what was told last.
    pub(super) fn moves_by(&mut self, days: i32) -> bool {
        let last = zone::legal_date(self.history.last_at());
        let hour = 8 + i8::try_from(chance(self.history.portal(), 3)).unwrap_or(0);
        last.checked_add(days.days()).is_ok_and(|on| self.moves_to_date(on, hour))
    }
}

fn has_left(complaint: &Complaint) -> bool {
    complaint.sent().is_some_and(|sent| sent.dispatched_on.is_some())
}
