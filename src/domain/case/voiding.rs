//! The voiding of a case: for what, once, and what of it can be undone.

use super::{Case, command::VoidCause, facts::Channel, linked::Original, stage::Stage};
use crate::domain::{complaint::Complaint, id::UserId, sealed::Sealed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How a case was voided; it stays in the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voiding {
    pub cause: VoidCause,
    pub duplicate_of: Option<Original>,
    pub reasons: Sealed,
    pub on: Date,
    /// The two persons of the act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<UserId>,
}

impl Case {
    /// Whether the case can be voided for that cause: an error of registration is the officer's own, and the
    /// portal registers without error. Once: what was reopened after it stays.
    pub fn can_be_void_for(&self, cause: VoidCause) -> bool {
        let is_possible = match cause {
            VoidCause::RegistrationError => self.channel != Channel::Portal,
            VoidCause::Duplicate => true,
        };
        is_possible && self.voided.is_none()
    }

    /// Whether it can be reopened: a void one only to carry out what was decided on a complaint.
    pub fn can_be_reopened(&self) -> bool {
        let upheld = |one: &Complaint| one.decision.as_ref().is_some_and(|one| one.redress.is_some());
        self.stage != Stage::Void || self.complaints.iter().any(upheld)
    }
}
