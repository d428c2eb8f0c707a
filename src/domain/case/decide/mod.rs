//! Every rule: from a case, an actor, a command and a moment to events or a refusal.
//! The gate is the permitted table; what hangs on more than role and stage is a guard here.

mod ahead;
mod clocks;
mod complaints;
mod consult;
mod contribute;
mod costs;
mod court;
mod deliver;
mod extend;
mod filing;
mod leave;
mod notice;
mod reply;
mod second_person;
mod urgency;

use super::{
    Case,
    command::{Action, Command, Opening},
    contribution,
    event::Event,
    permitted::permitted,
    refusal::Refusal,
    stage::Stage,
};
use crate::domain::{
    actor::{Actor, Role, Staff},
    complaint::command::Place,
    id::UserId,
    institution::InstitutionCode,
    moment::Moment,
};

pub use self::ahead::ahead;
pub use self::court::heard;
pub use self::filing::may_register;
pub use self::second_person::{CONFIRM_WITHIN, is_alive, needs_head};
pub(super) use self::{
    court::is_open as court_is_open,
    second_person::{may_confirm, may_decline},
};

/// What a command is about: a case, or the place of one to come.
#[derive(Debug, Clone, Copy)]
pub enum About<'a> {
    New(&'a Opening),
    Case(&'a Case),
    /// A complaint to come, on that case.
    Complaint(&'a Case, &'a Place),
    /// A request that the portal never saw, and the complaint about it.
    Declared(&'a Opening, &'a Place),
}

/// What a command leads to, or the reason why not.
pub fn decide(
    about: About<'_>,
    actor: &Actor,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let case = match about {
        About::New(opening) => return filing::decide_new(opening, actor, command, moment),
        About::Declared(opening, place) => return filing::declare(opening, place, actor, command, moment),
        About::Complaint(case, place) => return complaints::file(case, place, actor, command, moment),
        About::Case(case) => case,
    };
    may(case, actor, command.action())?;
    match command {
        Command::Submit(_) | Command::Register(..) | Command::Declare(_) => Err(Refusal::NotPermitted),
        Command::Acknowledge { received_on, evidence } => {
            filing::acknowledge(case, received_on, evidence, moment)
        }
        Command::TakeOn => take_on(case, actor),
        Command::Assign { to } if case.assignee == Some(to) => Err(Refusal::AlreadyTakenOn),
        Command::Assign { to } => Ok(vec![Event::Assigned { to, before: case.assignee }]),
        Command::Note { text } => Ok(vec![Event::Noted { text }]),
        Command::Extend { rule, ground, reasons, notice } => {
            extend::extend(case, rule, ground, reasons, notice, actor.user(), moment)
                .map(|event| taking_on(case, actor, event))
        }
        Command::OpenConsultation { id, third_party, notice } => {
            consult::open(case, id, third_party, notice.map(|notice| *notice), moment)
                .map(|event| taking_on(case, actor, event))
        }
        Command::AnswerConsultation { id, answer, reasons, files } => {
            consult::answer(case, id, answer, reasons, files)
        }
        Command::RenewConsultation { id, email, address, reasons } => {
            consult::renew(case, id, email, address, reasons)
        }
        Command::Contribution { id, command } => {
            let is_asked = matches!(*command, contribution::Command::Ask(_));
            let event = contribute::decide(case, id, *command, moment)?;
            Ok(if is_asked { taking_on(case, actor, event) } else { vec![event] })
        }
        Command::Costs { quote, command } => costs::decide(case, quote, *command, moment),
        Command::Deliver(command) => deliver::decide(case, *command, moment),
        Command::CloseConsultation { id, end, reasons } => consult::close(case, id, end, reasons),
        Command::AssessUrgency { accepted, reasons } => {
            urgency::assess(case, accepted, reasons, actor.user(), moment)
        }
        Command::Reply(_) if actor.staff().is_some_and(Staff::awaits_signature) => {
            Err(Refusal::SignOffNeeded)
        }
        // A head who answers in a vacancy has signed what the head answers.
        Command::Reply(text) => {
            let by = actor.user().into_iter().collect();
            reply::reply(case, text, by, moment, actor.role() == Role::Head)
        }
        Command::Propose { id, act } => second_person::propose(case, id, act, moment),
        Command::Confirm { id } => second_person::confirm(case, actor, id, moment),
        Command::Decline { id, reasons } => second_person::decline(case, actor, id, reasons),
        Command::Complaint { complaint, command } => {
            complaints::act(case, complaint, actor, *command, moment)
        }
        Command::DeclareCourt(declared) => court::declare(case, *declared, moment),
        Command::RecordJudgment { action, on, outcome } => court::judged(case, action, on, outcome, moment),
        Command::RecordDispatch { message, subject, on, proof } => {
            complaints::may_send(case, subject, actor)?;
            notice::record_dispatch(case, message, subject, on, proof, moment)
        }
        Command::RecordReceipt { reply, on, proof } => leave::record_receipt(case, reply, on, proof, moment),
        Command::ShowAnswer { reply } => leave::show_answer(case, reply, moment),
        Command::Withdraw => leave::withdraw(case, moment.today, None, moment),
        Command::RecordWithdrawal { signed_on, scan, attachments } => {
            leave::withdraw(case, signed_on, Some((scan, attachments)), moment)
        }
        Command::Reopen { .. } if !case.can_be_reopened() => Err(Refusal::NotPermitted),
        Command::Reopen { reasons } => Ok(vec![Event::Reopened { reasons }]),
        Command::RenewLink { identity_checked } => Ok(vec![Event::LinkRenewed { identity_checked }]),
        Command::SettleNotice { message, subject, left } => {
            notice::settle(case, message, subject, left, moment)
        }
        Command::RecordBounce { message, subject, bounce } => {
            Ok(notice::bounced(case, message, subject, bounce, moment))
        }
        Command::LapseExtension { rule } => notice::lapse(case, rule, moment),
        Command::Recalculate => clocks::recalculate(case, moment),
        Command::FollowCalendar { settled } => clocks::follow(case, settled, moment),
        // Elsewhere it has passed already, and perhaps on from there.
        Command::Pass { from, to, on } if case.institution == from => {
            Ok(vec![Event::Passed { from, to, on }])
        }
        Command::Pass { .. } => Err(Refusal::NothingToChange),
        Command::Close => leave::close(case, moment),
    }
}

/// The gate: whose case, in office, and in the table.
pub(super) fn may(case: &Case, actor: &Actor, action: Action) -> Result<(), Refusal> {
    in_office(actor, &case.institution, action)?;
    listed(actor.role(), Some(case.stage), action)?;
    match actor {
        Actor::Staff(staff) => head_only_in_vacancy(staff, action),
        Actor::Requester | Actor::ThirdParty | Actor::Contributor | Actor::System => Ok(()),
    }
}

fn listed(role: Role, stage: Option<Stage>, action: Action) -> Result<(), Refusal> {
    if permitted(role, stage).contains(&action) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// An officer acts only for the own institution, in the dates of office; a delegate while nobody is in office, and
/// on complaints to the head at any time, by their own rules.
fn in_office(actor: &Actor, institution: &InstitutionCode, action: Action) -> Result<(), Refusal> {
    let Actor::Staff(staff) = actor else { return Ok(()) };
    if staff.role.is_of_institution() {
        if staff.institution.as_ref() != Some(institution) {
            return Err(Refusal::NotYours);
        }
        if !staff.in_office {
            return Err(Refusal::NotInOffice);
        }
        let hears = matches!(action, Action::Complaint | Action::Declare);
        let signs = staff.signs_off && matches!(action, Action::Confirm | Action::Decline);
        if staff.is_needless_delegate() && !hears && !signs {
            return Err(Refusal::OfficerInOffice);
        }
    }
    Ok(())
}

/// The head answers for the office only while nobody holds it; to assign, note, confirm,
/// decline and reopen is the head's own.
fn head_only_in_vacancy(staff: &Staff, action: Action) -> Result<(), Refusal> {
    let own = matches!(
        action,
        Action::Assign
            | Action::Note
            | Action::Confirm
            | Action::Decline
            | Action::Reopen
            | Action::RecordDispatch
            | Action::Complaint
    );
    if staff.role == Role::Head && !staff.vacancy && !own { Err(Refusal::OfficerInOffice) } else { Ok(()) }
}

fn take_on(case: &Case, actor: &Actor) -> Result<Vec<Event>, Refusal> {
    let by = actor.user().ok_or(Refusal::NotPermitted)?;
    if case.assignee == Some(by) && case.stage == Stage::InProgress {
        return Err(Refusal::AlreadyTakenOn);
    }
    Ok(vec![taken_on(case, by)])
}

/// Whoever does something substantive with a new case has taken it on.
fn taking_on(case: &Case, actor: &Actor, event: Event) -> Vec<Event> {
    match actor.user() {
        Some(by) if case.stage == Stage::Received => vec![taken_on(case, by), event],
        _ => vec![event],
    }
}

fn taken_on(case: &Case, by: UserId) -> Event {
    Event::TakenOn { by, before: case.assignee.filter(|before| *before != by) }
}
