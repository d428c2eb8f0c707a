//! One row per day of the maintained years, made once when a calendar is read, so that counting
//! is a walk over a slice. Knows nothing of periods.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::data::{CalendarData, Certainty, HolidayKind, Names, days_between};
use crate::domain::law::class::ClassSet;

/// A day off with its reason, for the classes it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub date: Date,
    pub kind: HolidayKind,
    pub status: Certainty,
    pub classes: ClassSet,
    pub name: Arc<Names>,
    pub source: Arc<str>,
}

/// One day. `off` is the calendar as it stands; `firm` leaves out every estimated feast.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub date: Date,
    pub off: ClassSet,
    pub firm: ClassSet,
    pub weekend: bool,
    holidays: (u32, u8),
}

/// Consecutive days off that may move.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    /// Index in the table of its first day as the calendar stands; may lie outside it.
    pub first: i32,
    pub days: i32,
    pub classes: ClassSet,
}

/// An estimated feast with the closures that depend on it: they move as one.
#[derive(Clone, Debug)]
pub(crate) struct Movable {
    pub blocks: Vec<Block>,
}

impl Movable {
    /// The days, by index, that the feast can touch when it moves by a day either way.
    pub fn reach(&self) -> (i32, i32) {
        self.blocks.iter().fold((i32::MAX, i32::MIN), |(low, high), block| {
            (low.min(block.first - 1), high.max(block.first + block.days))
        })
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub rows: Vec<Row>,
    pub movables: Vec<Movable>,
    holidays: Vec<Holiday>,
}

impl Table {
    pub fn build(data: &CalendarData) -> Table {
        let mut holidays = fixed(data);
        holidays.extend(religious(data));
        holidays.extend(exceptional(data));
        holidays.retain(|holiday| (data.first_day()..=data.last_day()).contains(&holiday.date));
        holidays.sort_by_key(|holiday| (holiday.date, holiday.kind));
        Table { rows: rows(data, &holidays), movables: movables(data), holidays }
    }

    /// The index of a day; negative or too large for days that are not maintained.
    pub fn index(&self, day: Date) -> i32 {
        self.rows.first().map_or(-1, |row| days_between(row.date, day))
    }

    pub fn row(&self, day: Date) -> Option<&Row> {
        usize::try_from(self.index(day)).ok().and_then(|index| self.rows.get(index))
    }

    /// The holidays of a day, the one to be named first.
    pub fn holidays_of(&self, row: &Row) -> &[Holiday] {
        let (start, count) = (row.holidays.0 as usize, usize::from(row.holidays.1));
        self.holidays.get(start..start + count).unwrap_or_default()
    }

    /// The first day that is off for others than in the other table, or firmly so.
    pub fn first_unlike(&self, other: &Table) -> Option<Date> {
        let unlike = |(one, other): &(&Row, &Row)| one.off != other.off || one.firm != other.firm;
        self.rows.iter().zip(&other.rows).find(unlike).map(|(row, _)| row.date)
    }

    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }
}

fn rows(data: &CalendarData, holidays: &[Holiday]) -> Vec<Row> {
    let mut next = 0;
    data.first_day()
        .series(1.day())
        .take_while(|day| *day <= data.last_day())
        .map(|date| {
            let start = next;
            while holidays.get(next).is_some_and(|holiday| holiday.date == date) {
                next += 1;
            }
            row(date, start, &holidays[start..next])
        })
        .collect()
}

fn row(date: Date, start: usize, holidays: &[Holiday]) -> Row {
    let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    let week = if weekend { ClassSet::ALL } else { ClassSet::NONE };
    let cover = |all: bool| {
        let counted = holidays.iter().filter(|holiday| all || holiday.status == Certainty::Confirmed);
        counted.fold(week, |set, holiday| set.union(holiday.classes))
    };
    let count = u8::try_from(holidays.len()).unwrap_or(u8::MAX);
    Row { date, off: cover(true), firm: cover(false), weekend, holidays: (start as u32, count) }
}

fn fixed(data: &CalendarData) -> Vec<Holiday> {
    let mut found = Vec::new();
    for act in &data.fixed {
        let (name, source) = (Arc::new(act.name.clone()), Arc::from(act.source.as_str()));
        let dates = (data.first_year..=data.last_year).filter_map(|y| Date::new(y, act.month, act.day).ok());
        let in_force = |day: &Date| act.from.is_none_or(|f| f <= *day) && act.until.is_none_or(|u| *day <= u);
        found.extend(dates.filter(in_force).map(|date| Holiday {
            date,
            kind: HolidayKind::Fixed,
            status: Certainty::Confirmed,
            classes: ClassSet::ALL,
            name: Arc::clone(&name),
            source: Arc::clone(&source),
        }));
    }
    found
}

fn religious(data: &CalendarData) -> Vec<Holiday> {
    let mut found = Vec::new();
    for feast in &data.feasts {
        let (name, source) = (Arc::new(feast.name.clone()), Arc::from(feast.source.as_str()));
        found.extend(feast.first.series(1.day()).take(usize::from(feast.days)).map(|date| Holiday {
            date,
            kind: HolidayKind::Religious,
            status: feast.status,
            classes: ClassSet::ALL,
            name: Arc::clone(&name),
            source: Arc::clone(&source),
        }));
    }
    found
}

fn exceptional(data: &CalendarData) -> Vec<Holiday> {
    let status = |id: &Option<String>| {
        id.as_deref().and_then(|id| data.feast(id)).map_or(Certainty::Confirmed, |feast| feast.status)
    };
    let holiday = |act: &super::data::Closure| Holiday {
        date: act.date,
        kind: HolidayKind::Exceptional,
        status: status(&act.depends_on),
        classes: act.classes,
        name: Arc::new(act.name.clone()),
        source: Arc::from(act.source.as_str()),
    };
    data.closures.iter().map(holiday).collect()
}

fn movables(data: &CalendarData) -> Vec<Movable> {
    let index = |day: Date| days_between(data.first_day(), day);
    let estimated = data.feasts.iter().filter(|feast| feast.status == Certainty::Estimated);
    let mut movables: Vec<Movable> = estimated
        .map(|feast| {
            let own =
                Block { first: index(feast.first), days: i32::from(feast.days), classes: ClassSet::ALL };
            let beside = data.closures.iter().filter(|act| act.depends_on.as_ref() == Some(&feast.id));
            let beside = beside.map(|act| Block { first: index(act.date), days: 1, classes: act.classes });
            Movable { blocks: std::iter::once(own).chain(beside).collect() }
        })
        .collect();
    movables.sort_by_key(|movable| movable.reach());
    movables
}
