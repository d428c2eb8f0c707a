//! The compliance page: how the time of the law is kept, by a filter that is the address.

use super::{
    Desk,
    asked::{Asked, Choices, query, words},
    chart::Curve,
    desk::Door,
    figures_of::{Headline, Linking, Number, OfOffice, Oldest, Table, Times},
    mandate,
};
use crate::{
    domain::{
        figures::{
            Figures, Filter, Series, Verdict,
            curve::Point,
            only::Only,
            summary::{Court, Coverage, Days, OfSeries, Office},
        },
        institution::{InstitutionCode, Names},
    },
    persistence::figures::Read,
    web::{forms::FormState, staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// The page.
#[derive(Debug, Serialize)]
pub struct Compliance {
    form: FormState,
    choices: Choices,
    as_of: Date,
    from: Option<Date>,
    to: Date,
    mandate: mandate::View,
    /// None while something in the filter is wrong.
    view: Option<View>,
}

/// The figures, each with the address of its cases.
#[derive(Debug, Clone, Serialize)]
struct View {
    headline: Headline,
    verdicts: Table,
    times: Vec<Times>,
    curves: Vec<Curve>,
    tables: Vec<Table>,
    oldest: Vec<Oldest>,
    offices: Vec<OfOffice>,
    declared: Number,
    decided: Number,
    covered: u64,
    receiving: u64,
    without_date: Number,
    without_officer: Vec<Names>,
    /// Behind the address of an export.
    query: String,
}

/// `GET /{lang}/auditor`
pub async fn show(door: Door, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let desk = match door {
        Door::Open(desk) => desk,
        Door::Closed(member) => return Ok(mandate::closed(&member).await?),
    };
    let asked = words(asked)?;
    let (filter, form) = asked.filter(desk.reader());
    let view = if form.is_right() {
        desk.reads(Read::Figures, &query(&filter, &[])).await?;
        let figures = desk.reader().figures(&filter).await?;
        Some(view(&desk, &filter, &figures))
    } else {
        None
    };
    let status = if view.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Compliance {
        form,
        choices: Choices::of(desk.reader()),
        as_of: filter.as_of,
        from: filter.from,
        to: filter.until(),
        mandate: mandate::View::of(desk.mandate(), desk.reader().directory()),
        view,
    };
    Ok(desk.page("auditor", status, &page)?)
}

fn view(desk: &Desk, filter: &Filter, figures: &Figures) -> View {
    let names = |code: &InstitutionCode| desk.reader().institution(code).map(|one| one.name.clone());
    let offices =
        figures.institutions.iter().filter_map(|office| Some((office.clone(), names(&office.code)?)));
    let without_officer = figures.coverage.without_officer.iter().filter_map(names).collect();
    shown(filter, figures, offices.collect(), without_officer)
}

fn shown(
    filter: &Filter,
    figures: &Figures,
    offices: Vec<(Office, Names)>,
    without_officer: Vec<Names>,
) -> View {
    let linking = Linking { filter, figures };
    let of = |series: &Series| figures.of_series(*series);
    let times = Series::JUDGED.iter().map(|series| linking.times(*series, &of(series)));
    View {
        headline: linking.headline(),
        verdicts: linking.verdicts(),
        times: times.collect(),
        curves: [Series::Ordinary, Series::Urgent]
            .iter()
            .filter_map(|one| Curve::of(*one, &of(one), &linking))
            .collect(),
        tables: linking.tables(),
        oldest: linking.oldest(),
        offices: offices.into_iter().map(|(office, names)| linking.office(&office, names)).collect(),
        declared: linking.number(Series::Court, &Only::All, figures.court.declared, None),
        decided: linking.number(Series::Court, &Only::Ended, figures.court.judged, None),
        covered: figures.coverage.institutions,
        receiving: figures.coverage.receiving,
        without_date: linking.number(
            Series::Ordinary,
            &Only::WithoutDate,
            figures.coverage.without_date,
            None,
        ),
        without_officer,
        query: query(filter, &[]),
    }
}

impl Page for Compliance {
    const TEMPLATE: &'static str = "auditor/compliance.html";

    fn samples() -> Vec<Self> {
        let as_of = Date::constant(2026, 11, 23);
        let filter = Filter::lately(as_of);
        let page = |mandate: mandate::View, view: Option<View>, form: FormState| Compliance {
            form,
            choices: Choices::default(),
            as_of,
            from: filter.from,
            to: as_of,
            mandate,
            view,
        };
        let mut wrong = FormState::new().with("as_of", "31/12/2099");
        wrong.wrong("as_of", "auditor-wrong-as-of", crate::i18n::Args::new());
        let figures = sample(as_of);
        let names = Names {
            ar: "وزارة الصحة والحماية الاجتماعية".to_owned(),
            fr: "Ministère de la Santé et de la Protection sociale".to_owned(),
            en: None,
            zgh: None,
        };
        let offices = figures.institutions.iter().map(|one| (one.clone(), names.clone())).collect();
        let full = shown(&filter, &figures, offices, vec![names.clone()]);
        let nothing = Figures::of(as_of, crate::domain::figures::summary::Counted::default());
        let empty = shown(&filter, &nothing, Vec::new(), Vec::new());
        let [all, some] = mandate::View::samples();
        vec![
            page(all, Some(full), FormState::new()),
            page(some.clone(), Some(empty), FormState::new()),
            page(some, None, wrong),
        ]
    }
}

/// Figures of every kind, invented.
pub(in crate::web) fn sample(as_of: Date) -> Figures {
    let counts = |pairs: &[(&str, u64)]| pairs.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect();
    let point = |day, at_risk, waiting: f64| Point {
        day,
        at_risk,
        answered: 0.98 - waiting * 0.98,
        left: 0.02 - waiting * 0.02,
        waiting,
    };
    let of = OfSeries {
        cohort: 1_248,
        judged: 1_190,
        in_time: 1_046,
        no_answer: 104,
        band: crate::domain::figures::summary::band(1_046, 1_190),
        verdicts: Verdict::ALL.iter().map(|verdict| (verdict.code(), 52)).collect(),
        days: Days { n: 1_100, median: Some(16), p90: Some(39), max: Some(231) },
        late: counts(&[("1-5", 12), ("61-", 3)]),
        ageing: counts(&[("6-10", 2)]),
        extensions: BTreeMap::from([("valid", counts(&[("x1", 140)])), ("invalid", counts(&[("x4", 19)]))]),
        outcomes: counts(&[("granted", 800), ("partly", 200), ("refused", 100)]),
        grounds: counts(&[("r2", 60), ("e7-05", 40)]),
        followed: counts(&[]),
        oldest: vec!["MSPS-2026-00412-B".to_owned()],
        curve: vec![point(1, 1_248, 0.99), point(12, 900, 0.6), point(20, 400, 0.29), point(55, 90, 0.05)],
    };
    let heard = OfSeries {
        outcomes: counts(&[("upheld", 4), ("partly", 2), ("rejected", 9), ("inadmissible", 1)]),
        followed: counts(&[("full", 2), ("part", 1), ("ignored", 1)]),
        extensions: BTreeMap::new(),
        grounds: counts(&[]),
        ..of.clone()
    };
    let office = |judged, in_time| Office {
        code: InstitutionCode::commission(),
        cohort: judged + 3,
        judged,
        in_time,
        late: judged - in_time,
        unanswered: 1,
        band: crate::domain::figures::summary::band(in_time, judged),
    };
    let series = Series::JUDGED.iter().map(|one| {
        let is_heard = matches!(one, Series::Head | Series::Commission);
        (one.code(), if is_heard { heard.clone() } else { of.clone() })
    });
    Figures {
        as_of,
        series: series.collect(),
        court: Court { declared: 3, judged: 1 },
        institutions: vec![office(214, 206), office(187, 170), office(276, 232), office(5, 5), office(0, 0)],
        coverage: Coverage {
            without_date: 2,
            institutions: 88,
            receiving: 6,
            without_officer: vec![InstitutionCode::commission()],
        },
    }
}
