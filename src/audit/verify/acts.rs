//! What stands outside every case and yet bears witness to it: the acts of the calendar, laid one upon the other,
//! and the keys that signed letters.

use super::{Finding, deeds::Deeds};
use crate::{
    app::{directory, letters::key_id},
    domain::{
        institution::{InstitutionCode, Successions},
        law::{Calendar, ClassHistory, zone},
    },
    letters::PublicKeys,
    persistence::{StoreError, audit::Snapshot, calendar::Written, deeds::Deed, letters::StoredKey},
};
use jiff::SignedDuration;
use std::{collections::BTreeMap, sync::Arc};

/// An act bears the day on which it was recorded; that day may end between the one reading of the clock and the other.
const MIDNIGHT: SignedDuration = SignedDuration::from_mins(1);

/// Acts and keys, as far as they can be read.
pub struct Witnesses {
    /// With every act that fits.
    pub calendar: Arc<Calendar>,
    pub keys: PublicKeys,
    /// The class of every institution over time, with those of its successors.
    pub classes: BTreeMap<InstitutionCode, ClassHistory>,
    /// Which body takes the place of which, as the acts of administrators say.
    pub successions: Successions,
    /// The acts as they stand, for the digest.
    pub acts: Vec<Vec<u8>>,
}

impl Witnesses {
    /// Reads them, and says what is wrong with them.
    pub async fn of(
        snapshot: &Snapshot,
        deeds: &mut Deeds,
        findings: &mut Vec<Finding>,
    ) -> Result<Self, StoreError> {
        let acts = snapshot.acts().await?;
        let noted: Result<Vec<Deed>, StoreError> = acts.iter().flatten().map(Deed::act).collect();
        deeds.others(noted?, findings);
        let (acts, calendar) = calendar(acts, findings);
        let keys = keys(snapshot.letter_keys().await?, findings);
        deeds.keys(&keys, findings);
        let entries = directory::laid_upon(
            snapshot.institutions().await?.into_iter().flatten().map(|(_, entry)| entry).collect(),
        );
        let said: Vec<_> = snapshot.admin_acts().await?.into_iter().flatten().collect();
        let successions = Successions::of(said.iter().map(|one| (zone::legal_date(one.at), &one.act)));
        let of = |code: &InstitutionCode| Some((code.clone(), successions.classes(&entries, code)?));
        let classes = entries.keys().filter_map(of).collect();
        Ok(Self { calendar, keys: PublicKeys::of(&keys), classes, successions, acts })
    }
}

fn calendar(
    acts: Vec<Result<Written, String>>,
    findings: &mut Vec<Finding>,
) -> (Vec<Vec<u8>>, Arc<Calendar>) {
    let (mut calendar, mut octets) = (Arc::clone(Calendar::builtin()), Vec::new());
    for (number, act) in (1..).zip(acts) {
        let mut find = |what: String| {
            findings.push(Finding { case: "calendar".to_owned(), event: number, what });
        };
        let written = match act {
            Ok(written) => written,
            Err(what) => {
                find(format!("the act cannot be read ({what})"));
                continue;
            }
        };
        octets.extend(serde_json::to_vec(&(written.number, &written.act, written.at)));
        if written.number != number {
            find("the acts are not numbered without a gap (number)".to_owned());
        }
        let days = [written.at, written.at + MIDNIGHT].map(zone::legal_date);
        if !days.contains(&written.act.recorded_on) {
            find("the act bears another day than that of its recording (act, recorded_at)".to_owned());
        }
        match calendar.after(written.act) {
            Ok(next) => calendar = Arc::new(next),
            Err(fault) => {
                find(format!("the act does not fit the calendar before it: {} (act)", fault.code()))
            }
        }
    }
    (octets, calendar)
}

fn keys(stored: Vec<Result<StoredKey, String>>, findings: &mut Vec<Finding>) -> Vec<StoredKey> {
    let mut keys: Vec<StoredKey> = Vec::new();
    for (generation, key) in (1..).zip(stored) {
        let mut find = |what: &str| {
            let what = format!("{what} (letter_keys)");
            findings.push(Finding { case: "keys of letters".to_owned(), event: generation, what });
        };
        let key = match key {
            Ok(key) => key,
            Err(what) => {
                find(&format!("the key cannot be read: {what}"));
                continue;
            }
        };
        if key.generation != generation {
            find("the keys are not numbered without a gap");
        }
        if key.id != key_id(&key.public) {
            find("the key has the name of another");
        }
        let before = keys.last();
        if before.is_some_and(|before| before.retired_at.is_none_or(|at| at < before.since)) {
            find("the key before it was not retired");
        }
        if before.is_some_and(|before| key.since < before.since) {
            find("the key is older than the one before it");
        }
        keys.push(key);
    }
    keys
}
