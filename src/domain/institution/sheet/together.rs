//! What has to fit from institution to institution: names and parents.

use super::{Column, Fault, Wrong, of};
use crate::domain::institution::{Entry, InstitutionCode, Names};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What of a whole directory does not fit together: names that two have on one day, parents that are not there or in a
/// ring. `lines` says where an institution stands; what stands in no line is as it was.
#[must_use]
pub fn together(all: &BTreeMap<InstitutionCode, Entry>, lines: &HashMap<InstitutionCode, u64>) -> Vec<Fault> {
    let mut faults = names_twice(all, lines, Column::NameAr, |names| &names.ar);
    faults.extend(names_twice(all, lines, Column::NameFr, |names| &names.fr));
    let ring = in_a_ring(all);
    for entry in all.values() {
        let Some(line) = lines.get(&entry.code).copied() else { continue };
        for parent in entry.states.iter().filter_map(|state| state.parent.as_ref()) {
            if !all.contains_key(parent) {
                faults.push(of(line, Column::Parent, Wrong::ParentUnknown, parent.as_str()));
            } else if ring.contains(&entry.code) && ring.contains(parent) {
                faults.push(of(line, Column::Parent, Wrong::ParentOfItself, parent.as_str()));
            }
        }
    }
    faults
}

/// Who has a name from which day to before which one.
struct Bearer<'a> {
    code: &'a InstitutionCode,
    from: Option<Date>,
    until: Option<Date>,
}

impl Bearer<'_> {
    /// Another one that has it on a day on which this one has it: no first day is before every day, no end after all.
    fn meets(&self, other: &Self) -> bool {
        let begins_before =
            |begins: Option<Date>, ends: Option<Date>| ends.is_none_or(|end| begins < Some(end));
        self.code != other.code
            && begins_before(self.from, other.until)
            && begins_before(other.from, self.until)
    }
}

fn names_twice(
    all: &BTreeMap<InstitutionCode, Entry>,
    lines: &HashMap<InstitutionCode, u64>,
    column: Column,
    name: impl Fn(&Names) -> &String,
) -> Vec<Fault> {
    let mut named: HashMap<&String, Vec<Bearer<'_>>> = HashMap::new();
    for entry in all.values() {
        for (at, state) in entry.states.iter().enumerate() {
            let until = entry.states.get(at + 1).and_then(|next| next.from);
            let bearer = Bearer { code: &entry.code, from: state.from, until };
            named.entry(name(&state.name)).or_default().push(bearer);
        }
    }
    let mut faults = Vec::new();
    for (name, bearers) in named.into_iter().filter(|(_, bearers)| bearers.len() > 1) {
        for bearer in &bearers {
            let Some(line) = lines.get(bearer.code) else { continue };
            if let Some(other) = bearers.iter().find(|other| bearer.meets(other)) {
                faults.push(of(*line, column, Wrong::NameTwice, &format!("{name} ({})", other.code)));
            }
        }
    }
    faults
}

/// Those that are above themselves, and those between two rings: what is left when whoever has no parent left and
/// whoever has no child left is taken away again and again.
fn in_a_ring(all: &BTreeMap<InstitutionCode, Entry>) -> HashSet<InstitutionCode> {
    let edges = all.values().flat_map(|entry| {
        let parents = entry.states.iter().filter_map(|state| state.parent.as_ref());
        parents.filter(|parent| all.contains_key(*parent)).map(|parent| (&entry.code, parent))
    });
    let edges: HashSet<(&InstitutionCode, &InstitutionCode)> = edges.collect();
    let upwards = edges.iter().copied();
    let downwards = edges.iter().map(|(child, parent)| (*parent, *child));
    let left = peeled(all.keys().collect(), upwards.collect());
    peeled(left, downwards.collect()).into_iter().cloned().collect()
}

/// Takes away whoever has no way out to another that is left, until everybody left has one.
fn peeled<'a>(
    mut left: HashSet<&'a InstitutionCode>,
    ways: Vec<(&'a InstitutionCode, &'a InstitutionCode)>,
) -> HashSet<&'a InstitutionCode> {
    let mut out: HashMap<&InstitutionCode, usize> = HashMap::new();
    let mut back: HashMap<&InstitutionCode, Vec<&InstitutionCode>> = HashMap::new();
    for (from, to) in ways.into_iter().filter(|(from, to)| left.contains(from) && left.contains(to)) {
        *out.entry(from).or_default() += 1;
        back.entry(to).or_default().push(from);
    }
    let mut open: Vec<_> = left.iter().copied().filter(|code| !out.contains_key(code)).collect();
    while let Some(gone) = open.pop() {
        left.remove(gone);
        for from in back.remove(gone).unwrap_or_default() {
            if let Some(ways) = out.get_mut(from) {
                *ways -= 1;
                if *ways == 0 {
                    open.push(from);
                }
            }
        }
    }
    left
}
