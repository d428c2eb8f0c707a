//! The complaints before a body: the nearest last day first, filters in the address, paged by key so that none is
//! shown twice or missed while others are decided.

use super::bench::{Bench, Place};
use crate::{
    domain::{
        complaint::{Complaint, facts::Body, state::State},
        id::ComplaintId,
        law::status::{State as Time, TimeStatus},
        moment::Moment,
    },
    persistence::{
        Db,
        cases::Stored,
        complaints::{self, Counts, Filter, Key, Which},
        values,
        worklist::COUNTED,
    },
    web::{
        Failure,
        forms::FormState,
        hearing::view::{Under, under},
        paging,
        posted::harmless,
        staff::Stop,
        views::Page,
        workplace::told::Told,
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Rows of a page.
const ROWS: u64 = 25;

/// The page of a list.
#[derive(Debug, Serialize)]
pub struct List {
    pub(super) body: &'static str,
    /// Its own address, after the language.
    pub(super) here: &'static str,
    pub(super) place: &'static str,
    pub(super) form: FormState,
    pub(super) today: Date,
    pub(super) tabs: Vec<Tab>,
    pub(super) rows: Vec<Row>,
    pub(super) later: String,
    pub(super) first: String,
    /// A reference was looked for and is not here.
    pub(super) not_found: bool,
}

/// A filter with its count, where it is counted.
#[derive(Debug, Clone, Serialize)]
pub struct Tab {
    /// The words are `hearing-tab-…`.
    name: &'static str,
    shape: &'static str,
    href: String,
    count: Option<u32>,
    more: bool,
    current: bool,
}

/// One complaint in the list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    path: String,
    reference: String,
    request: String,
    title: String,
    institution: String,
    under: String,
    filed_on: Date,
    due_on: Option<Date>,
    status: Option<TimeStatus>,
    is_late: bool,
    doubt: &'static str,
    state: &'static str,
    /// The last day of what was promised, until somebody says what became of it.
    follow_on: Option<Date>,
}

/// What the address says; what it says wrongly is as if it said nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    show: String,
    q: String,
    /// `2026-12-02.<id>`, or `.<id>` where there is no date.
    after: String,
}

impl Page for List {
    const TEMPLATE: &'static str = "hearing/list.html";

    fn samples() -> Vec<Self> {
        super::samples::lists()
    }
}

/// `GET /{lang}/head/complaints` and `GET /{lang}/commission`
pub async fn show<P: Place>(
    bench: Bench<P>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let mut asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    asked.q = harmless(&asked.q);
    let mut not_found = false;
    if !asked.q.trim().is_empty() {
        match bench.open(&asked.q).await {
            Ok(opened) => {
                return Ok(bench.member.visit.see(&super::bench::path::<P>(&opened.complaint)));
            }
            Err(Failure::NotFound) => not_found = true,
            Err(other) => return Err(other.into()),
        }
    }
    let db = &bench.portal().db;
    let today = bench.portal().clock.today();
    let which = which(&asked.show, today);
    let filter = Filter { body: P::BODY, institution: bench.code().cloned(), which };
    let page = complaints::page(db, &filter, key(&asked.after), ROWS).await?;
    let counts = complaints::counts(db, P::BODY, bench.code(), today).await?;
    let told = titles(db, &page.rows).await?;
    let mut rows = Vec::with_capacity(page.rows.len());
    for (id, stored) in &page.rows {
        let Some(complaint) = stored.case.complaint(*id) else { continue };
        let institution = bench.portal().institution(&stored.case.institution)?;
        let mut row = row::<P>(stored, complaint, &told, &bench.moment(&stored.case)?);
        row.institution = institution.name.of(bench.member.visit.locale.code()).to_owned();
        rows.push(row);
    }
    let at = |after: String| address(&Asked { after, ..asked.clone() });
    let view = List {
        body: P::BODY.code(),
        here: here::<P>(),
        place: P::PATH,
        form: FormState::new().with("q", &asked.q).with("show", &asked.show),
        today,
        tabs: tabs(P::BODY, &asked, &counts),
        rows,
        later: page.next.map(|key| at(written(&key))).unwrap_or_default(),
        first: if asked.after.is_empty() { String::new() } else { at(String::new()) },
        not_found,
    };
    Ok(bench.member.visit.private_page(StatusCode::OK, bench.chrome(), &view)?)
}

/// The address of the list of a place.
pub fn here<P: Place>() -> &'static str {
    match P::BODY {
        Body::Head => "head/complaints",
        Body::Commission => "commission",
    }
}

fn which(show: &str, today: Date) -> Which {
    match show {
        "late" => Which::Late(today),
        "to-follow" => Which::ToFollow(today),
        "all" => Which::All,
        code => State::parse(code).map_or(Which::Open, Which::In),
    }
}

/// The titles of some complaints in one query.
pub async fn titles(db: &Db, rows: &[(ComplaintId, Stored)]) -> Result<Told, Failure> {
    let titles = rows.iter().map(|(_, stored)| {
        let ask = &stored.case.ask;
        ask.subject.as_ref().unwrap_or(&ask.information)
    });
    Ok(Told(values::read(db, titles).await?))
}

/// A complaint as a row; the name of its institution comes from the directory.
pub(super) fn row<P: Place>(stored: &Stored, complaint: &Complaint, told: &Told, moment: &Moment<'_>) -> Row {
    let case = &stored.case;
    let Under { what, .. } = under(case, complaint);
    let status = complaint.time_status(moment);
    Row {
        path: super::bench::path::<P>(complaint),
        reference: complaint.reference.to_string(),
        request: case.reference.to_string(),
        title: told.title(case),
        institution: String::new(),
        under: what,
        filed_on: complaint.received_on,
        due_on: complaint.clock.as_ref().and_then(|clock| clock.due.as_ref()).map(|due| due.due_on),
        is_late: status.is_some_and(|status| matches!(status.state, Time::Overdue { .. })),
        status,
        doubt: if complaint.timeliness.is_doubtful() { complaint.timeliness.code() } else { "" },
        state: complaint.state.code(),
        follow_on: complaint.follow_on(),
    }
}

/// The filters: those that wait with their count, then by state.
pub(super) fn tabs(body: Body, asked: &Asked, counts: &Counts) -> Vec<Tab> {
    let tab = |name: &'static str, shape, count: Option<u32>| Tab {
        name,
        shape,
        href: address(&Asked {
            show: if name == "open" { String::new() } else { name.to_owned() },
            ..Asked::default()
        }),
        more: count.is_some_and(|count| count >= COUNTED),
        count,
        current: asked.show == name || name == "open" && asked.show.is_empty(),
    };
    let states: &[State] = match body {
        Body::Head => &[State::Premature, State::Decided, State::Inadmissible, State::Withdrawn],
        Body::Commission => &[
            State::Filed,
            State::Admitted,
            State::Premature,
            State::Decided,
            State::Inadmissible,
            State::Withdrawn,
        ],
    };
    let counted = [
        tab("open", "", Some(counts.open)),
        tab("late", "late", Some(counts.late)),
        tab("to-follow", "", Some(counts.to_follow)),
    ];
    let states = states.iter().map(|state| tab(state.code(), "", None));
    counted.into_iter().chain(states).chain([tab("all", "", None)]).collect()
}

/// The query of an address.
fn address(asked: &Asked) -> String {
    paging::query(&[("show", &asked.show), ("after", &asked.after)])
}

fn written(key: &Key) -> String {
    paging::written(key.on, key.complaint)
}

fn key(after: &str) -> Option<Key> {
    paging::read(after).map(|(on, complaint)| Key { on, complaint })
}
