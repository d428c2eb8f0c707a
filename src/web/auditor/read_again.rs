//! What was asked in a reading, in the words of whoever reads the log: each part of its address by its name. What this
//! program does not know any more stands there as it was noted: nothing of a reading is left out.

use super::{draw, words};
use crate::{
    app::figures::{Reader, Stratum},
    domain::{
        case::facts::Channel,
        figures::{Series, only::Only},
        institution::{InstitutionCode, Kind, Names, Region},
    },
    persistence::figures::Read,
};
use jiff::civil::Date;
use percent_encoding::percent_decode_str;
use serde::Serialize;

/// A part of what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Part {
    /// A word with the number in it, if any, after the name of the field if it has one.
    Said {
        label: &'static str,
        key: String,
        n: u32,
        unit: &'static str,
    },
    Named {
        label: &'static str,
        names: Names,
    },
    /// The last days of the first terms that were counted; no limit where there is none.
    Period {
        from: Option<Date>,
        to: Option<Date>,
    },
    AsOf {
        on: Date,
    },
    Case {
        reference: String,
    },
    /// A file, or what was typed; without a name, a part of the address as it was noted.
    Plain {
        label: &'static str,
        text: String,
    },
}

impl Part {
    fn said(label: &'static str, key: impl Into<String>) -> Self {
        Part::Said { label, key: key.into(), n: 0, unit: "" }
    }
}

/// The parts of a reading: what it was of, whose, of when, and which of it.
pub fn parts(reader: &Reader, what: Read, query: &str) -> Vec<Part> {
    let (thing, address) = query.split_once('?').unwrap_or((query, ""));
    let mut pairs: Vec<(String, String)> =
        address.split('&').filter(|one| !one.is_empty()).map(pair).collect();
    // An empty first day stands at the end of its address.
    pairs.sort_by_key(|(name, _)| match name.as_str() {
        "institution" | "kind" | "region" | "channel" => 0,
        "from" | "to" => 1,
        _ => 2,
    });
    let mut parts: Vec<Part> = of_thing(what, thing).into_iter().collect();
    let word = |name: &str| pairs.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str());
    let series = word("series").and_then(Series::parse);
    let period = period(word("from"), word("to"));
    let mut is_period_told = false;
    for (name, value) in &pairs {
        if let Some(period) = period.as_ref().filter(|_| name == "from" || name == "to") {
            if !is_period_told {
                parts.push(period.clone());
            }
            is_period_told = true;
            continue;
        }
        let told = of_pair(reader, name, value, series);
        parts
            .extend(told.unwrap_or_else(|| vec![Part::Plain { label: "", text: format!("{name}={value}") }]));
    }
    parts
}

fn pair(pair: &str) -> (String, String) {
    let read = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    (read(name), read(value))
}

/// What stands before the filter.
fn of_thing(what: Read, thing: &str) -> Option<Part> {
    let is_one = matches!(what, Read::Case | Read::Bundle);
    if thing.is_empty() {
        return None;
    }
    if is_one {
        return Some(Part::Case { reference: thing.to_owned() });
    }
    let label = match thing {
        "facts.csv" => "auditor-export-csv",
        "facts.jsonl" => "auditor-export-jsonl",
        "facts.xlsx" => "auditor-export-xlsx",
        "facts.ods" => "auditor-export-ods",
        "institutions.csv" => "auditor-export-institutions",
        "figures.json" => "auditor-export-figures",
        "sample.csv" => "auditor-sample-take",
        _ => "",
    };
    Some(Part::Plain { label, text: thing.to_owned() })
}

/// None where one of the two is no day.
fn period(from: Option<&str>, to: Option<&str>) -> Option<Part> {
    let day = |word: Option<&str>| match word {
        None | Some("") => Some(None),
        Some(word) => word.parse::<Date>().ok().map(Some),
    };
    Some(Part::Period { from: day(from)?, to: day(to)? })
}

fn of_pair(reader: &Reader, name: &str, value: &str, series: Option<Series>) -> Option<Vec<Part>> {
    let part = match name {
        "institution" => {
            let code = InstitutionCode::parse(value).ok()?;
            let names = reader.institution(&code)?.name.clone();
            Part::Named { label: "auditor-institution", names }
        }
        "kind" => {
            let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == value)?;
            Part::said("auditor-kind", format!("body-{}", kind.as_str()))
        }
        "region" => Part::said("auditor-region", format!("region-{}", Region::parse(value)?.code())),
        "channel" => Part::said("auditor-channel", format!("channel-{}", Channel::parse(value)?.code())),
        "as_of" => Part::AsOf { on: value.parse().ok()? },
        "series" => Part::said("", format!("auditor-series-{}", Series::parse(value)?.code())),
        "only" => {
            let told = words::part(series?, &Only::parse(value)?);
            let said =
                |word: words::Word| Part::Said { label: "", key: word.key, n: word.n, unit: word.unit };
            return Some(told.into_iter().map(said).collect());
        }
        "seed" => Part::Plain { label: "auditor-seed", text: value.to_owned() },
        "size" => Part::Plain { label: "auditor-size", text: value.parse::<u32>().ok()?.to_string() },
        "by" => Part::said("", draw::stratified(Stratum::parse(value)?)),
        _ => return None,
    };
    Some(vec![part])
}

/// Each form of a part.
pub fn samples() -> Vec<Part> {
    let day = Date::constant(2026, 11, 23);
    let names =
        Names {
            ar: "وزارة العدل".to_owned(), fr: "Ministère de la Justice".to_owned(), en: None, zgh: None
        };
    let period = |from: Option<Date>, to: Option<Date>| Part::Period { from, to };
    vec![
        Part::Plain { label: "auditor-export-csv", text: "facts.csv".to_owned() },
        Part::Case { reference: "MJ-2026-00412-B".to_owned() },
        Part::Named { label: "auditor-institution", names },
        Part::said("auditor-kind", "body-court"),
        period(Some(day), Some(day)),
        period(Some(day), None),
        period(None, Some(day)),
        period(None, None),
        Part::AsOf { on: day },
        Part::Said { label: "", key: "auditor-days-exactly".to_owned(), n: 2, unit: "working_day" },
        Part::Plain { label: "", text: "x=1".to_owned() },
    ]
}
