//! What stands on the agenda: complaints whose thirty days end before the meeting or soon after are proposed, the
//! earliest first; any other is put there by its reference; and they are put in order.

use super::{
    Head, Open,
    lines::{self, Line},
    said,
};
use crate::{
    app::meetings::{self as record, NotDone},
    domain::{
        complaint::facts::Body,
        id::ComplaintId,
        meeting::{
            Meeting,
            rules::{Board, Command},
        },
        reference::Reference,
        search::western_digit,
    },
    i18n::Args,
    persistence::{
        cases::Stored,
        complaints::{self, Filter, Which},
        meetings,
    },
    web::{
        Failure,
        forms::FormState,
        posted::Fields,
        staff::{Member, MemberPosted, Stop},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::{ToSpan, civil::Date};
use serde::Serialize;
use std::collections::HashMap;

/// Days after the meeting within which a last day is soon: before the next month's meeting (art. 3 of the internal
/// rules) is convened and held.
const SOON_DAYS: i64 = 30;

/// Most that is proposed at once.
const PROPOSED: u64 = 50;

/// The page.
#[derive(Debug, Serialize)]
pub struct Agenda {
    form: FormState,
    head: Head,
    until: Date,
    proposed: Vec<Line>,
    /// There are more than are shown: they come when these stand on an agenda.
    more: bool,
    items: Vec<Line>,
}

/// `GET /{lang}/commission/meetings/{meeting}/agenda`
pub async fn show(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    page(&open, FormState::new(), StatusCode::OK).await
}

/// `POST /{lang}/commission/meetings/{meeting}/agenda`: what is chosen is put there, or all of it in order.
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    MemberPosted { member, fields }: MemberPosted,
) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    let mut form = fields.state();
    let orders = fields.get("do") == "order";
    let outcome = if orders {
        orders_all(&open, &fields, &mut form).await
    } else {
        puts(&open, &fields, &mut form).await?
    };
    if let Some(outcome) = outcome
        && said(&mut form, outcome)?
    {
        return Ok(open.done(if orders { "order" } else { "agenda" }));
    }
    // Somebody may have changed it meanwhile: it is shown as it stands now.
    let member = open.member;
    let open = Open::of(member, &names).await?;
    page(&open, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Puts what is ticked, and what is named, on the agenda; none where the reference names nothing.
async fn puts(
    open: &Open,
    fields: &Fields,
    form: &mut FormState,
) -> Result<Option<Result<(), NotDone>>, Failure> {
    let portal = &open.member.visit.web.portal;
    let mut chosen: Vec<ComplaintId> = fields.all("complaint").filter_map(|id| id.parse().ok()).collect();
    if !fields.get("reference").trim().is_empty() {
        match find(open, fields.get("reference")).await? {
            Some(found) if chosen.contains(&found) => {}
            Some(found) => chosen.push(found),
            None => {
                form.wrong("reference", "meeting-wrong-reference", Args::new());
                return Ok(None);
            }
        }
    }
    Ok(Some(record::place(portal, open.by(), open.seen(fields), &chosen).await))
}

/// A complaint to the Commission, however its reference was typed.
async fn find(open: &Open, typed: &str) -> Result<Option<ComplaintId>, Failure> {
    let Some(reference) = Reference::find(typed) else { return Ok(None) };
    let found = complaints::by_reference(&open.member.visit.web.portal.db, &reference).await?;
    Ok(found.filter(|(_, body)| *body == Body::Commission).map(|(id, _)| id))
}

/// Puts the agenda in the order of the numbers that were typed; those alike keep their order.
async fn orders_all(open: &Open, fields: &Fields, form: &mut FormState) -> Option<Result<(), NotDone>> {
    let mut numbered = Vec::with_capacity(open.meeting.items.len());
    for item in &open.meeting.items {
        let name = format!("order-{}", item.complaint);
        let typed: String = fields.get(&name).trim().chars().map(|c| western_digit(c).unwrap_or(c)).collect();
        match typed.parse::<u32>() {
            Ok(number) => numbered.push((number, item.complaint)),
            Err(_) => form.wrong(&name, "meeting-wrong-order", Args::new()),
        }
    }
    if !form.is_right() {
        return None;
    }
    numbered.sort_by_key(|(number, _)| *number);
    let command = Command::Order(numbered.into_iter().map(|(_, complaint)| complaint).collect());
    Some(record::record(&open.member.visit.web.portal, open.by(), open.seen(fields), command).await)
}

async fn page(open: &Open, mut form: FormState, status: StatusCode) -> Result<Response, Stop> {
    let (member, meeting) = (&open.member, &open.meeting);
    for (place, item) in (1..).zip(&meeting.items) {
        let name = format!("order-{}", item.complaint);
        form.values.entry(name).or_insert_with(|| format!("{place}"));
    }
    let until = meeting.on().saturating_add(SOON_DAYS.days());
    let (found, more) = proposed(member, meeting, until).await?;
    let page = Agenda {
        form,
        head: Head::of(meeting),
        until,
        proposed: lines::lines(member, meeting.on(), &found).await?,
        more,
        items: lines::of_meeting(member, meeting).await?,
    };
    open.page(status, &page)
}

/// The complaints that wait for a decision, whose days end by that day, and that wait on no agenda.
async fn proposed(
    member: &Member,
    meeting: &Meeting,
    until: Date,
) -> Result<(Vec<(ComplaintId, Stored)>, bool), Failure> {
    let db = &member.visit.web.portal.db;
    let filter = Filter { body: Body::Commission, institution: None, which: Which::Until(until) };
    let (mut proposed, mut after) = (Vec::new(), None);
    loop {
        let page = complaints::page(db, &filter, after, PROPOSED).await?;
        let ids: Vec<ComplaintId> = page.rows.iter().map(|(id, _)| *id).collect();
        let board = meetings::about(db, &ids).await?;
        let is_free = |id: ComplaintId| !waits(&board, id) && meeting.item(id).is_none();
        let had_come = |(id, stored): &(ComplaintId, Stored)| {
            stored.case.complaint(*id).is_some_and(|one| one.received_on <= meeting.on())
        };
        proposed.extend(page.rows.into_iter().filter(|row| is_free(row.0) && had_come(row)));
        after = page.next;
        let enough = proposed.len() > usize::try_from(PROPOSED).unwrap_or(usize::MAX);
        if after.is_none() || enough {
            break;
        }
    }
    let most = usize::try_from(PROPOSED).unwrap_or(usize::MAX);
    let more = proposed.len() > most;
    proposed.truncate(most);
    Ok((proposed, more))
}

fn waits(board: &Board, complaint: ComplaintId) -> bool {
    board.values().any(|meeting| meeting.awaits(complaint))
}

impl Page for Agenda {
    const TEMPLATE: &'static str = "commission/meeting_agenda.html";

    fn samples() -> Vec<Self> {
        let lines = Line::samples();
        let mut wrong = FormState::new().with("reference", "CDAI-2026-00099-X");
        wrong.wrong("reference", "meeting-wrong-reference", Args::new());
        let page = |form: FormState, proposed: Vec<Line>, items: Vec<Line>| Agenda {
            form,
            head: Head::sample("convened"),
            until: Date::constant(2026, 4, 9),
            more: !proposed.is_empty(),
            proposed,
            items,
        };
        let ordered = FormState::new().with(&format!("order-{}", lines[0].id), "1");
        vec![page(ordered, lines[..1].to_vec(), lines[..1].to_vec()), page(wrong, Vec::new(), Vec::new())]
    }
}
