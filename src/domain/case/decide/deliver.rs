//! Delivery (art. 15): appointments within the days and hours of work, proof of what was handed over. What
//! is charged for is handed over after the payment (art. 5); looking at it on the spot costs nothing.

use super::ahead;
use crate::domain::{
    case::{
        Case,
        delivery::{Appointment, Command, Event, Supply, hours},
        event::Event as OnCase,
        facts::Delivery,
        refusal::Refusal,
    },
    moment::Moment,
};

pub fn decide(case: &Case, command: Command, moment: &Moment<'_>) -> Result<Vec<OnCase>, Refusal> {
    let happened = match command {
        Command::Appoint(appointment) => appoint(case, appointment, moment)?,
        Command::RecordMissed { by, note } => {
            let standing = case.deliveries.standing().ok_or(Refusal::NoAppointment)?;
            let on = standing.appointment.on;
            if on > moment.today {
                return Err(Refusal::InFuture);
            }
            Event::Missed { by, on, note }
        }
        Command::RecordSupply(supply) => {
            check(case, &supply, moment)?;
            Event::Supplied(supply)
        }
    };
    Ok(vec![OnCase::Delivery { happened: Box::new(happened) }])
}

fn appoint(case: &Case, appointment: Appointment, moment: &Moment<'_>) -> Result<Event, Refusal> {
    if case.first_supply().is_none() {
        return Err(Refusal::NothingSupplied);
    }
    ahead(appointment.on, moment)?;
    // Whoever answers on that day has its own days off.
    let class = moment.classes.of_term(appointment.on).on(appointment.on);
    if moment.calendar.day(appointment.on, class).is_ok_and(|day| !day.is_working()) {
        return Err(Refusal::NotWorkingDay);
    }
    let (opens, closes) = hours(moment.calendar.may_be_ramadan(appointment.on));
    if appointment.at < opens || appointment.at > closes {
        return Err(Refusal::OutsideHours { opens, closes });
    }
    let replaces = case.deliveries.standing().is_some();
    Ok(if replaces { Event::Changed(appointment) } else { Event::Appointed(appointment) })
}

fn check(case: &Case, supply: &Supply, moment: &Moment<'_>) -> Result<(), Refusal> {
    let given_on = case.first_supply().ok_or(Refusal::NothingSupplied)?;
    if supply.on > moment.today {
        return Err(Refusal::InFuture);
    }
    if supply.on < given_on {
        return Err(Refusal::BeforeReceipt);
    }
    if !supply.proof.fits(supply.mode) {
        return Err(Refusal::ProofDoesNotFit);
    }
    let charged = supply.mode != Delivery::Consultation && case.open_quote().is_some();
    if charged { Err(Refusal::QuoteUnpaid) } else { Ok(()) }
}
