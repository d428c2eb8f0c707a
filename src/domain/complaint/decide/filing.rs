//! How a complaint begins: filed on the portal, or registered from paper with its true date (arts 19, 20).

use super::{between, is_stated, listed, of_the_body};
use crate::domain::{
    actor::Actor,
    case::{clock::LedgerEntry, command::Registration, facts::Channel},
    complaint::{
        Complaint,
        command::{Command, Filing, Opening},
        event::{Event, Filed},
        facts::{Request, Timeliness},
        refusal::Refusal,
    },
    law::period::IN_FORCE,
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// A filing or a registration; nothing else can happen to a complaint that does not exist.
pub fn decide_new(
    opening: &Opening,
    actor: &Actor,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    of_the_body(actor, opening.body, &opening.institution)?;
    listed(actor.role(), opening.body, None, command.action())?;
    match command {
        Command::File(filing) => file(opening, *filing, moment).map(|event| vec![event]),
        Command::Register(filing, registration) => {
            register(opening, *filing, registration, moment).map(|event| vec![event])
        }
        _ => Err(Refusal::NotPermitted),
    }
}

/// On the portal a step that is not open yet is answered with the day on which it opens (C15).
fn file(opening: &Opening, filing: Filing, moment: &Moment<'_>) -> Result<Event, Refusal> {
    if let Timeliness::Premature { opens_on } = Timeliness::on(opening.window.as_ref(), moment.today) {
        return Err(Refusal::NotYet { opens_on });
    }
    if matches!(opening.request, Request::Declared(_)) {
        return Err(Refusal::NotPermitted);
    }
    let filed = filed(opening, filing, (Channel::Portal, moment.today, None), moment)?;
    Ok(Event::ComplaintFiled(Box::new(filed)))
}

/// On paper it has arrived, early or late: it is recorded as it came, and a person judges.
fn register(
    opening: &Opening,
    filing: Filing,
    registration: Registration,
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    let Registration { channel, received_on, evidence } = registration;
    if !is_stated(channel) {
        return Err(Refusal::NotPermitted);
    }
    between(IN_FORCE, received_on, moment)?;
    let filed = filed(opening, filing, (channel, received_on, Some(evidence)), moment)?;
    Ok(Event::ComplaintRegistered(Box::new(filed)))
}

fn filed(
    opening: &Opening,
    filing: Filing,
    (channel, received_on, evidence): (Channel, Date, Option<Sealed>),
    moment: &Moment<'_>,
) -> Result<Filed, Refusal> {
    check(opening, &filing)?;
    let timeliness = Timeliness::on(opening.window.as_ref(), received_on);
    let runs = !matches!(timeliness, Timeliness::Premature { .. });
    Ok(Filed {
        complaint: opening.complaint,
        reference: opening.reference.clone(),
        body: opening.body,
        institution: opening.institution.clone(),
        request: opening.request.clone(),
        reviewed: filing.reviewed,
        channel,
        filed_at: moment.at,
        received_on,
        evidence,
        timeliness,
        complainant: filing.complainant,
        grievances: filing.grievances,
        text: filing.text,
        attachments: filing.attachments,
        clock: runs.then(|| LedgerEntry::start(opening.body.decision(), received_on, moment)),
    })
}

fn check(opening: &Opening, filing: &Filing) -> Result<(), Refusal> {
    if filing.reviewed.body().is_some_and(|body| body != opening.body) {
        return Err(Refusal::OtherBody);
    }
    if filing.grievances.is_empty() {
        return Err(Refusal::NoGrievance);
    }
    let declared = matches!(opening.request, Request::Declared(_));
    if declared && filing.complainant.is_none() { Err(Refusal::ComplainantMissing) } else { Ok(()) }
}

/// The window of a complaint that came too early has opened: from that day it counts as received, so that
/// nobody has to write twice.
pub fn ripen(complaint: &Complaint, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let Timeliness::Premature { opens_on: Some(on) } = complaint.timeliness else {
        return Err(Refusal::NothingToChange);
    };
    if moment.today < on {
        return Err(Refusal::NothingToChange);
    }
    let clock = LedgerEntry::start(complaint.body.decision(), on, moment);
    Ok(vec![Event::ComplaintRipened { on, clock }])
}
