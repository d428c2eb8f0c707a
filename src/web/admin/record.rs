//! Recording an act: the form, then what it would move, then one confirmed act upon the calendar that was looked at.

use super::{
    Administrator, AdministratorPosted, MovedRow,
    act::CountView,
    calendar::{ActView, acts},
    moved::{counts, moved_rows},
};
use crate::{
    app::{
        Portal, calendar,
        holidays::{self, Recorded, Wish, preview},
    },
    domain::{
        id::CaseId,
        law::{
            Calendar, Class,
            calendar::{MeasureKind, Names},
        },
    },
    web::{
        Failure,
        forms::FormState,
        posted::Fields,
        reading::Reading,
        staff::{Member, Stop},
        typed_date,
        views::Page,
    },
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Rows of a page of the preview.
const ROWS: usize = 50;

/// How far back and ahead closures and feasts are offered, in days.
const OFFERED_DAYS: i64 = 400;

/// The form of one measure.
#[derive(Debug, Serialize)]
pub struct Form {
    form: FormState,
    measure: &'static str,
    classes: Vec<Choice>,
    feasts: Vec<Choice>,
    closures: Vec<Choice>,
    /// The act to take back.
    undoes: Option<ActView>,
    /// Somebody was faster.
    meanwhile: bool,
}

/// What an act would move.
#[derive(Debug, Serialize)]
pub struct Preview {
    form: FormState,
    measure: &'static str,
    /// The number of the calendar that was looked at.
    known: u32,
    groups: Vec<CountView>,
    total: u32,
    rows: Vec<MovedRow>,
    /// The case after which the next page begins, or nothing.
    later: String,
}

/// A choice of a form.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Choice {
    Words { value: String, key: String },
    Named { value: String, names: Names },
    Plain { value: String, text: String },
}

fn measure(names: &HashMap<String, String>) -> Result<MeasureKind, Failure> {
    MeasureKind::parse(names.get("measure").map_or("", String::as_str)).ok_or(Failure::NotFound)
}

impl Page for Form {
    const TEMPLATE: &'static str = "admin/form.html";

    fn samples() -> Vec<Self> {
        let feast =
            Choice::Plain { value: "fitr-2027".to_owned(), text: "عيد الفطر 2027".to_owned() };
        let page = |measure: MeasureKind| {
            let mut form = FormState::new();
            if measure == MeasureKind::Close {
                form.wrong("classes", "admin-fault-no-class", crate::i18n::Args::new());
            }
            Form {
                form,
                measure: measure.code(),
                classes: classes(),
                feasts: vec![feast.clone()],
                closures: vec![Choice::Plain {
                    value: "2026-03-23".to_owned(),
                    text: "23/03/2026".to_owned(),
                }],
                undoes: (measure == MeasureKind::Undo).then(|| ActView::sample(1, "close", "settled")),
                meanwhile: measure == MeasureKind::Outage,
            }
        };
        MeasureKind::ALL.map(page).into()
    }
}

impl Page for Preview {
    const TEMPLATE: &'static str = "admin/preview.html";

    fn samples() -> Vec<Self> {
        use crate::domain::law::Rule;
        let page = |groups: Vec<CountView>, rows| Preview {
            form: FormState::new().with("date", "2025-06-09").with("source", "<b>"),
            measure: MeasureKind::Close.code(),
            known: 0,
            total: groups.iter().map(|group| group.rows).sum(),
            groups,
            rows,
            later: "00000000-0000-7000-8000-000000000000".to_owned(),
        };
        let groups = vec![
            CountView::sample(Some(1), false),
            CountView::sample(Some(-3), false),
            CountView::sample(Some(0), true),
            CountView::sample(Some(0), false),
        ];
        let rows = vec![MovedRow::sample(Rule::Answer, 1, false), MovedRow::sample(Rule::Court, 0, false)];
        vec![page(groups, rows), page(Vec::new(), Vec::new())]
    }
}

/// What the address says: the feast to confirm, the act to take back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    feast: String,
    act: String,
}

/// `GET /{lang}/admin/calendar/new/{measure}`
pub async fn show(
    Administrator(member): Administrator,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let measure = measure(&names)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let portal = &member.visit.web.portal;
    calendar::refresh(portal).await?;
    let today = portal.clock.today();
    let mut form = FormState::new().with("declared", typed_date::written(today));
    if let Some(feast) = portal.calendar().data().feast(&asked.feast) {
        form.put("feast", feast.id.clone());
        form.put("first", typed_date::written(feast.first));
    }
    form.put("act", asked.act.clone());
    let page = form_page(portal, measure, form, false)?;
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-calendar"), &page)?)
}

/// `POST /{lang}/admin/calendar/new/{measure}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    AdministratorPosted { member, fields }: AdministratorPosted,
) -> Result<Response, Stop> {
    let measure = measure(&names)?;
    let portal = &member.visit.web.portal;
    let mut reading = Reading::plain(member.visit.locale, &fields);
    let wish = super::fields::wish(&mut reading, measure);
    calendar::refresh(portal).await?;
    let Some(wish) = wish.filter(|_| fields.get("do") != "change") else {
        if fields.get("do") == "change" {
            reading.form = fields.state();
        }
        return again(&member, measure, reading.form, false);
    };
    if fields.get("do") == "confirm" {
        return confirmed(&member, measure, &fields, reading, wish).await;
    }
    match holidays::version(portal, wish) {
        Ok(version) => previewed(&member, measure, &fields, &version).await,
        Err(fault) => {
            super::fields::say(&mut reading.form, &fault);
            again(&member, measure, reading.form, false)
        }
    }
}

async fn confirmed(
    member: &Member,
    measure: MeasureKind,
    fields: &Fields,
    mut reading: Reading<'_, ()>,
    wish: Wish,
) -> Result<Response, Stop> {
    // A form without the number of the calendar it was previewed upon has to be looked at again.
    let Ok(known) = fields.get("known").parse() else {
        return again(member, measure, reading.form, true);
    };
    let by = member.signed.person.id;
    match holidays::record(&member.visit.web.portal, Some(by), known, wish).await? {
        Recorded::Act(number) => Ok(member.visit.see(&format!("admin/calendar/acts/{number}?done=1"))),
        Recorded::Meanwhile => again(member, measure, reading.form, true),
        Recorded::Refused(fault) => {
            super::fields::say(&mut reading.form, &fault);
            again(member, measure, reading.form, false)
        }
    }
}

fn again(member: &Member, measure: MeasureKind, form: FormState, meanwhile: bool) -> Result<Response, Stop> {
    let status = match () {
        () if meanwhile => StatusCode::CONFLICT,
        () if form.is_right() => StatusCode::OK,
        () => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = form_page(&member.visit.web.portal, measure, form, meanwhile)?;
    Ok(member.visit.private_page(status, member.chrome().at("admin-calendar"), &page)?)
}

async fn previewed(
    member: &Member,
    measure: MeasureKind,
    fields: &Fields,
    version: &Calendar,
) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let after = fields.get("after").parse::<CaseId>().ok().filter(|_| fields.get("do") == "more");
    let groups = preview::groups(portal, version).await?;
    let (rows, next) = preview::rows(portal, version, after, ROWS).await?;
    let mut form = fields.state();
    for own in ["do", "known", "after"] {
        form.values.remove(own);
        form.lists.remove(own);
    }
    let page = Preview {
        form,
        measure: measure.code(),
        known: portal.calendar().number(),
        total: groups.iter().map(|group| group.rows).sum(),
        groups: counts(portal, groups),
        rows: moved_rows(portal, &rows),
        later: next.map(|case| case.to_string()).unwrap_or_default(),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-calendar"), &page)?)
}

fn form_page(
    portal: &Portal,
    measure: MeasureKind,
    form: FormState,
    meanwhile: bool,
) -> Result<Form, Failure> {
    let undoes = if measure == MeasureKind::Undo {
        let number = form.text("act").parse::<u32>().map_err(|_| Failure::NotFound)?;
        Some(acts(portal).into_iter().find(|act| act.number == number).ok_or(Failure::NotFound)?)
    } else {
        None
    };
    let (feasts, closures) = (feasts(portal), closures(portal));
    let measure = measure.code();
    Ok(Form { form, measure, classes: classes(), feasts, closures, undoes, meanwhile })
}

fn classes() -> Vec<Choice> {
    let words = |class: Class| Choice::Words {
        value: class.code().to_owned(),
        key: format!("class-{}", class.code()),
    };
    Class::ALL.map(words).into()
}

fn is_offered(portal: &Portal, day: Date) -> bool {
    let today = portal.clock.today();
    let (from, to) =
        (today.saturating_sub(OFFERED_DAYS.days()), today.saturating_add((2 * OFFERED_DAYS).days()));
    (from..=to).contains(&day)
}

fn feasts(portal: &Portal) -> Vec<Choice> {
    let feasts = portal.calendar().data().feasts.iter().filter(|feast| is_offered(portal, feast.first));
    let named = |names: &Names, day: Date| {
        let with = |name: &str| format!("{name} · {}", typed_date::written(day));
        Names { ar: with(&names.ar), fr: with(&names.fr), en: with(&names.en) }
    };
    feasts
        .map(|feast| Choice::Named { value: feast.id.clone(), names: named(&feast.name, feast.first) })
        .collect()
}

fn closures(portal: &Portal) -> Vec<Choice> {
    let mut closures: Vec<_> =
        portal.calendar().data().closures.iter().filter(|one| is_offered(portal, one.date)).collect();
    closures.sort_by_key(|closure| std::cmp::Reverse(closure.date));
    let named = |names: &Names, day: Date| {
        let with = |name: &str| format!("{} · {name}", typed_date::written(day));
        Names { ar: with(&names.ar), fr: with(&names.fr), en: with(&names.en) }
    };
    closures
        .into_iter()
        .map(|one| Choice::Named { value: one.date.to_string(), names: named(&one.name, one.date) })
        .collect()
}
