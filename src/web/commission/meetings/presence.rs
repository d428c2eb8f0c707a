//! Who was present, seat by seat of article 23, and who wrote the minutes.

use super::{Head, Open, said};
use crate::{
    app::meetings as record,
    domain::{
        meeting::{Meeting, Present, SEATS, Seat, rules::Command, seats::QUORUM},
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
    persistence::meetings,
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, MemberPosted, Stop},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The form.
#[derive(Debug, Serialize)]
pub struct Presence {
    form: FormState,
    head: Head,
    seats: Vec<Field>,
    needed: usize,
    is_second: bool,
}

/// The fields of a seat: `name-<at>` and `present-<at>`.
#[derive(Debug, Clone, Serialize)]
struct Field {
    at: usize,
    capacity: &'static str,
    is_present: bool,
}

/// `GET /{lang}/commission/meetings/{meeting}/presence`
pub async fn show(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    let mut form = FormState::new();
    if let Some(present) = known(&open).await? {
        let was_here = open.meeting.present.is_some();
        for (at, seat) in present.seats.iter().enumerate() {
            form.put(&format!("name-{at}"), seat.name.as_str());
            if was_here && seat.is_present {
                form.put(&format!("present-{at}"), "1");
            }
        }
        form.put("secretary", present.secretary);
    }
    page(&open, form, StatusCode::OK)
}

/// Who is recorded; or else who sat in the meetings before, by the latest of them.
async fn known(open: &Open) -> Result<Option<Present>, Failure> {
    if open.meeting.present.is_some() {
        return Ok(open.meeting.present.clone());
    }
    let db = &open.member.visit.web.portal.db;
    let year = open.meeting.key.year;
    for year in [year, year.saturating_sub(1)] {
        let held = meetings::of_year(db, year).await?;
        let latest =
            held.into_iter().filter(|one| one.present.is_some()).max_by_key(|one: &Meeting| one.starts_at);
        if let Some(latest) = latest {
            return Ok(latest.present);
        }
    }
    Ok(None)
}

/// `POST /{lang}/commission/meetings/{meeting}/presence`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    MemberPosted { member, fields }: MemberPosted,
) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    let mut read = Reading::plain(open.member.visit.locale, &fields);
    let seats = (0..).zip(SEATS).map(|(at, capacity)| Seat {
        capacity,
        name: name(&mut read, &format!("name-{at}")),
        is_present: fields.get(&format!("present-{at}")) == "1",
    });
    let seats: Vec<Seat> = seats.collect();
    let secretary = name(&mut read, "secretary");
    for (at, _) in seats.iter().enumerate().filter(|(_, seat)| seat.is_present && seat.name.is_empty()) {
        read.form.wrong(&format!("name-{at}"), "meeting-wrong-name", Args::new());
    }
    if read.form.is_right() {
        let command = Command::Attend(Present { seats, secretary });
        let portal = &open.member.visit.web.portal;
        let outcome = record::record(portal, open.by(), open.seen(&fields), command).await;
        if said(&mut read.form, outcome)? {
            return Ok(open.done("presence"));
        }
    }
    let form = read.form;
    let open = Open::of(open.member, &names).await?;
    page(&open, form, StatusCode::UNPROCESSABLE_ENTITY)
}

/// A name, or nothing.
fn name(read: &mut Reading<'_, ()>, field: &str) -> String {
    match Words::optional(Words::line(read.fields.get(field), limit::NAME)) {
        Ok(name) => name.map(Words::into_string).unwrap_or_default(),
        Err(TextProblem::TooLong { typed, limit }) => {
            let args = Args::new().with("typed", typed).with("limit", limit);
            read.wrong(field, "meeting-name", "too-long", args);
            String::new()
        }
        Err(TextProblem::Empty) => String::new(),
    }
}

fn page(open: &Open, form: FormState, status: StatusCode) -> Result<Response, Stop> {
    let page = Presence {
        head: Head::of(&open.meeting),
        seats: fields(&form),
        needed: QUORUM,
        is_second: open.meeting.kind == crate::domain::meeting::Kind::Second,
        form,
    };
    open.page(status, &page)
}

fn fields(form: &FormState) -> Vec<Field> {
    let field = |(at, capacity): (usize, crate::domain::meeting::Capacity)| Field {
        at,
        capacity: capacity.code(),
        is_present: form.ticked(&format!("present-{at}"), "1"),
    };
    SEATS.into_iter().enumerate().map(field).collect()
}

impl Page for Presence {
    const TEMPLATE: &'static str = "commission/meeting_presence.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("present-1", "1").with("name-0", "عمر <السغروشني>");
        wrong.wrong("name-1", "meeting-wrong-name", Args::new());
        let page = |form: FormState, is_second| Presence {
            head: Head::sample("convened"),
            seats: fields(&form),
            needed: QUORUM,
            is_second,
            form,
        };
        vec![page(FormState::new(), false), page(wrong, true)]
    }
}
