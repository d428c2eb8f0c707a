//! The actions a page may offer: permitted, less what the guards refuse whatever the form says.

use super::{
    Complaint,
    command::Action,
    decide::{can_be_dismissed, is_barred, is_promise_due, is_unread, may, ripe_on},
    permitted::permitted,
};
use crate::domain::{actor::Actor, case::Case, moment::Moment};

/// In the order of the table.
pub fn available(case: &Case, complaint: &Complaint, actor: &Actor, moment: &Moment<'_>) -> Vec<Action> {
    permitted(actor.role(), complaint.body, Some(complaint.state))
        .iter()
        .copied()
        .filter(|action| {
            may(case, complaint, actor, *action).is_ok()
                && is_possible(case, complaint, actor, *action, moment)
        })
        .collect()
}

fn is_possible(
    case: &Case,
    complaint: &Complaint,
    actor: &Actor,
    action: Action,
    moment: &Moment<'_>,
) -> bool {
    match action {
        Action::ShowDecision => is_unread(complaint),
        Action::RecordReceipt => {
            complaint.sent().is_some_and(|sent| sent.receipt_can_be_recorded(moment.today))
        }
        Action::Follow => complaint.decision.as_ref().is_some_and(|decision| decision.redress.is_some()),
        Action::ReportBroken => is_promise_due(complaint, moment),
        Action::Decide => !is_barred(case, actor),
        Action::Dismiss => !is_barred(case, actor) && can_be_dismissed(case, complaint, moment),
        Action::Respond => complaint.was_asked(),
        Action::Ripen => ripe_on(case, complaint, moment).is_some(),
        Action::Recalculate => complaint.clock.as_ref().is_some_and(|clock| clock.due.is_none()),
        Action::File
        | Action::Register
        | Action::Acknowledge
        | Action::Note
        | Action::Admit
        | Action::Inquire
        | Action::Withdraw
        | Action::RecordWithdrawal => true,
    }
}
