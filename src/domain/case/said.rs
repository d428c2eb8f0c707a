//! What an event says in words of the program alone: codes and days, for whoever may read no text of a person and no name.
//! Knows no sentence: those are in the locale files.

use super::{
    clock::{LedgerEntry, Step},
    command::{NoticeSubject, Proposed},
    consultation, delivery,
    event::Event,
    ground::{Exception, ExtensionGround, Ground},
    reply::ReplyText,
};
use crate::domain::{
    complaint::{
        self,
        facts::{Finding, Grievance, Timeliness},
    },
    id::ComplaintId,
    law::Rule,
    recalculation::Span,
};
use jiff::civil::Date;

/// A variable of a sentence with the code that it has.
pub type Code = (&'static str, &'static str);

/// Of what an event is an event: which family of sentences it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Case,
    ThirdParty,
    Contribution,
    Costs,
    Delivery,
    Complaint,
}

/// What stands beside the sentence of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Of an extension (art. 16).
    ExtensionGround(ExtensionGround),
    /// `r0` to `r7`, of what an answer withholds (art. 18).
    Ground(&'static str),
    /// Of art. 7.
    Exception(Exception),
    Grievance(Grievance),
    /// How a complaint stood to its window, where a person has to weigh it.
    Flag(Timeliness),
    Finding(Finding),
    /// What a notice or a letter tells, in a word.
    Told(&'static str),
    /// The last day on which what came back can be told again.
    ToldAgainBy(Date),
    /// A last day that was set or moved.
    Due {
        rule: Rule,
        before: Option<Span>,
        after: Option<Span>,
    },
}

impl Event {
    /// The family of its sentence, and the word of its kind there.
    pub fn sentence(&self) -> (Family, &'static str) {
        match self {
            Event::ThirdParty { happened, .. } => (Family::ThirdParty, happened.kind()),
            Event::Contribution { happened, .. } => (Family::Contribution, happened.kind()),
            Event::Costs { happened, .. } => (Family::Costs, happened.kind()),
            Event::Delivery { happened } => (Family::Delivery, happened.kind()),
            Event::Complaint { happened, .. } => (Family::Complaint, happened.kind()),
            event => (Family::Case, event.kind()),
        }
    }

    /// The complaint that it is about, the sending of its decision included.
    pub fn complaint(&self) -> Option<ComplaintId> {
        match self {
            Event::Complaint { complaint, .. } => Some(*complaint),
            Event::LetterDispatched { subject, .. }
            | Event::NoticeLeft { subject, .. }
            | Event::NoticeGivenUp { subject, .. }
            | Event::NoticeBounced { subject, .. } => match subject {
                NoticeSubject::Decision { complaint } => Some(*complaint),
                _ => None,
            },
            _ => None,
        }
    }

    /// The codes in its sentence.
    pub fn codes(&self) -> Vec<Code> {
        let yes = |yes: bool| if yes { "yes" } else { "no" };
        match self {
            Event::Registered(filed) => vec![("channel", filed.channel.code())],
            Event::Extended { rule, .. }
            | Event::ExtensionWithoutEffect { rule, .. }
            | Event::ExtensionLapsed { rule, .. } => vec![("rule", rule.code())],
            Event::ConsultationClosed { end, .. } => vec![("end", end.code())],
            Event::ThirdParty { happened, .. } => match &**happened {
                consultation::Event::Answered { answer, .. } => vec![("answer", answer.code())],
                consultation::Event::Decided { disclosure } => vec![("disclosure", disclosure.code())],
                consultation::Event::LinkRenewed { .. } => Vec::new(),
            },
            Event::Delivery { happened } => match &**happened {
                delivery::Event::Missed { by, .. } => vec![("by", by.code())],
                delivery::Event::Supplied(supply) => {
                    vec![("mode", supply.mode.code()), ("proof", supply.proof.code())]
                }
                delivery::Event::Appointed(_) | delivery::Event::Changed(_) => Vec::new(),
            },
            Event::UrgencyAssessed { accepted, .. } => vec![("accepted", yes(*accepted))],
            Event::NoticeBounced { bounce, .. } => vec![("bounce", bounce.kind.code())],
            Event::Replied { reply, road, .. } => vec![
                ("final", yes(reply.is_final)),
                ("outcome", reply.outcome().code()),
                ("road", road.code()),
            ],
            Event::Proposed { act, .. } => vec![("act", act.code())],
            Event::ReplyReceived { proof, .. } => vec![("proof", proof.code())],
            Event::Withdrawn { scan, .. } => vec![("paper", yes(scan.is_some()))],
            Event::Voided { cause, .. } => vec![("cause", cause.code())],
            Event::Complaint { happened, .. } => happened.codes(),
            Event::Submitted(_)
            | Event::Declared { .. }
            | Event::Acknowledged { .. }
            | Event::TakenOn { .. }
            | Event::Assigned { .. }
            | Event::Noted { .. }
            | Event::ExtensionRestored { .. }
            | Event::ConsultationOpened { .. }
            | Event::Contribution { .. }
            | Event::Costs { .. }
            | Event::Confirmed { .. }
            | Event::Declined { .. }
            | Event::CourtDeclared { .. }
            | Event::JudgmentRecorded { .. }
            | Event::LetterDispatched { .. }
            | Event::NoticeLeft { .. }
            | Event::NoticeGivenUp { .. }
            | Event::ReceiptCorrected { .. }
            | Event::Reopened { .. }
            | Event::LinkRenewed { .. }
            | Event::Recalculated { .. }
            | Event::Passed { .. }
            | Event::Closed => Vec::new(),
        }
    }

    /// What stands beside it: grounds, what is told, and the last days that it set or moved.
    pub fn details(&self) -> Vec<Detail> {
        let mut details = match self {
            Event::Extended { ground, .. }
            | Event::ExtensionWithoutEffect { ground, .. }
            | Event::ExtensionRestored { ground, .. } => vec![Detail::ExtensionGround(*ground)],
            Event::Replied { reply, .. } => grounds(reply),
            Event::Proposed { act, .. } => match &**act {
                Proposed::Reply { reply } => grounds(reply),
                Proposed::Void { .. } | Proposed::CorrectReceipt { .. } => Vec::new(),
            },
            Event::Complaint { happened, .. } => happened.details(),
            Event::LetterDispatched { subject, .. }
            | Event::NoticeLeft { subject, .. }
            | Event::NoticeGivenUp { subject, .. } => vec![Detail::Told(told(*subject))],
            Event::NoticeBounced { subject, letter_by, .. } => std::iter::once(Detail::Told(told(*subject)))
                .chain(letter_by.map(Detail::ToldAgainBy))
                .collect(),
            _ => Vec::new(),
        };
        details.extend(self.ledger().into_iter().filter_map(moved));
        details
    }

    /// What it wrote into the ledgers of clocks.
    pub fn ledger(&self) -> Vec<&LedgerEntry> {
        match self {
            Event::Submitted(filed) | Event::Registered(filed) | Event::Declared { filed, .. } => {
                filed.clocks.iter().collect()
            }
            Event::Acknowledged { clocks, .. }
            | Event::Replied { clocks, .. }
            | Event::ReceiptCorrected { clocks, .. }
            | Event::Withdrawn { clocks, .. }
            | Event::Voided { clocks, .. }
            | Event::Recalculated { clocks, .. } => clocks.iter().collect(),
            Event::Extended { clock, .. }
            | Event::ExtensionWithoutEffect { clock, .. }
            | Event::ExtensionLapsed { clock, .. }
            | Event::ExtensionRestored { clock, .. } => vec![clock],
            Event::UrgencyAssessed { clock, .. } => clock.iter().collect(),
            Event::Complaint { happened, .. } => happened.ledger().into_iter().collect(),
            Event::TakenOn { .. }
            | Event::Assigned { .. }
            | Event::Noted { .. }
            | Event::ConsultationOpened { .. }
            | Event::ConsultationClosed { .. }
            | Event::ThirdParty { .. }
            | Event::Contribution { .. }
            | Event::Costs { .. }
            | Event::Delivery { .. }
            | Event::Proposed { .. }
            | Event::Confirmed { .. }
            | Event::Declined { .. }
            | Event::CourtDeclared { .. }
            | Event::JudgmentRecorded { .. }
            | Event::LetterDispatched { .. }
            | Event::NoticeLeft { .. }
            | Event::NoticeGivenUp { .. }
            | Event::NoticeBounced { .. }
            | Event::ReplyReceived { .. }
            | Event::Reopened { .. }
            | Event::LinkRenewed { .. }
            | Event::Passed { .. }
            | Event::Closed => Vec::new(),
        }
    }
}

impl complaint::event::Event {
    /// The codes in its sentence; before which body the complaint is, its first event says.
    pub fn codes(&self) -> Vec<Code> {
        use complaint::event::Event as E;
        match self {
            E::Inquired { inquiry, .. } => vec![("inquiry", inquiry.code())],
            E::Followed { compliance, .. } => vec![("compliance", compliance.code())],
            E::Filed(_)
            | E::Registered(_)
            | E::Acknowledged { .. }
            | E::Noted { .. }
            | E::Ripened { .. }
            | E::Admitted
            | E::Dismissed { .. }
            | E::Decided { .. }
            | E::Received { .. }
            | E::Withdrawn { .. }
            | E::PromiseBroken { .. }
            | E::Recalculated { .. }
            | E::Eased { .. } => Vec::new(),
        }
    }

    fn details(&self) -> Vec<Detail> {
        use complaint::event::Event as E;
        let flag =
            |timeliness: &Timeliness| Some(*timeliness).filter(|one| one.is_doubtful()).map(Detail::Flag);
        match self {
            E::Filed(filed) | E::Registered(filed) => {
                let grievances = filed.grievances.iter().copied().map(Detail::Grievance);
                grievances.chain(flag(&filed.timeliness)).collect()
            }
            E::Acknowledged { timeliness, .. } | E::Eased { timeliness, .. } => {
                flag(timeliness).into_iter().collect()
            }
            E::Decided { finding, .. } => vec![Detail::Finding(*finding)],
            E::Noted { .. }
            | E::Ripened { .. }
            | E::Admitted
            | E::Dismissed { .. }
            | E::Inquired { .. }
            | E::Received { .. }
            | E::Withdrawn { .. }
            | E::Followed { .. }
            | E::PromiseBroken { .. }
            | E::Recalculated { .. } => Vec::new(),
        }
    }

    fn ledger(&self) -> Option<&LedgerEntry> {
        use complaint::event::Event as E;
        match self {
            E::Filed(filed) | E::Registered(filed) => filed.clock.as_ref(),
            E::Acknowledged { clock, .. } | E::Dismissed { clock, .. } | E::Withdrawn { clock, .. } => {
                clock.as_ref()
            }
            E::Ripened { clock, .. } | E::Decided { clock, .. } | E::Recalculated { clock } => Some(clock),
            E::Noted { .. }
            | E::Admitted
            | E::Inquired { .. }
            | E::Received { .. }
            | E::Followed { .. }
            | E::PromiseBroken { .. }
            | E::Eased { .. } => None,
        }
    }
}

/// The word of what a notice tells.
fn told(subject: NoticeSubject) -> &'static str {
    match subject {
        NoticeSubject::Extension { .. } => "extension",
        NoticeSubject::Reply { .. } => "reply",
        NoticeSubject::Decision { .. } => "decision",
        NoticeSubject::Consultation { .. } => "consultation",
        NoticeSubject::Disclosure { .. } => "disclosure",
        NoticeSubject::Information => "information",
    }
}

/// Each ground of what is withheld once, in the order of the answer, with its exceptions.
fn grounds(reply: &ReplyText) -> Vec<Detail> {
    let mut found = Vec::new();
    for ground in reply.grounds() {
        let exceptions: &[Exception] = match ground {
            Ground::Excepted { exceptions, .. } => exceptions,
            _ => &[],
        };
        let all = std::iter::once(Detail::Ground(ground.code()))
            .chain(exceptions.iter().copied().map(Detail::Exception));
        found.extend(all.filter(|one| !found.contains(one)).collect::<Vec<_>>());
    }
    found
}

/// The last day that an entry set or moved; none where it stayed.
fn moved(entry: &LedgerEntry) -> Option<Detail> {
    let span = |due: &Option<_>| due.as_ref().map(Span::from);
    let (before, after) = (span(&entry.before), span(&entry.after));
    let is_set = entry.step == Step::Start || before != after;
    is_set.then_some(Detail::Due { rule: entry.rule, before, after })
}
