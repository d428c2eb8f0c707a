//! The projection of complaints: written with the events of their case, read by the lists of the bodies.

use super::{ChangeTx, Db, StoreError, entity::complaints, types::day};
use crate::domain::{
    case::{Case, event::Event},
    complaint::Complaint,
    id::{CaseId, ComplaintId},
    reference::Reference,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Writes the rows of the complaints that the events speak of.
pub async fn project<'a>(
    tx: &ChangeTx,
    case: &Case,
    events: impl Iterator<Item = &'a Event>,
) -> Result<(), StoreError> {
    let mut touched: Vec<ComplaintId> = events.filter_map(spoken_of).collect();
    touched.sort_unstable();
    touched.dedup();
    if !touched.is_empty() {
        // The row of a case that begins with its complaint waits to be written, and this one names it.
        tx.flush().await?;
    }
    for complaint in touched.into_iter().filter_map(|id| case.complaint(id)) {
        // No upsert: on SQLite the trigger that keeps a row from being replaced sees every insert.
        let row = projected(case, complaint);
        let known = complaints::Entity::update_many()
            .set(row.clone())
            .filter(complaints::Column::Id.eq(complaint.id.0))
            .exec(&tx.tx)
            .await?;
        if known.rows_affected == 0 {
            complaints::Entity::insert(row).exec_without_returning(&tx.tx).await?;
        }
    }
    Ok(())
}

/// The case of the complaint with that reference.
pub async fn case_of(db: &Db, reference: &Reference) -> Result<Option<CaseId>, StoreError> {
    let row = complaints::Entity::find()
        .filter(complaints::Column::Reference.eq(reference.to_string()))
        .one(db.read())
        .await?;
    Ok(row.map(|row| CaseId(row.case_id)))
}

/// The complaint whose state or period an event changes.
fn spoken_of(event: &Event) -> Option<ComplaintId> {
    match event {
        Event::Complaint { complaint, .. } => Some(*complaint),
        _ => None,
    }
}

/// Every column, from the complaint alone: what `audit verify` compares.
pub(super) fn projected(case: &Case, complaint: &Complaint) -> complaints::ActiveModel {
    let due = complaint.clock.as_ref().and_then(|clock| clock.due.as_ref());
    complaints::ActiveModel {
        id: Set(complaint.id.0),
        case_id: Set(case.id.0),
        reference: Set(complaint.reference.to_string()),
        body: Set(complaint.body.code().to_owned()),
        institution: Set(case.institution.to_string()),
        state: Set(complaint.state.code().to_owned()),
        received_on: Set(day(complaint.received_on)),
        due_on: Set(due.map(|due| day(due.due_on))),
        is_open: Set(complaint.state.is_open()),
        follow_on: Set(complaint.follow_on().map(day)),
    }
}
