//! Convening a meeting: which kind, when and where.

use super::{SECTION, said};
use crate::{
    app::meetings,
    domain::{
        actor::Role,
        meeting::Kind,
        text::{Words, limit},
    },
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
}

/// `GET /{lang}/commission/meetings/new`
pub async fn show(member: Member) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    Ok(page(&member, FormState::new().with("kind", Kind::Ordinary.code()), StatusCode::OK)?)
}

/// `POST /{lang}/commission/meetings/new`
pub async fn submit(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let mut read = Reading::plain(member.visit.locale, &fields);
    let kind = read.choice("kind", "meeting-kind", Kind::parse);
    let when = when_and_where(&mut read);
    if let (Some(kind), Some((starts_at, place))) = (kind, when) {
        let (portal, by) = (&member.visit.web.portal, member.signed.person.id);
        match meetings::convene(portal, by, kind, starts_at, place).await {
            Ok(key) => return Ok(member.visit.see(&format!("commission/meetings/{key}?done=convened"))),
            Err(fault) => {
                said(&mut read.form, Err(fault))?;
            }
        }
    }
    Ok(page(&member, read.form, StatusCode::UNPROCESSABLE_ENTITY)?)
}

/// The instant and the place, where both are said.
pub(super) fn when_and_where(read: &mut Reading<'_, ()>) -> Option<(Timestamp, String)> {
    let starts_at = read.instant("starts", "meeting-starts");
    let place = read.plain_line("place", "meeting-place", limit::SUBJECT).map(Words::into_string);
    starts_at.zip(place)
}

fn page(member: &Member, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let page = Convene { form, kinds: kinds() };
    member.visit.private_page(status, member.chrome().at(SECTION), &page)
}

fn kinds() -> Vec<Choice> {
    let kind = |kind: &Kind| Choice::Words {
        value: kind.code().to_owned(),
        key: format!("meeting-kind-{}", kind.code()),
    };
    Kind::ALL.iter().map(kind).collect()
}

impl Page for Convene {
    const TEMPLATE: &'static str = "commission/meeting_new.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("kind", "second").with("starts", "32/13/2026");
        wrong.wrong("starts", "meeting-fault-out-of-reach", crate::i18n::Args::new());
        vec![Convene { form: FormState::new(), kinds: kinds() }, Convene { form: wrong, kinds: kinds() }]
    }
}
