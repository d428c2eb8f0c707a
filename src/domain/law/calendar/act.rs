//! What an administrator records of a decree, a communiqué or the ministry of Habous: one act on top of the
//! calendar, and the reason why one cannot be. Undoing is another act. Knows nothing of cases.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::data::{
    CalendarData, CalendarError, Certainty, Closure, FEAST_DAYS_MAX, Feast, Names, Outage, days_between,
};
use crate::domain::law::class::ClassSet;

/// A feast is seen a day earlier or later; a day farther off than this is a slip of the pen.
const FEAST_MOVES_AT_MOST: i32 = 3;

/// Most days of an outage in one act.
const OUTAGE_AT_MOST: i32 = 60;

/// What an act does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "measure", rename_all = "kebab-case")]
pub enum Measure {
    /// Work is suspended on a day (decree 2.05.916, Art. 3), or a day is declared a holiday for all.
    Close {
        date: Date,
        classes: ClassSet,
        /// The feast beside which it stands: while that is estimated, the closure moves with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        depends_on: Option<String>,
        name: Names,
    },
    /// A closure is cancelled, for those classes.
    Cancel { date: Date, classes: ClassSet },
    /// The ministry of Habous announced the first day of a feast.
    Confirm { feast: String, first: Date },
    /// A better estimate of the first day of a feast.
    Estimate { feast: String, first: Date },
    /// The portal could not be reached between two instants: the days of the requester are given back.
    Outage { from: Timestamp, until: Timestamp },
    /// An earlier act is taken back.
    Undo { act: u32 },
}

impl Measure {
    /// That what is recorded as having happened has: an outage is over before its days are given back.
    ///
    /// # Errors
    /// It ends after `now`.
    pub fn has_happened_by(&self, now: Timestamp) -> Result<(), ActFault> {
        match self {
            Measure::Outage { until, .. } if *until > now => Err(ActFault::OutageToCome),
            _ => Ok(()),
        }
    }

    /// Whether a period may end earlier for it: one more day off, or days given back, only ever add.
    pub const fn can_shorten(&self) -> bool {
        match self {
            Measure::Close { .. } | Measure::Outage { .. } => false,
            Measure::Cancel { .. }
            | Measure::Confirm { .. }
            | Measure::Estimate { .. }
            | Measure::Undo { .. } => true,
        }
    }

    /// The act that it takes back.
    pub const fn undoes(&self) -> Option<u32> {
        match self {
            Measure::Undo { act } => Some(*act),
            Measure::Close { .. }
            | Measure::Cancel { .. }
            | Measure::Confirm { .. }
            | Measure::Estimate { .. }
            | Measure::Outage { .. } => None,
        }
    }

    pub const fn kind(&self) -> MeasureKind {
        match self {
            Measure::Close { .. } => MeasureKind::Close,
            Measure::Cancel { .. } => MeasureKind::Cancel,
            Measure::Confirm { .. } => MeasureKind::Confirm,
            Measure::Estimate { .. } => MeasureKind::Estimate,
            Measure::Outage { .. } => MeasureKind::Outage,
            Measure::Undo { .. } => MeasureKind::Undo,
        }
    }

    /// The word in forms, addresses and locale keys.
    pub const fn code(&self) -> &'static str {
        self.kind().code()
    }
}

/// What an act does, without its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    Close,
    Confirm,
    Cancel,
    Estimate,
    Outage,
    Undo,
}

impl MeasureKind {
    pub const ALL: [Self; 6] =
        [Self::Close, Self::Confirm, Self::Cancel, Self::Estimate, Self::Outage, Self::Undo];

    /// The word in forms, addresses and locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Confirm => "confirm",
            Self::Cancel => "cancel",
            Self::Estimate => "estimate",
            Self::Outage => "outage",
            Self::Undo => "undo",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One act as it was recorded. What it does, on whose word, since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    #[serde(flatten)]
    pub measure: Measure,
    /// The decree, the communiqué, the announcement.
    pub source: String,
    /// The day it was declared: a clock that had ended before it never moves.
    pub declared_on: Date,
    /// The legal date of its recording: no date of an institution moves to before the day after it.
    pub recorded_on: Date,
}

/// Why an act cannot be recorded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActFault {
    #[error("no source is named")]
    NoSource,
    #[error("a name is missing")]
    NoName,
    #[error("no class of institution is named")]
    NoClass,
    #[error("the day of declaration is to come")]
    InFuture,
    #[error("it was declared before the calendar begins")]
    BeforeCalendar,
    #[error("the calendar is not maintained for {0}")]
    NotMaintained(Date),
    #[error("there is no feast {0}")]
    UnknownFeast(String),
    #[error("the feast stands {0} days from there")]
    TooFar(i32),
    #[error("no closure of {0} covers these classes")]
    NoClosure(Date),
    #[error("the outage ends before it begins, or is too long")]
    OutageSpan,
    #[error("the outage is not over yet")]
    OutageToCome,
    #[error("there is no act {0} that stands")]
    NoSuchAct(u32),
    #[error("act {0} rests on it")]
    OthersRestOnIt(u32),
    #[error("the calendar is that already")]
    NothingChanges,
    #[error(transparent)]
    Calendar(#[from] CalendarError),
}

impl ActFault {
    /// The word in locale keys.
    pub const fn code(&self) -> &'static str {
        match self {
            ActFault::NoSource => "no-source",
            ActFault::NoName => "no-name",
            ActFault::NoClass => "no-class",
            ActFault::InFuture => "in-future",
            ActFault::BeforeCalendar => "before-calendar",
            ActFault::NotMaintained(_) => "not-maintained",
            ActFault::UnknownFeast(_) => "unknown-feast",
            ActFault::TooFar(_) => "too-far",
            ActFault::NoClosure(_) => "no-closure",
            ActFault::OutageSpan => "outage-span",
            ActFault::OutageToCome => "outage-to-come",
            ActFault::NoSuchAct(_) => "no-such-act",
            ActFault::OthersRestOnIt(_) => "others-rest-on-it",
            ActFault::NothingChanges => "nothing-changes",
            ActFault::Calendar(_) => "calendar",
        }
    }
}

/// The base with every act that stands, in their order; the name of the version counts the acts.
pub(super) fn applied(base: &CalendarData, acts: &[&Act]) -> Result<CalendarData, ActFault> {
    let stands = standing(acts);
    let mut data = base.clone();
    for (number, act) in numbered(acts).filter(|(number, _)| stands.contains(number)) {
        lay(&mut data, act).map_err(|fault| match acts.last() {
            // The last act is the one to be judged; an earlier one fails only for what the last took away.
            Some(last) if !std::ptr::eq(*last, act) => ActFault::OthersRestOnIt(number),
            _ => fault,
        })?;
    }
    if !acts.is_empty() {
        data.version = format!("{}+{}", base.version, acts.len());
    }
    Ok(data)
}

fn numbered<'a>(acts: &[&'a Act]) -> impl Iterator<Item = (u32, &'a Act)> {
    (1..).zip(acts.iter().copied())
}

/// The numbers of the acts that no later standing act takes back; acts of undoing stand apart.
pub(super) fn standing(acts: &[&Act]) -> Vec<u32> {
    let mut undone = Vec::new();
    let mut stands = Vec::new();
    let all: Vec<(u32, &Act)> = numbered(acts).collect();
    for (number, act) in all.into_iter().rev() {
        match act.measure {
            _ if undone.contains(&number) => {}
            Measure::Undo { act } => undone.push(act),
            _ => stands.push(number),
        }
    }
    stands.reverse();
    stands
}

/// What is wrong with an act by itself and beside those before it.
pub(super) fn check(before: &[&Act], act: &Act) -> Result<(), ActFault> {
    if act.source.trim().is_empty() {
        return Err(ActFault::NoSource);
    }
    if act.declared_on > act.recorded_on {
        return Err(ActFault::InFuture);
    }
    if let Measure::Undo { act: number } = act.measure {
        let undone = |number: u32| {
            let undoes = |one: &&Act| matches!(one.measure, Measure::Undo { act } if act == number);
            before.iter().any(undoes)
        };
        let known = usize::try_from(number).is_ok_and(|n| n >= 1 && n <= before.len());
        if !known || undone(number) {
            return Err(ActFault::NoSuchAct(number));
        }
    }
    Ok(())
}

fn lay(data: &mut CalendarData, act: &Act) -> Result<(), ActFault> {
    match &act.measure {
        Measure::Close { date, classes, depends_on, name } => {
            close(data, *date, *classes, depends_on.as_deref(), name, &act.source)
        }
        Measure::Cancel { date, classes } => cancel(data, *date, *classes),
        Measure::Confirm { feast, first } => {
            move_feast(data, feast, *first, Certainty::Confirmed, &act.source)
        }
        Measure::Estimate { feast, first } => {
            move_feast(data, feast, *first, Certainty::Estimated, &act.source)
        }
        Measure::Outage { from, until } => outage(data, *from, *until, &act.source),
        Measure::Undo { .. } => Ok(()),
    }
}

fn close(
    data: &mut CalendarData,
    date: Date,
    classes: ClassSet,
    depends_on: Option<&str>,
    name: &Names,
    source: &str,
) -> Result<(), ActFault> {
    if [&name.ar, &name.fr, &name.en].into_iter().any(|name| name.trim().is_empty()) {
        return Err(ActFault::NoName);
    }
    if classes.is_empty() {
        return Err(ActFault::NoClass);
    }
    maintained(data, date)?;
    if let Some(feast) = depends_on.filter(|feast| data.feast(feast).is_none()) {
        return Err(ActFault::UnknownFeast(feast.to_owned()));
    }
    data.closures.push(Closure {
        date,
        classes,
        depends_on: depends_on.map(str::to_owned),
        name: name.clone(),
        source: source.to_owned(),
    });
    Ok(())
}

fn cancel(data: &mut CalendarData, date: Date, classes: ClassSet) -> Result<(), ActFault> {
    if classes.is_empty() {
        return Err(ActFault::NoClass);
    }
    let covered = |closure: &Closure| closure.date == date && closure.classes.intersects(classes);
    if !data.closures.iter().any(covered) {
        return Err(ActFault::NoClosure(date));
    }
    for closure in data.closures.iter_mut().filter(|closure| closure.date == date) {
        closure.classes = closure.classes.without(classes);
    }
    data.closures.retain(|closure| !closure.classes.is_empty());
    Ok(())
}

/// A closure that depends on the feast goes with it as long as the feast was an estimate.
fn move_feast(
    data: &mut CalendarData,
    id: &str,
    first: Date,
    status: Certainty,
    source: &str,
) -> Result<(), ActFault> {
    maintained(data, first)?;
    let missing = || ActFault::UnknownFeast(id.to_owned());
    let feast = data.feasts.iter_mut().find(|feast| feast.id == id).ok_or_else(missing)?;
    let days = days_between(feast.first, first);
    if days.abs() > FEAST_MOVES_AT_MOST {
        return Err(ActFault::TooFar(days));
    }
    let was_estimated = feast.status == Certainty::Estimated;
    *feast = Feast { first, status, source: source.to_owned(), ..feast.clone() };
    if was_estimated && days != 0 {
        for closure in data.closures.iter_mut().filter(|one| one.depends_on.as_deref() == Some(id)) {
            closure.date = closure.date.saturating_add(i64::from(days).days());
        }
    }
    debug_assert!(data.feast(id).is_none_or(|feast| feast.days <= FEAST_DAYS_MAX));
    Ok(())
}

fn outage(data: &mut CalendarData, from: Timestamp, until: Timestamp, source: &str) -> Result<(), ActFault> {
    let outage = Outage { from, until, source: source.to_owned() };
    let (first, last) = outage.days();
    if until <= from || days_between(first, last) > OUTAGE_AT_MOST {
        return Err(ActFault::OutageSpan);
    }
    maintained(data, first)?;
    maintained(data, last)?;
    data.outages.push(outage);
    Ok(())
}

fn maintained(data: &CalendarData, date: Date) -> Result<(), ActFault> {
    if (data.first_day()..=data.last_day()).contains(&date) {
        Ok(())
    } else {
        Err(ActFault::NotMaintained(date))
    }
}
