//! One request to several bodies: several cases, each with its own clock, that know of each other.

use crate::domain::{id::CaseId, institution::InstitutionCode};
use serde::{Deserialize, Serialize};

/// The other cases that were filed by the same form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The first of them names the group.
    pub id: CaseId,
    pub others: Vec<Sibling>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sibling {
    pub case: CaseId,
    pub institution: InstitutionCode,
}
