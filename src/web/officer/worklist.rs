//! The worklist: the nearest day first, filters in the address, paged by key so that no case is shown
//! twice or missed while others are answered.

mod asked;
mod found;

pub use self::asked::{Asked, Column, Due, SOON, When, Where, Who};
pub(super) use self::found::Found;

use super::{
    bulk::Act,
    left::{Left, left},
    office::{Office, path},
    views::{self, Named},
};
use crate::{
    app::joint::MOST,
    domain::{
        case::{
            Case,
            clock::Clock,
            facts::{Channel, Kind},
            ground::Ground,
            stage::Stage,
        },
        id::{CaseId, UserId},
        law::{
            Unit,
            status::{State, Term, TimeStatus},
        },
        moment::Moment,
        recalculation,
        reference::Reference,
    },
    i18n::{DateForm, dates},
    persistence::{
        campaigns::{self, Campaign},
        cases::{self, Stored},
        offices, people, values,
        worklist::{self, COUNTED, Counts},
    },
    web::{
        Failure, forms::FormState, staff::Stop, views::Page, workplace::fields::Choice, workplace::told::Told,
    },
};
use axum::{extract::RawQuery, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// Rows of a page.
const ROWS: u64 = 25;

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
    /// What the form offers beside fixed words.
    pub(super) offers: Offers,
    pub(super) columns: Vec<Column>,
    /// Views that have a name, the institution's and one's own.
    pub(super) views: Vec<Named>,
    /// This list as a query, from its beginning.
    pub(super) view: String,
    /// What of it can be kept under a name.
    pub(super) named: String,
    /// The one campaign whose cases it shows: its id and its name.
    pub(super) campaign: Option<(String, String)>,
    /// What can be done on several cases at once, and on how many at most.
    pub(super) acts: Vec<&'static str>,
    pub(super) most: usize,
    /// Whether a filter is on, and one of those that stand apart.
    pub(super) filtered: bool,
    pub(super) narrow: bool,
    /// How many fit the filter; none where there is no filter.
    pub(super) found: Option<Found>,
    /// The nearest day comes first; else the newest case.
    pub(super) by_day: bool,
    /// Where the same filters find cases that are done too; empty where they do already.
    pub(super) wider: String,
    /// The open cases of the institution, counted up to a limit.
    pub(super) open: u32,
    pub(super) more: bool,
    /// A reference was looked for and is not here.
    pub(super) not_found: bool,
    /// Whoever is in office no more and still has open requests; looked for where the list begins.
    pub(super) left: Vec<Left>,
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

/// What the filters offer to choose from.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Offers {
    stages: Vec<Choice>,
    dues: Vec<Choice>,
    who: Vec<Choice>,
    kinds: Vec<Choice>,
    channels: Vec<Choice>,
    extensions: Vec<Choice>,
    grounds: Vec<Choice>,
    campaigns: Vec<Choice>,
    columns: Vec<Choice>,
}

impl Offers {
    /// With everybody who may have a case, by name, and the units to which they belong.
    pub(super) fn with(colleagues: Vec<(UserId, String)>, units: Vec<String>) -> Self {
        let words =
            |key: &str, code: &str| Choice::Words { value: code.to_owned(), key: format!("{key}-{code}") };
        let all = |key: &str, codes: &mut dyn Iterator<Item = &'static str>| -> Vec<Choice> {
            codes.map(|code| words(key, code)).collect()
        };
        let mut stages = all("stage", &mut Stage::ALL.into_iter().map(Stage::code));
        stages.push(words("office-list-stage", "every"));
        let mut who = all("office-tab", &mut ["mine", "nobody"].into_iter());
        let unit = |unit: String| Choice::Name { value: Who::Unit(unit.clone()).written(), text: unit };
        if !units.is_empty() {
            who.extend(units.into_iter().map(unit));
            who.push(words("office-tab", "no-unit"));
        }
        who.extend(colleagues.into_iter().map(|(user, text)| Choice::Name { value: user.to_string(), text }));
        Self {
            stages,
            dues: all("office-due", &mut Due::ALL.iter().map(|due| due.code())),
            who,
            kinds: all("kind", &mut Kind::ALL.iter().map(|kind| kind.code())),
            channels: all("channel", &mut Channel::ALL.iter().map(|channel| channel.code())),
            extensions: all("office-extension", &mut Term::ALL.into_iter().map(Term::code)),
            grounds: all("ground", &mut Ground::CODES.into_iter()),
            campaigns: Vec::new(),
            columns: all("office-col", &mut Column::ALL.iter().map(|column| column.code())),
        }
    }
}

impl Offers {
    /// With the campaigns of the institution.
    pub(super) fn among(mut self, campaigns: &[Campaign]) -> Self {
        let named = |one: &Campaign| Choice::Name { value: one.id.to_string(), text: one.name.clone() };
        self.campaigns = campaigns.iter().map(named).collect();
        self
    }

    /// With one day, that the address names.
    fn on(mut self, day: Option<(Date, String)>) -> Self {
        self.dues.extend(day.map(|(day, text)| Choice::Name { value: day.to_string(), text }));
        self
    }
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
    channel: &'static str,
    /// The codes of the grounds on which something was withheld.
    grounds: Vec<&'static str>,
    /// The name of the campaign in which it is answered, or nothing.
    campaign: String,
}

impl Page for Worklist {
    const TEMPLATE: &'static str = "officer/worklist.html";

    fn samples() -> Vec<Self> {
        super::samples::worklist::pages()
    }
}

/// `GET /{lang}/officer`
pub async fn show(office: Office, RawQuery(query): RawQuery) -> Result<Response, Stop> {
    let Some(query) = query else {
        if let Some(first) = views::first(&office).await? {
            return Ok(office.member.visit.see(&format!("officer{first}")));
        }
        return whole(&office, &Asked::default()).await;
    };
    let asked = Asked::read(&query);
    if !asked.q.is_empty()
        && let Some(path) = looked_for(&office, &asked.q).await?
    {
        return Ok(office.member.visit.see(&path));
    }
    whole(&office, &asked).await
}

async fn whole(office: &Office, asked: &Asked) -> Result<Response, Stop> {
    let view = view(office, asked).await?;
    Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), &view)?)
}

async fn view(office: &Office, asked: &Asked) -> Result<Worklist, Failure> {
    let db = &office.portal().db;
    let moment = office.moment();
    let soon = moment.working_days_after(moment.today, SOON).unwrap_or(moment.today);
    let user = office.member.signed.person.id;
    let filter = asked.filter((db.engine(), &office.answers_for()), user, &moment);
    let page = worklist::page(db, &filter, asked.after, ROWS).await?;
    let counts = worklist::counts(db, office.code(), user, moment.today, soon).await?;
    let found = if asked.is_filtered() { Some(Found::of(db, asked, &filter, &page).await?) } else { None };
    let known = campaigns::of(db, office.code()).await?;
    let shown = asked.campaign.and_then(|id| known.iter().find(|one| one.id == id));
    let day = asked.day().map(|day| in_words(office, day)).transpose()?;
    let (filtered, wider) = (asked.is_filtered(), Asked { stages: Where::Every, ..asked.beginning() });
    Ok(Worklist {
        form: asked.form(),
        today: moment.today,
        tabs: tabs(asked, &counts),
        rows: rows(office, &page.rows).await?,
        later: page.next.map(|key| Asked { after: Some(key), ..asked.clone() }.address()).unwrap_or_default(),
        first: if asked.after.is_some() { asked.beginning().address() } else { String::new() },
        offers: Offers::with(colleagues(office).await?, units(office).await?).on(day).among(&known),
        columns: asked.shown().to_vec(),
        views: views::named(office, &asked.view().address()).await?,
        view: asked.beginning().address(),
        named: asked.view().address(),
        campaign: shown.map(|one| (one.id.to_string(), one.name.clone())),
        acts: Act::offered(shown.is_some()),
        most: MOST,
        filtered,
        narrow: asked.is_narrow(),
        found,
        by_day: filter.is_by_day(),
        wider: if filtered && asked.stages == Where::Open { wider.address() } else { String::new() },
        open: counts.open,
        more: counts.open >= COUNTED,
        not_found: Reference::find(&asked.q).is_some(),
        left: if asked.after.is_none() { left(office).await? } else { Vec::new() },
        calendar: office.member.signed.staff.in_office,
    })
}

/// A day with its words.
fn in_words(office: &Office, day: Date) -> Result<(Date, String), Failure> {
    let said = dates::date(office.member.visit.locale, day, DateForm::Medium).map_err(Failure::internal)?;
    Ok((day, said.text))
}

/// Everybody who is or was in office here, by name: a case may still be in the name of who left.
pub(super) async fn colleagues(office: &Office) -> Result<Vec<(UserId, String)>, Failure> {
    let db = &office.portal().db;
    let names = people::names(db, offices::ever(db, office.code()).await?).await?;
    let mut colleagues: Vec<(UserId, String)> = names.into_iter().collect();
    colleagues.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(colleagues)
}

/// The units of the institution to which somebody belongs today, by name.
async fn units(office: &Office) -> Result<Vec<String>, Failure> {
    let (db, today) = (&office.portal().db, office.moment().today);
    let mut units: Vec<String> =
        offices::units(db, office.code(), today).await?.into_iter().map(|(unit, _)| unit).collect();
    units.dedup();
    Ok(units)
}

/// The rows of cases, with their texts and names in one query each.
pub(super) async fn rows(office: &Office, stored: &[Stored]) -> Result<Vec<Row>, Failure> {
    let told = told(office, stored).await?;
    let names = people::names(&office.portal().db, stored.iter().filter_map(|row| row.case.assignee)).await?;
    let settled = office.portal().settled();
    let ids = stored.iter().map(|one| one.case.id);
    let in_campaign: HashMap<CaseId, Campaign> = campaigns::of_cases(&office.portal().db, ids).await?;
    let row = |one: &Stored| {
        let moment = office.moment_of(&one.case);
        Row {
            campaign: in_campaign.get(&one.case.id).map(|of| of.name.clone()).unwrap_or_default(),
            recalculating: recalculation::is_behind(&one.case, settled, &moment),
            ..row(&one.case, &told, &names, &moment)
        }
    };
    Ok(stored.iter().map(row).collect())
}

/// The case of a reference, if it is one of this institution.
async fn looked_for(office: &Office, typed: &str) -> Result<Option<String>, Failure> {
    let Some(reference) = Reference::find(typed) else { return Ok(None) };
    let stored = cases::find_by_reference(&office.portal().db, &reference).await?;
    Ok(stored.filter(|stored| stored.case.institution == *office.code()).map(|stored| path(&stored.case)))
}

/// The texts of a page in one query: names and titles.
pub(super) async fn told(office: &Office, rows: &[Stored]) -> Result<Told, Failure> {
    let sealed = rows.iter().flat_map(|stored| {
        let (requester, ask) = (&stored.case.requester, &stored.case.ask);
        let title = ask.subject.as_ref().unwrap_or(&ask.information);
        [&requester.first_name, &requester.last_name, title]
    });
    Ok(Told(values::read(&office.portal().db, sealed).await?))
}

/// The clock that asks for something next; of a case that is done, the one that judged it.
pub(super) fn clock_of(case: &Case) -> Option<&Clock> {
    let next = case.running().min_by_key(|clock| clock.due.as_ref().map_or(Date::MAX, |due| due.due_on));
    next.or(case.clocks.first())
}

/// A case as a row.
pub(super) fn row(case: &Case, told: &Told, names: &HashMap<UserId, String>, moment: &Moment<'_>) -> Row {
    let clock = clock_of(case);
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
        channel: case.channel.code(),
        grounds: case.grounds().into_iter().collect(),
        campaign: String::new(),
    }
}

/// The tabs: whose, and which days.
pub(super) fn tabs(asked: &Asked, counts: &Counts) -> Vec<Tab> {
    let tab = |name, shape, due: Option<Due>, who: Who, count: u32| {
        let target =
            Asked { due: due.map(When::Within), who, columns: asked.columns.clone(), ..Asked::default() };
        Tab {
            name,
            shape,
            current: asked.view() == target,
            href: target.address(),
            count,
            more: count >= COUNTED,
        }
    };
    let mut tabs = vec![
        tab("all", "", None, Who::Anyone, counts.open),
        tab("mine", "", None, Who::Mine, counts.mine),
        tab("nobody", "", None, Who::Nobody, counts.unassigned),
        tab("late", "late", Some(Due::Late), Who::Anyone, counts.late),
        tab("today", "today", Some(Due::Today), Who::Anyone, counts.today),
        tab("soon", "soon", Some(Due::Soon), Who::Anyone, counts.soon),
        tab("later", "run", Some(Due::Later), Who::Anyone, counts.later),
    ];
    // Rare, and then not to be overlooked: the tabs add up.
    if counts.unknown > 0 || asked.due == Some(When::Within(Due::Unknown)) {
        tabs.push(tab("unknown", "none", Some(Due::Unknown), Who::Anyone, counts.unknown));
    }
    tabs
}
