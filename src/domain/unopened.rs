//! Requests that nobody has opened: from when on a colleague is told, and from when on the head. A rule of good
//! practice, not of the law: the periods run whoever sleeps.

use super::{
    case::{Case, stage::Stage},
    law::zone,
    moment::Moment,
};
use jiff::{SignedDuration, Timestamp};

/// Working days for which a request may lie.
pub const WORKING_DAYS: usize = 3;

/// Hours for which an urgent one may.
pub const URGENT_HOURS: i64 = 24;

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Substitute,
    Head,
}

impl Step {
    pub const ALL: [Step; 2] = [Step::Substitute, Step::Head];

    /// The word used in columns and keys.
    pub fn code(self) -> &'static str {
        match self {
            Step::Substitute => "substitute",
            Step::Head => "head",
        }
    }

    pub fn parse(code: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.code() == code)
    }
}

/// How far a request that nobody has taken on has come: the substitute after 3 working days, of an urgent one after
/// 24 hours; the head after as long again. None while it is too early, and once somebody has it in hand.
pub fn unopened(case: &Case, moment: &Moment<'_>) -> Option<Step> {
    if case.stage != Stage::Received {
        return None;
    }
    let came_at = came_at(case);
    let passed = |times: usize| {
        if case.is_urgent() {
            let hours = URGENT_HOURS.saturating_mul(i64::try_from(times).unwrap_or(i64::MAX));
            return moment.at >= came_at + SignedDuration::from_hours(hours);
        }
        let last = moment.working_days_after(zone::legal_date(came_at), WORKING_DAYS * times);
        last.is_some_and(|last| moment.today > last)
    };
    if passed(2) {
        Some(Step::Head)
    } else if passed(1) {
        Some(Step::Substitute)
    } else {
        None
    }
}

/// When it came onto the desk: when it was filed or registered; of a request whose receipt was acknowledged later,
/// the end of the day on which that was recorded.
fn came_at(case: &Case) -> Timestamp {
    let recorded = case.clocks.iter().filter_map(|clock| clock.ledger.first()).map(|entry| entry.on).min();
    match recorded.filter(|on| *on > zone::legal_date(case.filed_at)) {
        Some(on) => zone::end_of(on).timestamp(),
        None => case.filed_at,
    }
}
