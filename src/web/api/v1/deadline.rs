//! `GET /api/v1/deadline`: a due date with its days, the same list as everywhere.

use super::Problem;
use crate::{
    app::Portal,
    domain::law::{Class, ClassHistory, Explanation, Rule, as_told, explain as why, period, zone},
};
use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
};
use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    rule: String,
    received: String,
    #[serde(default)]
    extended: bool,
    calendar: Option<String>,
}

pub async fn explain(
    State(portal): State<Portal>,
    question: Result<Query<Question>, QueryRejection>,
) -> Result<Json<Explanation>, Problem> {
    let Query(question) = question.map_err(|error| Problem::parameter(error.body_text()))?;
    let rule =
        Rule::parse(&question.rule).ok_or_else(|| Problem::parameter(format!("rule: one of {}", rules())))?;
    let received_on = day_zero(&question.received).ok_or_else(|| {
        Problem::parameter("received: a date such as 2026-02-23, or an instant such as 2026-02-23T22:30:00Z")
    })?;
    if question.extended && period(rule, received_on).extension.is_none() {
        return Err(Problem::parameter(format!("extended: {} cannot be extended", rule.code())));
    }
    let code = question.calendar.unwrap_or_else(|| "state".to_owned());
    let classes = ClassHistory::always(class(&code)?);
    let explanation = why(portal.calendar(), rule, question.extended, received_on, &classes)
        .map_err(|missing| Problem::not_maintained(missing.to_string()))?;
    let told = as_told(explanation, portal.calendar(), &classes);
    Ok(Json(Explanation { calendar: code, ..told }))
}

fn rules() -> String {
    Rule::ALL.map(Rule::code).join(", ")
}

fn class(code: &str) -> Result<Class, Problem> {
    match code {
        "state" => Ok(Class::StateAdministration),
        code => Class::parse(code).ok_or_else(|| {
            Problem::parameter(format!(
                "calendar: state, or one of {}",
                Class::ALL.map(Class::code).join(", ")
            ))
        }),
    }
}

fn day_zero(text: &str) -> Option<Date> {
    match text.parse::<Timestamp>() {
        Ok(at) => Some(zone::legal_date(at)),
        Err(_) if text.len() == 10 => text.parse().ok(),
        Err(_) => None,
    }
}
