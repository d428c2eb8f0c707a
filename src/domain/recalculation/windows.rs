//! The requester's windows under an act. Listed are those that were open on its day before it or after it: one that
//! ended between an outage and its recording is open again. Of those to come, whose last day a receipt, an extension or
//! a decline of urgency told already, the ones that the act would have moved earlier; the others follow their clock.

use super::{Acted, Moved, Span, on_day};
use crate::domain::{
    case::{Case, clock::Clock, stage::Stage},
    complaint::{facts::Body, offers},
    id::ComplaintId,
    law::{
        Calendar, Rule,
        windows::{Basis, Opening, Standing, Window},
    },
    moment::Moment,
};
use jiff::civil::Date;

type Key = (Option<ComplaintId>, Rule);

impl Acted<'_> {
    /// The windows that the act moved, or would have moved earlier.
    pub(super) fn windows(&self) -> Vec<Moved> {
        let (Some(act), Some(before)) = (self.version.act(), self.version.before()) else {
            return Vec::new();
        };
        let (on, can_shorten) = (act.recorded_on, act.measure.can_shorten());
        if !can_shorten && !may_have_opened(self.case, on) {
            return Vec::new();
        }
        let after = self.after(on);
        let of = |case: &Case, calendar: &Calendar| all(case, &on_day(on, calendar, self.classes));
        let (stood, stands) = (of(self.case, before), of(&after, self.version));
        let mut moved = Vec::new();
        for (key, was) in &stood {
            let Some(is) = of_key(&stands, *key) else { continue };
            let open = of_either(was, is, on);
            let to_come = can_shorten.then(|| bases(was, |one| one.is_silence() && one.opens_on > on));
            // An answer whose days were over is not among what could still be complained of: what was told of it is.
            let is_offered = |basis: &Basis| was.openings.iter().any(|one| one.basis == *basis);
            let is_given_back = key.0.is_none() && !open.iter().all(is_offered);
            let whole = is_given_back.then(|| self.case.complaint_window(&on_day(on, before, self.classes)));
            let was = whole.as_ref().unwrap_or(was);
            let row = |bases: &[Basis]| {
                let days = |window: &Window| last_days(window, bases, on);
                let alone = |case: &Case, calendar: &Calendar| {
                    of_key(&of(case, calendar.alone()), *key).map(days).unwrap_or_default()
                };
                let (was, is) = (days(was), days(is));
                let held = was == is && is_held(is, alone(self.case, before), alone(&after, self.version));
                let row = Moved { complaint: key.0, rule: key.1, before: was, after: is, held };
                Some(row).filter(|row| row.held || row.is_other())
            };
            let open = (!open.is_empty()).then(|| row(&open)).flatten();
            let to_come = || to_come.filter(|bases| !bases.is_empty()).and_then(|bases| row(&bases));
            moved.extend(open.or_else(|| to_come().filter(|row| row.held)));
        }
        moved
    }
}

/// The starts that were open on that day, where either window was.
fn of_either(was: &Window, is: &Window, on: Date) -> Vec<Basis> {
    let mut open = Vec::new();
    for window in [was, is].into_iter().filter(|window| is_open(window, on)) {
        for basis in open_bases(window, on) {
            if !open.contains(&basis) {
                open.push(basis);
            }
        }
    }
    open
}

/// Whether the calendar gives an earlier day since the act, and the one that was told is kept.
fn is_held(is: Span, alone_before: Span, alone_after: Span) -> bool {
    let is_earlier =
        |one: Option<Date>, other: Option<Date>| one.zip(other).is_some_and(|(one, other)| one < other);
    let earlier = is_earlier(alone_after.due_on, is.due_on) || is_earlier(alone_after.latest, is.latest);
    alone_before != alone_after && earlier
}

/// A look that spares most cases the rest: nothing was said or done, and no period is over.
fn may_have_opened(case: &Case, on: Date) -> bool {
    let is_over = |clock: &Clock| clock.due.as_ref().is_some_and(|due| due.earliest < on);
    case.stage != Stage::Dispatched
        && (case.voided.is_some()
            || !case.replies.is_empty()
            || !case.complaints.is_empty()
            || case.clocks.iter().any(is_over))
}

/// The windows of what can still be done: complaints that can be made, and the court after the Commission.
fn all(case: &Case, moment: &Moment<'_>) -> Vec<(Key, Window)> {
    let offered =
        offers::offers(case, moment).into_iter().map(|offer| ((offer.of, offer.window.rule), offer.window));
    let heard = case.complaints.iter().filter(|one| one.body == Body::Commission);
    let courts = heard.map(|one| (one.id, one.next_window(moment)));
    offered.chain(courts.map(|(id, window)| ((Some(id), window.rule), window))).collect()
}

fn of_key(windows: &[(Key, Window)], key: Key) -> Option<&Window> {
    windows.iter().find(|(other, _)| *other == key).map(|(_, window)| window)
}

fn is_open(window: &Window, on: Date) -> bool {
    !matches!(window.standing(on), Standing::NotYet { .. } | Standing::Closed { .. })
}

fn bases(window: &Window, of: impl Fn(&Opening) -> bool) -> Vec<Basis> {
    window.openings.iter().filter(|one| of(one)).map(|one| one.basis).collect()
}

/// The day to act by, the nearest still ahead, and the last day of acceptance.
pub(super) fn last_days(window: &Window, bases: &[Basis], on: Date) -> Span {
    let open = || window.openings.iter().filter(|one| bases.contains(&one.basis));
    let told = open().filter(|one| !window.only_adds(one, on));
    let ahead = told.filter_map(|one| one.file_by).filter(|day| *day >= on).min();
    let file_by = ahead.or_else(|| open().filter_map(|one| one.file_by).max());
    let closes = open().all(|one| one.accept_until.is_some());
    let latest = open().filter_map(|one| one.accept_until).max().filter(|_| closes);
    Span { earliest: file_by, due_on: file_by, latest }
}

/// The starts of a window that were open on that day.
pub(super) fn open_bases(window: &Window, on: Date) -> Vec<Basis> {
    bases(window, |one| one.opens_on <= on)
}
