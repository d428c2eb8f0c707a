//! What was counted once of a day that has ended. It stays until something is recorded about that day or an earlier one,
//! which the store counts: an answer of today moves nothing of yesterday.

use crate::{
    app::Clock,
    domain::{figures::Figures, figures::lateness::Days, law::zone},
    persistence::figures::{Cohort, LateCount},
};
use jiff::{SignedDuration, civil::Date};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

/// Most that are kept of each: figures have a line for every institution.
const MOST: usize = 16;

/// After a day has ended, how long what began in it may still be on its way into the store.
const SETTLING: SignedDuration = SignedDuration::from_hours(1);

/// Those of one process.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    pub figures: Shelf<Cohort, Figures>,
    pub lateness: Shelf<Days, Vec<LateCount>>,
}

/// What was asked, and what the answer depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Of<Q> {
    pub asked: Q,
    /// How often something was recorded about days that had ended, as it was before they were counted.
    pub stamp: String,
    pub calendar: String,
}

/// Answers to one kind of question, the newest first.
#[derive(Debug)]
pub struct Shelf<Q, A>(Arc<Mutex<Answers<Q, A>>>);

type Answers<Q, A> = VecDeque<(Of<Q>, Arc<A>)>;

impl<Q: PartialEq, A> Shelf<Q, A> {
    /// The answer, where it is kept.
    pub fn find(&self, of: &Of<Q>) -> Option<Arc<A>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(one, _)| one == of).map(|(_, answer)| Arc::clone(answer))
    }

    /// Keeps it, if its day is over for good.
    pub fn keep(&self, of: Of<Q>, answer: Arc<A>, as_of: Date, clock: &Clock) {
        let settled = zone::end_of(as_of).timestamp() + SETTLING;
        if clock.now() < settled {
            return;
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(one, _)| one.asked != of.asked);
        kept.push_front((of, answer));
        kept.truncate(MOST);
    }
}

impl<Q, A> Clone for Shelf<Q, A> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<Q, A> Default for Shelf<Q, A> {
    fn default() -> Self {
        Self(Arc::default())
    }
}
