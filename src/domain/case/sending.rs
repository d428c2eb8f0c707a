//! How what is told travels: the day it left, which judges the body; the day it arrived, which starts the next
//! window; and what becomes of both when the mail comes back. Knows no text.

use super::reply::{Proof, Road};
use crate::domain::{id::AnswerId, law::windows::ReplyDates};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A mail that told something and came back: until that is told again it counts as not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameBack {
    /// The day the mail left.
    pub left_on: Date,
    /// What is told again by that day counts as told when the mail left: a report that comes back, true or forged,
    /// takes from nobody what was done in time (ADR 0024).
    pub letter_by: Date,
}

impl CameBack {
    /// The day that judges the body, where it told again on that day.
    pub fn judged_on(self, again_on: Date) -> Date {
        if again_on <= self.letter_by { self.left_on.min(again_on) } else { again_on }
    }
}

/// When an answer or a decision left and arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sending {
    pub road: Road,
    /// The day it left, which judges the body; none while a letter waits in the queue.
    pub dispatched_on: Option<Date>,
    /// The day it arrived, with proof, which starts the next window.
    pub received_on: Option<Date>,
    pub proof: Option<Proof>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_back: Option<CameBack>,
    /// The day it left once more, after its mail had come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_on: Option<Date>,
}

impl Sending {
    /// A mail leaves on the day it is written, until the mail server says otherwise; a letter waits.
    pub fn by(road: Road, on: Date) -> Self {
        Self::leaving(road, (road == Road::Mail).then_some(on))
    }

    /// By that road on that day, where it has left.
    pub fn leaving(road: Road, dispatched_on: Option<Date>) -> Self {
        Self { road, dispatched_on, received_on: None, proof: None, came_back: None, again_on: None }
    }

    /// As far as what was written on that day starts a window; none while it waits.
    pub fn dates(&self, id: AnswerId, written_on: Date) -> Option<ReplyDates> {
        let (dispatched_on, left_on) = (self.dispatched_on?, self.left_on()?);
        let told_on = written_on.min(left_on);
        Some(ReplyDates { id, dispatched_on, left_on, told_on, received_on: self.received_on })
    }

    /// The day on which what arrived had left: the requester's days are not counted from a mail that came back.
    pub fn left_on(&self) -> Option<Date> {
        self.again_on.or(self.dispatched_on)
    }

    /// Whether somebody else than the one it is for can say when it arrived: nothing proves it, or only what was
    /// recorded, of a day before `today`, to be corrected by a later one.
    pub fn receipt_can_be_recorded(&self, today: Date) -> bool {
        self.proof != Some(Proof::Shown) && self.received_on.is_none_or(|known| known < today)
    }

    pub(super) fn leave(&mut self, on: Date) {
        // What was seen before it left had provably been handed over.
        let on = self.received_on.map_or(on, |seen| seen.min(on));
        self.dispatched_on = Some(self.came_back.map_or(on, |mail| mail.judged_on(on)));
        self.again_on = self.came_back.map(|_| on);
    }

    /// What provably arrived had left by then.
    pub(in crate::domain) fn arrive(&mut self, on: Date, proof: Proof) {
        self.received_on = Some(on);
        self.proof = Some(proof);
        if self.dispatched_on.is_none() {
            self.leave(on);
        }
    }

    /// The mail never left: a letter waits, and only what provably arrived had left.
    pub(super) fn give_up(&mut self) {
        self.road = Road::Letter;
        self.dispatched_on = self.received_on;
    }

    /// The mail had left: it counts as not told until it is told again, and what has arrived stays told.
    pub(super) fn come_back(&mut self, letter_by: Option<Date>) {
        self.came_back = came_back(self.dispatched_on, letter_by);
        match (self.came_back, self.received_on) {
            (Some(_), Some(_)) => self.road = Road::Letter,
            _ => self.give_up(),
        }
    }
}

/// That a mail came back which left on that day, where a day was given for its letter.
pub(super) fn came_back(left_on: Option<Date>, letter_by: Option<Date>) -> Option<CameBack> {
    left_on.zip(letter_by).map(|(left_on, letter_by)| CameBack { left_on, letter_by })
}
