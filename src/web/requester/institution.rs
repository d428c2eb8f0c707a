//! Step 1: which institution. Those that receive by the portal stand first; search is an addition.

use super::{
    desk::Place,
    steps::{self, STEPS},
};
use crate::{
    app::{
        Portal,
        filing::{self, field},
    },
    domain::institution::{Institution as Body, InstitutionCode, Names},
    persistence::institutions,
    web::{Failure, Posted, Visit, forms::FormState, views::Page},
};
use axum::{extract::RawQuery, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// The page of the step.
#[derive(Debug, Serialize)]
pub struct Institution {
    form: FormState,
    steps: u8,
    /// What was searched for; empty when nothing was.
    query: String,
    /// Those that receive by the portal, and the others; when searched, the likeliest first.
    receiving: Vec<Offered>,
    others: Vec<Offered>,
    /// Every institution, to send the same request there too; none before somebody asks for that.
    all: Vec<Offered>,
    most: usize,
    also: bool,
    /// What was chosen and has a successor, which is chosen in its place.
    moved: Vec<Moved>,
}

/// A body whose place another has taken.
#[derive(Debug, Clone, Serialize)]
pub struct Moved {
    from: Names,
    to: Names,
    on: Date,
}

/// One institution to choose.
#[derive(Debug, Clone, Serialize)]
pub struct Offered {
    code: &'static str,
    name: Names,
    city: &'static str,
}

impl Page for Institution {
    const TEMPLATE: &'static str = "requester/institution.html";

    fn samples() -> Vec<Self> {
        let mut all = crate::domain::institution::Directory::builtin().iter().map(offered);
        let receiving: Vec<_> = all.by_ref().take(3).collect();
        let others: Vec<_> = all.collect();
        let page = |query: &str, form| Institution {
            form,
            steps: STEPS,
            query: query.to_owned(),
            receiving: receiving.clone(),
            others: others.clone(),
            all: receiving.clone(),
            most: filing::MOST_OTHERS,
            also: query.is_empty(),
            moved: Vec::new(),
        };
        let mut wrong = FormState::new();
        wrong.wrong(field::INSTITUTION, "wrong-institution-missing", crate::i18n::Args::new());
        let limit = crate::i18n::Args::new().with("limit", filing::MOST_OTHERS);
        wrong.wrong(field::ALSO, "wrong-also-too-many", limit);
        wrong.wrong(field::ALSO, "wrong-also-missing", crate::i18n::Args::new());
        let mut gone = FormState::new();
        gone.wrong(field::INSTITUTION, "wrong-institution-succeeded", crate::i18n::Args::new());
        gone.wrong(field::ALSO, "wrong-also-succeeded", crate::i18n::Args::new());
        let mut names = receiving.iter().map(|one| one.name.clone());
        let on = jiff::civil::date(2026, 10, 15);
        let moved = names.next().zip(names.next()).map(|(from, to)| Moved { from, to, on });
        let succeeded = Institution { moved: moved.into_iter().collect(), ..page("", gone) };
        vec![page("", FormState::new()), page("الصحة", FormState::new()), page("", wrong), succeeded]
    }
}

fn offered(institution: &'static Body) -> Offered {
    Offered { code: institution.code.as_str(), name: institution.name.clone(), city: &institution.city }
}

/// `GET requests/new`
pub async fn show(visit: Visit, place: Place, query: RawQuery) -> Result<Response, Failure> {
    let query = steps::query(query);
    let mut form = FormState::new();
    let chosen = match query.get(field::INSTITUTION) {
        "" => place.desk().map_or("", |desk| desk.answers.get(field::INSTITUTION)),
        asked => asked,
    };
    if !chosen.is_empty() {
        form.put(field::INSTITUTION, chosen);
    }
    let also = place.desk().map_or("", |desk| desk.answers.get(field::ALSO));
    for code in also.split(',').filter(|code| !code.is_empty()) {
        form.put(field::ALSO, code);
    }
    let also = form.lists.contains_key(field::ALSO);
    page(&visit, &place, (form, also), query.get("q"), StatusCode::OK).await
}

/// `POST requests/new`: goes on, or shows the others to whom the request can go too.
pub async fn post(mut place: Place, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    if fields.get("do") == "several" {
        return page(&visit, &place, (fields.state(), true), fields.get("q"), StatusCode::OK).await;
    }
    let portal = &visit.web.portal;
    let desk = place.desk_or_new(portal, fields.form_key());
    steps::take(&mut desk.answers, &fields, field::OF_INSTITUTION);
    let first = filing::institution(&filing::Bodies::of(portal), &desk.answers).err();
    let also = filing::also(&filing::Bodies::of(portal), &desk.answers).err();
    let problems: Vec<_> = first.into_iter().chain(also).collect();
    if !problems.is_empty() {
        let mut form = fields.state();
        steps::tell(&mut form, &problems, field::OF_INSTITUTION);
        let also = form.lists.contains_key(field::ALSO) || form.wrong.contains_key(field::ALSO);
        let wrong = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&visit, &place, (form, also), fields.get("q"), wrong).await;
    }
    desk.save(portal).await?;
    Ok(place.keep(&visit.web, visit.see("requests/new/content")))
}

/// What is found, with whoever answers now in the place of a body that has a successor.
fn open(portal: &Portal, query: &str) -> Vec<&'static Body> {
    let (successions, today) = (portal.directory.successions(), portal.clock.today());
    let mut found: Vec<&'static Body> = Vec::new();
    for one in portal.directory.search(query) {
        let now = portal.directory.get(successions.answering(&one.code, today)).unwrap_or(one);
        if !found.iter().any(|other| other.code == now.code) {
            found.push(now);
        }
    }
    found
}

/// Puts whoever answers now in the place of a body that was chosen, and says so.
fn moved(portal: &Portal, form: &mut FormState) -> Vec<Moved> {
    let (successions, today) = (portal.directory.successions(), portal.clock.today());
    let name = |code: &InstitutionCode| portal.directory.get(code).map(|one| one.name.clone());
    let mut moved = Vec::new();
    let mut current = |chosen: &str| -> Option<String> {
        let code = InstitutionCode::parse(chosen).ok()?;
        let last = successions.passed(&code, today).last()?;
        moved.push(Moved { from: name(&code)?, to: name(&last.successor)?, on: last.from });
        Some(last.successor.to_string())
    };
    if let Some(now) = current(form.text(field::INSTITUTION)) {
        form.values.insert(field::INSTITUTION.to_owned(), now);
    }
    for chosen in form.lists.get_mut(field::ALSO).into_iter().flatten() {
        *chosen = current(chosen).unwrap_or_else(|| chosen.clone());
    }
    moved
}

async fn page(
    visit: &Visit,
    place: &Place,
    (mut form, also): (FormState, bool),
    query: &str,
    status: StatusCode,
) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let receiving = institutions::receiving(&portal.db).await?;
    let today = portal.clock.today();
    let moved = moved(portal, &mut form);
    let found = open(portal, query);
    let (receiving, others): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|institution| receiving.get(&institution.code).is_some_and(|from| *from <= today));
    let page = Institution {
        also,
        most: filing::MOST_OTHERS,
        all: if also { open(portal, "").into_iter().map(offered).collect() } else { Vec::new() },
        moved,
        form,
        steps: STEPS,
        query: query.trim().chars().take(200).collect(),
        receiving: receiving.into_iter().map(offered).collect(),
        others: others.into_iter().map(offered).collect(),
    };
    visit.private_page(status, steps::chrome(visit, place.desk()), &page)
}
