//! The action before the administrative court (art. 21), as the requester declares it: facts that the portal is
//! told and judges in nothing. The court's own procedure is not known here.

use super::facts::coded;
use crate::domain::{
    complaint::facts::Timeliness,
    id::{ComplaintId, CourtActionId},
    sealed::Sealed,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// What kind of court it is: the requester says, the portal names none (law 41.90).
    CourtKind {
        /// An administrative court.
        Administrative = "administrative",
        /// The section for administrative matters of a court of first instance.
        Section = "section",
        /// The Court of Cassation, for the few decisions that go there at once.
        Cassation = "cassation",
        Other = "other",
    }
}

/// What the requester declares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    pub action: CourtActionId,
    /// The complaint to the Commission after which the court is seized.
    pub of: ComplaintId,
    pub kind: CourtKind,
    /// The name of the court, as it was written.
    pub court: Sealed,
    pub lodged_on: Date,
    /// The number under which the court keeps it, where it is known.
    pub number: Option<Sealed>,
}

/// A declared action, with how it stood to its window and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourtAction {
    #[serde(flatten)]
    pub declared: Declaration,
    /// It flags, and closes nothing: whether the action is in time is for the court to say.
    pub timeliness: Timeliness,
    pub judgment: Option<Judgment>,
}

/// What the court decided, in the requester's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgment {
    pub on: Date,
    pub outcome: Sealed,
}
