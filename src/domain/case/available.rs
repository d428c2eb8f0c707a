//! The actions a page may offer: permitted, less what the guards refuse whatever the form says.

use super::{
    Case, Proposal,
    clock::Clock,
    command::{Action, Proposed, VoidCause},
    consultation::Consultation,
    contribution::Contribution,
    decide::{court_is_open, is_alive, may, may_confirm, may_decline},
    permitted::permitted,
    refusal::Refusal,
    stage::Stage,
};
use crate::domain::{
    actor::{Actor, Role},
    complaint::{self, facts::Body},
    law::Rule,
    moment::Moment,
};

/// In the order of the table.
pub fn available(case: &Case, actor: &Actor, moment: &Moment<'_>) -> Vec<Action> {
    permitted(actor.role(), Some(case.stage))
        .iter()
        .copied()
        .filter(|action| may(case, actor, *action).is_ok() && is_possible(case, actor, *action, moment))
        .collect()
}

/// The rules whose first term can still be extended.
pub fn extendable<'a>(case: &'a Case, moment: &'a Moment<'_>) -> impl Iterator<Item = Rule> + 'a {
    case.running()
        .filter(|clock| !case.extensions.iter().any(|extension| extension.rule == clock.rule))
        .filter(|clock| clock.first_due.as_ref().is_none_or(|due| moment.today <= due.latest))
        .map(|clock| clock.rule)
}

/// Why an action is not available; none where it is.
pub fn hindrance(case: &Case, actor: &Actor, action: Action, moment: &Moment<'_>) -> Option<Refusal> {
    if let Err(refusal) = may(case, actor, action) {
        return Some(refusal);
    }
    (!is_possible(case, actor, action, moment)).then(|| match action {
        Action::Extend => not_extendable(case, moment),
        Action::ProposeVoid if void_causes(case).next().is_none() => Refusal::NotPermitted,
        Action::ProposeCorrection if !case.receipt_can_be_corrected() => Refusal::PortalReceipt,
        Action::ProposeReply | Action::ProposeVoid | Action::ProposeCorrection => Refusal::ProposalPending,
        _ => Refusal::NotPermitted,
    })
}

/// Why no term can be extended, where [`extendable`] has none: none runs, each that runs was extended, or the first term of
/// one that was not has ended. One without a day can be extended.
fn not_extendable(case: &Case, moment: &Moment<'_>) -> Refusal {
    let is_extended = |clock: &&Clock| case.extensions.iter().any(|one| one.rule == clock.rule);
    if case.running().next().is_none() {
        return Refusal::NothingRuns;
    }
    let first_terms = case.running().filter(|clock| !is_extended(clock));
    let ended =
        first_terms.filter_map(|clock| clock.first_due.as_ref()).find(|due| moment.today > due.latest);
    ended.map_or(Refusal::AlreadyExtended, |due| Refusal::TermEnded { ended_on: due.latest })
}

/// The causes for which the case can be voided, in the order of the form.
pub fn void_causes(case: &Case) -> impl Iterator<Item = VoidCause> + '_ {
    VoidCause::ALL.iter().copied().filter(|cause| case.can_be_void_for(*cause))
}

/// The proposals that this person can confirm now.
pub fn confirmable<'a>(
    case: &'a Case,
    actor: &'a Actor,
    moment: &'a Moment<'_>,
) -> impl Iterator<Item = &'a Proposal> + 'a {
    let may = may(case, actor, Action::Confirm).is_ok();
    case.proposals.iter().filter(move |one| may && may_confirm(case, actor, one, moment).is_ok())
}

/// Whether an act of that kind already waits for its second person.
fn waits(case: &Case, moment: &Moment<'_>, of_kind: impl Fn(&Proposed) -> bool) -> bool {
    case.proposals.iter().any(|proposal| is_alive(proposal, moment.today) && of_kind(&proposal.act))
}

fn is_possible(case: &Case, actor: &Actor, action: Action, moment: &Moment<'_>) -> bool {
    match action {
        Action::TakeOn => case.assignee != actor.user() || case.stage == Stage::Received,
        Action::Extend => extendable(case, moment).next().is_some(),
        Action::CloseConsultation => case.has_open_consultation(),
        Action::RenewConsultation => {
            case.consultations.iter().any(|one| one.closed.is_none() && one.notice.is_some())
        }
        Action::AnswerConsultation => case.consultations.iter().any(Consultation::waits),
        Action::WithdrawContribution | Action::AnswerContribution => {
            case.contributions.iter().any(Contribution::waits)
        }
        Action::QuoteCosts => case.open_quote().is_none(),
        Action::WithdrawQuote | Action::RecordPayment => case.open_quote().is_some(),
        Action::Appoint | Action::RecordDelivery => case.first_supply().is_some(),
        Action::RecordMissed => {
            case.deliveries.standing().is_some_and(|made| made.appointment.on <= moment.today)
        }
        Action::AssessUrgency => case.is_urgent() && case.urgency.is_none(),
        Action::ProposeReply => !waits(case, moment, |act| matches!(act, Proposed::Reply { .. })),
        Action::ProposeVoid => {
            void_causes(case).next().is_some()
                && !waits(case, moment, |act| matches!(act, Proposed::Void { .. }))
        }
        Action::ProposeCorrection => {
            case.receipt_can_be_corrected()
                && !waits(case, moment, |act| matches!(act, Proposed::CorrectReceipt { .. }))
        }
        Action::Complaint => {
            let open = |one| !complaint::available::available(case, one, actor, moment).is_empty();
            case.complaints.iter().any(open)
        }
        // The Commission hands over its own letters, while one waits.
        Action::RecordDispatch if actor.role() == Role::Commission => case.complaints.iter().any(|one| {
            one.body == Body::Commission && one.sent().is_some_and(|sent| sent.dispatched_on.is_none())
        }),
        Action::DeclareCourt => case.complaints.iter().any(|one| court_is_open(one, moment)),
        Action::RecordJudgment => case.court_actions.iter().any(|one| one.judgment.is_none()),
        Action::Reopen => case.can_be_reopened(),
        Action::Confirm => confirmable(case, actor, moment).next().is_some(),
        Action::Decline => waits(case, moment, |act| may_decline(actor, act).is_ok()),
        Action::ShowAnswer => case.replies.iter().any(|reply| reply.sent.received_on.is_none()),
        Action::RecordReceipt => {
            case.replies.iter().any(|reply| reply.sent.receipt_can_be_recorded(moment.today))
        }
        Action::Submit
        | Action::Register
        | Action::Declare
        | Action::Acknowledge
        | Action::Assign
        | Action::Note
        | Action::OpenConsultation
        | Action::AskContributor
        | Action::Reply
        | Action::RecordDispatch
        | Action::Withdraw
        | Action::RecordWithdrawal
        | Action::RenewLink
        | Action::SettleNotice
        | Action::RecordBounce
        | Action::LapseExtension
        | Action::Recalculate
        | Action::FollowCalendar
        | Action::Pass
        | Action::Close => true,
    }
}
