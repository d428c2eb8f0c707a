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
        (Role::Requester, Some(Stage::Received | Stage::InProgress)) => {
            &[A::ShowAnswer, A::Withdraw, A::Complaint, A::DeclareCourt, A::RecordJudgment]
        }
        (Role::Requester, Some(Stage::Answered | Stage::Closed | Stage::Withdrawn | Stage::Void)) => {
            &[A::ShowAnswer, A::Complaint, A::DeclareCourt, A::RecordJudgment]
        }
        (Role::Requester, Some(Stage::Elsewhere)) => &[A::Complaint],
        (Role::Officer | Role::Substitute | Role::Delegate | Role::Head, None) => &[A::Register, A::Declare],
        (Role::Officer | Role::Substitute | Role::Delegate | Role::Head, Some(stage)) => {
            of_institution(stage)
        }
        (Role::System, None) => &[],
        (Role::System, Some(stage)) => of_portal(stage),
        (Role::Commission, None) => &[A::Declare],
        (Role::Commission, Some(Stage::Dispatched)) => &[],
        (Role::Commission, Some(_)) => &[A::Complaint, A::RecordDispatch],
        // By its own link, while something is to be decided.
        (Role::ThirdParty, Some(Stage::Received | Stage::InProgress)) => &[A::AnswerConsultation],
        (Role::Contributor, Some(Stage::Received | Stage::InProgress)) => &[A::AnswerContribution],
        (Role::Auditor | Role::Administrator | Role::ThirdParty | Role::Contributor, _) => &[],
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
            A::RenewConsultation,
            A::AskContributor,
            A::WithdrawContribution,
            A::QuoteCosts,
            A::WithdrawQuote,
            A::RecordPayment,
            A::Appoint,
            A::RecordMissed,
            A::RecordDelivery,
            A::AssessUrgency,
            A::Reply,
            A::ProposeReply,
            A::ProposeVoid,
            A::ProposeCorrection,
            A::Confirm,
            A::Decline,
            A::Complaint,
            A::RecordDispatch,
            A::RecordReceipt,
            A::RecordWithdrawal,
            A::RenewLink,
        ],
        Stage::Answered => &[
            A::Assign,
            A::Note,
            A::QuoteCosts,
            A::WithdrawQuote,
            A::RecordPayment,
            A::Appoint,
            A::RecordMissed,
            A::RecordDelivery,
            A::ProposeVoid,
            A::ProposeCorrection,
            A::Confirm,
            A::Decline,
            A::Complaint,
            A::RecordDispatch,
            A::RecordReceipt,
            A::Reopen,
            A::RenewLink,
        ],
        Stage::Closed => &[
            A::Note,
            A::WithdrawQuote,
            A::RecordPayment,
            A::Appoint,
            A::RecordMissed,
            A::RecordDelivery,
            A::Complaint,
            A::RecordDispatch,
            A::RecordReceipt,
            A::Reopen,
            A::RenewLink,
        ],
        Stage::Withdrawn => &[A::Note, A::Complaint, A::RecordDispatch, A::RenewLink],
        Stage::Void => &[A::Note, A::Complaint, A::RecordDispatch, A::RecordReceipt, A::Reopen, A::RenewLink],
        Stage::Elsewhere => &[A::Note, A::Complaint, A::RecordDispatch, A::RenewLink],
    }
}

fn of_portal(stage: Stage) -> &'static [Action] {
    match stage {
        Stage::Dispatched => &[A::SettleNotice, A::RecordBounce, A::Pass],
        Stage::Closed | Stage::Withdrawn | Stage::Void | Stage::Elsewhere => {
            &[A::SettleNotice, A::RecordBounce, A::FollowCalendar, A::Pass, A::Complaint]
        }
        Stage::Received | Stage::InProgress => &[
            A::SettleNotice,
            A::RecordBounce,
            A::LapseExtension,
            A::Recalculate,
            A::FollowCalendar,
            A::Pass,
            A::Complaint,
        ],
        Stage::Answered => &[
            A::SettleNotice,
            A::RecordBounce,
            A::LapseExtension,
            A::Recalculate,
            A::FollowCalendar,
            A::Pass,
            A::Complaint,
            A::Close,
        ],
    }
}
