//! Consultation of a third party (art. 9): a step inside the clock, never a ground by itself. Silence is not
//! consent, and a refusal binds nobody: the institution weighs its reasons and decides in time.

use crate::domain::{
    case::{
        Case,
        command::ConsultationEnd,
        consultation::{Answer, Consultation, Disclosed, Disclosure, Event as Happened, Notice},
        event::Event,
        facts::Attachment,
        refusal::Refusal,
        reply::{ItemAnswer, ReplyText},
    },
    id::ConsultationId,
    moment::Moment,
    sealed::Sealed,
};

pub fn open(
    case: &Case,
    id: ConsultationId,
    third_party: Sealed,
    notice: Option<Notice>,
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    if let Some(notice) = &notice {
        check(case, notice, moment)?;
    }
    Ok(Event::ConsultationOpened { id, third_party, notice: notice.map(Box::new) })
}

/// The day by which to answer is advice, and lies within the period that runs; after its end it is any day.
fn check(case: &Case, notice: &Notice, moment: &Moment<'_>) -> Result<(), Refusal> {
    if notice.email.is_none() && notice.address.is_none() {
        return Err(Refusal::AddressMissing);
    }
    if notice.reply_by < moment.today {
        return Err(Refusal::InPast);
    }
    match case.act_by().filter(|last| *last >= moment.today && notice.reply_by > *last) {
        Some(until) => Err(Refusal::ReplyByOutside { until }),
        None => Ok(()),
    }
}

/// The third party answers, once.
pub fn answer(
    case: &Case,
    id: ConsultationId,
    answer: Answer,
    reasons: Option<Sealed>,
    files: Vec<Attachment>,
) -> Result<Vec<Event>, Refusal> {
    let found = unclosed(case, id)?;
    if found.answered.is_some() {
        return Err(Refusal::ThirdPartyAnswered);
    }
    if answer.needs_reasons() && reasons.is_none() {
        return Err(Refusal::ReasonsMissing);
    }
    Ok(vec![third_party(id, Happened::Answered { answer, reasons, files })])
}

/// The old link is dead; where an address is given, the notice goes there with a new one.
pub fn renew(
    case: &Case,
    id: ConsultationId,
    email: Option<Sealed>,
    address: Option<Sealed>,
    reasons: Sealed,
) -> Result<Vec<Event>, Refusal> {
    unclosed(case, id)?.notice.as_ref().ok_or(Refusal::NoSuchConsultation)?;
    Ok(vec![third_party(id, Happened::LinkRenewed { email, address, reasons })])
}

/// A refusal of the third party comes with its reasons: the institution weighs them. What it said itself is
/// not recorded otherwise.
pub fn close(
    case: &Case,
    id: ConsultationId,
    end: ConsultationEnd,
    reasons: Option<Sealed>,
) -> Result<Vec<Event>, Refusal> {
    let found = unclosed(case, id)?;
    if found.answered.as_ref().is_some_and(|answered| answered.answer.end() != end) {
        return Err(Refusal::ThirdPartyAnswered);
    }
    if matches!(end, ConsultationEnd::Refused | ConsultationEnd::Partly) && reasons.is_none() {
        return Err(Refusal::ReasonsMissing);
    }
    Ok(vec![Event::ConsultationClosed { id, end, reasons }])
}

/// The case is decided in time whatever happens: what is open is closed with it.
pub fn overtake(case: &Case, moment: &Moment<'_>) -> Vec<Event> {
    let open = case.consultations.iter().filter(|one| one.closed.is_none());
    open.map(|one| Event::ConsultationClosed { id: one.id, end: one.end_on(moment.today), reasons: None })
        .collect()
}

/// A final reply says of each third party that was written to what becomes of its information, and says it as
/// the items do: nobody is told that something was withheld while the requester has all of it.
pub fn check_disclosed(case: &Case, text: &ReplyText) -> Result<(), Refusal> {
    if !text.is_final {
        return Ok(());
    }
    let told = case.consultations.iter().filter(|one| one.is_told());
    let says = |id| text.disclosed.iter().filter(|one| one.consultation == id).count();
    if told.clone().any(|one| says(one.id) != 1) || told.count() != text.disclosed.len() {
        return Err(Refusal::DisclosureMissing);
    }
    let replies = case.replies.iter().map(|reply| &reply.text).chain([text]);
    let items: Vec<_> = replies.flat_map(|reply| &reply.items).collect();
    let supplies = items.iter().any(|item| item.answer == ItemAnswer::Supplied);
    let withholds = items.iter().any(|item| item.answer != ItemAnswer::Supplied);
    let holds = |one: &Disclosed| match one.disclosure {
        Disclosure::Supplied => supplies,
        Disclosure::Partly => supplies && withholds,
        Disclosure::Withheld => withholds,
    };
    if text.disclosed.iter().all(holds) { Ok(()) } else { Err(Refusal::DisclosureContradicted) }
}

/// What third parties are told of a decision, where it is not what they were told already.
pub fn disclose(case: &Case, disclosed: &[Disclosed]) -> Vec<Event> {
    let is_news = |one: &&Disclosed| {
        case.consultation(one.consultation).is_some_and(|asked| asked.disclosure() != Some(one.disclosure))
    };
    let told =
        |one: &Disclosed| third_party(one.consultation, Happened::Decided { disclosure: one.disclosure });
    disclosed.iter().filter(is_news).map(told).collect()
}

fn unclosed(case: &Case, id: ConsultationId) -> Result<&Consultation, Refusal> {
    let found = case.consultation(id).filter(|one| one.closed.is_none());
    found.ok_or(Refusal::NoSuchConsultation)
}

fn third_party(consultation: ConsultationId, happened: Happened) -> Event {
    Event::ThirdParty { consultation, happened: Box::new(happened) }
}
