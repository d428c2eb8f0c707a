//! The calendar of the administrator: what has been recorded, what waits to be confirmed, what can be recorded.

use super::Administrator;
use crate::{
    app::{Portal, calendar},
    domain::law::{
        Calendar,
        calendar::{Certainty, Measure, MeasureKind, Names},
    },
    web::{staff::Stop, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::{ToSpan, civil::Date};
use serde::Serialize;

/// How many days ahead a feast is offered for its confirmation.
const AHEAD_DAYS: i64 = 10;

/// The page of the calendar.
#[derive(Debug, Serialize)]
pub struct CalendarPage {
    version: String,
    acts: Vec<ActView>,
    to_confirm: Vec<FeastView>,
    measures: Vec<&'static str>,
}

/// A feast that is still an estimate.
#[derive(Debug, Clone, Serialize)]
pub struct FeastView {
    id: String,
    name: Names,
    first: Date,
}

impl FeastView {
    pub(super) fn sample() -> Self {
        let name =
            Names {
                ar: "عيد الفطر".to_owned(), fr: "Aïd al-Fitr".to_owned(), en: "Eid al-Fitr".to_owned()
            };
        Self { id: "fitr-2027".to_owned(), name, first: jiff::civil::date(2027, 3, 10) }
    }
}

/// An act as lists show it.
#[derive(Debug, Clone, Serialize)]
pub struct ActView {
    pub number: u32,
    pub measure: &'static str,
    pub day: Option<Date>,
    /// The last day of an outage of several.
    pub until: Option<Date>,
    pub name: Option<Names>,
    /// Of an act that takes another back: the number of that.
    pub undoes: Option<u32>,
    pub source: String,
    pub declared_on: Date,
    pub recorded_on: Date,
    /// `settled`, `running` or `undone`.
    pub state: &'static str,
}

impl ActView {
    pub(super) fn sample(number: u32, measure: &'static str, state: &'static str) -> Self {
        Self {
            number,
            measure,
            day: Some(jiff::civil::date(2025, 6, 9)),
            until: (measure == "outage").then_some(jiff::civil::date(2025, 6, 13)),
            name: (measure != "outage").then(|| Names {
                ar: "عطلة استثنائية بعد عيد الأضحى".to_owned(),
                fr: "Lendemain de l’Aïd al-Adha".to_owned(),
                en: "After Eid al-Adha".to_owned(),
            }),
            undoes: (measure == "undo").then_some(1),
            source: "بلاغ رئاسة الحكومة، 5 يونيو 2025".to_owned(),
            declared_on: jiff::civil::date(2025, 6, 5),
            recorded_on: jiff::civil::date(2025, 6, 5),
            state,
        }
    }
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "admin/calendar.html";

    fn samples() -> Vec<Self> {
        let acts = vec![
            ActView::sample(6, "undo", "running"),
            ActView::sample(5, "outage", "settled"),
            ActView::sample(4, "cancel", "settled"),
            ActView::sample(3, "estimate", "settled"),
            ActView::sample(2, "confirm", "settled"),
            ActView::sample(1, "close", "undone"),
        ];
        let page = |acts, to_confirm| CalendarPage {
            version: "2026-11-23+6".to_owned(),
            acts,
            to_confirm,
            measures: measures(),
        };
        vec![page(acts, vec![FeastView::sample()]), page(Vec::new(), Vec::new())]
    }
}

/// What can be recorded, besides taking back, which begins at what is taken back.
fn measures() -> Vec<&'static str> {
    let begin_here = MeasureKind::ALL.into_iter().filter(|kind| *kind != MeasureKind::Undo);
    begin_here.map(MeasureKind::code).collect()
}

/// `GET /{lang}/admin/calendar`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    calendar::refresh(portal).await?;
    let mut acts = acts(portal);
    acts.reverse();
    let version = portal.calendar().version().to_owned();
    let page = CalendarPage { version, acts, to_confirm: to_confirm(portal), measures: measures() };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-calendar"), &page)?)
}

/// The feasts whose date should be known by now, or within days.
pub fn to_confirm(portal: &Portal) -> Vec<FeastView> {
    let until = portal.clock.today().saturating_add(AHEAD_DAYS.days());
    let feasts = portal.calendar().data().feasts.iter();
    let waiting = feasts.filter(|feast| feast.status == Certainty::Estimated && feast.first <= until);
    waiting
        .map(|feast| FeastView { id: feast.id.clone(), name: feast.name.clone(), first: feast.first })
        .collect()
}

/// Every act, the first recorded first.
pub fn acts(portal: &Portal) -> Vec<ActView> {
    let newest: &Calendar = portal.calendar();
    let stands = newest.standing_acts();
    let undone = |number: u32| {
        let undoes = |measure: &Measure| matches!(measure, Measure::Undo { act } if *act == number);
        !stands.contains(&number) && newest.acts().iter().any(|act| undoes(&act.measure))
    };
    let mut versions: Vec<&Calendar> = newest.versions().collect();
    versions.reverse();
    let view = |version: &Calendar| {
        let (act, announced) = (version.act()?, version.announced()?);
        let number = version.number();
        let state = match () {
            () if number > portal.settled() => "running",
            () if undone(number) => "undone",
            () => "settled",
        };
        Some(ActView {
            number,
            measure: act.measure.code(),
            day: announced.day,
            until: announced.until,
            name: announced.name,
            undoes: act.measure.undoes(),
            source: act.source.clone(),
            declared_on: act.declared_on,
            recorded_on: act.recorded_on,
            state,
        })
    };
    versions.into_iter().filter_map(view).collect()
}
