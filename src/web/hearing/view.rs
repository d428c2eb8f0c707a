//! A complaint in the words and days that its page shows, at each place as much as that place may read.

use super::{
    bench::{Opened, Place, path},
    story::before,
};
use crate::{
    domain::{
        case::{Case, facts::Declared, reply::Proof, sending::Sending, stage::Stage},
        complaint::{
            Complaint,
            facts::{Body, Redress, Reviewed, Timeliness},
            state::State,
        },
        law::{Explanation, period, status::TimeStatus},
        moment::Moment,
        recalculation::Span,
    },
    web::{
        answer::Reader,
        officer,
        workplace::{
            files::{self, FileView},
            reply::{self, ReplyView},
            told::Told,
        },
    },
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// How a complaint came, what it is about and how it stood to its window.
#[derive(Debug, Serialize)]
pub struct Came {
    channel: &'static str,
    received_on: Date,
    /// Whether it is a letter that is still to be handed in: then that is the day it was written.
    to_hand_in: bool,
    filed_at: Timestamp,
    evidence: String,
    timeliness: &'static str,
    /// The day that the flag speaks of.
    day: Option<Date>,
    /// By what is declared alone.
    opens_on: Option<Date>,
    is_doubtful: bool,
    /// The day of the act of the calendar that lifted its flag, or a part of it.
    eased_on: Option<Date>,
    grievances: Vec<&'static str>,
    text: String,
    files: Vec<FileView>,
    /// What was written is not this side's to read.
    kept: bool,
}

impl Came {
    /// Without what the complainant wrote and sent along.
    pub fn kept(self) -> Self {
        Self { text: String::new(), evidence: String::new(), files: Vec::new(), kept: true, ..self }
    }
}

pub fn came(opened: &Opened, complaint: &Complaint, files: Vec<FileView>, moment: &Moment<'_>) -> Came {
    let told = &opened.told;
    let timeliness = match complaint.timeliness {
        Timeliness::Premature { .. } if complaint.clock.is_some() => "ripened",
        Timeliness::Premature { .. } if complaint.is_without_object(opened.case(), moment) => {
            "without-object"
        }
        other => other.code(),
    };
    let (day, opens_on) = match complaint.timeliness {
        Timeliness::Premature { opens_on } => (opens_on.filter(|_| timeliness == "premature"), None),
        Timeliness::PossiblyEarly { ripens_on } => (Some(ripens_on), None),
        Timeliness::InTime { file_by } => (file_by, None),
        Timeliness::PossiblyLate { accept_until } => (accept_until, None),
        Timeliness::Late { since } => (Some(since), None),
        Timeliness::Declared { opens_on, file_by } => (file_by, opens_on),
    };
    Came {
        channel: complaint.channel.code(),
        received_on: complaint.received_on,
        to_hand_in: complaint.state == State::Dispatched,
        filed_at: complaint.filed_at,
        evidence: told.optional(complaint.evidence.as_ref()),
        timeliness,
        day,
        opens_on,
        is_doubtful: complaint.timeliness.is_doubtful(),
        eased_on: complaint.eased_on,
        grievances: complaint.grievances.iter().map(|one| one.code()).collect(),
        text: told.text(&complaint.text),
        files,
        kept: false,
    }
}

/// What is under review, as a key of words with its days.
#[derive(Debug, Serialize)]
pub struct Under {
    /// `silence-answer`, `reply`, `head-silence`, `head-decision`, `declared`.
    pub what: String,
    pub on: Option<Span>,
    /// Of a complaint to the head.
    pub reference: String,
}

pub fn under(case: &Case, complaint: &Complaint) -> Under {
    Under { on: complaint.reviewed_days(case), ..under_review(case, complaint.reviewed) }
}

/// The same of what a form offers.
pub fn under_review(case: &Case, reviewed: Reviewed) -> Under {
    let (what, head) = match reviewed {
        Reviewed::Silence { rule } => (format!("silence-{}", rule.code()), None),
        Reviewed::Reply { .. } => ("reply".to_owned(), None),
        Reviewed::Voiding => ("voiding".to_owned(), None),
        Reviewed::HeadSilence { complaint } => ("head-silence".to_owned(), case.complaint(complaint)),
        Reviewed::HeadDecision { complaint } => ("head-decision".to_owned(), case.complaint(complaint)),
        Reviewed::Declared { before } => (format!("declared-{}", before.code()), None),
    };
    let reference = head.map(|one| one.reference.to_string()).unwrap_or_default();
    Under { what, on: reviewed.days(case), reference }
}

/// What is declared of a step that the portal did not see.
#[derive(Debug, Serialize)]
pub struct Said {
    received_on: Option<Date>,
    reference: String,
    answered_on: Option<Date>,
    answer: String,
}

pub fn said(declared: &Declared, told: &Told) -> Said {
    Said {
        received_on: declared.received_on,
        reference: told.optional(declared.reference.as_ref()),
        answered_on: declared.answered_on,
        answer: told.optional(declared.answer.as_ref()),
    }
}

/// The request behind the complaint, and who makes both.
#[derive(Debug, Serialize)]
pub struct Request {
    reference: String,
    /// Its page, where this place has one.
    href: String,
    pub(super) title: String,
    information: String,
    stage: &'static str,
    urgent: bool,
    outcome: Option<&'static str>,
    received_on: Option<Date>,
    declared: Option<Said>,
    files: Vec<FileView>,
    name: String,
    address: String,
    email: String,
    phone: String,
    organisation: String,
    behalf: String,
}

pub fn request<P: Place>(opened: &Opened) -> Request {
    let (case, told) = (opened.case(), &opened.told);
    let requester = &case.requester;
    let behalf = requester.behalf.as_ref();
    let behalf = behalf
        .map(|one| format!("{} ({})", told.text(&one.name), told.text(&one.capacity)))
        .unwrap_or_default();
    Request {
        reference: case.reference.to_string(),
        href: match P::BODY {
            Body::Head => officer::office::path(case),
            Body::Commission => String::new(),
        },
        title: told.title(case),
        information: told.text(&case.ask.information),
        stage: case.stage.code(),
        urgent: case.is_urgent(),
        outcome: case.outcome().map(|outcome| outcome.code()),
        received_on: case.received_on,
        declared: case.declared.as_ref().map(|declared| said(declared, told)),
        files: files::under(&path::<P>(&opened.complaint), case.files(), told),
        name: told.name(case),
        address: told.optional(requester.address.as_ref()),
        email: told.optional(requester.email.as_ref()),
        phone: told.optional(requester.phone.as_ref()),
        organisation: told.optional(requester.organisation.as_ref()),
        behalf,
    }
}

/// That the urgency whose silence is complained of was declined: who judges weighs it.
#[derive(Debug, Serialize)]
pub struct Disputed {
    pub(super) on: Date,
    pub(super) reasons: String,
}

pub fn disputed(opened: &Opened) -> Option<Disputed> {
    let declined = opened.complaint.disputed_urgency(opened.case())?;
    Some(Disputed { on: declined.on, reasons: opened.told.optional(declined.reasons.as_ref()) })
}

/// The answers to the request: those under review with what it says of each part.
pub fn replies<P: Place>(opened: &Opened, reader: Reader) -> Vec<ReplyView> {
    let case = opened.case();
    let place = path::<P>(&opened.complaint);
    let view = |one| reply::view(one, &place, &opened.told, reader);
    case.replies.iter().rev().map(view).collect()
}

/// The period of the decision with its reasons.
#[derive(Debug, Serialize)]
pub struct Period {
    rule: &'static str,
    status: TimeStatus,
    due_on: Option<Date>,
    length: u16,
    /// Late by the strict reading alone: noted for the record.
    pub(super) in_time_if_rolled: bool,
    explanation: Option<Explanation>,
}

pub fn period_of(complaint: &Complaint, moment: &Moment<'_>) -> Option<Period> {
    let clock = complaint.clock.as_ref()?;
    Some(Period {
        rule: clock.rule.code(),
        status: complaint.time_status(moment)?,
        due_on: clock.due.as_ref().map(|due| due.due_on),
        length: period(clock.rule, clock.started_on).length,
        in_time_if_rolled: complaint.is_in_time_if_rolled(moment),
        explanation: clock.explanation(moment),
    })
}

/// A step of the investigation.
#[derive(Debug, Serialize)]
pub struct Inquired {
    kind: &'static str,
    on: Date,
    answer_by: Option<Date>,
    text: String,
    files: Vec<FileView>,
}

pub fn steps<P: Place>(opened: &Opened) -> Vec<Inquired> {
    let place = path::<P>(&opened.complaint);
    let of = |step: &crate::domain::complaint::Step| Inquired {
        kind: step.kind.code(),
        on: step.on,
        answer_by: step.answer_by,
        text: opened.told.text(&step.text),
        files: files::under(&place, &step.attachments, &opened.told),
    };
    let steps = opened.complaint.steps.iter();
    steps.filter(|step| P::BODY == Body::Commission || step.is_exchanged()).map(of).collect()
}

/// What the body said, on the merits or on admissibility.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// `upheld`, `partly`, `rejected`, `inadmissible`.
    finding: &'static str,
    on: Date,
    reasons: String,
    what: String,
    by: Option<Date>,
    also_answered: bool,
    /// The decision by which a delegate judged in the place of the head; else empty.
    pub(super) delegation: String,
    road: &'static str,
    dispatched_on: Option<Date>,
    received_on: Option<Date>,
    proof: &'static str,
    compliance: &'static str,
    compliance_on: Option<Date>,
    /// What was promised by a day that has passed, and nobody said that it came.
    is_overdue: bool,
}

pub fn outcome(complaint: &Complaint, told: &Told, today: Date) -> Option<Outcome> {
    let (also_answered, delegation) = complaint.judged_by();
    let base = |finding, on, reasons: String, sent: &Sending| Outcome {
        finding,
        on,
        reasons,
        what: String::new(),
        by: None,
        also_answered,
        delegation: delegation.unwrap_or_default().to_owned(),
        road: sent.road.code(),
        dispatched_on: sent.left_on(),
        received_on: sent.received_on,
        proof: sent.proof.as_ref().map_or("", Proof::code),
        compliance: complaint.compliance.map_or("", |(_, compliance)| compliance.code()),
        compliance_on: complaint.compliance.map(|(on, _)| on),
        is_overdue: complaint.follow_on().is_some_and(|by| by < today),
    };
    if let Some(decision) = &complaint.decision {
        let redress = decision.redress.as_ref();
        return Some(Outcome {
            what: redress.map(|redress: &Redress| told.text(&redress.what)).unwrap_or_default(),
            by: redress.and_then(|redress| redress.by),
            ..base(decision.finding.code(), decision.on, told.text(&decision.reasons), &decision.sent)
        });
    }
    let dismissed = complaint.inadmissible.as_ref()?;
    Some(base("inadmissible", dismissed.on, told.text(&dismissed.reasons), &dismissed.sent))
}

/// The complaint to the head before the one to the Commission.
#[derive(Debug, Serialize)]
pub struct Before {
    reference: String,
    came: Came,
    outcome: Option<Outcome>,
    silent: bool,
    in_time_if_rolled: bool,
}

pub fn before_it<P: Place>(opened: &Opened, moment: &Moment<'_>) -> Option<Before> {
    let head = before(opened)?;
    let files = files::under(&path::<P>(&opened.complaint), &head.attachments, &opened.told);
    Some(Before {
        reference: head.reference.to_string(),
        came: came(opened, head, files, moment),
        outcome: outcome(head, &opened.told, moment.today),
        silent: head.is_silent(moment.today),
        in_time_if_rolled: head.is_in_time_if_rolled(moment),
    })
}

/// Whether the request can be reopened to carry out what was decided: then its page has that act.
pub fn reopens(opened: &Opened) -> bool {
    let upheld = opened.complaint.decision.as_ref().is_some_and(|decision| decision.redress.is_some());
    upheld && matches!(opened.case().stage, Stage::Answered | Stage::Closed | Stage::Void)
}
