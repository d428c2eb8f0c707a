//! What an act finds: the place of a case to come, or a case under its lock, as whoever acts has seen it.

use super::Target;
use crate::{
    app::{Error, Portal},
    domain::{
        case::{command::Opening, event::Event},
        complaint::{command::Place, facts::Body},
        id::{CaseId, ComplaintId},
        institution::InstitutionCode,
        law::zone,
        reference::Reference,
    },
    persistence::{
        ChangeTx, StoreError,
        cases::{self, Stored},
        events, institutions,
    },
};
use jiff::Timestamp;

/// What stands before the act: nothing but a place, or a case.
pub(super) enum Before {
    New(Opening),
    Declared(Opening, Place),
    Case(Box<Stored>),
    Complaint(Box<Stored>, Place),
}

impl Before {
    pub(super) fn version(&self) -> u32 {
        match self {
            Before::New(_) | Before::Declared(..) => 0,
            Before::Case(stored) | Before::Complaint(stored, _) => stored.version,
        }
    }

    pub(super) fn case(&self) -> CaseId {
        match self {
            Before::New(opening) | Before::Declared(opening, _) => opening.case,
            Before::Case(stored) | Before::Complaint(stored, _) => stored.case.id,
        }
    }

    /// The body by whose days off the terms are counted that began with it.
    pub(super) fn origin(&self) -> &InstitutionCode {
        match self {
            Before::New(opening) | Before::Declared(opening, _) => &opening.institution,
            Before::Case(stored) | Before::Complaint(stored, _) => stored.case.origin(),
        }
    }

    pub(super) fn stored(&self) -> Option<&Stored> {
        match self {
            Before::New(_) | Before::Declared(..) => None,
            Before::Case(stored) | Before::Complaint(stored, _) => Some(stored),
        }
    }
}

/// Loads and locks what the act is about, and gives what is to come its number.
pub(super) async fn loaded(
    portal: &Portal,
    tx: &ChangeTx,
    target: &Target,
    at: Timestamp,
) -> Result<Before, Error> {
    match target {
        Target::New { case, institution, .. } => {
            portal.institution(institution)?;
            portal.directory.successions().takes_in(institution, zone::legal_date(at))?;
            let receives = institutions::receives(tx, institution, zone::legal_date(at)).await?;
            // The number comes last: from here to the commit no other case of the institution is filed.
            let reference = next_reference(tx, institution, at).await?;
            Ok(Before::New(Opening { case: *case, reference, institution: institution.clone(), receives }))
        }
        Target::Existing { case, expected } => {
            let stored = cases::lock(tx, *case).await?.ok_or(Error::NotFound)?;
            match expected {
                Some(seen) if !is_as_seen(tx, &stored, *seen).await? => {
                    Err(Error::Conflict { version: stored.version })
                }
                _ => Ok(Before::Case(Box::new(stored))),
            }
        }
        Target::Declared { case, institution, complaint, body } => {
            // Who answers now is complained of, whoever had the request.
            let successions = portal.directory.successions();
            let institution = successions.answering(institution, zone::legal_date(at));
            portal.institution(institution)?;
            let reference = next_reference(tx, institution, at).await?;
            let opening =
                Opening { case: *case, reference, institution: institution.clone(), receives: false };
            let place = place(tx, institution, (*complaint, *body), at).await?;
            Ok(Before::Declared(opening, place))
        }
        Target::Complaint { case, complaint, body } => {
            let stored = cases::lock(tx, *case).await?.ok_or(Error::NotFound)?;
            let successions = portal.directory.successions();
            let institution = successions.answering(&stored.case.institution, zone::legal_date(at));
            let place = place(tx, institution, (*complaint, *body), at).await?;
            Ok(Before::Complaint(Box::new(stored), place))
        }
    }
}

/// Whether a case is what whoever acts has seen: since that version nothing but notices left. Of that nobody
/// needs to be told before acting, and the deliverer records it at any moment.
async fn is_as_seen(tx: &ChangeTx, stored: &Stored, seen: u32) -> Result<bool, Error> {
    if seen >= stored.version {
        return Ok(seen == stored.version);
    }
    let since = events::since(tx, stored.case.id, seen).await?;
    Ok(since.iter().all(|entry| matches!(entry.event, Event::NoticeLeft { .. })))
}

/// Where a complaint about that institution goes, with its number and whether it arrives there by the portal.
async fn place(
    tx: &ChangeTx,
    institution: &InstitutionCode,
    (complaint, body): (ComplaintId, Body),
    at: Timestamp,
) -> Result<Place, Error> {
    let receives = institutions::hears(tx.connection(), body, institution, zone::legal_date(at)).await?;
    let reference = next_reference(tx, &body.numbered_by(institution), at).await?;
    Ok(Place { complaint, reference, body, receives })
}

/// The next number of that year, without gaps: one series for the requests and the complaints of a body.
async fn next_reference(tx: &ChangeTx, code: &InstitutionCode, at: Timestamp) -> Result<Reference, Error> {
    let year = zone::legal_date(at).year();
    let number = cases::next_number(tx, code, year).await?;
    let reference = Reference::new(code.clone(), year, number);
    Ok(reference.map_err(|error| StoreError::inconsistent("reference_counters", code, error))?)
}
