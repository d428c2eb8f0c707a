//! The month as a calendar of last days, and how the open requests weigh on each person. Each number is a link to the
//! list of exactly those requests.

use super::{
    fields,
    office::Office,
    worklist::{Asked, Due, SOON, When, Who, colleagues},
};
use crate::{
    domain::{id::UserId, law::calendar::Names},
    persistence::worklist::{self, InHand},
    web::{Failure, staff::Stop, views::Page},
};
use axum::{extract::RawQuery, http::StatusCode, response::Response};
use jiff::{ToSpan, civil::Date};
use serde::Serialize;
use std::collections::HashSet;

/// The page of a month.
#[derive(Debug, Serialize)]
pub struct Month {
    pub(super) today: Date,
    /// Its first day.
    pub(super) first: Date,
    pub(super) year: i16,
    /// The months around it.
    pub(super) before: Turn,
    pub(super) after: Turn,
    pub(super) days: Vec<Cell>,
    /// Open requests whose last day is in the month.
    pub(super) total: u64,
    pub(super) loads: Vec<Load>,
}

/// Another month: its first day, and as its address says it.
#[derive(Debug, Clone, Serialize)]
pub struct Turn {
    first: Date,
    of: String,
}

impl Turn {
    pub(super) fn to(first: Date) -> Self {
        Self { first, of: format!("{:04}-{:02}", first.year(), first.month()) }
    }
}

/// A number of requests, with the query of their list.
#[derive(Debug, Clone, Serialize)]
pub struct Number {
    n: u64,
    query: String,
}

/// A day of the calendar.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    pub(super) date: Date,
    pub(super) number: Number,
    pub(super) weekend: bool,
    pub(super) holiday: Option<Names>,
}

/// What one person has, or nobody.
#[derive(Debug, Clone, Serialize)]
pub struct Load {
    /// Empty for requests that nobody has.
    pub(super) name: String,
    /// Whether somebody has requests who is not in office any more.
    pub(super) left: bool,
    pub(super) open: Number,
    pub(super) late: Number,
    pub(super) today: Number,
    pub(super) soon: Number,
    /// How long the bar is and how much of it is late, in hundredths of the longest.
    pub(super) bar: u64,
    pub(super) bar_late: u64,
}

impl Page for Month {
    const TEMPLATE: &'static str = "officer/month.html";

    fn samples() -> Vec<Self> {
        super::samples::month::pages()
    }
}

/// `GET /{lang}/officer/month`
pub async fn show(office: Office, RawQuery(query): RawQuery) -> Result<Response, Stop> {
    let today = office.moment().today;
    let asked = query.as_deref().and_then(|query| format!("{}-01", query.strip_prefix("of=")?).parse().ok());
    let first = asked.unwrap_or(today).first_of_month();
    let around = |months: i32| Turn::to(first.checked_add(months.months()).unwrap_or(first));
    let in_hand = worklist::in_hand(&office.portal().db, office.code()).await?;
    let days = days(&office, first, &in_hand);
    let page = Month {
        today,
        first,
        year: first.year(),
        before: around(-1),
        after: around(1),
        total: days.iter().map(|day| day.number.n).sum(),
        days,
        loads: loads(&office, &in_hand).await?,
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.member.chrome().at("office-month"), &page)?)
}

fn days(office: &Office, first: Date, in_hand: &[InHand]) -> Vec<Cell> {
    let moment = office.moment();
    let dates = first.series(1.day()).take_while(|date| date.month() == first.month());
    let cell = |date: Date| {
        let n = in_hand.iter().filter(|some| some.act_by == Some(date)).map(|some| some.n).sum();
        let day = moment.calendar.day(date, moment.classes.on(date)).ok();
        let asked = Asked { due: Some(When::On(date)), ..Asked::default() };
        Cell {
            date,
            number: number(n, &asked),
            weekend: day.as_ref().is_some_and(|day| day.weekend),
            holiday: day.and_then(|day| day.holiday).map(|holiday| (*holiday.name).clone()),
        }
    };
    dates.map(cell).collect()
}

/// Everybody to whom a request can be given or who still has one, by name; last what nobody has.
async fn loads(office: &Office, in_hand: &[InHand]) -> Result<Vec<Load>, Failure> {
    let moment = office.moment();
    let soon = moment.working_days_after(moment.today, SOON).unwrap_or(moment.today);
    let counted = worklist::Load::of_each(in_hand, moment.today, soon);
    let longest = counted.iter().map(worklist::Load::open).max().unwrap_or_default();
    let (persons, in_office) = persons(office).await?;
    let mut loads = Vec::new();
    for (user, name) in persons {
        let found = counted.iter().find(|one| one.user == user).copied();
        let is_here = user.is_none_or(|user| in_office.contains(&user));
        if found.is_some() || (is_here && user.is_some()) {
            let load = found.unwrap_or(worklist::Load { user, ..worklist::Load::default() });
            loads.push(weighed(name, !is_here, &load, longest));
        }
    }
    Ok(loads)
}

fn weighed(name: String, left: bool, load: &worklist::Load, longest: u64) -> Load {
    let who = load.user.map_or(Who::Nobody, Who::Colleague);
    let of = |n, due: Option<Due>| {
        number(n, &Asked { due: due.map(When::Within), who: who.clone(), ..Asked::default() })
    };
    Load {
        name,
        left,
        open: of(load.open(), None),
        late: of(load.late, Some(Due::Late)),
        today: of(load.today, Some(Due::Today)),
        soon: of(load.soon, Some(Due::Soon)),
        bar: part(load.open(), longest),
        bar_late: part(load.late, longest),
    }
}

/// Everybody who ever was in office here, by name, then nobody; and those of them who are today.
async fn persons(office: &Office) -> Result<(Vec<(Option<UserId>, String)>, HashSet<UserId>), Failure> {
    let in_office = fields::in_office(office).await?;
    let colleagues = colleagues(office).await?;
    let mut persons: Vec<_> = colleagues.into_iter().map(|(user, name)| (Some(user), name)).collect();
    persons.push((None, String::new()));
    Ok((persons, in_office))
}

/// In hundredths; what is there at all can be seen.
fn part(n: u64, of: u64) -> u64 {
    match n {
        0 => 0,
        n => (n * 100).checked_div(of).unwrap_or_default().max(1),
    }
}

pub(super) fn number(n: u64, asked: &Asked) -> Number {
    Number { n, query: asked.address() }
}
