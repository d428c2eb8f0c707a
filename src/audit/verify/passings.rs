//! That a case passed to another body: each time by a succession that an act of an administrator says.

use super::{acts::Witnesses, case::Judge};
use crate::domain::case::{Recorded, event::Event};

/// Compares the events with the successions.
pub fn judge(history: &[Recorded], witnesses: &Witnesses, judge: &mut Judge<'_>) {
    for (seq, recorded) in (1..).zip(history) {
        let Event::Passed { from, to, on } = &recorded.event else { continue };
        let said = witnesses.successions.get(from);
        if said.is_none_or(|said| (&said.successor, said.from) != (to, *on)) {
            judge.find(seq, "the case passed to another body of which no act knows (admin_acts)");
        }
    }
}
