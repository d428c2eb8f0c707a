//! In which office somebody acts today (art. 12): from their appointments, for the rules.

use crate::{
    app::Portal,
    domain::{
        actor::{Role, Staff},
        institution::InstitutionCode,
    },
    persistence::{
        StoreError, mandates, offices,
        people::{self, Appointment, Person},
        sign_offs,
    },
};
use jiff::civil::Date;

/// The person as the rules see them today.
pub async fn of(portal: &Portal, person: &Person) -> Result<Staff, StoreError> {
    let today = portal.clock.today();
    if !person.role.is_of_institution() {
        return Ok(Staff {
            user: person.id,
            role: person.role,
            institution: None,
            in_office: is_in_place(portal, person, today).await?,
            vacancy: false,
            decision: None,
            signs_off: false,
        });
    }
    let appointments = people::appointments_of(&portal.db, person.id).await?;
    let office = office_on(&appointments, today);
    let vacancy = match office {
        Some(office) => is_vacant(portal, &office.institution, today).await?,
        None => false,
    };
    let signs_off = match office {
        Some(office) => awaits_signature(portal, &office.institution, today).await?,
        None => false,
    };
    Ok(Staff {
        user: person.id,
        role: office.map_or(person.role, |office| office.role),
        institution: office.map(|office| office.institution.clone()),
        in_office: office.is_some_and(|office| office.covers(today)),
        vacancy,
        signs_off,
        decision: office
            .filter(|office| office.role == Role::Delegate)
            .and_then(|office| office.decision_number.clone()),
    })
}

/// Whether somebody of no institution acts today: an auditor under a mandate, the others always.
async fn is_in_place(portal: &Portal, person: &Person, today: Date) -> Result<bool, StoreError> {
    if person.role != Role::Auditor {
        return Ok(true);
    }
    Ok(mandates::on(&portal.db, person.id, today).await?.is_some())
}

/// The office held today, or else the latest one: by its dates it opens nothing, and an act is refused by them.
fn office_on(appointments: &[Appointment], today: Date) -> Option<&Appointment> {
    appointments.iter().find(|one| one.covers(today)).or(appointments.first())
}

/// Whether answers are to be signed and somebody is in office who can: a wish of a head who left must not keep every
/// answer back while the periods run.
async fn awaits_signature(
    portal: &Portal,
    institution: &InstitutionCode,
    today: Date,
) -> Result<bool, StoreError> {
    if !sign_offs::is_wanted(&portal.db, institution).await? {
        return Ok(false);
    }
    let holders = offices::holders(portal.db.read(), institution, today).await?;
    Ok(holders.iter().any(|holder| matches!(holder.role, Role::Head | Role::Delegate)))
}

/// Whether neither officer nor substitute is in office.
async fn is_vacant(portal: &Portal, institution: &InstitutionCode, today: Date) -> Result<bool, StoreError> {
    let holders = offices::holders(portal.db.read(), institution, today).await?;
    Ok(!holders.iter().any(|holder| matches!(holder.role, Role::Officer | Role::Substitute)))
}
