//! The third party of a story (art. 9): asked by a notice of its own, by mail or by letter. It answers with its
//! reasons and a file, or says nothing; the institution decides in time all the same.

use super::{Telling, chance};
use crate::{
    app::Error,
    domain::{
        actor::Actor,
        case::{
            command::Command,
            consultation::{Answer, Notice},
        },
        id::ConsultationId,
        sealed::ValueKind,
    },
};
use jiff::ToSpan;

/// What the third party of a story encloses.
const OBSERVATIONS: &[u8] = include_bytes!("../../../config/demo/observations.pdf");

/// Days that a third party has to answer.
const DAYS: i32 = 7;

impl Telling<'_> {
    /// Asks on that working day; none where the telling ends before.
    pub(super) fn asks_third_party(&mut self, day: usize) -> Result<Option<ConsultationId>, Error> {
        if !self.moves_to(day) {
            return Ok(None);
        }
        let specimens = self.specimens;
        let id = ConsultationId(self.history.portal().clock.id());
        let third_party = self.history.seal(ValueKind::ThirdParty, self.any(&specimens.third_parties));
        let concerns = self.history.seal(ValueKind::ThirdParty, self.any(&specimens.third_party_concerns));
        let number = 10_000 + chance(self.history.portal(), 89_999);
        let (email, address) = if self.story.with_email {
            let email = format!("third-party-{number}@companies.invalid");
            (Some(self.history.seal(ValueKind::ThirdParty, &email)), None)
        } else {
            (None, Some(self.history.seal(ValueKind::ThirdParty, self.any(&specimens.addresses))))
        };
        let reply_by = self.today().checked_add(DAYS.days()).unwrap_or(self.today());
        let notice = Notice { email, address, concerns, reply_by, language: self.story.language };
        let officer = self.office.officer.clone();
        let notice = Some(Box::new(notice));
        self.history.act(&officer, Command::OpenConsultation { id, third_party, notice })?;
        self.letters()?;
        Ok(Some(id))
    }

    /// Asked on the third day, it objects.
    pub(super) fn hears_third_party(&mut self) -> Result<(), Error> {
        match self.asks_third_party(3)? {
            Some(id) => self.third_party_objects(id),
            None => Ok(()),
        }
    }

    /// It objects, with reasons and a file.
    fn third_party_objects(&mut self, id: ConsultationId) -> Result<(), Error> {
        if !self.moves_by(4) {
            return Ok(());
        }
        let reasons = self.any(&self.specimens.third_party_refusal);
        let reasons = Some(self.history.seal(ValueKind::ThirdParty, reasons));
        let name = self.any(&self.specimens.third_party_file);
        let files = vec![self.history.enclose(name, OBSERVATIONS)];
        let answer = Answer::Refused;
        self.history.act(&Actor::ThirdParty, Command::AnswerConsultation { id, answer, reasons, files })
    }
}
