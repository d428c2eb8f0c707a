//! By what a case is found in a list, beside what its other fields say: how its period was extended, and on which
//! grounds something of it was withheld. Knows no list.

use super::Case;
use crate::domain::law::status::Term;
use std::collections::BTreeSet;

impl Case {
    /// How its period was extended (art. 16, 17): an extension that stands before one without effect. None where
    /// nothing was extended.
    pub fn extension(&self) -> Option<Term> {
        let is = |term| self.clocks.iter().any(|clock| clock.term == term);
        [Term::Extended, Term::ExtensionInvalid].into_iter().find(|term| is(*term))
    }

    /// The codes of the grounds of all its replies (art. 18), each once, in their order.
    pub fn grounds(&self) -> BTreeSet<&'static str> {
        self.replies.iter().flat_map(|reply| reply.text.grounds()).map(|ground| ground.code()).collect()
    }
}
