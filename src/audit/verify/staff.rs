//! What administrators did: each act has its deed, and each office and each mandate that an act opened or ended is as
//! the acts say.

use super::{Finding, deeds::Deeds};
use crate::{
    domain::{
        administration::Act,
        id::{AppointmentId, MandateId, UserId},
        institution::Entry,
        mandate::Mandate,
        office::{Appointment, FIRST},
    },
    persistence::{
        StoreError, admin_acts::Written, audit::Snapshot, deeds::Deed, directory::digest as digest_of,
    },
};
use std::collections::BTreeMap;

/// Reads the acts and the offices, and says what does not fit.
pub async fn judge(
    snapshot: &Snapshot,
    deeds: &mut Deeds,
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    let mut acts = Vec::new();
    for (place, act) in (1..).zip(snapshot.admin_acts().await?) {
        match act {
            Ok(written) => acts.push(written),
            Err(what) => findings.push(of(place, format!("the act cannot be read: {what} (admin_acts)"))),
        }
    }
    for written in &acts {
        deeds.others([Deed::admin(written)?], findings);
    }
    directory(snapshot, &acts, findings).await?;
    let mut expected = offices(&acts);
    for row in snapshot.appointments().await? {
        match row {
            Ok(row) => {
                let said = expected.remove(&row.id);
                let differs = said.filter(|(_, said)| *said != row);
                findings.extend(differs.map(|(number, _)| {
                    of(number, "the office is not what the act says (appointments)".to_owned())
                }));
            }
            Err(what) => findings.push(of(0, format!("an office cannot be read: {what} (appointments)"))),
        }
    }
    let gone = |number| of(number, "the office has no row any more (appointments)".to_owned());
    findings.extend(expected.into_values().map(|(number, _)| gone(number)));
    mandates(snapshot, &acts, findings).await
}

/// Compares what each import wrote with what its act says of it.
async fn directory(
    snapshot: &Snapshot,
    acts: &[Written],
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    let mut written: BTreeMap<u32, Vec<Entry>> = BTreeMap::new();
    for row in snapshot.institutions().await? {
        match row {
            Ok((directory, entry)) => written.entry(directory).or_default().push(entry),
            Err(what) => {
                findings.push(of(0, format!("an institution cannot be read: {what} (institution_entries)")));
            }
        }
    }
    for Written { number, act, .. } in acts {
        let Act::DirectoryChanged { directory, digest, added, changed, .. } = act else { continue };
        if added + changed == 0 {
            continue;
        }
        let rows = written.remove(directory).unwrap_or_default();
        if digest_of(&rows)? != *digest {
            findings.push(of(*number, "an import is not what the act says (institution_entries)".to_owned()));
        }
    }
    let unknown = |_| of(0, "an import of which no act knows (institution_entries)".to_owned());
    findings.extend(written.into_keys().map(unknown));
    Ok(())
}

/// Compares the mandates with what the acts say of them. One that is older than mandates has no act that gives it, and
/// then it is what the migration made: its auditor's, since the law is in force, over everything.
async fn mandates(
    snapshot: &Snapshot,
    acts: &[Written],
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    let mut expected = given(acts);
    for row in snapshot.mandates().await? {
        match row {
            Ok((user, row)) => {
                let said = expected.remove(&row.id);
                let (number, said) = said.unwrap_or_else(|| (0, (user, older(user))));
                if said != (user, row) {
                    let what = if number == 0 {
                        "a mandate of which no act knows (mandates)"
                    } else {
                        "the mandate is not what the act says (mandates)"
                    };
                    findings.push(of(number, what.to_owned()));
                }
            }
            Err(what) => findings.push(of(0, format!("a mandate cannot be read: {what} (mandates)"))),
        }
    }
    let gone = |number| of(number, "the mandate has no row any more (mandates)".to_owned());
    findings.extend(expected.into_values().map(|(number, _)| gone(number)));
    Ok(())
}

/// The mandate of somebody who was an auditor before there were mandates.
fn older(user: UserId) -> Mandate {
    Mandate::unlimited(MandateId(user.0), FIRST)
}

/// Whose a mandate is, and what it says.
type Held = (UserId, Mandate);

/// The mandates that the acts make, each with the act that said the last word. One that ends without having been given
/// is older than mandates.
fn given(acts: &[Written]) -> BTreeMap<MandateId, (u32, Held)> {
    let mut given: BTreeMap<MandateId, (u32, Held)> = BTreeMap::new();
    for Written { number, act, .. } in acts {
        match act {
            Act::MandateGiven { user, mandate, decision, effective_on, ends_on, scope } => {
                let wish = Mandate {
                    id: *mandate,
                    decision_number: decision.clone(),
                    effective_on: *effective_on,
                    ends_on: *ends_on,
                    scope: scope.clone(),
                };
                given.insert(*mandate, (*number, (*user, wish)));
            }
            Act::MandateEnded { user, mandate, ends_on, .. } => {
                let (last, (_, found)) =
                    given.entry(*mandate).or_insert_with(|| (*number, (*user, older(*user))));
                *last = *number;
                found.ends_on = Some(*ends_on);
            }
            _ => {}
        }
    }
    given
}

/// The offices that the acts make, each with the act that said the last word.
fn offices(acts: &[Written]) -> BTreeMap<AppointmentId, (u32, Appointment)> {
    let mut offices: BTreeMap<AppointmentId, (u32, Appointment)> = BTreeMap::new();
    for Written { number, act, .. } in acts {
        match act {
            Act::Appointed {
                appointment, institution, role, decision, effective_on, ends_on, unit, ..
            } => {
                let office = Appointment {
                    id: *appointment,
                    institution: institution.clone(),
                    role: *role,
                    decision_number: decision.clone(),
                    effective_on: *effective_on,
                    ends_on: *ends_on,
                    unit: unit.clone(),
                };
                offices.insert(*appointment, (*number, office));
            }
            Act::AppointmentEnded { appointment, ends_on, .. } => {
                if let Some((last, office)) = offices.get_mut(appointment) {
                    *last = *number;
                    office.ends_on = Some(*ends_on);
                }
            }
            _ => {}
        }
    }
    offices
}

fn of(event: u32, what: String) -> Finding {
    Finding { case: "administration".to_owned(), event, what }
}
