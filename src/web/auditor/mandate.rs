//! The mandate under which an auditor reads, as the pages say it; and why the workplace is closed without one.

use super::SECTION;
use crate::{
    app::figures::Reader,
    domain::{
        institution::{Directory, Names},
        mandate::{Mandate, Scope},
    },
    persistence::mandates,
    web::{Failure, staff::Member, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// A mandate in the words of a page.
#[derive(Debug, Clone, Serialize)]
pub struct View {
    decision: String,
    from: Date,
    until: Option<Date>,
    is_all: bool,
    kinds: Vec<&'static str>,
    institutions: Vec<Names>,
}

impl View {
    pub fn of(mandate: &Mandate, directory: &Directory) -> Self {
        let (kinds, institutions) = match &mandate.scope {
            Scope::All => (Vec::new(), Vec::new()),
            Scope::Some { institutions, kinds } => (
                kinds.iter().map(|kind| kind.as_str()).collect(),
                institutions
                    .iter()
                    .filter_map(|code| directory.get(code))
                    .map(|one| one.name.clone())
                    .collect(),
            ),
        };
        Self {
            decision: mandate.decision_number.clone().unwrap_or_default(),
            from: mandate.effective_on,
            until: mandate.ends_on,
            is_all: mandate.scope.is_all(),
            kinds,
            institutions,
        }
    }

    /// Over everything; over some, until a day.
    pub fn samples() -> [Self; 2] {
        let names = Names {
            ar: "وزارة العدل".to_owned(),
            fr: "Ministère de la Justice".to_owned(),
            en: None,
            zgh: None,
        };
        let all = Self {
            decision: String::new(),
            from: Date::constant(2026, 1, 5),
            until: None,
            is_all: true,
            kinds: Vec::new(),
            institutions: Vec::new(),
        };
        let some = Self {
            decision: "7/2026".to_owned(),
            until: Some(Date::constant(2026, 6, 30)),
            is_all: false,
            kinds: vec!["court", "public-administration"],
            institutions: vec![names],
            ..all.clone()
        };
        [all, some]
    }
}

/// The page of a workplace that is closed.
#[derive(Debug, Serialize)]
pub struct Closed {
    /// `none`, `to-come` or `over`.
    state: &'static str,
    /// The mandate that comes next, or else the latest.
    mandate: Option<View>,
}

/// Why there is nothing to audit today.
pub(super) async fn closed(member: &Member) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let today = portal.clock.today();
    let all = mandates::of(&portal.db, member.signed.person.id).await?;
    let all: Vec<Mandate> = all.into_iter().map(|dated| dated.mandate).collect();
    let next =
        all.iter().filter(|one| one.effective_on > today && runs(one)).min_by_key(|one| one.effective_on);
    let last = all.iter().filter(|one| one.effective_on <= today && runs(one)).max_by_key(|one| one.ends_on);
    let (state, found) = match (next, last) {
        (Some(next), _) => ("to-come", Some(next)),
        (None, Some(last)) => ("over", Some(last)),
        (None, None) => ("none", None),
    };
    let reader = Reader::of(portal);
    let page = Closed { state, mandate: found.map(|one| View::of(one, reader.directory())) };
    member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)
}

/// Whether there is a day on which it runs.
fn runs(mandate: &Mandate) -> bool {
    mandate.ends_on.is_none_or(|last| mandate.effective_on <= last)
}

impl Page for Closed {
    const TEMPLATE: &'static str = "auditor/closed.html";

    fn samples() -> Vec<Self> {
        let page = |state, mandate| Closed { state, mandate };
        let [all, some] = View::samples();
        vec![page("none", None), page("to-come", Some(some)), page("over", Some(all))]
    }
}
