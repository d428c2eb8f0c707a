//! The page of a meeting: when and where, who was present, its agenda with what became of each complaint, and what was
//! put right beside a record that is closed.

use super::{
    Head, Open,
    lines::{self, Line},
};
use crate::{
    domain::{
        law::zone,
        meeting::{Meeting, Present, State, seats::QUORUM},
    },
    persistence::people,
    web::{
        Failure,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The page.
#[derive(Debug, Serialize)]
pub struct MeetingPage {
    head: Head,
    convened_by: String,
    /// Of a meeting that was cancelled.
    reason: String,
    /// Of a record that is closed.
    closed_on: Option<Date>,
    closed_by: String,
    present: Option<Attendance>,
    items: Vec<Line>,
    corrections: Vec<Correction>,
    /// Whether the day of the meeting has come.
    has_come: bool,
    done: String,
}

/// Who was present.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Attendance {
    pub seats: Vec<SeatView>,
    pub secretary: String,
    pub count: usize,
    pub of: usize,
    pub needed: usize,
    pub is_quorum: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct SeatView {
    pub capacity: &'static str,
    pub name: String,
    pub is_present: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Correction {
    pub text: String,
    pub at: Timestamp,
    pub by: String,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// What can have been done just before: the words `meeting-done-…`.
const DONE: [&str; 9] =
    ["convened", "agenda", "order", "presence", "result", "move", "cancel", "close", "correct"];

/// `GET /{lang}/commission/meetings/{meeting}`
pub async fn show(
    member: Member,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let meeting = &open.meeting;
    let known = names_of(&open).await?;
    let by = |user| known.get(&user).cloned().unwrap_or_default();
    let (reason, closed) = match &meeting.state {
        State::Convened => (String::new(), None),
        State::Cancelled { reason } => (reason.clone(), None),
        State::Closed { at, by } => (String::new(), Some((*at, *by))),
    };
    let page = MeetingPage {
        head: Head::of(meeting),
        convened_by: by(meeting.convened_by),
        reason,
        closed_on: closed.map(|(at, _)| zone::legal_date(at)),
        closed_by: closed.map(|(_, user)| by(user)).unwrap_or_default(),
        present: attendance(meeting),
        items: lines::of_meeting(&open.member, meeting).await?,
        corrections: corrections(meeting, &known),
        has_come: meeting.on() <= open.member.visit.web.portal.clock.today(),
        done: DONE.into_iter().find(|one| *one == asked.done).unwrap_or_default().to_owned(),
    };
    open.page(StatusCode::OK, &page)
}

/// The names of those who recorded what a page tells of.
pub(super) async fn names_of(open: &Open) -> Result<HashMap<crate::domain::id::UserId, String>, Failure> {
    let meeting = &open.meeting;
    let closed = match meeting.state {
        State::Closed { by, .. } => Some(by),
        _ => None,
    };
    let corrected = meeting.corrections.iter().map(|one| one.by);
    let users = std::iter::once(meeting.convened_by).chain(closed).chain(corrected);
    Ok(people::names(&open.member.visit.web.portal.db, users).await?)
}

pub(super) fn attendance(meeting: &Meeting) -> Option<Attendance> {
    let present = meeting.present.as_ref()?;
    Some(of_present(present, meeting.has_quorum()))
}

fn of_present(present: &Present, is_quorum: bool) -> Attendance {
    let seat = |seat: &crate::domain::meeting::Seat| SeatView {
        capacity: seat.capacity.code(),
        name: seat.name.clone(),
        is_present: seat.is_present,
    };
    Attendance {
        seats: present.seats.iter().map(seat).collect(),
        secretary: present.secretary.clone(),
        count: present.count(),
        of: present.seats.len(),
        needed: QUORUM,
        is_quorum,
    }
}

pub(super) fn corrections(
    meeting: &Meeting,
    names: &HashMap<crate::domain::id::UserId, String>,
) -> Vec<Correction> {
    let view = |one: &crate::domain::meeting::Correction| Correction {
        text: one.text.clone(),
        at: one.at,
        by: names.get(&one.by).cloned().unwrap_or_default(),
    };
    meeting.corrections.iter().map(view).collect()
}

pub(super) fn sample_attendance(is_quorum: bool) -> Attendance {
    let seats = crate::domain::meeting::SEATS.iter().enumerate();
    let seat = |(at, capacity): (usize, &crate::domain::meeting::Capacity)| crate::domain::meeting::Seat {
        capacity: *capacity,
        name: if at == 9 { String::new() } else { "عمر السغروشني".to_owned() },
        is_present: is_quorum && at < 8,
    };
    let present = Present { seats: seats.map(seat).collect(), secretary: "Nadia Bensalem".to_owned() };
    of_present(&present, is_quorum)
}

impl Page for MeetingPage {
    const TEMPLATE: &'static str = "commission/meeting.html";

    fn samples() -> Vec<Self> {
        let page = |state: &'static str, items: Vec<Line>, present: Option<Attendance>| MeetingPage {
            head: Head::sample(state),
            convened_by: "نادية بنسالم".to_owned(),
            reason: if state == "cancelled" {
                "عدم جاهزية الملفات".to_owned()
            } else {
                String::new()
            },
            closed_on: (state == "closed").then_some(Date::constant(2026, 3, 11)),
            closed_by: "نادية بنسالم".to_owned(),
            present,
            items,
            corrections: if state == "closed" {
                let text = "اسم العضو <هو> بنعلي".to_owned();
                vec![Correction { text, at: Timestamp::UNIX_EPOCH, by: "نادية بنسالم".to_owned() }]
            } else {
                Vec::new()
            },
            has_come: state != "convened",
            done: if state == "convened" { "convened".to_owned() } else { String::new() },
        };
        let held = MeetingPage {
            has_come: true,
            ..page("convened", Line::samples(), Some(sample_attendance(false)))
        };
        vec![
            page("convened", Vec::new(), None),
            page("convened", Line::samples(), None),
            held,
            page("closed", Line::samples(), Some(sample_attendance(true))),
            page("cancelled", Vec::new(), None),
        ]
    }
}
