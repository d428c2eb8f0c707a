//! By what a case is found in a list, beside what its other fields say: how its period was extended, on which grounds
//! something of it was withheld, and the texts whose words name it. Knows no list.

use super::Case;
use crate::domain::{law::status::Term, sealed::Sealed};
use std::collections::BTreeSet;

impl Case {
    /// How its period was extended (art. 16, 17): an extension that stands before one without effect. None where
    /// nothing was extended.
    pub fn extension(&self) -> Option<Term> {
        let is = |term| self.clocks.iter().any(|clock| clock.term == term);
        [Term::Extended, Term::ExtensionInvalid].into_iter().find(|term| is(*term))
    }

    /// The texts by whose words its institution finds it: what is asked, and who asks or is asked for. No address, no
    /// number.
    pub fn found_by(&self) -> impl Iterator<Item = &Sealed> {
        let (ask, requester) = (&self.ask, &self.requester);
        let names = [&requester.first_name, &requester.last_name].into_iter();
        let behalf = requester.behalf.as_ref().map(|behalf| &behalf.name);
        names.chain(&requester.organisation).chain(behalf).chain(&ask.subject).chain([&ask.information])
    }

    /// The codes of the grounds of all its replies (art. 18), each once, in their order.
    pub fn grounds(&self) -> BTreeSet<&'static str> {
        self.replies.iter().flat_map(|reply| reply.text.grounds()).map(|ground| ground.code()).collect()
    }
}
