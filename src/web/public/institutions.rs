//! The directory: every institution the law binds, found however it is spelled.

use crate::{
    domain::institution::{Institution as Body, Kind, Names},
    persistence::institutions,
    web::{Failure, Visit, admin::Standing, forms::FormState, requester::steps, views::Page},
};
use axum::{extract::RawQuery, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// The directory, whole or as searched.
#[derive(Debug, Serialize)]
pub struct Institutions {
    form: FormState,
    query: String,
    total: usize,
    groups: Vec<Group>,
}

/// The institutions of one kind (art. 2 b); when searched, one group, the likeliest first.
#[derive(Debug, Serialize)]
struct Group {
    /// The code of the kind; empty for the results of a search.
    kind: &'static str,
    listed: Vec<Listed>,
}

#[derive(Debug, Clone, Serialize)]
struct Listed {
    code: &'static str,
    name: Names,
    city: Names,
    kind: &'static str,
    /// Since when, or from when, it receives by the portal.
    receives_from: Option<Date>,
    receives: bool,
    /// Who takes its place, and from when.
    successor: Option<Standing>,
}

impl Page for Institutions {
    const TEMPLATE: &'static str = "public/institutions.html";

    fn samples() -> Vec<Self> {
        let listed = |kind: Kind| {
            let of = crate::domain::institution::Directory::builtin().iter();
            let of = of.filter(|institution| institution.kind == kind);
            of.enumerate()
                .map(|(n, institution)| Listed {
                    receives: n == 0,
                    successor: (1..3).contains(&n).then(|| Standing::sample(institution, n == 1)),
                    receives_from: (n < 2).then(|| jiff::civil::date(2026, 1, 5)),
                    ..listed(institution)
                })
                .collect::<Vec<_>>()
        };
        let groups = Kind::ALL.map(|kind| Group { kind: kind.as_str(), listed: listed(kind) });
        let found = Group { kind: "", listed: listed(Kind::Court) };
        let page = |query: &str, groups| Institutions {
            form: FormState::new().with("q", query),
            query: query.to_owned(),
            total: 88,
            groups,
        };
        vec![page("", groups.into()), page("<محكمة>", vec![found]), page("xyz", Vec::new())]
    }
}

fn listed(institution: &'static Body) -> Listed {
    Listed {
        code: institution.code.as_str(),
        name: institution.name.clone(),
        city: institution.seat(),
        kind: institution.kind.as_str(),
        receives_from: None,
        receives: false,
        successor: None,
    }
}

/// `GET institutions`
pub async fn show(visit: Visit, query: RawQuery) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let query: String = steps::query(query).get("q").trim().chars().take(200).collect();
    let receiving = institutions::receiving(&portal.db).await?;
    let today = portal.clock.today();
    let all: Vec<Listed> = portal
        .directory
        .search(&query)
        .into_iter()
        .map(|institution| {
            let from = receiving.get(&institution.code).copied();
            let receives = from.is_some_and(|from| from <= today);
            let successor = institution.successor.as_ref().map(|one| Standing::of(portal, one, today));
            Listed { receives_from: from, receives, successor, ..listed(institution) }
        })
        .collect();
    let page = Institutions {
        form: FormState::new().with("q", query.as_str()),
        total: all.len(),
        groups: groups(&query, all),
        query,
    };
    visit.page(&visit.chrome().at("institutions"), &page)
}

fn groups(query: &str, all: Vec<Listed>) -> Vec<Group> {
    if !query.is_empty() {
        return if all.is_empty() { Vec::new() } else { vec![Group { kind: "", listed: all }] };
    }
    let of = |kind: Kind| {
        let listed: Vec<_> = all.iter().filter(|one| one.kind == kind.as_str()).cloned().collect();
        Group { kind: kind.as_str(), listed }
    };
    Kind::ALL.into_iter().map(of).filter(|group| !group.listed.is_empty()).collect()
}
