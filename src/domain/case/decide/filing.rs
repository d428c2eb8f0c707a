//! How a case begins: filed on the portal, registered from paper, or acknowledged later (art. 14).

use super::{clocks, complaints, in_office, listed};
use crate::domain::{
    actor::{Actor, ActorRecord},
    case::{
        Case, Recorded,
        command::{Action, Command, Filing, Opening, Registration, Unseen},
        event::{Event, Filed},
        facts::Channel,
        refusal::Refusal,
    },
    complaint::command::Place,
    institution::InstitutionCode,
    law::{period, zone},
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// A filing or a registration; nothing else can happen to a case that does not exist.
pub fn decide_new(
    opening: &Opening,
    actor: &Actor,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    listed(actor.role(), None, command.action())?;
    match command {
        Command::Submit(filing) => Ok(vec![submit(opening, *filing, moment)]),
        Command::Register(filing, registration) => {
            may_register(actor, &opening.institution)?;
            register(opening, *filing, registration, moment).map(|event| vec![event])
        }
        _ => Err(Refusal::NotPermitted),
    }
}

/// Whether this person can register a request of that institution today.
///
/// # Errors
/// Why not.
pub fn may_register(actor: &Actor, institution: &InstitutionCode) -> Result<(), Refusal> {
    listed(actor.role(), None, Action::Register)?;
    in_office(actor, institution, Action::Register)
}

/// The legal date of receipt is that of the instant in Casablanca, whatever the hour or day (C5).
fn submit(opening: &Opening, filing: Filing, moment: &Moment<'_>) -> Event {
    let received_on = opening.receives.then_some(moment.today);
    Event::Submitted(Box::new(filed(opening, filing, Channel::Portal, received_on, None, moment)))
}

/// The true date of receipt with its evidence: in the past, not before the law. Born overdue is possible.
fn register(
    opening: &Opening,
    filing: Filing,
    registration: Registration,
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    let Registration { channel, received_on, evidence } = registration;
    if !opening.receives {
        return Err(Refusal::DoesNotReceive);
    }
    if channel == Channel::Portal {
        return Err(Refusal::NotPermitted);
    }
    if received_on > moment.today {
        return Err(Refusal::InFuture);
    }
    if received_on < period::IN_FORCE {
        return Err(Refusal::BeforeLaw);
    }
    Ok(Event::Registered(Box::new(filed(
        opening,
        filing,
        channel,
        Some(received_on),
        Some(evidence),
        moment,
    ))))
}

/// A request that the portal never saw, with the complaint about it: in one act, so that no record stands
/// without what it is for. No period of the request runs here.
pub fn declare(
    opening: &Opening,
    place: &Place,
    actor: &Actor,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    listed(actor.role(), None, command.action())?;
    in_office(actor, &opening.institution, Action::Declare)?;
    let Command::Declare(declaration) = command else { return Err(Refusal::NotPermitted) };
    let Unseen { requester, ask, declared, complaint, channel } = *declaration;
    let told = [declared.received_on, declared.answered_on].into_iter().flatten();
    if told.max().is_some_and(|on| on > moment.today) {
        return Err(Refusal::InFuture);
    }
    if !declared.is_in_order() {
        return Err(Refusal::BeforeReceipt);
    }
    let filing = Filing { requester, ask, attachments: Vec::new(), group: None };
    let filed = Box::new(filed(opening, filing, channel, None, None, moment));
    let event = Event::Declared { filed, declared };
    let recorded = Recorded {
        actor: ActorRecord::from(actor),
        happened_on: moment.today,
        recorded_at: moment.at,
        event: event.clone(),
    };
    let case = Case::opened(&recorded).ok_or(Refusal::NotPermitted)?;
    let on_complaint = Command::Complaint { complaint: place.complaint, command: complaint };
    let registered = complaints::file(&case, place, actor, on_complaint, moment)?;
    Ok(std::iter::once(event).chain(registered).collect())
}

/// An institution outside the portal acknowledged: only now, and from that day, a period runs.
pub fn acknowledge(
    case: &Case,
    received_on: Date,
    evidence: Sealed,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if received_on > moment.today {
        return Err(Refusal::InFuture);
    }
    if received_on < zone::legal_date(case.filed_at) {
        return Err(Refusal::BeforeReceipt);
    }
    let clocks = clocks::start(case.ask.kind, received_on, moment);
    Ok(vec![Event::Acknowledged { received_on, evidence, clocks }])
}

fn filed(
    opening: &Opening,
    filing: Filing,
    channel: Channel,
    received_on: Option<Date>,
    evidence: Option<Sealed>,
    moment: &Moment<'_>,
) -> Filed {
    let clocks = received_on.map(|on| clocks::start(filing.ask.kind, on, moment)).unwrap_or_default();
    Filed {
        case: opening.case,
        reference: opening.reference.clone(),
        institution: opening.institution.clone(),
        channel,
        filed_at: moment.at,
        received_on,
        evidence,
        requester: filing.requester,
        ask: filing.ask,
        attachments: filing.attachments,
        clocks,
        group: filing.group,
    }
}
