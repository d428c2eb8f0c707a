//! Who may do what about a complaint, before which body and in which state: one table, as for the case.

use super::{command::Action, facts::Body, state::State};
use crate::domain::actor::Role;

use Action as A;

/// The actions open to a role; `None` is a complaint that does not exist yet. The institution acts on what
/// its head hears, the Commission on what it hears; neither on the other's.
pub fn permitted(role: Role, body: Body, state: Option<State>) -> &'static [Action] {
    match (role, body, state) {
        (Role::Requester, _, None) => &[A::File],
        (Role::Requester, _, Some(state)) => of_complainant(state),
        (Role::Officer | Role::Substitute | Role::Delegate | Role::Head, Body::Head, None) => &[A::Register],
        (Role::Officer | Role::Substitute, Body::Head, Some(state)) => of_desk(state),
        // By delegation too, but not by whoever had answered.
        (Role::Head | Role::Delegate, Body::Head, Some(state)) => of_head(state),
        (
            Role::Officer | Role::Substitute | Role::Delegate | Role::Head,
            Body::Commission,
            Some(State::Admitted),
        ) => &[A::Respond],
        (Role::Commission, Body::Commission, None) => &[A::Register],
        (Role::Commission, Body::Commission, Some(state)) => of_commission(state),
        (Role::System, _, Some(state)) => of_portal(state),
        (Role::Officer | Role::Substitute | Role::Delegate | Role::Head, Body::Commission, _)
        | (Role::Commission, Body::Head, _)
        | (Role::System, _, None)
        | (Role::Auditor | Role::Administrator | Role::ThirdParty | Role::Contributor, _, _) => &[],
    }
}

fn of_complainant(state: State) -> &'static [Action] {
    match state {
        State::Dispatched => &[A::Acknowledge, A::Withdraw],
        State::Premature | State::Filed | State::Admitted => &[A::Withdraw],
        State::Decided => &[A::ShowDecision, A::ReportBroken],
        State::Inadmissible => &[A::ShowDecision],
        State::Withdrawn => &[],
    }
}

/// The officer keeps the papers of the head's complaints and decides nothing.
fn of_desk(state: State) -> &'static [Action] {
    match state {
        State::Dispatched => &[A::Acknowledge, A::Note, A::RecordWithdrawal],
        State::Premature | State::Filed => &[A::Note, A::RecordWithdrawal],
        State::Decided => &[A::Note, A::RecordReceipt, A::Follow],
        State::Inadmissible => &[A::Note, A::RecordReceipt],
        State::Admitted | State::Withdrawn => &[A::Note],
    }
}

fn of_head(state: State) -> &'static [Action] {
    match state {
        State::Premature => &[A::Note, A::Dismiss, A::RecordWithdrawal],
        State::Filed => &[A::Note, A::Dismiss, A::Decide, A::RecordWithdrawal],
        _ => of_desk(state),
    }
}

fn of_commission(state: State) -> &'static [Action] {
    match state {
        State::Dispatched => &[A::Acknowledge, A::Note, A::RecordWithdrawal],
        State::Premature => &[A::Note, A::Dismiss, A::RecordWithdrawal],
        State::Filed => &[A::Note, A::Admit, A::Dismiss, A::RecordWithdrawal],
        State::Admitted => &[A::Note, A::Inquire, A::Decide, A::RecordWithdrawal],
        State::Decided => &[A::Note, A::RecordReceipt, A::Follow],
        State::Inadmissible => &[A::Note, A::RecordReceipt],
        State::Withdrawn => &[A::Note],
    }
}

fn of_portal(state: State) -> &'static [Action] {
    match state {
        State::Premature => &[A::Ripen],
        State::Filed | State::Admitted => &[A::Recalculate],
        State::Dispatched | State::Decided | State::Inadmissible | State::Withdrawn => &[],
    }
}
