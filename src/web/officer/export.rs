//! A list of cases as a file for spreadsheets, written as it is read: however long it is, a page of it at a time is
//! in memory. Who took what is kept; the page before it says what the file holds.

use super::{
    bulk::{self, Act, Selection},
    office::{Office, OfficePosted},
    worklist::{self, Asked},
};
use crate::{
    domain::case::Case,
    i18n::{self, Args, Locale},
    persistence::{
        cases::Stored,
        joint_acts::{self, JointAct},
        people,
        worklist::{self as lists, Filter, Key},
    },
    web::{Failure, csv, download, staff::Stop, views::Page, workplace::told::Told},
};
use axum::{body::Body, extract::RawQuery, http::StatusCode, response::Response};
use futures_util::stream;
use jiff::civil::Date;
use serde::Serialize;

/// Cases read at a time.
const PART: u64 = 250;

/// The heads of the columns, as keys of words.
const HEADS: [&str; 13] = [
    "reference",
    "office-csv-subject",
    "office-col-name",
    "office-col-received",
    "office-col-due",
    "office-csv-latest",
    "office-col-stage",
    "office-list-kind",
    "office-col-channel",
    "office-list-extension",
    "office-col-assignee",
    "office-csv-outcome",
    "office-col-grounds",
];

/// The page before a list becomes a file.
#[derive(Debug, Serialize)]
pub struct Export {
    /// The list, as its query.
    pub(super) view: String,
    pub(super) count: u64,
    pub(super) heads: Vec<&'static str>,
}

impl Page for Export {
    const TEMPLATE: &'static str = "officer/export.html";

    fn samples() -> Vec<Self> {
        let page = |view: &str, count| Export { view: view.to_owned(), count, heads: HEADS.into() };
        vec![page("?due=late", 48), page("?", 0)]
    }
}

/// `GET /{lang}/officer/export`
pub async fn show(office: Office, RawQuery(query): RawQuery) -> Result<Response, Stop> {
    let view = Asked::read(&query.unwrap_or_default()).beginning();
    let count = lists::total(&office.portal().db, &filter(&office, &view)).await?;
    let page = Export { view: view.address(), count, heads: HEADS.into() };
    Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), &page)?)
}

/// `POST /{lang}/officer/export`
pub async fn submit(OfficePosted { office, fields }: OfficePosted) -> Result<Response, Stop> {
    let view = Asked::read(fields.get("view").trim_start_matches('?')).beginning();
    let filter = filter(&office, &view);
    let portal = office.portal();
    let count = lists::total(&portal.db, &filter).await?;
    let taken = JointAct {
        id: portal.clock.id(),
        institution: office.code().clone(),
        user: office.member.signed.person.id,
        act: Act::Export.code().to_owned(),
        view: view.view().address(),
        cases: u32::try_from(count).unwrap_or(u32::MAX),
        outcomes: Vec::new(),
        at: portal.clock.now(),
    };
    joint_acts::keep(&portal.db, taken).await?;
    let name = name(&office);
    Ok(download::table(lines(office, filter)?, csv::TYPE, &name)?)
}

/// The cases that were chosen, as a file.
pub(super) async fn of_cases(office: &Office, selection: &Selection) -> Result<Response, Failure> {
    bulk::keep(office, Act::Export, selection, Vec::new()).await?;
    let stored: Vec<Stored> = selection.chosen.iter().map(|(stored, _)| stored.clone()).collect();
    let text = head(office.member.visit.locale)? + &part(office, &stored).await?;
    download::table(Body::from(text), csv::TYPE, &name(office))
}

fn filter(office: &Office, view: &Asked) -> Filter {
    view.filter(
        (office.portal().db.engine(), &office.answers_for()),
        office.member.signed.person.id,
        &office.moment(),
    )
}

fn name(office: &Office) -> String {
    format!("bayan-{}-{}.csv", office.code(), office.portal().clock.today())
}

/// How far the file is written.
enum At {
    Head,
    Cases(Option<Key>),
    End,
}

/// The file as a body: its head, then a part for each page of the list.
fn lines(office: Office, filter: Filter) -> Result<Body, Failure> {
    let head = head(office.member.visit.locale)?;
    let whole = stream::try_unfold((office, filter, At::Head), move |(office, filter, at)| {
        let head = head.clone();
        async move {
            let after = match at {
                At::End => return Ok::<_, std::io::Error>(None),
                At::Head => return Ok(Some((head, (office, filter, At::Cases(None))))),
                At::Cases(after) => after,
            };
            let page = lists::page(&office.portal().db, &filter, after, PART).await;
            let page = page.map_err(std::io::Error::other)?;
            let text = part(&office, &page.rows).await.map_err(std::io::Error::other)?;
            let at = page.next.map_or(At::End, |key| At::Cases(Some(key)));
            Ok(Some((text, (office, filter, at))))
        }
    });
    Ok(Body::from_stream(whole))
}

fn head(locale: Locale) -> Result<String, Failure> {
    let heads = HEADS.map(|key| i18n::t(locale, key, &Args::new()).map_err(Failure::internal));
    let heads = heads.into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(format!("{}{}", csv::MARK, csv::line(heads.iter().map(String::as_str))))
}

async fn part(office: &Office, stored: &[Stored]) -> Result<String, Failure> {
    let told = worklist::told(office, stored).await?;
    let db = &office.portal().db;
    let names = people::names(db, stored.iter().filter_map(|row| row.case.assignee)).await?;
    let mut text = String::new();
    for Stored { case, .. } in stored {
        let assignee = case.assignee.and_then(|user| names.get(&user)).cloned().unwrap_or_default();
        let cells = cells(office.member.visit.locale, case, &told, assignee)?;
        text.push_str(&csv::line(cells.iter().map(String::as_str)));
    }
    Ok(text)
}

/// What the file says of a case, in the order of its columns; days as 2026-11-20.
fn cells(locale: Locale, case: &Case, told: &Told, assignee: String) -> Result<[String; 13], Failure> {
    let word = |key: String| i18n::t(locale, &key, &Args::new()).map_err(Failure::internal);
    let day = |on: Option<Date>| on.map(|on| on.to_string()).unwrap_or_default();
    let due = worklist::clock_of(case).and_then(|clock| clock.due.as_ref());
    let grounds = case.grounds().into_iter().map(|code| word(format!("ground-{code}")));
    Ok([
        case.reference.to_string(),
        told.title(case),
        told.name(case),
        day(case.received_on),
        day(due.map(|due| due.due_on)),
        day(due.map(|due| due.latest)),
        word(format!("stage-{}", case.stage.code()))?,
        word(format!("kind-{}", case.ask.kind.code()))?,
        word(format!("channel-{}", case.channel.code()))?,
        word(format!("office-extension-{}", case.extension().map_or("first", |term| term.code())))?,
        assignee,
        case.outcome()
            .map(|outcome| word(format!("outcome-{}", outcome.code())))
            .transpose()?
            .unwrap_or_default(),
        grounds.collect::<Result<Vec<_>, _>>()?.join(" | "),
    ])
}
