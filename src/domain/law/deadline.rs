//! The last day of a period, and the days between which it can fall while a feast is estimated.
//! Knows nothing of what the clock is for; [`explain`] says why the day is that day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Movable, NotMaintained, Row, missing};
use super::class::ClassHistory;
use super::period::{IN_FORCE, Period, Rule, Unit, period};

pub use super::explanation::{Explanation, explain};

/// The end of one period. Every day here runs to 23:59:59 in Africa/Casablanca.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    pub rule: Rule,
    pub extended: bool,
    /// Day 0: the day the period started, which is not counted.
    pub received_on: Date,
    /// From day 0, in [`unit`](Due::unit)s, extension included.
    pub length: u16,
    pub unit: Unit,
    /// The last day with the calendar as it stands, estimated feasts included.
    pub due_on: Date,
    /// The earliest last day over all joint shifts of estimated feasts.
    pub earliest: Date,
    /// The latest last day over all of them; the institution is late after this one.
    pub latest: Date,
    /// For a requester's window, the strict day rolled to the next working day (court: one day
    /// later, then rolled); `None` for the periods of institution, head and Commission.
    pub generous_due_on: Option<Date>,
    /// The latest such day over all joint shifts: acceptance runs to it.
    pub generous_latest: Option<Date>,
    pub calendar_version: String,
    /// The first day of validity of the row of the law that was applied.
    pub rule_version: Date,
    /// A day of the institution's that an act of the calendar would have moved to before the day after the
    /// act: the end is not before this one, whatever the calendar counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_to: Option<Date>,
}

impl Due {
    /// Whether the last day still depends on an estimated feast.
    pub fn provisional(&self) -> bool {
        self.earliest != self.latest
    }

    /// The first, the present and the latest day on which it can end.
    pub fn days(&self) -> (Date, Date, Date) {
        (self.earliest, self.due_on, self.latest)
    }

    /// The same end, not before that day.
    #[must_use]
    pub fn held_to(mut self, day: Option<Date>) -> Due {
        let Some(day) = day.filter(|day| *day > self.latest) else { return self };
        (self.earliest, self.due_on, self.latest) = (day, day, day);
        self.held_to = Some(day);
        self
    }
}

/// The last day of the period that started on `received_on`, with the one extension or without.
/// Where the law grants no extension, `extended` changes nothing.
///
/// # Errors
/// [`NotMaintained`] when the law did not bind yet or a day that matters is in a year without a
/// calendar; calendar-day periods too, since a date nobody can roll is a date nobody can defend.
pub fn due(
    calendar: &Calendar,
    rule: Rule,
    extended: bool,
    received_on: Date,
    classes: &ClassHistory,
) -> Result<Due, NotMaintained> {
    due_by(calendar, rule, extended, received_on, classes.of_term(received_on))
}

/// The same by the days off of one body, whichever had it on that day.
pub(super) fn due_by(
    calendar: &Calendar,
    rule: Rule,
    extended: bool,
    received_on: Date,
    classes: &ClassHistory,
) -> Result<Due, NotMaintained> {
    if received_on < IN_FORCE {
        return Err(NotMaintained { year: received_on.year(), before_law: true });
    }
    let law = period(rule, received_on);
    let walk = Walk::new(calendar, law, extended, received_on, classes)?;
    let stands = walk.as_it_stands()?;
    let range = walk.range(stands)?;
    Ok(Due {
        rule,
        extended: extended && law.extension.is_some(),
        received_on,
        length: walk.length,
        unit: law.unit,
        due_on: walk.date(stands.due),
        earliest: walk.date(range.earliest),
        latest: walk.date(range.latest),
        generous_due_on: law.is_generous().then(|| walk.date(stands.generous)),
        generous_latest: law.is_generous().then(|| walk.date(range.generous)),
        calendar_version: calendar.version().to_owned(),
        rule_version: law.valid_from,
        held_to: None,
    })
}

/// Where one walk ended, as positions after day 0 (0 is day 1).
#[derive(Clone, Copy)]
struct End {
    due: usize,
    generous: usize,
}

struct Range {
    earliest: usize,
    latest: usize,
    generous: usize,
}

/// One period laid over the days after its day 0.
struct Walk<'a> {
    calendar: &'a Calendar,
    law: &'static Period,
    length: u16,
    /// Index in the table of day 1.
    origin: usize,
    /// The maintained days after day 0.
    rows: &'a [Row],
    classes: &'a ClassHistory,
}

impl<'a> Walk<'a> {
    fn new(
        calendar: &'a Calendar,
        law: &'static Period,
        extended: bool,
        received_on: Date,
        classes: &'a ClassHistory,
    ) -> Result<Walk<'a>, NotMaintained> {
        let table = calendar.table();
        let day_zero = usize::try_from(table.index(received_on)).map_err(|_| missing(received_on))?;
        let rows = table.rows.get(day_zero + 1..).ok_or(missing(received_on))?;
        Ok(Walk { calendar, law, length: law.total(extended), origin: day_zero + 1, rows, classes })
    }

    fn date(&self, position: usize) -> Date {
        self.rows.get(position).map_or(self.calendar.until(), |row| row.date)
    }

    fn as_it_stands(&self) -> Result<End, NotMaintained> {
        self.end(self.rows.len(), |position| self.off(position, |row| row.off)).ok_or(self.too_far())
    }

    fn off(&self, position: usize, set: impl Fn(&Row) -> super::class::ClassSet) -> bool {
        let row = &self.rows[position];
        set(row).contains(self.classes.on(row.date))
    }

    fn too_far(&self) -> NotMaintained {
        NotMaintained { year: self.calendar.until().year() + 1, before_law: false }
    }

    /// Counts to the last day, then to the day a requester is still heard, over days `0..limit`.
    fn end(&self, limit: usize, off: impl Fn(usize) -> bool) -> Option<End> {
        let length = usize::from(self.length);
        let due = match self.law.unit {
            Unit::CalendarDay => length - 1,
            Unit::WorkingDay => (0..limit).filter(|position| !off(*position)).nth(length - 1)?,
        };
        let heard = if self.law.rule == Rule::Court { due + 1 } else { due };
        let generous = match self.law.is_generous() {
            true => (heard..limit).find(|position| !off(*position))?,
            false => due,
        };
        (generous < limit).then_some(End { due, generous })
    }

    /// All joint shifts of the estimated feasts that can touch the period.
    fn range(&self, stands: End) -> Result<Range, NotMaintained> {
        let mut range = Range { earliest: stands.due, latest: stands.due, generous: stands.generous };
        let fixed_end = self.law.unit == Unit::CalendarDay && !self.law.is_generous();
        if fixed_end || !self.touches_any(stands.generous) {
            return Ok(range);
        }
        let (limit, movables) = self.reached();
        let firm: Vec<bool> = (0..limit).map(|position| self.off(position, |row| row.firm)).collect();
        let mut days = firm.clone();
        for shifts in 0..3_u32.pow(movables.len() as u32) {
            days.copy_from_slice(&firm);
            self.lay(&mut days, &movables, shifts);
            let end = self.end(limit, |position| days[position]).ok_or(self.too_far())?;
            range.earliest = range.earliest.min(end.due);
            range.latest = range.latest.max(end.due);
            range.generous = range.generous.max(end.generous);
        }
        Ok(range)
    }

    /// Positions a feast can touch, as seen from day 1.
    fn reach(&self, movable: &Movable) -> (i32, i32) {
        let (low, high) = movable.reach();
        (low - self.origin as i32, high - self.origin as i32)
    }

    fn touches_any(&self, last: usize) -> bool {
        let touches = |movable| {
            let (low, high) = self.reach(movable);
            high >= 0 && low <= last as i32
        };
        self.calendar.table().movables.iter().any(touches)
    }

    /// The feasts that can matter, and how many days of the table hold every possible end: with
    /// each of them off on every day it could touch, no shift ends later.
    fn reached(&self) -> (usize, Vec<&'a Movable>) {
        let mut movables = Vec::new();
        let mut limit = self.as_if_all_off(&movables);
        for movable in &self.calendar.table().movables {
            let (low, high) = self.reach(movable);
            if high >= 0 && low < limit as i32 {
                movables.push(movable);
                limit = self.as_if_all_off(&movables);
            }
        }
        (limit, movables)
    }

    fn as_if_all_off(&self, movables: &[&Movable]) -> usize {
        let within = |position: usize| {
            movables.iter().any(|movable| {
                let (low, high) = self.reach(movable);
                (low..=high).contains(&(position as i32))
            })
        };
        let off = |position: usize| self.off(position, |row| row.firm) || within(position);
        self.end(self.rows.len(), off).map_or(self.rows.len(), |end| end.generous + 1)
    }

    /// Marks the days off of one joint shift, whose digits to base three are -1, 0 and +1.
    fn lay(&self, days: &mut [bool], movables: &[&Movable], mut shifts: u32) {
        for movable in movables {
            let shift = (shifts % 3) as i32 - 1;
            shifts /= 3;
            for block in &movable.blocks {
                let first = block.first + shift - self.origin as i32;
                for position in (first..first + block.days).filter_map(|p| usize::try_from(p).ok()) {
                    if position < days.len() && block.classes.contains(self.classes.on(self.date(position))) {
                        days[position] = true;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
