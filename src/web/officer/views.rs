//! Views of the list that somebody gave a name: for oneself, or for the whole institution. The address of a view is
//! the view; its name only finds it again.

use super::{
    office::{Office, OfficePosted},
    removal::Removal,
    worklist::Asked,
};
use crate::{
    domain::{actor::Role, id::ViewId, text::limit},
    i18n::Args,
    persistence::views::{self, View},
    web::{Failure, forms::FormState, reading::Reading, staff::Stop, views::Page},
};
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
    response::Response,
};
use serde::Serialize;
use std::collections::HashMap;

/// Most views of one person at an institution: a longer list is searched, not read.
const MOST: u64 = 50;

/// The page of the views.
#[derive(Debug, Serialize)]
pub struct Views {
    pub(super) form: FormState,
    /// The list to be given a name, as its query; empty where none was brought.
    pub(super) view: String,
    pub(super) views: Vec<Named>,
    /// `done`, `removed`, or nothing.
    pub(super) done: &'static str,
}

/// The page of one view.
#[derive(Debug, Serialize)]
pub struct OneView {
    pub(super) form: FormState,
    pub(super) view: Named,
}

/// A view in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Named {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) query: String,
    pub(super) shared: bool,
    /// Whether this person may change it.
    pub(super) own: bool,
    /// Whether this person begins with it.
    pub(super) first: bool,
    /// Whether the list shows it now.
    pub(super) current: bool,
}

impl Page for Views {
    const TEMPLATE: &'static str = "officer/views.html";

    fn samples() -> Vec<Self> {
        let page = |view: &str, views: Vec<Named>| Views {
            form: FormState::new().with("name", "مستعجلة"),
            view: view.to_owned(),
            done: if views.is_empty() { "removed" } else { "done" },
            views,
        };
        vec![page("?due=late", vec![sample(true), sample(false)]), page("", Vec::new())]
    }
}

impl Page for OneView {
    const TEMPLATE: &'static str = "officer/view.html";

    fn samples() -> Vec<Self> {
        [true, false]
            .map(|own| OneView { form: FormState::new().with("name", "x"), view: sample(own) })
            .into()
    }
}

impl Named {
    pub(super) fn samples() -> Vec<Named> {
        vec![sample(true), sample(false)]
    }
}

fn sample(own: bool) -> Named {
    Named {
        id: "0192f0c1-2b3c-7def-8123-456789abcdef".to_owned(),
        name: "متأخرة بدون مكلف".to_owned(),
        query: "?due=late&who=nobody".to_owned(),
        shared: !own,
        own,
        first: own,
        current: own,
    }
}

/// `GET /{lang}/officer/views`
pub async fn show(office: Office, RawQuery(query): RawQuery) -> Result<Response, Stop> {
    let query = query.unwrap_or_default();
    let asked = Asked::read(&query).view();
    let view = if asked == Asked::default() { String::new() } else { asked.address() };
    let done = match query.as_str() {
        "done=1" => "done",
        "done=removed" => "removed",
        _ => "",
    };
    page(&office, view, FormState::new(), done, StatusCode::OK).await
}

/// `POST /{lang}/officer/views`: gives a list its name.
pub async fn submit(OfficePosted { office, fields }: OfficePosted) -> Result<Response, Stop> {
    let view = Asked::read(fields.get("view").trim_start_matches('?')).view().address();
    let mut reading = Reading::plain(office.member.visit.locale, &fields);
    let Some(name) = reading.plain_line("name", "office-view-name", limit::NAME) else {
        return page(&office, view, reading.form, "", StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (clock, db) = (&office.portal().clock, &office.portal().db);
    let owner = office.member.signed.person.id;
    // The own view of that name, if there is one, becomes this.
    let others = views::count_of_others(db, office.code(), owner, name.as_str()).await?;
    if others >= MOST {
        reading.form.wrong("name", "office-views-most", Args::new().with("n", MOST));
        return page(&office, view, reading.form, "", StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let kept = View {
        id: ViewId(clock.id()),
        institution: office.code().clone(),
        owner,
        name: name.into_string(),
        query: view,
        is_shared: fields.has("shared"),
    };
    let id = views::keep(db, &kept, clock.now()).await?;
    if fields.has("first") {
        views::begin_with(db, kept.owner, Some(id)).await?;
    }
    Ok(office.member.visit.see("officer/views?done=1"))
}

/// `GET /{lang}/officer/views/{id}`
pub async fn edit(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let view = find(&office, &names).await?;
    let mut form = FormState::new().with("name", &view.name);
    if view.is_shared {
        form.put("shared", "1");
    }
    one(&office, &view, form, StatusCode::OK).await
}

/// `POST /{lang}/officer/views/{id}`: another name or audience, the view to begin with, or none any more.
pub async fn change(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let view = find(&office, &names).await?;
    let db = &office.portal().db;
    let user = office.member.signed.person.id;
    match fields.get("do") {
        "first" => views::begin_with(db, user, Some(view.id)).await?,
        "not-first" => views::begin_with(db, user, None).await?,
        _ if !may_change(&office, &view) => return Err(Failure::NotFound.into()),
        "remove" if fields.get("confirmed").is_empty() => {
            let place = format!("officer/views/{}", view.id);
            return Removal::of("view", &view.name, &place, "").asks(&office);
        }
        "remove" => {
            views::remove(db, view.id).await?;
            return Ok(office.member.visit.see("officer/views?done=removed"));
        }
        _ => {
            let mut reading = Reading::plain(office.member.visit.locale, &fields);
            let Some(name) = reading.plain_line("name", "office-view-name", limit::NAME) else {
                return one(&office, &view, reading.form, StatusCode::UNPROCESSABLE_ENTITY).await;
            };
            let kept = View { name: name.into_string(), is_shared: fields.has("shared"), ..view.clone() };
            if !views::change(db, &kept).await? {
                reading.form.wrong(
                    "name",
                    "office-views-taken",
                    Args::new().with("name", kept.name.as_str()),
                );
                return one(&office, &view, reading.form, StatusCode::UNPROCESSABLE_ENTITY).await;
            }
        }
    }
    Ok(office.member.visit.see("officer/views?done=1"))
}

/// The views that this person sees; the one with that query is marked.
pub(super) async fn named(office: &Office, current: &str) -> Result<Vec<Named>, Failure> {
    let db = &office.portal().db;
    let user = office.member.signed.person.id;
    let first = views::first_of(db, office.code(), user).await?.map(|view| view.id);
    let seen = views::seen_by(db, office.code(), user).await?;
    let named =
        |view: View| Named { current: view.query == current, ..of(office, &view, first == Some(view.id)) };
    Ok(seen.into_iter().map(named).collect())
}

/// The query of the view with which this person begins.
pub(super) async fn first(office: &Office) -> Result<Option<String>, Failure> {
    let user = office.member.signed.person.id;
    Ok(views::first_of(&office.portal().db, office.code(), user).await?.map(|view| view.query))
}

fn of(office: &Office, view: &View, first: bool) -> Named {
    Named {
        id: view.id.to_string(),
        name: view.name.clone(),
        query: view.query.clone(),
        shared: view.is_shared,
        own: may_change(office, view),
        first,
        current: false,
    }
}

/// Whoever made a view changes it; the head also one that is shared, whose maker may have left.
fn may_change(office: &Office, view: &View) -> bool {
    view.owner == office.member.signed.person.id || (view.is_shared && office.member.role() == Role::Head)
}

async fn find(office: &Office, names: &HashMap<String, String>) -> Result<View, Failure> {
    let id = names.get("id").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let user = office.member.signed.person.id;
    views::find(&office.portal().db, id, office.code(), user).await?.ok_or(Failure::NotFound)
}

async fn page(
    office: &Office,
    view: String,
    form: FormState,
    done: &'static str,
    status: StatusCode,
) -> Result<Response, Stop> {
    let page = Views { form, view, views: named(office, "").await?, done };
    Ok(office.member.visit.private_page(status, office.chrome(), &page)?)
}

async fn one(office: &Office, view: &View, form: FormState, status: StatusCode) -> Result<Response, Stop> {
    let user = office.member.signed.person.id;
    let first = views::first_of(&office.portal().db, office.code(), user).await?;
    let is_first = first.is_some_and(|first| first.id == view.id);
    let page = OneView { form, view: of(office, view, is_first) };
    Ok(office.member.visit.private_page(status, office.chrome(), &page)?)
}
