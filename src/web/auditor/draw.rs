//! Samples: the seed decides, and anybody can draw the same again from the export.

use super::{
    Desk,
    asked::{self, Asked, Choice, query},
    case,
    cases::{Row, row},
};
use crate::{
    app::{
        Error,
        figures::{Reader, Sample, Stratum},
    },
    domain::{
        figures::{Filter, Series},
        institution::{InstitutionCode, Names},
    },
    i18n::Args,
    persistence::figures::Read,
    web::{Failure, forms::FormState, posted::harmless, staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Without an error among so many, at most 5 of 100 are wrong, with a confidence of 95 of 100.
const USUAL: usize = 59;
const MOST: usize = 1_000;
const LONGEST: usize = 64;

/// The page.
#[derive(Debug, Serialize)]
pub struct Drawn {
    form: FormState,
    series: Vec<Choice>,
    strata: Vec<Choice>,
    as_of: Date,
    from: Option<Date>,
    to: Date,
    /// The filter, as fields of the form that nobody sees.
    filter: Vec<(&'static str, String)>,
    back: String,
    sample: Option<Shown>,
}

/// What was drawn.
#[derive(Debug, Clone, Serialize)]
struct Shown {
    seed: String,
    population: u64,
    n: u64,
    unit: &'static str,
    strata: Vec<Part>,
    take: String,
}

/// A stratum: an institution, or a word.
#[derive(Debug, Clone, Serialize)]
struct Part {
    names: Option<Names>,
    key: String,
    rows: Vec<Row>,
}

/// What an address says of the draw.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Drawing {
    series: String,
    seed: String,
    size: String,
    by: String,
}

impl Drawing {
    fn seed(&self) -> String {
        harmless(self.seed.trim()).replace(['\n', '\t'], " ")
    }

    fn size(&self) -> usize {
        self.size.trim().parse().ok().filter(|size| (1..=MOST).contains(size)).unwrap_or(USUAL)
    }

    fn series(&self) -> Series {
        Series::parse(&self.series).unwrap_or(Series::Ordinary)
    }

    fn by(&self) -> Stratum {
        Stratum::parse(&self.by).unwrap_or(Stratum::None)
    }

    /// The address of the draw.
    pub fn query(&self, filter: &Filter) -> String {
        let (seed, size) = (self.seed(), self.size().to_string());
        let pairs = [
            ("series", self.series().code()),
            ("seed", seed.as_str()),
            ("size", size.as_str()),
            ("by", self.by().code()),
        ];
        query(filter, &pairs)
    }

    /// Draws.
    pub async fn draw(&self, reader: &Reader, filter: &Filter) -> Result<Sample, Error> {
        reader.sample(filter, self.series(), (&self.seed(), self.size()), self.by()).await
    }

    /// Whether it can be drawn as it was asked.
    pub fn is_right(&self) -> bool {
        let mut form = FormState::new();
        self.check(&mut form);
        form.is_right() && !self.seed().is_empty()
    }

    fn check(&self, form: &mut FormState) {
        form.put("series", self.series().code());
        form.put("by", self.by().code());
        form.put("seed", self.seed());
        form.put("size", if self.size.is_empty() { USUAL.to_string() } else { self.size.clone() });
        let unknown = [
            ("series", !self.series.is_empty() && Series::parse(&self.series).is_none()),
            ("by", Stratum::parse(&self.by).is_none()),
        ];
        for (name, _) in unknown.into_iter().filter(|(_, is_unknown)| *is_unknown) {
            form.wrong(name, "auditor-wrong-choice", Args::new().with("field", name));
        }
        if !self.size.is_empty() && self.size().to_string() != self.size.trim() {
            form.wrong("size", "auditor-wrong-size", Args::new());
        }
        if self.seed().chars().count() > LONGEST {
            form.wrong("seed", "auditor-wrong-seed", Args::new());
        }
    }
}

/// `GET /{lang}/auditor/samples`
pub async fn show(
    desk: Desk,
    asked: Result<Query<Asked>, QueryRejection>,
    drawing: Result<Query<Drawing>, QueryRejection>,
) -> Result<Response, Stop> {
    let (asked, drawing) = (asked::words(asked)?, asked::words(drawing)?);
    let (filter, right) = asked.filter(desk.reader());
    if !right.is_right() {
        return Err(Failure::NotFound.into());
    }
    let mut form = FormState::new();
    drawing.check(&mut form);
    let sample = if form.is_right() && !drawing.seed().is_empty() {
        desk.reads(Read::Sample, &drawing.query(&filter)).await?;
        let sample = drawing.draw(desk.reader(), &filter).await?;
        Some(shown(&desk, &filter, &drawing, sample))
    } else {
        None
    };
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Drawn {
        form,
        series: series(),
        strata: strata(),
        as_of: filter.as_of,
        from: filter.from,
        to: filter.until(),
        filter: hidden(&filter),
        back: query(&filter, &[]),
        sample,
    };
    Ok(desk.page("auditor-samples", status, &page)?)
}

fn shown(desk: &Desk, filter: &Filter, drawing: &Drawing, sample: Sample) -> Shown {
    let here = drawing.query(filter);
    let n = sample.strata.iter().map(|(_, lines)| lines.len() as u64).sum();
    let part = |(name, lines): (String, Vec<crate::app::figures::Line>)| {
        let institution =
            InstitutionCode::parse(&name).ok().and_then(|code| desk.reader().institution(&code));
        Part {
            names: institution.map(|one| one.name.clone()),
            key: words(drawing.by(), &name),
            rows: lines.iter().map(|line| row(desk, filter, line, &here)).collect(),
        }
    };
    Shown {
        seed: drawing.seed(),
        population: sample.population,
        n,
        unit: drawing.series().unit().code(),
        strata: sample.strata.into_iter().map(part).collect(),
        take: format!("auditor/exports/sample.csv{}", drawing.query(filter)),
    }
}

/// The words of a stratum; an institution has its name.
fn words(by: Stratum, name: &str) -> String {
    match by {
        _ if name.is_empty() => String::new(),
        Stratum::None | Stratum::Institution => String::new(),
        Stratum::Kind => format!("body-{name}"),
        Stratum::Region => format!("region-{name}"),
        Stratum::Channel => format!("channel-{name}"),
    }
}

fn series() -> Vec<Choice> {
    let said =
        |one: &Series| Choice::Said { value: one.code(), key: format!("auditor-series-{}", one.code()) };
    Series::ALL.iter().map(said).collect()
}

fn strata() -> Vec<Choice> {
    Stratum::ALL.map(|by| Choice::Said { value: by.code(), key: stratified(by).to_owned() }).into()
}

/// The words for how a sample is stratified.
pub(super) fn stratified(by: Stratum) -> &'static str {
    match by {
        Stratum::None => "auditor-by-none",
        Stratum::Institution => "auditor-by-institution-stratum",
        Stratum::Kind => "auditor-by-kind",
        Stratum::Region => "auditor-by-region",
        Stratum::Channel => "auditor-by-channel",
    }
}

fn hidden(filter: &Filter) -> Vec<(&'static str, String)> {
    let word = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        ("institution", filter.institution.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("kind", filter.kind.map_or("", |kind| kind.as_str()).to_owned()),
        ("region", filter.region.map_or("", |region| region.code()).to_owned()),
        ("channel", filter.channel.map_or("", |channel| channel.code()).to_owned()),
        ("from", word(filter.from)),
        ("to", word(filter.to)),
        ("as_of", filter.as_of.to_string()),
    ]
}

impl Page for Drawn {
    const TEMPLATE: &'static str = "auditor/samples.html";

    fn samples() -> Vec<Self> {
        let as_of = Date::constant(2026, 11, 23);
        let names = Names {
            ar: "وزارة العدل".to_owned(),
            fr: "Ministère de la Justice".to_owned(),
            en: None,
            zgh: None,
        };
        let row = Row {
            reference: "MJ-2026-00412-B".to_owned(),
            href: case::href("MJ-2026-00412-B", "?seed=1"),
            request: String::new(),
            names: Some(names.clone()),
            channel: "portal",
            received_on: as_of,
            first_on: Some(as_of),
            last_on: Some(as_of),
            ended: "answered",
            ended_on: Some(as_of),
            units: Some(12),
            verdict: "first-term",
            is_late: false,
            late_by: None,
        };
        let part =
            |names: Option<Names>, key: &str| Part { names, key: key.to_owned(), rows: vec![row.clone()] };
        let shown = |strata: Vec<Part>| Shown {
            seed: "2026-11-29".to_owned(),
            population: 1_248,
            n: strata.len() as u64,
            unit: "working_day",
            strata,
            take: "auditor/exports/sample.csv?seed=1".to_owned(),
        };
        let page = |form: FormState, sample: Option<Shown>| Drawn {
            form,
            series: series(),
            strata: strata(),
            as_of,
            from: None,
            to: as_of,
            filter: hidden(&Filter::everything(as_of)),
            back: "?as_of=2026-11-23".to_owned(),
            sample,
        };
        let mut wrong = FormState::new().with("size", "0");
        wrong.wrong("size", "auditor-wrong-size", Args::new());
        wrong.wrong("seed", "auditor-wrong-seed", Args::new());
        let strata = vec![part(Some(names), ""), part(None, "channel-post"), part(None, "")];
        vec![
            page(FormState::new(), None),
            page(FormState::new(), Some(shown(strata))),
            page(FormState::new(), Some(shown(Vec::new()))),
            page(wrong, None),
        ]
    }
}
