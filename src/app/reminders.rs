//! Which reminders of a case are due, and when the next one will be. Sends nothing.

use crate::domain::{
    case::{Case, clock::Clock},
    law::notices::{self, Notice},
    moment::Moment,
};
use jiff::civil::Date;

/// The reminders of every running clock.
pub fn schedules<'a>(
    case: &'a Case,
    moment: &'a Moment<'_>,
) -> impl Iterator<Item = (&'a Clock, Vec<Notice>)> + 'a {
    case.running().filter_map(|clock| {
        let due = clock.due.as_ref()?;
        Some((clock, notices::schedule(moment.calendar, due, moment.classes)))
    })
}

/// The day on which the job looks at this case next: today when a reminder applies already, for an act
/// must not take away the one that no pass has queued yet; what was told is not told twice.
pub fn looked_at_on(case: &Case, moment: &Moment<'_>) -> Option<Date> {
    let applies = |schedule: &[Notice]| notices::latest_that_applies(schedule, moment.today).is_some();
    let due = schedules(case, moment).any(|(_, schedule)| applies(&schedule));
    if due { Some(moment.today) } else { next_on(case, moment) }
}

/// The next day on which this case has a reminder, after today.
pub fn next_on(case: &Case, moment: &Moment<'_>) -> Option<Date> {
    schedules(case, moment).filter_map(|(_, schedule)| notices::next_after(&schedule, moment.today)).min()
}
