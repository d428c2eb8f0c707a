//! Extension (art. 16, and 17 for urgent requests): one, while the first term runs, with one of the
//! four grounds, reasons, and the notice sent before the end.

use super::clocks;
use crate::domain::{
    case::{
        Case,
        clock::{Clock, Step},
        command::ExtensionNotice,
        event::Event,
        ground::ExtensionGround,
        refusal::Refusal,
    },
    id::UserId,
    law::{period::Rule, status::Term},
    moment::Moment,
    sealed::Sealed,
};

pub fn extend(
    case: &Case,
    rule: Rule,
    ground: ExtensionGround,
    reasons: Sealed,
    notice: ExtensionNotice,
    by: Option<UserId>,
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    let clock = case.clock(rule).ok_or(Refusal::NoSuchClock)?;
    if case.stop(rule).is_some() {
        return Err(Refusal::NothingRuns);
    }
    if case.extensions.iter().any(|extension| extension.rule == rule) {
        return Err(Refusal::AlreadyExtended);
    }
    if ground == ExtensionGround::ThirdParty && !case.has_open_consultation() {
        return Err(Refusal::NoOpenConsultation);
    }
    match notice {
        ExtensionNotice::Elsewhere { on } if on > moment.today => Err(Refusal::InFuture),
        ExtensionNotice::Elsewhere { on } if on < clock.started_on => Err(Refusal::BeforeReceipt),
        ExtensionNotice::Elsewhere { .. } => Ok(without_effect(clock, (ground, reasons), notice, by, moment)),
        ExtensionNotice::Portal => in_time(case, clock, (ground, reasons), by, moment),
    }
}

/// Whether the first term still runs: its last day included, the latest one where a feast is estimated.
pub fn first_term_runs(clock: &Clock, moment: &Moment<'_>) -> Result<(), Refusal> {
    match &clock.first_due {
        Some(due) if moment.today > due.latest => Err(Refusal::TermEnded { ended_on: due.latest }),
        _ => Ok(()),
    }
}

fn in_time(
    case: &Case,
    clock: &Clock,
    (ground, reasons): (ExtensionGround, Sealed),
    by: Option<UserId>,
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    first_term_runs(clock, moment)?;
    Ok(Event::Extended {
        rule: clock.rule,
        ground,
        reasons,
        road: case.road(),
        clock: clocks::step(clock, Step::Extend, true, moment),
        by,
    })
}

fn without_effect(
    clock: &Clock,
    (ground, reasons): (ExtensionGround, Sealed),
    notice: ExtensionNotice,
    by: Option<UserId>,
    moment: &Moment<'_>,
) -> Event {
    debug_assert_eq!(clock.term, Term::First);
    let clock_entry = clocks::void_extension(clock, moment);
    Event::ExtensionWithoutEffect { rule: clock.rule, ground, reasons, notice, clock: clock_entry, by }
}
