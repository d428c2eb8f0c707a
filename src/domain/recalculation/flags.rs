//! The flags of complaints under an act: days that it gives back, or a day off that nobody knew of when a complaint
//! came, may lift "late" and "possibly late"; no act sets a flag. Whoever came early is judged as whoever comes now.

use super::{Acted, Moved, on_day, windows};
use crate::domain::{
    case::{Case, event::Event},
    complaint::{self, Complaint, decide, facts::Timeliness, state::State},
    law::{Calendar, windows::Window},
};
use jiff::civil::Date;

impl Acted<'_> {
    /// The flags that the act lifts, each with the window in which that complaint came.
    pub(super) fn lifted(&self) -> Vec<Event> {
        let is_flagged =
            |one: &Complaint| one.state != State::Withdrawn && lateness(one.timeliness) > Some(0);
        if !self.case.complaints.iter().any(is_flagged) {
            return Vec::new();
        }
        let (Some(act), Some(before)) = (self.version.act(), self.version.before()) else {
            return Vec::new();
        };
        let after = self.after(act.recorded_on);
        let flagged = self.case.complaints.iter().enumerate().filter(|(_, one)| is_flagged(one));
        let lifted = flagged.filter_map(|(at, one)| {
            let was = self.window_of(self.case, at, before, act.recorded_on)?;
            let is = self.window_of(&after, at, self.version, act.recorded_on)?;
            self.eased(one, &was, &is)
        });
        lifted.collect()
    }

    /// The window of what that complaint is about, as it was before that complaint made use of it.
    fn window_of(&self, case: &Case, at: usize, calendar: &Calendar, on: Date) -> Option<Window> {
        let reviewed = case.complaints.get(at)?.reviewed;
        let mut case = case.clone();
        case.complaints.truncate(at);
        decide::window(&case, reviewed, &on_day(on, calendar, self.classes))
    }

    fn eased(&self, one: &Complaint, was: &Window, is: &Window) -> Option<Event> {
        let timeliness = Timeliness::on(is, one.received_on);
        let (before, now) = (Timeliness::on(was, one.received_on), lateness(timeliness)?);
        // It is the act that lifts it, not what became known of the case in between.
        if !(Some(now) < lateness(one.timeliness) && Some(now) < lateness(before)) {
            return None;
        }
        let bases = windows::open_bases(was, one.received_on);
        let days = |window| windows::last_days(window, &bases, one.received_on);
        let (before, after) = (days(was), days(is));
        let window = Moved { complaint: Some(one.id), rule: one.body.window(), before, after, held: false };
        let act = self.version.number();
        let happened = Box::new(complaint::event::Event::Eased { timeliness, window, act });
        Some(Event::Complaint { complaint: one.id, happened })
    }
}

/// How late a complaint is said to be; none where it is not said at all.
fn lateness(timeliness: Timeliness) -> Option<u8> {
    match timeliness {
        Timeliness::InTime { .. } => Some(0),
        Timeliness::PossiblyLate { .. } => Some(1),
        Timeliness::Late { .. } => Some(2),
        Timeliness::Premature { .. } | Timeliness::PossiblyEarly { .. } | Timeliness::Declared { .. } => None,
    }
}
