//! Where a case stands. Time status is not here: it is derived from the clocks.

use serde::{Deserialize, Serialize};

/// The stage of a request; consultation and sign-off are steps inside `InProgress`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Prepared for an institution that does not receive by the portal: no period runs yet.
    Dispatched,
    Received,
    InProgress,
    Answered,
    Closed,
    /// By the requester alone.
    Withdrawn,
    /// A registration error or a proven duplicate, by two persons.
    Void,
    /// The portal never saw the request: a complaint about it came on paper. Nothing is owed here but what
    /// the complaint asks.
    Elsewhere,
}

impl Stage {
    pub const ALL: [Stage; 8] = [
        Stage::Dispatched,
        Stage::Received,
        Stage::InProgress,
        Stage::Answered,
        Stage::Closed,
        Stage::Withdrawn,
        Stage::Void,
        Stage::Elsewhere,
    ];

    /// The word used in columns, addresses and locale keys.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Dispatched => "dispatched",
            Stage::Received => "received",
            Stage::InProgress => "in-progress",
            Stage::Answered => "answered",
            Stage::Closed => "closed",
            Stage::Withdrawn => "withdrawn",
            Stage::Void => "void",
            Stage::Elsewhere => "elsewhere",
        }
    }

    pub fn parse(code: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether the institution still owes something.
    pub fn is_open(self) -> bool {
        matches!(self, Stage::Received | Stage::InProgress)
    }
}
