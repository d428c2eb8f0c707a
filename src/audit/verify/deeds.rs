//! The chain of what is kept beside the cases: each deed has its row as it was then, and each row its deed.

use super::Finding;
use crate::persistence::{
    StoreError,
    audit::{LetterRow, Snapshot},
    deeds::{Deed, DeedKind, Noted},
    letters::StoredKey,
};
use std::collections::HashMap;

/// The deeds that wait for their row, with their numbers, and the end of the chain.
#[derive(Default)]
pub struct Deeds {
    open: HashMap<(DeedKind, String), (u32, String)>,
    head: Option<String>,
}

impl Deeds {
    /// Reads the chain, and says where it is broken.
    pub async fn of(snapshot: &Snapshot, findings: &mut Vec<Finding>) -> Result<Self, StoreError> {
        let mut deeds = Self::default();
        for (place, row) in (1..).zip(snapshot.deeds().await?) {
            deeds.take(place, row, findings);
        }
        Ok(deeds)
    }

    fn take(&mut self, place: u32, row: Result<Noted, String>, findings: &mut Vec<Finding>) {
        let mut find = |what: String| findings.push(of_chain(place, what));
        let noted = match row {
            Ok(noted) => noted,
            Err(what) => return find(format!("the deed cannot be read: {what} (deeds)")),
        };
        let expected = self.head.as_deref().unwrap_or(crate::audit::chain::GENESIS);
        if noted.number != place || noted.previous != expected || noted.link() != noted.hash {
            find("the deed is not what was chained, or one before it is missing (deeds)".to_owned());
        }
        let Noted { number, deed, hash, .. } = noted;
        self.head = Some(hash);
        let of_a_row = deed.kind != DeedKind::TakenOver;
        if of_a_row && self.open.insert((deed.kind, deed.of), (number, deed.digest)).is_some() {
            find("the same was noted twice (deeds)".to_owned());
        }
    }

    /// Compares a row with its deed; what is wrong, if anything.
    fn compared(&mut self, deed: Deed) -> Option<&'static str> {
        match self.open.remove(&(deed.kind, deed.of)) {
            Some((_, digest)) if digest == deed.digest => None,
            Some(_) => Some("is not what it was when it was noted"),
            None => Some("was never noted (deeds)"),
        }
    }

    /// A letter of a case.
    pub fn letter(&mut self, row: &LetterRow, findings: &mut Vec<Finding>) {
        let Ok(letter) = row.letter() else { return };
        if let Some(wrong) = self.compared(Deed::letter(&letter)) {
            let what = format!("the letter {} {wrong} (letters)", letter.name);
            findings.push(Finding { case: letter.reference, event: letter.name.seq, what });
        }
    }

    /// Keys, with the retirement of each.
    pub fn keys(&mut self, keys: &[StoredKey], findings: &mut Vec<Finding>) {
        for key in keys {
            let retired = key.retired_at.map(|at| Deed::retired(&key.id, at));
            for deed in std::iter::once(Deed::opened(key)).chain(retired) {
                if let Some(wrong) = self.compared(deed) {
                    let what = format!("the key {wrong} (letter_keys)");
                    findings.push(Finding {
                        case: "keys of letters".to_owned(),
                        event: key.generation,
                        what,
                    });
                }
            }
        }
    }

    /// The addresses of calendars, with the revocation of each.
    pub async fn given(
        &mut self,
        snapshot: &Snapshot,
        findings: &mut Vec<Finding>,
    ) -> Result<(), StoreError> {
        for row in snapshot.given().await? {
            match row {
                Ok(deeds) => self.others(deeds, findings),
                Err(what) => {
                    let what = format!("the address of a calendar cannot be read: {what} (feeds)");
                    findings.push(Finding { case: "calendar".to_owned(), event: 0, what });
                }
            }
        }
        Ok(())
    }

    /// Acts of the calendar, of administrators and of meetings, and addresses of calendars.
    pub fn others(&mut self, deeds: impl IntoIterator<Item = Deed>, findings: &mut Vec<Finding>) {
        for deed in deeds {
            let number = || deed.of.rsplit('/').next().and_then(|n| n.parse().ok()).unwrap_or_default();
            let (about, table, number) = match deed.kind {
                DeedKind::Act => ("calendar", "calendar_acts", number()),
                DeedKind::Admin => ("administration", "admin_acts", number()),
                DeedKind::Meeting => ("meetings", "meeting_acts", number()),
                _ => ("calendar", "feeds", 0),
            };
            let kind = deed.kind.code();
            if let Some(wrong) = self.compared(deed) {
                let what = format!("what was done ({kind}) {wrong} ({table})");
                findings.push(Finding { case: about.to_owned(), event: number, what });
            }
        }
    }

    /// The end of the chain, and the deeds of which no row is left.
    pub fn end(self) -> (Option<String>, Vec<Finding>) {
        let mut left: Vec<_> = self.open.into_iter().collect();
        left.sort_by_key(|(_, (number, _))| *number);
        let gone = left.into_iter().map(|((kind, of), (number, _))| {
            let table = match kind {
                DeedKind::Act => "calendar_acts",
                DeedKind::Admin => "admin_acts",
                DeedKind::Meeting => "meeting_acts",
                DeedKind::KeyOpened | DeedKind::KeyRetired => "letter_keys",
                DeedKind::Letter => "letters",
                DeedKind::Given | DeedKind::Revoked => "feeds",
                DeedKind::TakenOver => "deeds",
            };
            of_chain(number, format!("what was done ({}, {of}) has no row any more ({table})", kind.code()))
        });
        (self.head, gone.collect())
    }
}

fn of_chain(event: u32, what: String) -> Finding {
    Finding { case: "deeds".to_owned(), event, what }
}
