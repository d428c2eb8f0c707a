//! Classes of institution, which decide whether an exceptional closure is a day off for one.
//! Knows nothing of which institutions there are.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A class of institution, as the communiqués that suspend work distinguish them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Ministries and their services (decree 2.05.916).
    StateAdministration,
    /// Regions, provinces, prefectures and communes.
    TerritorialCollectivity,
    /// Public establishments and other bodies of public law.
    PublicEstablishment,
    /// Courts.
    Court,
    /// The two chambers of Parliament.
    Chamber,
    /// Bodies of the Constitution, title XII among them.
    ConstitutionalBody,
    /// Everybody else charged with a public service; no exceptional closure covers these.
    Other,
}

impl Class {
    /// Every class, in the order in which lists name them.
    pub const ALL: [Class; 7] = [
        Class::StateAdministration,
        Class::TerritorialCollectivity,
        Class::PublicEstablishment,
        Class::Court,
        Class::Chamber,
        Class::ConstitutionalBody,
        Class::Other,
    ];

    /// The name by which files, commands and the API call this class.
    pub const fn code(self) -> &'static str {
        match self {
            Class::StateAdministration => "state-administration",
            Class::TerritorialCollectivity => "territorial-collectivity",
            Class::PublicEstablishment => "public-establishment",
            Class::Court => "court",
            Class::Chamber => "chamber",
            Class::ConstitutionalBody => "constitutional-body",
            Class::Other => "other",
        }
    }

    /// The class of that [`code`](Class::code), if there is one.
    pub fn parse(code: &str) -> Option<Class> {
        Class::ALL.into_iter().find(|class| class.code() == code)
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Class>", into = "Vec<Class>")]
pub struct ClassSet(u8);

impl ClassSet {
    /// No class.
    pub const NONE: ClassSet = ClassSet(0);
    /// All seven: a public holiday.
    pub const ALL: ClassSet = ClassSet(0b0111_1111);

    /// Whether a class is in the set.
    pub const fn contains(self, class: Class) -> bool {
        self.0 & class.bit() != 0
    }

    /// Whether the sets have a class in common.
    pub const fn intersects(self, other: ClassSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub const fn union(self, other: ClassSet) -> ClassSet {
        ClassSet(self.0 | other.0)
    }

    /// The set less the classes of the other.
    #[must_use]
    pub const fn without(self, other: ClassSet) -> ClassSet {
        ClassSet(self.0 & !other.0)
    }

    /// Whether no class is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The classes, in the order of [`Class::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Class> {
        Class::ALL.into_iter().filter(move |class| self.contains(*class))
    }
}

impl From<Class> for ClassSet {
    fn from(class: Class) -> Self {
        ClassSet(class.bit())
    }
}

impl From<Vec<Class>> for ClassSet {
    fn from(classes: Vec<Class>) -> Self {
        classes.into_iter().collect()
    }
}

impl FromIterator<Class> for ClassSet {
    fn from_iter<I: IntoIterator<Item = Class>>(classes: I) -> Self {
        ClassSet(classes.into_iter().fold(0, |bits, class| bits | class.bit()))
    }
}

impl From<ClassSet> for Vec<Class> {
    fn from(set: ClassSet) -> Self {
        set.iter().collect()
    }
}

/// The class of one institution over time: each day is judged by the class on that day. What is addressed to a body
/// with a successor is counted term by term, each by the classes of the body that had it on the day the term began:
/// so no succession moves a day that was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "ClassHistoryText", into = "ClassHistoryText")]
pub struct ClassHistory {
    first: Class,
    changes: Vec<(Date, Class)>,
    /// The classes of successors, each for the terms that begin from a day on; recorded nowhere in this form.
    later: Vec<(Date, ClassHistory)>,
    /// The history as it stood until an act that says who succeeds whom, with the day of that; recorded nowhere either.
    before: Vec<(Date, ClassHistory)>,
}

impl ClassHistory {
    /// One class from the beginning to the end.
    pub const fn always(class: Class) -> ClassHistory {
        ClassHistory { first: class, changes: Vec::new(), later: Vec::new(), before: Vec::new() }
    }

    /// The same history with another class from `from` on (that day included).
    #[must_use]
    pub fn then(mut self, from: Date, class: Class) -> ClassHistory {
        self.changes.retain(|(date, _)| *date != from);
        self.changes.push((from, class));
        self.changes.sort_unstable_by_key(|(date, _)| *date);
        self
    }

    /// The same history, with that of a successor for the terms that begin from `from` on (that day included).
    #[must_use]
    pub fn succeeded(mut self, from: Date, successor: ClassHistory) -> ClassHistory {
        self.later.push((from, successor));
        self
    }

    /// The same history, which took the place of another by an act of that day.
    #[must_use]
    pub fn instead_of(mut self, before: ClassHistory, on: Date) -> ClassHistory {
        self.before.push((on, before));
        self
    }

    /// The classes that count a term which begins on a day, then the others by which it can have been told since
    /// another day: those of the body that was to have it before a succession was recorded or taken back.
    pub fn told(&self, begins: Date, since: Date) -> impl Iterator<Item = &ClassHistory> {
        let now = self.of_term(begins);
        let stood = self.before.iter().filter(move |(until, _)| *until >= since);
        let others = stood.map(move |(_, one)| one.of_term(begins));
        std::iter::once(now).chain(others.filter(|one| !one.counts_as(now)))
    }

    /// Whether each day is judged by the same class as by another history.
    pub fn counts_as(&self, other: &ClassHistory) -> bool {
        (self.first, &self.changes) == (other.first, &other.changes)
    }

    /// The classes that count a term which begins on a day.
    pub fn of_term(&self, begins: Date) -> &ClassHistory {
        let later = self.later.iter().rev().find(|(from, _)| *from <= begins);
        later.map_or(self, |(_, classes)| classes.of_term(begins))
    }

    /// The class before any change.
    pub fn first(&self) -> Class {
        self.first
    }

    /// Each change with its first day, in their order.
    pub fn changes(&self) -> impl Iterator<Item = (Date, Class)> {
        self.changes.iter().copied()
    }

    /// The class on a day.
    pub fn on(&self, day: Date) -> Class {
        self.changes.iter().rev().find(|(from, _)| *from <= day).map_or(self.first, |(_, class)| *class)
    }
}

#[derive(Serialize, Deserialize)]
struct ClassHistoryText {
    first: Class,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    changes: Vec<Change>,
}

#[derive(Serialize, Deserialize)]
struct Change {
    from: Date,
    class: Class,
}

impl From<ClassHistoryText> for ClassHistory {
    fn from(text: ClassHistoryText) -> Self {
        text.changes
            .into_iter()
            .fold(ClassHistory::always(text.first), |history, change| history.then(change.from, change.class))
    }
}

impl From<ClassHistory> for ClassHistoryText {
    fn from(history: ClassHistory) -> Self {
        let changes = history.changes.into_iter().map(|(from, class)| Change { from, class }).collect();
        ClassHistoryText { first: history.first, changes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_class_is_found_by_its_code_and_serialises_as_it() {
        for class in Class::ALL {
            assert_eq!(Class::parse(class.code()), Some(class));
            assert_eq!(serde_json::to_string(&class).unwrap(), format!("\"{}\"", class.code()));
        }
        assert_eq!(Class::parse("state"), None);
    }

    #[test]
    fn a_class_changes_on_the_day_named_and_survives_json() {
        let history = ClassHistory::always(Class::Other).then(date(2026, 3, 23), Class::StateAdministration);
        assert_eq!(history.on(date(2026, 3, 22)), Class::Other);
        assert_eq!(history.on(date(2026, 3, 23)), Class::StateAdministration);
        let text = serde_json::to_string(&history).unwrap();
        assert_eq!(serde_json::from_str::<ClassHistory>(&text).unwrap(), history);
    }

    #[test]
    fn a_term_is_counted_by_the_classes_of_the_body_that_had_it_when_it_began() {
        let last = ClassHistory::always(Class::Court);
        let next = ClassHistory::always(Class::Other).succeeded(date(2026, 5, 1), last.clone());
        let own = ClassHistory::always(Class::StateAdministration).succeeded(date(2026, 4, 1), next.clone());
        assert_eq!(own.of_term(date(2026, 3, 31)).on(date(2026, 4, 20)), Class::StateAdministration);
        assert_eq!(own.of_term(date(2026, 4, 1)), &next);
        assert_eq!(own.of_term(date(2026, 5, 1)), &last);
    }

    #[test]
    fn a_term_was_told_by_each_body_that_was_to_have_it_since_then() {
        let (own, next) =
            (ClassHistory::always(Class::StateAdministration), ClassHistory::always(Class::Other));
        let (from, recorded, back) = (date(2026, 4, 1), date(2026, 3, 2), date(2026, 3, 9));
        let succeeded = own.clone().succeeded(from, next.clone());
        let told = |history: &ClassHistory, begins, since| {
            history.told(begins, since).map(|one| one.on(begins)).collect::<Vec<_>>()
        };
        let stands = succeeded.clone().instead_of(own.clone(), recorded);
        assert_eq!(told(&stands, from, recorded), [Class::Other, Class::StateAdministration]);
        assert_eq!(told(&stands, from, date(2026, 3, 3)), [Class::Other], "nobody heard otherwise since");
        assert_eq!(told(&stands, date(2026, 3, 31), recorded), [Class::StateAdministration]);
        let taken_back = own.clone().instead_of(succeeded, back).instead_of(own, recorded);
        assert_eq!(told(&taken_back, from, back), [Class::StateAdministration, Class::Other]);
        assert_eq!(told(&taken_back, from, date(2026, 3, 10)), [Class::StateAdministration]);
    }

    #[test]
    fn all_means_all_seven() {
        assert_eq!(Class::ALL.into_iter().collect::<ClassSet>(), ClassSet::ALL);
    }
}
