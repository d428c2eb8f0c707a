//! The complaint of a story before the Commission, and what follows it: the court, or what was recommended. Where
//! nobody of the Commission uses the portal, it is a letter to hand in.

use super::{Ladder, Telling};
use crate::{
    app::Error,
    domain::{
        actor::Actor,
        case::{
            command::Command,
            court::{CourtKind, Declaration},
        },
        complaint::{
            command::{Command as OnComplaint, Investigation, Ruling},
            facts::{Body, Finding, Grievance, Inquiry, Reviewed},
        },
        id::{ComplaintId, CourtActionId},
        sealed::ValueKind,
    },
};
use jiff::ToSpan;

impl Telling<'_> {
    /// The head lets the period pass, and the next step follows.
    pub(super) fn before_the_commission(&mut self, to_head: ComplaintId, step: Ladder) -> Result<(), Error> {
        self.letters()?;
        if !self.moves_by(17) {
            return Ok(());
        }
        let reviewed = Reviewed::HeadSilence { complaint: to_head };
        let grievance = if step.is_of_refusal() { Grievance::Refused } else { Grievance::NoAnswer };
        let Some(id) = self.complains((Body::Commission, true), reviewed, grievance)? else { return Ok(()) };
        let Some(commission) = self.office.commission.clone() else { return Ok(()) };
        match step {
            Ladder::Inquired => self.inquires(&commission, id).map(drop),
            Ladder::CommissionRejects => self.rejects(&commission, id),
            Ladder::Recommended | Ladder::Court | Ladder::Followed => {
                if !self.inquires(&commission, id)? {
                    return Ok(());
                }
                if step == Ladder::Followed {
                    self.responds(id)?;
                }
                self.recommends(&commission, id)?;
                match step {
                    Ladder::Court => self.goes_to_court(id),
                    Ladder::Followed => self.follow(Body::Commission, id, 24),
                    _ => Ok(()),
                }
            }
            // It waits, or the Commission lets its own period pass.
            _ => Ok(()),
        }
    }

    /// Of what the head decided, by letter: it counts from the day on which the Commission acknowledges it.
    pub(super) fn hands_in(&mut self, to_head: ComplaintId, step: Ladder) -> Result<(), Error> {
        if !self.moves_by(6) {
            return Ok(());
        }
        let reviewed = Reviewed::HeadDecision { complaint: to_head };
        let written = self.complains((Body::Commission, false), reviewed, Grievance::Refused)?;
        let Some(id) = written.filter(|_| step == Ladder::Acknowledged && self.moves_by(4)) else {
            return Ok(());
        };
        let evidence = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.evidence));
        let received_on = self.today();
        self.on(&Actor::Requester, id, OnComplaint::Acknowledge { received_on, evidence })
    }

    /// Admits it and writes to the institution; false where the telling ends before.
    fn inquires(&mut self, commission: &Actor, id: ComplaintId) -> Result<bool, Error> {
        if !self.admits(commission, id)? || !self.moves_by(2) {
            return Ok(false);
        }
        let text = self.history.seal(ValueKind::AnswerText, self.any(&self.specimens.commission_asks));
        let answer_by = self.today().checked_add(10.days()).ok();
        let letter =
            Investigation { kind: Inquiry::Asked, text, on: None, answer_by, attachments: Vec::new() };
        self.on(commission, id, OnComplaint::Inquire(Box::new(letter)))?;
        Ok(true)
    }

    fn admits(&mut self, commission: &Actor, id: ComplaintId) -> Result<bool, Error> {
        if !self.moves_by(2) {
            return Ok(false);
        }
        self.on(commission, id, OnComplaint::Admit)?;
        Ok(true)
    }

    fn responds(&mut self, id: ComplaintId) -> Result<(), Error> {
        if !self.moves_by(5) {
            return Ok(());
        }
        let text = self.history.seal(ValueKind::AnswerText, self.any(&self.specimens.institution_responds));
        let officer = self.office.officer.clone();
        self.on(&officer, id, OnComplaint::Respond { text, attachments: Vec::new() })
    }

    fn recommends(&mut self, commission: &Actor, id: ComplaintId) -> Result<(), Error> {
        if !self.moves_by(12) {
            return Ok(());
        }
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.commission_finds));
        let redress = Some(self.redress(&self.specimens.recommendations, 20));
        let ruling = Ruling { finding: Finding::Upheld, reasons, redress, road: self.road() };
        self.on(commission, id, OnComplaint::Decide(Box::new(ruling)))?;
        self.reads(id)
    }

    fn rejects(&mut self, commission: &Actor, id: ComplaintId) -> Result<(), Error> {
        if !self.admits(commission, id)? || !self.moves_by(14) {
            return Ok(());
        }
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.commission_rejects));
        let ruling = Ruling { finding: Finding::Rejected, reasons, redress: None, road: self.road() };
        self.on(commission, id, OnComplaint::Decide(Box::new(ruling)))?;
        self.reads(id)
    }

    fn goes_to_court(&mut self, id: ComplaintId) -> Result<(), Error> {
        if !self.moves_by(8) {
            return Ok(());
        }
        let action = CourtActionId(self.history.portal().clock.id());
        let court = self.history.seal(ValueKind::Citation, self.any(&self.specimens.courts));
        let lodged_on = self.today();
        let kind = CourtKind::Administrative;
        let declared = Declaration { action, of: id, kind, court, lodged_on, number: None };
        self.history.act(&Actor::Requester, Command::DeclareCourt(Box::new(declared)))
    }
}
