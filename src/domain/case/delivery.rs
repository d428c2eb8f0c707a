//! How the information reaches the requester (art. 15): by mail, looked at or fetched on the spot by
//! appointment, by post; and the proof that it did. It never moves a clock: the reply does.

use super::facts::{Delivery, coded};
use crate::domain::sealed::Sealed;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// The hours in which an institution receives, from the first to the last for which an appointment is given:
/// Monday to Friday (decree 2.05.916), and in Ramadan (order 1899.05 of 30 September 2005).
pub fn hours(in_ramadan: bool) -> (Time, Time) {
    let at = |hour, minute| Time::constant(hour, minute, 0, 0);
    if in_ramadan { (at(9, 0), at(15, 0)) } else { (at(8, 30), at(16, 30)) }
}

coded! {
    /// What is done on the spot.
    OnSpot { Consultation = "consultation", Pickup = "pickup" }
}

coded! {
    /// Who did not come, or did not have it ready.
    Missing { Requester = "requester", Institution = "institution" }
}

coded! {
    /// What shows that it was delivered.
    Proof { Signature = "signature", Postal = "postal", MailLeft = "mail-left" }
}

impl Proof {
    /// Whether it can show that something was delivered in that mode.
    pub fn fits(self, mode: Delivery) -> bool {
        match mode {
            Delivery::Email => self == Proof::MailLeft,
            Delivery::Consultation | Delivery::Pickup => self == Proof::Signature,
            // Brought by a messenger it is signed for.
            Delivery::Post => matches!(self, Proof::Postal | Proof::Signature),
        }
    }
}

/// An appointment on the spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub mode: OnSpot,
    pub place: Sealed,
    pub on: Date,
    pub at: Time,
    /// What the requester brings.
    pub bring: Option<Sealed>,
}

/// An appointment as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    #[serde(flatten)]
    pub appointment: Appointment,
    pub made_on: Date,
    /// Whether a later one took its place.
    pub replaced: bool,
    pub missed: Option<Missing>,
}

/// What was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supply {
    pub mode: Delivery,
    pub on: Date,
    pub proof: Proof,
    pub evidence: Sealed,
}

/// The delivery of a case: appointments and what was handed over, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliveries {
    pub appointments: Vec<Made>,
    pub supplies: Vec<Supply>,
}

/// What may be asked about the delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Makes an appointment, in the place of the one that stands, if one does.
    Appoint(Appointment),
    RecordMissed {
        by: Missing,
        note: Option<Sealed>,
    },
    RecordSupply(Supply),
}

/// What happened to the delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    Appointed(Appointment),
    /// The same, in the place of another.
    Changed(Appointment),
    Missed {
        by: Missing,
        on: Date,
        note: Option<Sealed>,
    },
    Supplied(Supply),
}

impl Event {
    /// The word in locale keys.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Appointed(_) => "appointed",
            Event::Changed(_) => "changed",
            Event::Missed { .. } => "missed",
            Event::Supplied(_) => "supplied",
        }
    }

    /// The legal date, where it is not that of the record.
    pub fn happened_on(&self) -> Option<Date> {
        match self {
            Event::Appointed(_) | Event::Changed(_) => None,
            Event::Missed { on, .. } => Some(*on),
            Event::Supplied(supply) => Some(supply.on),
        }
    }
}

impl Deliveries {
    pub fn is_empty(&self) -> bool {
        self.appointments.is_empty() && self.supplies.is_empty()
    }

    /// The appointment that stands.
    pub fn standing(&self) -> Option<&Made> {
        self.appointments.last().filter(|made| made.missed.is_none() && !self.is_over(made))
    }

    /// Handed over on the spot since: the appointment has done its work.
    fn is_over(&self, made: &Made) -> bool {
        let on_spot = |mode| matches!(mode, Delivery::Consultation | Delivery::Pickup);
        self.supplies.iter().any(|supply| on_spot(supply.mode) && supply.on >= made.appointment.on)
    }

    /// Records what happened; judges nothing.
    pub fn apply(&mut self, happened: &Event, on: Date) {
        match happened {
            Event::Appointed(appointment) | Event::Changed(appointment) => {
                if let (Event::Changed(_), Some(last)) = (happened, self.appointments.last_mut()) {
                    last.replaced = true;
                }
                let appointment = appointment.clone();
                self.appointments.push(Made { appointment, made_on: on, replaced: false, missed: None });
            }
            Event::Missed { by, .. } => {
                if let Some(last) = self.appointments.last_mut() {
                    last.missed = Some(*by);
                }
            }
            Event::Supplied(supply) => self.supplies.push(supply.clone()),
        }
    }
}
