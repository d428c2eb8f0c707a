//! The page of a complaint: what is complained of, the request and the answers under review, the period with
//! its reasons, what the body did and said, the acts available and no other, and the history.

use super::{
    bench::{Bench, Opened, Place, path},
    fields, story,
    view::{self, Before, Came, Disputed, Inquired, Outcome, Period, Request, Said, Under},
};
use crate::{
    domain::{
        case::{
            available::available as on_case,
            command::{Action as OnCase, NoticeSubject},
            reply::Road,
        },
        complaint::{available::available, command::Action, facts::Body, last_day::LastDay},
        moment::Moment,
    },
    notifications::message::Sender,
    persistence::{events, outbox, people},
    web::{
        Failure,
        answer::Reader,
        commission::meetings::{Standing, standings},
        passings::{self, PassedView},
        staff::Stop,
        views::Page,
        workplace::{
            files, reference,
            reply::ReplyView,
            story::{Step, people as people_of},
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

/// The page of a complaint.
#[derive(Debug, Serialize)]
pub struct ComplaintPage {
    pub(super) place: &'static str,
    pub(super) body: &'static str,
    pub(super) reference: String,
    pub(super) path: String,
    pub(super) institution: String,
    /// How the case came to it, where it was addressed to another.
    pub(super) passings: Vec<PassedView>,
    pub(super) today: Date,
    pub(super) state: &'static str,
    pub(super) silent: bool,
    pub(super) overtaken: bool,
    pub(super) withdrawn_on: Option<Date>,
    pub(super) came: Came,
    pub(super) under: Under,
    pub(super) disputed: Option<Disputed>,
    /// What is declared of the complaint to the head.
    pub(super) declared: Option<Said>,
    pub(super) request: Request,
    pub(super) replies: Vec<ReplyView>,
    pub(super) before: Option<Before>,
    pub(super) period: Option<Period>,
    pub(super) steps: Vec<Inquired>,
    pub(super) outcome: Option<Outcome>,
    /// The last day of the next remedy, as the complainant is told it.
    pub(super) next: Option<Date>,
    /// What was promised comes after it.
    pub(super) outlasts: bool,
    pub(super) reopens: bool,
    pub(super) first: Option<&'static str>,
    pub(super) acts: Vec<&'static str>,
    /// The meetings on whose agenda it stands or stood; the Commission alone is told.
    pub(super) meetings: Vec<Standing>,
    /// The letter of the decision, while it waits for its dispatch here.
    pub(super) letters: Vec<Letter>,
    pub(super) story: Vec<Step>,
    pub(super) done: String,
}

/// A letter that waits.
#[derive(Debug, Serialize)]
pub struct Letter {
    pub(super) href: String,
    pub(super) kind: &'static str,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

impl Page for ComplaintPage {
    const TEMPLATE: &'static str = "hearing/complaint.html";

    fn samples() -> Vec<Self> {
        super::samples::complaints()
    }
}

/// `GET /{lang}/{place}/complaints/{reference}`
pub async fn show<P: Place>(
    bench: Bench<P>,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let opened = bench.open(reference(&names)).await?;
    let done = asked.map(|Query(asked)| asked.done).unwrap_or_default();
    let page = page(&bench, &opened, &done).await?;
    Ok(bench.member.visit.private_page(StatusCode::OK, bench.chrome(), &page)?)
}

async fn page<P: Place>(bench: &Bench<P>, opened: &Opened, done: &str) -> Result<ComplaintPage, Failure> {
    let db = &bench.portal().db;
    let moment = bench.moment(opened.case())?;
    let history = events::history(db, opened.case().id).await?;
    let names = people::names(db, people_of(&history)).await?;
    let letters = outbox::of_case(db, opened.case().id).await?;
    let acts = acts(&available(opened.case(), &opened.complaint, &bench.actor, &moment));
    let locale = bench.member.visit.locale;
    let reader = Reader::new(bench.portal(), locale);
    let mut view = view::<P>(opened, &moment, reader);
    view.institution = opened.institution.name.of(locale.code()).to_owned();
    view.passings = passings::of(bench.portal(), opened.case());
    view.letters = letters.iter().filter_map(|notice| letter::<P>(opened, notice)).collect();
    if P::BODY == Body::Commission {
        view.meetings = standings(db, opened.complaint.id).await?;
    }
    let may_reopen = on_case(opened.case(), &bench.actor, &moment).contains(&OnCase::Reopen);
    view.reopens = may_reopen && view::reopens(opened);
    view.story = story::steps::<P>(opened, &history, 0, &names, reader);
    view.first = FIRST.map(Action::code).into_iter().find(|act| acts.contains(act));
    view.acts = acts.into_iter().filter(|act| Some(*act) != view.first).collect();
    view.done = self::done(done).unwrap_or_default().to_owned();
    Ok(view)
}

/// The letters about this complaint that this place has to hand over.
fn letter<P: Place>(opened: &Opened, notice: &outbox::Notice) -> Option<Letter> {
    let of_this = match notice.subject {
        NoticeSubject::Decision { complaint } => complaint == opened.complaint.id,
        _ => notice.facts.reference == opened.complaint.reference.to_string(),
    };
    let (own, place) = match P::BODY {
        Body::Head => (Sender::Institution, "officer"),
        Body::Commission => (Sender::Commission, "commission"),
    };
    let waits = notice.state == outbox::State::Queued && notice.road == Road::Letter;
    (of_this && waits && notice.sender == own)
        .then(|| Letter { href: format!("{place}/letters/{}", notice.id), kind: notice.kind.code() })
}

/// What can have been done just before: the words `hearing-done-…`.
fn done(code: &str) -> Option<&'static str> {
    let here = |action: &Action| *action == Action::Register || fields::kind(*action).is_some();
    Action::parse(code).filter(here).map(Action::code)
}

/// The acts that a page shows as its one filled button, the first that is available.
const FIRST: [Action; 4] = [Action::Admit, Action::Respond, Action::Decide, Action::RecordReceipt];

/// The acts that have a page of their own, in the order of the table.
fn acts(available: &[Action]) -> Vec<&'static str> {
    available.iter().filter(|action| fields::kind(**action).is_some()).map(|action| action.code()).collect()
}

/// A complaint as its page shows it; letters, acts and history come from the store.
pub(super) fn view<P: Place>(opened: &Opened, moment: &Moment<'_>, reader: Reader) -> ComplaintPage {
    let complaint = &opened.complaint;
    let told = &opened.told;
    let own = files::under(&path::<P>(complaint), complaint.files(), told);
    let came = view::came(opened, complaint, own, moment);
    let reads = complaint.is_read_by(P::BODY);
    let next = complaint.sent().and_then(|_| LastDay::of_decision(opened.case(), complaint, moment));
    ComplaintPage {
        place: P::PATH,
        body: complaint.body.code(),
        reference: complaint.reference.to_string(),
        path: path::<P>(complaint),
        institution: String::new(),
        passings: Vec::new(),
        today: moment.today,
        state: if complaint.is_without_object(opened.case(), moment) {
            "without-object"
        } else {
            complaint.state.code()
        },
        silent: complaint.is_silent(moment.today),
        overtaken: complaint.is_overtaken(opened.case()),
        withdrawn_on: complaint.withdrawn_on,
        came: if reads { came } else { came.kept() },
        under: view::under(opened.case(), complaint),
        disputed: view::disputed(opened),
        declared: complaint.declared.as_ref().filter(|_| reads).map(|declared| view::said(declared, told)),
        request: view::request::<P>(opened),
        replies: view::replies::<P>(opened, reader),
        before: view::before_it::<P>(opened, moment),
        period: view::period_of(complaint, moment),
        steps: view::steps::<P>(opened),
        outcome: view::outcome(complaint, told, moment.today),
        next: next.map(|last| last.on),
        outlasts: complaint.promise_outlasts_the_window(opened.case(), moment),
        reopens: false,
        first: None,
        acts: Vec::new(),
        meetings: Vec::new(),
        letters: Vec::new(),
        story: Vec::new(),
        done: String::new(),
    }
}
