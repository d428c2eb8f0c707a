//! The cases behind a number: what is counted of each, and nothing of who asked or what.

use super::{
    Desk,
    asked::{self, Asked, query},
    case,
    words::{Word, part},
};
use crate::{
    app::figures::Line,
    domain::{
        figures::{Filter, Series, Verdict, only::Only},
        institution::Names,
    },
    persistence::figures::{Key, Read},
    web::{Failure, paging, staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::Serialize;

/// Rows of a page.
const ROWS: usize = 50;

/// The list.
#[derive(Debug, Serialize)]
pub struct Cases {
    series: &'static str,
    unit: &'static str,
    part: Vec<Word>,
    as_of: Date,
    from: Option<Date>,
    to: Date,
    rows: Vec<Row>,
    /// The figures under the same filter.
    back: String,
    first: String,
    later: String,
}

/// One period.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    pub reference: String,
    /// The page of the case.
    pub href: String,
    /// Of the request, where the reference is a complaint's.
    pub request: String,
    pub names: Option<Names>,
    pub channel: &'static str,
    pub received_on: Date,
    pub first_on: Option<Date>,
    pub last_on: Option<Date>,
    pub ended: &'static str,
    pub ended_on: Option<Date>,
    pub units: Option<u32>,
    pub verdict: &'static str,
    pub is_late: bool,
    /// Units from the last day in force to the end, or to the as-of date.
    pub late_by: Option<u32>,
}

/// `GET /{lang}/auditor/cases`
pub async fn show(desk: Desk, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let asked = asked::words(asked)?;
    let (filter, form) = asked.filter(desk.reader());
    let part_asked = asked.part().filter(|_| form.is_right());
    let (series, only) = part_asked.ok_or(Failure::NotFound)?;
    let part_code = only.code();
    let own = [("series", series.code()), ("only", part_code.as_str())];
    desk.reads(Read::Cases, &query(&filter, &own)).await?;
    let limit = u64::try_from(ROWS + 1).unwrap_or(u64::MAX);
    let after = paging::read(&asked.after).map(|(on, subject)| Key { on, subject });
    let mut lines = desk.reader().cases(&filter, series, only, after, limit).await?;
    let more = lines.len() > ROWS;
    lines.truncate(ROWS);
    let place = |line: &Line| match only {
        Only::Overdue(_) => Key::aged(&line.fact, filter.as_of),
        _ => Key::of(&line.fact),
    };
    let last = lines.last().map(place).filter(|_| more);
    let at = |after: &str| query(&filter, &[own[0], own[1], ("after", after)]);
    let here = at(&asked.after);
    let page = Cases {
        series: series.code(),
        unit: series.unit().code(),
        part: part(series, &only),
        as_of: filter.as_of,
        from: filter.from,
        to: filter.until(),
        rows: lines.iter().map(|line| row(&desk, &filter, line, &here)).collect(),
        back: query(&filter, &[]),
        first: if asked.after.is_empty() { String::new() } else { at("") },
        later: last.map(|key| at(&paging::written(key.on, key.subject))).unwrap_or_default(),
    };
    Ok(desk.page("auditor", StatusCode::OK, &page)?)
}

/// What had happened to it by the as-of date; `here` is the query of the list, to which the page of the case leads back.
pub(super) fn row(desk: &Desk, filter: &Filter, line: &Line, here: &str) -> Row {
    let fact = &line.fact;
    let ended = crate::domain::figures::verdict::ended(fact, filter.as_of);
    let last = crate::domain::figures::verdict::last_day(fact, filter.as_of);
    let is_complaint = fact.reference != fact.request;
    let late = [Verdict::Late, Verdict::Unanswered, Verdict::LeftLate];
    let is_late = line.verdict.is_some_and(|verdict| late.contains(&verdict));
    Row {
        reference: fact.reference.clone(),
        href: case::href(&fact.reference, here),
        request: if is_complaint { fact.request.clone() } else { String::new() },
        names: desk.reader().institution(&fact.institution).map(|one| one.name.clone()),
        channel: fact.channel.code(),
        received_on: fact.received_on,
        first_on: fact.first.map(|first| first.on),
        last_on: last.map(|last| last.on),
        ended: ended.map_or("", |(ended, _)| ended.code()),
        ended_on: ended.map(|(_, on)| on),
        units: ended.and(fact.days).or(line.elapsed),
        verdict: line.verdict.filter(|_| fact.series != Series::Court).map_or("", Verdict::code),
        is_late,
        late_by: ended.and(fact.late_by).or(line.overdue).filter(|_| is_late),
    }
}

impl Page for Cases {
    const TEMPLATE: &'static str = "auditor/cases.html";

    fn samples() -> Vec<Self> {
        use crate::domain::figures::days::BUCKETS;
        let date = Date::constant;
        let names = Names {
            ar: "وزارة الصحة والحماية الاجتماعية".to_owned(),
            fr: "Ministère de la Santé et de la Protection sociale".to_owned(),
            en: None,
            zgh: None,
        };
        let row = |verdict: Verdict| Row {
            reference: "MSPS-2026-00412-B".to_owned(),
            href: case::href("MSPS-2026-00412-B", "?as_of=2026-11-23"),
            request: if verdict == Verdict::Late { "MSPS-2026-00390-K".to_owned() } else { String::new() },
            names: Some(names.clone()),
            channel: "post",
            received_on: date(2026, 10, 1),
            first_on: Some(date(2026, 10, 29)),
            last_on: Some(date(2026, 11, 27)),
            ended: if verdict.is_answered() { "answered" } else { "" },
            ended_on: verdict.is_answered().then_some(date(2026, 11, 2)),
            units: Some(21),
            verdict: verdict.code(),
            is_late: verdict == Verdict::Late,
            late_by: (verdict == Verdict::Late).then_some(2),
        };
        let page = |series: Series, only: Only, rows: Vec<Row>| Cases {
            series: series.code(),
            unit: series.unit().code(),
            part: part(series, &only),
            as_of: date(2026, 11, 23),
            from: Some(date(2026, 8, 24)),
            to: date(2026, 11, 23),
            rows,
            back: "?as_of=2026-11-23".to_owned(),
            first: "?as_of=2026-11-23".to_owned(),
            later: "?after=x".to_owned(),
        };
        let all = || Verdict::ALL.iter().map(|verdict| row(*verdict)).collect();
        let plain = [Only::All, Only::Judged, Only::InTime, Only::Answered, Only::NoAnswer];
        let parts = plain.into_iter().chain([
            Only::Open,
            Only::Ended,
            Only::WithoutDate,
            Only::Prolonged,
            Only::Days(16),
            Only::AnsweredIn(1),
            Only::LeftIn(2),
            Only::LateBy(BUCKETS[0]),
            Only::Overdue(BUCKETS[5]),
            Only::Extended { valid: true, ground: None },
            Only::Outcome("partly"),
            Only::Ground("e7-05"),
            Only::Followed("part"),
        ]);
        let mut pages: Vec<Self> = parts.map(|only| page(Series::Ordinary, only, all())).collect();
        pages.extend(Series::ALL.iter().map(|series| page(*series, Only::All, Vec::new())));
        pages
    }
}
