//! The worklist: the nearest day first, filters in the address, paged by key so that no case is shown
//! twice or missed while others are answered.

use super::office::{Office, path};
use crate::{
    domain::{
        case::{Case, facts::Kind, stage::Stage},
        id::UserId,
        law::{
            Unit,
            status::{State, Term, TimeStatus},
        },
        moment::Moment,
        recalculation,
        reference::Reference,
    },
    persistence::{
        cases::{self, Stored},
        people, values,
        worklist::{self, COUNTED, Counts, Days, Filter, Key, Whose},
    },
    web::{Failure, forms::FormState, paging, staff::Stop, views::Page, workplace::told::Told},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Rows of a page.
const ROWS: u64 = 25;
/// How many working days count as soon.
const SOON: usize = 5;

/// The page of the worklist.
#[derive(Debug, Serialize)]
pub struct Worklist {
    pub(super) form: FormState,
    pub(super) today: Date,
    pub(super) tabs: Vec<Tab>,
    pub(super) rows: Vec<Row>,
    /// The address of the next page, or nothing.
    pub(super) later: String,
    /// Whether this is not the first page: its address.
    pub(super) first: String,
    pub(super) stages: Vec<&'static str>,
    /// Whether a filter is on.
    pub(super) filtered: bool,
    /// The open cases of the institution, counted up to a limit.
    pub(super) open: u32,
    pub(super) more: bool,
    /// A reference was looked for and is not here.
    pub(super) not_found: bool,
    /// Whether this person may have the days as a calendar: while in office.
    pub(super) calendar: bool,
}

/// A tab with its count.
#[derive(Debug, Clone, Serialize)]
pub struct Tab {
    /// The words are `office-tab-…`.
    name: &'static str,
    /// The shape of the badge, or nothing.
    shape: &'static str,
    href: String,
    count: u32,
    more: bool,
    current: bool,
}

/// One case in the list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    path: String,
    reference: String,
    title: String,
    name: String,
    received_on: Option<Date>,
    due_on: Option<Date>,
    earliest: Option<Date>,
    latest: Option<Date>,
    /// An act of the calendar has moved the date, which is still to be counted anew.
    recalculating: bool,
    status: Option<TimeStatus>,
    is_late: bool,
    urgent: bool,
    consultation: bool,
    /// A complaint about it waits for its decision.
    complaint: bool,
    waits: bool,
    term: Option<Term>,
    stage: &'static str,
    assignee: String,
}

/// What the address says; what it says wrongly is as if it said nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    due: String,
    who: String,
    stage: String,
    kind: String,
    q: String,
    /// `2026-12-02.<id>`, or `.<id>` among the cases without a date.
    after: String,
}

impl Page for Worklist {
    const TEMPLATE: &'static str = "officer/worklist.html";

    fn samples() -> Vec<Self> {
        super::samples::worklist::pages()
    }
}

/// `GET /{lang}/officer`
pub async fn show(office: Office, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let mut asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    asked.q = crate::web::posted::harmless(&asked.q);
    let mut not_found = false;
    if !asked.q.trim().is_empty() {
        match looked_for(&office, &asked.q).await? {
            Some(path) => return Ok(office.member.visit.see(&path)),
            None => not_found = true,
        }
    }
    let db = &office.portal().db;
    let moment = office.moment();
    let soon = moment.working_days_after(moment.today, SOON).unwrap_or(moment.today);
    let user = office.member.signed.person.id;
    let filter = filter(&office, &asked, moment.today, soon);
    let page = worklist::page(db, &filter, key(&asked.after), ROWS).await?;
    let counts = worklist::counts(db, office.code(), user, moment.today, soon).await?;
    let told = told(&office, &page.rows).await?;
    let names = people::names(db, page.rows.iter().filter_map(|row| row.case.assignee)).await?;
    let view = Worklist {
        form: form(&asked),
        today: moment.today,
        tabs: tabs(&asked, &counts),
        rows: page
            .rows
            .iter()
            .map(|stored| Row {
                recalculating: recalculation::is_behind(&stored.case, office.portal().settled(), &moment),
                ..row(&stored.case, &told, &names, &moment)
            })
            .collect(),
        later: page
            .next
            .map(|key| address(&Asked { after: written(&key), ..asked.clone() }))
            .unwrap_or_default(),
        first: if asked.after.is_empty() {
            String::new()
        } else {
            address(&Asked { after: String::new(), ..asked.clone() })
        },
        stages: Stage::ALL.into_iter().map(Stage::code).collect(),
        filtered: !(asked.stage.is_empty() && asked.kind.is_empty() && asked.who.is_empty()),
        open: counts.open,
        more: counts.open >= COUNTED,
        not_found,
        calendar: office.member.signed.staff.in_office,
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), &view)?)
}

/// The case of a reference, if it is one of this institution.
async fn looked_for(office: &Office, typed: &str) -> Result<Option<String>, Failure> {
    let Some(reference) = Reference::find(typed) else { return Ok(None) };
    let stored = cases::find_by_reference(&office.portal().db, &reference).await?;
    Ok(stored.filter(|stored| stored.case.institution == *office.code()).map(|stored| path(&stored.case)))
}

fn filter(office: &Office, asked: &Asked, today: Date, soon: Date) -> Filter {
    let tomorrow = today.tomorrow().unwrap_or(today);
    Filter {
        institution: office.code().clone(),
        whose: match asked.who.as_str() {
            "mine" => Whose::Of(office.member.signed.person.id),
            "nobody" => Whose::Unassigned,
            _ => Whose::All,
        },
        stage: Stage::parse(&asked.stage),
        kind: Kind::parse(&asked.kind),
        days: match asked.due.as_str() {
            "late" => Days::Before(today),
            "today" => Days::On(today),
            "soon" => Days::Between(tomorrow, soon),
            "later" => Days::After(soon),
            _ => Days::Any,
        },
    }
}

/// The texts of a page in one query: names and titles.
async fn told(office: &Office, rows: &[Stored]) -> Result<Told, Failure> {
    let sealed = rows.iter().flat_map(|stored| {
        let (requester, ask) = (&stored.case.requester, &stored.case.ask);
        let title = ask.subject.as_ref().unwrap_or(&ask.information);
        [&requester.first_name, &requester.last_name, title]
    });
    Ok(Told(values::read(&office.portal().db, sealed).await?))
}

/// A case as a row.
pub(super) fn row(case: &Case, told: &Told, names: &HashMap<UserId, String>, moment: &Moment<'_>) -> Row {
    // The clock that asks for something next; of a case that is done, the one that judged it.
    let clock = case
        .running()
        .min_by_key(|clock| clock.due.as_ref().map_or(Date::MAX, |due| due.due_on))
        .or(case.clocks.first());
    let status = clock.map(|clock| case.time_status(clock, moment));
    let due = clock.and_then(|clock| clock.due.as_ref());
    Row {
        path: path(case),
        reference: case.reference.to_string(),
        title: told.title(case),
        name: told.name(case),
        received_on: case.received_on,
        due_on: due.map(|due| due.due_on),
        earliest: due.map(|due| due.earliest),
        latest: due.map(|due| due.latest),
        recalculating: false,
        is_late: status.is_some_and(|status| matches!(status.state, State::Overdue { .. })),
        urgent: case.urgency_stands() && status.is_some_and(|status| status.unit == Unit::CalendarDay),
        status,
        consultation: case.has_open_consultation(),
        complaint: case.complaints.iter().any(|one| one.state.is_open()),
        waits: case.proposals.iter().any(|one| one.expires_on.is_none_or(|last| moment.today <= last)),
        term: clock.map(|clock| clock.term).filter(|term| *term != Term::First),
        stage: case.stage.code(),
        assignee: case.assignee.and_then(|user| names.get(&user).cloned()).unwrap_or_default(),
    }
}

/// The tabs: whose, and which days.
pub(super) fn tabs(asked: &Asked, counts: &Counts) -> Vec<Tab> {
    let tab = |name, shape, due: &str, who: &str, count: u32| {
        let target = Asked { due: due.to_owned(), who: who.to_owned(), ..Asked::default() };
        Tab {
            name,
            shape,
            href: address(&target),
            count,
            more: count >= COUNTED,
            current: asked.due == due && asked.who == who && asked.stage.is_empty(),
        }
    };
    vec![
        tab("all", "", "", "", counts.open),
        tab("mine", "", "", "mine", counts.mine),
        tab("nobody", "", "", "nobody", counts.unassigned),
        tab("late", "late", "late", "", counts.late),
        tab("today", "today", "today", "", counts.today),
        tab("soon", "soon", "soon", "", counts.soon),
        tab("later", "run", "later", "", counts.later),
    ]
}

fn form(asked: &Asked) -> FormState {
    FormState::new()
        .with("q", &asked.q)
        .with("who", &asked.who)
        .with("stage", &asked.stage)
        .with("kind", &asked.kind)
        .with("due", &asked.due)
}

/// The query of an address: the saved view.
fn address(asked: &Asked) -> String {
    paging::query(&[
        ("due", &asked.due),
        ("who", &asked.who),
        ("stage", &asked.stage),
        ("kind", &asked.kind),
        ("after", &asked.after),
    ])
}

fn written(key: &Key) -> String {
    paging::written(key.act_by, key.case)
}

fn key(after: &str) -> Option<Key> {
    paging::read(after).map(|(act_by, case)| Key { act_by, case })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::CaseId;

    #[test]
    fn a_key_comes_back_from_the_address() {
        let case: CaseId = "0192f0c1-2b3c-7def-8123-456789abcdef".parse().unwrap();
        for act_by in [None, Some(jiff::civil::date(2026, 12, 2))] {
            let one = Key { act_by, case };
            assert_eq!(key(&written(&one)), Some(one));
        }
        assert_eq!(key("x"), None);
    }
}
