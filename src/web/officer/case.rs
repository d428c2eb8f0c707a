//! The officer's page of a case: the facts, the clocks with "why this date", the acts available and no
//! other, replies, and the history.

use super::{
    campaigns::{self, Membership},
    contributions::{self, ContributionView},
    costs, delivery,
    facts::{self, Facts},
    fields::{Begins, begins},
    files, identity,
    office::{Office, Opened},
    proposal::{self, ProposalView},
    third_party::{self, ConsultationView},
};
use crate::{
    app::Portal,
    domain::{
        case::{Case, available::available, clock::Clock, command::Action},
        complaint::{Complaint, last_day::LastDay},
        institution::Names,
        law::{Explanation, period, status::TimeStatus},
        moment::Moment,
        recalculation,
    },
    persistence::{events, outbox, people},
    web::{
        Failure,
        answer::Reader,
        hearing,
        passings::{self, PassedView},
        staff::Stop,
        views::Page,
        workplace::{
            files::FileView,
            reference,
            reply::{self, ReplyView},
            story::{self, Step},
            told::Told,
        },
    },
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The page of a case.
#[derive(Debug, Serialize)]
pub struct CasePage {
    pub(super) reference: String,
    pub(super) path: String,
    pub(super) title: String,
    /// How it came to this institution, where it was addressed to another.
    pub(super) passings: Vec<PassedView>,
    pub(super) today: Date,
    pub(super) stage: &'static str,
    pub(super) urgent: bool,
    pub(super) urgency_disputed: bool,
    pub(super) outcome: Option<&'static str>,
    pub(super) assignee: String,
    pub(super) clocks: Vec<ClockView>,
    /// An act of the calendar has moved a date that is still to be counted anew.
    pub(super) recalculating: bool,
    /// The act to do next, and the others, as segments of their addresses.
    pub(super) first: Option<&'static str>,
    pub(super) acts: Vec<&'static str>,
    pub(super) facts: Facts,
    pub(super) files: Vec<FileView>,
    pub(super) replies: Vec<ReplyView>,
    pub(super) proposals: Vec<ProposalView>,
    pub(super) consultations: Vec<ConsultationView>,
    pub(super) contributions: Vec<ContributionView>,
    pub(super) quotes: Vec<costs::QuoteView>,
    pub(super) delivery: delivery::DeliveryView,
    /// The other bodies to which the same request went.
    pub(super) also: Vec<Names>,
    pub(super) letters: Vec<LetterView>,
    pub(super) complaints: Vec<ComplaintView>,
    /// The last day to complain of the answer, as its requester is told it.
    pub(super) complain: Option<Date>,
    /// With which others it is answered.
    pub(super) campaign: Membership,
    pub(super) story: Vec<Step>,
    /// What was just done, or nothing.
    pub(super) done: String,
}

/// One clock with its reasons.
#[derive(Debug, Serialize)]
pub struct ClockView {
    rule: &'static str,
    status: TimeStatus,
    pub(super) in_time_if_rolled: bool,
    due_on: Option<Date>,
    length: u16,
    explanation: Option<Explanation>,
}

/// A complaint about the request, with its clock.
#[derive(Debug, Serialize)]
pub struct ComplaintView {
    reference: String,
    href: String,
    body: &'static str,
    state: &'static str,
    status: Option<TimeStatus>,
    due_on: Option<Date>,
}

/// A letter that waits.
#[derive(Debug, Serialize)]
pub struct LetterView {
    pub(super) id: String,
    pub(super) kind: &'static str,
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

/// The page of a case, read from the store.
async fn page(office: &Office, opened: &Opened, done: &str) -> Result<CasePage, Failure> {
    let db = &office.portal().db;
    let case = opened.case();
    let history = events::history(db, case.id).await?;
    let mut known = story::people(&history);
    known.extend(case.assignee);
    let names = people::names(db, known).await?;
    let letters = outbox::of_case(db, case.id).await?;
    let moment = office.moment_of(case);
    let acts = acts(&available(case, &office.actor, &moment));
    let reader = Reader::new(office.portal(), office.member.visit.locale);
    let mut view = view(case, &opened.told, &moment, reader);
    contributions::say_undelivered(office, case, &mut view.contributions).await?;
    view.also = also(office.portal(), case);
    view.passings = passings::of(office.portal(), case);
    view.facts.can_look = identity::may_look(office);
    view.campaign = campaigns::membership(office, case.id).await?;
    view.recalculating = recalculation::is_behind(case, office.portal().settled(), &moment);
    view.letters = letters.iter().filter(|notice| waits(notice)).map(letter).collect();
    view.assignee = case.assignee.and_then(|user| names.get(&user).cloned()).unwrap_or_default();
    view.proposals = proposal::waiting(case, &office.actor, &moment, &names);
    view.story = story::steps(&history, 0, &opened.told, &names, reader);
    view.first = FIRST.map(Action::code).into_iter().find(|act| acts.contains(act));
    view.acts = acts.into_iter().filter(|act| Some(*act) != view.first).collect();
    view.done = self::done(done).unwrap_or_default().to_owned();
    Ok(view)
}

/// Whether a notice waits to be printed.
fn waits(notice: &outbox::Notice) -> bool {
    notice.state == outbox::State::Queued
        && notice.road == crate::domain::case::reply::Road::Letter
        && notice.sender == crate::notifications::message::Sender::Institution
}

fn letter(notice: &outbox::Notice) -> LetterView {
    LetterView { id: notice.id.to_string(), kind: notice.kind.code() }
}

/// What can have been done just before: the words `office-done-…`.
pub(super) fn done(code: &str) -> Option<&'static str> {
    let here = |action: &Action| !matches!(begins(*action), Begins::Elsewhere);
    Action::parse(code).filter(here).map(Action::code)
}

/// The acts that a page shows as its one filled button, the first that is available.
const FIRST: [Action; 4] = [Action::Acknowledge, Action::AssessUrgency, Action::TakeOn, Action::Reply];

/// The acts that have a form or a page of their own, in the order of the table.
pub fn acts(available: &[Action]) -> Vec<&'static str> {
    let own = |action: &&Action| matches!(begins(**action), Begins::Form(_) | Begins::Page);
    available.iter().filter(own).map(|action| action.code()).collect()
}

/// The facts of a case as the page shows them; names, letters and history come from the store.
pub(super) fn view(case: &Case, told: &Told, moment: &Moment<'_>, reader: Reader) -> CasePage {
    let answer = case.replies.iter().rfind(|reply| reply.text.is_final);
    let complain = answer.and_then(|reply| LastDay::of_answer(case, reply.text.id, moment));
    CasePage {
        reference: case.reference.to_string(),
        path: super::office::path(case),
        title: told.title(case),
        passings: Vec::new(),
        today: moment.today,
        stage: case.stage.code(),
        urgent: case.is_urgent(),
        urgency_disputed: case.is_urgent() && !case.urgency_stands(),
        outcome: case.outcome().map(|outcome| outcome.code()),
        assignee: String::new(),
        clocks: case.clocks_by_day().into_iter().map(|clock| clock_view(case, clock, moment)).collect(),
        recalculating: false,
        first: None,
        acts: Vec::new(),
        facts: facts::of(case, told),
        files: files::of(case, case.files(), told),
        replies: case
            .replies
            .iter()
            .rev()
            .map(|one| reply::view(one, &super::office::path(case), told, reader))
            .collect(),
        proposals: Vec::new(),
        consultations: third_party::views(case, told),
        contributions: contributions::views(case, told, moment.today),
        quotes: costs::of_office(case, told),
        delivery: delivery::of_office(case, told),
        also: Vec::new(),
        letters: Vec::new(),
        complaints: case.complaints.iter().rev().map(|one| complaint(one, moment)).collect(),
        complain: complain.map(|last| last.on),
        campaign: Membership::default(),
        story: Vec::new(),
        done: String::new(),
    }
}

/// The names of the other bodies, which the office may know: nothing else of what they do.
fn also(portal: &Portal, case: &Case) -> Vec<Names> {
    let others = case.group.iter().flat_map(|group| &group.others);
    let known = others.filter_map(|other| portal.directory.get(&other.institution));
    known.map(|institution| institution.name.clone()).collect()
}

fn complaint(complaint: &Complaint, moment: &Moment<'_>) -> ComplaintView {
    ComplaintView {
        reference: complaint.reference.to_string(),
        href: hearing::bench::path::<hearing::bench::AtOffice>(complaint),
        body: complaint.body.code(),
        state: complaint.state.code(),
        status: complaint.time_status(moment),
        due_on: complaint.clock.as_ref().and_then(|clock| clock.due.as_ref()).map(|due| due.due_on),
    }
}

fn clock_view(case: &Case, clock: &Clock, moment: &Moment<'_>) -> ClockView {
    let extended = clock.is_extended();
    ClockView {
        rule: clock.rule.code(),
        status: case.time_status(clock, moment),
        in_time_if_rolled: case.is_in_time_if_rolled(clock, moment),
        due_on: clock.due.as_ref().map(|due| due.due_on),
        length: period(clock.rule, clock.started_on).total(extended),
        explanation: clock.explanation(moment),
    }
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "officer/case.html";

    fn samples() -> Vec<Self> {
        super::samples::case::pages()
    }
}
