//! Who hears what of a complaint: a receipt for the complainant, its arrival for the body that hears it, that a
//! decision is ready, never what it says, and that a recommendation was not followed; and between the Commission
//! and the institution that a letter waits, or that the head decided after all.

use super::{message, tells_receipt};
use crate::{
    domain::{
        case::{Case, clock::LedgerEntry, command::NoticeSubject, court::Declaration, reply::Road},
        complaint::{
            Complaint,
            event::Event,
            facts::{Body, Compliance, Inquiry, Redress, Timeliness},
            last_day::LastDay,
        },
        id::ComplaintId,
        moment::Moment,
        recalculation::Moved,
    },
    notifications::message::{Message, MessageKind as Kind, Recipient, Sender},
};

/// The messages that follow from something that happened to a complaint; `case` is the case after it.
pub fn messages(
    case: &Case,
    id: ComplaintId,
    happened: &Event,
    seq: u32,
    moment: &Moment<'_>,
) -> Vec<Message> {
    let Some(complaint) = case.complaint(id) else { return Vec::new() };
    let tell = |kind, to| with_period(about(kind, to, case, complaint, seq), None);
    match happened {
        Event::Filed(filed) if filed.is_to_hand_in() => vec![dispatched(case, complaint, seq)],
        Event::Acknowledged { clock, .. } => {
            let clock = clock.as_ref();
            vec![received(case, complaint, clock, seq), arrived(case, complaint, clock, seq)]
        }
        Event::Filed(filed) | Event::Registered(filed) => {
            vec![
                received(case, complaint, filed.clock.as_ref(), seq),
                arrived(case, complaint, filed.clock.as_ref(), seq),
            ]
        }
        Event::Ripened { clock, .. } => vec![received(case, complaint, Some(clock), seq)],
        Event::PromiseBroken { .. } => broken(case, complaint, seq),
        Event::Admitted => vec![tell(Kind::ComplaintAdmitted, Recipient::Requester)],
        Event::Decided { finding, road, redress, .. } => {
            let told = decided(case, complaint, (finding.code(), *road), redress.as_ref(), seq, moment);
            let carried = redress.as_ref().map(|redress| to_carry_out(case, complaint, redress, seq));
            let known = meanwhile(case, complaint, seq, moment);
            std::iter::once(told).chain(carried).chain(known).collect()
        }
        Event::Dismissed { road, .. } => {
            let told = decided(case, complaint, ("inadmissible", *road), None, seq, moment);
            std::iter::once(told).chain(meanwhile(case, complaint, seq, moment)).collect()
        }
        Event::Inquired { inquiry: Inquiry::Asked, answer_by, .. } => {
            let mut told = tell(Kind::CommissionAsks, Recipient::WholeOffice);
            told.facts.answer_by = *answer_by;
            vec![told]
        }
        Event::Inquired { inquiry: Inquiry::Responded, .. } => {
            vec![tell(Kind::InstitutionResponded, Recipient::Commission)]
        }
        Event::Followed { compliance, on, .. }
            if complaint.body == Body::Commission && *compliance != Compliance::Full =>
        {
            let of = |(kind, to)| {
                let mut told = tell(kind, to);
                told.facts.code = Some(compliance.code().to_owned());
                told.facts.on = Some(*on);
                told
            };
            let both =
                [(Kind::NotFollowed, Recipient::Requester), (Kind::NotFollowedNoted, Recipient::WholeOffice)];
            both.map(of).into()
        }
        Event::Withdrawn { scan, .. } => {
            vec![
                tell(Kind::ComplaintWithdrawn, who_hears(complaint.body)),
                ended(case, complaint, scan.is_some(), seq),
            ]
        }
        Event::Received { on, proof } if tells_receipt(case, proof) => {
            let mut told = tell(Kind::ReceiptRecorded, Recipient::Requester);
            told.facts.code = Some(proof.code().to_owned());
            told.facts.on = Some(*on);
            told.facts.tells(LastDay::of_decision(case, complaint, moment));
            vec![told]
        }
        Event::Followed { compliance, on, .. } => {
            let mut told = tell(Kind::CarriedOut, Recipient::Requester);
            told.facts.code = Some(format!("{}-{}", complaint.body.code(), compliance.code()));
            told.facts.on = Some(*on);
            vec![told]
        }
        Event::Eased { timeliness, window, act } => {
            let told = tell(Kind::ComplaintEased, Recipient::Requester);
            vec![eased(told, complaint, (*timeliness, window, *act), moment)]
        }
        Event::Noted { .. }
        | Event::Inquired { .. }
        | Event::Received { .. }
        | Event::Recalculated { .. } => Vec::new(),
    }
}

/// The office and the Commission hear that the court was seized: the file will be asked for.
pub fn seized(case: &Case, declared: &Declaration, seq: u32) -> Vec<Message> {
    let heard = case.complaint(declared.of);
    let commission = heard.map(|one| to_commission(Kind::CourtDeclared, case, one, seq));
    let office = message(Kind::CourtDeclared, Recipient::WholeOffice, NoticeSubject::Information, case, seq);
    std::iter::once(office).chain(commission).collect()
}

/// Whoever promised hears that nothing came, and the Commission of what it recommended.
fn broken(case: &Case, complaint: &Complaint, seq: u32) -> Vec<Message> {
    let kind = Kind::PromiseBroken;
    let office = with_period(about(kind, Recipient::WholeOffice, case, complaint, seq), None);
    let is_theirs = complaint.body == Body::Commission;
    let commission = is_theirs.then(|| to_commission(kind, case, complaint, seq));
    std::iter::once(office).chain(commission).collect()
}

/// A copy for the Commission, with a key of its own beside that of the office.
fn to_commission(kind: Kind, case: &Case, complaint: &Complaint, seq: u32) -> Message {
    let mut told = with_period(about(kind, Recipient::Commission, case, complaint, seq), None);
    told.dedup_key.push_str(":commission");
    told
}

/// The Commission, where the silence that it hears was ended by this decision of the head.
fn meanwhile(case: &Case, complaint: &Complaint, seq: u32, moment: &Moment<'_>) -> Option<Message> {
    let heard = complaint.heard_for_its_silence(case)?;
    let kind = Kind::HeadDecidedMeanwhile;
    let mut told = with_period(about(kind, Recipient::Commission, case, heard, seq), None);
    told.facts.on = Some(moment.today);
    Some(told)
}

/// What an act of the calendar lifted, with the last day that the complaint is now measured by.
fn eased(
    mut told: Message,
    complaint: &Complaint,
    (now, window, act): (Timeliness, &Moved, u32),
    moment: &Moment<'_>,
) -> Message {
    let code = if complaint.eased_too_late { "again" } else { now.code() };
    told.facts.code = Some(code.to_owned());
    told.facts.act = moment.calendar.numbered(act).and_then(|version| version.announced());
    told.facts.on = if now.is_doubtful() { window.after.latest } else { window.after.due_on };
    told
}

fn who_hears(body: Body) -> Recipient {
    match body {
        Body::Head => Recipient::Hearing,
        Body::Commission => Recipient::Commission,
    }
}

/// Whoever complained hears that it is over, by their own word or by what the body recorded as theirs.
fn ended(case: &Case, complaint: &Complaint, on_paper: bool, seq: u32) -> Message {
    let mut told = with_period(about(Kind::ComplaintEnded, Recipient::Requester, case, complaint, seq), None);
    told.facts.code = Some(if on_paper { "paper" } else { "page" }.to_owned());
    told
}

fn received(case: &Case, complaint: &Complaint, clock: Option<&LedgerEntry>, seq: u32) -> Message {
    let mut told = about(Kind::ComplaintReceived, Recipient::Requester, case, complaint, seq);
    told.facts.code = Some(complaint.body.code().to_owned());
    with_period(told, clock)
}

/// To a body outside the portal the complainant brings it: nobody there hears of it from here.
fn dispatched(case: &Case, complaint: &Complaint, seq: u32) -> Message {
    let mut told = about(Kind::ComplaintDispatched, Recipient::Requester, case, complaint, seq);
    told.facts.code = Some(complaint.body.code().to_owned());
    told.facts.received_on = None;
    with_period(told, None)
}

fn arrived(case: &Case, complaint: &Complaint, clock: Option<&LedgerEntry>, seq: u32) -> Message {
    let to = who_hears(complaint.body);
    with_period(about(Kind::NewComplaint, to, case, complaint, seq), clock)
}

fn decided(
    case: &Case,
    complaint: &Complaint,
    (code, road): (&str, Road),
    redress: Option<&Redress>,
    seq: u32,
    moment: &Moment<'_>,
) -> Message {
    let kind = match complaint.body {
        Body::Head => Kind::HeadDecided,
        Body::Commission => Kind::CommissionDecided,
    };
    let mut told = about(kind, Recipient::Requester, case, complaint, seq);
    told.subject = NoticeSubject::Decision { complaint: complaint.id };
    told.road = road;
    told.facts.code = Some(code.to_owned());
    told.facts.promised_on = redress.and_then(|redress| redress.by);
    told.facts.tells(LastDay::told_with_decision(case, complaint, moment));
    with_period(told, None)
}

/// What the head promised the office has to do; what the Commission recommends is told to the whole office.
fn to_carry_out(case: &Case, complaint: &Complaint, redress: &Redress, seq: u32) -> Message {
    let (kind, to) = match complaint.body {
        Body::Head => (Kind::DecisionToCarryOut, Recipient::Officers),
        Body::Commission => (Kind::CommissionRecommends, Recipient::WholeOffice),
    };
    let mut told = with_period(about(kind, to, case, complaint, seq), None);
    told.facts.promised_on = redress.by;
    told
}

fn about(kind: Kind, to: Recipient, case: &Case, complaint: &Complaint, seq: u32) -> Message {
    let mut told = message(kind, to, NoticeSubject::Information, case, seq);
    told.sender = match complaint.body {
        Body::Head => Sender::Institution,
        Body::Commission => Sender::Commission,
    };
    told.facts.reference = complaint.reference.to_string();
    told.facts.received_on = Some(complaint.received_on);
    told.facts.of_complaint = true;
    told
}

/// The period of the decision in the place of that of the answer.
fn with_period(mut told: Message, entry: Option<&LedgerEntry>) -> Message {
    let due = entry.and_then(|entry| entry.after.as_ref());
    told.facts.rule = entry.map(|entry| entry.rule);
    told.facts.due_on = due.map(|due| due.due_on);
    told.facts.earliest = due.map(|due| due.earliest);
    told.facts.latest = due.map(|due| due.latest);
    told.facts.extended = false;
    told
}
