//! The calendar for everyone: the days off to come, what was decided since with its source, the outages.

use crate::{
    app::calendar,
    domain::law::{
        ClassSet,
        calendar::{Certainty, Names, Outage},
    },
    web::{
        Failure, Visit,
        admin::calendar::{ActView, acts},
        views::Page,
    },
};
use axum::response::Response;
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::Serialize;

/// How many days ahead days off are listed.
const AHEAD_DAYS: i64 = 400;

/// The page.
#[derive(Debug, Serialize)]
pub struct CalendarPage {
    version: String,
    days: Vec<DayView>,
    acts: Vec<ActView>,
    outages: Vec<OutageView>,
}

#[derive(Debug, Clone, Serialize)]
struct DayView {
    date: Date,
    name: Names,
    estimated: bool,
    /// The codes of the classes it is for; empty for everybody.
    classes: Vec<&'static str>,
    source: String,
}

#[derive(Debug, Clone, Serialize)]
struct OutageView {
    from: Timestamp,
    until: Timestamp,
    source: String,
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "public/calendar.html";

    fn samples() -> Vec<Self> {
        let name =
            Names {
                ar: "عيد الفطر".to_owned(), fr: "Aïd al-Fitr".to_owned(), en: "Eid al-Fitr".to_owned()
            };
        let day = |estimated, classes| DayView {
            date: jiff::civil::date(2027, 3, 10),
            name: name.clone(),
            estimated,
            classes,
            source: "décret 2.77.169".to_owned(),
        };
        let outage = OutageView {
            from: Timestamp::UNIX_EPOCH,
            until: Timestamp::UNIX_EPOCH + 20.hours(),
            source: "عطل".to_owned(),
        };
        let acts = crate::web::admin::act::samples_of_moved(|act, _| act);
        let version = "2026-11-23+2".to_owned();
        vec![
            CalendarPage {
                version: version.clone(),
                days: vec![day(true, Vec::new()), day(false, vec!["state-administration", "court"])],
                acts,
                outages: vec![outage],
            },
            CalendarPage { version, days: Vec::new(), acts: Vec::new(), outages: Vec::new() },
        ]
    }
}

/// `GET calendar` and `GET outages`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    calendar::refresh(portal).await?;
    let newest = portal.calendar();
    let today = portal.clock.today();
    let until = today.saturating_add(AHEAD_DAYS.days()).min(newest.until());
    let listed = newest.list(today.min(until), until, ClassSet::ALL).unwrap_or_default();
    let days = listed.into_iter().filter(|day| !day.weekend).map(|day| DayView {
        date: day.date,
        name: (*day.name).clone(),
        estimated: day.status == Certainty::Estimated,
        classes: if day.classes == ClassSet::ALL {
            Vec::new()
        } else {
            day.classes.iter().map(|class| class.code()).collect()
        },
        source: day.source.to_string(),
    });
    let outage = |one: &Outage| OutageView { from: one.from, until: one.until, source: one.source.clone() };
    let mut acts = acts(portal);
    acts.reverse();
    let page = CalendarPage {
        version: newest.version().to_owned(),
        days: days.collect(),
        acts,
        outages: newest.data().outages.iter().rev().map(outage).collect(),
    };
    visit.page(&visit.chrome(), &page)
}
