//! What administrators did: each act has its deed, and each office that an act opened or ended is as the acts say.

use super::{Finding, deeds::Deeds};
use crate::{
    domain::{administration::Act, id::AppointmentId, office::Appointment},
    persistence::{StoreError, admin_acts::Written, audit::Snapshot, deeds::Deed},
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
    Ok(())
}

/// The offices that the acts make, each with the act that said the last word.
fn offices(acts: &[Written]) -> BTreeMap<AppointmentId, (u32, Appointment)> {
    let mut offices: BTreeMap<AppointmentId, (u32, Appointment)> = BTreeMap::new();
    for Written { number, act, .. } in acts {
        match act {
            Act::Appointed { appointment, institution, role, decision, effective_on, ends_on, .. } => {
                let office = Appointment {
                    id: *appointment,
                    institution: institution.clone(),
                    role: *role,
                    decision_number: decision.clone(),
                    effective_on: *effective_on,
                    ends_on: *ends_on,
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
