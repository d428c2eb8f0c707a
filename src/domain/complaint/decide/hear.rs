//! Whether a complaint is heard. A late or early one is flagged by the portal and dismissed by a person only.

use super::stopped;
use crate::domain::{
    case::reply::Road,
    complaint::{Complaint, event::Event},
    moment::Moment,
    sealed::Sealed,
};

/// Not admissible, with reasons: an answer of the body too, which stops its period and opens the next window.
pub fn dismiss(complaint: &Complaint, reasons: Sealed, road: Road, moment: &Moment<'_>) -> Event {
    Event::Dismissed { reasons, road, clock: stopped(complaint, moment) }
}
