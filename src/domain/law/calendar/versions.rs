//! One version of the calendar after another: each act makes a new one, and every date stays explainable by
//! the version that gave it, because none is ever thrown away.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::{self, Act, ActFault, Measure};
use super::{Calendar, CalendarData, Names};
use crate::domain::law::zone::legal_date;

/// Where a version comes from.
#[derive(Clone, Debug, Default)]
pub(super) struct Lineage {
    /// The version before it and the act that was laid upon that; none for the one compiled in.
    before: Option<(Arc<Calendar>, Arc<Act>)>,
    number: u32,
    /// The same days without a memory of earlier versions.
    alone: OnceLock<Box<Calendar>>,
}

/// An act in the words that a notice about it needs: public ones, of nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    pub number: u32,
    /// The code of its measure.
    pub measure: String,
    /// The day it is about: of a feast and of an outage the first.
    pub day: Option<Date>,
    /// The last day of an outage of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Of the closure or of the feast; an outage has none.
    pub name: Option<Names>,
}

impl Calendar {
    /// The next version.
    ///
    /// # Errors
    /// Why the act cannot be: its code names the words.
    pub fn after(self: &Arc<Self>, act: Act) -> Result<Calendar, ActFault> {
        let act = Arc::new(act);
        let mut acts: Vec<Arc<Act>> = self.acts();
        act::check(&acts.iter().map(AsRef::as_ref).collect::<Vec<_>>(), &act)?;
        acts.push(Arc::clone(&act));
        let data = act::applied(self.base(), &acts.iter().map(AsRef::as_ref).collect::<Vec<_>>())?;
        if (CalendarData { version: self.data.version.clone(), ..data.clone() }) == self.data {
            return Err(ActFault::NothingChanges);
        }
        let mut calendar = Calendar::new(data)?;
        calendar.lineage = Lineage {
            number: self.lineage.number + 1,
            before: Some((Arc::clone(self), act)),
            ..Lineage::default()
        };
        Ok(calendar)
    }

    /// How many acts it holds; 0 for the calendar compiled in.
    pub fn number(&self) -> u32 {
        self.lineage.number
    }

    /// The act that made this version.
    pub fn act(&self) -> Option<&Arc<Act>> {
        self.lineage.before.as_ref().map(|(_, act)| act)
    }

    /// The version before it.
    pub fn before(&self) -> Option<&Arc<Calendar>> {
        self.lineage.before.as_ref().map(|(before, _)| before)
    }

    /// Every act, the first recorded first.
    pub fn acts(&self) -> Vec<Arc<Act>> {
        let mut acts: Vec<Arc<Act>> = self.versions().filter_map(Calendar::act).cloned().collect();
        acts.reverse();
        acts
    }

    /// The numbers of the acts in force: no later act takes them back, and none is an undoing itself.
    pub fn standing_acts(&self) -> Vec<u32> {
        let acts = self.acts();
        act::standing(&acts.iter().map(AsRef::as_ref).collect::<Vec<_>>())
    }

    /// This version and those before it, the newest first.
    pub fn versions(&self) -> impl Iterator<Item = &Calendar> {
        std::iter::successors(Some(self), |one| one.before().map(AsRef::as_ref))
    }

    /// The version of that number, if there is one by now.
    pub fn numbered(&self, number: u32) -> Option<&Calendar> {
        self.versions().find(|one| one.number() == number)
    }

    /// The version by which a recorded date was counted; this one where none of that name is known.
    pub fn named(&self, version: &str) -> &Calendar {
        if self.version() == version {
            return self;
        }
        self.versions().find(|one| one.version() == version).unwrap_or(self)
    }

    /// The number of the version of that name; 0 where none is known.
    pub fn number_of(&self, version: &str) -> u32 {
        self.versions().find(|one| one.version() == version).map_or(0, Calendar::number)
    }

    /// What the act of this version is about; of an undoing, what it takes back.
    pub fn announced(&self) -> Option<Announced> {
        let (act, before) = (self.act()?, self.before()?);
        let named = |day: Option<Date>, name: Option<Names>| (day, name);
        let feast = |id: &str| self.data.feast(id).map(|feast| feast.name.clone());
        let mut until = None;
        let (day, name) = match &act.measure {
            Measure::Close { date, name, .. } => named(Some(*date), Some(name.clone())),
            Measure::Cancel { date, .. } => {
                let closure = before.data.closures.iter().find(|closure| closure.date == *date);
                named(Some(*date), closure.map(|closure| closure.name.clone()))
            }
            Measure::Confirm { feast: id, first } | Measure::Estimate { feast: id, first } => {
                named(Some(*first), feast(id))
            }
            Measure::Outage { from, until: end } => {
                let (first, last) = (legal_date(*from), legal_date(*end));
                until = Some(last).filter(|last| *last > first);
                named(Some(first), None)
            }
            Measure::Undo { act } => {
                let undone = self.numbered(*act).and_then(Calendar::announced);
                until = undone.as_ref().and_then(|undone| undone.until);
                undone.map_or((None, None), |undone| (undone.day, undone.name))
            }
        };
        Some(Announced { number: self.number(), measure: act.measure.code().to_owned(), day, until, name })
    }

    /// The day from which what the act of this version says was declared: undoing an act counts as if that
    /// had never been declared.
    pub fn declared_on(&self) -> Option<Date> {
        let act = self.act()?;
        match act.measure {
            Measure::Undo { act: number } => {
                self.numbered(number).and_then(Calendar::declared_on).or(Some(act.declared_on))
            }
            _ => Some(act.declared_on),
        }
    }

    /// The first day that the act of this version can concern: the one from which what it says was declared, or an
    /// earlier one that it makes another, as a feast that moves by a day may.
    pub fn concerns_since(&self) -> Option<Date> {
        let before = self.before()?;
        let outages = |one: &Calendar, other: &Calendar| {
            let new = one.data.outages.iter().filter(|outage| !other.data.outages.contains(outage));
            new.map(|outage| outage.days().0).min()
        };
        let day_off = self.table.first_unlike(&before.table).and_then(|day| day.yesterday().ok());
        let lost = outages(self, before).into_iter().chain(outages(before, self));
        self.declared_on().into_iter().chain(day_off).chain(lost).min()
    }

    /// The versions that were in force at some time from that day on, the newest first: what a person can
    /// have been told since.
    pub fn in_force_since(&self, day: Date) -> impl Iterator<Item = &Calendar> {
        let mut more = true;
        self.versions().take_while(move |one| {
            let takes = more;
            more = one.act().is_some_and(|act| act.recorded_on >= day);
            takes
        })
    }

    /// The same days, as if no other version had ever been.
    pub fn alone(&self) -> &Calendar {
        if self.lineage.before.is_none() {
            return self;
        }
        self.lineage.alone.get_or_init(|| {
            let lineage = Lineage { number: self.number(), ..Lineage::default() };
            Box::new(Calendar { data: self.data.clone(), table: self.table.clone(), lineage })
        })
    }

    fn base(&self) -> &CalendarData {
        self.versions().last().map_or(&self.data, |first| &first.data)
    }
}

/// The versions of a running portal: new ones are added behind, and what was lent stays where it is.
#[derive(Debug)]
pub struct Versions {
    calendar: Arc<Calendar>,
    next: OnceLock<Box<Versions>>,
}

impl Versions {
    /// Beginning with that one.
    pub fn from(calendar: Arc<Calendar>) -> Self {
        Self { calendar, next: OnceLock::new() }
    }

    /// The newest.
    pub fn current(&self) -> &Arc<Calendar> {
        &self.last().calendar
    }

    /// Adds a version, unless one of its number is there already.
    pub fn add(&self, calendar: Calendar) {
        let last = self.last();
        if calendar.number() > last.calendar.number() {
            // Whoever was faster added the same acts.
            let _ = last.next.set(Box::new(Versions::from(Arc::new(calendar))));
        }
    }

    fn last(&self) -> &Versions {
        let mut one = self;
        while let Some(next) = one.next.get() {
            one = next;
        }
        one
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Measure, Names};
    use super::*;
    use crate::domain::law::{Class, ClassHistory, ClassSet, Rule, due};
    use jiff::civil::date;

    fn act(measure: Measure, on: Date) -> Act {
        Act {
            measure, source: "بلاغ رئاسة الحكومة".to_owned(), declared_on: on, recorded_on: on
        }
    }

    fn closure(day: Date) -> Measure {
        let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
        let classes = ClassSet::from(Class::StateAdministration);
        Measure::Close { date: day, classes, depends_on: None, name }
    }

    fn last_day(calendar: &Calendar, received: Date) -> Date {
        let classes = ClassHistory::always(Class::StateAdministration);
        due(calendar, Rule::Answer, false, received, &classes).unwrap().due_on
    }

    #[test]
    fn an_act_makes_a_new_version_and_the_old_one_still_explains_its_dates() {
        let first = Arc::clone(Calendar::builtin());
        let received = date(2026, 11, 2);
        let second = Arc::new(first.after(act(closure(date(2026, 11, 19)), date(2026, 11, 16))).unwrap());
        assert_eq!((second.number(), second.version()), (1, "2026-11-23+1"));
        assert_eq!(last_day(&second, received), date(2026, 12, 3));
        assert_eq!(last_day(second.named("2026-11-23"), received), date(2026, 12, 2));
        let third = second.after(act(Measure::Undo { act: 1 }, date(2026, 11, 17))).unwrap();
        assert_eq!(last_day(&third, received), date(2026, 12, 2));
        assert_eq!(third.standing_acts(), Vec::<u32>::new());
        assert_eq!(third.versions().map(Calendar::number).collect::<Vec<_>>(), [2, 1, 0]);
        let told = |day| third.in_force_since(day).map(Calendar::number).collect::<Vec<_>>();
        assert_eq!(told(date(2026, 11, 18)), [2]);
        assert_eq!(told(date(2026, 11, 17)), [2, 1]);
        assert_eq!(told(date(2026, 11, 1)), [2, 1, 0]);
    }

    #[test]
    fn an_act_that_cannot_be_is_refused_with_its_reason() {
        let first = Arc::clone(Calendar::builtin());
        let on = date(2026, 11, 16);
        let code =
            |calendar: &Arc<Calendar>, measure| calendar.after(act(measure, on)).map_err(|f| f.code()).err();
        let eid = |first| Measure::Confirm { feast: "fitr-2027".to_owned(), first };
        assert_eq!(code(&first, Measure::Undo { act: 1 }), Some("no-such-act"));
        assert_eq!(code(&first, eid(date(2027, 3, 20))), Some("too-far"));
        assert_eq!(code(&first, closure(date(2031, 1, 2))), Some("not-maintained"));
        let cancel = Measure::Cancel { date: date(2026, 11, 19), classes: ClassSet::ALL };
        assert_eq!(code(&first, cancel.clone()), Some("no-closure"));
        let confirmed = Arc::new(first.after(act(eid(date(2027, 3, 10)), on)).unwrap());
        assert_eq!(code(&confirmed, eid(date(2027, 3, 10))), Some("nothing-changes"), "said twice");
        let closed = Arc::new(confirmed.after(act(closure(date(2026, 11, 19)), on)).unwrap());
        let cancelled = Arc::new(closed.after(act(cancel, on)).unwrap());
        assert_eq!(code(&cancelled, Measure::Undo { act: 2 }), Some("others-rest-on-it"));
        let again = Arc::new(cancelled.after(act(Measure::Undo { act: 3 }, on)).unwrap());
        assert_eq!(again.standing_acts(), [1, 2]);
        let nowhere = Act { source: " ".to_owned(), ..act(closure(date(2026, 12, 1)), on) };
        assert_eq!(first.after(nowhere).map_err(|f| f.code()).err(), Some("no-source"));
    }

    #[test]
    fn a_closure_goes_with_the_feast_it_depends_on_until_that_is_confirmed() {
        let first = Arc::clone(Calendar::builtin());
        let on = date(2026, 11, 16);
        let Measure::Close { classes, name, .. } = closure(on) else { panic!() };
        let bridge = Measure::Close {
            date: date(2027, 3, 12),
            classes,
            depends_on: Some("fitr-2027".to_owned()),
            name,
        };
        let beside = Arc::new(first.after(act(bridge, on)).unwrap());
        let eid = |first| Measure::Confirm { feast: "fitr-2027".to_owned(), first };
        let moved = Arc::new(beside.after(act(eid(date(2027, 3, 9)), on)).unwrap());
        assert_eq!(moved.data().closures.last().unwrap().date, date(2027, 3, 11));
        let corrected = moved.after(act(eid(date(2027, 3, 10)), on)).unwrap();
        assert_eq!(
            corrected.data().closures.last().unwrap().date,
            date(2027, 3, 11),
            "it was declared for a day"
        );
    }

    #[test]
    fn what_was_lent_stays_where_it_is_when_a_version_is_added() {
        let versions = Versions::from(Arc::clone(Calendar::builtin()));
        let lent = versions.current();
        let next = lent.after(act(closure(date(2026, 11, 19)), date(2026, 11, 16))).unwrap();
        versions.add(next.clone());
        versions.add(next);
        assert_eq!((lent.number(), versions.current().number()), (0, 1));
    }
}
