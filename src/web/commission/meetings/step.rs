//! What is done to a meeting as a whole: it is moved or cancelled before it is held, its record is closed, and what is
//! wrong in a closed record is put right beside it.

use super::{Head, Open, convene::when_and_where, said};
use crate::{
    app::meetings as record,
    domain::{
        law::zone,
        meeting::{Meeting, rules::Command},
        text::{Words, limit},
    },
    i18n::dates,
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, MemberPosted, Stop},
        typed_date,
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The form of a step.
#[derive(Debug, Serialize)]
pub struct StepPage {
    form: FormState,
    step: &'static str,
    head: Head,
    /// Complaints without a result.
    unsettled: usize,
}

const STEPS: [&str; 4] = ["move", "cancel", "close", "correct"];

fn step(names: &HashMap<String, String>) -> Result<&'static str, Failure> {
    let asked = names.get("step").map_or("", String::as_str);
    STEPS.into_iter().find(|step| *step == asked).ok_or(Failure::NotFound)
}

/// `GET /{lang}/commission/meetings/{meeting}/do/{step}`
pub async fn show(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let step = step(&names)?;
    let open = Open::of(member, &names).await?;
    let form = match step {
        "move" => FormState::new().with("starts", typed(&open.meeting)).with("place", &open.meeting.place),
        _ => FormState::new(),
    };
    page(&open, step, form, StatusCode::OK)
}

/// When the meeting begins, as it is typed.
fn typed(meeting: &Meeting) -> String {
    let time = zone::local(meeting.starts_at).time();
    format!("{} {}", typed_date::written(meeting.on()), dates::hour(time))
}

/// `POST /{lang}/commission/meetings/{meeting}/do/{step}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    MemberPosted { member, fields }: MemberPosted,
) -> Result<Response, Stop> {
    let step = step(&names)?;
    let open = Open::of(member, &names).await?;
    let mut read = Reading::plain(open.member.visit.locale, &fields);
    let command = match step {
        "move" => when_and_where(&mut read).map(|(starts_at, place)| Command::Move { starts_at, place }),
        "cancel" => {
            let reason = read.plain_line("reason", "meeting-cancel-reason", limit::CITATION);
            reason.map(|reason| Command::Cancel { reason: Words::into_string(reason) })
        }
        "correct" => {
            let text = read.plain_body("text", "meeting-correct-text");
            text.map(|text| Command::Correct { text: Words::into_string(text) })
        }
        _ => Some(Command::Close),
    };
    if let Some(command) = command {
        let portal = &open.member.visit.web.portal;
        let outcome = record::record(portal, open.by(), open.seen(&fields), command).await;
        if said(&mut read.form, outcome)? {
            return Ok(open.done(step));
        }
    }
    let form = read.form;
    let open = Open::of(open.member, &names).await?;
    page(&open, step, form, StatusCode::UNPROCESSABLE_ENTITY)
}

fn page(open: &Open, step: &'static str, form: FormState, status: StatusCode) -> Result<Response, Stop> {
    let unsettled = open.meeting.items.iter().filter(|item| item.settlement.is_none()).count();
    open.page(status, &StepPage { form, step, head: Head::of(&open.meeting), unsettled })
}

impl Page for StepPage {
    const TEMPLATE: &'static str = "commission/meeting_step.html";

    fn samples() -> Vec<Self> {
        let page = |step: &'static str| {
            let mut form = FormState::new().with("reason", "<b>").with("text", "<i>");
            if step == "close" {
                form.wrong("", "meeting-fault-unsettled", crate::i18n::Args::new());
            }
            let state = if step == "correct" { "closed" } else { "convened" };
            StepPage { form, step, head: Head::sample(state), unsettled: 2 }
        };
        STEPS.map(page).into()
    }
}
