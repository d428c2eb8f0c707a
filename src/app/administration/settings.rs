//! What is set of institutions and who set it to what: since when one receives by the portal, what imports said of it,
//! whether its head signs each answer. Read from what recorded it; sets nothing.

use crate::{
    app::Portal,
    domain::{
        administration::Act,
        id::UserId,
        institution::{
            Entry, InstitutionCode,
            sheet::{self, Column, Listed},
        },
    },
    persistence::{
        StoreError, admin_acts, directory,
        sign_offs::{self, Wish},
    },
};
use jiff::{Timestamp, civil::Date};
use std::collections::{BTreeMap, HashMap};

/// One setting as it was and as it became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub at: Timestamp,
    /// None for a command on the machine.
    pub by: Option<UserId>,
    pub institution: InstitutionCode,
    pub what: What,
}

/// Which setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The institution came into the directory.
    Added,
    /// A column of the directory, as the cells of the table say it.
    Entry { column: Column, before: String, after: String },
    /// The first day of receiving by the portal.
    Receives { before: Option<Date>, after: Option<Date> },
    /// Whether each answer is signed by the head.
    SignOff { before: Wish, after: Wish },
}

/// The latest changes, the newest first, and whether there are more.
///
/// # Errors
/// The store.
pub async fn changes(portal: &Portal, most: usize) -> Result<(Vec<Change>, bool), StoreError> {
    let mut all: Vec<Change> = of_directory(portal).await?.into_iter().map(|(_, change)| change).collect();
    all.extend(signatures(portal).await?);
    all.sort_by_key(|change| std::cmp::Reverse(change.at));
    let more = all.len() > most;
    all.truncate(most);
    Ok((all, more))
}

/// What the import changed that made the directory of that number, by institution.
///
/// # Errors
/// The store.
pub async fn of_import(
    portal: &Portal,
    directory: u32,
) -> Result<BTreeMap<InstitutionCode, Vec<What>>, StoreError> {
    let mut changed: BTreeMap<InstitutionCode, Vec<What>> = BTreeMap::new();
    for (_, change) in of_directory(portal).await?.into_iter().filter(|(by, _)| *by == Some(directory)) {
        changed.entry(change.institution).or_default().push(change.what);
    }
    Ok(changed)
}

/// What was changed of the directory, in order; with the number of the directory where an import made one, and none
/// where a day of receiving was said apart.
async fn of_directory(portal: &Portal) -> Result<Vec<(Option<u32>, Change)>, StoreError> {
    let mut by_number: BTreeMap<u32, Vec<Entry>> = BTreeMap::new();
    for (number, entry) in directory::numbered(&portal.db).await? {
        by_number.entry(number).or_default().push(entry);
    }
    let mut standing = crate::app::directory::laid_upon(Vec::new());
    let mut all = Vec::new();
    for written in admin_acts::of_kind(&portal.db, Act::DIRECTORY_CHANGED).await? {
        let Act::DirectoryChanged { directory, received, .. } = written.act else { continue };
        let entries = by_number.remove(&directory);
        let made = entries.is_some().then_some(directory);
        let change = |institution: &InstitutionCode, what| {
            let (at, by, institution) = (written.at, written.by, institution.clone());
            (made, Change { at, by, institution, what })
        };
        for entry in entries.unwrap_or_default() {
            let before = standing.insert(entry.code.clone(), entry.clone());
            all.extend(of_entry(before, &entry).into_iter().map(|what| change(&entry.code, what)));
        }
        for one in &received {
            all.push(change(&one.institution, What::Receives { before: one.before, after: one.after }));
        }
    }
    Ok(all)
}

fn of_entry(before: Option<Entry>, after: &Entry) -> Vec<What> {
    let Some(before) = before else { return vec![What::Added] };
    let listed = |entry: &Entry| Listed { line: 0, entry: entry.clone(), receives_from: None };
    let (old, new) = (sheet::rows(&before, None), sheet::rows(after, None));
    let columns = sheet::differing(&listed(&before), &listed(after));
    columns
        .into_iter()
        .map(|column| What::Entry {
            column,
            before: sheet::told(&old, column),
            after: sheet::told(&new, column),
        })
        .collect()
}

/// What heads said of their signature.
async fn signatures(portal: &Portal) -> Result<Vec<Change>, StoreError> {
    let mut stood: HashMap<InstitutionCode, Wish> = HashMap::new();
    let mut all = Vec::new();
    for (institution, said) in sign_offs::all(&portal.db).await? {
        let before = stood.insert(institution.clone(), said.wish).unwrap_or(Wish::Unwanted);
        let what = What::SignOff { before, after: said.wish };
        all.push(Change { at: said.at, by: Some(said.by), institution, what });
    }
    Ok(all)
}
