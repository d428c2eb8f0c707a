//! The mails that have not left, without words and with the ends of an address alone: tried again together, or one given
//! up.

use super::{Administrator, AdministratorPosted, moved::name};
use crate::{
    app::{
        Portal,
        administration::mails::{self, To, Unsent},
    },
    domain::{
        id::MessageId,
        institution::{InstitutionCode, Names},
        text::{Words, limit},
    },
    i18n::Args,
    notifications::message::MessageKind,
    persistence::outbox::unsent::{Abandoned, Which},
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;

/// Mails of a list.
const ROWS: u64 = 50;

/// What the page can say to have been done.
const DONE: [&str; 2] = ["tried", "given-up"];

/// The page of the outbox.
#[derive(Debug, Serialize)]
pub struct Outbox {
    waiting: Vec<Row>,
    waiting_total: u64,
    given_up: Vec<Row>,
    given_up_total: u64,
    /// Whether a mail server is configured.
    leaves: bool,
    done: &'static str,
}

/// A mail in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    id: String,
    kind: &'static str,
    /// Whose request it is about.
    institution: Option<Names>,
    /// `staff`, `requester`, `contributor` or `third-party`.
    to: &'static str,
    /// The account and the name of somebody of staff; empty for anybody else.
    user: String,
    name: String,
    /// The ends of the address of anybody else, if there is one.
    masked: String,
    created_at: Timestamp,
    next_attempt_at: Timestamp,
    settled_at: Option<Timestamp>,
    attempts: u32,
    /// What went wrong last: a code and a few words of the program.
    error: String,
    /// Whether somebody wants it given up.
    is_leaving: bool,
    /// Not what guards an account from administrators.
    can_be_given_up: bool,
}

impl Row {
    fn of(portal: &Portal, Unsent { held, to }: Unsent) -> Self {
        let notice = held.notice;
        let institution = InstitutionCode::parse(&notice.facts.institution).ok();
        let (to, user, name_of, masked) = match to {
            To::Staff { user, name } => ("staff", user.to_string(), name, None),
            To::Requester(masked) => ("requester", String::new(), String::new(), masked),
            To::Contributor(masked) => ("contributor", String::new(), String::new(), masked),
            To::ThirdParty(masked) => ("third-party", String::new(), String::new(), masked),
        };
        Self {
            id: notice.id.to_string(),
            kind: notice.kind.code(),
            institution: institution.map(|code| name(portal, &code)),
            to,
            user,
            name: name_of,
            masked: masked.unwrap_or_default(),
            created_at: notice.created_at,
            next_attempt_at: held.next_attempt_at,
            settled_at: notice.settled_at,
            attempts: notice.attempts,
            error: notice.last_error.unwrap_or_default(),
            is_leaving: notice.is_abandoned,
            can_be_given_up: notice.kind != MessageKind::SecondFactor,
        }
    }

    fn sample(kind: MessageKind, to: &'static str, settled: bool) -> Self {
        let at: Timestamp = "2026-02-23T10:00:00Z".parse().unwrap_or_default();
        let staff = |text: &str| if to == "staff" { text.to_owned() } else { String::new() };
        let body = super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution;
        Self {
            id: "00000000-0000-7000-8000-000000000001".to_owned(),
            kind: kind.code(),
            institution: (to != "staff").then_some(body),
            to,
            user: staff("00000000-0000-7000-8000-000000000001"),
            name: staff("<b>"),
            masked: if to == "requester" { "a…a@example.ma".to_owned() } else { String::new() },
            created_at: at,
            next_attempt_at: at,
            settled_at: settled.then_some(at),
            attempts: 3,
            error: if to == "staff" { String::new() } else { "mail server: 450".to_owned() },
            is_leaving: to == "third-party",
            can_be_given_up: kind != MessageKind::SecondFactor,
        }
    }
}

impl Page for Outbox {
    const TEMPLATE: &'static str = "admin/outbox.html";

    fn samples() -> Vec<Self> {
        let page = |waiting: Vec<Row>, given_up: Vec<Row>, leaves, done| Outbox {
            waiting_total: waiting.len() as u64,
            waiting,
            given_up_total: given_up.len() as u64,
            given_up,
            leaves,
            done,
        };
        let every = MessageKind::ALL.iter().map(|kind| Row::sample(*kind, "requester", false));
        let others =
            ["staff", "third-party", "contributor"].map(|to| Row::sample(MessageKind::NewRequest, to, false));
        vec![
            page(
                every.chain(others).collect(),
                vec![Row::sample(MessageKind::PasswordLink, "staff", true)],
                true,
                "tried",
            ),
            page(Vec::new(), Vec::new(), false, "given-up"),
            page(Vec::new(), Vec::new(), true, ""),
        ]
    }
}

/// `GET /{lang}/admin/outbox`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let web = &member.visit.web;
    let asked = member.visit.path.split_once("?done=").map_or("", |(_, done)| done);
    let (waiting, waiting_total) = listed(&web.portal, Which::Waiting).await?;
    let (given_up, given_up_total) = listed(&web.portal, Which::GivenUp).await?;
    let page = Outbox {
        waiting,
        waiting_total,
        given_up,
        given_up_total,
        leaves: web.config.mail.url.leaves(),
        done: DONE.into_iter().find(|done| *done == asked).unwrap_or_default(),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-outbox"), &page)?)
}

async fn listed(portal: &Portal, which: Which) -> Result<(Vec<Row>, u64), Failure> {
    let (mails, total) = mails::list(portal, which, ROWS).await?;
    Ok((mails.into_iter().map(|mail| Row::of(portal, mail)).collect(), total))
}

/// `POST /{lang}/admin/outbox`
pub async fn try_now(AdministratorPosted { member, .. }: AdministratorPosted) -> Result<Response, Stop> {
    mails::try_now(&member.visit.web.portal, member.signed.person.id).await?;
    Ok(member.visit.see("admin/outbox?done=tried"))
}

/// The form to give up one mail.
#[derive(Debug, Serialize)]
pub struct GiveUp {
    form: FormState,
    mail: Row,
    /// What follows: `letter`, or `alone` where nothing does.
    then: &'static str,
}

impl GiveUp {
    fn of(portal: &Portal, mail: Unsent) -> Self {
        let then = if mail.held.notice.becomes_letter() { "letter" } else { "alone" };
        Self { form: FormState::new(), mail: Row::of(portal, mail), then }
    }
}

impl Page for GiveUp {
    const TEMPLATE: &'static str = "admin/outbox_mail.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("reason", "<b>");
        wrong.wrong("reason", "outbox-fault-under-way", Args::new());
        let page =
            |form, to, then| GiveUp { form, mail: Row::sample(MessageKind::Extended, to, false), then };
        vec![page(FormState::new(), "requester", "letter"), page(wrong, "staff", "alone")]
    }
}

/// `GET /{lang}/admin/outbox/{message}`
pub async fn one(
    Administrator(member): Administrator,
    Path(names): Path<HashMap<String, String>>,
) -> Result<Response, Stop> {
    let page = waiting(&member.visit.web.portal, &names).await?;
    Ok(shown(&member, StatusCode::OK, &page)?)
}

fn shown(member: &Member, status: StatusCode, page: &GiveUp) -> Result<Response, Failure> {
    member.visit.private_page(status, member.chrome().at("admin-outbox"), page)
}

async fn waiting(portal: &Portal, names: &HashMap<String, String>) -> Result<GiveUp, Failure> {
    let mail = mails::find(portal, message(names)?).await?.ok_or(Failure::NotFound)?;
    Ok(GiveUp::of(portal, mail))
}

fn message(names: &HashMap<String, String>) -> Result<MessageId, Failure> {
    names.get("message").and_then(|message| message.parse().ok()).ok_or(Failure::NotFound)
}

/// `POST /{lang}/admin/outbox/{message}`
pub async fn give_up(
    Path(names): Path<HashMap<String, String>>,
    AdministratorPosted { member, fields }: AdministratorPosted,
) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let page = waiting(portal, &names).await?;
    let mut read = Reading::plain(member.visit.locale, &fields);
    let reason = read.plain_line("reason", "staff-reason", limit::CITATION).map(Words::into_string);
    let Some(reason) = reason else {
        let page = GiveUp { form: read.form, ..page };
        return Ok(shown(&member, StatusCode::UNPROCESSABLE_ENTITY, &page)?);
    };
    match mails::give_up(portal, member.signed.person.id, message(&names)?, &reason).await? {
        Abandoned::Marked => Ok(member.visit.see("admin/outbox?done=given-up")),
        Abandoned::NotThere => Err(Failure::NotFound.into()),
        Abandoned::UnderWay => {
            read.form.wrong("reason", "outbox-fault-under-way", Args::new());
            let page = GiveUp { form: read.form, ..page };
            Ok(shown(&member, StatusCode::UNPROCESSABLE_ENTITY, &page)?)
        }
    }
}
