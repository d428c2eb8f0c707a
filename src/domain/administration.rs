//! What is done to accounts, offices and the portal itself: the acts that are recorded one after the other and never
//! change. An act names people by their ids: names and addresses stand where they can be erased.

use super::{
    actor::Role,
    id::{AppointmentId, MandateId, MessageId, UserId},
    institution::{InstitutionCode, Succession},
    mandate::Scope,
    read_only::ReadOnly,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// What the acts are about that begin and end the time in which the portal takes nothing in.
pub const READ_ONLY: &str = "read-only";

/// What the acts are about that say which body takes the place of which.
pub const SUCCESSION: &str = "succession";

/// One act of an administrator, of a command on the machine, or of a member of staff about the own account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Act {
    AccountAdded {
        user: UserId,
        role: Role,
        /// How many others were told, of a role that is of no institution.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        told: Option<u32>,
    },
    /// A one-time link was made for somebody who never had a password.
    LinkMade {
        user: UserId,
    },
    Appointed {
        user: UserId,
        appointment: AppointmentId,
        institution: InstitutionCode,
        role: Role,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        decision: Option<String>,
        effective_on: Date,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        ends_on: Option<Date>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        unit: Option<String>,
        /// How many others were told; nothing where the act is older than that.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        told: Option<u32>,
    },
    AppointmentEnded {
        user: UserId,
        appointment: AppointmentId,
        /// The last day.
        ends_on: Date,
        reason: String,
        /// The same.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        told: Option<u32>,
    },
    MandateGiven {
        user: UserId,
        mandate: MandateId,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        decision: Option<String>,
        effective_on: Date,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        ends_on: Option<Date>,
        scope: Scope,
    },
    MandateEnded {
        user: UserId,
        mandate: MandateId,
        /// The last day.
        ends_on: Date,
        reason: String,
    },
    /// An account of no office got another role.
    RoleChanged {
        user: UserId,
        from: Role,
        to: Role,
        reason: String,
        /// The same, where the role is of no institution.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        told: Option<u32>,
    },
    SessionsEnded {
        user: UserId,
    },
    Deactivated {
        user: UserId,
        reason: String,
    },
    Reactivated {
        user: UserId,
        reason: String,
    },
    SecondFactorOn {
        user: UserId,
    },
    SecondFactorOff {
        user: UserId,
    },
    RecoveryCodesRenewed {
        user: UserId,
    },
    RecoveryCodeUsed {
        user: UserId,
    },
    /// One administrator asks that a second factor be removed.
    ResetAsked {
        user: UserId,
        reason: String,
    },
    /// Another one removes it.
    ResetConfirmed {
        user: UserId,
    },
    ResetDismissed {
        user: UserId,
    },
    /// Mails that waited for a later attempt were tried at once.
    MailsTried {
        count: u32,
    },
    /// A mail is not tried any more.
    MailGivenUp {
        /// Somebody of staff; none for a requester or a third party.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        user: Option<UserId>,
        message: MessageId,
        /// The code of its kind.
        kind: String,
        reason: String,
    },
    /// The portal takes nothing in, or what is said of it was corrected.
    ReadOnlyBegun(ReadOnly),
    ReadOnlyEnded {
        since: Timestamp,
        /// The acts of the calendar that give its days back.
        outages: Vec<u32>,
    },
    /// A table of institutions was imported.
    DirectoryChanged {
        /// The number of the directory from then on.
        directory: u32,
        added: u32,
        changed: u32,
        /// Institutions whose first day of receiving by the portal was said with it.
        receiving: u32,
        /// Those days before and after; nothing where the act is older than that.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        received: Vec<Received>,
        /// Over the institutions as they were written.
        digest: String,
    },
    /// A body takes the place of another from a day on.
    Succeeded {
        #[serde(flatten)]
        succession: Succession,
        /// How many of both bodies were told.
        told: u32,
    },
    /// It does not after all: before that day.
    SuccessionTakenBack {
        institution: InstitutionCode,
        successor: InstitutionCode,
        from: Date,
        reason: String,
        /// The same.
        told: u32,
    },
}

/// Since when an institution receives by the portal: before an act and after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    pub institution: InstitutionCode,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub before: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub after: Option<Date>,
}

impl Act {
    /// The code of an import, for whoever looks for all of them.
    pub const DIRECTORY_CHANGED: &'static str = "directory-changed";

    /// Whether it made somebody what they are, or let somebody into their account.
    pub fn begins(&self) -> bool {
        matches!(self, Act::AccountAdded { .. } | Act::LinkMade { .. } | Act::RoleChanged { .. })
    }

    /// Every code, for words and tests.
    pub const CODES: [&'static str; 24] = [
        "account-added",
        "link-made",
        "appointed",
        "appointment-ended",
        "mandate-given",
        "mandate-ended",
        "role-changed",
        "sessions-ended",
        "deactivated",
        "reactivated",
        "second-factor-on",
        "second-factor-off",
        "recovery-codes-renewed",
        "recovery-code-used",
        "reset-asked",
        "reset-confirmed",
        "reset-dismissed",
        "mails-tried",
        "mail-given-up",
        "read-only-begun",
        "read-only-ended",
        "directory-changed",
        "succeeded",
        "succession-taken-back",
    ];

    /// The word of lists and sentences.
    pub fn code(&self) -> &'static str {
        match self {
            Act::AccountAdded { .. } => "account-added",
            Act::LinkMade { .. } => "link-made",
            Act::Appointed { .. } => "appointed",
            Act::AppointmentEnded { .. } => "appointment-ended",
            Act::MandateGiven { .. } => "mandate-given",
            Act::MandateEnded { .. } => "mandate-ended",
            Act::RoleChanged { .. } => "role-changed",
            Act::SessionsEnded { .. } => "sessions-ended",
            Act::Deactivated { .. } => "deactivated",
            Act::Reactivated { .. } => "reactivated",
            Act::SecondFactorOn { .. } => "second-factor-on",
            Act::SecondFactorOff { .. } => "second-factor-off",
            Act::RecoveryCodesRenewed { .. } => "recovery-codes-renewed",
            Act::RecoveryCodeUsed { .. } => "recovery-code-used",
            Act::ResetAsked { .. } => "reset-asked",
            Act::ResetConfirmed { .. } => "reset-confirmed",
            Act::ResetDismissed { .. } => "reset-dismissed",
            Act::MailsTried { .. } => "mails-tried",
            Act::MailGivenUp { .. } => "mail-given-up",
            Act::ReadOnlyBegun(_) => "read-only-begun",
            Act::ReadOnlyEnded { .. } => "read-only-ended",
            Act::DirectoryChanged { .. } => Self::DIRECTORY_CHANGED,
            Act::Succeeded { .. } => "succeeded",
            Act::SuccessionTakenBack { .. } => "succession-taken-back",
        }
    }

    /// Whose account it is about.
    pub fn user(&self) -> Option<UserId> {
        match self {
            Act::AccountAdded { user, .. }
            | Act::LinkMade { user }
            | Act::Appointed { user, .. }
            | Act::AppointmentEnded { user, .. }
            | Act::MandateGiven { user, .. }
            | Act::MandateEnded { user, .. }
            | Act::RoleChanged { user, .. }
            | Act::SessionsEnded { user }
            | Act::Deactivated { user, .. }
            | Act::Reactivated { user, .. }
            | Act::SecondFactorOn { user }
            | Act::SecondFactorOff { user }
            | Act::RecoveryCodesRenewed { user }
            | Act::RecoveryCodeUsed { user }
            | Act::ResetAsked { user, .. }
            | Act::ResetConfirmed { user }
            | Act::ResetDismissed { user } => Some(*user),
            Act::MailGivenUp { user, .. } => *user,
            Act::MailsTried { .. }
            | Act::ReadOnlyBegun(_)
            | Act::ReadOnlyEnded { .. }
            | Act::DirectoryChanged { .. }
            | Act::Succeeded { .. }
            | Act::SuccessionTakenBack { .. } => None,
        }
    }

    /// What it is about, as lists look for it: the id of a person, [`READ_ONLY`] or [`SUCCESSION`].
    pub fn about(&self) -> Option<String> {
        match self {
            Act::ReadOnlyBegun(_) | Act::ReadOnlyEnded { .. } => Some(READ_ONLY.to_owned()),
            Act::Succeeded { .. } | Act::SuccessionTakenBack { .. } => Some(SUCCESSION.to_owned()),
            _ => self.user().map(|user| user.to_string()),
        }
    }

    /// How many others were told of it, where the act says so.
    pub fn told(&self) -> Option<u32> {
        match self {
            Act::AccountAdded { told, .. }
            | Act::Appointed { told, .. }
            | Act::AppointmentEnded { told, .. }
            | Act::RoleChanged { told, .. } => *told,
            Act::Succeeded { told, .. } | Act::SuccessionTakenBack { told, .. } => Some(*told),
            _ => None,
        }
    }

    /// Why, where somebody said so.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Act::AppointmentEnded { reason, .. }
            | Act::MandateEnded { reason, .. }
            | Act::RoleChanged { reason, .. }
            | Act::Deactivated { reason, .. }
            | Act::Reactivated { reason, .. }
            | Act::ResetAsked { reason, .. }
            | Act::SuccessionTakenBack { reason, .. }
            | Act::MailGivenUp { reason, .. } => Some(reason),
            Act::ReadOnlyBegun(on) => Some(&on.source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_read_again_as_it_was_written_and_bears_its_code() {
        let user = UserId(uuid::Uuid::from_u128(7));
        let ended = Act::AppointmentEnded {
            user,
            appointment: AppointmentId(uuid::Uuid::from_u128(8)),
            ends_on: jiff::civil::date(2026, 3, 1),
            reason: "إحالة على التقاعد".to_owned(),
            told: Some(2),
        };
        for act in [ended, Act::SessionsEnded { user }] {
            let text = serde_json::to_string(&act).unwrap();
            assert!(text.contains(&format!("\"act\":\"{}\"", act.code())), "{text}");
            assert_eq!(serde_json::from_str::<Act>(&text).unwrap(), act);
        }
    }
}
