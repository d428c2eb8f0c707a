//! What an address of the auditor asks for: the filter, and which part of it. The address is the state of the page.
//! What it says wrongly is said to be wrong: figures of something else than was asked would mislead.

use crate::{
    app::figures::Reader,
    domain::{
        case::facts::Channel,
        figures::{Filter, Series, only::Only},
        institution::{InstitutionCode, Kind, Region},
        law::period::IN_FORCE,
    },
    i18n::Args,
    web::{Failure, forms::FormState, paging, typed_date},
};
use axum::extract::{Query, rejection::QueryRejection};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The words of an address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub institution: String,
    pub kind: String,
    pub region: String,
    pub channel: String,
    /// Nothing at all is the last three months; an empty word is no limit.
    pub from: Option<String>,
    pub to: Option<String>,
    pub as_of: String,
    pub series: String,
    pub only: String,
    pub after: String,
}

/// The words of an address; one that names a thing twice means nothing, and leads nowhere.
pub fn words<T>(asked: Result<Query<T>, QueryRejection>) -> Result<T, Failure> {
    asked.map(|Query(words)| words).map_err(|_| Failure::NotFound)
}

/// What the filter form offers beside its dates.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Choices {
    pub institutions: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub regions: Vec<Choice>,
    pub channels: Vec<Choice>,
}

/// A word with what it means: words of a language, or a name.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Choice {
    Said { value: &'static str, key: String },
    Named { value: String, names: crate::domain::institution::Names },
}

impl Choices {
    pub fn of(reader: &Reader) -> Self {
        let said = |value: &'static str, words: &str| Choice::Said { value, key: format!("{words}-{value}") };
        let named =
            reader.known().map(|one| Choice::Named { value: one.code.to_string(), names: one.name.clone() });
        Self {
            institutions: named.collect(),
            kinds: Kind::ALL.iter().map(|one| said(one.as_str(), "body")).collect(),
            regions: Region::ALL.iter().map(|one| said(one.code(), "region")).collect(),
            channels: Channel::ALL.iter().map(|one| said(one.code(), "channel")).collect(),
        }
    }
}

impl Asked {
    /// The filter, and the form that shows it again with what is wrong in it.
    pub fn filter(&self, reader: &Reader) -> (Filter, FormState) {
        let mut form = FormState::new();
        for (name, value) in [
            ("institution", &self.institution),
            ("kind", &self.kind),
            ("region", &self.region),
            ("channel", &self.channel),
        ] {
            form.put(name, value.as_str());
        }
        let latest = reader.last_ended_day();
        let as_of = self.day("as_of", Some(&self.as_of), &mut form).unwrap_or(latest);
        if as_of > latest || as_of < IN_FORCE {
            form.wrong("as_of", "auditor-wrong-as-of", Args::new());
        }
        let lately = Filter::lately(as_of);
        let is_silent = self.from.is_none() && self.to.is_none();
        let from = self.day("from", self.from.as_deref(), &mut form).or(lately.from.filter(|_| is_silent));
        let to = self.day("to", self.to.as_deref(), &mut form).or(is_silent.then_some(as_of));
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            form.wrong("to", "auditor-wrong-order", Args::new());
        } else if from.is_some_and(|from| from > as_of) {
            form.wrong("from", "auditor-wrong-from", Args::new());
        }
        let code = InstitutionCode::parse(&self.institution).ok();
        let filter = Filter {
            institution: code.filter(|code| reader.institution(code).is_some()),
            kind: Kind::ALL.into_iter().find(|kind| kind.as_str() == self.kind),
            region: Region::parse(&self.region),
            channel: Channel::parse(&self.channel),
            from,
            to,
            as_of,
        };
        let unknown = [
            ("institution", &self.institution, filter.institution.is_none()),
            ("kind", &self.kind, filter.kind.is_none()),
            ("region", &self.region, filter.region.is_none()),
            ("channel", &self.channel, filter.channel.is_none()),
        ];
        for (name, _, _) in
            unknown.into_iter().filter(|(_, typed, is_unknown)| *is_unknown && !typed.is_empty())
        {
            form.wrong(name, "auditor-wrong-choice", Args::new().with("field", name));
        }
        for (name, day) in [("from", filter.from), ("to", filter.to), ("as_of", Some(as_of))] {
            form.values
                .entry(name.to_owned())
                .or_insert_with(|| day.map(typed_date::written).unwrap_or_default());
        }
        (filter, form)
    }

    /// A day as it was typed; what is none is a fault of its field, and stays in it.
    fn day(&self, name: &str, typed: Option<&str>, form: &mut FormState) -> Option<Date> {
        let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
        let day = typed_date::parse(typed);
        if day.is_none() {
            form.put(name, typed);
            form.wrong(name, "auditor-wrong-date", Args::new().with("field", name));
        }
        day
    }

    /// Which series, and which part of it: without a word the ordinary requests, and all of them. None for a word that
    /// means nothing.
    pub fn part(&self) -> Option<(Series, Only)> {
        let series =
            if self.series.is_empty() { Some(Series::Ordinary) } else { Series::parse(&self.series) };
        let only = if self.only.is_empty() { Some(Only::All) } else { Only::parse(&self.only) };
        series.zip(only)
    }
}

/// The filter as the query of an address, whole, so that the same address shows the same on another day; `more` stands
/// behind it.
pub fn query(filter: &Filter, more: &[(&str, &str)]) -> String {
    let word = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let (from, to, as_of) = (word(filter.from), word(filter.to), filter.as_of.to_string());
    let institution = filter.institution.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut pairs = vec![
        ("institution", institution.as_str()),
        ("kind", filter.kind.map_or("", Kind::as_str)),
        ("region", filter.region.map_or("", Region::code)),
        ("channel", filter.channel.map_or("", Channel::code)),
        ("from", from.as_str()),
        ("to", to.as_str()),
        ("as_of", as_of.as_str()),
    ];
    pairs.extend_from_slice(more);
    let query = paging::query(&pairs);
    // Without either day the address would mean the last three months.
    if from.is_empty() && to.is_empty() { format!("{query}&from=") } else { query }
}
