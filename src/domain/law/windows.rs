//! The requester's windows: from which day a complaint or an appeal may be made, by which day it
//! should be, and until when it is accepted (Arts. 19 to 21). Knows nothing of complaints.
//!
//! A window may have several starts: the end of a period without a reply, a reply that came late,
//! an extension that may not stand, an end that was told before another took its place. The earliest last day is the
//! one to act by; acceptance runs to the latest of all, because a doubt is never held against the requester (C8, C16).
//! Once a start has opened, what comes after its time is late and never early, whatever opens later.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::class::ClassHistory;
use super::deadline::Due;
use super::ends::{End, Place};
use super::last_days::LastDays;
use super::period::Rule;
use crate::domain::id::AnswerId;

/// What a window starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "basis", rename_all = "kebab-case")]
pub enum Basis {
    /// The period that started on that day, extended or not, ended without a reply; its last day is day 0.
    EndOfPeriod { rule: Rule, extended: bool, started_on: Date },
    /// The requester received the reply, with proof.
    ReplyReceived { reply: AnswerId },
    /// The reply was dispatched and nothing proves its receipt: the window is never closed.
    ReplyDispatched { reply: AnswerId },
}

impl From<&Due> for Basis {
    fn from(end: &Due) -> Self {
        Basis::EndOfPeriod { rule: end.rule, extended: end.extended, started_on: end.received_on }
    }
}

/// A reply, as far as it starts a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyDates {
    pub id: AnswerId,
    /// Judges the institution.
    pub dispatched_on: Date,
    /// The day on which what arrived had left: later than the first where a mail came back and a letter followed.
    pub left_on: Date,
    /// The day on which it was written, with the last day that it tells; no later than it left.
    pub told_on: Date,
    /// Starts the requester's window; only with proof.
    pub received_on: Option<Date>,
}

impl ReplyDates {
    /// A reply that left on the day on which it was written, at once on its way for good.
    pub fn leaving(id: AnswerId, on: Date, received_on: Option<Date>) -> Self {
        Self { id, dispatched_on: on, left_on: on, told_on: on, received_on }
    }
}

/// One start of a window and what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    #[serde(flatten)]
    pub basis: Basis,
    /// The first day on which it is accepted.
    pub opens_on: Date,
    /// Before this day it is possibly early: the period may still be running.
    pub ripens_on: Date,
    /// Day 0 of the count of its last day.
    pub from: Date,
    /// The strict last day; `None` where the calendar does not reach.
    pub file_by: Option<Date>,
    /// The last day of acceptance; `None` where software never closes it.
    pub accept_until: Option<Date>,
    /// Whether it is another end than the one in force: told, and then replaced. It only adds.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
}

impl Opening {
    /// The answer that gave this start; none where the end of a period did.
    pub fn answer(&self) -> Option<AnswerId> {
        match self.basis {
            Basis::ReplyReceived { reply } | Basis::ReplyDispatched { reply } => Some(reply),
            Basis::EndOfPeriod { .. } => None,
        }
    }

    /// The period whose end gave this start.
    fn period(&self) -> Option<Rule> {
        match self.basis {
            Basis::EndOfPeriod { rule, .. } => Some(rule),
            Basis::ReplyReceived { .. } | Basis::ReplyDispatched { .. } => None,
        }
    }

    /// Whether the end of a period gave this start.
    pub fn is_silence(&self) -> bool {
        matches!(self.basis, Basis::EndOfPeriod { .. })
    }

    /// What it adds to the end that took its place before it came, with which it opens; none where that lasts as long.
    fn added_to(self, other: &Opening) -> Option<Self> {
        let last = |day: Option<Date>| day.unwrap_or(Date::MAX);
        let adds =
            last(self.file_by) > last(other.file_by) || last(self.accept_until) > last(other.accept_until);
        let file_by = self.file_by.zip(other.file_by).map(|(own, other)| own.max(other));
        adds.then_some(Self {
            opens_on: other.opens_on,
            ripens_on: other.ripens_on,
            file_by,
            other: true,
            ..self
        })
    }

    /// Whether the strict last day is still ahead.
    fn is_in_time(&self, today: Date) -> bool {
        self.file_by.is_none_or(|day| day >= today)
    }
}

/// One remedy's window with all its starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    pub rule: Rule,
    pub openings: Vec<Opening>,
}

/// How a filing on one day would stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "kebab-case")]
pub enum Standing {
    /// Premature: opens on that day, where it is known.
    NotYet { opens_on: Option<Date> },
    /// Accepted and marked: ripens by itself on that day.
    PossiblyEarly { ripens_on: Date },
    /// Open; `file_by` is the strict last day and `basis` what it is counted from.
    /// `earlier_passed` flags that by another start it would be too late.
    Open { file_by: Option<Date>, basis: Basis, earlier_passed: bool },
    /// Past every strict last day; accepted and flagged.
    PossiblyLate { accept_until: Option<Date> },
    /// Past every day on which any reading accepts it.
    Closed { since: Date },
}

/// The window of `rule`, from the ends of the periods before it and the reply, if there is one.
///
/// `ends` are those whose silence opens it: of `urgent` beside `answer`, of each the one in force beside those that
/// were told. A reply within a period takes that start away; a late one adds its own. While there is no reply every
/// end is a start, known in advance.
pub fn window(
    calendar: &Calendar,
    rule: Rule,
    ends: &[End<'_>],
    reply: Option<ReplyDates>,
    classes: &ClassHistory,
) -> Window {
    let missed = |end: &&End<'_>| reply.is_none_or(|reply| reply.dispatched_on > end.due.earliest);
    let ends: Vec<(&End<'_>, Opening)> =
        ends.iter().filter(missed).map(|end| (end, from_silence(calendar, rule, end, classes))).collect();
    let in_force = |period: Rule| {
        let found = ends.iter().find(|(end, _)| end.place == Place::InForce && end.due.rule == period);
        found.map(|(_, opening)| opening)
    };
    let silent = ends.iter().filter_map(|(end, opening)| match &end.place {
        Place::InForce => Some(*opening),
        Place::Opened(with) => Some(Opening {
            opens_on: after(with.earliest),
            ripens_on: after(with.latest),
            other: true,
            ..*opening
        }),
        Place::Replaced => opening.added_to(in_force(end.due.rule)?),
    });
    let answered = reply.map(|reply| from_reply(calendar, rule, reply, classes));
    Window { rule, openings: silent.chain(answered).collect() }
}

/// Its last days are held as they were told, whatever version of the calendar moved the end or the days after it, and
/// whichever body was to have the case by then.
fn from_silence(calendar: &Calendar, rule: Rule, end: &End<'_>, classes: &ClassHistory) -> Opening {
    let End { due, told, since, .. } = end;
    let of = |from| {
        let (told_since, opens_on) = (after(from), after(from));
        LastDays { calendar, rule, told_since, had_since: *since, from, opens_on, classes }
    };
    let strict = told.iter().filter_map(|one| of(one.earliest).strict_by(one.by, one.earliest));
    let generous = told.iter().filter_map(|one| of(one.earliest).generous_by(one.by, one.latest));
    // Where no calendar reaches to the last day as it stands, none is told.
    Opening {
        basis: Basis::from(due),
        opens_on: after(due.earliest),
        ripens_on: after(due.latest),
        from: due.earliest,
        file_by: of(due.earliest).strict(due.earliest).map(|last| strict.fold(last, Date::max)),
        accept_until: of(due.earliest).generous(due.latest).map(|last| generous.fold(last, Date::max)),
        other: false,
    }
}

fn after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn from_reply(calendar: &Calendar, rule: Rule, reply: ReplyDates, classes: &ClassHistory) -> Opening {
    let day_zero = reply.received_on.unwrap_or(reply.left_on);
    // What was written told a last day as if it arrived at once, and so did pages once it had left: by another body,
    // where one took its place on the way.
    let told_since = reply.told_on;
    let of =
        |from| LastDays { calendar, rule, told_since, had_since: told_since, from, opens_on: from, classes };
    let is_same = |from: &Date| classes.of_term(*from).counts_as(classes.of_term(day_zero));
    let latest = |last: fn(&LastDays<'_>, Date) -> Option<Date>| {
        let told = [told_since, reply.left_on].into_iter().filter(|from| !is_same(from));
        told.chain([day_zero]).filter_map(|from| last(&of(from), from)).max()
    };
    let (basis, proven) = match reply.received_on {
        Some(_) => (Basis::ReplyReceived { reply: reply.id }, true),
        None => (Basis::ReplyDispatched { reply: reply.id }, false),
    };
    Opening {
        basis,
        // What left can be complained of at once; its receipt starts the counting.
        opens_on: reply.left_on,
        ripens_on: reply.left_on,
        from: day_zero,
        file_by: latest(|days, from| days.strict(from)),
        accept_until: latest(|days, from| days.generous(from)).filter(|_| proven),
        other: false,
    }
}

impl Window {
    /// Adds the start that a further reply gives: an interim one, or one after reopening. It takes no
    /// other start away.
    pub fn also_from_reply(&mut self, calendar: &Calendar, reply: ReplyDates, classes: &ClassHistory) {
        self.openings.push(from_reply(calendar, self.rule, reply, classes));
    }

    /// The window of those starts alone.
    pub fn keeping(&self, keeps: impl Fn(&Opening) -> bool) -> Self {
        let openings = self.openings.iter().filter(|opening| keeps(opening)).copied().collect();
        Self { rule: self.rule, openings }
    }

    /// The first day on which a filing is accepted; `None` where nothing has started it yet.
    pub fn opens_on(&self) -> Option<Date> {
        self.openings.iter().map(|opening| opening.opens_on).min()
    }

    /// The starts that are open and whose strict last day has not passed.
    pub fn in_time(&self, today: Date) -> impl Iterator<Item = &Opening> {
        self.openings.iter().filter(move |one| one.opens_on <= today && one.is_in_time(today))
    }

    /// Of those the one whose last day comes first: the one to act by. One that only adds is it where no other is.
    pub fn soonest(&self, today: Date) -> Option<&Opening> {
        let first = |one: &&Opening| one.file_by.unwrap_or(Date::MAX);
        let own = self.in_time(today).filter(|one| !self.only_adds(one, today));
        own.min_by_key(first).or_else(|| self.in_time(today).min_by_key(first))
    }

    /// Whether a start is an end that was replaced by one that is not over on that day. What an answer says within
    /// the end in force is not to be complained of by a day that was counted from another.
    pub fn only_adds(&self, opening: &Opening, today: Date) -> bool {
        let in_force = |one: &Opening| !one.other && one.period() == opening.period();
        opening.other && !self.openings.iter().any(|one| in_force(one) && one.opens_on <= today)
    }

    /// The first day after that one on which another start opens.
    pub fn opens_next(&self, today: Date) -> Option<Date> {
        self.openings.iter().map(|opening| opening.opens_on).filter(|on| *on > today).min()
    }

    /// How a filing on the legal date `today` would stand.
    pub fn standing(&self, today: Date) -> Standing {
        let open = || self.openings.iter().filter(|opening| opening.opens_on <= today);
        let Some(ripe) = open().map(|opening| opening.ripens_on).min() else {
            return Standing::NotYet { opens_on: self.opens_on() };
        };
        if ripe > today {
            return Standing::PossiblyEarly { ripens_on: ripe };
        }
        if let Some(soonest) = self.soonest(today) {
            // What only adds passes unnoticed, but where it is alone.
            let adds = |one: &Opening| self.only_adds(one, today);
            let told = open().filter(|one| adds(soonest) || !adds(one));
            let earlier_passed = told.into_iter().any(|one| !one.is_in_time(today));
            return Standing::Open { file_by: soonest.file_by, basis: soonest.basis, earlier_passed };
        }
        // `None` never closes, so it is the latest of all.
        match open().map(|opening| opening.accept_until.unwrap_or(Date::MAX)).max() {
            Some(last) if last < today => Standing::Closed { since: after(last) },
            last => Standing::PossiblyLate { accept_until: last.filter(|day| *day != Date::MAX) },
        }
    }
}

#[cfg(test)]
mod tests;
