//! A third party that is asked for its consent (art. 9): what it is told, what it answers, what is decided. Its
//! answer binds nobody: the institution weighs it. Knows nothing of links and pages.

use super::{
    command::ConsultationEnd,
    facts::{Attachment, coded},
    reply::Road,
};
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

coded! {
    /// What was decided of the information that concerns the third party: all it is told of the decision.
    Disclosure { Supplied = "supplied", Partly = "partly", Withheld = "withheld" }
}

/// What a final reply decides of the information of one third party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosed {
    pub consultation: ConsultationId,
    pub disclosure: Disclosure,
}

/// A decision with its day, and how it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub disclosure: Disclosure,
    pub on: Date,
    pub road: Road,
    /// The day on which it was told, as far as is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_on: Option<Date>,
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
    /// What it encloses: read by the institution alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
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
    /// What was decided of its information; none while nothing is, or where the portal did not write to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decision>,
    /// How often its link was renewed; older links are dead.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub link_generation: u32,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// What happened to a consultation after its opening, beside its close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    /// By the third party itself, with its link.
    Answered {
        answer: Answer,
        reasons: Option<Sealed>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<Attachment>,
    },
    /// The old link is dead; a new one is sent where an address is given.
    LinkRenewed { email: Option<Sealed>, address: Option<Sealed>, reasons: Sealed },
    /// The request was decided, and with it what becomes of the information of the third party.
    Decided { disclosure: Disclosure },
}

impl Event {
    /// The word in locale keys.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Answered { .. } => "answered",
            Event::LinkRenewed { .. } => "link-renewed",
            Event::Decided { .. } => "decided",
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
            decided: None,
            link_generation: 0,
        }
    }

    /// Records what happened; judges nothing.
    pub fn apply(&mut self, happened: &Event, on: Date) {
        match happened {
            Event::Answered { answer, reasons, files } => {
                let (reasons, files) = (reasons.clone(), files.clone());
                self.answered = Some(Answered { answer: *answer, reasons, files, on });
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
            Event::Decided { disclosure } => {
                let road = self.road.unwrap_or(Road::Letter);
                self.decided = Some(Decision { disclosure: *disclosure, on, road, told_on: None });
            }
        }
    }

    /// Whether the third party can still say something.
    pub fn waits(&self) -> bool {
        self.closed.is_none() && self.answered.is_none()
    }

    /// Whether the portal wrote to it: then it is told what was decided.
    pub fn is_told(&self) -> bool {
        self.notice.is_some()
    }

    /// What it was last told was decided.
    pub fn disclosure(&self) -> Option<Disclosure> {
        self.decided.map(|decided| decided.disclosure)
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
