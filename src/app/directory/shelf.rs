//! The directory of a running portal: the one it began with, replaced by what imports say. What was read from an
//! older one stays readable until the process ends: an import is rare, and costs a few megabytes.

use crate::domain::institution::{Directory, Entry, Institution, InstitutionCode, Successions};
use jiff::civil::Date;
use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

/// Where the newest directory stands. Clones share it.
#[derive(Debug, Clone)]
pub struct Shelf(Arc<RwLock<Standing>>);

#[derive(Debug)]
struct Standing {
    directory: &'static Directory,
    number: u32,
    /// The newest act that says which body takes the place of which.
    said: u32,
    /// The first day on which something in it changes by itself.
    until: Option<Date>,
    entries: Arc<BTreeMap<InstitutionCode, Entry>>,
    successions: Arc<Successions>,
}

/// What a directory is made of, with the number of the newest import and of the newest act of succession.
#[derive(Debug, Default)]
pub struct Contents {
    pub numbers: (u32, u32),
    pub entries: BTreeMap<InstitutionCode, Entry>,
    pub successions: Successions,
}

impl Shelf {
    /// With the directory that comes with the program.
    pub fn builtin() -> Self {
        let directory = Directory::builtin();
        let entries = builtin_entries();
        Self(Arc::new(RwLock::new(Standing {
            directory,
            number: 0,
            said: 0,
            until: None,
            entries: Arc::new(entries),
            successions: Arc::default(),
        })))
    }

    /// The newest directory.
    pub fn newest(&self) -> &'static Directory {
        self.read(|standing| standing.directory)
    }

    /// The institution with this code.
    pub fn get(&self, code: &InstitutionCode) -> Option<&'static Institution> {
        self.newest().get(code)
    }

    /// Every institution, in the order of the directory.
    pub fn iter(&self) -> impl Iterator<Item = &'static Institution> + use<> {
        self.newest().iter()
    }

    /// As [`Directory::search`].
    pub fn search(&self, typed: &str) -> Vec<&'static Institution> {
        self.newest().search(typed)
    }

    /// How many imports it holds.
    pub fn number(&self) -> u32 {
        self.read(|standing| standing.number)
    }

    /// The number of the newest act that says which body takes the place of which.
    pub fn said(&self) -> u32 {
        self.read(|standing| standing.said)
    }

    /// Every institution with all its states.
    pub fn entries(&self) -> Arc<BTreeMap<InstitutionCode, Entry>> {
        self.read(|standing| Arc::clone(&standing.entries))
    }

    /// Which body takes the place of which, and from when.
    pub fn successions(&self) -> Arc<Successions> {
        self.read(|standing| Arc::clone(&standing.successions))
    }

    /// Whether it is the directory of those numbers as it is on that day.
    pub(super) fn is_of(&self, numbers: (u32, u32), today: Date) -> bool {
        self.read(|standing| {
            (standing.number, standing.said) == numbers && standing.until.is_none_or(|until| today < until)
        })
    }

    /// Puts a directory in its place, as it is on that day.
    pub(super) fn put(&self, contents: Contents, today: Date) {
        let Contents { numbers: (number, said), entries, successions } = contents;
        let until = entries.values().filter_map(|entry| entry.changes_after(today)).min();
        let directory: &'static Directory = Box::leak(Box::new(directory(&entries, &successions, today)));
        let (entries, successions) = (Arc::new(entries), Arc::new(successions));
        let standing = Standing { directory, number, said, until, entries, successions };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = standing;
    }

    fn read<T>(&self, of: impl FnOnce(&Standing) -> T) -> T {
        of(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What comes with the program, with what imports said laid upon it.
pub fn laid_upon(imported: Vec<Entry>) -> BTreeMap<InstitutionCode, Entry> {
    let mut entries = builtin_entries();
    entries.extend(imported.into_iter().map(|entry| (entry.code.clone(), entry)));
    entries
}

fn builtin_entries() -> BTreeMap<InstitutionCode, Entry> {
    Directory::builtin().iter().map(|one| (one.code.clone(), Entry::of(one))).collect()
}

/// Those that come with the program in their order, then the others by their codes.
pub fn directory(
    entries: &BTreeMap<InstitutionCode, Entry>,
    successions: &Successions,
    today: Date,
) -> Directory {
    let builtin = Directory::builtin();
    let first = builtin.iter().filter_map(|one| entries.get(&one.code));
    let others = entries.values().filter(|entry| builtin.get(&entry.code).is_none());
    let of = |entry: &Entry| {
        let institution = entry.on(today)?;
        let class = successions.classes(entries, &entry.code)?;
        Some(Institution { class, successor: successions.get(&entry.code).cloned(), ..institution })
    };
    Directory::of(first.chain(others).filter_map(of))
}
