//! The page on which an administrator lets the portal take nothing in for a while, corrects what people are told of it,
//! and ends it.

use super::{
    Administrator, AdministratorPosted,
    act::CountView,
    choices::Choice,
    moved::counts,
    told::{Told, told},
};
use crate::{
    app::read_only,
    domain::{
        administration::READ_ONLY,
        law::zone,
        read_only::{Cause, Fault, ReadOnly, Said, Wish},
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
    persistence::{admin_acts, outbox},
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, Stop},
        typed_date,
        views::{Page, Paused},
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// Acts of the list.
const ROWS: usize = 20;

/// What the page can say to have been done.
const DONE: [&str; 3] = ["begun", "ended", "meanwhile"];

/// The fields of the words for people, by language.
const SAID: [&str; 3] = ["said_ar", "said_fr", "said_en"];

/// The page.
#[derive(Debug, Serialize)]
pub struct ReadOnlyPage {
    form: FormState,
    /// How it stands; nothing where the portal is as usual.
    now: Option<Paused>,
    causes: Vec<Choice>,
    /// Mails that wait and that would wait on.
    mails: u64,
    /// The dates that its end would move now.
    moves: Vec<CountView>,
    total: u32,
    acts: Vec<Told>,
    done: &'static str,
}

impl Page for ReadOnlyPage {
    const TEMPLATE: &'static str = "admin/read_only.html";

    fn samples() -> Vec<Self> {
        let page = |now: Option<Paused>, done| {
            let mut form = FormState::new().with("source", "<b>").with("cause", "move");
            if now.is_none() {
                form.wrong("until", "read-only-fault-ends-before", Args::new());
            }
            let acts = vec![Told::sample(2, "read-only-ended"), Told::sample(1, "read-only-begun")];
            let moves = if now.is_some() { vec![CountView::sample(Some(1), false)] } else { Vec::new() };
            let total = moves.iter().map(|one| one.rows).sum();
            ReadOnlyPage { form, mails: 3, moves, total, causes: causes(), acts, now, done }
        };
        let mut samples = vec![page(Some(Paused::sample()), "begun"), page(None, "")];
        samples.extend(["ended", "meanwhile"].map(|done| page(None, done)));
        samples
    }
}

/// What is asked before it begins: what it will cause.
#[derive(Debug, Serialize)]
pub struct Confirm {
    form: FormState,
    until: Timestamp,
    /// The first and the last day that are given back.
    days: (Date, Date),
    mails: u64,
    moves: Vec<CountView>,
    total: u32,
}

impl Page for Confirm {
    const TEMPLATE: &'static str = "admin/read_only_confirm.html";

    fn samples() -> Vec<Self> {
        let page = |moves: Vec<CountView>| Confirm {
            form: FormState::new().with("source", "<b>").with("cause", "move"),
            until: Timestamp::UNIX_EPOCH,
            days: (Date::constant(2026, 2, 23), Date::constant(2026, 2, 24)),
            mails: 3,
            total: moves.iter().map(|one| one.rows).sum(),
            moves,
        };
        vec![
            page(vec![CountView::sample(Some(1), false), CountView::sample(Some(0), true)]),
            page(Vec::new()),
        ]
    }
}

fn causes() -> Vec<Choice> {
    let words = |cause: &Cause| Choice::Words {
        value: cause.code(),
        key: format!("read-only-cause-{}", cause.code()),
    };
    Cause::ALL.iter().map(words).collect()
}

/// `GET /{lang}/admin/read-only`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let asked = member.visit.path.split_once("?done=").map_or("", |(_, done)| done);
    let done = DONE.into_iter().find(|done| *done == asked).unwrap_or_default();
    Ok(page(&member, StatusCode::OK, None, done).await?)
}

async fn page(
    member: &Member,
    status: StatusCode,
    form: Option<FormState>,
    done: &'static str,
) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let now = read_only::current(portal).await?;
    let acts = admin_acts::of(&portal.db, READ_ONLY, ROWS as u64).await?;
    let moves = match &now {
        Some(on) => counts(portal, read_only::moves(portal, on, portal.clock.now()).await?),
        None => Vec::new(),
    };
    let page = ReadOnlyPage {
        form: form.unwrap_or_else(|| now.as_ref().map(as_it_is).unwrap_or_default()),
        now: now.as_ref().map(|on| Paused::of(on, member.visit.locale)),
        causes: causes(),
        mails: outbox::waiting_mails(&portal.db).await?.0,
        total: moves.iter().map(|one| one.rows).sum(),
        moves,
        acts: told(portal, acts).await?,
        done,
    };
    member.visit.private_page(status, member.chrome().at("admin-read-only"), &page)
}

/// The form as it was sent last.
fn as_it_is(on: &ReadOnly) -> FormState {
    let said = [&on.said.ar, &on.said.fr, &on.said.en];
    let form = FormState::new()
        .with("cause", on.cause.code())
        .with("until", typed_date::written_instant(on.expected_until))
        .with("source", on.source.clone());
    SAID.into_iter().zip(said).fold(form, |form, (name, said)| form.with(name, said.clone()))
}

/// `POST /{lang}/admin/read-only`
pub async fn submit(AdministratorPosted { member, fields }: AdministratorPosted) -> Result<Response, Stop> {
    let (portal, by) = (&member.visit.web.portal, member.signed.person.id);
    if fields.get("do") == "end" {
        let done = match read_only::end(portal, by).await? {
            read_only::Ended::Now | read_only::Ended::Before => "ended",
            read_only::Ended::Meanwhile => "meanwhile",
        };
        return Ok(member.visit.see(&format!("admin/read-only?done={done}")));
    }
    let mut read = Reading::plain(member.visit.locale, &fields);
    let wish = wish(&mut read);
    if let Some(wish) = &wish
        && fields.get("confirmed").is_empty()
        && read_only::current(portal).await?.is_none()
    {
        return match read_only::wished(portal, wish.clone()) {
            Ok(on) => Ok(confirm(&member, &on, read.form).await?),
            Err(fault) => {
                say(&mut read.form, fault);
                Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, Some(read.form), "").await?)
            }
        };
    }
    if fields.get("do") == "change" {
        return Ok(page(&member, StatusCode::OK, Some(read.form), "").await?);
    }
    let begun = match wish {
        Some(wish) => read_only::begin(portal, by, wish).await?,
        None => return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, Some(read.form), "").await?),
    };
    match begun {
        Ok(()) => Ok(member.visit.see("admin/read-only?done=begun")),
        Err(fault) => {
            say(&mut read.form, fault);
            Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, Some(read.form), "").await?)
        }
    }
}

/// What it will cause, before it begins.
async fn confirm(member: &Member, on: &ReadOnly, form: FormState) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let moves = counts(portal, read_only::moves(portal, on, on.expected_until).await?);
    let page = Confirm {
        form,
        until: on.expected_until,
        days: (zone::legal_date(on.since), zone::legal_date(on.expected_until)),
        mails: outbox::waiting_mails(&portal.db).await?.0,
        total: moves.iter().map(|one| one.rows).sum(),
        moves,
    };
    member.visit.private_page(StatusCode::OK, member.chrome().at("admin-read-only"), &page)
}

fn wish(read: &mut Reading<'_, ()>) -> Option<Wish> {
    let cause = read.choice("cause", "read-only-cause", Cause::parse);
    let until = read.instant("until", "read-only-expected");
    let source = read.plain_line("source", "read-only-source", limit::CITATION).map(Words::into_string);
    let [ar, fr, en] = SAID.map(|name| said(read, name));
    Some(Wish {
        cause: cause?,
        expected_until: until?,
        said: Said { ar: ar?, fr: fr?, en: en? },
        source: source?,
    })
}

/// One line, or nothing.
fn said(read: &mut Reading<'_, ()>, name: &str) -> Option<String> {
    match Words::optional(Words::line(read.fields.get(name), limit::CITATION)) {
        Ok(said) => Some(said.map(Words::into_string).unwrap_or_default()),
        Err(TextProblem::TooLong { typed, limit }) => {
            let args = Args::new().with("typed", typed).with("limit", limit);
            read.wrong(name, "read-only-said", "too-long", args);
            None
        }
        Err(TextProblem::Empty) => Some(String::new()),
    }
}

fn say(form: &mut FormState, fault: Fault) {
    form.wrong("until", &format!("read-only-fault-{}", fault.code()), Args::new());
}
