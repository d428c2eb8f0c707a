//! Somebody inside the institution of a story who has the elements of the answer: asked by a question written for them,
//! without the request and its requester.

use super::{Telling, chance};
use crate::{
    app::Error,
    domain::{
        actor::Actor,
        case::{
            Case,
            command::Command,
            contribution::{Command as Of, Question},
        },
        id::ContributionId,
        sealed::ValueKind,
    },
};
use jiff::ToSpan;

/// Days that they have to answer, within the period of the answer.
const DAYS: i32 = 10;

impl Telling<'_> {
    /// Asks on that working day; none where the telling ends before.
    pub(super) fn asks_inside(&mut self, day: usize) -> Result<Option<ContributionId>, Error> {
        if !self.moves_to(day) {
            return Ok(None);
        }
        let (specimens, today) = (self.specimens, self.today());
        let id = ContributionId(self.history.portal().clock.id());
        let email = format!("service-{}@services.invalid", 10 + chance(self.history.portal(), 89));
        let wanted = today.checked_add(DAYS.days()).unwrap_or(today);
        let last = self.history.case().and_then(Case::act_by).filter(|last| *last >= today);
        let question = Question {
            name: self.history.seal(ValueKind::Contribution, self.any(&specimens.contributors)),
            email: self.history.seal(ValueKind::Contribution, &email),
            text: self.history.seal(ValueKind::Contribution, self.any(&specimens.contributor_questions)),
            files: Vec::new(),
            answer_by: last.map_or(wanted, |last| last.min(wanted)),
            language: self.story.language,
            shows_request: false,
        };
        let officer = self.office.officer.clone();
        let command = Box::new(Of::Ask(Box::new(question)));
        self.history.act(&officer, Command::Contribution { id, command })?;
        Ok(Some(id))
    }

    /// They answer two days later.
    pub(super) fn hears_inside(&mut self, day: usize) -> Result<(), Error> {
        let Some(id) = self.asks_inside(day)?.filter(|_| self.moves_by(2)) else { return Ok(()) };
        let text = self.any(&self.specimens.contributor_answers);
        let text = self.history.seal(ValueKind::Contribution, text);
        let command = Box::new(Of::Answer { text, files: Vec::new() });
        self.history.act(&Actor::Contributor, Command::Contribution { id, command })
    }
}
