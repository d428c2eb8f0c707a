//! Consultation of a third party (art. 9): a step inside the clock, never a ground by itself.

use crate::domain::{
    case::{Case, command::ConsultationEnd, event::Event, refusal::Refusal},
    id::ConsultationId,
    sealed::Sealed,
};

pub fn open(case: &Case, id: ConsultationId, third_party: Sealed) -> Result<Event, Refusal> {
    if case.final_reply().is_some() {
        return Err(Refusal::NothingRuns);
    }
    Ok(Event::ConsultationOpened { id, third_party })
}

/// A refusal of the third party comes with its reasons: the institution weighs them.
pub fn close(
    case: &Case,
    id: ConsultationId,
    end: ConsultationEnd,
    reasons: Option<Sealed>,
) -> Result<Vec<Event>, Refusal> {
    let open =
        case.consultations.iter().any(|consultation| consultation.id == id && consultation.closed.is_none());
    if !open {
        return Err(Refusal::NoSuchConsultation);
    }
    if end == ConsultationEnd::Refused && reasons.is_none() {
        return Err(Refusal::ReasonsMissing);
    }
    Ok(vec![Event::ConsultationClosed { id, end, reasons }])
}
