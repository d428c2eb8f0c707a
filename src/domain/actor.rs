//! Who acts: a requester by link, a member of staff in an office, or the portal itself.
//! Knows nothing of sessions and passwords.

use super::{id::UserId, institution::InstitutionCode};
use serde::{Deserialize, Serialize};

/// The roles of design section 2, and the portal's own jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Requester,
    Officer,
    Substitute,
    /// Named by a decision to act for the head: on complaints at any time, for the office while nobody holds it.
    Delegate,
    Head,
    Commission,
    Auditor,
    Administrator,
    /// Asked for its consent, by its own link (art. 9).
    ThirdParty,
    /// Asked inside the institution for elements of an answer, by a link of their own.
    Contributor,
    System,
}

impl Role {
    pub const ALL: [Role; 11] = [
        Role::Requester,
        Role::Officer,
        Role::Substitute,
        Role::Delegate,
        Role::Head,
        Role::Commission,
        Role::Auditor,
        Role::Administrator,
        Role::ThirdParty,
        Role::Contributor,
        Role::System,
    ];

    /// The word used in tables, addresses and locale keys.
    pub fn code(self) -> &'static str {
        match self {
            Role::Requester => "requester",
            Role::Officer => "officer",
            Role::Substitute => "substitute",
            Role::Delegate => "delegate",
            Role::Head => "head",
            Role::Commission => "commission",
            Role::Auditor => "auditor",
            Role::Administrator => "administrator",
            Role::ThirdParty => "third-party",
            Role::Contributor => "contributor",
            Role::System => "system",
        }
    }

    pub fn parse(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Officer, substitute, delegate or head: those who act for one institution, in dates of office.
    pub fn is_of_institution(self) -> bool {
        matches!(self, Role::Officer | Role::Substitute | Role::Delegate | Role::Head)
    }
}

/// One who acts, as far as the rules need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Whoever holds the secret link of the case, or files it.
    Requester,
    /// A member of staff.
    Staff(Staff),
    /// Whoever holds the secret link of a consultation.
    ThirdParty,
    /// Whoever holds the secret link of a question inside the institution.
    Contributor,
    /// The portal's jobs.
    System,
}

/// A member of staff and the office in which they act today (art. 12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub user: UserId,
    pub role: Role,
    /// The institution of the office; none for Commission, auditor and administrator.
    pub institution: Option<InstitutionCode>,
    /// Whether today lies in the dates of the appointment, or of the mandate of an auditor.
    pub in_office: bool,
    /// Whether the institution has neither officer nor substitute in office today: then the head acts, or a
    /// delegate.
    pub vacancy: bool,
    /// The number of the decision that names a delegate: their acts carry it.
    pub decision: Option<String>,
    /// Whether the institution wants each answer signed by the head, or by a delegate for the head.
    pub signs_off: bool,
}

impl Staff {
    /// Whether what this person answers waits for that signature.
    pub fn awaits_signature(&self) -> bool {
        self.signs_off && matches!(self.role, Role::Officer | Role::Substitute)
    }

    /// Whether this is a delegate while somebody is in office, who has to act then on all but complaints.
    pub fn is_needless_delegate(&self) -> bool {
        self.role == Role::Delegate && !self.vacancy
    }
}

impl Actor {
    pub fn role(&self) -> Role {
        match self {
            Actor::Requester => Role::Requester,
            Actor::Staff(staff) => staff.role,
            Actor::ThirdParty => Role::ThirdParty,
            Actor::Contributor => Role::Contributor,
            Actor::System => Role::System,
        }
    }

    /// The member of staff, where it is one.
    pub fn staff(&self) -> Option<&Staff> {
        match self {
            Actor::Staff(staff) => Some(staff),
            Actor::Requester | Actor::ThirdParty | Actor::Contributor | Actor::System => None,
        }
    }

    pub fn user(&self) -> Option<UserId> {
        match self {
            Actor::Staff(staff) => Some(staff.user),
            Actor::Requester | Actor::ThirdParty | Actor::Contributor | Actor::System => None,
        }
    }
}

/// What an event keeps of its actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorRecord {
    pub role: Role,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub user: Option<UserId>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub institution: Option<InstitutionCode>,
    /// Of a delegate: the number of the decision that names them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub decision: Option<String>,
}

impl From<&Actor> for ActorRecord {
    fn from(actor: &Actor) -> Self {
        let (institution, decision) = match actor {
            Actor::Staff(staff) => (staff.institution.clone(), staff.decision.clone()),
            Actor::Requester | Actor::ThirdParty | Actor::Contributor | Actor::System => (None, None),
        };
        Self { role: actor.role(), user: actor.user(), institution, decision }
    }
}
