//! One case behind a number, without identity: who answered for it, each period with the reasons of its last day, and its
//! chain event by event. No text of anybody is opened for it.

mod sample;

use super::{
    Desk,
    asked::{self, Asked, query},
    draw::Drawing,
    words::ground,
};
use crate::{
    app::figures::{AuditedCase, Complained, Happened, Moving, Period},
    domain::{
        case::said::{Detail, Family},
        figures::{Filter, Series, Verdict, verdict},
        institution::{Directory, InstitutionCode, Names},
        law::Explanation,
        recalculation::Span,
        reference::Reference,
    },
    i18n::{Args, Locale},
    persistence::figures::Read,
    web::{
        Failure, answer, paging,
        passings::{self, PassedView},
        staff::Stop,
        views::Page,
        workplace::{reference, story},
    },
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use std::collections::HashMap;

/// The page.
#[derive(Debug, Serialize)]
pub struct Case {
    reference: String,
    institution: Option<Names>,
    addressed: Option<Names>,
    passings: Vec<PassedView>,
    stage: &'static str,
    kind: &'static str,
    channel: &'static str,
    filed_at: Timestamp,
    received_on: Option<Date>,
    as_of: Date,
    periods: Vec<PeriodView>,
    complaints: Vec<ComplaintView>,
    /// The newest first.
    story: Vec<Step>,
    /// The hash of the last event.
    head: String,
    /// Where the way back leads, after the language, and its words.
    back: String,
    back_to: &'static str,
}

/// A period, as it stood at the end of the as-of date.
#[derive(Debug, Clone, Serialize)]
struct PeriodView {
    rule: &'static str,
    /// Of the complaint, where it is one's.
    reference: String,
    names: Option<Names>,
    received_on: Date,
    first_on: Option<Date>,
    last_on: Option<Date>,
    term: &'static str,
    /// `valid` or `invalid`, with its ground.
    extension: &'static str,
    extension_ground: &'static str,
    ended: &'static str,
    ended_on: Option<Date>,
    units: Option<u32>,
    unit: &'static str,
    late_by: Option<u32>,
    verdict: &'static str,
    /// The shape of the verdict.
    shape: &'static str,
    /// It began after the as-of date.
    is_later: bool,
    due: Option<Span>,
    moved: Vec<MovedView>,
    explanation: Option<Explanation>,
}

#[derive(Debug, Clone, Serialize)]
struct MovedView {
    step: &'static str,
    on: Date,
    article: String,
    after: Option<Span>,
}

#[derive(Debug, Clone, Serialize)]
struct ComplaintView {
    reference: String,
    body: &'static str,
    received_on: Date,
    state: &'static str,
}

/// An event.
#[derive(Debug, Clone, Serialize)]
struct Step {
    seq: u32,
    key: String,
    args: Args,
    role: &'static str,
    at: Timestamp,
    on: Date,
    complaint: String,
    details: Vec<DetailView>,
    hash: String,
    late: bool,
}

/// A word beside a sentence, with the days that it speaks of.
#[derive(Debug, Clone, Default, Serialize)]
struct DetailView {
    key: String,
    on: Option<Date>,
    /// The last day that was set or moved; `is_due` where it is about one, whether it can be counted or not.
    is_due: bool,
    before: Option<Span>,
    after: Option<Span>,
}

/// The address of the page of a case, after the language; `here` is the query of the list that leads there.
pub fn href(reference: &str, here: &str) -> String {
    format!("auditor/cases/{reference}{here}")
}

/// `GET /{lang}/auditor/cases/{reference}`: of a request, or of one of its complaints.
pub async fn show(
    desk: Desk,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
    drawing: Result<Query<Drawing>, QueryRejection>,
) -> Result<Response, Stop> {
    let (asked, drawing) = (asked::words(asked)?, asked::words(drawing)?);
    let (filter, form) = asked.filter(desk.reader());
    let found = Reference::find(reference(&names)).filter(|_| form.is_right());
    let reference = found.ok_or(Failure::NotFound)?;
    let case = desk.reader().case(&reference, filter.as_of).await?.ok_or(Failure::NotFound)?;
    let on = paging::query(&[("as_of", &filter.as_of.to_string())]);
    desk.reads(Read::Case, &format!("{reference}{on}")).await?;
    let page =
        shown(desk.reader().directory(), desk.locale(), case, &filter, way_back(&filter, &asked, &drawing));
    Ok(desk.page("auditor", StatusCode::OK, &page)?)
}

/// To the sample or the list that led here, else to the figures.
fn way_back(filter: &Filter, asked: &Asked, drawing: &Drawing) -> (String, &'static str) {
    if drawing.is_right() {
        return (format!("auditor/samples{}", drawing.query(filter)), "auditor-samples-title");
    }
    let is_list = !asked.series.is_empty() || !asked.only.is_empty();
    match asked.part().filter(|_| is_list) {
        Some((series, only)) => {
            let own = [("series", series.code()), ("only", &only.code()), ("after", &asked.after)];
            (format!("auditor/cases{}", query(filter, &own)), "auditor-case-back")
        }
        None => (format!("auditor{}", query(filter, &[])), "auditor-title"),
    }
}

fn shown(
    directory: &'static Directory,
    locale: Locale,
    case: AuditedCase,
    filter: &Filter,
    (back, back_to): (String, &'static str),
) -> Case {
    let name = |code: &InstitutionCode| directory.get(code).map(|one| one.name.clone());
    let period =
        |one: Period| PeriodView { names: name(&one.line.fact.institution), ..period(one, filter.as_of) };
    let step = |one: Happened| step(one, answer::Reader::of(directory, locale));
    Case {
        institution: name(&case.institution),
        addressed: name(&case.addressed),
        passings: passings::named(directory, &case.passings),
        stage: case.stage.code(),
        kind: case.kind.code(),
        channel: case.channel.code(),
        filed_at: case.filed_at,
        received_on: case.received_on,
        as_of: filter.as_of,
        periods: case.periods.into_iter().map(period).collect(),
        complaints: case.complaints.into_iter().map(complaint).collect(),
        story: case.history.into_iter().rev().map(step).collect(),
        head: case.head,
        reference: case.reference,
        back,
        back_to,
    }
}

/// The period of a series, in the words of its article.
fn rule(series: Series) -> &'static str {
    match series {
        Series::Ordinary | Series::UrgentAnswer => "answer",
        Series::Urgent => "urgent",
        Series::Head => "head-decision",
        Series::Commission => "commission-decision",
        Series::Court => "court",
    }
}

fn period(one: Period, as_of: Date) -> PeriodView {
    let (line, fact) = (&one.line, &one.line.fact);
    let ended = verdict::ended(fact, as_of);
    let is_later = fact.received_on > as_of;
    let told = line.verdict.filter(|_| fact.series != Series::Court && !is_later);
    let extension = verdict::extension(fact, as_of);
    PeriodView {
        rule: rule(fact.series),
        reference: if fact.reference == fact.request { String::new() } else { fact.reference.clone() },
        names: None,
        received_on: fact.received_on,
        first_on: fact.first.map(|first| first.on).filter(|_| fact.series != Series::Court),
        last_on: verdict::last_day(fact, as_of).map(|last| last.on).filter(|_| fact.series != Series::Court),
        term: one.term.code(),
        extension: extension.map_or("", |one| if one.valid { "valid" } else { "invalid" }),
        extension_ground: extension.map_or("", |one| one.ground.code()),
        ended: ended.map_or("", |(ended, _)| ended.code()),
        ended_on: ended.map(|(_, on)| on),
        units: ended.and(fact.days).or(line.elapsed).filter(|_| !is_later),
        unit: fact.series.unit().code(),
        late_by: ended.and(fact.late_by).or(line.overdue).filter(|_| told.is_some_and(is_late)),
        verdict: told.map_or("", Verdict::code),
        shape: told.map_or("wait", shape),
        is_later,
        due: one.due,
        moved: one.moved.into_iter().map(moved).collect(),
        explanation: one.explanation,
    }
}

/// Whether it is called late; what is in time if its last day is rolled is a class of its own (C8).
fn is_late(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Late | Verdict::Unanswered | Verdict::LeftLate)
}

/// The shape in which a verdict is shown, the same as that of a due date.
fn shape(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::FirstTerm | Verdict::Extension => "met",
        Verdict::Rolled | Verdict::Late => "metlate",
        Verdict::Unanswered => "late",
        Verdict::LeftLate => "none",
        Verdict::Running => "run",
        Verdict::Withdrawn | Verdict::Void | Verdict::Declined => "wait",
    }
}

fn moved(one: Moving) -> MovedView {
    MovedView { step: one.step.code(), on: one.on, article: one.article, after: one.after }
}

fn complaint(one: Complained) -> ComplaintView {
    ComplaintView {
        reference: one.reference,
        body: one.body.code(),
        received_on: one.received_on,
        state: one.state.code(),
    }
}

fn step(one: Happened, names: answer::Reader) -> Step {
    let key = match one.sentence {
        (Family::Case, "assigned") => story::UNNAMED.to_owned(),
        sentence => story::key(sentence),
    };
    let args = match &one.passed {
        Some((from, to)) => story::passed(names, from, to),
        None => story::coded(&one.codes),
    };
    let late = matches!(one.sentence, (Family::Case, "extension-without-effect" | "extension-lapsed"));
    Step {
        seq: one.seq,
        key,
        args,
        role: one.role.code(),
        at: one.recorded_at,
        on: one.on,
        complaint: one.complaint.unwrap_or_default(),
        details: one.details.iter().map(detail).collect(),
        hash: one.hash,
        late,
    }
}

fn detail(one: &Detail) -> DetailView {
    let said = |key: String| DetailView { key, ..DetailView::default() };
    match one {
        Detail::ExtensionGround(ground) => said(format!("extension-ground-{}", ground.code())),
        Detail::Ground(code) => said(ground(code)),
        Detail::Exception(exception) => said(ground(exception.code())),
        Detail::Grievance(grievance) => said(format!("grievance-{}", grievance.code())),
        Detail::Flag(timeliness) => said(format!("hearing-flag-{}", timeliness.code())),
        Detail::Finding(finding) => said(format!("hearing-finding-{}", finding.code())),
        Detail::Told(what) => said(format!("event-told-{what}")),
        Detail::ToldAgainBy(on) => DetailView { on: Some(*on), ..said("auditor-told-again-by".to_owned()) },
        Detail::Due { rule, before, after } => DetailView {
            is_due: true,
            before: *before,
            after: *after,
            ..said(format!("rule-{}", rule.code()))
        },
    }
}

impl Page for Case {
    const TEMPLATE: &'static str = "auditor/case.html";

    fn samples() -> Vec<Self> {
        let bare = Case {
            stage: "dispatched",
            kind: "ordinary",
            channel: "post",
            received_on: None,
            addressed: Some(sample::names()),
            passings: Vec::new(),
            periods: Vec::new(),
            complaints: Vec::new(),
            story: sample::story().into_iter().take(1).collect(),
            back: "auditor".to_owned(),
            back_to: "auditor-title",
            ..sample::whole()
        };
        let elsewhere = Case { stage: "elsewhere", back_to: "auditor-samples-title", ..sample::whole() };
        vec![sample::whole(), elsewhere, bare]
    }
}
