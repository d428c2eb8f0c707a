//! What is kept of an institution: its state from each day on. The first state has no first day, each later one
//! replaces what changes: name, class, place. Knows no file format and no store.

use super::{Contact, Institution, InstitutionCode, Kind, Names, Region};
use crate::domain::law::{Class, ClassHistory};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The state of an institution from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// The first day; none for the first state.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<Date>,
    pub name: Names,
    pub kind: Kind,
    pub class: Class,
    pub city: String,
    /// The region of the seat, where the city does not tell it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub region: Option<Region>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<InstitutionCode>,
    #[serde(skip_serializing_if = "Contact::is_empty", default)]
    pub contact: Contact,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub aliases: Vec<String>,
}

/// An institution with all its states, the first first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub code: InstitutionCode,
    pub states: Vec<State>,
}

impl Entry {
    /// The states that an institution of the built-in directory has: one, and one more for each change of class.
    #[must_use]
    pub fn of(one: &Institution) -> Self {
        let state = |from, class| State {
            from,
            name: one.name.clone(),
            kind: one.kind,
            class,
            city: one.city.clone(),
            region: one.region,
            parent: one.parent.clone(),
            contact: one.contact.clone(),
            aliases: one.aliases.clone(),
        };
        let changes = one.class.changes().map(|(from, class)| state(Some(from), class));
        let states = std::iter::once(state(None, one.class.first())).chain(changes).collect();
        Self { code: one.code.clone(), states }
    }

    /// The class over time.
    #[must_use]
    pub fn classes(&self) -> ClassHistory {
        let first = self.states.first().map_or(Class::Other, |state| state.class);
        let history = self.states.iter().filter_map(|state| Some((state.from?, state.class)));
        let mut last = first;
        history.fold(ClassHistory::always(first), |classes, (from, class)| {
            let changes = std::mem::replace(&mut last, class) != class;
            if changes { classes.then(from, class) } else { classes }
        })
    }

    /// The institution as it is on a day: found by its other names too. None without any state.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<Institution> {
        let now = self.states.iter().rev().find(|state| state.from.is_none_or(|from| from <= day))?;
        let mut aliases = now.aliases.clone();
        for other in self.states.iter().filter(|state| state.name != now.name) {
            aliases.extend([other.name.ar.clone(), other.name.fr.clone()]);
        }
        Some(Institution {
            code: self.code.clone(),
            name: now.name.clone(),
            kind: now.kind,
            class: self.classes(),
            city: now.city.clone(),
            region: now.region,
            aliases,
            parent: now.parent.clone(),
            contact: now.contact.clone(),
            successor: None,
        })
    }

    /// The first day after a day on which something changes.
    #[must_use]
    pub fn changes_after(&self, day: Date) -> Option<Date> {
        self.states.iter().filter_map(|state| state.from).filter(|from| *from > day).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::institution::Directory;
    use jiff::civil::date;

    #[test]
    fn every_institution_that_comes_with_the_program_is_the_same_by_its_states() {
        for one in Directory::builtin().iter() {
            assert_eq!(Entry::of(one).on(date(2026, 3, 2)).as_ref(), Some(one));
        }
    }

    #[test]
    fn a_name_and_a_class_change_on_their_day_and_the_old_name_is_still_found() {
        let mut entry = Directory::builtin().iter().next().map(Entry::of).unwrap();
        let from = date(2026, 9, 1);
        let mut later = entry.states[0].clone();
        later.from = Some(from);
        later.name.fr = "Agence nouvelle".to_owned();
        later.class = Class::Other;
        entry.states.push(later);
        let before = entry.on(date(2026, 8, 31)).unwrap();
        let after = entry.on(from).unwrap();
        assert_eq!(after.name.fr, "Agence nouvelle");
        assert!(after.aliases.contains(&before.name.fr));
        assert_eq!(before.class, after.class, "each day is judged by the class on that day");
        assert_eq!(after.class.on(from), Class::Other);
        assert_eq!(entry.changes_after(date(2026, 8, 1)), Some(from));
        assert_eq!(entry.changes_after(from), None);
    }
}
