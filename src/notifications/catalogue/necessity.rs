//! Which notices somebody may have later or not at all. What the law wants told, or what a period of days hangs on,
//! comes at once; of what the office has to act on nobody can be deaf; the rest is as each person likes.

use super::super::message::MessageKind;
use crate::domain::{actor::Role, case::facts::coded};

/// How much a notice depends on who gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Necessity {
    /// The law wants it told, or days run from it: at once.
    Required,
    /// Somebody has to act: at once or once a day.
    Needed,
    /// At once, once a day, or not.
    Optional,
}

coded! {
    /// When somebody wants a kind of notice.
    Choice { AtOnce = "at-once", Digest = "digest", Never = "never" }
}

impl Necessity {
    /// What can be chosen.
    pub fn choices(self) -> &'static [Choice] {
        match self {
            Necessity::Required => &[Choice::AtOnce],
            Necessity::Needed => &[Choice::AtOnce, Choice::Digest],
            Necessity::Optional => &[Choice::AtOnce, Choice::Digest, Choice::Never],
        }
    }
}

impl MessageKind {
    /// Whether it can wait, or stay away.
    pub fn necessity(self) -> Necessity {
        use MessageKind as K;
        match self {
            K::Receipt
            | K::Dispatched
            | K::Acknowledged
            | K::UrgencyDecided
            | K::Extended
            | K::ExtensionLapsed
            | K::AnswerReady
            | K::Refused
            | K::Withdrawn
            | K::Voided
            | K::ReceiptCorrected
            | K::Reopened
            | K::LinkRenewed
            | K::ComplaintDispatched
            | K::ComplaintReceived
            | K::ComplaintEnded
            | K::ReceiptRecorded
            | K::HeadDecided
            | K::CommissionDecided
            | K::CostsQuoted
            | K::CostsWithdrawn
            | K::CostsPaid
            | K::Appointed
            | K::AppointmentMissed
            | K::ThirdPartyAsked
            | K::ThirdPartyTold
            | K::ContributorAsked
            | K::ContributorReminder
            | K::ContributionUndelivered
            | K::DateMoved
            | K::CasePassed
            | K::CasesPassed
            | K::SuccessionRecorded
            | K::NewUrgentRequest
            | K::UrgentReminder
            | K::CommissionAsks
            | K::CommissionRecommends
            | K::NotFollowedNoted
            | K::NotConfirmed
            | K::NoticeBounced
            | K::ComplaintEased
            | K::Unopened
            | K::PasswordLink
            | K::AccountOpened
            | K::OfficeOpened
            | K::OfficeEnded
            | K::SecondFactor
            | K::Digest => Necessity::Required,
            K::NewRequest
            | K::Reminder
            | K::ConfirmationWanted
            | K::NewComplaint
            | K::DecisionToCarryOut
            | K::ThirdPartyAnswered
            | K::ContributionAnswered
            | K::InstitutionResponded
            | K::HeadDecidedMeanwhile
            | K::CourtDeclared
            | K::PromiseBroken
            | K::DatesMoved
            | K::ConfirmFeast => Necessity::Needed,
            K::ComplaintAdmitted
            | K::ComplaintWithdrawn
            | K::CarriedOut
            | K::NotFollowed
            | K::WeeklySummary
            | K::LateList
            | K::WindowCloses => Necessity::Optional,
        }
    }

    /// Whether it is for the requester's convenience alone: on paper it would come too late to be any.
    pub fn is_mail_alone(self) -> bool {
        matches!(self, MessageKind::WindowCloses | MessageKind::Digest)
    }
}

/// The kinds about which somebody of that role, or a requester, can choose.
pub fn chosen_by(role: Role) -> Vec<MessageKind> {
    use MessageKind as K;
    let kinds: &[MessageKind] = match role {
        Role::Officer | Role::Substitute | Role::Delegate | Role::Head => &[
            K::NewRequest,
            K::Reminder,
            K::ConfirmationWanted,
            K::ThirdPartyAnswered,
            K::ContributionAnswered,
            K::NewComplaint,
            K::DecisionToCarryOut,
            K::ComplaintWithdrawn,
            K::PromiseBroken,
            K::CourtDeclared,
            K::DatesMoved,
            K::WeeklySummary,
        ],
        Role::Commission => &[
            K::NewComplaint,
            K::InstitutionResponded,
            K::HeadDecidedMeanwhile,
            K::ComplaintWithdrawn,
            K::PromiseBroken,
            K::CourtDeclared,
            K::LateList,
        ],
        Role::Administrator => &[K::ConfirmFeast],
        Role::Requester => &[K::WindowCloses, K::ComplaintAdmitted, K::CarriedOut, K::NotFollowed],
        Role::Auditor | Role::ThirdParty | Role::Contributor | Role::System => &[],
    };
    kinds.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_can_be_chosen_is_offered_to_somebody_and_nothing_that_is_required() {
        let offered: Vec<MessageKind> = Role::ALL.iter().flat_map(|role| chosen_by(*role)).collect();
        for kind in MessageKind::ALL {
            let free = kind.necessity() != Necessity::Required;
            assert_eq!(offered.contains(kind), free, "{}", kind.code());
        }
    }

    #[test]
    fn what_names_a_remedy_because_less_was_given_is_required() {
        let told = |kind: &&MessageKind| kind.remedy(None).is_some() && **kind != MessageKind::WindowCloses;
        assert!(MessageKind::ALL.iter().filter(told).all(|kind| kind.necessity() == Necessity::Required));
    }
}
