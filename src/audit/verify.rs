//! `audit verify`: the history of every case told again from its bytes and compared with all that stands
//! beside it. Reads a snapshot, needs no key, trusts no column. What only a witness outside the database
//! could show, a rewrite of everything, it cannot see.

mod acts;
pub(super) mod case;
mod deeds;
mod figures;
mod letters;
mod meetings;
mod moves;
mod numbers;
mod passings;
mod staff;

use self::{acts::Witnesses, case::Examined, deeds::Deeds, numbers::Numbers};
use crate::{
    domain::id::CaseId,
    persistence::{
        Db, StoreError,
        audit::{Page, Snapshot},
        values::IdentityKey,
    },
};
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{collections::HashMap, fmt, path::PathBuf};

/// Something that is not as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The reference of the case, or its id where there is none.
    pub case: String,
    /// The number of the event; 0 where there is none.
    pub event: u32,
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "case {} event {}: {}", self.case, self.event, self.what)
    }
}

/// What was looked at and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    pub findings: Vec<Finding>,
    pub cases: u64,
    pub events: u64,
    pub values: u64,
    pub files: u64,
    /// Letters that were made and kept.
    pub letters: u64,
    /// Dates that acts of the calendar moved.
    pub moves: u64,
    /// Encrypted values without their key, and files without their folder.
    pub not_compared: u64,
    /// Over the head of every case, in the order of their ids, the acts of the calendar, and the last of what was
    /// noted beside them.
    pub digest: String,
}

/// What may be given beside the database; without it less is compared.
#[derive(Debug, Clone, Default)]
pub struct Aids {
    pub key: Option<IdentityKey>,
    /// The folder of attachments.
    pub files: Option<PathBuf>,
}

/// Verifies everything that is recorded.
///
/// # Errors
/// The database cannot be read; what is wrong in it is a finding, not an error.
pub async fn verify(db: &Db, aids: &Aids) -> Result<Report, StoreError> {
    let snapshot = Snapshot::open(db).await?;
    let mut verification = Verification::default();
    let findings = &mut verification.report.findings;
    verification.deeds = Deeds::of(&snapshot, findings).await?;
    let witnesses = Witnesses::of(&snapshot, &mut verification.deeds, findings).await?;
    verification.deeds.given(&snapshot, findings).await?;
    staff::judge(&snapshot, &mut verification.deeds, findings).await?;
    meetings::judge(&snapshot, &mut verification.deeds, findings).await?;
    let mut after = None;
    loop {
        let page = snapshot.page(after).await?;
        after = page.next;
        verification.page(page, aids, &witnesses)?;
        if after.is_none() {
            break;
        }
    }
    for counter in snapshot.counters().await? {
        verification.numbers.counter(counter);
    }
    for stray in snapshot.strays().await? {
        let case = stray.case.map_or_else(|| "unknown".to_owned(), |id| verification.name(id));
        verification.report.findings.push(Finding { case, event: 0, what: stray.what });
    }
    witnesses.acts.iter().for_each(|act| verification.digest.update(act));
    Ok(verification.end())
}

#[derive(Default)]
struct Verification {
    report: Report,
    numbers: Numbers,
    deeds: Deeds,
    digest: Sha256,
    /// References by id, for the rows that are found apart from their case.
    names: HashMap<CaseId, String>,
    key_fits: bool,
    unopened: Vec<Finding>,
}

impl Verification {
    fn page(&mut self, page: Page, aids: &Aids, witnesses: &Witnesses) -> Result<(), StoreError> {
        let mut cases: HashMap<CaseId, Examined> =
            page.cases.into_iter().map(|row| (row.id, Examined::of(row))).collect();
        for event in page.events {
            cases.entry(event.case).or_insert_with(|| Examined::without_row(event.case)).events.push(event);
        }
        for value in page.values {
            cases.entry(value.case).or_insert_with(|| Examined::without_row(value.case)).values.push(value);
        }
        for file in page.files {
            cases.entry(file.case).or_insert_with(|| Examined::without_row(file.case)).files.push(file);
        }
        for row in page.complaints {
            cases.entry(row.case).or_insert_with(|| Examined::without_row(row.case)).complaints.push(row);
        }
        for row in page.moves {
            cases.entry(row.case).or_insert_with(|| Examined::without_row(row.case)).moves.push(row);
        }
        for row in page.facts {
            cases.entry(row.case).or_insert_with(|| Examined::without_row(row.case)).facts.push(row);
        }
        for row in page.letters {
            self.deeds.letter(&row, &mut self.report.findings);
            cases.entry(row.case).or_insert_with(|| Examined::without_row(row.case)).letters.push(row);
        }
        let mut cases: Vec<_> = cases.into_iter().collect();
        cases.sort_unstable_by_key(|(id, _)| *id);
        for (id, examined) in cases {
            let seen = examined.judge(aids, witnesses, &mut self.report)?;
            if let Some(head) = seen.head {
                self.digest.update(id.0.as_bytes());
                self.digest.update(head.as_bytes());
            }
            seen.references.iter().for_each(|reference| self.numbers.seen(reference));
            self.names.insert(id, seen.name);
            self.key_fits |= seen.key_fits;
            self.unopened.extend(seen.unopened);
        }
        Ok(())
    }

    fn name(&self, id: CaseId) -> String {
        self.names.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// A key that opens nothing is the key of another database: then its values are not compared.
    fn end(mut self) -> Report {
        if self.key_fits {
            self.report.findings.append(&mut self.unopened);
        } else {
            self.report.not_compared += self.unopened.len() as u64;
        }
        self.report.findings.extend(self.numbers.findings());
        let (head, gone) = self.deeds.end();
        self.report.findings.extend(gone);
        head.into_iter().for_each(|head| self.digest.update(head.as_bytes()));
        self.report.digest = HEXLOWER.encode(&self.digest.finalize());
        self.report
    }
}

#[cfg(test)]
mod beside_tests;
#[cfg(test)]
mod tests;
