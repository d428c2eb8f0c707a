//! How a complaint begins: filed on the portal, or registered from paper with its true date (arts 19, 20).

use super::{between, listed, of_the_body};
use crate::domain::{
    actor::Actor,
    case::{Case, clock::LedgerEntry, command::Registration, facts::Channel, refusal::Refusal, stage::Stage},
    complaint::{
        Complaint,
        command::{Command, Filing, Place},
        event::{Event, Filed},
        facts::{Body, Reviewed, Timeliness},
    },
    law::{
        period::IN_FORCE,
        windows::{Basis, Window},
    },
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// A filing or a registration on `case`; nothing else can happen to a complaint that does not exist.
pub fn decide_new(
    case: &Case,
    place: &Place,
    actor: &Actor,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    of_the_body(actor, place.body, &case.institution)?;
    listed(actor.role(), place.body, None, command.action())?;
    // Where no request was received, or the registration was an error, there is no silence and no answer.
    if matches!(case.stage, Stage::Dispatched | Stage::Void) {
        return Err(Refusal::NotPermitted);
    }
    match command {
        Command::File(filing) => file(case, place, *filing, moment).map(|event| vec![event]),
        Command::Register(filing, registration) => {
            register(case, place, *filing, registration, moment).map(|event| vec![event])
        }
        _ => Err(Refusal::NotPermitted),
    }
}

/// The window in which that can be complained of; none where the case knows nothing of it.
pub fn window(case: &Case, reviewed: Reviewed, moment: &Moment<'_>) -> Option<Window> {
    match reviewed {
        Reviewed::Silence { rule } => case.clock(rule).map(|_| case.complaint_window(moment)),
        Reviewed::Reply { reply } => case.reply(reply).map(|_| case.complaint_window(moment)),
        Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => {
            let before = case.complaint(complaint).filter(|one| one.body == Body::Head)?;
            Some(before.next_window(moment))
        }
    }
}

/// On the portal a step that is not open yet is answered with the day on which it opens (C15).
fn file(case: &Case, place: &Place, filing: Filing, moment: &Moment<'_>) -> Result<Event, Refusal> {
    let filed = filed(case, place, filing, (Channel::Portal, moment.today, None), moment)?;
    match filed.timeliness {
        Timeliness::Premature { opens_on } => Err(Refusal::NotYet { opens_on }),
        _ => Ok(Event::Filed(Box::new(filed))),
    }
}

/// On paper it has arrived, early or late: it is recorded as it came, and a person judges.
fn register(
    case: &Case,
    place: &Place,
    filing: Filing,
    registration: Registration,
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    let Registration { channel, received_on, evidence } = registration;
    if channel == Channel::Portal {
        return Err(Refusal::NotPermitted);
    }
    between(case.received_on.unwrap_or(IN_FORCE), received_on, moment)?;
    let filed = filed(case, place, filing, (channel, received_on, Some(evidence)), moment)?;
    Ok(Event::Registered(Box::new(filed)))
}

fn filed(
    case: &Case,
    place: &Place,
    filing: Filing,
    (channel, received_on, evidence): (Channel, Date, Option<Sealed>),
    moment: &Moment<'_>,
) -> Result<Filed, Refusal> {
    if filing.reviewed.body() != place.body {
        return Err(Refusal::OtherBody);
    }
    if filing.grievances.is_empty() {
        return Err(Refusal::NoGrievance);
    }
    let window = window(case, filing.reviewed, moment).ok_or(Refusal::NothingReviewed)?;
    let timeliness = Timeliness::on(&window, received_on);
    let runs = !matches!(timeliness, Timeliness::Premature { .. });
    Ok(Filed {
        complaint: place.complaint,
        reference: place.reference.clone(),
        body: place.body,
        reviewed: filing.reviewed,
        channel,
        filed_at: moment.at,
        received_on,
        evidence,
        timeliness,
        grievances: filing.grievances,
        text: filing.text,
        attachments: filing.attachments,
        clock: runs.then(|| LedgerEntry::start(place.body.decision(), received_on, moment)),
    })
}

/// The silence that a complaint came too early for is there: from the day after it the complaint counts as
/// received, so that nobody has to write twice. The window is asked anew: an answer in time leaves no silence,
/// an extension moves it.
pub fn ripen(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let on = ripe_on(case, complaint, moment).ok_or(Refusal::NothingToChange)?;
    let clock = LedgerEntry::start(complaint.body.decision(), on, moment);
    Ok(vec![Event::Ripened { on, clock }])
}

/// The day from which a complaint that came too early counts, once that day is there.
pub fn ripe_on(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Option<Date> {
    let window = window(case, complaint.reviewed, moment)?;
    let silent = window.openings.iter().filter(|one| matches!(one.basis, Basis::EndOfPeriod { .. }));
    silent.map(|one| one.opens_on).min().filter(|on| *on <= moment.today)
}
