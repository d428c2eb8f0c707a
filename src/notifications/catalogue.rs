//! Who hears what: one exhaustive match from an event to its messages, on one page.
//! Reminders, which follow from the passing of days and not from an event, are in `jobs::reminders`.

mod bounce;
mod calendar;
mod closing;
mod complaints;
mod consultation;
mod contribution;
mod costs;
mod delivery;
mod necessity;
pub mod offices;

pub use self::{
    closing::closing,
    contribution::{reminder as contributor_reminder, undelivered as contributor_undelivered},
    necessity::{Choice, Necessity, chosen_by},
};

use super::message::{Facts, Message, MessageKind, Recipient, Sender};
use crate::domain::{
    case::{
        Case, Proposal, Recorded,
        clock::{Clock, LedgerEntry},
        command::{NoticeSubject, Proposed},
        decide::needs_head,
        event::Event,
        reply::{Outcome, Proof, Road},
    },
    complaint::last_day::LastDay,
    id::UserId,
    language::Language,
    law::Rule,
    moment::Moment,
};

/// The messages that an event causes; `case` is the case after it, `seq` the number of the event.
pub fn messages(recorded: &Recorded, case: &Case, seq: u32, moment: &Moment<'_>) -> Vec<Message> {
    let tell = |kind, to| message(kind, to, NoticeSubject::Information, case, seq);
    match &recorded.event {
        Event::Submitted(_) | Event::Registered(_) if case.received_on.is_none() => {
            vec![tell(MessageKind::Dispatched, Recipient::Requester)]
        }
        Event::Submitted(_) | Event::Registered(_) => {
            vec![tell(MessageKind::Receipt, Recipient::Requester), arrival(case, seq)]
        }
        Event::Acknowledged { .. } => {
            vec![tell(MessageKind::Acknowledged, Recipient::Requester), arrival(case, seq)]
        }
        Event::UrgencyAssessed { accepted, .. } => {
            let mut told = tell(MessageKind::UrgencyDecided, Recipient::Requester);
            told.facts.code = Some(if *accepted { "accepted" } else { "declined" }.to_owned());
            if !accepted {
                let mut days = LastDay::told_with_decline(case, moment).into_iter();
                (told.facts.last_day, told.facts.then) = (days.next(), days.next());
            }
            vec![told]
        }
        Event::Extended { rule, ground, clock, .. } => {
            let mut told = message(
                MessageKind::Extended,
                Recipient::Requester,
                NoticeSubject::Extension { rule: *rule },
                case,
                seq,
            );
            told.facts.code = Some(ground.code().to_owned());
            vec![of_silence(with_clock(told, clock), clock, case, moment)]
        }
        Event::ExtensionLapsed { clock, .. } => {
            let mut told = with_clock(tell(MessageKind::ExtensionLapsed, Recipient::Requester), clock);
            told.facts.code = Some("late".to_owned());
            vec![of_silence(told, clock, case, moment)]
        }
        Event::ExtensionRestored { ground, clock, .. } => {
            let mut told = with_clock(tell(MessageKind::Extended, Recipient::Requester), clock);
            told.facts.code = Some(ground.code().to_owned());
            vec![of_silence(told, clock, case, moment)]
        }
        Event::Replied { reply, .. } => {
            let outcome = reply.outcome();
            let kind = if reply.is_final && outcome != Outcome::Granted {
                MessageKind::Refused
            } else {
                MessageKind::AnswerReady
            };
            let mut told =
                message(kind, Recipient::Requester, NoticeSubject::Reply { reply: reply.id }, case, seq);
            told.facts.code = Some(outcome.code().to_owned());
            told.facts.is_final = reply.is_final;
            told.facts.tells(LastDay::told_with(case, Some(reply.id), moment));
            vec![told]
        }
        Event::Proposed { act, .. } => {
            let to = second_person(act, recorded.actor.user);
            vec![tell(MessageKind::ConfirmationWanted, to)]
        }
        Event::Declined { proposed_by, .. } => {
            let mut told = tell(MessageKind::NotConfirmed, Recipient::Proposer(*proposed_by));
            told.facts.code = Some("declined".to_owned());
            vec![told]
        }
        Event::ReceiptCorrected { clocks, .. } => {
            let mut told = tell(MessageKind::ReceiptCorrected, Recipient::Requester);
            let mut days = LastDay::told_with_correction(case, moment).into_iter();
            (told.facts.last_day, told.facts.then) = (days.next(), days.next());
            told.facts.code = told.facts.last_day.map(|_| "silence".to_owned());
            let clock = clocks.iter().find(|clock| clock.rule == Rule::Answer);
            vec![clock.map_or(told.clone(), |clock| with_clock(told, clock))]
        }
        Event::Withdrawn { .. } => vec![tell(MessageKind::Withdrawn, Recipient::Requester)],
        Event::ReplyReceived { reply, on, proof } if tells_receipt(case, proof) => {
            let mut told = tell(MessageKind::ReceiptRecorded, Recipient::Requester);
            told.facts.code = Some(proof.code().to_owned());
            told.facts.on = Some(*on);
            told.facts.tells(LastDay::of_answer(case, *reply, moment));
            vec![told]
        }
        Event::Voided { cause, duplicate_of, .. } => {
            let mut told = tell(MessageKind::Voided, Recipient::Requester);
            told.facts.code = Some(cause.code().to_owned());
            told.facts.original = duplicate_of.as_ref().and_then(|original| original.named.clone());
            told.facts.tells(LastDay::told_with(case, None, moment));
            vec![told]
        }
        Event::Reopened { .. } => vec![tell(MessageKind::Reopened, Recipient::Requester)],
        Event::LinkRenewed { .. } => vec![tell(MessageKind::LinkRenewed, Recipient::Requester)],
        Event::Passed { on, .. } if case.is_alive() => {
            let mut told = tell(MessageKind::CasePassed, Recipient::Requester);
            told.facts.on = Some(*on);
            told.facts.code = Some(if case.stage.is_open() { "open" } else { "over" }.to_owned());
            vec![told]
        }
        Event::CourtDeclared { declared, .. } => complaints::seized(case, declared, seq),
        Event::Recalculated { clocks, windows, act: Some(act) } => {
            calendar::moved(case, clocks, windows, *act, moment).into_iter().collect()
        }
        Event::Complaint { complaint, happened } => {
            complaints::messages(case, *complaint, happened, seq, moment)
        }
        Event::ConsultationOpened { id, .. } => consultation::asked(case, *id, seq),
        Event::ThirdParty { consultation, happened } => {
            consultation::messages(case, *consultation, happened, seq)
        }
        Event::Contribution { id, happened } => contribution::messages(case, *id, happened, seq),
        Event::Costs { happened, .. } => vec![costs::message_of(case, happened, seq)],
        Event::Delivery { happened } => delivery::messages(case, happened, seq),
        Event::NoticeBounced { subject, bounce, .. } => vec![bounce::came_back(case, *subject, *bounce, seq)],
        Event::Declared { .. }
        | Event::TakenOn { .. }
        | Event::Assigned { .. }
        | Event::Noted { .. }
        | Event::ExtensionWithoutEffect { .. }
        | Event::ConsultationClosed { .. }
        | Event::Confirmed { .. }
        | Event::LetterDispatched { .. }
        | Event::NoticeLeft { .. }
        | Event::NoticeGivenUp { .. }
        | Event::ReplyReceived { .. }
        | Event::JudgmentRecorded { .. }
        | Event::Recalculated { .. }
        | Event::Passed { .. }
        | Event::Closed => Vec::new(),
    }
}

/// Who can confirm what that person proposes: an answer waits for a signature, R0 for that of the head.
fn second_person(act: &Proposed, by: Option<UserId>) -> Recipient {
    match act {
        _ if needs_head(act) => Recipient::Head,
        Proposed::Reply { .. } => Recipient::Signers { but: by },
        Proposed::Void { .. } | Proposed::CorrectReceipt { .. } => Recipient::Colleagues { of: by },
    }
}

/// Nobody confirmed in time what somebody had proposed.
pub fn expired(case: &Case, proposal: &Proposal) -> Message {
    let to = Recipient::Proposer(proposal.by);
    let mut told = message(MessageKind::NotConfirmed, to, NoticeSubject::Information, case, 0);
    told.dedup_key = format!("case:{}:proposal:{}:expired", case.id, proposal.id);
    told.facts.code = Some("expired".to_owned());
    told
}

/// Whether the requester hears that a receipt was recorded: not of what they pressed themselves, nor by one more letter
/// that somebody would have to prove.
fn tells_receipt(case: &Case, proof: &Proof) -> bool {
    *proof != Proof::Shown && case.road() == Road::Mail
}

/// A notice about a case, with the facts every notice has.
pub fn message(kind: MessageKind, to: Recipient, subject: NoticeSubject, case: &Case, seq: u32) -> Message {
    let clock =
        case.running().min_by_key(|clock| clock.due.as_ref().map(|due| due.due_on)).or(case.clocks.first());
    let due = clock.and_then(|clock| clock.due.as_ref());
    Message {
        kind,
        case: Some(case.id),
        to,
        subject,
        sender: Sender::Institution,
        road: if to == Recipient::Requester { case.road() } else { Road::Mail },
        language: case.requester.language,
        dedup_key: format!("case:{}:{seq}:{}", case.id, kind.code()),
        facts: Facts {
            reference: case.reference.to_string(),
            institution: case.institution.to_string(),
            seq,
            received_on: case.received_on,
            rule: clock.map(|clock| clock.rule),
            due_on: due.map(|due| due.due_on),
            earliest: due.map(|due| due.earliest),
            latest: due.map(|due| due.latest),
            urgent: case.urgency_stands(),
            extended: clock.is_some_and(Clock::is_extended),
            ..Facts::default()
        },
    }
}

/// A mail to somebody of staff that belongs to no case: a list, or what happened to an office.
pub fn apart(
    kind: MessageKind,
    (user, language): (UserId, Language),
    dedup_key: String,
    facts: Facts,
) -> Message {
    Message {
        kind,
        case: None,
        to: Recipient::User(user),
        subject: NoticeSubject::Information,
        sender: Sender::Institution,
        road: Road::Mail,
        language,
        dedup_key,
        facts,
    }
}

/// Says by when silence in the period that now runs is to be complained of.
fn of_silence(mut told: Message, entry: &LedgerEntry, case: &Case, moment: &Moment<'_>) -> Message {
    let due = entry.after.as_ref();
    told.facts.last_day = due.and_then(|due| LastDay::told_of_silence(case, due, moment));
    told
}

/// The office hears of a new request; of an urgent one the whole office, the head included.
fn arrival(case: &Case, seq: u32) -> Message {
    let (kind, to) = if case.is_urgent() {
        (MessageKind::NewUrgentRequest, Recipient::WholeOffice)
    } else {
        (MessageKind::NewRequest, Recipient::Officers)
    };
    message(kind, to, NoticeSubject::Information, case, seq)
}

fn with_clock(mut told: Message, entry: &LedgerEntry) -> Message {
    told.facts.rule = Some(entry.rule);
    told.facts.extended = entry.extended;
    let provisional = entry.before.as_ref().filter(|due| due.provisional());
    told.facts.previous_due_on = entry.before.as_ref().map(|due| due.due_on);
    told.facts.previous_range = provisional.map(|due| (due.earliest, due.latest));
    told.facts.due_on = entry.after.as_ref().map(|due| due.due_on);
    told.facts.earliest = entry.after.as_ref().map(|due| due.earliest);
    told.facts.latest = entry.after.as_ref().map(|due| due.latest);
    told
}
