//! The weekly lists of what became late: as they were told, on a page and as a file. Reference, institution and dates.

use super::{
    oversight::SECTION,
    standing::{Row, sample_rows},
};
use crate::{
    app::figures::Reader,
    domain::{
        actor::Role,
        institution::{Institution, InstitutionCode},
        week::Week,
    },
    i18n::{self, Args, Locale},
    persistence::figures::late_lists::{self, LateLine, LateList},
    web::{
        Failure, csv, download, paging,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    body::Body,
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use futures_util::stream;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Rows of a page, and of a part of the file.
const ROWS: usize = 50;
const PART: u64 = 500;

/// Lists shown: two years of them.
const LISTS: u64 = 106;

/// The heads of the columns of the file, as keys of words.
const HEADS: [&str; 7] = [
    "reference",
    "late-institution-code",
    "auditor-institution",
    "late-period",
    "auditor-col-received",
    "auditor-col-last",
    "late-ended",
];

/// The lists that were made.
#[derive(Debug, Serialize)]
pub struct Lists {
    lists: Vec<Told>,
}

/// The list of a week.
#[derive(Debug, Serialize)]
pub struct List {
    told: Told,
    rows: Vec<Row>,
    first: String,
    later: String,
}

/// A list without its lines.
#[derive(Debug, Clone, Serialize)]
struct Told {
    week: String,
    from: Date,
    until: Date,
    lines: u32,
    /// Whether there was none before it: it has whatever was late by then.
    is_first: bool,
}

impl Told {
    fn of(list: &LateList, first: Option<Week>) -> Self {
        Self {
            week: list.week.to_string(),
            from: list.from,
            until: list.until,
            lines: list.lines,
            is_first: first == Some(list.week),
        }
    }
}

/// What the address says; what it says wrongly is as if it said nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
}

/// `GET /{lang}/commission/late`
pub async fn lists(member: Member) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let db = &member.visit.web.portal.db;
    let (lists, first) = (late_lists::all(db, LISTS).await?, late_lists::first(db).await?);
    let page = Lists { lists: lists.iter().map(|list| Told::of(list, first)).collect() };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)?)
}

/// `GET /{lang}/commission/late/{week}`
pub async fn show(
    member: Member,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let list = found(&member, &names).await?;
    let portal = &member.visit.web.portal;
    let after = paging::read(&asked.after).and_then(|(on, subject)| Some((on?, subject)));
    let limit = u64::try_from(ROWS + 1).unwrap_or(u64::MAX);
    let mut lines = late_lists::page(&portal.db, list.week, after, limit).await?;
    let more = lines.len() > ROWS;
    lines.truncate(ROWS);
    let last = lines.last().map(|line| paging::written(Some(line.key.0), line.key.1)).filter(|_| more);
    let reader = Reader::of(portal);
    let page = List {
        told: Told::of(&list, late_lists::first(&portal.db).await?),
        rows: lines.iter().map(|line| row(&reader, list.until, line)).collect(),
        first: if asked.after.is_empty() { String::new() } else { list.week.to_string() },
        later: last
            .map(|after| format!("{}{}", list.week, paging::query(&[("after", &after)])))
            .unwrap_or_default(),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)?)
}

/// `GET /{lang}/commission/late/{week}/csv`
pub async fn csv(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let list = found(&member, &names).await?;
    let name = format!("bayan-{}.csv", list.week);
    Ok(download::table(lines(member, list.week)?, csv::TYPE, &name)?)
}

async fn found(member: &Member, names: &HashMap<String, String>) -> Result<LateList, Failure> {
    let week = names.get("week").and_then(|word| Week::parse(word)).ok_or(Failure::NotFound)?;
    late_lists::find(&member.visit.web.portal.db, week).await?.ok_or(Failure::NotFound)
}

fn institution<'a>(member: &'a Member, code: &InstitutionCode) -> Option<&'a Institution> {
    member.visit.web.portal.directory.get(code)
}

/// How it stood at the end of the week.
fn row(reader: &Reader, until: Date, line: &LateLine) -> Row {
    let LateLine { institution, series, last_on, ended_on, .. } = line;
    Row {
        reference: line.reference.clone(),
        series: series.code(),
        names: reader.directory().get(institution).map(|one| one.name.clone()),
        received_on: line.received_on,
        last_on: *last_on,
        ended_on: *ended_on,
        late_by: reader.late_by(institution, *series, *last_on, ended_on.unwrap_or(until)),
        unit: series.unit().code(),
    }
}

/// The file as a body: its head, then a part at a time.
fn lines(member: Member, week: Week) -> Result<Body, Failure> {
    let word = |key: &str| i18n::t(member.visit.locale, key, &Args::new()).map_err(Failure::internal);
    let heads = HEADS.into_iter().map(word).collect::<Result<Vec<_>, _>>()?;
    let head = format!("{}{}", csv::MARK, csv::line(heads.iter().map(String::as_str)));
    let at = (member, Some(None), Some(head));
    let whole = stream::try_unfold(at, move |(member, after, head)| async move {
        let Some(after) = after else { return Ok::<_, std::io::Error>(None) };
        let found = late_lists::page(&member.visit.web.portal.db, week, after, PART).await;
        let found = found.map_err(std::io::Error::other)?;
        let mut text = head.unwrap_or_default();
        for line in &found {
            let name = institution(&member, &line.institution);
            text.push_str(&written(member.visit.locale, line, name).map_err(std::io::Error::other)?);
        }
        let next = found.last().map(|line| Some(line.key));
        Ok(Some((text, (member, next, None))))
    });
    Ok(Body::from_stream(whole))
}

/// A line of the file; days as 2026-11-20.
fn written(locale: Locale, line: &LateLine, institution: Option<&Institution>) -> Result<String, Failure> {
    let period = i18n::t(locale, &format!("late-of-{}", line.series.code()), &Args::new());
    let cells = [
        line.reference.clone(),
        line.institution.to_string(),
        institution.map(|one| one.name.of(locale.code()).to_owned()).unwrap_or_default(),
        period.map_err(Failure::internal)?,
        line.received_on.to_string(),
        line.last_on.to_string(),
        line.ended_on.map(|on| on.to_string()).unwrap_or_default(),
    ];
    Ok(csv::line(cells.iter().map(String::as_str)))
}

fn sample(lines: u32) -> Told {
    let date = Date::constant;
    Told {
        week: "2026-W47".to_owned(),
        from: date(2026, 11, 16),
        until: date(2026, 11, 22),
        lines,
        is_first: false,
    }
}

impl Page for Lists {
    const TEMPLATE: &'static str = "commission/late_lists.html";

    fn samples() -> Vec<Self> {
        vec![
            Lists { lists: vec![sample(38), Told { is_first: true, ..sample(0) }] },
            Lists { lists: Vec::new() },
        ]
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "commission/late_list.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<Row>| List {
            told: sample(u32::try_from(rows.len()).unwrap_or_default()),
            rows,
            first: "2026-W47".to_owned(),
            later: "2026-W47?after=x".to_owned(),
        };
        let first = |rows: Vec<Row>| {
            let page = page(rows);
            List { told: Told { is_first: true, ..page.told }, ..page }
        };
        vec![page(sample_rows()), page(Vec::new()), first(sample_rows()), first(Vec::new())]
    }
}
