//! The page after an act on several cases: what became of each.

use super::Selection;
use crate::{
    persistence::joint_acts::{self, Became as Kept, JointAct},
    web::{Failure, officer::office::Office, staff::Stop, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;

/// The page of what became of an act on several cases.
#[derive(Debug, Serialize)]
pub struct Results {
    pub(in crate::web::officer) act: String,
    /// The list from which it was done, as its query.
    pub(in crate::web::officer) view: String,
    pub(in crate::web::officer) at: Timestamp,
    /// How many cases each outcome has; those of which something is to be looked at come first.
    pub(in crate::web::officer) counts: Vec<Count>,
    pub(in crate::web::officer) rows: Vec<Kept>,
}

/// How many cases an outcome has.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    pub(in crate::web::officer) outcome: &'static str,
    pub(in crate::web::officer) n: usize,
}

/// Every outcome, those of which something is to be looked at first.
pub(in crate::web::officer) const OUTCOMES: [&str; 8] =
    ["refused", "overtaken", "form-used", "gone", "elsewhere", "not-there", "done", "done-before"];

impl Page for Results {
    const TEMPLATE: &'static str = "officer/results.html";

    fn samples() -> Vec<Self> {
        crate::web::officer::samples::bulk::results()
    }
}

impl Results {
    pub(in crate::web::officer) fn of(act: JointAct) -> Self {
        let place = |one: &Kept| OUTCOMES.iter().position(|code| *code == one.outcome);
        let mut rows = act.outcomes;
        rows.sort_by_key(place);
        let counts = OUTCOMES.iter().map(|outcome| {
            let n = rows.iter().filter(|row| row.outcome == *outcome).count();
            Count { outcome, n }
        });
        Self {
            counts: counts.filter(|one| one.n > 0).collect(),
            act: act.act,
            view: act.view,
            at: act.at,
            rows,
        }
    }
}

/// `GET /{lang}/officer/results/{id}`
pub async fn results(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let id = names.get("id").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let act = joint_acts::find(&office.portal().db, id, office.code()).await?.ok_or(Failure::NotFound)?;
    let page = Results::of(act);
    Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), &page)?)
}

/// What became of one case, without its name.
pub(super) struct Became {
    pub outcome: &'static str,
    /// The code of a refusal.
    pub refusal: Option<&'static str>,
}

impl Became {
    pub fn plain(outcome: &'static str) -> Self {
        Self { outcome, refusal: None }
    }
}

/// What became of each case of a selection, in its order.
pub(super) fn of(selection: &Selection, became: Vec<Became>) -> Vec<Kept> {
    let kept = |reference: String, outcome: &str, refusal: Option<&str>| Kept {
        reference,
        outcome: outcome.to_owned(),
        refusal: refusal.map(str::to_owned),
    };
    let chosen = selection.chosen.iter().map(|(stored, _)| stored.case.reference.to_string());
    let done = chosen.zip(became).map(|(reference, one)| kept(reference, one.outcome, one.refusal));
    let outside = selection.outside.iter().map(|reference| kept(reference.clone(), "not-there", None));
    let gone = selection.gone.iter().map(|reference| kept(reference.clone(), "gone", None));
    done.chain(outside).chain(gone).collect()
}
