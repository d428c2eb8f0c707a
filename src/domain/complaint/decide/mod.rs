//! Every rule of complaints: from a complaint, an actor, a command and a moment to events or a refusal.
//! The gate is the permitted table; what hangs on more than role, body and state is a guard here.

mod filing;
mod follow;
mod hear;
mod inquire;
mod notice;
mod rule;

use super::{
    Complaint,
    command::{Action, Command},
    event::Event,
    facts::Body,
    permitted::permitted,
    state::State,
};
use crate::domain::{
    actor::{Actor, Role},
    case::{
        Case,
        clock::{LedgerEntry, Step},
        facts::Attachment,
        refusal::Refusal,
    },
    institution::InstitutionCode,
    law::deadline,
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

pub use self::filing::{decide_new, window};
pub(super) use self::{
    filing::{ripe_on, ripens_on},
    hear::can_be_dismissed,
};

/// What a command about a complaint of `case` leads to, or the reason why not.
pub fn decide(
    case: &Case,
    complaint: &Complaint,
    actor: &Actor,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    may(case, complaint, actor, command.action())?;
    match command {
        Command::File(_) | Command::Register(..) | Command::RegisterDeclared(..) => {
            Err(Refusal::NotPermitted)
        }
        Command::Acknowledge { received_on, evidence } => {
            filing::acknowledge(case, complaint, (received_on, evidence), moment)
        }
        Command::Note { text } => Ok(vec![Event::Noted { text }]),
        Command::Admit => Ok(vec![Event::Admitted]),
        Command::Dismiss { reasons, road } => hear::dismiss(case, complaint, actor, (reasons, road), moment),
        Command::Inquire(step) => inquire::inquire(complaint, *step, moment),
        Command::Respond { text, attachments } => inquire::respond(complaint, text, attachments),
        Command::Decide(ruling) => rule::decide(case, complaint, actor, *ruling, moment),
        Command::RecordReceipt { on, proof } => notice::record_receipt(complaint, on, proof, moment),
        Command::ShowDecision => notice::show_decision(complaint, moment),
        Command::Withdraw => withdraw(complaint, moment.today, None, moment),
        Command::RecordWithdrawal { signed_on, scan, attachments } => {
            withdraw(complaint, signed_on, Some((scan, attachments)), moment)
        }
        Command::Follow { compliance, on, text } => follow::follow(complaint, compliance, on, text, moment),
        Command::ReportBroken { text } => follow::report_broken(complaint, text, moment),
        Command::Ripen => filing::ripen(case, complaint, moment),
        Command::Recalculate => recalculate(complaint, moment),
    }
}

/// Whether the body said something that nothing proves to have arrived.
pub(super) fn is_unread(complaint: &Complaint) -> bool {
    notice::unread(complaint).is_ok()
}

/// Whether what was promised should have come by now, and the complainant has not yet said that it did not.
pub(in crate::domain) fn is_promise_due(complaint: &Complaint, moment: &Moment<'_>) -> bool {
    follow::broken(complaint, moment).is_ok()
}

/// A delegate who had a part in the request does not judge the complaint about it; the head is never disqualified.
pub(super) fn is_barred(case: &Case, actor: &Actor) -> bool {
    actor.role() != Role::Head && actor.user().is_some_and(|user| case.was_handled_by(user))
}

/// Whether the head who judges had signed the answer too, and of a delegate the decision by which they judge in
/// the place of the head.
fn judging(case: &Case, actor: &Actor) -> (bool, Option<String>) {
    let also_answered = actor.user().is_some_and(|user| case.was_answered_by(user));
    let decision = match actor {
        Actor::Staff(staff) if staff.role == Role::Delegate => staff.decision.clone(),
        _ => None,
    };
    (also_answered, decision)
}

/// The gate: whose complaint, in office, and in the table.
pub(super) fn may(case: &Case, complaint: &Complaint, actor: &Actor, action: Action) -> Result<(), Refusal> {
    of_the_institution(actor, &case.institution, complaint.body)?;
    listed(actor.role(), complaint.body, Some(complaint.state), action)
}

fn listed(role: Role, body: Body, state: Option<State>, action: Action) -> Result<(), Refusal> {
    if permitted(role, body, state).contains(&action) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Staff of an institution act for the own one, in the dates of office. A delegate is as the head on what the head
/// hears; what the office does before the Commission, only while nobody holds it.
fn of_the_institution(actor: &Actor, institution: &InstitutionCode, body: Body) -> Result<(), Refusal> {
    let Actor::Staff(staff) = actor else { return Ok(()) };
    if staff.role.is_of_institution() && staff.institution.as_ref() != Some(institution) {
        return Err(Refusal::NotYours);
    }
    match staff.is_needless_delegate() && body != Body::Head {
        _ if !staff.in_office => Err(Refusal::NotInOffice),
        true => Err(Refusal::OfficerInOffice),
        false => Ok(()),
    }
}

/// Only the complainant withdraws; on paper, by the signed scan. After the due day the lateness stands.
fn withdraw(
    complaint: &Complaint,
    on: Date,
    paper: Option<(Sealed, Vec<Attachment>)>,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if paper.as_ref().is_some_and(|(_, attachments)| attachments.is_empty()) {
        return Err(Refusal::NoScan);
    }
    between(complaint.received_on, on, moment)?;
    let clock = stopped(complaint, moment);
    let (scan, attachments) = paper.map_or((None, Vec::new()), |(scan, files)| (Some(scan), files));
    Ok(vec![Event::Withdrawn { on, scan, attachments, clock }])
}

/// A date that could not be computed at filing and now can.
fn recalculate(complaint: &Complaint, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let clock = complaint.clock.as_ref().filter(|clock| clock.due.is_none());
    let clock = clock.ok_or(Refusal::NothingToChange)?;
    let due = deadline::due(moment.calendar, clock.rule, false, clock.started_on, moment.classes).ok();
    if due.is_none() {
        return Err(Refusal::NothingToChange);
    }
    let started = LedgerEntry::start(clock.rule, clock.started_on, moment);
    Ok(vec![Event::Recalculated { clock: LedgerEntry { step: Step::Recalculate, ..started } }])
}

/// The day of something that followed `first` and is not to come.
fn between(first: Date, on: Date, moment: &Moment<'_>) -> Result<(), Refusal> {
    if on > moment.today {
        return Err(Refusal::InFuture);
    }
    if on < first { Err(Refusal::BeforeReceipt) } else { Ok(()) }
}

fn stopped(complaint: &Complaint, moment: &Moment<'_>) -> Option<LedgerEntry> {
    complaint.clock.as_ref().map(|clock| LedgerEntry::stop(clock, moment))
}
