//! A third party that is asked for its consent (art. 9): what it is told, what it answers. Its answer binds
//! nobody: the institution weighs it. Knows nothing of links and pages.

use super::{command::ConsultationEnd, facts::coded, reply::Road};
use crate::domain::{id::ConsultationId, language::Language, sealed::Sealed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// What the third party says. Saying nothing is none of it.
    Answer { Consented = "consented", Partly = "partly", Refused = "refused" }
}

impl Answer {
    /// How a consultation ends that was answered so.
    pub fn end(self) -> ConsultationEnd {
        match self {
            Answer::Consented => ConsultationEnd::Consented,
            Answer::Partly => ConsultationEnd::Partly,
            Answer::Refused => ConsultationEnd::Refused,
        }
    }

    /// Whether it comes with its reasons: there is nothing to weigh without.
    pub fn needs_reasons(self) -> bool {
        self != Answer::Consented
    }
}

/// What the third party is told: written for it, without the requester's name and without the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub email: Option<Sealed>,
    pub address: Option<Sealed>,
    /// What of the information concerns it.
    pub concerns: Sealed,
    /// Advice, inside the period of the answer; it is no period of law.
    pub reply_by: Date,
    pub language: Language,
}

impl Notice {
    /// By mail where there is an address for it.
    pub fn road(&self) -> Road {
        if self.email.is_some() { Road::Mail } else { Road::Letter }
    }
}

/// An answer with its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub answer: Answer,
    pub reasons: Option<Sealed>,
    pub on: Date,
}

/// A consultation of a third party (art. 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    pub id: ConsultationId,
    pub third_party: Sealed,
    pub opened_on: Date,
    pub closed: Option<(Date, ConsultationEnd)>,
    pub reasons: Option<Sealed>,
    /// None where the portal did not write to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub road: Option<Road>,
    /// The day on which the notice left, as far as is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified_on: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    /// How often its link was renewed; older links are dead.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub link_generation: u32,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// What happened to a consultation between its opening and its close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    /// By the third party itself, with its link.
    Answered { answer: Answer, reasons: Option<Sealed> },
    /// The old link is dead; a new one is sent where an address is given.
    LinkRenewed { email: Option<Sealed>, address: Option<Sealed>, reasons: Sealed },
}

impl Event {
    /// The word in locale keys.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Answered { .. } => "answered",
            Event::LinkRenewed { .. } => "link-renewed",
        }
    }
}

impl Consultation {
    /// As its opening leaves it.
    pub fn opened(id: ConsultationId, third_party: Sealed, notice: Option<Notice>, on: Date) -> Self {
        Self {
            id,
            third_party,
            opened_on: on,
            closed: None,
            reasons: None,
            road: notice.as_ref().map(Notice::road),
            notified_on: None,
            notice,
            answered: None,
            link_generation: 0,
        }
    }

    /// Records what happened; judges nothing.
    pub fn apply(&mut self, happened: &Event, on: Date) {
        match happened {
            Event::Answered { answer, reasons } => {
                self.answered = Some(Answered { answer: *answer, reasons: reasons.clone(), on });
            }
            Event::LinkRenewed { email, address, .. } => {
                self.link_generation += 1;
                if let Some(notice) = self.notice.as_mut().filter(|_| email.is_some() || address.is_some()) {
                    notice.email.clone_from(email);
                    notice.address.clone_from(address);
                    self.road = Some(notice.road());
                    self.notified_on = None;
                }
            }
        }
    }

    /// Whether the third party can still say something.
    pub fn waits(&self) -> bool {
        self.closed.is_none() && self.answered.is_none()
    }

    /// How it ends when the case is decided while it is open: with the answer there is, without one where
    /// the day passed, overtaken where it is still ahead.
    pub fn end_on(&self, today: Date) -> ConsultationEnd {
        let passed = self.notice.as_ref().is_some_and(|notice| notice.reply_by < today);
        match &self.answered {
            Some(answered) => answered.answer.end(),
            None if passed => ConsultationEnd::Silent,
            None => ConsultationEnd::Overtaken,
        }
    }
}
