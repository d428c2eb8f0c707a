//! What the leaving of a notice proves: the dispatch of a reply, the notice of an extension.

use super::clocks;
use crate::domain::{
    case::{
        Case,
        bounce::{Bounce, TOLD_AGAIN_WITHIN},
        clock::Step,
        command::NoticeSubject,
        event::Event,
        refusal::Refusal,
        sending::CameBack,
    },
    complaint::Complaint,
    id::MessageId,
    law::{period::Rule, status::Term, zone},
    moment::Moment,
    sealed::Sealed,
};
use jiff::civil::Date;

/// A printed letter was handed over. Only that gives a letter its day of dispatch.
pub fn record_dispatch(
    case: &Case,
    message: MessageId,
    subject: NoticeSubject,
    on: Date,
    proof: Sealed,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if on > moment.today {
        return Err(Refusal::InFuture);
    }
    if written_on(case, subject).is_some_and(|written| on < written) {
        return Err(Refusal::BeforeReceipt);
    }
    let mut events = vec![Event::LetterDispatched { message, subject, on, proof }];
    events.extend(late_extension(case, subject, on, moment));
    events.extend(restored(case, subject, on, moment));
    Ok(events)
}

/// The mail left, or was given up and waits as a letter.
pub fn settle(
    case: &Case,
    message: MessageId,
    subject: NoticeSubject,
    left: bool,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !left {
        let mut events = vec![Event::NoticeGivenUp { message, subject }];
        events.extend(late_extension(case, subject, moment.today, moment));
        return Ok(events);
    }
    let mut events = vec![Event::NoticeLeft { message, subject }];
    events.extend(late_extension(case, subject, moment.today, moment));
    Ok(events)
}

/// A mail that had left came back: whoever was to be told was not, and is told by letter. A report takes nothing that
/// was done in time by itself; who does not send the letter soon loses it (ADR 0024).
pub fn bounced(
    case: &Case,
    message: MessageId,
    subject: NoticeSubject,
    bounce: Bounce,
    moment: &Moment<'_>,
) -> Vec<Event> {
    let letter_by = moment.working_days_after(moment.today, TOLD_AGAIN_WITHIN);
    let late = letter_by.is_none().then(|| late_extension(case, subject, moment.today, moment));
    let bounced = Event::NoticeBounced { message, subject, bounce, letter_by };
    std::iter::once(bounced).chain(late.into_iter().flatten()).collect()
}

/// The first term ended and the notice of extension had not left: it moves nothing (art. 16, "beforehand"). One whose
/// mail came back has the days of its letter too.
pub fn lapse(case: &Case, rule: Rule, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let is_told_again = |mail: CameBack| moment.today <= mail.letter_by;
    let waiting = case.extensions.iter().any(|one| {
        let untold = one.rule == rule && one.valid && one.notified_on.is_none();
        untold && !one.came_back.is_some_and(is_told_again)
    });
    let ended = case
        .clock(rule)
        .and_then(|clock| clock.first_due.as_ref())
        .is_some_and(|due| moment.today > due.latest);
    if !waiting || !ended {
        return Err(Refusal::NothingToChange);
    }
    let lapsed = lapsed(case, rule, moment);
    if lapsed.is_empty() { Err(Refusal::NothingToChange) } else { Ok(lapsed) }
}

fn late_extension(case: &Case, subject: NoticeSubject, left_on: Date, moment: &Moment<'_>) -> Vec<Event> {
    let NoticeSubject::Extension { rule } = subject else { return Vec::new() };
    let end = case.clock(rule).and_then(|clock| clock.first_due.as_ref()).map(|due| due.latest);
    let left_on = judged_on(case, rule, left_on);
    if end.is_some_and(|end| left_on > end) { lapsed(case, rule, moment) } else { Vec::new() }
}

/// The job had let the extension lapse while the proof of a letter handed over in time was on its way.
fn restored(case: &Case, subject: NoticeSubject, left_on: Date, moment: &Moment<'_>) -> Option<Event> {
    let NoticeSubject::Extension { rule } = subject else { return None };
    let clock = case.clock(rule).filter(|clock| clock.term == Term::ExtensionInvalid)?;
    let left_on = judged_on(case, rule, left_on);
    let in_time = clock.first_due.as_ref().is_none_or(|due| left_on <= due.latest);
    // One that was told elsewhere has no road and never stands.
    let extension = case.extensions.iter().rfind(|one| one.rule == rule && one.road.is_some())?;
    in_time.then(|| Event::ExtensionRestored {
        rule,
        ground: extension.ground,
        reasons: extension.reasons.clone(),
        clock: clocks::step(clock, Step::Extend, true, moment),
    })
}

/// The day that judges a notice of extension that left on that day.
fn judged_on(case: &Case, rule: Rule, left_on: Date) -> Date {
    let mail = case.extensions.iter().rfind(|one| one.rule == rule).and_then(|one| one.came_back);
    mail.map_or(left_on, |mail| mail.judged_on(left_on))
}

fn lapsed(case: &Case, rule: Rule, moment: &Moment<'_>) -> Vec<Event> {
    case.clock(rule)
        .filter(|clock| clock.term == Term::Extended)
        .map(|clock| Event::ExtensionLapsed { rule, clock: clocks::void_extension(clock, moment) })
        .into_iter()
        .collect()
}

/// The earliest day on which the notice can have been written.
fn written_on(case: &Case, subject: NoticeSubject) -> Option<Date> {
    match subject {
        NoticeSubject::Reply { reply } => case.reply(reply).map(|reply| reply.given_on),
        NoticeSubject::Extension { rule } => case
            .extensions
            .iter()
            .rfind(|extension| extension.rule == rule)
            .map(|extension| extension.decided_on),
        NoticeSubject::Decision { complaint } => case.complaint(complaint).and_then(Complaint::said_on),
        NoticeSubject::Consultation { consultation } => {
            case.consultation(consultation).map(|one| one.opened_on)
        }
        NoticeSubject::Disclosure { consultation } => {
            case.consultation(consultation).and_then(|one| one.decided).map(|decided| decided.on)
        }
        NoticeSubject::Information => Some(zone::legal_date(case.filed_at)),
    }
}
