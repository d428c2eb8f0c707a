//! A complaint as an agenda has it: whose days end when, and what became of it at the meeting and since.

use super::Failure;
use crate::{
    domain::{
        complaint::{Complaint, state::State},
        id::ComplaintId,
        meeting::{Agreed, Item, Meeting, Settlement, Vote},
    },
    persistence::{cases::Stored, complaints},
    web::{hearing::list::titles, staff::Member},
};
use jiff::civil::Date;
use serde::Serialize;

/// A complaint of an agenda.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Line {
    pub id: String,
    pub reference: String,
    pub title: String,
    pub institution: String,
    pub received_on: Date,
    pub due_on: Option<Date>,
    /// Whether its thirty days end before the meeting.
    pub ends_before: bool,
    /// The state of the complaint today.
    pub state: &'static str,
    /// `deliberated`, `adjourned`, `taken-off`; empty while it has no result.
    pub result: &'static str,
    pub agreed: &'static str,
    pub vote: &'static str,
    /// The meeting to which it was adjourned, and how it is called.
    pub to: String,
    pub to_number: String,
    pub reason: String,
    /// What the decision on the complaint found; empty while there is none.
    pub finding: &'static str,
    pub decided_on: Option<Date>,
    /// The decision is not what was agreed.
    pub differs: bool,
    /// It was deliberated, and the decision can be recorded.
    pub to_decide: bool,
    /// It was deliberated, and has to be admitted before the decision can be recorded.
    pub admit_first: bool,
}

/// The agenda of a meeting, in its order.
pub(super) async fn of_meeting(member: &Member, meeting: &Meeting) -> Result<Vec<Line>, Failure> {
    let ids: Vec<ComplaintId> = meeting.items.iter().map(|item| item.complaint).collect();
    let mut lines = of_complaints(member, meeting.on(), &ids).await?;
    for line in &mut lines {
        let item = meeting.items.iter().find(|item| item.complaint.to_string() == line.id);
        if let Some(Item { settlement: Some(settlement), .. }) = item {
            line.settled(settlement);
        }
    }
    Ok(lines)
}

/// Complaints as an agenda of that day would have them, in the order in which they are named.
pub(super) async fn of_complaints(
    member: &Member,
    on: Date,
    ids: &[ComplaintId],
) -> Result<Vec<Line>, Failure> {
    let found = complaints::named(&member.visit.web.portal.db, ids).await?;
    lines(member, on, &found).await
}

/// The same of what was found already.
pub(super) async fn lines(
    member: &Member,
    on: Date,
    found: &[(ComplaintId, Stored)],
) -> Result<Vec<Line>, Failure> {
    let portal = &member.visit.web.portal;
    let told = titles(&portal.db, found).await?;
    let mut lines = Vec::with_capacity(found.len());
    for (id, stored) in found {
        let Some(complaint) = stored.case.complaint(*id) else { continue };
        let institution = portal.institution(&stored.case.institution)?;
        lines.push(Line {
            title: told.title(&stored.case),
            institution: institution.name.of(member.visit.locale.code()).to_owned(),
            ..Line::of(complaint, on)
        });
    }
    Ok(lines)
}

impl Line {
    fn of(complaint: &Complaint, on: Date) -> Self {
        let due_on = complaint.clock.as_ref().and_then(|clock| clock.due.as_ref()).map(|due| due.due_on);
        let decided = complaint.decision.as_ref().map(|one| (one.finding.code(), one.on));
        let dismissed = complaint.inadmissible.as_ref().map(|one| (Agreed::Inadmissible.code(), one.on));
        let (finding, decided_on) = decided.or(dismissed).unzip();
        Self {
            id: complaint.id.to_string(),
            reference: complaint.reference.to_string(),
            title: String::new(),
            institution: String::new(),
            received_on: complaint.received_on,
            due_on,
            ends_before: due_on.is_some_and(|due| due < on),
            state: complaint.state.code(),
            result: "",
            agreed: "",
            vote: "",
            to: String::new(),
            to_number: String::new(),
            reason: String::new(),
            finding: finding.unwrap_or_default(),
            decided_on,
            differs: false,
            to_decide: false,
            admit_first: false,
        }
    }

    fn settled(&mut self, settlement: &Settlement) {
        self.result = settlement.code();
        match settlement {
            Settlement::Deliberated { agreed, vote } => {
                (self.agreed, self.vote) = (agreed.code(), vote.code());
                self.differs = !self.finding.is_empty() && self.finding != self.agreed;
                let state = State::parse(self.state).filter(|_| self.finding.is_empty());
                // What is inadmissible is never admitted.
                self.to_decide = match state {
                    Some(State::Admitted) => true,
                    Some(State::Filed) => *agreed == Agreed::Inadmissible,
                    _ => false,
                };
                self.admit_first = state == Some(State::Filed) && !self.to_decide;
            }
            Settlement::Adjourned { to } => {
                self.to = to.map(|to| to.to_string()).unwrap_or_default();
                self.to_number = to.map(|to| format!("{}/{}", to.number, to.year)).unwrap_or_default();
            }
            Settlement::TakenOff { reason } => self.reason.clone_from(reason),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let date = Date::constant;
        let line = |settlement: Option<Settlement>| {
            let mut line = Self {
                id: "0192f0c1-2b3c-7def-8123-456789abcdef".to_owned(),
                reference: "CDAI-2026-00012-7".to_owned(),
                title: "لائحة المناصب المالية الشاغرة <حسب> المستشفى".to_owned(),
                institution: "وزارة الصحة والحماية الاجتماعية".to_owned(),
                received_on: date(2026, 2, 9),
                due_on: Some(date(2026, 3, 11)),
                ends_before: settlement.is_none(),
                state: "admitted",
                result: "",
                agreed: "",
                vote: "",
                to: String::new(),
                to_number: String::new(),
                reason: String::new(),
                finding: "",
                decided_on: None,
                differs: false,
                to_decide: false,
                admit_first: false,
            };
            if let Some(settlement) = settlement {
                line.settled(&settlement);
            }
            line
        };
        let agreed = Settlement::Deliberated { agreed: Agreed::Upheld, vote: Vote::Casting };
        let decided = Self {
            finding: "rejected",
            decided_on: Some(date(2026, 3, 12)),
            state: "decided",
            differs: true,
            to_decide: false,
            ..line(Some(agreed.clone()))
        };
        let to = "2026-4".parse().ok();
        let to_admit = Self { admit_first: true, to_decide: false, ..line(Some(agreed.clone())) };
        vec![
            line(None),
            to_admit,
            line(Some(agreed)),
            decided,
            line(Some(Settlement::Adjourned { to })),
            line(Some(Settlement::Adjourned { to: None })),
            line(Some(Settlement::TakenOff {
                reason: "سحبت المشتكية شكايتها".to_owned()
            })),
        ]
    }
}
