//! The directory as a table: exported, uploaded, looked at, applied once. What a table would change is one function of
//! the table and the directory: the preview and the act ask it, so they cannot differ.

mod shelf;
mod table;

pub use self::shelf::{Contents, Shelf, directory, laid_upon};

use super::{Error, Portal};
use crate::{
    domain::{
        id::{TableId, UserId},
        institution::{
            Entry, InstitutionCode, Successions,
            receiving::{self, NotSaid},
            sheet::{self, Column, Fault, Listed, Wrong},
        },
        law::{Calendar, zone::legal_date},
    },
    persistence::{
        ChangeTx, Db, StoreError,
        admin_acts::Doer,
        directory::{self as store, Changes},
        institutions, successions,
    },
};
use jiff::{SignedDuration, civil::Date};
use std::collections::{BTreeMap, HashMap};

/// How long a table waits to be confirmed.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Takes in what was imported since the last look, by whichever node.
///
/// # Errors
/// The store, or an institution that cannot be read.
pub async fn refresh(portal: &Portal) -> Result<(), StoreError> {
    let today = portal.clock.today();
    let numbers = (store::newest(&portal.db).await?, successions::newest(&portal.db).await?);
    if !portal.directory.is_of(numbers, today) {
        let entries = laid_upon(store::entries(&portal.db).await?);
        let successions = successions::standing(&portal.db).await?;
        portal.directory.put(Contents { numbers, entries, successions }, today);
    }
    Ok(())
}

/// The same within a change.
///
/// # Errors
/// As [`refresh`].
pub async fn refresh_in(portal: &Portal, tx: &ChangeTx) -> Result<(), StoreError> {
    let today = portal.clock.today();
    let numbers = (store::newest_in(tx).await?, successions::newest_in(tx).await?);
    if !portal.directory.is_of(numbers, today) {
        let entries = laid_upon(store::entries_in(tx).await?);
        let successions = successions::standing_in(tx).await?;
        portal.directory.put(Contents { numbers, entries, successions }, today);
    }
    Ok(())
}

/// Every institution of a database, for whoever has no portal.
///
/// # Errors
/// As [`refresh`].
pub async fn of_db(db: &Db) -> Result<BTreeMap<InstitutionCode, Entry>, StoreError> {
    Ok(laid_upon(store::entries(db).await?))
}

/// Removes tables that nobody confirmed within their day. How many.
///
/// # Errors
/// The store.
pub async fn forget_tables(portal: &Portal) -> Result<u64, StoreError> {
    store::remove_tables(&portal.db, portal.clock.now() - KEPT).await
}

/// How one institution would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub line: u64,
    pub code: InstitutionCode,
    /// As it is; none of one that is new.
    pub before: Option<Listed>,
    pub after: Listed,
    /// Where they differ; none of one that is new.
    pub columns: Vec<Column>,
}

/// What a table would change, or why it changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    pub faults: Vec<Fault>,
    pub changes: Vec<Change>,
    pub unchanged: usize,
    /// The institutions that the table lists, whatever is wrong with one.
    pub listed: usize,
    /// The directory and the calendar it was looked at with.
    pub known: (u32, u32),
}

/// Keeps a table for its preview. What is not text is kept as nothing, and its preview says so.
///
/// # Errors
/// The store.
pub async fn upload(portal: &Portal, by: UserId, octets: &[u8]) -> Result<TableId, Error> {
    let id = TableId(portal.clock.id());
    store::upload(&portal.db, id, table::text(octets), by, portal.recording_now()?).await?;
    Ok(id)
}

/// A table with what it would change today.
///
/// # Errors
/// [`Error::NotFound`] for none that waits, or the store.
pub async fn look(portal: &Portal, id: TableId) -> Result<(store::Table, Preview), Error> {
    let table = store::table(&portal.db, id).await?.ok_or(Error::NotFound)?;
    crate::app::calendar::refresh(portal).await?;
    let preview = preview(portal, &table.content).await?;
    Ok((table, preview))
}

async fn preview(portal: &Portal, content: &str) -> Result<Preview, Error> {
    let known = (portal.directory.number(), portal.calendar().number());
    let faulty = |faults, listed| Ok(Preview { faults, listed, known, ..Preview::default() });
    let (head, rows) = match table::rows(content) {
        Ok(read) => read,
        Err(fault) => return faulty(vec![fault], 0),
    };
    let sheet::Told { listed, mut faults, broken } = match sheet::read(&head, &rows) {
        Ok(told) => told,
        Err(faults) => return faulty(faults, 0),
    };
    let count = listed.len() + broken.len();
    let receiving = institutions::receiving(&portal.db).await?;
    let current = portal.directory.entries();
    let (changes, unchanged) = changes(&listed, &current, &receiving);
    // What does not fit is told with what is wrong in a cell. Of an institution with a fault nobody knows what it will
    // be: it has no name that another could have, and whoever is below it is not wrong for that.
    let mut all = overlaid(&current, &listed);
    all.retain(|code, _| !broken.contains(code));
    let is_open = |fault: &Fault| broken.iter().any(|code| code.as_str() == fault.written);
    let is_told = |fault: &Fault| match fault.wrong {
        Wrong::ParentUnknown => !is_open(fault),
        Wrong::SuccessorSilent => broken.is_empty(),
        _ => true,
    };
    faults.extend(sheet::together(&all, &lines(&listed)).into_iter().filter(is_told));
    let successions = Successions::clone(&portal.directory.successions());
    let stands = store::Stands { successions, receiving };
    let today = portal.clock.today();
    faults.extend(not_received(&changes, &stands, today).into_iter().filter(is_told));
    faults.extend(moved_by_class(portal, &changes).await?);
    if !faults.is_empty() {
        return faulty(sheet::sorted(faults), count);
    }
    Ok(Preview { faults, changes, unchanged, listed: count, known })
}

fn overlaid(
    current: &BTreeMap<InstitutionCode, Entry>,
    listed: &[Listed],
) -> BTreeMap<InstitutionCode, Entry> {
    let mut all = current.clone();
    all.extend(listed.iter().map(|one| (one.entry.code.clone(), one.entry.clone())));
    all
}

fn lines(listed: &[Listed]) -> HashMap<InstitutionCode, u64> {
    listed.iter().map(|one| (one.entry.code.clone(), one.line)).collect()
}

fn changes(
    listed: &[Listed],
    current: &BTreeMap<InstitutionCode, Entry>,
    receiving: &HashMap<InstitutionCode, Date>,
) -> (Vec<Change>, usize) {
    let change = |after: &Listed| {
        let code = &after.entry.code;
        let before = current.get(code).map(|entry| Listed {
            line: after.line,
            entry: entry.clone(),
            receives_from: receiving.get(code).copied(),
        });
        let columns = before.as_ref().map(|before| sheet::differing(before, after)).unwrap_or_default();
        let differs = before.is_none() || !columns.is_empty();
        differs.then(|| Change {
            line: after.line,
            code: code.clone(),
            before,
            after: after.clone(),
            columns,
        })
    };
    let changes: Vec<Change> = listed.iter().filter_map(change).collect();
    let unchanged = listed.len() - changes.len();
    (changes, unchanged)
}

/// The days of receiving that may not be said.
fn not_received(changes: &[Change], stands: &store::Stands, today: Date) -> Vec<Fault> {
    let store::Stands { successions, receiving } = stands;
    let said: HashMap<_, _> =
        changes.iter().map(|change| (&change.code, change.after.receives_from)).collect();
    let receives = |code: &InstitutionCode| match said.get(code) {
        Some(from) => *from,
        None => receiving.get(code).copied(),
    };
    let wrong = |change: &Change| {
        let before = receiving.get(&change.code).copied();
        let not_said = receiving::may_be_said(&change.code, before, receives, successions, today).err()?;
        let (wrong, day) = match not_said {
            NotSaid::HasCome(from) => (Wrong::ReceivesAlready, from),
            NotSaid::Unanswered(from) => (Wrong::SuccessorSilent, from),
        };
        Some(sheet::of(change.line, Column::ReceivesFrom, wrong, &day.to_string()))
    };
    changes.iter().filter_map(wrong).collect()
}

/// From that day on an institution receives by the portal, said apart from any table.
///
/// # Errors
/// The store; within, why it may not be said.
pub async fn receive(
    db: &Db,
    code: &InstitutionCode,
    from: Date,
    doer: Doer,
) -> Result<Result<(), NotSaid>, StoreError> {
    let rule = |stands: &store::Stands| {
        let before = stands.receiving.get(code).copied();
        let receives = |one: &InstitutionCode| {
            if one == code { Some(from) } else { stands.receiving.get(one).copied() }
        };
        receiving::may_be_said(code, before, receives, &stands.successions, legal_date(doer.at))
    };
    store::receive(db, code, from, rule, doer).await
}

/// The institutions whose class would count a day otherwise that was counted before: code, line and last such day.
fn judged_otherwise(calendar: &Calendar, changes: &[Change]) -> Vec<(InstitutionCode, u64, Date)> {
    let moved = |change: &Change| {
        let before = change.before.as_ref()?.entry.classes();
        let after = change.after.entry.classes();
        let day = last_day_judged_otherwise(calendar, |day| before.on(day), |day| after.on(day))?;
        Some((change.code.clone(), change.line, day))
    };
    changes.iter().filter_map(moved).collect()
}

/// Such a change is refused where there are cases, be it of a body whose terms are to be counted by it or once were.
async fn moved_by_class(portal: &Portal, changes: &[Change]) -> Result<Vec<Fault>, Error> {
    let mut refused = Vec::new();
    for (code, line, day) in judged_otherwise(portal.calendar(), changes) {
        let counted = portal.directory.successions().counted_by(&code);
        if store::have_cases(&portal.db, &counted).await? {
            refused.push(sheet::of(line, Column::Class, Wrong::ClassMovesDates, &day.to_string()));
        }
    }
    Ok(refused)
}

/// The last day that a closure of any version of the calendar makes a day off under one class and not the other.
fn last_day_judged_otherwise(
    calendar: &Calendar,
    before: impl Fn(Date) -> crate::domain::law::Class,
    after: impl Fn(Date) -> crate::domain::law::Class,
) -> Option<Date> {
    let closures = calendar.versions().flat_map(|version| version.data().closures.iter());
    closures
        .filter(|closure| {
            let covers = |class| closure.classes.contains(class);
            // A closure that depends on a feast may lie a day to either side.
            let around = [-1, 0, 1].map(|by| closure.date.saturating_add(jiff::ToSpan::days(by)));
            around.into_iter().any(|day| covers(before(day)) != covers(after(day)))
        })
        .map(|closure| closure.date)
        .max()
}

/// How applying a table ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applied {
    /// Now, or by the same form before.
    As(u32),
    /// The directory or the calendar moved on, or the table has a fault: it has to be looked at again.
    LookAgain,
}

/// Applies a table that was looked at with that directory and that calendar.
///
/// # Errors
/// [`Error::NotFound`] for none that waits, a clock that went back, or the store.
pub async fn apply(portal: &Portal, by: UserId, id: TableId, known: (u32, u32)) -> Result<Applied, Error> {
    refresh(portal).await?;
    let (table, preview) = look(portal, id).await?;
    if let Some(number) = table.applied_as {
        return Ok(Applied::As(number));
    }
    if !preview.faults.is_empty() || preview.known != known {
        return Ok(Applied::LookAgain);
    }
    let doer = Doer { by: Some(by), at: portal.recording_now()? };
    let otherwise = judged_otherwise(portal.calendar(), &preview.changes);
    let without_cases = otherwise.into_iter().map(|(code, ..)| code).collect();
    let changes = Changes { without_cases, ..to_store(&preview.changes) };
    let today = legal_date(doer.at);
    let may_be_said = |stands: &store::Stands| not_received(&preview.changes, stands, today).is_empty();
    let applied = store::apply(&portal.db, id, known, &changes, may_be_said, doer).await?;
    refresh(portal).await?;
    Ok(applied.map_or(Applied::LookAgain, Applied::As))
}

fn to_store(changes: &[Change]) -> Changes {
    let mut to_store = Changes::default();
    for Change { code, before, after, .. } in changes {
        if before.as_ref().and_then(|before| before.receives_from) != after.receives_from {
            to_store.receiving.push((code.clone(), after.receives_from));
        }
        to_store.added += u32::from(before.is_none());
        // Where its day of receiving alone changes, an institution stands there again as it is: what was looked at
        // before that is looked at again.
        to_store.entries.push(after.entry.clone());
    }
    to_store
}

/// The whole directory as a table.
///
/// # Errors
/// The store.
pub async fn export(portal: &Portal) -> Result<Vec<u8>, Error> {
    refresh(portal).await?;
    let receiving = institutions::receiving(&portal.db).await?;
    let entries = portal.directory.entries();
    let rows = entries.values().flat_map(|entry| sheet::rows(entry, receiving.get(&entry.code).copied()));
    Ok(table::written(rows))
}
