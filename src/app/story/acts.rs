//! The acts of which plots are made: each moves to its day, seals its texts and acts.

use super::{Plot, Telling, chance, texts::Gives};
use crate::{
    app::Error,
    domain::{
        actor::Actor,
        case::{
            command::{
                Command, ConsultationEnd, ExtensionNotice, NoticeSubject, Proposed, Registration, VoidCause,
            },
            facts::{Attachment, Channel},
            ground::ExtensionGround,
            refusal::Refusal,
            reply::Proof,
            stage::Stage,
        },
        id::{ConsultationId, ProposalId},
        law::{Rule, windows::Standing, zone},
        sealed::ValueKind,
    },
    notifications::message::Sender,
};
use jiff::{SignedDuration, ToSpan, civil::Date, tz::TimeZone};

/// A signed withdrawal, as a file.
const WITHDRAWAL: &[u8] = include_bytes!("../../../config/demo/withdrawal.pdf");

impl Telling<'_> {
    /// The filing, or the registration of what came on paper.
    pub(super) fn file(&mut self) -> Result<(), Error> {
        let filed_at = self.story.filed_at;
        if !self.history.at(filed_at) {
            return Ok(());
        }
        let filing = Box::new(self.filing());
        if self.story.channel == Channel::Portal {
            return self.history.act(&Actor::Requester, Command::Submit(filing));
        }
        let received_on = zone::legal_date(filed_at)
            .checked_sub(self.story.registered_after.days())
            .unwrap_or(zone::legal_date(filed_at));
        let evidence = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.evidence));
        let registration = Registration { channel: self.story.channel, received_on, evidence };
        let officer = self.office.officer.clone();
        self.history.act(&officer, Command::Register(filing, registration))
    }

    /// What the plot wants after the filing.
    pub(super) fn go_on(&mut self) -> Result<(), Error> {
        let pace = self.story.pace;
        match self.story.plot {
            Plot::Waiting => Ok(()),
            Plot::TakenOn => self.take_on(),
            Plot::Consulting => self.take_on().and_then(|()| self.consult(3).map(drop)),
            Plot::ThirdPartyAsked => self.take_on().and_then(|()| self.asks_third_party(pace).map(drop)),
            Plot::ThirdPartyObjects => self.take_on().and_then(|()| self.hears_third_party()),
            Plot::ThirdPartyTold => {
                self.take_on()?;
                self.hears_third_party()?;
                self.reply(pace, Gives::Partly, true)
            }
            Plot::ContributorAsked => self.take_on().and_then(|()| self.asks_inside(pace).map(drop)),
            Plot::ContributorAnswered => self.take_on().and_then(|()| self.hears_inside(pace)),
            Plot::Extended => self.take_on().and_then(|()| self.extend(pace)),
            Plot::ExtendedElsewhere => self.take_on().and_then(|()| self.extend_elsewhere(pace)),
            Plot::Interim => self.take_on().and_then(|()| self.reply(pace, Gives::All, false)),
            Plot::Granted => self.take_on().and_then(|()| self.reply(pace, Gives::All, true)),
            Plot::ExtendedThenGranted => {
                self.take_on()?;
                self.extend(16)?;
                self.reply(pace.max(18), Gives::All, true)
            }
            Plot::Partly => {
                self.take_on()?;
                if let Some(consultation) = self.consult(2)? {
                    self.close_consultation(pace.saturating_sub(1), consultation)?;
                }
                self.reply(pace, Gives::Partly, true)
            }
            Plot::Refused => self.take_on().and_then(|()| self.reply(pace, Gives::Nothing, true)),
            Plot::OtherBasisProposed => self.take_on().and_then(|()| self.other_basis(pace).map(drop)),
            Plot::OtherBasisSigned => {
                self.take_on()?;
                let proposal = self.other_basis(pace)?;
                self.confirm(pace + 1, proposal)
            }
            Plot::Withdrawn => self.withdraw(pace),
            Plot::VoidProposed => self.propose_void(pace).map(drop),
            Plot::Void => {
                let proposal = self.propose_void(pace)?;
                self.confirm(pace + 2, proposal)
            }
            Plot::CorrectionProposed => self.take_on().and_then(|()| self.propose_correction(pace).map(drop)),
            Plot::Corrected => {
                self.take_on()?;
                let proposal = self.propose_correction(pace)?;
                self.confirm(pace + 1, proposal)
            }
            Plot::Reopened => {
                self.take_on()?;
                self.reply(pace, Gives::All, true)?;
                self.arrive()?;
                self.reopen(pace + 6)
            }
            Plot::UrgencyAccepted => self.assess(true).and_then(|()| self.reply(pace, Gives::All, true)),
            Plot::UrgencyDeclined => self.assess(false).and_then(|()| self.reply(pace, Gives::All, true)),
            Plot::Acknowledged => self.acknowledge(pace),
            Plot::Complained(step) => self.take_on().and_then(|()| self.climb(step)),
        }
    }

    /// Letters leave, answers arrive, and the portal closes what is over.
    pub(super) fn end(&mut self) -> Result<(), Error> {
        self.arrive()?;
        self.close()
    }

    fn take_on(&mut self) -> Result<(), Error> {
        let early = chance(self.history.portal(), 3).min(self.story.pace);
        if !self.moves_to(early) {
            return Ok(());
        }
        let officer = self.office.officer.clone();
        self.history.act(&officer, Command::TakeOn)?;
        if chance(self.history.portal(), 4) == 0 {
            let text = self.history.seal(ValueKind::Note, self.any(&self.specimens.notes));
            self.history.act(&officer, Command::Note { text })?;
        }
        Ok(())
    }

    fn consult(&mut self, day: usize) -> Result<Option<ConsultationId>, Error> {
        if !self.moves_to(day.min(self.story.pace)) {
            return Ok(None);
        }
        let id = ConsultationId(self.history.portal().clock.id());
        let third_party = self.history.seal(ValueKind::ThirdParty, self.any(&self.specimens.third_parties));
        let officer = self.office.officer.clone();
        self.history.act(&officer, Command::OpenConsultation { id, third_party, notice: None })?;
        Ok(Some(id))
    }

    fn close_consultation(&mut self, day: usize, id: ConsultationId) -> Result<(), Error> {
        if !self.moves_to(day) {
            return Ok(());
        }
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.third_party_refusal));
        let officer = self.office.officer.clone();
        let end = ConsultationEnd::Refused;
        self.history.act(&officer, Command::CloseConsultation { id, end, reasons: Some(reasons) })
    }

    fn extend(&mut self, day: usize) -> Result<(), Error> {
        // Days are told from the registration, and the term runs from the receipt before it.
        let registered_after = usize::try_from(self.story.registered_after).unwrap_or_default();
        if !self.moves_to(day.min(19_usize.saturating_sub(registered_after))) {
            return Ok(());
        }
        let grounds = [ExtensionGround::LargeNumber, ExtensionGround::NotAvailableInTime];
        let which = chance(self.history.portal(), grounds.len());
        self.extension(grounds[which], which, ExtensionNotice::Portal)?;
        self.letters()
    }

    fn extend_elsewhere(&mut self, day: usize) -> Result<(), Error> {
        if !self.moves_to(day) {
            return Ok(());
        }
        let on = zone::legal_date(self.history.portal().clock.now());
        self.extension(ExtensionGround::CannotSatisfyInTime, 0, ExtensionNotice::Elsewhere { on })
    }

    fn extension(
        &mut self,
        ground: ExtensionGround,
        which: usize,
        notice: ExtensionNotice,
    ) -> Result<(), Error> {
        let reasons = self.history.seal(ValueKind::Reasons, &self.specimens.extension_reasons[which]);
        let officer = self.office.officer.clone();
        self.history.act(&officer, Command::Extend { rule: Rule::Answer, ground, reasons, notice })
    }

    fn assess(&mut self, accepted: bool) -> Result<(), Error> {
        if !self.moves_to(1) {
            return Ok(());
        }
        let declined = self.any(&self.specimens.urgency_declined);
        let reasons = (!accepted).then(|| self.history.seal(ValueKind::Reasons, declined));
        let officer = self.office.officer.clone();
        self.history.act(&officer, Command::AssessUrgency { accepted, reasons })
    }

    pub(super) fn reply(&mut self, day: usize, gives: Gives, is_final: bool) -> Result<(), Error> {
        if self.moves_to(day) { self.replies(gives, is_final) } else { Ok(()) }
    }

    pub(super) fn replies(&mut self, gives: Gives, is_final: bool) -> Result<(), Error> {
        let text = self.reply_text(gives, is_final);
        let officer = self.office.officer.clone();
        self.history.act(&officer, Command::Reply(text))
    }

    fn other_basis(&mut self, day: usize) -> Result<Option<ProposalId>, Error> {
        if !self.moves_to(day) {
            return Ok(None);
        }
        let reply = self.reply_text(Gives::OtherBasis, true);
        self.propose(Proposed::Reply { reply }).map(Some)
    }

    fn propose_void(&mut self, day: usize) -> Result<Option<ProposalId>, Error> {
        if !self.moves_to(day) {
            return Ok(None);
        }
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.void_reasons));
        let cause = VoidCause::RegistrationError;
        self.propose(Proposed::Void { cause, duplicate_of: None, reasons }).map(Some)
    }

    fn propose_correction(&mut self, day: usize) -> Result<Option<ProposalId>, Error> {
        let received_on = self.received_on().and_then(|on| on.checked_sub(2.days()).ok());
        let Some(received_on) = received_on.filter(|_| self.moves_to(day)) else { return Ok(None) };
        let evidence = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.correction_evidence));
        self.propose(Proposed::CorrectReceipt { received_on, evidence }).map(Some)
    }

    fn propose(&mut self, act: Proposed) -> Result<ProposalId, Error> {
        let id = ProposalId(self.history.portal().clock.id());
        let officer = self.office.officer.clone();
        self.history.act(&officer, Command::Propose { id, act: Box::new(act) })?;
        Ok(id)
    }

    fn confirm(&mut self, day: usize, proposal: Option<ProposalId>) -> Result<(), Error> {
        let Some(id) = proposal.filter(|_| self.moves_to(day)) else { return Ok(()) };
        let head = self.office.head.clone();
        self.history.act(&head, Command::Confirm { id })
    }

    fn withdraw(&mut self, day: usize) -> Result<(), Error> {
        if !self.moves_to(day) {
            return Ok(());
        }
        if self.story.with_email {
            return self.history.act(&Actor::Requester, Command::Withdraw);
        }
        let scan = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.withdrawal_scan));
        let signed_on = zone::legal_date(self.history.portal().clock.now());
        let officer = self.office.officer.clone();
        let attachments = vec![self.signed_withdrawal()];
        self.history.act(&officer, Command::RecordWithdrawal { signed_on, scan, attachments })
    }

    /// The scan of a writing by which somebody withdraws.
    pub(super) fn signed_withdrawal(&mut self) -> Attachment {
        self.history.enclose(&self.specimens.withdrawal_file, WITHDRAWAL)
    }

    fn reopen(&mut self, day: usize) -> Result<(), Error> {
        if !self.moves_to(day) {
            return Ok(());
        }
        let reasons = self.history.seal(ValueKind::Reasons, self.any(&self.specimens.interim));
        let head = self.office.head.clone();
        self.history.act(&head, Command::Reopen { reasons })
    }

    fn acknowledge(&mut self, day: usize) -> Result<(), Error> {
        if !self.moves_to(day) {
            return Ok(());
        }
        let evidence = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.evidence));
        let received_on = zone::legal_date(self.history.portal().clock.now());
        let requester = Actor::Requester;
        self.history.act(&requester, Command::Acknowledge { received_on, evidence })
    }

    /// The letters that wait leave, if they leave; the answers on their way arrive.
    pub(super) fn arrive(&mut self) -> Result<(), Error> {
        self.letters()?;
        let Some(after) = self.story.received_after else { return Ok(()) };
        let replies = self.history.case().map(|case| case.replies.clone()).unwrap_or_default();
        for reply in replies.iter().filter(|reply| reply.sent.received_on.is_none()) {
            let Some(left) = reply.sent.dispatched_on else { continue };
            let on = left.checked_add(after.days()).unwrap_or(left);
            if !self.moves_to_date(on, 18) {
                continue;
            }
            let reply = reply.text.id;
            if self.story.with_email {
                let requester = Actor::Requester;
                self.history.act(&requester, Command::ShowAnswer { reply })?;
                continue;
            }
            let evidence = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.receipt_proof));
            let officer = self.office.officer.clone();
            let proof = Proof::Postal { evidence };
            self.history.act(&officer, Command::RecordReceipt { reply, on, proof })?;
        }
        Ok(())
    }

    pub(super) fn letters(&mut self) -> Result<(), Error> {
        if !self.story.letters_leave {
            return Ok(());
        }
        for (message, subject, sender) in self.history.letters() {
            let last = zone::legal_date(self.history.last_at());
            // The notice of an extension has to leave within the first term (art. 16).
            let later = i32::from(!matches!(subject, NoticeSubject::Extension { .. }));
            let on = last.checked_add(later.days()).unwrap_or(last);
            if !self.moves_to_date(on, 11) {
                continue;
            }
            let on = zone::legal_date(self.history.portal().clock.now());
            let proof = self.history.seal(ValueKind::Evidence, self.any(&self.specimens.dispatch_proof));
            let of_commission = self.office.commission.as_ref().filter(|_| sender == Sender::Commission);
            let actor = of_commission.unwrap_or(&self.office.officer).clone();
            self.history.act(&actor, Command::RecordDispatch { message, subject, on, proof })?;
        }
        Ok(())
    }

    /// The portal's own job closes a case whose windows are over.
    pub(super) fn close(&mut self) -> Result<(), Error> {
        let Some(case) = self.history.case().filter(|case| case.final_reply().is_some()) else {
            return Ok(());
        };
        let moment = self.history.portal().moment(self.history.until(), self.history.institution());
        let Standing::Closed { since } = case.complaint_window(&moment).standing(moment.today) else {
            return Ok(());
        };
        if case.stage != Stage::Answered || !self.moves_to_date(since, 5) {
            return Ok(());
        }
        match self.history.act(&Actor::System, Command::Close) {
            Err(Error::Refused(Refusal::NothingToChange)) => Ok(()),
            done => done,
        }
    }

    fn received_on(&self) -> Option<Date> {
        self.history.case().and_then(|case| case.received_on)
    }

    /// Moves so many days past the receipt: working days, or calendar days where urgency runs.
    pub(super) fn moves_to(&mut self, days: usize) -> bool {
        let Some(case) = self.history.case() else { return false };
        let from = zone::legal_date(case.filed_at);
        let moment = self.history.portal().moment(case.filed_at, self.history.institution());
        let calendar_days = i32::try_from(days).unwrap_or(i32::MAX).days();
        let in_calendar = from.checked_add(calendar_days).ok();
        let on = if case.is_urgent() {
            in_calendar
        } else {
            moment.working_days_after(from, days).or(in_calendar)
        };
        on.is_some_and(|on| self.moves_to_date(on, 8))
    }

    pub(super) fn moves_to_date(&mut self, on: Date, hour: i8) -> bool {
        let minutes = chance(self.history.portal(), 360) as i64;
        let start = TimeZone::UTC.to_timestamp(on.at(hour, 0, 0, 0)).unwrap_or(self.story.filed_at);
        self.history.at(start + SignedDuration::from_mins(minutes))
    }

    pub(super) fn any(&self, texts: &'static [String]) -> &'static str {
        texts.get(chance(self.history.portal(), texts.len())).map_or("", String::as_str)
    }

    pub(super) fn filled(&self, text: &str) -> String {
        let year = zone::legal_date(self.story.filed_at).year();
        text.replace("{place}", self.place).replace("{year}", &year.to_string())
    }
}
