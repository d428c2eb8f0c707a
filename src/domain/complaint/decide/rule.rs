//! The decision: by the head (art. 19), with reasons and, if upheld, what will be supplied and by when; by
//! the Commission (arts 20, 22), which recommends and does not enforce.

use super::{is_barred, judging, stopped};
use crate::domain::{
    actor::Actor,
    case::{Case, decide::ahead, refusal::Refusal},
    complaint::{
        Complaint,
        command::Ruling,
        event::Event,
        facts::{Body, Finding, Redress},
    },
    moment::Moment,
};

pub fn decide(
    case: &Case,
    complaint: &Complaint,
    actor: &Actor,
    ruling: Ruling,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    // The head is never disqualified: that the head also answered is shown.
    if is_barred(case, actor) {
        return Err(Refusal::AnsweredThemselves);
    }
    check(complaint.body, ruling.finding, ruling.redress.as_ref(), moment)?;
    let clock = stopped(complaint, moment).ok_or(Refusal::NotPermitted)?;
    let (also_answered, delegation) = judging(case, actor);
    let Ruling { finding, reasons, redress, road } = ruling;
    Ok(vec![Event::Decided { finding, reasons, redress, road, also_answered, delegation, clock }])
}

fn check(
    body: Body,
    finding: Finding,
    redress: Option<&Redress>,
    moment: &Moment<'_>,
) -> Result<(), Refusal> {
    match (finding, redress) {
        (Finding::Rejected, None) => Ok(()),
        (Finding::Rejected, Some(_)) => Err(Refusal::RedressOfNothing),
        (Finding::Upheld | Finding::Partly, None) => Err(Refusal::RedressMissing),
        (Finding::Upheld | Finding::Partly, Some(redress)) => match redress.by {
            None if body == Body::Head => Err(Refusal::RedressMissing),
            Some(by) => ahead(by, moment),
            None => Ok(()),
        },
    }
}
