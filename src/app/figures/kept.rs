//! Figures that were computed once. Of a day that has ended they stay until something is recorded about it or an earlier
//! day, which the store counts: an answer of today moves nothing of yesterday.

use crate::{
    app::Clock,
    domain::{figures::Figures, law::zone},
    persistence::figures::Cohort,
};
use jiff::SignedDuration;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

/// Most that are kept: each has a line for every institution.
const MOST: usize = 16;

/// After a day has ended, how long what began in it may still be on its way into the store.
const SETTLING: SignedDuration = SignedDuration::from_hours(1);

/// What figures depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Of {
    pub cohort: Cohort,
    /// How often something was recorded about days that had ended, as it was before they were counted.
    pub stamp: String,
    pub calendar: String,
}

/// Those of one process.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<Mutex<VecDeque<One>>>);

type One = (Of, Arc<Figures>);

impl Kept {
    /// The figures of that, where they are kept.
    pub fn find(&self, of: &Of) -> Option<Arc<Figures>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(one, _)| one == of).map(|(_, figures)| Arc::clone(figures))
    }

    /// Keeps them, if their day is over for good.
    pub fn keep(&self, of: Of, figures: Arc<Figures>, clock: &Clock) {
        let settled = zone::end_of(of.cohort.as_of).timestamp() + SETTLING;
        if clock.now() < settled {
            return;
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(one, _)| one.cohort != of.cohort);
        kept.push_front((of, figures));
        kept.truncate(MOST);
    }
}
