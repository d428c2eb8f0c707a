//! Who may do what in which stage: the one table, read by the rules, the pages and the API,
//! printed as a golden file. What depends on more than role and stage is a guard in `decide`.

use super::{command::Action, stage::Stage};
use crate::domain::actor::Role;

use Action as A;

/// The actions open to a role in a stage; `None` is a case that does not exist yet.
pub fn permitted(role: Role, stage: Option<Stage>) -> &'static [Action] {
    match (role, stage) {
        (Role::Requester, None) => &[A::Submit],
        (Role::Requester, Some(Stage::Dispatched)) => &[A::Acknowledge, A::Withdraw],
        (Role::Requester, Some(Stage::Received | Stage::InProgress)) => &[A::ShowAnswer, A::Withdraw],
        (Role::Requester, Some(Stage::Answered | Stage::Closed)) => &[A::ShowAnswer],
        (Role::Requester, Some(Stage::Withdrawn)) => &[A::ShowAnswer],
        (Role::Requester, Some(Stage::Void)) => &[],
        (Role::Officer | Role::Substitute | Role::Delegate | Role::Head, None) => &[A::Register],
        (Role::Officer | Role::Substitute | Role::Delegate | Role::Head, Some(stage)) => {
            of_institution(stage)
        }
        (Role::System, None) => &[],
        (Role::System, Some(stage)) => of_portal(stage),
        (Role::Commission | Role::Auditor | Role::Administrator, _) => &[],
    }
}

fn of_institution(stage: Stage) -> &'static [Action] {
    match stage {
        Stage::Dispatched => &[A::Acknowledge, A::Note, A::RecordWithdrawal, A::RenewLink],
        Stage::Received | Stage::InProgress => &[
            A::TakeOn,
            A::Assign,
            A::Note,
            A::Extend,
            A::OpenConsultation,
            A::CloseConsultation,
            A::AssessUrgency,
            A::Reply,
            A::ProposeReply,
            A::ProposeVoid,
            A::ProposeCorrection,
            A::Confirm,
            A::Decline,
            A::RecordDispatch,
            A::RecordReceipt,
            A::RecordWithdrawal,
            A::RenewLink,
        ],
        Stage::Answered => &[
            A::Assign,
            A::Note,
            A::ProposeVoid,
            A::ProposeCorrection,
            A::Confirm,
            A::Decline,
            A::RecordDispatch,
            A::RecordReceipt,
            A::Reopen,
            A::RenewLink,
        ],
        Stage::Closed => &[A::Note, A::RecordDispatch, A::RecordReceipt, A::Reopen, A::RenewLink],
        Stage::Withdrawn | Stage::Void => &[A::Note, A::RecordDispatch, A::RenewLink],
    }
}

fn of_portal(stage: Stage) -> &'static [Action] {
    match stage {
        Stage::Dispatched | Stage::Closed | Stage::Withdrawn | Stage::Void => &[A::SettleNotice],
        Stage::Received | Stage::InProgress => &[A::SettleNotice, A::LapseExtension, A::Recalculate],
        Stage::Answered => &[A::SettleNotice, A::LapseExtension, A::Recalculate, A::Close],
    }
}
