//! A meeting of the Commission (arts 22 to 24): what was convened, what stood on its agenda, who was present, what
//! became of each complaint. A record of its own beside the cases: it moves no clock and decides no complaint; what is
//! deliberated is decided by the act of the complaint. Rules stand in `rules`; recording is `apply`, which cannot fail.

pub mod rules;
pub mod seats;
#[cfg(test)]
mod tests;

pub use self::seats::{Capacity, Present, SEATS, Seat};

use super::{
    case::facts::coded,
    id::{ComplaintId, UserId},
    law::zone,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A meeting by its number in a year, from 1: `2026-3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MeetingKey {
    pub year: i16,
    pub number: u32,
}

impl fmt::Display for MeetingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.year, self.number)
    }
}

/// What was written names no meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no meeting is called so")]
pub struct NoKey;

impl FromStr for MeetingKey {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let (year, number) = text.split_once('-').ok_or(NoKey)?;
        let key = Self { year: year.parse().map_err(|_| NoKey)?, number: number.parse().map_err(|_| NoKey)? };
        if key.number > 0 && key.to_string() == text { Ok(key) } else { Err(NoKey) }
    }
}

coded! {
    /// Which kind of meeting (arts 3 and 5 of the internal rules).
    Kind {
        Ordinary = "ordinary",
        Extraordinary = "extraordinary",
        /// After one without quorum, within eight days: valid whoever is present.
        Second = "second",
    }
}

coded! {
    /// What the members agreed on; it is the act of the complaint that decides it.
    Agreed { Upheld = "upheld", Partly = "partly", Rejected = "rejected", Inadmissible = "inadmissible" }
}

coded! {
    /// How they agreed (art. 24).
    Vote {
        Unanimous = "unanimous",
        Majority = "majority",
        /// Of a vote in which the voice of the chair counted for more.
        Casting = "casting",
    }
}

/// What became of a complaint on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub enum Settlement {
    Deliberated {
        agreed: Agreed,
        vote: Vote,
    },
    Adjourned {
        /// None where the day of that meeting is still open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<MeetingKey>,
    },
    TakenOff {
        reason: String,
    },
}

impl Settlement {
    /// The word of its kind.
    pub fn code(&self) -> &'static str {
        match self {
            Settlement::Deliberated { .. } => "deliberated",
            Settlement::Adjourned { .. } => "adjourned",
            Settlement::TakenOff { .. } => "taken-off",
        }
    }
}

/// One act of the record of a meeting, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Act {
    Convened {
        kind: Kind,
        starts_at: Timestamp,
        place: String,
        /// Of a second meeting the one without quorum that it follows; none in older records.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<MeetingKey>,
    },
    Moved {
        starts_at: Timestamp,
        place: String,
    },
    Cancelled {
        reason: String,
    },
    Placed {
        complaint: ComplaintId,
    },
    Ordered {
        complaints: Vec<ComplaintId>,
    },
    Attended {
        present: Present,
    },
    Settled {
        complaint: ComplaintId,
        settlement: Settlement,
    },
    Closed,
    Corrected {
        text: String,
    },
}

impl Act {
    /// The complaint that it is about, where it is one alone.
    pub fn about(&self) -> Option<ComplaintId> {
        match self {
            Act::Placed { complaint } | Act::Settled { complaint, .. } => Some(*complaint),
            _ => None,
        }
    }
}

/// An act with its place in the record, and who recorded it when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// From 1, without gaps.
    pub number: u32,
    pub act: Act,
    pub at: Timestamp,
    pub by: UserId,
}

/// A complaint on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub complaint: ComplaintId,
    pub settlement: Option<Settlement>,
}

/// What was put right beside a record that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub text: String,
    pub at: Timestamp,
    pub by: UserId,
}

/// Where a meeting stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Convened,
    Cancelled { reason: String },
    Closed { at: Timestamp, by: UserId },
}

impl State {
    /// The word of it.
    pub fn code(&self) -> &'static str {
        match self {
            State::Convened => "convened",
            State::Cancelled { .. } => "cancelled",
            State::Closed { .. } => "closed",
        }
    }
}

/// A meeting as its record makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub key: MeetingKey,
    pub kind: Kind,
    /// Of a second meeting the one without quorum that it follows.
    pub after: Option<MeetingKey>,
    pub starts_at: Timestamp,
    pub place: String,
    pub convened_by: UserId,
    pub state: State,
    /// In the order of the agenda.
    pub items: Vec<Item>,
    pub present: Option<Present>,
    pub corrections: Vec<Correction>,
    /// The number of its last act.
    pub version: u32,
}

impl Meeting {
    /// The meeting that a record tells of; none where it does not begin with the convening.
    pub fn of(key: MeetingKey, record: &[Recorded]) -> Option<Self> {
        let (first, rest) = record.split_first()?;
        let Act::Convened { kind, starts_at, place, after } = &first.act else { return None };
        let mut meeting = Self {
            key,
            kind: *kind,
            after: *after,
            starts_at: *starts_at,
            place: place.clone(),
            convened_by: first.by,
            state: State::Convened,
            items: Vec::new(),
            present: None,
            corrections: Vec::new(),
            version: first.number,
        };
        rest.iter().for_each(|recorded| meeting.apply(recorded));
        Some(meeting)
    }

    fn apply(&mut self, recorded: &Recorded) {
        let Recorded { at, by, .. } = *recorded;
        match &recorded.act {
            Act::Convened { .. } => {}
            Act::Moved { starts_at, place } => {
                self.starts_at = *starts_at;
                self.place.clone_from(place);
            }
            Act::Cancelled { reason } => self.state = State::Cancelled { reason: reason.clone() },
            Act::Placed { complaint } => {
                self.items.retain(|item| item.complaint != *complaint);
                self.items.push(Item { complaint: *complaint, settlement: None });
            }
            Act::Ordered { complaints } => {
                let place = |item: &Item| complaints.iter().position(|one| *one == item.complaint);
                self.items.sort_by_key(|item| place(item).unwrap_or(usize::MAX));
            }
            Act::Attended { present } => self.present = Some(present.clone()),
            Act::Settled { complaint, settlement } => {
                if let Some(item) = self.items.iter_mut().find(|item| item.complaint == *complaint) {
                    item.settlement = Some(settlement.clone());
                }
            }
            Act::Closed => self.state = State::Closed { at, by },
            Act::Corrected { text } => self.corrections.push(Correction { text: text.clone(), at, by }),
        }
        self.version = recorded.number;
    }

    /// The legal day of the meeting.
    pub fn on(&self) -> Date {
        zone::legal_date(self.starts_at)
    }

    /// Whether its record can still grow otherwise than by a correction.
    pub fn is_running(&self) -> bool {
        self.state == State::Convened
    }

    pub fn item(&self, complaint: ComplaintId) -> Option<&Item> {
        self.items.iter().find(|item| item.complaint == complaint)
    }

    /// Whether the complaint waits here for its result.
    pub fn awaits(&self, complaint: ComplaintId) -> bool {
        self.is_running() && self.item(complaint).is_some_and(|item| item.settlement.is_none())
    }

    /// Whether it was held and too few had come, so that a second one may follow (art. 5 of the internal rules).
    pub fn lacked_quorum(&self) -> bool {
        self.kind != Kind::Second && self.present.as_ref().is_some_and(|present| !present.is_quorum())
    }

    /// Whether who is present may deliberate (art. 24; art. 5 of the internal rules).
    pub fn has_quorum(&self) -> bool {
        let enough = |present: &Present| self.kind == Kind::Second || present.is_quorum();
        self.present.as_ref().is_some_and(enough)
    }
}
