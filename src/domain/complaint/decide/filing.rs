//! How a complaint begins: filed on the portal, or registered from paper with its true date (arts 19, 20).

use super::{between, listed, of_the_institution};
use crate::domain::{
    actor::Actor,
    case::{
        Case,
        clock::LedgerEntry,
        command::Registration,
        facts::{Channel, Declared},
        refusal::Refusal,
    },
    complaint::{
        Complaint,
        command::{Command, Filing, Place},
        event::{Event, Filed},
        facts::{Body, Reviewed, SilentEnd, Timeliness},
        offers::{is_taken, was_complained_of},
    },
    id::{AnswerId, ComplaintId},
    law::{
        Rule, deadline,
        ends::End,
        period::IN_FORCE,
        windows::{self, Basis, Opening, ReplyDates, Window},
        zone,
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
    of_the_institution(actor, &case.institution, place.body)?;
    listed(actor.role(), place.body, None, command.action())?;
    if !case.can_be_complained_of() {
        return Err(Refusal::NotPermitted);
    }
    match command {
        Command::File(filing) => file(case, place, *filing, moment).map(|event| vec![event]),
        Command::Register(filing, registration) => {
            register(case, place, *filing, (registration, None), moment).map(|event| vec![event])
        }
        Command::RegisterDeclared(filing, registration, declared) => {
            register(case, place, *filing, (registration, Some(declared)), moment).map(|event| vec![event])
        }
        _ => Err(Refusal::NotPermitted),
    }
}

/// The window in which that can be complained of; none where the case knows nothing of it.
pub fn window(case: &Case, reviewed: Reviewed, moment: &Moment<'_>) -> Option<Window> {
    match reviewed {
        Reviewed::Silence { rule } => {
            case.clock(rule).map(|_| of_silence(case.complaint_window(moment), rule))
        }
        Reviewed::Reply { reply } => {
            let window = untaken(case.complaint_window(moment), None, case, moment);
            Some(of_answer(window, reply.into(), case.reply(reply)?.sent.dispatched_on))
        }
        Reviewed::Voiding => {
            let window = untaken(case.complaint_window(moment), None, case, moment);
            Some(of_answer(window, case.id.into(), Some(case.voided.as_ref()?.on)))
        }
        Reviewed::HeadSilence { complaint } => after_the_head(case, complaint, moment),
        Reviewed::HeadDecision { complaint } => {
            let window = after_the_head(case, complaint, moment)?;
            Some(untaken(window, Some(complaint), case, moment))
        }
        // By what is declared alone no window opens: see `by_declaration`.
        Reviewed::Declared { .. } => None,
    }
}

fn after_the_head(case: &Case, complaint: ComplaintId, moment: &Moment<'_>) -> Option<Window> {
    let before = case.complaint(complaint).filter(|one| one.body == Body::Head)?;
    Some(before.next_window(moment))
}

/// Without the silence that another complaint made use of: what is said afterwards has its own days.
fn untaken(mut window: Window, before: Option<ComplaintId>, case: &Case, moment: &Moment<'_>) -> Window {
    window.openings.retain(|one| !is_taken(one, before, case, moment));
    window
}

/// The starts that the silence of a period gave, with those of the answers that came after it.
fn of_silence(mut window: Window, period: Rule) -> Window {
    let is_its = |one: &Opening| matches!(one.basis, Basis::EndOfPeriod { rule, .. } if rule == period);
    let first = window.openings.iter().filter(|one| is_its(one)).map(|one| one.opens_on).min();
    let came_after = |one: &Opening| !one.is_silence() && first.is_some_and(|first| one.opens_on >= first);
    window.openings.retain(|one| is_its(one) || came_after(one));
    window
}

/// The start that this answer gave, with the silence before it: other answers have their own.
fn of_answer(mut window: Window, answer: AnswerId, left: Option<Date>) -> Window {
    let came_before = |one: &Opening| one.is_silence() && left.is_none_or(|left| one.opens_on <= left);
    window.openings.retain(|one| came_before(one) || one.answer() == Some(answer));
    window
}

/// How a complaint stands by the days that somebody declared: advice to whoever judges, whatever they say.
fn by_declaration(before: Body, declared: &Declared, id: AnswerId, moment: &Moment<'_>) -> Timeliness {
    let rule = match before {
        Body::Head => Rule::Answer,
        Body::Commission => Rule::HeadDecision,
    };
    let counted = |from| deadline::due(moment.calendar, rule, false, from, moment.classes).ok();
    let end = declared.received_on.and_then(counted);
    let ends: Vec<End<'_>> = end.iter().map(End::from).collect();
    let reply = |on| ReplyDates::leaving(id, on, Some(on));
    let answered = declared.answered_on.map(reply);
    let window = windows::window(moment.calendar, before.window(), &ends, answered, moment.classes);
    // A doubt is not held against the complainant: a late answer has given a later day (C16).
    let file_by = window.openings.iter().filter_map(|opening| opening.file_by).max();
    Timeliness::Declared { opens_on: window.opens_on(), file_by }
}

/// On the portal a step that is not open yet is answered with the day on which it opens (C15).
fn file(case: &Case, place: &Place, filing: Filing, moment: &Moment<'_>) -> Result<Event, Refusal> {
    if matches!(filing.reviewed, Reviewed::Declared { .. }) {
        return Err(Refusal::NothingReviewed);
    }
    if was_complained_of(case, filing.reviewed, moment) {
        return Err(Refusal::AlreadyComplained);
    }
    let arrived =
        Arrived { channel: Channel::Portal, received_on: moment.today, evidence: None, declared: None };
    let filed = filed(case, place, filing, arrived, moment)?;
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
    (registration, declared): (Registration, Option<Declared>),
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    let Registration { channel, received_on, evidence } = registration;
    if channel == Channel::Portal {
        return Err(Refusal::NotPermitted);
    }
    between(case.received_on.unwrap_or(IN_FORCE), received_on, moment)?;
    let said = declared.iter().flat_map(|said| [said.received_on, said.answered_on]).flatten().max();
    if said.is_some_and(|on| on > moment.today) {
        return Err(Refusal::InFuture);
    }
    if declared.as_ref().is_some_and(|said| !said.is_in_order()) {
        return Err(Refusal::BeforeReceipt);
    }
    let arrived = Arrived { channel, received_on, evidence: Some(evidence), declared };
    let filed = filed(case, place, filing, arrived, moment)?;
    Ok(Event::Registered(Box::new(filed)))
}

/// How a complaint came.
struct Arrived {
    channel: Channel,
    received_on: Date,
    evidence: Option<Sealed>,
    /// Of the complaint to the head that the portal did not see.
    declared: Option<Declared>,
}

fn filed(
    case: &Case,
    place: &Place,
    filing: Filing,
    arrived: Arrived,
    moment: &Moment<'_>,
) -> Result<Filed, Refusal> {
    if filing.reviewed.body() != place.body {
        return Err(Refusal::OtherBody);
    }
    if filing.grievances.is_empty() {
        return Err(Refusal::NoGrievance);
    }
    let Arrived { channel, received_on, evidence, declared } = arrived;
    let timeliness = timeliness(case, filing.reviewed, received_on, declared.as_ref(), moment)?;
    // Whoever registers it has it in hand; what is written on the portal must still reach such a body.
    let arrives = channel != Channel::Portal || place.receives;
    let clock = arrives.then(|| runs(place.body, timeliness, received_on, moment)).flatten();
    Ok(Filed {
        complaint: place.complaint,
        reference: place.reference.clone(),
        body: place.body,
        reviewed: filing.reviewed,
        end: end(case, filing.reviewed, received_on, moment),
        declared,
        channel,
        filed_at: moment.at,
        received_on,
        evidence,
        timeliness,
        grievances: filing.grievances,
        text: filing.text,
        attachments: filing.attachments,
        clock,
    })
}

/// Of a silence of the institution the end that a complaint of that day is about.
fn end(case: &Case, reviewed: Reviewed, on: Date, moment: &Moment<'_>) -> Option<SilentEnd> {
    let Reviewed::Silence { rule } = reviewed else { return None };
    case.silent_end(rule, on, moment).map(SilentEnd::from)
}

/// The period of the decision, unless the complaint came too early.
fn runs(body: Body, timeliness: Timeliness, received_on: Date, moment: &Moment<'_>) -> Option<LedgerEntry> {
    let counts = !matches!(timeliness, Timeliness::Premature { .. });
    counts.then(|| LedgerEntry::start(body.decision(), received_on, moment))
}

/// A body outside the portal acknowledged: only now, and from that day, a period runs, and only that day says
/// how the complaint stands to its window.
pub fn acknowledge(
    case: &Case,
    complaint: &Complaint,
    (received_on, evidence): (Date, Sealed),
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    between(zone::legal_date(complaint.filed_at), received_on, moment)?;
    let timeliness = timeliness(case, complaint.reviewed, received_on, None, moment)?;
    let clock = runs(complaint.body, timeliness, received_on, moment);
    Ok(vec![Event::Acknowledged { on: received_on, evidence, timeliness, clock }])
}

/// How it stands to its window; by declaration only where somebody declared something, and only on paper.
fn timeliness(
    case: &Case,
    reviewed: Reviewed,
    received_on: Date,
    declared: Option<&Declared>,
    moment: &Moment<'_>,
) -> Result<Timeliness, Refusal> {
    let Reviewed::Declared { before } = reviewed else {
        let window = window(case, reviewed, moment).ok_or(Refusal::NothingReviewed)?;
        return Ok(Timeliness::on(&window, received_on));
    };
    let said = match before {
        Body::Head => case.declared.as_ref(),
        Body::Commission => declared,
    };
    said.map(|said| by_declaration(before, said, case.id.into(), moment)).ok_or(Refusal::NothingReviewed)
}

/// What a complaint came too early for is there: from that day it counts as received, so that nobody has to
/// write twice. The window is asked anew: an answer in time leaves no silence, an extension moves it.
pub fn ripen(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let on = ripe_on(case, complaint, moment).ok_or(Refusal::NothingToChange)?;
    let clock = LedgerEntry::start(complaint.body.decision(), on, moment);
    Ok(vec![Event::Ripened { on, end: end(case, complaint.reviewed, on, moment), clock }])
}

/// The day from which a complaint that came too early counts, once that day is there.
pub fn ripe_on(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Option<Date> {
    ripens_on(case, complaint, moment).filter(|on| *on <= moment.today)
}

/// That day as far as it is known: the one after the silence, or the one on which what it is about left.
pub fn ripens_on(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> Option<Date> {
    let window = window(case, complaint.reviewed, moment)?;
    let silent = window.openings.iter().filter(|one| one.is_silence());
    let left = match complaint.reviewed {
        Reviewed::Reply { reply } => case.reply(reply).and_then(|reply| reply.sent.dispatched_on),
        Reviewed::HeadDecision { complaint } => {
            case.complaint(complaint).and_then(Complaint::sent).and_then(|sent| sent.dispatched_on)
        }
        _ => None,
    };
    let opens_on = silent.map(|one| one.opens_on).chain(left).min()?;
    Some(opens_on.max(complaint.received_on))
}
