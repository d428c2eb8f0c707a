//! The officer's page of a case: the facts, the clocks with "why this date", the acts available and no
//! other, replies, and the history.

use super::{
    office::{Office, Opened, Told},
    story::{self, Step},
};
use crate::{
    domain::{
        case::{
            Case,
            available::available,
            clock::Clock,
            command::Action,
            facts::Attachment,
            ground::Ground,
            reply::{ItemAnswer, Reply},
        },
        id::UserId,
        law::{Explanation, explain, period, status::TimeStatus},
        moment::Moment,
    },
    i18n::Locale,
    persistence::{events, outbox, people},
    web::{Failure, answer, staff::Stop, views::Page},
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The page of a case.
#[derive(Debug, Serialize)]
pub struct CasePage {
    pub(super) reference: String,
    pub(super) path: String,
    pub(super) title: String,
    pub(super) today: Date,
    pub(super) stage: &'static str,
    pub(super) urgent: bool,
    pub(super) urgency_disputed: bool,
    pub(super) outcome: Option<&'static str>,
    pub(super) assignee: String,
    pub(super) clocks: Vec<ClockView>,
    /// The act to do next, and the others, as segments of their addresses.
    pub(super) first: Option<&'static str>,
    pub(super) acts: Vec<&'static str>,
    pub(super) facts: Facts,
    pub(super) files: Vec<FileView>,
    pub(super) replies: Vec<ReplyView>,
    pub(super) proposals: Vec<ProposalView>,
    pub(super) consultations: Vec<ConsultationView>,
    pub(super) letters: Vec<LetterView>,
    pub(super) complain: Vec<Date>,
    pub(super) story: Vec<Step>,
    /// What was just done, or nothing.
    pub(super) done: String,
}

/// One clock with its reasons.
#[derive(Debug, Serialize)]
pub struct ClockView {
    rule: &'static str,
    status: TimeStatus,
    due_on: Option<Date>,
    length: u16,
    explanation: Option<Explanation>,
}

/// What was asked, by whom and how.
#[derive(Debug, Serialize)]
pub struct Facts {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) document: &'static str,
    pub(super) has_number: bool,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) organisation: String,
    pub(super) behalf: String,
    pub(super) language: &'static str,
    pub(super) objects: bool,
    pub(super) information: String,
    pub(super) urgency: String,
    pub(super) delivery: &'static str,
    pub(super) channel: &'static str,
    pub(super) filed_at: Timestamp,
    pub(super) received_on: Option<Date>,
    pub(super) evidence: String,
}

/// A file of the case.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    href: String,
    name: String,
    bytes: u64,
}

/// A reply as it stands.
#[derive(Debug, Serialize)]
pub struct ReplyView {
    id: String,
    is_final: bool,
    outcome: &'static str,
    text: String,
    items: Vec<ItemView>,
    files: Vec<FileView>,
    given_on: Date,
    road: &'static str,
    dispatched_on: Option<Date>,
    received_on: Option<Date>,
    proof: &'static str,
}

/// One item of a reply: `ground` is empty for what is supplied.
#[derive(Debug, Clone, Serialize)]
pub struct ItemView {
    pub what: String,
    pub ground: &'static str,
    pub exceptions: Vec<&'static str>,
    pub citation: String,
    pub reasons: String,
}

/// An act that waits for its second person.
#[derive(Debug, Serialize)]
pub struct ProposalView {
    id: String,
    act: &'static str,
    by: String,
    on: Date,
    expires_on: Option<Date>,
    is_alive: bool,
    can_confirm: bool,
}

/// A consultation of a third party.
#[derive(Debug, Serialize)]
pub struct ConsultationView {
    who: String,
    opened_on: Date,
    closed_on: Option<Date>,
    end: &'static str,
}

/// A letter that waits.
#[derive(Debug, Serialize)]
pub struct LetterView {
    id: String,
    kind: &'static str,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// `GET /{lang}/officer/cases/{reference}`
pub async fn show(
    office: Office,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    let done = asked.map(|Query(asked)| asked.done).unwrap_or_default();
    let page = page(&office, &opened, &done).await?;
    Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), &page)?)
}

/// The reference in the address.
pub fn reference(names: &HashMap<String, String>) -> &str {
    names.get("reference").map_or("", String::as_str)
}

/// The page of a case, read from the store.
async fn page(office: &Office, opened: &Opened, done: &str) -> Result<CasePage, Failure> {
    let db = &office.portal().db;
    let case = opened.case();
    let history = events::history(db, case.id).await?;
    let mut known = story::people(&history);
    known.extend(case.assignee);
    let names = people::names(db, known).await?;
    let letters = outbox::of_case(db, case.id).await?;
    let moment = office.moment();
    let acts = acts(&available(case, &office.actor, &moment));
    let mut view = view(case, &opened.told, &moment, office.member.visit.locale);
    view.letters = letters.iter().filter(|notice| waits(notice)).map(letter).collect();
    view.assignee = case.assignee.and_then(|user| names.get(&user).cloned()).unwrap_or_default();
    view.proposals = proposals(case, office.actor.user(), &moment, &names);
    view.story = story::steps(&history, 0, &opened.told, &names);
    view.first = FIRST.into_iter().find(|act| acts.contains(act));
    view.acts = acts.into_iter().filter(|act| Some(*act) != view.first).collect();
    view.done = DONE.iter().find(|code| **code == done).map(|code| (*code).to_owned()).unwrap_or_default();
    Ok(view)
}

/// Whether a notice waits to be printed.
fn waits(notice: &outbox::Notice) -> bool {
    notice.state == outbox::State::Queued && notice.road == crate::domain::case::reply::Road::Letter
}

fn letter(notice: &outbox::Notice) -> LetterView {
    LetterView { id: notice.id.to_string(), kind: notice.kind.code() }
}

/// What can have been done just before: the words `office-done-…`.
pub const DONE: [&str; 19] = [
    "acknowledge",
    "take-on",
    "assign",
    "note",
    "extend",
    "open-consultation",
    "close-consultation",
    "assess-urgency",
    "reply",
    "propose-reply",
    "propose-void",
    "propose-correction",
    "confirm",
    "decline",
    "record-receipt",
    "record-withdrawal",
    "reopen",
    "renew-link",
    "register",
];

/// The acts that a page shows as its one filled button, the first that is available.
const FIRST: [&str; 4] = ["acknowledge", "assess-urgency", "take-on", "reply"];

/// The acts that have a page of their own, in the order of the table. A reply for sign-off begins as a
/// reply, confirming and recording a dispatch begin at what they are about.
pub fn acts(available: &[Action]) -> Vec<&'static str> {
    available
        .iter()
        .filter(|action| {
            !matches!(
                action,
                Action::ProposeReply | Action::Confirm | Action::Decline | Action::RecordDispatch
            )
        })
        .map(|action| action.code())
        .collect()
}

/// The facts of a case as the page shows them; names, letters and history come from the store.
pub(super) fn view(case: &Case, told: &Told, moment: &Moment<'_>, locale: Locale) -> CasePage {
    let window = case.complaint_window(moment);
    let complain = if case.final_reply().is_some() {
        window.openings.iter().filter_map(|opening| opening.file_by).collect()
    } else {
        Vec::new()
    };
    CasePage {
        reference: case.reference.to_string(),
        path: super::office::path(case),
        title: told.title(case),
        today: moment.today,
        stage: case.stage.code(),
        urgent: case.is_urgent(),
        urgency_disputed: case.is_urgent() && !case.urgency_stands(),
        outcome: case.outcome().map(|outcome| outcome.code()),
        assignee: String::new(),
        clocks: case.clocks.iter().map(|clock| clock_view(case, clock, moment)).collect(),
        first: None,
        acts: Vec::new(),
        facts: facts(case, told),
        files: files(case, &case.attachments, told),
        replies: case.replies.iter().rev().map(|reply| reply_view(case, reply, told, locale)).collect(),
        proposals: Vec::new(),
        consultations: consultations(case, told),
        letters: Vec::new(),
        complain,
        story: Vec::new(),
        done: String::new(),
    }
}

fn consultations(case: &Case, told: &Told) -> Vec<ConsultationView> {
    case.consultations
        .iter()
        .map(|one| ConsultationView {
            who: told.text(&one.third_party),
            opened_on: one.opened_on,
            closed_on: one.closed.map(|(on, _)| on),
            end: one.closed.map_or("", |(_, end)| end.code()),
        })
        .collect()
}

fn clock_view(case: &Case, clock: &Clock, moment: &Moment<'_>) -> ClockView {
    let extended = clock.is_extended();
    ClockView {
        rule: clock.rule.code(),
        status: case.time_status(clock, moment),
        due_on: clock.due.as_ref().map(|due| due.due_on),
        length: period(clock.rule, clock.started_on).total(extended),
        explanation: explain(moment.calendar, clock.rule, extended, clock.started_on, moment.classes).ok(),
    }
}

fn facts(case: &Case, told: &Told) -> Facts {
    let requester = &case.requester;
    let behalf = requester
        .behalf
        .as_ref()
        .map(|behalf| format!("{} ({})", told.text(&behalf.name), told.text(&behalf.capacity)));
    Facts {
        name: told.name(case),
        address: told.optional(requester.address.as_ref()),
        document: requester.identity.as_ref().map_or("", |identity| identity.document.code()),
        has_number: requester.identity.is_some(),
        email: told.optional(requester.email.as_ref()),
        phone: told.optional(requester.phone.as_ref()),
        organisation: told.optional(requester.organisation.as_ref()),
        behalf: behalf.unwrap_or_default(),
        language: requester.language.code(),
        objects: requester.objects_to_publication,
        information: told.text(&case.ask.information),
        urgency: told.optional(case.ask.urgency.as_ref()),
        delivery: case.ask.delivery.code(),
        channel: case.channel.code(),
        filed_at: case.filed_at,
        received_on: case.received_on,
        evidence: told.optional(case.evidence.as_ref()),
    }
}

fn files(case: &Case, attachments: &[Attachment], told: &Told) -> Vec<FileView> {
    attachments
        .iter()
        .map(|file| FileView {
            href: format!("{}/files/{}", super::office::path(case), file.file),
            name: told.text(&file.name),
            bytes: file.size,
        })
        .collect()
}

fn reply_view(case: &Case, reply: &Reply, told: &Told, locale: Locale) -> ReplyView {
    ReplyView {
        id: reply.text.id.to_string(),
        is_final: reply.text.is_final,
        outcome: reply.text.outcome().code(),
        text: told.text(&reply.text.text),
        items: reply
            .text
            .items
            .iter()
            .map(|item| item_view(locale, &item.what, &item.answer, told))
            .collect(),
        files: files(case, &reply.text.files, told),
        given_on: reply.given_on,
        road: reply.road.code(),
        dispatched_on: reply.dispatched_on,
        received_on: reply.received_on,
        proof: reply.proof.as_ref().map_or("", story::proof_code),
    }
}

/// One item as it reads in that language.
pub fn item_view(
    locale: Locale,
    what: &crate::domain::sealed::Sealed,
    answer: &ItemAnswer,
    told: &Told,
) -> ItemView {
    let what = told.text(what);
    match answer {
        ItemAnswer::Supplied => ItemView {
            what,
            ground: "",
            exceptions: Vec::new(),
            citation: String::new(),
            reasons: String::new(),
        },
        ItemAnswer::Withheld { ground, reasons } => ItemView {
            what,
            ground: ground.code(),
            exceptions: match ground {
                Ground::Excepted { exceptions, .. } => exceptions.iter().map(|one| one.code()).collect(),
                _ => Vec::new(),
            },
            citation: answer::citation(locale, ground, |sealed| told.text(sealed)),
            reasons: told.text(reasons),
        },
    }
}

/// The acts that wait, as that person may see to them.
pub(super) fn proposals(
    case: &Case,
    user: Option<UserId>,
    moment: &Moment<'_>,
    names: &HashMap<UserId, String>,
) -> Vec<ProposalView> {
    let view = |one: &crate::domain::case::Proposal| {
        let is_alive = one.expires_on.is_none_or(|last| moment.today <= last);
        ProposalView {
            id: one.id.to_string(),
            act: story::act_code(&one.act),
            by: one.by.and_then(|user| names.get(&user).cloned()).unwrap_or_default(),
            on: one.on,
            expires_on: one.expires_on,
            is_alive,
            can_confirm: is_alive && one.by != user,
        }
    };
    case.proposals.iter().map(view).collect()
}

/// One letter of each kind, for the samples.
pub(super) fn sample_letters() -> Vec<LetterView> {
    let letter = |kind: &crate::notifications::message::MessageKind| LetterView {
        id: "1".to_owned(),
        kind: kind.code(),
    };
    crate::notifications::message::MessageKind::ALL.iter().map(letter).collect()
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "officer/case.html";

    fn samples() -> Vec<Self> {
        super::samples::case_pages()
    }
}
