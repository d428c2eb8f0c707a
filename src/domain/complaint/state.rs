//! Where a complaint stands. Silence, and an answer that came meanwhile, are not here: they are derived.

use crate::domain::case::facts::coded;

coded! {
    /// The state of a complaint.
    State {
        /// Written for a body that does not receive by the portal: no period runs until it acknowledges.
        Dispatched = "dispatched",
        /// It arrived on paper before its window opened: no period runs yet.
        Premature = "premature",
        Filed = "filed",
        /// Found admissible by the Commission, and under investigation.
        Admitted = "admitted",
        Decided = "decided",
        Inadmissible = "inadmissible",
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// Whether the body still owes a decision.
    pub fn is_open(self) -> bool {
        matches!(self, State::Filed | State::Admitted)
    }
}
