//! Convening a meeting: which kind, when and where.

use super::{SECTION, named, said};
use crate::{
    app::meetings,
    domain::{
        actor::Role,
        meeting::{
            Kind, Meeting, MeetingKey,
            rules::{Board, is_followed},
        },
        text::{Words, limit},
    },
    persistence::meetings as of_meetings,
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, MemberPosted, Stop},
        views::Page,
        workplace::fields::Choice,
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::Timestamp;
use serde::Serialize;

/// The form.
#[derive(Debug, Serialize)]
pub struct Convene {
    form: FormState,
    kinds: Vec<Choice>,
    /// The meetings without quorum that a second one may follow.
    firsts: Vec<Choice>,
}

/// `GET /{lang}/commission/meetings/new`
pub async fn show(member: Member) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let form = FormState::new().with("kind", Kind::Ordinary.code());
    Ok(page(&member, form, StatusCode::OK).await?)
}

/// `POST /{lang}/commission/meetings/new`
pub async fn submit(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let mut read = Reading::plain(member.visit.locale, &fields);
    let kind = read.choice("kind", "meeting-kind", Kind::parse);
    let after = read.fields.get("after").parse::<MeetingKey>().ok();
    let when = when_and_where(&mut read);
    if let (Some(kind), Some((starts_at, place))) = (kind, when) {
        let (portal, by) = (&member.visit.web.portal, member.signed.person.id);
        let convened = match (kind, after) {
            (Kind::Second, Some(first)) => {
                meetings::convene_second(portal, by, first, starts_at, place).await
            }
            _ => meetings::convene(portal, by, kind, starts_at, place).await,
        };
        match convened {
            Ok(key) => return Ok(member.visit.see(&format!("commission/meetings/{key}?done=convened"))),
            Err(fault) => {
                said(&mut read.form, Err(fault))?;
            }
        }
    }
    Ok(page(&member, read.form, StatusCode::UNPROCESSABLE_ENTITY).await?)
}

/// The instant and the place, where both are said.
pub(super) fn when_and_where(read: &mut Reading<'_, ()>) -> Option<(Timestamp, String)> {
    let starts_at = read.instant("starts", "meeting-starts");
    let place = read.plain_line("place", "meeting-place", limit::SUBJECT).map(Words::into_string);
    starts_at.zip(place)
}

async fn page(member: &Member, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let firsts = firsts(member).await?;
    let page = Convene { form, kinds: kinds(!firsts.is_empty()), firsts };
    member.visit.private_page(status, member.chrome().at(SECTION), &page)
}

/// The meetings without quorum of this year and the last that no second one follows yet, the latest first: what is kept
/// late may follow one of them. A second one can be convened for the next year already.
async fn firsts(member: &Member) -> Result<Vec<Choice>, Failure> {
    let portal = &member.visit.web.portal;
    let this = portal.clock.today().year();
    let mut board = Board::new();
    for year in [this.saturating_sub(1), this, this.saturating_add(1)] {
        let all = of_meetings::of_year(&portal.db, year).await?;
        board.extend(all.into_iter().map(|meeting| (meeting.key, meeting)));
    }
    let is_open = |meeting: &&Meeting| meeting.lacked_quorum() && !is_followed(&board, meeting.key, None);
    let mut found: Vec<&Meeting> = board.values().filter(is_open).collect();
    found.sort_by_key(|meeting| std::cmp::Reverse(meeting.starts_at));
    found.into_iter().map(|meeting| named(member.visit.locale, meeting)).collect()
}

/// Only what a meeting can follow makes a second one.
fn kinds(with_second: bool) -> Vec<Choice> {
    let kind = |kind: &Kind| Choice::Words {
        value: kind.code().to_owned(),
        key: format!("meeting-kind-{}", kind.code()),
    };
    Kind::ALL.iter().filter(|kind| with_second || **kind != Kind::Second).map(kind).collect()
}

impl Page for Convene {
    const TEMPLATE: &'static str = "commission/meeting_new.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("kind", "second").with("starts", "32/13/2026");
        wrong.wrong("starts", "meeting-fault-out-of-reach", crate::i18n::Args::new());
        let firsts =
            vec![Choice::Name { value: "2026-3".to_owned(), text: "3/2026 · 10 mars 2026".to_owned() }];
        vec![
            Convene { form: FormState::new(), kinds: kinds(false), firsts: Vec::new() },
            Convene { form: wrong, kinds: kinds(true), firsts },
        ]
    }
}
