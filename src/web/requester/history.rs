//! What happened, as the requester may read it: internal notes, assignments and proposals left out.

use crate::{
    app::following::{self, Following},
    domain::{
        case::{command::NoticeSubject, event::Event, reply::Outcome},
        complaint::Complaint,
        law::{Due, status::State, zone::legal_date},
        moment::Moment,
    },
    i18n::Args,
    web::complaints,
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// One line of the history, as the component `timeline` reads it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Step {
    pub key: String,
    pub args: Args,
    pub at: Option<Timestamp>,
    pub on: Option<Date>,
    /// The latest day it may be, where the date of a feast leaves two.
    pub until: Option<Date>,
    pub next: bool,
    pub late: bool,
    /// Reasons given, as they were written.
    pub note: String,
}

impl Step {
    /// The day on which the page shows it.
    fn day(&self) -> Option<Date> {
        self.on.or_else(|| self.at.map(legal_date))
    }
}

fn step(key: impl Into<String>) -> Step {
    Step { key: key.into(), ..Step::default() }
}

/// The history, newest first: what is to come on top, and each period that passed on its day, before which
/// nothing of that day had happened yet.
pub fn of(following: &Following, moment: &Moment<'_>) -> Vec<Step> {
    let mut steps = told(following, |_| true);
    steps.append(&mut ahead(following, moment));
    steps.sort_by_key(|step| std::cmp::Reverse((step.next, step.day())));
    steps
}

/// What happened of that kind, newest first.
pub fn told(following: &Following, wanted: impl Fn(&Event) -> bool) -> Vec<Step> {
    let mut steps: Vec<Step> = following
        .history
        .iter()
        .filter(|entry| wanted(&entry.event))
        .filter_map(|entry| {
            let (key, args) = match &entry.event {
                Event::Complaint { complaint, happened } => complaints::is_told(happened)
                    .then(|| complaints::line(happened, *complaint, &following.history))?,
                event => (key(event)?, Args::new()),
            };
            let note = following::told(&entry.event).map_or("", |reasons| following.text(reasons)).to_owned();
            let recorded_on = legal_date(entry.recorded_at);
            // A fact of an earlier day is shown on its day; one recorded as it happened, with its hour.
            let earlier = entry.happened_on != recorded_on;
            Some(Step {
                note,
                args,
                at: (!earlier).then_some(entry.recorded_at),
                on: earlier.then_some(entry.happened_on),
                ..step(key)
            })
        })
        .collect();
    steps.reverse();
    steps
}

/// The end of the period, past or to come, while nothing has answered it.
fn ahead(following: &Following, moment: &Moment<'_>) -> Vec<Step> {
    let case = &following.case;
    let mut ahead = Vec::new();
    let ends = |state: &State| !matches!(state, State::Overdue { .. });
    for clock in case.running() {
        let Some(due) = &clock.due else { continue };
        let state = case.time_status(clock, moment).state;
        if ends(&state) {
            let key = format!("history-end-{}", clock.rule.code());
            ahead.push(ends_by(due, key));
        } else {
            let on = due.latest.tomorrow().ok();
            let key = format!("history-silence-{}", clock.rule.code());
            ahead.push(Step { on, late: true, ..step(key) });
        }
    }
    ahead.extend(case.complaints.iter().filter_map(|one| decision_ahead(one, moment)));
    ahead
}

/// The end of the period in which a complaint is decided, past or to come, while nothing was said.
fn decision_ahead(complaint: &Complaint, moment: &Moment<'_>) -> Option<Step> {
    let due = complaint.clock.as_ref().and_then(|clock| clock.due.as_ref());
    let due = due.filter(|_| complaint.stop().is_none())?;
    if complaint.is_silent(moment.today) {
        let key = format!("history-silence-{}", due.rule.code());
        return Some(Step { on: due.latest.tomorrow().ok(), late: true, ..step(key) });
    }
    let key = format!("history-end-{}", due.rule.code());
    Some(ends_by(due, key))
}

/// A last day to come, or the two between which it lies while a feast is estimated.
fn ends_by(due: &Due, key: String) -> Step {
    let until = due.provisional().then_some(due.latest);
    let on = if due.provisional() { due.earliest } else { due.due_on };
    Step { on: Some(on), until, next: true, ..step(key) }
}

/// The words of an event; none where it is not the requester's to read.
fn key(event: &Event) -> Option<String> {
    let key = match event {
        Event::Submitted(filed) if filed.received_on.is_none() => "history-dispatched",
        Event::Submitted(_) => "history-submitted",
        Event::Registered(_) => "history-registered",
        Event::Declared { .. } => "history-declared",
        Event::Acknowledged { .. } => "history-acknowledged",
        Event::TakenOn { .. } => "history-taken-on",
        Event::Extended { .. } => "history-extended",
        Event::ExtensionWithoutEffect { .. } => "history-extension-without-effect",
        Event::ExtensionLapsed { .. } => "history-extension-lapsed",
        Event::ExtensionRestored { .. } => "history-extension-restored",
        Event::ConsultationOpened { .. } => "history-consultation-opened",
        Event::ConsultationClosed { .. } => "history-consultation-closed",
        Event::Costs { happened, .. } => return Some(format!("history-costs-{}", happened.kind())),
        Event::Delivery { happened } => return Some(format!("history-delivery-{}", happened.kind())),
        Event::UrgencyAssessed { accepted: true, .. } => "history-urgency-accepted",
        Event::UrgencyAssessed { accepted: false, .. } => "history-urgency-declined",
        Event::Replied { reply, .. } if !reply.is_final => "history-replied-interim",
        Event::Replied { .. } => "history-replied",
        Event::CourtDeclared { .. } => "history-court-declared",
        Event::JudgmentRecorded { .. } => "history-judgment-recorded",
        Event::LetterDispatched { subject, .. } => match subject {
            NoticeSubject::Extension { .. } => "history-letter-extension",
            NoticeSubject::Reply { .. } => "history-letter-reply",
            NoticeSubject::Decision { .. } => "history-letter-decision",
            NoticeSubject::Information => "history-letter-dispatched",
            // A letter to a third party is not the requester's; that one is consulted has a line of its own.
            NoticeSubject::Consultation { .. } | NoticeSubject::Disclosure { .. } => return None,
        },
        Event::NoticeBounced { subject, .. } if subject.third_party().is_none() => "history-notice-bounced",
        Event::ReplyReceived { .. } => "history-reply-received",
        Event::ReceiptCorrected { .. } => "history-receipt-corrected",
        Event::Withdrawn { .. } => "history-withdrawn",
        Event::Voided { .. } => "history-voided",
        Event::Reopened { .. } => "history-reopened",
        Event::LinkRenewed { .. } => "history-link-renewed",
        Event::Passed { .. } => "history-passed",
        Event::Closed => "history-closed",
        Event::Recalculated { act: Some(_), .. } => "history-recalculated",
        Event::Assigned { .. }
        | Event::Complaint { .. }
        | Event::ThirdParty { .. }
        | Event::Contribution { .. }
        | Event::Noted { .. }
        | Event::Proposed { .. }
        | Event::Confirmed { .. }
        | Event::Declined { .. }
        | Event::NoticeLeft { .. }
        | Event::NoticeGivenUp { .. }
        | Event::NoticeBounced { .. }
        | Event::Recalculated { .. } => return None,
    };
    Some(key.to_owned())
}

/// The words of an outcome, once the answer was shown.
pub fn outcome_key(outcome: Outcome) -> String {
    format!("outcome-{}", outcome.code())
}

/// A line of each kind, for the samples of the case page.
pub fn samples() -> Vec<Step> {
    const KEYS: [&str; 39] = [
        "history-recalculated",
        "history-end-head-decision",
        "history-end-commission-decision",
        "history-silence-head-decision",
        "history-silence-commission-decision",
        "history-court-declared",
        "history-judgment-recorded",
        "history-end-answer",
        "history-end-urgent",
        "history-silence-answer",
        "history-silence-urgent",
        "history-dispatched",
        "history-submitted",
        "history-registered",
        "history-acknowledged",
        "history-taken-on",
        "history-extended",
        "history-extension-without-effect",
        "history-extension-lapsed",
        "history-extension-restored",
        "history-consultation-opened",
        "history-consultation-closed",
        "history-urgency-accepted",
        "history-urgency-declined",
        "history-replied-interim",
        "history-replied",
        "history-letter-dispatched",
        "history-letter-extension",
        "history-letter-reply",
        "history-letter-decision",
        "history-notice-bounced",
        "history-reply-received",
        "history-receipt-corrected",
        "history-withdrawn",
        "history-voided",
        "history-reopened",
        "history-link-renewed",
        "history-closed",
        "history-passed",
    ];
    let keys = KEYS.into_iter().chain(SUPPLY);
    keys.map(|key| Step { at: Some(Timestamp::UNIX_EPOCH), ..step(key) }).collect()
}

/// What can happen to a complaint, for the samples of its page.
pub fn samples_of_complaint() -> Vec<Step> {
    const KINDS: [&str; 10] = [
        "filed",
        "registered",
        "acknowledged",
        "ripened",
        "admitted",
        "dismissed",
        "decided",
        "received",
        "withdrawn",
        "promise-broken",
    ];
    let args = Args::new().with("body", "head");
    KINDS.map(|kind| Step { args: args.clone(), ..step(format!("complaint-event-{kind}")) }).into()
}
/// What happens to costs and delivery.
const SUPPLY: [&str; 7] = [
    "history-costs-quoted",
    "history-costs-withdrawn",
    "history-costs-paid",
    "history-delivery-appointed",
    "history-delivery-changed",
    "history-delivery-missed",
    "history-delivery-supplied",
];
