//! What became of one complaint at the meeting: deliberated, adjourned or taken off. What was deliberated is decided
//! on the page of the complaint.

use super::{
    Head, Open,
    lines::{self, Line},
    named, said,
};
use crate::{
    app::meetings as record,
    domain::{
        id::ComplaintId,
        meeting::{Agreed, MeetingKey, Settlement, Vote, rules::Command},
        text::{Words, limit},
    },
    persistence::meetings,
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, MemberPosted, Stop},
        views::Page,
        workplace::{fields::Choice, reference},
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The form.
#[derive(Debug, Serialize)]
pub struct ResultPage {
    form: FormState,
    head: Head,
    line: Line,
    agreed: Vec<Choice>,
    votes: Vec<Choice>,
    /// The meetings to which it can be adjourned.
    later: Vec<Choice>,
}

/// `GET /{lang}/commission/meetings/{meeting}/items/{reference}`
pub async fn show(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    let line = line(&open, &names).await?;
    let said = [
        ("result", line.result),
        ("agreed", line.agreed),
        ("vote", line.vote),
        ("to", line.to.as_str()),
        ("reason", line.reason.as_str()),
    ];
    let form = said.iter().filter(|(_, value)| !value.is_empty());
    let form = form.fold(FormState::new(), |form, (name, value)| form.with(name, *value));
    page(&open, line, form, StatusCode::OK).await
}

/// `POST /{lang}/commission/meetings/{meeting}/items/{reference}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    MemberPosted { member, fields }: MemberPosted,
) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    let one = line(&open, &names).await?;
    let mut read = Reading::plain(open.member.visit.locale, &fields);
    if let Some(settlement) = settlement(&mut read) {
        let complaint: ComplaintId = one.id.parse().map_err(|_| Failure::NotFound)?;
        let command = Command::Settle { complaint, settlement };
        let portal = &open.member.visit.web.portal;
        let outcome = record::record(portal, open.by(), open.seen(&fields), command).await;
        if said(&mut read.form, outcome)? {
            return Ok(open.done("result"));
        }
    }
    let form = read.form;
    let open = Open::of(open.member, &names).await?;
    let line = line(&open, &names).await?;
    page(&open, line, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What the form says; none where something of it is missing.
fn settlement(read: &mut Reading<'_, ()>) -> Option<Settlement> {
    let known = |code: &str| ["deliberated", "adjourned", "taken-off"].into_iter().find(|one| *one == code);
    match read.choice("result", "meeting-result", known)? {
        "deliberated" => {
            let agreed = read.choice("agreed", "meeting-agreed", Agreed::parse);
            let vote = read.choice("vote", "meeting-vote", Vote::parse);
            Some(Settlement::Deliberated { agreed: agreed?, vote: vote? })
        }
        "adjourned" => {
            let to = if read.is_empty("to") {
                None
            } else {
                Some(read.choice("to", "meeting-to", |key| key.parse::<MeetingKey>().ok())?)
            };
            Some(Settlement::Adjourned { to })
        }
        _ => {
            let reason = read.plain_line("reason", "meeting-off-reason", limit::CITATION);
            reason.map(|reason| Settlement::TakenOff { reason: Words::into_string(reason) })
        }
    }
}

/// The complaint of an address, on this agenda.
async fn line(open: &Open, names: &HashMap<String, String>) -> Result<Line, Failure> {
    let reference = crate::domain::reference::Reference::find(reference(names)).ok_or(Failure::NotFound)?;
    let lines = lines::of_meeting(&open.member, &open.meeting).await?;
    lines.into_iter().find(|line| line.reference == reference.to_string()).ok_or(Failure::NotFound)
}

async fn page(open: &Open, line: Line, form: FormState, status: StatusCode) -> Result<Response, Stop> {
    let page = ResultPage {
        form,
        head: Head::of(&open.meeting),
        line,
        agreed: agreed(),
        votes: votes(),
        later: later(open).await?,
    };
    open.page(status, &page)
}

/// The meetings after this one that are not over, of this year and the next.
async fn later(open: &Open) -> Result<Vec<Choice>, Failure> {
    let (db, on) = (&open.member.visit.web.portal.db, open.meeting.on());
    let mut found = Vec::new();
    for year in [on.year(), on.year().saturating_add(1)] {
        found.extend(meetings::of_year(db, year).await?);
    }
    found.retain(|meeting| meeting.is_running() && meeting.on() > on);
    found.sort_by_key(|meeting| meeting.starts_at);
    found.iter().map(|meeting| named(open.member.visit.locale, meeting)).collect()
}

fn agreed() -> Vec<Choice> {
    let words = |one: &Agreed| Choice::Words {
        value: one.code().to_owned(),
        key: format!("hearing-finding-{}", one.code()),
    };
    Agreed::ALL.iter().map(words).collect()
}

fn votes() -> Vec<Choice> {
    let words = |one: &Vote| Choice::Words {
        value: one.code().to_owned(),
        key: format!("meeting-vote-{}", one.code()),
    };
    Vote::ALL.iter().map(words).collect()
}

impl Page for ResultPage {
    const TEMPLATE: &'static str = "commission/meeting_item.html";

    fn samples() -> Vec<Self> {
        let later =
            vec![Choice::Name { value: "2026-4".to_owned(), text: "4/2026 · 7 avril 2026".to_owned() }];
        let mut wrong = FormState::new().with("result", "adjourned").with("to", "2026-4");
        wrong.wrong("to", "meeting-fault-not-later", crate::i18n::Args::new());
        let page = |form: FormState, line: Line, later: Vec<Choice>| ResultPage {
            form,
            head: Head::sample("convened"),
            line,
            agreed: agreed(),
            votes: votes(),
            later,
        };
        let mut pages = Vec::new();
        for line in Line::samples() {
            pages.push(page(FormState::new().with("result", line.result), line, Vec::new()));
        }
        let first = Line::samples().swap_remove(0);
        pages.push(page(wrong, first, later));
        pages
    }
}
