//! The complaint of a story, step by step: to the head, to the Commission, to the court. Each step comes so many
//! days after the one before it, and none beyond the end of the telling.

use super::{Ladder, Telling, chance, texts::Gives};
use crate::{
    app::Error,
    domain::{
        actor::Actor,
        case::{
            command::Command,
            court::{CourtKind, Declaration},
            reply::Road,
        },
        complaint::{
            command::{Command as OnComplaint, Filing, Investigation, Ruling},
            facts::{Body, Finding, Grievance, Inquiry, Redress, Reviewed},
        },
        id::{ComplaintId, CourtActionId},
        law::{Rule, zone},
        sealed::{Sealed, ValueKind},
    },
};
use jiff::{ToSpan, civil::Date};

/// The working day on which the silence is complained of: two after the last day of the answer.
const AFTER_SILENCE: usize = 22;

impl Telling<'_> {
    pub(super) fn climb(&mut self, step: Ladder) -> Result<(), Error> {
        let refused = matches!(step, Ladder::RefusalToHead | Ladder::HeadRejects);
        let Some(to_head) = (if refused { self.of_refusal()? } else { self.of_silence()? }) else {
            return Ok(());
        };
        match step {
            Ladder::ToHead | Ladder::RefusalToHead | Ladder::HeadSilent => Ok(()),
            Ladder::HeadUpholds => self.head_decides(to_head, Finding::Upheld),
            Ladder::HeadRejects => self.head_decides(to_head, Finding::Rejected),
            Ladder::ToCommission | Ladder::Inquired | Ladder::Recommended | Ladder::Court => {
                self.before_the_commission(to_head, step)
            }
        }
    }

    fn of_silence(&mut self) -> Result<Option<ComplaintId>, Error> {
        if !self.moves_to(AFTER_SILENCE) {
            return Ok(None);
        }
        let text = &self.specimens.complaints[0];
        let reviewed = Reviewed::Silence { rule: Rule::Answer };
        self.complains(Body::Head, reviewed, Grievance::NoAnswer, text).map(Some)
    }

    fn of_refusal(&mut self) -> Result<Option<ComplaintId>, Error> {
        self.reply(self.story.pace, Gives::Nothing, true)?;
        self.arrive()?;
        let replied = self.history.case().and_then(|case| case.replies.last()).map(|reply| reply.text.id);
        let Some(reply) = replied.filter(|_| self.moves_by(3)) else { return Ok(None) };
        let text = self.specimens.complaints.get(1).map_or("", String::as_str);
        self.complains(Body::Head, Reviewed::Reply { reply }, Grievance::Refused, text).map(Some)
    }

    fn complains(
        &mut self,
        body: Body,
        reviewed: Reviewed,
        grievance: Grievance,
        text: &str,
    ) -> Result<ComplaintId, Error> {
        let text = self.history.seal(ValueKind::Reasons, text);
        self.history
            .complain(body, Filing { reviewed, grievances: vec![grievance], text, attachments: Vec::new() })
    }

    fn head_decides(&mut self, id: ComplaintId, finding: Finding) -> Result<(), Error> {
        if !self.moves_by(9) {
            return Ok(());
        }
        let upheld = finding == Finding::Upheld;
        let reasons = if upheld { &self.specimens.head_upholds } else { &self.specimens.head_rejects };
        let reasons = self.history.seal(ValueKind::Reasons, self.any(reasons));
        let redress = upheld.then(|| self.redress(&self.specimens.promises, 14));
        let head = self.office.head.clone();
        self.on(
            &head,
            id,
            OnComplaint::Decide(Box::new(Ruling { finding, reasons, redress, road: Road::Mail })),
        )?;
        self.reads(id)
    }

    /// The head lets the period pass, and the next step follows.
    fn before_the_commission(&mut self, to_head: ComplaintId, step: Ladder) -> Result<(), Error> {
        if !self.moves_by(17) {
            return Ok(());
        }
        let text = self.any(&self.specimens.to_commission);
        let reviewed = Reviewed::HeadSilence { complaint: to_head };
        let id = self.complains(Body::Commission, reviewed, Grievance::NoAnswer, text)?;
        let Some(commission) = self.office.commission.clone().filter(|_| step >= Ladder::Inquired) else {
            return Ok(());
        };
        if !self.moves_by(2) {
            return Ok(());
        }
        self.on(&commission, id, OnComplaint::Admit)?;
        if !self.moves_by(2) {
            return Ok(());
        }
        let letter = self.letter_to_institution();
        self.on(&commission, id, OnComplaint::Inquire(Box::new(letter)))?;
        if step == Ladder::Inquired { Ok(()) } else { self.recommended(&commission, id, step) }
    }

    fn letter_to_institution(&mut self) -> Investigation {
        let text = self.history.seal(ValueKind::Note, self.any(&self.specimens.commission_asks));
        let answer_by = self.today().checked_add(10.days()).ok();
        Investigation { kind: Inquiry::Asked, text, on: None, answer_by, attachments: Vec::new() }
    }

    fn recommended(&mut self, commission: &Actor, id: ComplaintId, step: Ladder) -> Result<(), Error> {
        if !self.moves_by(12) {
            return Ok(());
        }
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.commission_finds));
        let redress = Some(self.redress(&self.specimens.recommendations, 20));
        let ruling = Ruling { finding: Finding::Upheld, reasons, redress, road: Road::Mail };
        self.on(commission, id, OnComplaint::Decide(Box::new(ruling)))?;
        self.reads(id)?;
        if step != Ladder::Court || !self.moves_by(8) {
            return Ok(());
        }
        let action = CourtActionId(self.history.portal().clock.id());
        let court = self.history.seal(ValueKind::Citation, self.any(&self.specimens.courts));
        let lodged_on = self.today();
        let declared =
            Declaration { action, of: id, kind: CourtKind::Administrative, court, lodged_on, number: None };
        self.history.act(&Actor::Requester, Command::DeclareCourt(Box::new(declared)))
    }

    /// "Show me the decision", the day after it left.
    fn reads(&mut self, id: ComplaintId) -> Result<(), Error> {
        if !self.moves_by(1) {
            return Ok(());
        }
        self.on(&Actor::Requester, id, OnComplaint::ShowDecision)
    }

    fn redress(&mut self, texts: &'static [String], within: i32) -> Redress {
        let what: Sealed = self.history.seal(ValueKind::Reasons, self.any(texts));
        Redress { what, by: self.today().checked_add(within.days()).ok() }
    }

    fn on(&mut self, actor: &Actor, complaint: ComplaintId, command: OnComplaint) -> Result<(), Error> {
        self.history.act(actor, Command::Complaint { complaint, command: Box::new(command) })
    }

    fn today(&self) -> Date {
        zone::legal_date(self.history.portal().clock.now())
    }

    /// So many calendar days after what was told last.
    fn moves_by(&mut self, days: i32) -> bool {
        let last = zone::legal_date(self.history.last_at());
        let hour = 8 + i8::try_from(chance(self.history.portal(), 3)).unwrap_or(0);
        last.checked_add(days.days()).is_ok_and(|on| self.moves_to_date(on, hour))
    }
}
