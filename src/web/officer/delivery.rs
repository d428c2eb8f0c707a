//! Delivery (art. 15): the forms of an appointment, of one that was missed, and of what was handed over with its
//! proof; and how the delivery stands, for the page of the case.

use super::fields::{Desk, Offered};
use crate::{
    domain::{
        case::{
            Case,
            command::Command,
            delivery::{self, Appointment, Made, Missing, OnSpot, Proof, Supply},
            facts::Delivery,
        },
        sealed::{Sealed, ValueKind},
        search::western_digit,
        text::limit,
    },
    i18n::{Args, dates},
    web::{
        reading::Reading,
        workplace::{
            fields::{Form, Part},
            told::Told,
        },
    },
};
use jiff::civil::{Date, Time};
use serde::Serialize;

/// The fields of an appointment.
pub fn appointment_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![
        form.choices("mode", ["consultation", "pickup"]),
        form.day("on"),
        form.line("at").from_left(),
        form.area("place"),
        form.area("bring").optional(),
    ]
}

/// The fields of one that was missed.
pub fn missed_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![form.choices("by", ["requester", "institution"]), form.area("note").optional()]
}

/// The fields of what was handed over.
pub fn supply_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![
        form.choices("mode", ["email", "consultation", "pickup", "post"]),
        form.day("on"),
        form.choices("proof", ["signature", "postal", "mail-left"]),
        form.line("evidence"),
    ]
}

/// Asks the requester to come.
pub fn appoint(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let mode = read.choice("mode", &form.label("mode"), OnSpot::parse);
    let on = read.date("on", &form.label("on"));
    let at = hour(read.fields.get("at"));
    if at.is_none() {
        read.wrong("at", &form.label("at"), "no-hour", Args::new());
    }
    let place = read.body("place", &form.label("place"), ValueKind::AnswerText);
    let bring = read.optional_body("bring", &form.label("bring"), ValueKind::AnswerText);
    let appointment = Appointment { mode: mode?, place: place?, on: on?, at: at?, bring };
    Some(Command::Deliver(Box::new(delivery::Command::Appoint(appointment))))
}

/// Records that somebody did not come.
pub fn missed(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let by = read.choice("by", &form.label("by"), Missing::parse);
    let note = read.optional_body("note", &form.label("note"), ValueKind::Note);
    Some(Command::Deliver(Box::new(delivery::Command::RecordMissed { by: by?, note })))
}

/// Records what was handed over.
pub fn supply(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let mode = read.choice("mode", &form.label("mode"), Delivery::parse);
    let on = read.date("on", &form.label("on"));
    let proof = read.choice("proof", &form.label("proof"), Proof::parse);
    let evidence = read.line("evidence", &form.label("evidence"), ValueKind::Evidence, limit::CITATION);
    let supply = Supply { mode: mode?, on: on?, proof: proof?, evidence: evidence? };
    Some(Command::Deliver(Box::new(delivery::Command::RecordSupply(supply))))
}

/// `9:30`, `09h30`, `14`: an hour as people write it, with the digits of any keyboard.
fn hour(typed: &str) -> Option<Time> {
    let plain: String = typed.trim().chars().map(|c| western_digit(c).unwrap_or(c)).collect();
    let (hour, minute) = plain.split_once([':', 'h', 'H', '.']).unwrap_or((&plain, "0"));
    let minute = if minute.is_empty() { "0" } else { minute };
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

/// The delivery as it stands, for the office and for the requester.
#[derive(Debug, Default, Serialize)]
pub struct DeliveryView {
    pub appointments: Vec<AppointmentView>,
    pub supplies: Vec<SupplyView>,
    /// Whether there is more to list than the appointment that stands.
    pub earlier: bool,
}

/// One appointment; `state` is `stands`, `replaced`, `missed` or `over`.
#[derive(Debug, Serialize)]
pub struct AppointmentView {
    pub mode: &'static str,
    pub on: Date,
    pub at: String,
    pub place: String,
    pub bring: String,
    pub state: &'static str,
    pub missed_by: &'static str,
}

/// What was handed over.
#[derive(Debug, Serialize)]
pub struct SupplyView {
    pub mode: &'static str,
    pub on: Date,
    pub proof: &'static str,
    pub evidence: String,
}

/// The delivery of a case; `text` gives the plaintext of a sealed value.
pub fn view(case: &Case, text: impl Fn(&Sealed) -> String) -> DeliveryView {
    let standing = case.deliveries.standing();
    let appointment = |made: &Made| AppointmentView {
        mode: made.appointment.mode.code(),
        on: made.appointment.on,
        at: dates::hour(made.appointment.at),
        place: text(&made.appointment.place),
        bring: made.appointment.bring.as_ref().map(&text).unwrap_or_default(),
        state: match made.missed {
            _ if standing == Some(made) => "stands",
            Some(_) => "missed",
            None if made.replaced => "replaced",
            None => "over",
        },
        missed_by: made.missed.map_or("", Missing::code),
    };
    let supply = |supply: &Supply| SupplyView {
        mode: supply.mode.code(),
        on: supply.on,
        proof: supply.proof.code(),
        evidence: text(&supply.evidence),
    };
    let earlier = case.deliveries.appointments.iter().any(|made| standing != Some(made));
    DeliveryView {
        earlier: earlier || !case.deliveries.supplies.is_empty(),
        appointments: case.deliveries.appointments.iter().map(appointment).collect(),
        supplies: case.deliveries.supplies.iter().map(supply).collect(),
    }
}

/// The same for the office.
pub fn of_office(case: &Case, told: &Told) -> DeliveryView {
    view(case, |sealed| told.text(sealed))
}

#[cfg(test)]
mod tests {
    use super::hour;
    use jiff::civil::time;

    #[test]
    fn an_hour_is_read_as_people_write_it() {
        for (typed, read) in [("9:30", (9, 30)), ("09h30", (9, 30)), ("14", (14, 0)), ("١٠:٠٠", (10, 0))]
        {
            assert_eq!(hour(typed), Some(time(read.0, read.1, 0, 0)), "{typed}");
        }
        for typed in ["", "25:00", "9:75", "matin"] {
            assert_eq!(hour(typed), None, "{typed}");
        }
    }
}
