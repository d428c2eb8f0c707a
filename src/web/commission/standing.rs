//! The periods behind a number of the oversight: reference, institution and dates, and nothing of who asked or what.

use super::oversight::{SECTION, sample_names};
use crate::{
    app::figures::Reader,
    domain::{
        actor::Role,
        figures::{
            Series,
            lateness::{Days, Owed, Standing},
        },
        institution::{InstitutionCode, Names},
    },
    persistence::figures::LateFilter,
    web::{
        Failure, paging,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Rows of a page.
const ROWS: usize = 50;

/// The list.
#[derive(Debug, Serialize)]
pub struct Standings {
    owed: &'static str,
    standing: &'static str,
    as_of: Date,
    new_from: Date,
    soon_until: Date,
    /// None for all of them.
    names: Option<Names>,
    rows: Vec<Row>,
    first: String,
    later: String,
}

/// One period.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    pub reference: String,
    pub series: &'static str,
    pub names: Option<Names>,
    pub received_on: Date,
    pub last_on: Date,
    pub ended_on: Option<Date>,
    /// In units of the period; none of what is not late.
    pub late_by: Option<u32>,
    pub unit: &'static str,
}

/// What the address says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    of: String,
    show: String,
    institution: String,
    after: String,
}

impl Asked {
    /// Which periods; none for a word that means nothing: a list of something else than was asked would mislead.
    fn filter(&self, days: Days) -> Option<LateFilter> {
        let code = InstitutionCode::parse(&self.institution).ok();
        if code.is_none() && !self.institution.is_empty() {
            return None;
        }
        let owed = if self.of.is_empty() { Some(Owed::Requests) } else { Owed::parse(&self.of) };
        let standing = if self.show.is_empty() { Some(Standing::Late) } else { Standing::parse(&self.show) };
        Some(LateFilter { days, owed: owed?, standing: standing?, institution: code })
    }

    fn address(&self, after: &str) -> String {
        let Self { of, show, institution, .. } = self;
        paging::query(&[("of", of), ("show", show), ("institution", institution), ("after", after)])
    }
}

/// `GET /{lang}/commission/oversight/cases`
pub async fn show(member: Member, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let asked = asked.map(|Query(asked)| asked).map_err(|_| Failure::NotFound)?;
    let reader = Reader::of(&member.visit.web.portal);
    let filter = asked.filter(reader.days()).ok_or(Failure::NotFound)?;
    let after = paging::read(&asked.after).and_then(|(on, subject)| Some((on?, subject)));
    let mut found = reader.late(&filter, after, u64::try_from(ROWS + 1).unwrap_or(u64::MAX)).await?;
    let more = found.len() > ROWS;
    found.truncate(ROWS);
    let names = |code: &InstitutionCode| reader.directory().get(code).map(|one| one.name.clone());
    let last = found.last().map(|(fact, on)| paging::written(Some(*on), fact.subject)).filter(|_| more);
    let Days { as_of, new_from, soon_until } = filter.days;
    let row = |(fact, last_on): &(crate::domain::figures::Fact, Date)| Row {
        reference: fact.reference.clone(),
        series: fact.series.code(),
        names: names(&fact.institution),
        received_on: fact.received_on,
        last_on: *last_on,
        ended_on: None,
        late_by: reader
            .late_by(&fact.institution, fact.series, *last_on, as_of)
            .filter(|_| filter.standing != Standing::Soon),
        unit: fact.series.unit().code(),
    };
    let page = Standings {
        owed: filter.owed.code(),
        standing: filter.standing.code(),
        as_of,
        new_from,
        soon_until,
        names: filter.institution.as_ref().and_then(names),
        rows: found.iter().map(row).collect(),
        first: if asked.after.is_empty() { String::new() } else { asked.address("") },
        later: last.map(|last| asked.address(&last)).unwrap_or_default(),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)?)
}

/// Periods of every kind, invented.
pub(super) fn sample_rows() -> Vec<Row> {
    let date = Date::constant;
    let row = |series: &Series| Row {
        reference: "MSPS-2026-00412-B".to_owned(),
        series: series.code(),
        names: Some(sample_names()),
        received_on: date(2026, 10, 12),
        last_on: date(2026, 11, 10),
        ended_on: (*series == Series::Urgent).then_some(date(2026, 11, 12)),
        late_by: (*series != Series::UrgentAnswer).then_some(2),
        unit: series.unit().code(),
    };
    Owed::ALL.iter().flat_map(|owed| owed.series()).map(row).collect()
}

impl Page for Standings {
    const TEMPLATE: &'static str = "commission/standing.html";

    fn samples() -> Vec<Self> {
        let days = Days::around(Date::constant(2026, 11, 22));
        let page = |owed: &Owed, standing: &Standing, rows: Vec<Row>| Standings {
            owed: owed.code(),
            standing: standing.code(),
            as_of: days.as_of,
            new_from: days.new_from,
            soon_until: days.soon_until,
            names: rows.first().and_then(|row| row.names.clone()),
            rows,
            first: "?show=late".to_owned(),
            later: "?show=late&after=x".to_owned(),
        };
        let every = Owed::ALL.iter().flat_map(|owed| Standing::ALL.iter().map(move |one| (owed, one)));
        let mut pages: Vec<Self> = every.map(|(owed, one)| page(owed, one, sample_rows())).collect();
        pages.push(page(&Owed::Requests, &Standing::New, Vec::new()));
        pages
    }
}
