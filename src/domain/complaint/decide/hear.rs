//! Whether a complaint is heard. A late or early one is flagged by the portal and dismissed by a person only.

use super::{is_barred, judging, stopped};
use crate::domain::{
    actor::Actor,
    case::{Case, refusal::Refusal, reply::Road},
    complaint::{Complaint, event::Event, state::State},
    moment::Moment,
    sealed::Sealed,
};

/// Not admissible, with reasons: an answer of the body too, which stops its period and opens the next window.
pub fn dismiss(
    case: &Case,
    complaint: &Complaint,
    actor: &Actor,
    (reasons, road): (Sealed, Road),
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if is_barred(case, actor) {
        return Err(Refusal::AnsweredThemselves);
    }
    if !can_be_dismissed(case, complaint, moment) {
        return Err(Refusal::NotPermitted);
    }
    let (also_answered, delegation) = judging(case, actor);
    let clock = stopped(complaint, moment);
    Ok(vec![Event::Dismissed { reasons, road, also_answered, delegation, clock }])
}

/// One that came too early waits for its time, which makes it admissible; it is dismissed only when that time
/// will not come.
pub fn can_be_dismissed(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> bool {
    complaint.state != State::Premature || complaint.is_without_object(case, moment)
}
