//! Which reminders of a case are due, and when the next one will be: of its clocks to the office, of the windows that
//! close to the requester, of what nobody confirmed to whoever proposed it. Sends nothing.

use crate::domain::{
    case::{
        Case, Proposal,
        clock::Clock,
        contribution::{Contribution, Reminder},
        decide::is_alive,
        reply::Road,
    },
    complaint::closing::{self, Closing},
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
        Some((clock, notices::schedule(moment.calendar, due, moment.classes, clock.extended_on())))
    })
}

/// The windows of which the requester is to be told by now. Only by mail: a letter would come after the last day, and
/// what opened the window has named it.
pub fn closing_soon(case: &Case, moment: &Moment<'_>) -> Vec<Closing> {
    if case.road() != Road::Mail {
        return Vec::new();
    }
    let soon = |one: &Closing| one.told_on(moment).is_some_and(|on| on <= moment.today);
    closing::closings(case, moment).into_iter().filter(soon).collect()
}

/// What nobody confirmed in time.
pub fn expired<'a>(case: &'a Case, moment: &'a Moment<'_>) -> impl Iterator<Item = &'a Proposal> {
    case.proposals.iter().filter(|proposal| !is_alive(proposal, moment.today))
}

/// Of what whoever was asked inside the institution is to be reminded by now: of each question the latest.
pub fn questions_due<'a>(
    case: &'a Case,
    moment: &'a Moment<'_>,
) -> impl Iterator<Item = (&'a Contribution, Reminder)> + 'a {
    let open = case.contributions.iter().filter(|_| case.stage.is_open());
    open.filter_map(|one| {
        one.reminders(moment).into_iter().rfind(|reminder| reminder.on <= moment.today).map(|due| (one, due))
    })
}

/// The next day on which somebody is reminded of a question, after today.
fn next_of_questions(case: &Case, moment: &Moment<'_>) -> Option<Date> {
    let open = case.contributions.iter().filter(|_| case.stage.is_open());
    let days = open.flat_map(|one| one.reminders(moment)).map(|reminder| reminder.on);
    days.filter(|on| *on > moment.today).min()
}

/// The day on which the job looks at this case next: today when a reminder applies already, for an act
/// must not take away the one that no pass has queued yet; what was told is not told twice.
pub fn looked_at_on(case: &Case, moment: &Moment<'_>) -> Option<Date> {
    let applies = |schedule: &[Notice]| notices::latest_that_applies(schedule, moment.today).is_some();
    let due = schedules(case, moment).any(|(_, schedule)| applies(&schedule));
    let due = due || expired(case, moment).next().is_some() || questions_due(case, moment).next().is_some();
    if due || !closing_soon(case, moment).is_empty() { Some(moment.today) } else { next_on(case, moment) }
}

/// The next day on which this case has a reminder, a window of it opens or a proposal of it falls, after today.
pub fn next_on(case: &Case, moment: &Moment<'_>) -> Option<Date> {
    let windows = (case.road() == Road::Mail).then(|| closing::next_on(case, moment)).flatten();
    let alive = case.proposals.iter().filter(|proposal| is_alive(proposal, moment.today));
    let falls = alive.filter_map(|proposal| proposal.expires_on?.tomorrow().ok());
    let asked = next_of_questions(case, moment);
    next_of_clocks(case, moment).into_iter().chain(windows).chain(falls).chain(asked).min()
}

/// The next day on which the office is reminded of this case, after today.
pub fn next_of_clocks(case: &Case, moment: &Moment<'_>) -> Option<Date> {
    schedules(case, moment).filter_map(|(_, schedule)| notices::next_after(&schedule, moment.today)).min()
}
