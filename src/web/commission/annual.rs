//! The annual report of article 22, generated from the register: the figures of a year as of a day, with what they
//! mean. Figures and their words are those of the auditor's pages; the foreign yardstick is not in it.

mod file;
mod written;

pub use self::file::send;

use self::written::Written;
use crate::{
    app::figures::Reader,
    domain::{
        actor::Role,
        figures::{Figures, Filter},
    },
    i18n::Args,
    web::{
        Failure,
        forms::FormState,
        paging,
        staff::{Member, Stop},
        typed_date,
        views::Page,
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// The first year in which the law is in force.
const FIRST_YEAR: i16 = 2019;

/// The page of the report.
#[derive(Debug, Serialize)]
pub struct Annual {
    year: i16,
    years: Vec<i16>,
    title: String,
    form: FormState,
    /// None where no report of that day can be.
    written: Option<Written>,
    /// The query of the files.
    query: String,
}

/// What the address says. A day that cannot be is said to be wrong: the report of another day would mislead.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: String,
    as_of: String,
}

/// A year, and the day as of which it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reported {
    year: i16,
    as_of: Date,
}

impl Reported {
    /// The year that is asked for, or that of the last day that has ended, with the form that shows the day again; a day
    /// before the year tells nothing of it.
    fn of(asked: &Asked, latest: Date) -> (Self, FormState) {
        let known = FIRST_YEAR..=latest.year();
        let year = asked.year.parse().ok().filter(|year| known.contains(year)).unwrap_or(latest.year());
        let (typed, mut form) = (asked.as_of.trim(), FormState::new());
        let day = if typed.is_empty() { Some(latest) } else { typed_date::parse(typed) };
        match day {
            None => form.wrong("as_of", "auditor-wrong-date", Args::new().with("field", "as_of")),
            Some(day) if day > latest || day.year() < year => {
                form.wrong("as_of", "annual-wrong-as-of", Args::new());
            }
            Some(_) => {}
        }
        let as_of = day.filter(|_| form.is_right()).unwrap_or(latest);
        form.put("as_of", if form.is_right() { typed_date::written(as_of) } else { typed.to_owned() });
        (Self { year, as_of }, form)
    }

    /// The periods whose first term ends in the year.
    fn filter(self) -> Filter {
        Filter {
            from: Some(date(self.year, 1, 1)),
            to: Some(date(self.year, 12, 31)),
            ..Filter::everything(self.as_of)
        }
    }

    fn query(self) -> String {
        paging::query(&[("as_of", &self.as_of.to_string())])
    }

    /// The figures, without what only an auditor is shown.
    async fn figures(self, reader: &Reader) -> Result<Figures, Failure> {
        let mut figures = reader.figures(&self.filter()).await?;
        figures.series.values_mut().for_each(|of| of.band = None);
        figures.institutions.iter_mut().for_each(|office| office.band = None);
        Ok(figures)
    }
}

/// `GET /{lang}/commission/annual`
pub async fn show(member: Member, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let reader = Reader::of(&member.visit.web.portal);
    let latest = reader.last_ended_day();
    let (reported, form) = Reported::of(&asked, latest);
    let (locale, mut written) = (member.visit.locale, None);
    if form.is_right() {
        let figures = reported.figures(&reader).await?;
        written = Some(Written::of(locale, reported, &figures, reader.directory())?);
    }
    let status = if written.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Annual {
        year: reported.year,
        years: (FIRST_YEAR..=latest.year()).rev().collect(),
        title: written::title(locale, reported.year)?,
        form,
        written,
        query: reported.query(),
    };
    Ok(member.visit.private_page(status, member.chrome().at("commission-annual"), &page)?)
}

impl Page for Annual {
    const TEMPLATE: &'static str = "commission/annual.html";

    fn samples() -> Vec<Self> {
        let as_of = date(2026, 11, 22);
        let page = |written: Option<Written>| Annual {
            year: 2026,
            years: vec![2026, 2025],
            title: "2026".to_owned(),
            form: FormState::new().with("as_of", "22/11/2026"),
            written,
            query: "?as_of=2026-11-22".to_owned(),
        };
        let mut wrong = page(None);
        for key in ["annual-wrong-as-of", "auditor-wrong-date"] {
            wrong.form.wrong("as_of", key, Args::new().with("field", "as_of"));
        }
        let written = written::samples(Reported { year: 2026, as_of }).into_iter().map(Some);
        written.map(page).chain([wrong]).collect()
    }
}
