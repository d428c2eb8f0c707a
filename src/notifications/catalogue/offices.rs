//! What people hear of accounts and offices: that theirs is open, that somebody gets an office or leaves one, and what
//! happens to a second factor.

use super::apart;
use crate::{
    domain::{
        actor::Role,
        case::facts::coded,
        id::{MessageId, UserId},
        language::Language,
        office::Appointment,
    },
    notifications::message::{Facts, Message, MessageKind, OfficeTold},
};
use jiff::civil::Date;

/// The link of a first password, to the address of the account; it is made anew from the id of the notice.
pub fn account(id: MessageId, user: UserId, language: Language) -> Message {
    apart(MessageKind::AccountOpened, (user, language), format!("account:{id}"), Facts::default())
}

/// The link of another password, the same way.
pub fn password(id: MessageId, user: UserId, language: Language) -> Message {
    apart(MessageKind::PasswordLink, (user, language), format!("password:{id}"), Facts::default())
}

coded! {
    /// What happened to the second factor of an account: to its owner; to the other administrators that one of them asks
    /// for its removal.
    FactorNews {
        On = "on",
        Off = "off",
        CodeUsed = "code-used",
        ResetAsked = "reset-asked",
        ResetWaits = "reset-waits",
        ResetConfirmed = "reset-confirmed",
        ResetDismissed = "reset-dismissed",
    }
}

/// What happened to the second factor of that account, told to one person. `id` makes it a fact of its own.
pub fn factor(
    news: FactorNews,
    id: MessageId,
    owner: &OfficeTold,
    to: UserId,
    language: Language,
) -> Message {
    let code = Some(news.code().to_owned());
    let facts = Facts { code, office: Some(owner.clone()), ..Facts::default() };
    apart(MessageKind::SecondFactor, (to, language), format!("factor:{id}"), facts)
}

/// What is told of an office: that somebody gets it, or from which day nobody holds it any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    kind: MessageKind,
    fact: String,
    facts: Facts,
}

impl News {
    pub fn opened(user: UserId, office: &Appointment) -> Self {
        Self::of(MessageKind::OfficeOpened, user, office, format!("office:{}", office.id))
    }

    pub fn ended(user: UserId, office: &Appointment) -> Self {
        let last = office.ends_on.map(|last| last.to_string()).unwrap_or_default();
        Self::of(MessageKind::OfficeEnded, user, office, format!("office:{}:{last}", office.id))
    }

    /// A role that is of no institution: the Commission, audit, administration.
    pub fn joined(user: UserId, role: Role, on: Date, id: MessageId) -> Self {
        let office = OfficeTold { user, role, from: on, until: None, decision: None };
        let facts = Facts { office: Some(office), ..Facts::default() };
        Self { kind: MessageKind::OfficeOpened, fact: format!("role:{id}"), facts }
    }

    fn of(kind: MessageKind, user: UserId, office: &Appointment, fact: String) -> Self {
        let told = OfficeTold {
            user,
            role: office.role,
            from: office.effective_on,
            until: office.ends_on,
            decision: office.decision_number.clone(),
        };
        let facts =
            Facts { institution: office.institution.to_string(), office: Some(told), ..Facts::default() };
        Self { kind, fact, facts }
    }

    /// The notice to one of those who hear it.
    pub fn to(&self, user: UserId, language: Language) -> Message {
        let dedup_key = format!("{}:{}", self.fact, self.kind.code());
        apart(self.kind, (user, language), dedup_key, self.facts.clone())
    }
}
